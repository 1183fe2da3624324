"""What a text can be found by: so a need among a hundred thousand people is compared with those few it could meet.

A sense is found by its words and topics, a name by the words it may begin with. What two texts can add to each other is
bounded from above by what they share, so that nothing is missed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple
from zlib import crc32

from netgive.matching.names import beginnings, spoken
from netgive.matching.pairs import LEAST_EVIDENCE, RARITY_EXPONENT, Weights, root
from netgive.matching.senses import Sense
from netgive.matching.words import HEAVIEST

# A word is known by its own number, which is smaller; the others are told apart by what is added to theirs.
_TOPIC, _HIT, NAMES = 1 << 32, 2 << 32, 3 << 32
_SLACK = 1e-6  # sums of the same numbers differ in their last places
Find = Callable[[int], Iterable[tuple[str, float]]]  # the texts with a clue, and how much of each it makes up


class Clue(NamedTuple):
    """A word, topic or beginning by its number, and how much of the text it makes up."""

    key: int
    size: float


def of_sense(sense: Sense) -> Iterator[Clue]:
    """The clues to what a text means."""
    total = sum(weight for _, weight, _ in sense.words)
    for key, weight, _ in sense.words:
        yield Clue(key, weight / total)
    for kind, shares in ((_TOPIC, sense.shares), (_HIT, sense.hits)):
        for topic, share in shares:
            yield Clue(kind + topic, root(share))


def of_name(organisation: str) -> Iterator[Clue]:
    """The clues to a name: one of them is said wherever it is."""
    return (Clue(NAMES + crc32(word.encode()), 1.0) for word in sorted(beginnings(organisation)))


def within_reach(want: Sense, weights: Weights, find: Find) -> set[str]:
    """The texts that a want could be met by."""
    evidence: dict[str, float] = defaultdict(float)
    words_met: dict[str, float] = defaultdict(float)
    total = sum(weight for _, weight, _ in want.words)
    for key, weight, _ in want.words:
        mine = weights.met * weight / total + weights.rare * (weight / HEAVIEST) ** RARITY_EXPONENT
        for text, size in find(key):
            evidence[text] += mine + weights.whole * size
            words_met[text] += size
    _add_topics(want, weights, find, evidence)
    return {
        text
        for text, value in evidence.items()
        if value >= LEAST_EVIDENCE - _SLACK or words_met.get(text, 0.0) >= 1 - _SLACK
    }


def in_reach_of(offer: Sense, weights: Weights, find: Find) -> set[str]:
    """The texts that could be wants which an offer meets: all that share a word with it, or enough topics."""
    evidence: dict[str, float] = defaultdict(float)
    _add_topics(offer, weights, find, evidence)
    found = {text for text, value in evidence.items() if value >= LEAST_EVIDENCE - _SLACK}
    return found.union(text for key, _, _ in offer.words for text, _ in find(key))


def named(want: str, find: Find) -> set[str]:
    """The names that a want could name."""
    return {text for word in spoken(want) for text, _ in find(NAMES + crc32(word.encode()))}


def _add_topics(sense: Sense, weights: Weights, find: Find, evidence: dict[str, float]) -> None:
    for kind, worth, shares in ((_TOPIC, weights.topics, sense.shares), (_HIT, weights.hits, sense.hits)):
        for topic, share in shares:
            mine = worth * root(share)
            for text, size in find(kind + topic):
                evidence[text] += mine * size
