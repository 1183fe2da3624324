"""Finding again what was noted: by words, newest first, person by person."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from netgive.domain.recall import Passage
from netgive.domain.suggest import Person, TieView
from netgive.domain.text import fold
from netgive.engine.standing import tie_view
from netgive.errors import InvalidValueError
from netgive.store import recall, search, ties
from netgive.store.connection import Store

if TYPE_CHECKING:
    from netgive.domain.exchange import ShelfItem
    from netgive.domain.people import Contact

Who = TypeVar("Who", bound="Person | Contact")


class Found(NamedTuple, Generic[Who]):
    """Somebody, and where the words stand, newest first; texts without a day come last."""

    contact: Who
    tie: TieView
    passages: tuple[Passage, ...]


class OnShelf(NamedTuple):
    """Something to give in which the words stand, and the text in which they do."""

    item: "ShelfItem"
    passage: Passage


class Recalled(NamedTuple, Generic[Who]):
    """Whom and what the words brought back."""

    people: list[Found[Who]]
    shelf: list[OnShelf]


class _Hit(NamedTuple):
    """A passage in which some of the words stand, and its folded text."""

    passage: Passage
    folded: str
    words: frozenset[str]


def find(store: Store, words: str, today: date) -> "Recalled[Contact]":
    """The contacts in whose record or notes all these words occur, the newest passage first; then what to give.

    Raises InvalidValueError where no word is given.
    """
    from netgive.store import people  # noqa: PLC0415  for programs, which are told everything

    brief = find_briefly(store, words, today)
    contacts = {one.id: one for one in people.contacts(store.connection, [found.contact.id for found in brief.people])}
    return Recalled([Found(contacts[one.contact.id], one.tie, one.passages) for one in brief.people], brief.shelf)


def find_briefly(store: Store, words: str, today: date) -> Recalled[Person]:
    """The same, and of the contacts no more than their names: in half the time, where many are found."""
    wanted = list(dict.fromkeys(fold(words).split()))
    if not wanted:
        raise InvalidValueError("Say what to look for: `netgive find sailing`.")
    return Recalled(_people(store, wanted, today), list(_shelf(store, wanted)))


def _people(store: Store, wanted: Sequence[str], today: date) -> list[Found[Person]]:
    hits: dict[str, list[_Hit]] = {}
    for hit in _hits(store, wanted):
        hits.setdefault(hit.passage.contact, []).append(hit)
    met = [
        contact for contact, some in hits.items() if len(frozenset().union(*(hit.words for hit in some))) == len(wanted)
    ]
    found = [
        Found(Person(tie.contact, tie.name), tie_view(tie, today, store.settings), _ordered(hits[tie.contact], wanted))
        for tie in ties.some(store.connection, met)
    ]
    return sorted(found, key=lambda one: (_newest_first(one.passages[0]), one.contact.name.casefold(), one.contact.id))


def _hits(store: Store, wanted: Sequence[str]) -> Iterator[_Hit]:
    """The passages with some of the words, of contacts in whose passages all of them may stand."""
    candidates = search.texts(store.connection, wanted)
    for passage in recall.passages(store.connection, candidates.notes, candidates.records):
        folded = fold(passage.text)
        here = frozenset(word for word in wanted if word in folded)
        if here:
            yield _Hit(passage, folded, here)


def _shelf(store: Store, wanted: Sequence[str]) -> Iterator[OnShelf]:
    for item, kind, text in recall.on_shelf(store.connection):
        folded = fold(text)
        if all(word in folded for word in wanted):
            from netgive.store.exchange import SHELF  # noqa: PLC0415  seldom

            for found in SHELF.where(store.connection, id=item):
                yield OnShelf(found, Passage("", kind, None, text, _marks(text, folded, wanted)))


def _ordered(hits: Iterable[_Hit], words: Sequence[str]) -> tuple[Passage, ...]:
    marked = [Passage(*hit.passage[:-1], _marks(hit.passage.text, hit.folded, words)) for hit in hits]
    return tuple(sorted(marked, key=lambda one: (_newest_first(one), one.kind, one.text)))


def _newest_first(passage: Passage) -> int:
    return -passage.on.toordinal() if passage.on else 0


def _marks(text: str, folded: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where the words stand; letters such as ß become several when they are folded."""
    stands = tuple(_stands(folded, words))
    if text.isascii():
        return stands
    places: list[int] = []
    for at, letter in enumerate(text):
        places += [at] * (1 if letter.isascii() else len(fold(letter)))
    return tuple((places[start], places[end - 1] + 1) for start, end in stands)


def _stands(folded: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places of words from left to right, none within another; of those that begin together the first word."""
    at = 0
    while found := [(place, order) for order, word in enumerate(words) if (place := folded.find(word, at)) >= 0]:
        place, order = min(found)
        at = place + len(words[order])
        yield place, at
