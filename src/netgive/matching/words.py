"""Matching by the words that two texts share: rare ones count more, words of job titles less."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, partial
from heapq import nsmallest
from itertools import pairwise
from math import log
from typing import NamedTuple

from netgive.matching.interface import Match, Offer, Want
from netgive.matching.stems import StemReader, Word
from netgive.matching.vocabulary import BROAD, RANKS

# Defaults, chosen on the pairs in tests/matching/test_words.py.
THRESHOLD = 0.56
BROAD_WEIGHT = 0.35
RANK_WEIGHT = 0.15
# How much of the want is met counts more than how little else the offer is about.
MET_EXPONENT = 0.7
FOCUS_SHARE = 0.4
# As if so many more offers held every word: with three offers on the shelf no word is rare yet.
SMOOTHING = 20
# The rarest of 10,000 offers' words counts about three times as much as one that all of them hold.
RARITY = 0.3

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as the matcher sees it.

    ``words`` are its stems, each as written. ``pairs`` are broad words side by side: together they are a topic.
    """

    words: Mapping[str, tuple[str, ...]]
    phrases: tuple[tuple[str, ...], ...]
    pairs: frozenset[Pair]

    @property
    def features(self) -> tuple[str | Pair, ...]:
        """What the text can be found by."""
        return (*self.words, *self.pairs)


class WordMatcher:
    """Finds offers that share enough telling words with a want. Knows no synonyms."""

    name = "words-1"

    def __init__(self) -> None:
        self._reader = StemReader()
        self._texts: dict[tuple[str, ...], _Text] = {}
        self._levels = dict.fromkeys(map(self._reader.stem, BROAD), BROAD_WEIGHT)
        self._levels |= dict.fromkeys(map(self._reader.stem, RANKS), RANK_WEIGHT)

    def match(self, wants: Sequence[Want], offers: Sequence[Offer], limit: int = 5) -> list[Match]:
        """See ``Matcher.match``."""
        shelf = _Shelf(offers, [self._read(offer.text, *offer.topics) for offer in offers], self._levels)
        found: list[Match] = []
        for want in sorted(wants, key=lambda want: (want.key, want.text)):
            found += shelf.best(want, self._read(want.text), limit)
        return found

    def _read(self, *texts: str) -> _Text:
        # Thousands of contacts share their titles and employers.
        known = self._texts.get(texts)
        if known is None:
            known = self._texts[texts] = self._read_anew(texts)
        return known

    def _read_anew(self, texts: tuple[str, ...]) -> _Text:
        phrases = [phrase for text in texts for phrase in self._reader.phrases(text)]
        words: dict[str, tuple[str, ...]] = {}
        for word in (word for phrase in phrases for word in phrase):
            written = words.get(word.stem, ())
            if word.written not in written:
                words[word.stem] = (*written, word.written)
        return _Text(words, tuple(_stems(phrase) for phrase in phrases), frozenset(self._pairs(phrases)))

    def _pairs(self, phrases: Iterable[Sequence[Word]]) -> Iterator[Pair]:
        for phrase in phrases:
            for (one, _), (other, _) in pairwise(phrase):
                if one != other and self._levels.get(one) == self._levels.get(other) == BROAD_WEIGHT:
                    yield (one, other) if one < other else (other, one)


def _stems(phrase: Sequence[Word]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.stem for word in phrase))


class _Group(NamedTuple):
    """Offers that share the same words with a want: at ``most`` their score, what the want's words weigh."""

    most: float
    weights: Mapping[str, float]
    places: Sequence[int]


class _Scored(NamedTuple):
    """An offer and its score, negative so that the best sorts first."""

    rank: float
    offer: str
    text: str
    topics: tuple[str, ...]
    place: int


