"""Topics as bridges: a need and an offer that share no word may still belong to the same topic.

`data/topics.toml` lists them: how a shelf or a job title names each, and how those speak who need it. A text belongs
to the topics whose phrases point where it points, and to those whose phrases it holds. `topic_file.py` says what is
made of the list beforehand.
"""

import math
from collections.abc import Iterable, Mapping
from functools import cache

from netgive.matching.bundle import content
from netgive.matching.topic_file import Built
from netgive.matching.vectors import Vector, Vectors, bundled, likeness, unpack
from netgive.matching.words import HEAVIEST, MODIFIER, Weighed

# Defaults, chosen on the labelled sets in benchmarks/matching.
TEMPERATURE = 0.05
MOST_TOPICS = 6
LEAST_SHARE = 0.015
PHRASE_EXPONENT = 3
MODIFYING = 0.8  # what a word weighs in a phrase where it only says which: “roof box” is hardly about roofs
LOOKED_AT = 12  # topics whose phrases are compared one by one: those nearest on the whole, and those that are hit


Share = tuple[int, int]  # a topic, and how much of a text belongs to it: the shares add up to `WHOLE` at most
WHOLE = 65_535


class Topics:
    """All topics; the phrases of one are read when it is looked at for the first time."""

    def __init__(self, built: Built, vectors: Vectors) -> None:
        self._built = built
        self._vectors = vectors
        self._middles = [unpack(middle) for middle in built.middles]
        self._read: dict[int, tuple[Vector, ...]] = {}

    def name(self, topic: int) -> str:
        return self._built.names[topic]

    def shares(self, direction: Vector, hit: Iterable[int] = ()) -> tuple[Share, ...]:
        """The few topics a text belongs to most, by its direction: a softmax over the nearest phrase of each."""
        rough = [likeness(direction, middle) for middle in self._middles]
        nearest = sorted(range(len(rough)), key=lambda number: -rough[number])[:LOOKED_AT]
        exact = {number: max(likeness(direction, one) for one in self._phrases(number)) for number in {*nearest, *hit}}
        best = max(exact.values(), default=0.0)
        weights = {number: math.exp((value - best) / TEMPERATURE) for number, value in exact.items()}
        return _largest(weights)

    def hits(self, words: Iterable[Weighed]) -> tuple[Share, ...]:
        """The topics whose phrases a text holds, word for word: a phrase of one common word says little."""
        weights = {key: weight * MODIFYING if role == MODIFIER else weight for key, weight, role in words}
        found: dict[int, float] = {}
        for word, weight in weights.items():
            for topic, others in self._built.holding(word):
                if weights.keys() >= {*others}:
                    whole = (weight + sum(weights[other] for other in others)) / HEAVIEST
                    found[topic] = max(found.get(topic, 0.0), whole**PHRASE_EXPONENT)
        return _largest(found, least=1.0)

    def _phrases(self, topic: int) -> tuple[Vector, ...]:
        found = self._read.get(topic)
        if found is None:
            found = self._read[topic] = tuple(map(self._vectors.sum, self._built.spelled(topic)))
        return found


def _largest(weights: Mapping[int, float], least: float = 0.0) -> tuple[Share, ...]:
    """The largest shares; ``least`` is the total weight below which they do not add up to 1."""
    total = max(math.fsum(weights.values()), least)
    found = sorted(weights, key=lambda number: (-weights[number], number))[:MOST_TOPICS]
    return tuple(
        (number, round(WHOLE * weights[number] / total)) for number in found if weights[number] >= LEAST_SHARE * total
    )


@cache
def all_topics() -> Topics:
    """The topics that come with netgive."""
    return Topics(Built.unpack(content("topics.bin")), bundled())
