"""A marked text as words: what each of them is a form of, and where it stands."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from netgive.capture.marks import DAY, PERSON
from netgive.domain.text import fold

ANY_PERSON, ANY_DAY = "P", "D"
_CLITICS = "s|d|m|ll|re|ve|t"
_TOKEN = (
    rf"{PERSON}|{DAY}|[$€£]\d[\w.,]*\w|\d+(?:[.,:/]\d+)+|[^\W_]+?(?=n['’]t\b)|n['’]t\b|['’](?:{_CLITICS})\b"
    rf"|[^\W_]+(?:[-'’](?!(?:{_CLITICS})\b)[^\W_]+)*|\.\.+|[-=]+>|→|--+|\S"
)
SHORTEST_STEM = 2


class Word(NamedTuple):
    """A word, or a mark of punctuation. ``forms``: itself in small letters, and whatever it may be a form of."""

    text: str
    forms: frozenset[str]
    start: int
    end: int
    capital: bool = False

    @property
    def spoken(self) -> bool:
        """Whether it is a word, a number, a person or a day."""
        return self.text[0].isalnum() or self.text[0] in "$€£" or self.text in {ANY_PERSON, ANY_DAY}


Words = tuple[Word, ...]


class Morphology:
    """Which words are forms of which: exceptions, else by the ending."""

    def __init__(self, exceptions: Mapping[str, str], endings: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        self._exceptions, self._endings = exceptions, endings
        self._known: dict[str, frozenset[str]] = {}
        self._token = re.compile("")

    def forms(self, text: str) -> frozenset[str]:
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = frozenset(self._all_forms(text))
        return found

    def is_exception(self, text: str) -> bool:
        """Whether no rule gives the forms of a word."""
        return text in self._exceptions

    def _all_forms(self, text: str) -> set[str]:
        found = {text, text.replace("-", "")}
        if not text.isascii():
            found.add(fold(text))
        if text in self._exceptions:
            return found | set(self._exceptions[text].split())
        for ending, instead in self._endings:
            stem = text.removesuffix(ending)
            if stem == text or len(stem) < SHORTEST_STEM:
                continue
            found.update(stem + letters for letters in instead)
            if stem[-1] == stem[-2] and "e" in instead:
                found.add(stem[:-1])
        return found

    def read(self, text: str) -> Words:
        """All words of a marked text."""
        if not self._token.pattern:
            self._token = re.compile(_TOKEN)
        return tuple(self._word(match) for match in self._token.finditer(text))

    def _word(self, match: re.Match[str]) -> Word:
        said = match.group()
        start, end = match.span()
        if end == start + 1 and "\ue000" <= said <= "\uf8ff":
            return Word(ANY_PERSON, frozenset({ANY_PERSON}), start, end)
        if end == start + 1 and said >= "\U000f0000":
            return Word(ANY_DAY, frozenset({ANY_DAY}), start, end)
        lower = said.lower().replace("’", "'")
        return Word(lower, self.forms(lower), start, end, said[0].isupper())


def has(words: Words, forms: frozenset[str]) -> bool:
    """Whether any of these is among the words."""
    return any(not forms.isdisjoint(word.forms) for word in words)


def _is_clitic(word: Word) -> bool:
    return len(word.text) > 1 and word.text[0] == "'"


def trimmed(words: Words) -> Words:
    """Without punctuation at the beginning and the end."""
    start, end = 0, len(words)
    while start < end and not words[start].spoken and not _is_clitic(words[start]):
        start += 1
    while end > start and not words[end - 1].spoken and not _is_clitic(words[end - 1]):
        end -= 1
    return words[start:end]