class _Shelf:
    """Offers, found by their words."""

    def __init__(self, offers: Sequence[Offer], texts: Sequence[_Text], levels: Mapping[str, float]) -> None:
        self._offers = offers
        self._texts = texts
        self._levels = levels
        self._places: defaultdict[str | Pair, list[int]] = defaultdict(list)
        for place, text in enumerate(texts):
            for feature in text.features:
                self._places[feature].append(place)
        words = {word for text in texts for word in text.words}
        self._weights = {word: self._rarity(word) * levels.get(word, 1.0) for word in words}

    def best(self, want: Want, text: _Text, limit: int) -> list[Match]:
        """At most ``limit`` matches of ``want``, best first."""
        best: list[_Scored] = []
        for group in sorted(self._groups(text), key=lambda group: -group.most):
            if group.most < THRESHOLD or (0 < limit == len(best) and -best[-1].rank > group.most):
                break
            best = nsmallest(limit, [*best, *self._scores(group)])
        return [self._match(want.key, text, scored) for scored in best]

    def _match(self, want: str, text: _Text, scored: _Scored) -> Match:
        offered = self._texts[scored.place].words
        written = tuple(word for stem, forms in offered.items() if stem in text.words for word in forms)
        return Match(want, scored.offer, round((-scored.rank - THRESHOLD) / (1 - THRESHOLD), 4), written)

    def _groups(self, want: _Text) -> Iterator[_Group]:
        """The candidates by what they share with the want."""
        groups: defaultdict[tuple[tuple[str, ...], AbstractSet[Pair]], list[int]] = defaultdict(list)
        for place in self._candidates(want):
            offer = self._texts[place]
            groups[tuple([word for word in want.words if word in offer.words]), want.pairs & offer.pairs].append(place)
        for (words, pairs), places in groups.items():
            weights = self._weigh(want, {word for pair in pairs for word in pair})
            met = sum(weights[word] for word in words) / sum(weights.values())
            # Rounded, so that the order in which words are added up decides nothing.
            yield _Group(round(met**MET_EXPONENT, 6), weights, places)

    def _scores(self, group: _Group) -> Iterator[_Scored]:
        focus = cache(partial(self._focus, group.weights))
        for place in group.places:
            offer = self._offers[place]
            nearest = max(map(focus, self._texts[place].phrases))
            score = round(group.most * (1 - FOCUS_SHARE + FOCUS_SHARE * nearest), 6)
            if score >= THRESHOLD:
                yield _Scored(-score, offer.key, offer.text, offer.topics, place)

    def _candidates(self, want: _Text) -> set[int]:
        """Where a topic of the want is met, or, if it has none, all of the broad words it has."""
        topics = [word for word in want.words if word not in self._levels]
        places = self._anywhere([*topics, *want.pairs])
        return places if topics else places | self._everywhere(self._broadest(want))

    def _broadest(self, want: _Text) -> list[str]:
        return [word for word in want.words if self._levels[word] == BROAD_WEIGHT] or list(want.words)

    def _anywhere(self, features: Iterable[str | Pair]) -> set[int]:
        return {place for feature in features for place in self._places.get(feature, ())}

    def _everywhere(self, words: Iterable[str]) -> set[int]:
        lists = sorted((self._places.get(word, []) for word in words), key=len)
        return set(lists[0]).intersection(*lists[1:]) if lists else set()

    def _weigh(self, want: _Text, together: AbstractSet[str]) -> dict[str, float]:
        return {
            word: self._rarity(word) * (1.0 if word in together else self._levels.get(word, 1.0)) for word in want.words
        }

    def _rarity(self, word: str) -> float:
        return 1 + RARITY * log((len(self._texts) + SMOOTHING) / (len(self._places.get(word, ())) + SMOOTHING))

    def _focus(self, weights: Mapping[str, float], phrase: tuple[str, ...]) -> float:
        """The share of ``phrase`` that the want asks for."""
        met = sum(weights.get(word, 0.0) for word in phrase)
        return met / sum(weights[word] if word in weights else self._weights[word] for word in phrase)
