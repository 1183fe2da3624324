"""The texts that belong to an entry of the plan."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from netgive.domain.exchange import Introduction, ShelfItem
from netgive.domain.people import Contact
from netgive.domain.suggest import Lane
from netgive.engine.details import Details
from netgive.engine.lanes import Entry
from netgive.engine.snapshot import OfferSource
from netgive.store import people
from netgive.store.conversations import EVENTS, newest_note, waiting_question
from netgive.store.exchange import GIVES, NEEDS, RECEIVED, SHELF, introductions


def of_entry(connection: sqlite3.Connection, entry: Entry) -> Details:
    """Everything the wording of an entry may draw on."""
    contact = entry.tie.contact
    record = entry.record or ""
    promise = GIVES.get(connection, record) if entry.lane is Lane.PROMISE else None
    introduction = _introduction(connection, record) if entry.lane is Lane.INTRODUCTION else None
    question = None
    if entry.lane is Lane.REPLY and entry.tie.waiting_day is not None:
        question = waiting_question(connection, contact, date.fromordinal(entry.tie.waiting_day))
    return Details(
        contact=_known(connection, contact),
        note=newest_note(connection, contact),
        question=question,
        needs={need.id: need for need in NEEDS.where(connection, contact=contact)},
        shelf={item.id: item for item in _items(connection, entry)},
        others=_others(connection, entry, introduction, promise.introduced if promise else None),
        events=tuple(reversed(list(EVENTS.where(connection, contact=contact)))),
        promise=promise,
        received=RECEIVED.get(connection, record) if entry.lane is Lane.THANKS else None,
        introduction=introduction,
    )


def _known(connection: sqlite3.Connection, contact: str) -> Contact:
    return next(people.contacts(connection, [contact]))


def _introduction(connection: sqlite3.Connection, record: str) -> Introduction | None:
    return next((found for found in introductions(connection) if found.id == record), None)


def _items(connection: sqlite3.Connection, entry: Entry) -> Iterable[ShelfItem]:
    match = entry.candidate.match if entry.candidate is not None else None
    if match is None or match.source != OfferSource.SHELF:
        return ()
    return SHELF.where(connection, id=match.offer)


def _others(
    connection: sqlite3.Connection, entry: Entry, introduction: Introduction | None, promised: str | None
) -> dict[str, Contact]:
    """The contacts whom this would bring together with the one it is about."""
    wanted = {promised} if promised else set()
    match = entry.candidate.match if entry.candidate is not None else None
    if match is not None and match.source != OfferSource.SHELF:
        wanted.add(match.offer)
    if introduction is not None:
        wanted.add(introduction.b if introduction.a == entry.tie.contact else introduction.a)
    return {contact.id: contact for contact in people.contacts(connection, sorted(wanted))}
