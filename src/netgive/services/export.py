"""The whole store as the netgive document (CONTRACT, "The document of export"), written piece by piece."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Protocol

from netgive.domain.people import Contact
from netgive.errors import StoreDamagedError
from netgive.store import exchange, intake, people
from netgive.store import suggest as suggestions
from netgive.store.connection import Store
from netgive.store.conversations import EVENTS, INTERACTIONS
from netgive.store.soundness import problems


class Writable(Protocol):
    """What a document can be written to."""

    def write(self, text: str, /) -> object: ...


UNNUMBERED = {"interactions", "events"}  # their numbers are the store's own affair


def see_whole(store: Store) -> None:
    """See that the whole file can be read: what goes out must not be half of it.

    Raises StoreDamagedError.
    """
    found = problems(store.connection)
    if found:
        raise StoreDamagedError(store.path, found[0])


def write_document(store: Store, stream: Writable) -> int:
    """Write everything to ``stream`` and return the number of records."""
    stream.write('{"netgive": 1')
    written = 0
    for name, records in _lists(store):
        stream.write(f',\n"{name}": [')
        for number, record in enumerate(records):
            stream.write(",\n  " if number else "\n  ")
            stream.write(json.dumps(as_json(record, without_id=name in UNNUMBERED), ensure_ascii=False))
            written += 1
        stream.write("]")
    stream.write("}\n")
    return written


def write_contacts(store: Store, written: Callable[[Iterable[Contact]], Iterable[str]], stream: Writable) -> int:
    """Write all contacts to ``stream`` in the form that ``written`` gives them, and return how many there are."""
    for text in written(people.contacts(store.connection)):
        stream.write(text)
    return people.count(store.connection)


def card_ids(store: Store) -> dict[str, str]:
    """The UIDs that contacts had in the cards they came from, by contact: a phone knows them by these."""
    prefix = "vcard:uid:"
    return {contact: source.removeprefix(prefix) for contact, source in intake.sources(store.connection, prefix)}


def _lists(store: Store) -> Iterator[tuple[str, Iterable[Any]]]:
    connection = store.connection
    yield "circles", people.circles(connection)
    yield "contacts", people.contacts(connection)
    yield "interactions", INTERACTIONS.all(connection)
    yield "needs", exchange.NEEDS.all(connection)
    yield "events", EVENTS.all(connection)
    yield "shelf", exchange.SHELF.all(connection)
    yield "gives", exchange.GIVES.all(connection)
    yield "received", exchange.RECEIVED.all(connection)
    yield "introductions", exchange.introductions(connection)
    yield "suggestions", suggestions.every(connection)


def as_json(record: Any, *, without_id: bool = False) -> dict[str, Any]:  # noqa: ANN401  any record of the domain
    """A record with the keys and values of the contract; an interaction without a source has no such key."""
    found = {name: _value(value) for name, value in record._asdict().items()}
    if without_id:
        del found["id"]
    if found.get("source", "") is None:
        del found["source"]
    return found


def _value(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if hasattr(value, "_asdict"):
        return as_json(value)
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    return value
