"""Topics as bridges: a need and an offer that share no word may still belong to the same topic.

`data/topics.toml` lists them: how a shelf or a job title names each, and how those speak who need it. A text belongs
to the topics whose phrases point where it points, and to those whose phrases it holds. `data/topics.bin` is made of
the list by `benchmarks/match_topics.py`, so that it need not be read word for word whenever something is matched.
"""

import math
import struct
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import NamedTuple

from netgive.matching.vectors import Vector, Vectors, bundled, likeness, pack, unpack
from netgive.matching.words import HEAVIEST, MODIFIER, Weighed

# Defaults, chosen on the labelled sets in benchmarks/matching.
TEMPERATURE = 0.05
MOST_TOPICS = 6
LEAST_SHARE = 0.015
PHRASE_EXPONENT = 3
MODIFYING = 0.8  # what a word weighs in a phrase where it only says which: “roof box” is hardly about roofs
LOOKED_AT = 12  # topics whose phrases are compared one by one: those nearest on the whole, and those that are hit
_COUNTS = struct.Struct("<HHH")  # topics, phrases, bytes of a direction
_PHRASE = struct.Struct("<HB")  # its topic, how many words it has
_KEY = struct.Struct("<I")


Share = tuple[int, int]  # a topic, and how much of a text belongs to it: the shares add up to `WHOLE` at most
WHOLE = 65_535


class Phrase(NamedTuple):
    """The words of a phrase, by their keys, and its topic."""

    topic: int
    words: frozenset[int]


class Built(NamedTuple):
    """What is made of the list beforehand: the middle of each topic, and the words of each phrase."""

    middles: tuple[Vector, ...]
    phrases: tuple[Phrase, ...]

    def pack(self) -> bytes:
        directions = [pack(middle) for middle in self.middles]
        parts = [_COUNTS.pack(len(directions), len(self.phrases), len(directions[0])), *directions]
        for topic, words in self.phrases:
            parts += [_PHRASE.pack(topic, len(words)), *(_KEY.pack(word) for word in sorted(words))]
        return b"".join(parts)

    @classmethod
    def unpack(cls, content: bytes) -> "Built":
        topics, phrases, size = _COUNTS.unpack_from(content)
        place = _COUNTS.size + topics * size
        middles = [unpack(content[start : start + size]) for start in range(_COUNTS.size, place, size)]
        found = []
        for _ in range(phrases):
            topic, count = _PHRASE.unpack_from(content, place)
            place += _PHRASE.size
            end = place + count * _KEY.size
            found.append(Phrase(topic, frozenset(key for (key,) in _KEY.iter_unpack(content[place:end]))))
            place = end
        return cls(tuple(middles), tuple(found))


class Topics:
    """All topics; the phrases of one are read when it is looked at for the first time."""

    def __init__(self, listed: dict[str, list[str]], built: Built, vectors: Vectors) -> None:
        self._names = list(listed)
        self._listed = list(listed.values())
        self._built = built
        self._vectors = vectors
        self._read: dict[int, tuple[Vector, ...]] = {}

    def name(self, topic: int) -> str:
        return self._names[topic]

    def shares(self, direction: Vector, hit: Iterable[int] = ()) -> tuple[Share, ...]:
        """The few topics a text belongs to most, by its direction: a softmax over the nearest phrase of each."""
        rough = [likeness(direction, middle) for middle in self._built.middles]
        nearest = sorted(range(len(rough)), key=lambda number: -rough[number])[:LOOKED_AT]
        exact = {number: max(likeness(direction, one) for one in self._phrases(number)) for number in {*nearest, *hit}}
        best = max(exact.values(), default=0.0)
        weights = {number: math.exp((value - best) / TEMPERATURE) for number, value in exact.items()}
        return _largest(weights)

    def hits(self, words: Iterable[Weighed]) -> tuple[Share, ...]:
        """The topics whose phrases a text holds, word for word: a phrase of one common word says little."""
        weights = {key: weight * MODIFYING if role == MODIFIER else weight for key, weight, role in words}
        found: dict[int, float] = defaultdict(float)
        for phrase in {phrase for word in weights for phrase in self._holding.get(word, ())}:
            if phrase.words <= weights.keys():
                weight = sum(weights[word] for word in phrase.words) / HEAVIEST
                found[phrase.topic] = max(found[phrase.topic], weight**PHRASE_EXPONENT)
        return _largest(found, least=1.0)

    @cached_property
    def _holding(self) -> dict[int, list[Phrase]]:
        """The phrases by one of their words."""
        found: dict[int, list[Phrase]] = defaultdict(list)
        for phrase in self._built.phrases:
            found[max(phrase.words)].append(phrase)
        return found

    def _phrases(self, topic: int) -> tuple[Vector, ...]:
        found = self._read.get(topic)
        if found is None:
            found = self._read[topic] = tuple(self._vectors.of(phrase) for phrase in self._listed[topic])
        return found


def _largest(weights: Mapping[int, float], least: float = 0.0) -> tuple[Share, ...]:
    """The largest shares; ``least`` is the total weight below which they do not add up to 1."""
    total = max(math.fsum(weights.values()), least)
    found = sorted(weights, key=lambda number: (-weights[number], number))[:MOST_TOPICS]
    return tuple(
        (number, round(WHOLE * weights[number] / total)) for number in found if weights[number] >= LEAST_SHARE * total
    )


@cache
def listed() -> dict[str, list[str]]:
    """Each topic with all its phrases, names first."""
    sections = tomllib.loads((files("netgive.matching") / "data" / "topics.toml").read_text("utf-8"))
    return {
        name: [phrase.strip() for part in line.split(";") for phrase in part.split(",")]
        for section in sections.values()
        for name, line in section.items()
    }


@cache
def all_topics() -> Topics:
    """The topics that come with netgive."""
    built = Built.unpack((files("netgive.matching") / "data" / "topics.bin").read_bytes())
    return Topics(listed(), built, bundled())
