"""Names of organisations are met as names: “someone at Acme”, “an introduction to Acme”, never by what they mean."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from netgive.matching.aliases import KNOWN_AS, LEGAL_FORMS
from netgive.matching.stems import fold
from netgive.matching.vectors import Vectors

PART = 0.5  # the quality of a name of which only the beginning is said
RARE = 0.8  # a word that is used less than this is a name, however it is written
_WORDS = re.compile(r"@|[^\W_]+")
_DOTTED = re.compile(r"\b[^\W_](?:\.[^\W_])+\b\.?")  # S.A.R.L., J.P.
_WORKING = frozenset({"work", "works", "working", "worked"})
_STUDYING = frozenset({"apply", "applies", "applying", "applied", "admitted"})
_INSTITUTIONS = frozenset({"academy", "college", "school", "university"})  # “University of X” is called X
_LONGEST = max(map(len, KNOWN_AS))
_FIRST = frozenset(words[0] for words in KNOWN_AS)


class _Token(NamedTuple):
    folded: str
    written: str


class _Name(NamedTuple):
    """A name in a want: which one it is in, and where."""

    want: int
    place: int


class NameReader:
    """The wants, by the names that may stand in them."""

    def __init__(self, wants: Sequence[str], vectors: Vectors) -> None:
        self._vectors = vectors
        self._wants = [_tokens(want) for want in wants]
        self._places: dict[str, list[_Name]] = defaultdict(list)
        for number, tokens in enumerate(self._wants):
            for place, token in enumerate(tokens):
                self._places[token.folded].append(_Name(number, place))
        self._spoken = self._places.keys() | _FIRST

    def naming(self, organisation: str) -> Iterator[tuple[int, float]]:
        """The wants that name an organisation, each with the quality."""
        if self._is_foreign(organisation):
            return
        name = _name(organisation)
        sizes = {want: size for want, size in self._sizes(name).items() if size}
        for want, size in sizes.items():
            yield want, 1.0 if size == len(name) else PART
        for want in self._at_its_town(name):
            if want not in sizes:
                yield want, PART

    def _is_foreign(self, organisation: str) -> bool:
        """Whether no word of a plain name is in any want, as with most of thousands: no closer look is needed."""
        words = organisation.lower().split()
        return organisation.replace(" ", "").isalnum() and organisation.isascii() and not self._spoken & {*words}

    def said(self, organisation: str) -> tuple[str, ...]:
        """The words of an organisation's name that are said."""
        name = _name(organisation)
        size = max(self._sizes(name).values(), default=0)
        said = _town(name) if not size and self._at_its_town(name) else name[:size]
        return tuple(token.written for token in said)

    def _at_its_town(self, name: Sequence[_Token]) -> set[int]:
        """The wants in which the town of a university stands for it: “applies to Edinburgh”."""
        town = _town(name)
        return {
            want
            for want, place in (self._places.get(town[0].folded, ()) if town else ())
            if _stands_at(self._wants[want], place)
            and [token.folded for token in self._wants[want][place : place + len(town)]]
            == [token.folded for token in town]
            and self._wants[want][place].written[0].isupper()
        }

    def _sizes(self, name: Sequence[_Token]) -> dict[int, int]:
        """How many words of a name are said, by want."""
        best: dict[int, int] = {}
        for want, place in self._places.get(name[0].folded, ()) if name else ():
            size = self._said(self._wants[want], place, name)
            best[want] = max(best.get(want, 0), size)
        return best

    def _said(self, want: Sequence[_Token], place: int, name: Sequence[_Token]) -> int:
        """How many words of a name are said at a place, 0 if they are not meant as a name."""
        size = 0
        for said, meant in zip(want[place:], name, strict=False):
            if said.folded != meant.folded:
                break
            size += 1
        at = _stands_at(want, place)
        whole = size == len(name)
        capital = place > 0 and all(token.written[0].isupper() for token in want[place : place + size])
        rare = any(self._vectors.rarity(token.folded) >= RARE for token in name[:size])
        if whole:
            return size if capital or (rare and (at or place == 0)) else 0
        following = want[place + size : place + size + 1]
        goes_on = any(token.written[0].isupper() for token in following)
        return size if at and rare and not goes_on else 0


def _stands_at(want: Sequence[_Token], place: int) -> bool:
    before = [token.folded for token in want[max(place - 2, 0) : place]]
    return (
        before[-1:] in (["at"], ["@"])
        or (before[-1:] == ["for"] and before[0] in _WORKING)
        or (before[-1:] == ["to"] and before[0] in _STUDYING)
    )


def beginnings(organisation: str) -> set[str]:
    """The first words of what an organisation is called: none of its names is said without one of them."""
    name = _name(organisation)
    return {words[0].folded for words in (name, _town(name)) if words}


def spoken(want: str) -> set[str]:
    """The words of a want that a name may begin with."""
    return {token.folded for token in _tokens(want)}


def _name(organisation: str) -> list[_Token]:
    """The words that an organisation is known by: without its legal form."""
    tokens = _tokens(organisation)
    end = len(tokens)
    while end > 1 and tokens[end - 1].folded in LEGAL_FORMS:
        end -= 1
    return tokens[int(end > 1 and tokens[0].folded == "the") : end]


def _town(name: Sequence[_Token]) -> Sequence[_Token]:
    """What a university or school is called after; nothing for any other organisation."""
    named = [token.folded for token in name[:2]]
    return name[2:] if named[1:] == ["of"] and named[0] in _INSTITUTIONS else ()


def _tokens(text: str) -> list[_Token]:
    """The words of a text; a name that has another is written as the other."""
    undotted = _DOTTED.sub(lambda found: found[0].replace(".", ""), unicodedata.normalize("NFC", text))
    tokens = [_Token(fold(word), word) for word in _WORDS.findall(undotted)]
    return tokens if _FIRST.isdisjoint(token.folded for token in tokens) else list(_known(tokens))


def _known(tokens: Sequence[_Token]) -> Iterator[_Token]:
    place = 0
    while place < len(tokens):
        sizes = range(min(_LONGEST, len(tokens) - place), 0, -1)
        name = ((size, KNOWN_AS.get(tuple(token.folded for token in tokens[place : place + size]))) for size in sizes)
        size, short = next(((size, short) for size, short in name if short), (1, None))
        written = " ".join(token.written for token in tokens[place : place + size])
        yield _Token(short or tokens[place].folded, written)
        place += size
