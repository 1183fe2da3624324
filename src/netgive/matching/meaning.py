"""Matching by meaning: by shared words, by direction, and by the topics that a want and an offer have in common."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, Protocol

from netgive.matching.interface import Match, Offer, Want
from netgive.matching.sentences import SentenceModel, installed
from netgive.matching.topics import Share, all_topics, overlap
from netgive.matching.vectors import NOTHING, Vector, bundled, likeness, pack, unpack
from netgive.matching.words import WordMatcher

MOST_BY_WORDS = 20
TELLING_SHARE = 0.1
LEAST_MARGIN = 1e-6  # of a pair that is just good enough
LEAST_TOPICS = 0.1  # in common between a want and an offer that shares no word with it


class Weights(NamedTuple):
    """What speaks for a pair, in log-odds: together they say how far it is above the threshold.

    ``name`` is that of the matcher: whatever changes its choices changes the name.
    """

    name: str
    likeness: float
    topics: float
    words: float
    same_words: float
    threshold: float

    @property
    def best(self) -> float:
        return self.likeness + self.topics + self.words + self.same_words - self.threshold

    @property
    def least_topics(self) -> float:
        """Below it, not even the same direction lifts an offer that shares no word above the threshold."""
        return max((self.threshold - self.likeness) / self.topics, LEAST_TOPICS)


# Defaults, fitted by logistic regression on the tuning half of benchmarks/matching, then rounded.
BY_WORD_VECTORS = Weights("meaning-2", likeness=3.2, topics=6.5, words=3.0, same_words=3.0, threshold=5.5)
BY_SENTENCES = Weights("meaning-2+sentences", likeness=7.5, topics=6.0, words=0.5, same_words=2.0, threshold=5.5)


class Sense(NamedTuple):
    """What a text means: its direction, packed, and the topics it belongs to."""

    packed: bytes
    shares: tuple[Share, ...]


class Memory(Protocol):
    """Senses that were worked out before, so that the same title is not read ten thousand times."""

    def get(self, text: str) -> Sense | None: ...

    def put(self, text: str, sense: Sense) -> None: ...


class Forgetful:
    """A memory for as long as the matcher lives."""

    def __init__(self) -> None:
        self._senses: dict[str, Sense] = {}

    def get(self, text: str) -> Sense | None:
        return self._senses.get(text)

    def put(self, text: str, sense: Sense) -> None:
        self._senses[text] = sense


class MeaningMatcher:
    """Finds offers that mean what is wanted, and says which words or topics met.

    Directions are those of the sentence model where there is one, and of the bundled word vectors where not; topics
    are always found by the word vectors.
    """

    def __init__(self, memory: Memory | None = None, sentences: SentenceModel | None = None) -> None:
        self._memory = memory or Forgetful()
        self._vectors = bundled()
        self._topics = all_topics()
        self._words = WordMatcher()
        self._sentences = sentences
        self._weights = BY_SENTENCES if sentences else BY_WORD_VECTORS

    @property
    def name(self) -> str:
        """See ``Matcher.name``."""
        return self._weights.name

    def match(self, wants: Sequence[Want], offers: Sequence[Offer], limit: int = 5) -> list[Match]:
        """See ``Matcher.match``."""
        shelf = _Shelf(offers, [None if offer.literal else self._sense(offer.whole) for offer in offers])
        by_words: dict[str, dict[str, Match]] = defaultdict(dict)
        for match in self._words.match(wants, offers, max(limit, MOST_BY_WORDS)):
            by_words[match.want][match.offer] = match
        found: list[Match] = []
        for want in sorted(wants, key=lambda want: (want.key, want.text)):
            found += self._best(want, shelf, by_words[want.key], limit)
        return found

    def learn(self, offers: Sequence[Offer]) -> None:
        """Work out what offers mean, for the memory: so the next want is matched by reading alone."""
        for offer in offers:
            if not offer.literal:
                self._sense(offer.whole)

    def _sense(self, text: str) -> Sense:
        sense = self._memory.get(text)
        if sense is None:
            direction, shares = self._read(text)
            sense = Sense(pack(direction), shares)
            self._memory.put(text, sense)
        return sense

    def _read(self, text: str) -> tuple[Vector, tuple[Share, ...]]:
        direction = self._vectors.of(text)
        if direction is NOTHING:
            return NOTHING, ()
        shares = self._topics.shares(direction)
        return (self._sentences.of(text) if self._sentences else direction), shares

    def _best(self, want: Want, shelf: "_Shelf", by_words: Mapping[str, Match], limit: int) -> list[Match]:
        direction, shares = self._read(want.text)
        weights = self._weights
        scored: list[tuple[float, str, str, tuple[str, ...]]] = []
        for key, met in by_words.items():
            offer, sense = shelf.offers[key], shelf.senses[key]
            by_meaning = self._margin(direction, shares, sense, shelf)
            together = by_meaning + weights.words + weights.same_words * met.quality
            margin = max(
                together, weights.best * met.quality, LEAST_MARGIN
            )  # meaning adds to words, and takes nothing away
            scored.append((-round(margin, 6), key, offer.text, met.words))
        for sense in shelf.near(shares, weights.least_topics):
            margin = self._margin(direction, shares, sense, shelf)
            if margin > 0:
                why = self._why(shares, sense)
                alike = [offer for offer in shelf.alike[sense] if offer.key not in by_words]
                scored += [(-round(margin, 6), offer.key, offer.text, why) for offer in alike[:limit]]
        scored.sort()
        return [
            Match(want.key, key, round(min(-margin / weights.best, 1.0), 4), why)
            for margin, key, _, why in scored[:limit]
        ]

    def _margin(self, direction: Vector, shares: Sequence[Share], offered: Sense | None, shelf: "_Shelf") -> float:
        """How far a pair is above the threshold, shared words left aside."""
        weights = self._weights
        if offered is None:
            return -weights.threshold
        alike = likeness(direction, shelf.direction(offered.packed))
        return weights.likeness * alike + weights.topics * overlap(shares, offered.shares) - weights.threshold

    def _why(self, shares: Sequence[Share], offered: Sense) -> tuple[str, ...]:
        """The topics that met."""
        theirs = {topic for topic, share in offered.shares if share >= TELLING_SHARE}
        return tuple(
            self._topics.name(topic).replace("-", " ")
            for topic, share in shares
            if share >= TELLING_SHARE and topic in theirs
        )


class _Shelf:
    """Offers by their keys, and by what they mean: ten thousand people share a few hundred titles."""

    def __init__(self, offers: Sequence[Offer], senses: Sequence[Sense | None]) -> None:
        self.offers = {offer.key: offer for offer in offers}
        self.senses = {offer.key: sense for offer, sense in zip(offers, senses, strict=True)}
        self.alike: dict[Sense, list[Offer]] = defaultdict(list)
        for offer, sense in sorted(zip(offers, senses, strict=True), key=lambda pair: pair[0].key):
            if sense is not None:
                self.alike[sense].append(offer)
        self._by_topic: dict[int, list[Sense]] = defaultdict(list)
        for sense in self.alike:
            for topic, _ in sense.shares:
                self._by_topic[topic].append(sense)
        self.direction = cache(unpack)

    def near(self, shares: Sequence[Share], least: float) -> Iterator[Sense]:
        """What belongs to the same topics, enough to be met without a shared word."""
        for sense in {sense for topic, _ in shares for sense in self._by_topic.get(topic, ())}:
            if overlap(shares, sense.shares) > least:
                yield sense


def best_name() -> str:
    """The name of the matcher that `best_matcher` makes here."""
    return BY_SENTENCES.name if installed() else BY_WORD_VECTORS.name


def best_matcher(memory: Memory | None = None) -> MeaningMatcher:
    """The best matcher that can be had here: with the sentence model where it is installed.

    Raises:
        WrongModelError: the sentence model is not the one that the weights were fitted with.
    """
    return MeaningMatcher(memory, SentenceModel() if installed() else None)
