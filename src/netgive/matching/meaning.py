"""Matching by meaning: by shared words, by direction, and by the topics that a want and an offer have in common.

A pair is judged by itself, whatever else is on hand: so one more offer is compared with all wants, and nothing else
has to be computed anew.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from netgive.matching.interface import Match, Offer, Want
from netgive.matching.names import NameReader
from netgive.matching.senses import Forgetful, Memory, Sense
from netgive.matching.sentences import SentenceModel, installed
from netgive.matching.topics import WHOLE, Topics, all_topics
from netgive.matching.vectors import NOTHING, Vector, bundled, likeness, pack, unpack
from netgive.matching.words import HEAVIEST, WordReader

TELLING = WHOLE // 10  # share of a topic that is worth being named
LEAST_EVIDENCE = 0.7  # of words and topics: pointing the same way is not enough
RARITY_EXPONENT = 3  # of two words the rarer tells far more


class Weights(NamedTuple):
    """What speaks for a pair, in log-odds: together they say how far it is above the threshold.

    ``topics`` is for those by direction, ``hits`` for those by their phrases, ``met`` for the share of the want's words
    that the offer has, ``rare`` for the rarest of them. ``name`` is that of the matcher: whatever changes its choices
    changes the name.
    """

    name: str
    likeness: float
    topics: float
    hits: float
    met: float
    rare: float
    threshold: float

    @property
    def best(self) -> float:
        return self.likeness + self.topics + self.hits + self.met + self.rare - self.threshold


# Defaults, fitted on the labelled sets in benchmarks/matching, then rounded.
BY_WORD_VECTORS = Weights("meaning-3", likeness=4.2, topics=4.7, hits=3.1, met=1.2, rare=1.8, threshold=3.6)
BY_SENTENCES = Weights("meaning-3+sentences", likeness=7.0, topics=4.4, hits=2.8, met=0.6, rare=1.1, threshold=4.2)


class Met(NamedTuple):
    """A want, by its place, and an offer that meets it."""

    want: int
    offer: Offer
    quality: float


class MeaningMatcher:
    """Finds offers that mean what is wanted, and says which words or topics met.

    Directions are those of the sentence model where there is one, and of the bundled word vectors where not; topics
    are always found by the word vectors.
    """

    def __init__(
        self,
        memory: Memory | None = None,
        sentences: SentenceModel | None = None,
        *,
        weights: Weights | None = None,
        topics: Topics | None = None,
    ) -> None:
        self._memory = memory or Forgetful()
        self._topics = topics or all_topics()
        self._sentences = sentences
        self._weights = weights or (BY_SENTENCES if sentences else BY_WORD_VECTORS)

    @property
    def name(self) -> str:
        """See ``Matcher.name``."""
        return self._weights.name

    def match(self, wants: Sequence[Want], offers: Sequence[Offer], limit: int = 5) -> list[Match]:
        """See ``Matcher.match``."""
        found: dict[int, list[tuple[float, str, Offer]]] = defaultdict(list)
        for met in self.meet([want.text for want in wants], offers):
            found[met.want].append((-met.quality, met.offer.key, met.offer))
        chosen = []
        for number in sorted(found, key=lambda number: (wants[number].key, wants[number].text)):
            want = wants[number]
            best = sorted(found[number])[:limit]
            chosen += [Match(want.key, key, -rank, self.why(want.text, offer)) for rank, key, offer in best]
        return chosen

    def meet(self, wants: Sequence[str], offers: Iterable[Offer]) -> Iterator[Met]:
        """All pairs that meet, offer by offer."""
        asked = names = None
        for offer in offers:
            if offer.literal:
                names = names or NameReader(wants, bundled())
                found = names.naming(offer.text)
            else:
                asked = asked or _Asked([self.sense(want) for want in wants], self._weights)
                found = asked.met_by(self.sense(offer.text, offer.topics))
            for number, quality in found:
                yield Met(number, offer, round(quality, 4))

    def why(self, want: str, offer: Offer) -> tuple[str, ...]:
        """The words that met, as the offer writes them, or else the topics."""
        if offer.literal:
            return NameReader([want], bundled()).said(offer.text)
        words = self._reader.met(want, offer.text, *offer.topics)
        return words or self._topics_met(self.sense(want), self.sense(offer.text, offer.topics))

    def sense(self, text: str, topics: Sequence[str] = ()) -> Sense:
        """What a text means, from the memory if it was read before."""
        whole = Offer("", text, tuple(topics)).whole
        sense = self._memory.get(whole)
        if sense is None:
            sense = self._read(text, topics)
            self._memory.put(whole, sense)
        return sense

    @cached_property
    def _reader(self) -> WordReader:
        return WordReader(bundled())

    def _read(self, text: str, topics: Sequence[str]) -> Sense:
        whole = " ".join((text, *topics, *topics))  # a title may say nothing of what it is about
        direction, words = bundled().of(whole), self._reader.read(text, *topics)
        if direction is NOTHING or not words:  # “needs some advice” is about nothing
            return Sense(pack(NOTHING), (), (), words)
        hits = self._topics.hits(words)
        shares = self._topics.shares(direction, [topic for topic, _ in hits])
        if self._sentences is not None:
            direction = self._sentences.of(whole)
        return Sense(pack(direction), shares, hits, words)

    def _topics_met(self, wanted: Sense, offered: Sense) -> tuple[str, ...]:
        """The topics that met: those that make up much of both, or at least the one that does most."""
        theirs, ours = _shares(offered), _shares(wanted)
        together = {topic: min(share, theirs[topic]) for topic, share in ours.items() if topic in theirs}
        least = min(TELLING, max(together.values(), default=0))
        return tuple(self._topics.name(topic).replace("-", " ") for topic in together if together[topic] >= least)


class _Asked:
    """Wants, found by their words and topics: what each of those adds to a pair is worked out beforehand."""

    def __init__(self, senses: Sequence[Sense], weights: Weights) -> None:
        self._senses = senses
        self._weights = weights
        self._directions: dict[int, Vector] = {}
        self._topics: dict[int, list[tuple[int, float]]] = defaultdict(list)
        self._hits: dict[int, list[tuple[int, float]]] = defaultdict(list)
        self._words: dict[int, list[tuple[int, float, float]]] = defaultdict(list)
        for number, sense in enumerate(senses):
            for topic, share in sense.shares:
                self._topics[topic].append((number, weights.topics * _root(share)))
            for topic, share in sense.hits:
                self._hits[topic].append((number, weights.hits * _root(share)))
            total = sum(weight for _, weight in sense.words)
            for key, weight in sense.words:
                rare = weights.rare * (weight / HEAVIEST) ** RARITY_EXPONENT
                self._words[key].append((number, weights.met * weight / total, rare))

    def met_by(self, offered: Sense) -> Iterator[tuple[int, float]]:
        """The wants that an offer meets, each with the quality."""
        direction = None
        for number, value, same in self._close(offered):
            if same:
                yield number, 1.0
                continue
            direction = direction or unpack(offered.direction)
            alike = likeness(self._direction(number), direction)
            margin = value + self._weights.likeness * alike - self._weights.threshold
            if margin > 0:
                yield number, min(margin / self._weights.best, 1.0)

    def _close(self, offered: Sense) -> Iterator[tuple[int, float, bool]]:
        """The wants that share enough words and topics with an offer, what these add, and whether no word is left."""
        found: dict[int, float] = defaultdict(float)
        for shares, index in ((offered.shares, self._topics), (offered.hits, self._hits)):
            for topic, share in shares:
                root = _root(share)
                for number, value in index.get(topic, ()):
                    found[number] += root * value
        rarest: dict[int, float] = {}
        shared: Counter[int] = Counter()
        for key, _ in offered.words:
            for number, value, rare in self._words.get(key, ()):
                found[number] += value
                rarest[number] = max(rare, rarest.get(number, 0.0))
                shared[number] += 1
        for number, value in found.items():
            together = value + rarest.get(number, 0.0)
            same = shared[number] == len(offered.words) == len(self._senses[number].words) if shared else False
            if same or together >= LEAST_EVIDENCE:
                yield number, together, same

    def _direction(self, number: int) -> Vector:
        found = self._directions.get(number)
        if found is None:
            found = self._directions[number] = unpack(self._senses[number].direction)
        return found


def _shares(sense: Sense) -> dict[int, int]:
    """The larger share of each topic a text belongs to."""
    found = dict(sense.shares)
    for topic, share in sense.hits:
        found[topic] = max(share, found.get(topic, 0))
    return found


def _root(share: int) -> float:
    return math.sqrt(share / WHOLE)


def best_name() -> str:
    """The name of the matcher that `best_matcher` makes here."""
    return BY_SENTENCES.name if installed() else BY_WORD_VECTORS.name


def best_matcher(memory: Memory | None = None) -> MeaningMatcher:
    """The best matcher that can be had here: with the sentence model where it is installed.

    Raises:
        WrongModelError: the sentence model is not the one that the weights were fitted with.
    """
    return MeaningMatcher(memory, SentenceModel() if installed() else None)
