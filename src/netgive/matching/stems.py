"""From text to the words that carry its topic, each with its stem and as it was written."""

import re
import unicodedata
from typing import NamedTuple

from netgive.matching.aliases import ACRONYMS, LONGEST, SHORT
from netgive.matching.grammar import is_noun, says_which, sought_in
from netgive.matching.stemmer import Stemmer
from netgive.matching.vocabulary import IRREGULAR, SILENT

# “Data Engineer at Acme | Speaker”: what stands on both sides is not one phrase.
_BREAKS = re.compile(r"[,;:|/()\[\]•·–—\n]|\s(?:at|@|-)\s", re.IGNORECASE)
_WORDS = re.compile(
    r"""
    (?<!\w)\.net\b                                      # .NET
    | \b[^\W_]&[^\W_]\b                                 # R&D, M&A
    | [^\W_](?:[^\W_]|[\u0300-\u036f])*(?:\+\+|\#)?     # accents may follow their letter; C++, C#
    """,
    re.IGNORECASE | re.VERBOSE,
)
# “photographer” and “photography”, “recruiter” and “recruiting”: the stemmer leaves one of each pair longer.
_ENDINGS = ("ist", "er", "or", "i")
_SHORTEST_ROOT = 5


class Word(NamedTuple):
    """A word that carries a topic."""

    stem: str
    written: str
    form: str  # without case and accents, a long form as its short one
    which: bool  # it stands before another, to say which: “roof box”
    sought: bool  # it is part of what somebody looks for: “needs a piano tuner”


class StemReader:
    """Reads English; remembers the stem of every word it has met."""

    def __init__(self) -> None:
        self._stemmer = Stemmer()
        self._stems: dict[str, str] = {}
        self._phrases: dict[str, tuple[Word, ...]] = {}

    def phrases(self, text: str) -> list[tuple[Word, ...]]:
        """The telling words of ``text``, phrase by phrase, in order; phrases without any are left out."""
        return [words for part in _BREAKS.split(text) if (words := self._phrase(part))]

    def stem(self, word: str) -> str:
        """What ``word`` has in common with its other forms; empty where it carries no topic."""
        return self._stem(fold(word))

    def _phrase(self, text: str) -> tuple[Word, ...]:
        # Thousands of contacts share their titles.
        words = self._phrases.get(text)
        if words is None:
            written = [word for word in _WORDS.findall(text) if word != "s"]  # of “grandfather's”
            folded = [fold(word) for word in written]
            forms = _join(folded)
            stems = [form if is_noun(folded, place) else self._stem(form) for place, form in enumerate(forms)]
            sought = sought_in(folded, stems)
            words = tuple(
                Word(stem, written[place], forms[place], says_which(folded, stems, place), place in sought)
                for place, stem in enumerate(stems)
                if stem
            )
            self._phrases[text] = words
        return words

    def _stem(self, word: str) -> str:
        stem = self._stems.get(word)
        if stem is None:
            stem = self._stems[word] = self._find_stem(word)
        return stem

    def _find_stem(self, word: str) -> str:
        if word in SILENT:
            return ""
        if word in ACRONYMS or not word.isalpha():  # CFO, C++, R&D, 2030: names, not words
            return word
        # British and American spelling meet.
        british = word.replace("iz", "is").replace("yz", "ys")
        return IRREGULAR.get(british) or _root(self._stemmer.stem(british))


def _join(words: list[str]) -> list[str]:
    """``words`` with each long form as its short one, once for each word that was written."""
    joined = words.copy()
    place = 0
    while place < len(words):
        sizes = range(min(LONGEST, len(words) - place), 0, -1)
        size = next((size for size in sizes if tuple(words[place : place + size]) in SHORT), 0)
        if size:
            joined[place : place + size] = [SHORT[tuple(words[place : place + size])]] * size
        place += size or 1
    return joined


def _root(stem: str) -> str:
    for ending in _ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST_ROOT:
            return stem.removesuffix(ending)
    return stem


def fold(word: str) -> str:
    """``word`` without case and accents."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
