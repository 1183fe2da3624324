"""The words a text is known by, and what each weighs: a rare one much, one of every job title little.

A word weighs the same wherever it stands, so that a pair of texts is judged by itself, whatever else is on hand.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from netgive.matching.aliases import ACRONYMS
from netgive.matching.grammar import NOUNS
from netgive.matching.stems import StemReader, Word
from netgive.matching.vectors import Vectors
from netgive.matching.vocabulary import BROAD, RANKS

BROAD_WEIGHT = 0.35
RANK_WEIGHT = 0.15
PAIR_WEIGHT = 0.7  # two broad words side by side are a topic: “data engineer”
HEAVIEST = 65_535


# A word, or two broad ones side by side, by a number that stands for its stem; its weight, of `HEAVIEST`; its role.
Weighed = tuple[int, int, int]
# The first word of “roof box” only says which box; a head is what a text is about, or even what is looked for.
MODIFIER, HEAD, SOUGHT = range(3)


class WordReader:
    """Reads the words of texts."""

    def __init__(self, vectors: Vectors) -> None:
        self._reader = StemReader()
        self._vectors = vectors
        self._levels = dict.fromkeys(map(self._reader.stem, BROAD), BROAD_WEIGHT)
        self._levels |= dict.fromkeys(map(self._reader.stem, RANKS), RANK_WEIGHT)

    def read(self, *texts: str) -> tuple[Weighed, ...]:
        """The words of texts that belong together, each once, in order."""
        found: dict[str, tuple[float, int]] = {}
        for phrase in self._phrases(texts):
            for word, role in zip(phrase, self._roles(phrase), strict=True):
                found.setdefault(word.stem, (self._weight(word), role))
            for pair in self._pairs(phrase):
                found.setdefault(pair, (PAIR_WEIGHT, HEAD))
        return tuple((crc32(stem.encode()), round(weight * HEAVIEST), role) for stem, (weight, role) in found.items())

    def met(self, wanted: str, *offered: str) -> tuple[str, ...]:
        """The words of an offer, as it writes them, that a want has too."""
        asked = {word.stem for phrase in self._phrases([wanted]) for word in phrase}
        words = (word for phrase in self._phrases(offered) for word in phrase)
        return tuple(dict.fromkeys(word.written for word in words if word.stem in asked))

    def _phrases(self, texts: Sequence[str]) -> Iterator[tuple[Word, ...]]:
        for text in texts:
            yield from self._reader.phrases(text)

    def _roles(self, phrase: Sequence[Word]) -> list[int]:
        """What each word is in its group: a modifier stands before another word that is not broad."""
        roles = [HEAD] * len(phrase)
        for place, (word, following) in enumerate(pairwise(phrase)):
            if word.which and not self._broad(following):
                roles[place] = MODIFIER
        sought = [place for place, word in enumerate(phrase) if word.sought and not self._broad(word)]
        if sought:
            roles[sought[-1]] = SOUGHT
        return roles

    def _broad(self, word: Word) -> bool:
        return word.stem in self._levels

    def _weight(self, word: Word) -> float:
        named = word.stem in ACRONYMS or word.form in NOUNS  # “a will” is rarer than the word
        rarity = 1.0 if named else self._vectors.rarity(word.form)
        return rarity * self._levels.get(word.stem, 1.0)

    def _pairs(self, phrase: Sequence[Word]) -> Iterator[str]:
        for one, other in pairwise(word.stem for word in phrase):
            if one != other and self._levels.get(one) == self._levels.get(other) == BROAD_WEIGHT:
                yield f"{one} {other}" if one < other else f"{other} {one}"
