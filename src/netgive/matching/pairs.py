"""What speaks for a pair of a want and an offer, and what against it."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from netgive.matching.senses import Sense
from netgive.matching.topics import WHOLE
from netgive.matching.vectors import Vector, likeness, unpack
from netgive.matching.words import HEAVIEST, MODIFIER, SOUGHT, Weighed

LEAST_EVIDENCE = 0.7  # of words and topics: pointing the same way is not enough
RARITY_EXPONENT = 3  # of two words the rarer tells far more
SEVERAL = 2  # words of a want: where an offer has them all, little is missing to the same words
MISSING = 1 / 3
ONLY_WHICH = 0.6  # what a word counts that says only which here, and there what: a “car seat” is no car


class Weights(NamedTuple):
    """What speaks for a pair, in log-odds: together they say how far it is above the threshold.

    ``topics`` is for those by direction, ``hits`` for those by their phrases, ``met`` for the share of the want's words
    that the offer has, ``whole`` for the share of the offer's words that the want has, ``rare`` for the rarest of them.
    Taken off: ``missed`` where the offer lacks the very thing that is looked for, ``other`` where it is another kind of
    it. ``name`` is that of the matcher: whatever changes its choices changes the name.
    """

    name: str
    likeness: float
    topics: float
    hits: float
    met: float
    whole: float
    rare: float
    missed: float
    other: float
    threshold: float

    @property
    def best(self) -> float:
        return self.likeness + self.topics + self.hits + self.met + self.whole + self.rare - self.threshold


# Defaults, fitted on the labelled sets in benchmarks/matching, then rounded.
BY_WORD_VECTORS = Weights(
    "meaning-4",
    likeness=2.0,
    topics=5.4,
    hits=1.9,
    met=1.0,
    whole=1.0,
    rare=2.3,
    missed=3.2,
    other=3.6,
    threshold=2.5,
)
BY_SENTENCES = Weights(
    "meaning-4+sentences",
    likeness=5.0,
    topics=5.6,
    hits=1.7,
    met=1.0,
    whole=0.5,
    rare=2.0,
    missed=3.0,
    other=3.8,
    threshold=3.4,
)


class _Word(NamedTuple):
    """A word of a want, by the want's place, and what it adds to a pair."""

    want: int
    role: int
    met: float
    rare: float


class _Shared:
    """The words that a want has in common with an offer."""

    __slots__ = ("keys", "met", "rarest", "sought", "whole")

    def __init__(self) -> None:
        self.keys: list[int] = []
        self.met = self.rarest = 0.0
        self.whole = 0
        self.sought = False


class Asked:
    """Wants, found by their words and topics: what each of those adds to a pair is worked out beforehand."""

    def __init__(self, senses: Sequence[Sense], weights: Weights) -> None:
        self._senses = senses
        self._weights = weights
        self._directions: dict[int, Vector] = {}
        self._topics: dict[int, list[tuple[int, float]]] = defaultdict(list)
        self._hits: dict[int, list[tuple[int, float]]] = defaultdict(list)
        self._words: dict[int, list[_Word]] = defaultdict(list)
        self._seeking = {
            number for number, sense in enumerate(senses) if any(role == SOUGHT for _, _, role in sense.words)
        }
        for number, sense in enumerate(senses):
            for topic, share in sense.shares:
                self._topics[topic].append((number, weights.topics * root(share)))
            for topic, share in sense.hits:
                self._hits[topic].append((number, weights.hits * root(share)))
            total = sum(weight for _, weight, _ in sense.words)
            for key, weight, role in sense.words:
                rare = weights.rare * (weight / HEAVIEST) ** RARITY_EXPONENT
                self._words[key].append(_Word(number, role, weights.met * weight / total, rare))

    def met_by(self, offered: Sense) -> Iterator[tuple[int, float]]:
        """The wants that an offer meets, each with the quality."""
        direction = None
        for number, value, common in self._close(offered):
            if common == len(offered.words) == len(self._senses[number].words):
                yield number, 1.0
                continue
            direction = direction or unpack(offered.direction)
            alike = likeness(self._direction(number), direction)
            margin = value + self._weights.likeness * alike - self._weights.threshold
            if margin > 0:
                quality = min(margin / self._weights.best, 1.0)
                complete = common == len(self._senses[number].words) >= SEVERAL
                yield number, 1.0 - MISSING * (1.0 - quality) if complete else quality

    def _close(self, offered: Sense) -> Iterator[tuple[int, float, int]]:
        """The wants that share enough words and topics with an offer, what these add, and how many words they share."""
        found: dict[int, float] = defaultdict(float)
        for shares, index in ((offered.shares, self._topics), (offered.hits, self._hits)):
            for topic, share in shares:
                theirs = root(share)
                for number, value in index.get(topic, ()):
                    found[number] += theirs * value
        shared = self._shared(offered.words)
        total = sum(weight for _, weight, _ in offered.words) if shared else 1
        for number, words in shared.items():
            found[number] += words.met + words.rarest + self._weights.whole * words.whole / total
        for number, value in found.items():
            words_met = shared.get(number)
            common = len(words_met.keys) if words_met else 0
            if value >= LEAST_EVIDENCE or common == len(offered.words):
                yield number, value - self._against(number, words_met, offered), common

    def _shared(self, words: Sequence[Weighed]) -> Mapping[int, _Shared]:
        """What the wants have in common with the words of an offer."""
        found: dict[int, _Shared] = defaultdict(_Shared)
        for key, weight, role in words:
            for word in self._words.get(key, ()):
                shared = found[word.want]
                part = 1.0 if (role == MODIFIER) == (word.role == MODIFIER) else ONLY_WHICH
                shared.keys.append(key)
                shared.met += part * word.met
                shared.rarest = max(shared.rarest, part * word.rare)
                shared.whole += weight
                shared.sought = shared.sought or word.role == SOUGHT
        return found

    def _against(self, number: int, shared: _Shared | None, offered: Sense) -> float:
        """What speaks against a pair: the thing itself is not there, or it is of another kind."""
        found = 0.0
        missed = number in self._seeking and not (shared and shared.sought)
        if missed:
            found += self._weights.missed
        if shared and _other_kind(self._senses[number].words, offered.words, set(shared.keys), missed=missed):
            found += self._weights.other
        return found

    def _direction(self, number: int) -> Vector:
        found = self._directions.get(number)
        if found is None:
            found = self._directions[number] = unpack(self._senses[number].direction)
        return found


def _other_kind(
    wanted: Sequence[Weighed], offered: Sequence[Weighed], shared: AbstractSet[int], *, missed: bool
) -> bool:
    """Whether both say which of something they mean, and not the same: a “divorce lawyer”, an “employment lawyer”.

    Or else, where what is sought was ``missed``, only which was met: a “piano tuner”, “teaching piano”.
    """
    ours, theirs = _kinds(wanted), _kinds(offered)
    if missed and any(role == SOUGHT and not shared.isdisjoint(ours.get(key, ())) for key, _, role in wanted):
        return True
    return any(shared.isdisjoint(ours[key] | theirs[key]) for key in shared if key in ours and key in theirs)


def _kinds(words: Sequence[Weighed]) -> dict[int, set[int]]:
    """The words that say which, by the word they stand before."""
    found: dict[int, set[int]] = {}
    before: set[int] = set()
    for key, _, role in words:
        if role == MODIFIER:
            before.add(key)
        else:
            if before:
                found[key] = before
            before = set()
    return found


def root(share: int) -> float:
    """What a share of a topic counts: in a pair it is multiplied with the other's."""
    return math.sqrt(share / WHOLE)
