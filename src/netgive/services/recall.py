"""Finding again what was noted: by words, newest first, person by person."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from netgive.domain.exchange import ShelfItem
from netgive.domain.people import Contact
from netgive.domain.recall import Passage
from netgive.domain.suggest import TieView
from netgive.domain.text import fold
from netgive.engine.compose import tie_view
from netgive.errors import InvalidValueError
from netgive.store import exchange, people, recall, search, ties
from netgive.store.connection import Store


class Found(NamedTuple):
    """A contact, and where the words stand, newest first; texts without a day come last."""

    contact: Contact
    tie: TieView
    passages: tuple[Passage, ...]


class OnShelf(NamedTuple):
    """Something to give in which the words stand, and the text in which they do."""

    item: ShelfItem
    passage: Passage


class Recalled(NamedTuple):
    """Whom and what the words brought back."""

    people: list[Found]
    shelf: list[OnShelf]


def find(store: Store, words: str, today: date) -> Recalled:
    """The contacts in whose record or notes all these words occur, the newest passage first; then what to give.

    Raises InvalidValueError where no word is given.
    """
    wanted = list(dict.fromkeys(fold(words).split()))
    if not wanted:
        raise InvalidValueError("Say what to look for: `netgive find sailing`.")
    return Recalled(_people(store, wanted, today), list(_shelf(store, wanted)))


def _people(store: Store, wanted: Sequence[str], today: date) -> list[Found]:
    hits: dict[str, list[Passage]] = defaultdict(list)
    met: dict[str, set[str]] = defaultdict(set)
    for passage in _candidates(store, wanted):
        folded = fold(passage.text)
        here = [word for word in wanted if word in folded]
        if here:
            met[passage.contact].update(here)
            hits[passage.contact].append(passage)
    ids = sorted(contact for contact, words_met in met.items() if len(words_met) == len(wanted))
    views = {tie.contact: tie_view(tie, today, store.settings) for tie in ties.some(store.connection, ids)}
    found = [
        Found(contact, views[contact.id], tuple(_ordered(hits[contact.id], wanted)))
        for contact in people.contacts(store.connection, ids)
    ]
    return sorted(found, key=lambda one: (_newest_first(one.passages[0]), one.contact.name.casefold(), one.contact.id))


def _candidates(store: Store, wanted: Sequence[str]) -> Iterator[Passage]:
    """The passages in which words may stand, of the contacts with whom all of them may."""
    found = search.texts(store.connection, wanted)
    return recall.passages(store.connection, found.notes, found.records)


def _shelf(store: Store, wanted: Sequence[str]) -> Iterator[OnShelf]:
    for item in exchange.SHELF.all(store.connection):
        topics = f" ({', '.join(item.topics)})" if item.topics else ""
        text = " ".join(filter(None, (f"{item.title}{topics}", item.url)))
        if all(word in fold(text) for word in wanted):
            yield OnShelf(item, Passage("", item.kind, None, text, _marks(text, wanted)))


def _ordered(passages: Sequence[Passage], words: Sequence[str]) -> list[Passage]:
    marked = [passage._replace(marks=_marks(passage.text, words)) for passage in passages]
    return sorted(marked, key=lambda one: (_newest_first(one), one.kind, one.text))


def _newest_first(passage: Passage) -> int:
    return -passage.on.toordinal() if passage.on else 0


def _marks(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where the words stand; letters such as ß become several when they are folded."""
    places = range(len(text)) if text.isascii() else [at for at, letter in enumerate(text) for _ in fold(letter)]
    return tuple((places[start], places[end - 1] + 1) for start, end in _stands(fold(text), words))


def _stands(folded: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places of words from left to right, none within another; of those that begin together the first word."""
    at = 0
    while True:
        found = [(place, order) for order, word in enumerate(words) if (place := folded.find(word, at)) >= 0]
        if not found:
            return
        place, order = min(found)
        at = place + len(words[order])
        yield place, at
