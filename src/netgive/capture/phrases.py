"""Phrases that are looked for among words: written down in a small language of their own, and found without patterns.

A phrase is a row of elements with blanks between them; phrases are parted by semicolons.

    word        any form of it: “look” is also “looking”
    a/b         one of several
    =a/b        these very words, in no other form
    <name>      one of the words of a list
    x?          it may be missing
    *           any word
    -ing        any word with this ending
    ..          up to three words
    >           what the phrase is about begins here
    _           something must stand there; what the phrase is about begins there, unless a > says otherwise
    $           nothing may follow

Small words such as “really” may stand between any two elements.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from netgive.capture.words import Words

T = TypeVar("T")
_MOST_BETWEEN = 3
_SIGNS = frozenset({">", "_", "+", "$", ".."})


class _Element(NamedTuple):
    """``forms`` is None where any word fits; ``sign`` is one of “> _ + $ ..” or empty."""

    forms: frozenset[str] | None
    exact: frozenset[str] = frozenset()
    optional: bool = False
    sign: str = ""
    ending: str = ""


class Found(NamedTuple, Generic[T]):
    """A phrase that was found: the words from ``start`` to ``end``; what it is about begins at ``what``."""

    rule: T
    start: int
    what: int
    end: int


class Table(Generic[T]):
    """Phrases, each with what it stands for. Each is taken apart when its first word is met."""

    def __init__(
        self,
        rules: Sequence[tuple[T, str]],
        lists: Mapping[str, frozenset[str]],
        between: frozenset[str] = frozenset(),
    ) -> None:
        self._rules, self._lists, self._between = rules, lists, between
        self._by_first: dict[str, list[tuple[int, T, str]]] | None = None
        self._apart: dict[str, tuple[_Element, ...]] = {}

    def at(self, words: Words, start: int, stop: int | None = None) -> Found[T] | None:
        """The longest phrase that begins at a word; of several as long as each other the first."""
        index = self._index()
        stop = len(words) if stop is None else stop
        best: tuple[int, int, Found[T]] | None = None
        for form in words[start].forms if start < stop else ():
            for place, rule, phrase in index.get(form, ()):
                met = self._match(words, start, stop, self._elements(phrase), -1)
                if met and (best is None or (met[1], -place) > best[:2]):
                    best = met[1], -place, Found(rule, start, met[0], met[1])
        return best[2] if best else None

    def first(self, words: Words, lead: frozenset[str], start: int = 0) -> Found[T] | None:
        """The phrase at the beginning, words of ``lead`` left aside."""
        at = start
        while at < len(words):
            if found := self.at(words, at):
                return found
            if words[at].text not in lead:
                return None
            at += 1
        return None

    def everywhere(self, words: Words) -> Iterator[Found[T]]:
        """All phrases, none within another."""
        at = 0
        while at < len(words):
            found = self.at(words, at)
            if found:
                yield found
            at = max(at + 1, found.end if found else 0)

    def _index(self) -> dict[str, list[tuple[int, T, str]]]:
        if self._by_first is None:
            self._by_first = defaultdict(list)
            phrases = [(rule, phrase) for rule, listed in self._rules for phrase in listed.split(";")]
            for place, (rule, phrase) in enumerate(phrases):
                for form in self._firsts(phrase.split()):
                    self._by_first[form].append((place, rule, phrase))
        return self._by_first

    def _firsts(self, parts: Sequence[str]) -> set[str]:
        """The words that a phrase can begin with."""
        found: set[str] = set()
        for part in parts:
            if part.isalpha():
                return found | {part}
            if part in _SIGNS:
                continue
            element = self._element(part)
            found |= (element.forms or frozenset()) | element.exact
            if not element.optional:
                break
        return found

    def _elements(self, phrase: str) -> tuple[_Element, ...]:
        """A phrase, taken apart."""
        found = self._apart.get(phrase)
        if found is None:
            parts = phrase.split()
            marked = ">" in parts
            found = tuple(self._element("+" if marked and part == "_" else part) for part in parts)
            self._apart[phrase] = found
        return found

    def _element(self, part: str) -> _Element:
        if part in _SIGNS:
            return _Element(None, sign=part)
        optional = part.endswith("?")
        part = part.removesuffix("?")
        if part == "*":
            return _Element(None, optional=optional)
        if part.startswith("-"):
            return _Element(None, optional=optional, ending=part[1:])
        if part.startswith("<") and "/" not in part:
            return _Element(self._lists[part[1:-1]], optional=optional)
        forms: set[str] = set()
        exact: set[str] = set()
        precise = part.startswith("=")
        for option in part.removeprefix("=").split("/"):
            if option.startswith("<"):
                forms |= self._lists[option[1:-1]]
            elif precise:
                exact.add(option)
            else:
                forms.add(option)
        return _Element(frozenset(forms), frozenset(exact), optional)

    def _match(
        self, words: Words, at: int, stop: int, elements: tuple[_Element, ...], what: int
    ) -> tuple[int, int] | None:
        """Where what the phrase is about begins, and where the phrase ends, if it stands at ``at``."""
        if not elements:
            return (what, at)
        element, rest = elements[0], elements[1:]
        if element.sign:
            return self._match_sign(words, at, stop, element.sign, rest, what)
        if what < 0 and at < stop:
            what = at
        if at < stop and _fits(element, words, at) and (met := self._match(words, at + 1, stop, rest, what)):
            return met
        if element.optional and (met := self._match(words, at, stop, rest, what)):
            return met
        if at < stop and what != at and words[at].text in self._between:
            return self._match(words, at + 1, stop, elements, what)
        return None

    def _match_sign(
        self, words: Words, at: int, stop: int, sign: str, rest: tuple[_Element, ...], what: int
    ) -> tuple[int, int] | None:
        if sign == "$":
            return self._match(words, at, stop, rest, what) if not _spoken_left(words, at, stop) else None
        if sign == "..":
            for further in range(_MOST_BETWEEN + 1):
                if met := self._match(words, at + further, stop, rest, what):
                    return met
                if at + further >= stop or not words[at + further].spoken:
                    return None
            return None
        if sign != ">" and not _spoken_left(words, at, stop):
            return None
        return self._match(words, at, stop, rest, what if sign == "+" else at)


def _fits(element: _Element, words: Words, at: int) -> bool:
    if element.forms is None:
        return words[at].spoken and words[at].text.endswith(element.ending)
    return not element.forms.isdisjoint(words[at].forms) or words[at].text in element.exact


def _spoken_left(words: Words, at: int, stop: int) -> bool:
    return any(words[place].spoken for place in range(at, stop))
