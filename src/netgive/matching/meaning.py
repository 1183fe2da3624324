"""Matching by meaning: by shared words, by direction, and by the topics that a want and an offer have in common.

A pair is judged by itself, whatever else is on hand: so one more offer is compared with all wants, and nothing else
has to be computed anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from netgive.matching.clues import Find, in_reach_of, named, within_reach
from netgive.matching.interface import Match, Offer, Want
from netgive.matching.names import NameReader
from netgive.matching.pairs import BY_SENTENCES, BY_WORD_VECTORS, Asked, Weights
from netgive.matching.senses import Forgetful, Memory, Sense
from netgive.matching.sentences import SentenceModel, installed
from netgive.matching.topics import WHOLE, Topics, all_topics
from netgive.matching.vectors import NOTHING, bundled, pack
from netgive.matching.words import WordReader

TELLING = WHOLE // 10  # share of a topic that is worth being named


class Met(NamedTuple):
    """A want, by its place, and an offer that meets it."""

    want: int
    offer: Offer
    quality: float


class Reach(NamedTuple):
    """The texts that could meet a want: by what they mean, and as names."""

    meaning: set[str]
    names: set[str]


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
                asked = asked or Asked([self.sense(want) for want in wants], self._weights)
                found = asked.met_by(self.sense(offer.text, offer.topics))
            for number, quality in found:
                yield Met(number, offer, round(quality, 4))

    def within_reach(self, want: str, find: Find) -> Reach:
        """What could meet a want, among all that clues are kept of."""
        return Reach(within_reach(self.sense(want), self._weights, find), named(want, find))

    def in_reach_of(self, offer: Offer, find: Find) -> set[str]:
        """The texts that could be wants which an offer meets by what it means."""
        return in_reach_of(self.sense(offer.text, offer.topics), self._weights, find)

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


def _shares(sense: Sense) -> dict[int, int]:
    """The larger share of each topic a text belongs to."""
    found = dict(sense.shares)
    for topic, share in sense.hits:
        found[topic] = max(share, found.get(topic, 0))
    return found


def best_name() -> str:
    """The name of the matcher that `best_matcher` makes here."""
    return BY_SENTENCES.name if installed() else BY_WORD_VECTORS.name


def best_matcher(memory: Memory | None = None) -> MeaningMatcher:
    """The best matcher that can be had here: with the sentence model where it is installed.

    Raises:
        WrongModelError: the sentence model is not the one that the weights were fitted with.
    """
    return MeaningMatcher(memory, SentenceModel() if installed() else None)
