"""People in a text: full names, first names, nicknames, small slips, and names that nobody here has yet."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from netgive.capture.language import Language
from netgive.capture.marks import Span
from netgive.domain.text import fold

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_POSSESSIVE = ("'s", "’s")
SHORTEST_SLIP, LONG_NAME = 4, 8  # letters of a name in which one or two slips are forgiven


Known = tuple[str, str, str | None]  # a contact, as far as names go: id, name, nickname


class Familiar(NamedTuple):
    """What tells two people of one name apart: when they last talked, and what they share with others."""

    last: date | None = None
    shared: frozenset[str] = frozenset()


class Mention(NamedTuple):
    """A person in the text: a contact, or a name that nobody has (``contact`` None).

    ``others``: contacts it could be as well, ``tied`` if nothing speaks for one of them. ``guessed``: the contact's
    name is spelled otherwise.
    """

    span: Span
    said: str
    contact: str | None
    others: tuple[str, ...] = ()
    guessed: bool = False
    tied: bool = False

    @property
    def options(self) -> tuple[str, ...]:
        """All contacts it could be."""
        return (self.contact, *self.others) if self.contact else ()


class _Word(NamedTuple):
    text: str
    folded: str
    start: int
    end: int


class Directory:
    """Everybody who is known, and of those whose names occur in one text the words of their names."""

    def __init__(self, everybody: Sequence[Known], text: str, language: Language) -> None:
        self._everybody = everybody
        self._first: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
        self._last: dict[str, list[str]] = defaultdict(list)
        occurring = {fold(word) for match in _WORD.finditer(text) for word in _spellings(match.group())}
        occurring |= {full for word in occurring for full in language.short_names.get(word, ())}
        for contact, name, nickname in everybody:
            words = fold(name).split()
            if words and (words[0] in occurring or words[-1] in occurring):
                self._first[words[0]].append((contact, words))
                self._last[words[-1]].append(contact)
            if nickname and (short := fold(nickname)) in occurring:
                self._first[short].append((contact, [short, *words[1:]]))

    def first(self, word: str, language: Language) -> list[tuple[str, list[str]]]:
        """Those whose first name or nickname it is; else those whose first name it is short for."""
        found = self._first.get(word)
        if found:
            return found
        full = language.short_names.get(word, ())
        return [(contact, [word, *words[1:]]) for name in full for contact, words in self._first.get(name, ())]

    def last(self, word: str) -> list[str]:
        """Those whose last name it is."""
        return self._last.get(word, [])

    def near(self, said: str) -> list[str]:
        """Those whose name, or first name, is nearly this."""
        from rapidfuzz.distance import OSA  # noqa: PLC0415  only for names that nobody has

        most = 0 if len(said) < SHORTEST_SLIP else 1 if len(said) < LONG_NAME else 2
        if not most:
            return []
        best: dict[int, list[str]] = defaultdict(list)
        for contact, name, nickname in self._everybody:
            options = (fold(name),) if " " in said else (*fold(name).split()[:1], fold(nickname or ""))
            distance = min(OSA.distance(said, option, score_cutoff=most) for option in options)
            best[distance].append(contact)
        return next((best[distance] for distance in range(1, most + 1) if best[distance]), [])


def _spellings(word: str) -> tuple[str, ...]:
    """A word, and without a possessive."""
    return (word, word[:-2]) if word.endswith(_POSSESSIVE) else (word,)


def find_people(
    text: str,
    directory: Directory,
    language: Language,
    taken: Sequence[Span],
    familiar: Callable[[Sequence[str]], Mapping[str, Familiar]],
) -> list[Mention]:
    """Everybody named in a text, in order; ``taken`` are places that are something else, such as days."""
    words = _words(text, taken)
    known = list(_known(text, words, directory, language))
    covered = [span for span, _, _ in known] + list(taken)
    unknown = list(_unknown(text, covered, directory, language))
    mentions = [Mention(span, said, found[0], tuple(found[1:])) for span, said, found in known] + unknown
    return _settled(sorted(mentions), familiar)


def _words(text: str, taken: Sequence[Span]) -> list[_Word]:
    busy = {place for span in taken for place in range(*span)}
    found = []
    for match in _WORD.finditer(text):
        word, end = match.group(), match.end()
        if word.endswith(_POSSESSIVE):
            word, end = word[:-2], end - 2
        if match.start() not in busy:
            found.append(_Word(word, fold(word), match.start(), end))
    return found


def _known(
    text: str, words: Sequence[_Word], directory: Directory, language: Language
) -> Iterator[tuple[Span, str, list[str]]]:
    at = 0
    while at < len(words):
        length, found = _longest(words, at, directory, language)
        if found and (length > 1 or _is_name(text, words[at], language)):
            span = Span(words[at].start, words[at + length - 1].end)
            yield span, text[slice(*span)], found
            at += length
        else:
            at += 1


def _longest(words: Sequence[_Word], at: int, directory: Directory, language: Language) -> tuple[int, list[str]]:
    """How many words from here name somebody, and whom: as many words as can be."""
    fits: dict[int, list[str]] = defaultdict(list)
    for contact, name in directory.first(words[at].folded, language):
        fits[_fitting(words, at, name)].append(contact)
    if fits:
        length = max(fits)
        return length, list(dict.fromkeys(fits[length]))
    if at and words[at - 1].folded in language.titles:
        return 1, directory.last(words[at].folded)
    return 0, []


def _fitting(words: Sequence[_Word], at: int, name: Sequence[str]) -> int:
    """How many words from here are this name: all of it, first and last name, or the first with an initial."""
    following = [word.folded for word in words[at : at + len(name)]]
    if following == list(name):
        return len(name)
    second = following[1] if len(following) > 1 and words[at + 1].start - words[at].end <= len(". ") else ""
    if len(name) > 1 and second and words[at + 1].text[0].isupper() and second in {name[-1], name[-1][0]}:
        return 2
    return 1


def _is_name(text: str, word: _Word, language: Language) -> bool:
    """Whether a single word is a name here: “May” and “will” often are none."""
    before, after = text[: word.start], text[word.end :]
    if word.folded in language.also_words:
        return language.names_person(before, word.text, after)
    return word.text[0].isupper() or len(word.text) > 1


def _unknown(text: str, covered: Sequence[Span], directory: Directory, language: Language) -> Iterator[Mention]:
    """Names where a person would be named, that nobody has: a slip for somebody known, or somebody new."""
    busy = {place for span in covered for place in range(*span)}
    for start, end in language.new_names(text, busy):
        said = text[start:end]
        near = directory.near(fold(said))
        span = Span(start, end)
        if near:
            yield Mention(span, said, near[0], tuple(near[1:]), guessed=True)
        elif said[0].isupper():
            yield Mention(span, said, None)


def _settled(mentions: list[Mention], familiar: Callable[[Sequence[str]], Mapping[str, Familiar]]) -> list[Mention]:
    """Which of several people of one name is meant.

    Whoever is named in full, else has most in common with the others in the text, else was talked with last.
    """
    sure = [mention.contact for mention in mentions if mention.contact and not mention.others]
    unsure = [one for mention in mentions if mention.others for one in mention.options]
    if not unsure:
        return mentions
    facts = familiar([*sure, *unsure])
    around = frozenset[str]().union(*(facts[contact].shared for contact in sure if contact in facts))
    return [_chosen(mention, sure, facts, around) if mention.others else mention for mention in mentions]


def _chosen(mention: Mention, sure: Sequence[str], facts: Mapping[str, Familiar], around: frozenset[str]) -> Mention:
    named = [contact for contact in mention.options if contact in sure]
    if named:
        return mention._replace(contact=named[0], others=())

    def rank(contact: str) -> tuple[int, int]:
        fact = facts.get(contact, Familiar())
        return len(fact.shared & around), fact.last.toordinal() if fact.last else 0

    ranked = sorted(mention.options, key=lambda contact: (rank(contact), contact), reverse=True)
    tied = rank(ranked[0]) == rank(ranked[1])
    return mention._replace(contact=ranked[0], others=tuple(ranked[1:]), tied=tied)
