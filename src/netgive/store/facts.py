"""What is known of ties beside their summaries, as the engine takes it: of all contacts, or of some."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from netgive.domain.exchange import GIVEN, GiveState
from netgive.engine.snapshot import OpenEvent, OpenNeed, PastGift, StoredMatch
from netgive.store.rows import among, packed, select_list

Row = TypeVar("Row", bound=NamedTuple)
WELCOME = {GiveState.THANKED: 1, GiveState.USED: 1, GiveState.CHANGED_OUTCOME: 1, GiveState.DECLINED: -1}
GIVEN_STATES = ", ".join(f"'{state}'" for state in sorted(GIVEN))


def day_of(text: str | None) -> int | None:
    return date.fromisoformat(text).toordinal() if text else None


def grouped(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Rows by contact, which is a field of each."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.contact].append(row)  # type: ignore[attr-defined]  # each of these rows has a contact
    return dict(groups)


def needs(connection: sqlite3.Connection, contacts: Sequence[str] | None = None) -> Iterator[OpenNeed]:
    """Needs that are not closed."""
    query = f"""SELECT id, contact, kind, asked, first_seen, confirmed_on, deadline FROM need
        WHERE closed_on IS NULL {only(contacts)} ORDER BY id"""
    for need, contact, kind, asked, first_seen, confirmed_on, deadline in connection.execute(query, bound(contacts)):
        seen = day_of(confirmed_on) or day_of(first_seen) or 1
        yield OpenNeed(need, contact, kind, bool(asked), seen, confirmed_on is not None, day_of(deadline))


def events(connection: sqlite3.Connection, contacts: Sequence[str] | None = None) -> Iterator[OpenEvent]:
    """Events that were not cleared."""
    query = f'SELECT contact, kind, "on" FROM event WHERE cleared_on IS NULL {only(contacts)} ORDER BY "on", id'
    for contact, kind, on in connection.execute(query, bound(contacts)):
        yield OpenEvent(contact, kind, day_of(on) or 1)


def matches(connection: sqlite3.Connection, contacts: Sequence[str] | None = None) -> Iterator[StoredMatch]:
    query = f"SELECT {select_list(StoredMatch._fields)} FROM offer_match WHERE 1 = 1 {only(contacts)}"
    return map(StoredMatch._make, connection.execute(query, bound(contacts)))


def gifts(
    connection: sqlite3.Connection, contacts: Sequence[str] | None = None, since: date | None = None
) -> Iterator[PastGift]:
    """Delivered gifts since a day (None: all), newest first. The plus keeps the index of states out of it."""
    query = f"""SELECT contact, kind, delivered_on, minutes, shelf, introduced, state FROM give
        WHERE +state IN ({GIVEN_STATES}) AND delivered_on >= ? {only(contacts)}
        ORDER BY delivered_on DESC, id DESC"""
    values = [since.isoformat() if since is not None else "", *bound(contacts)]
    for contact, kind, on, minutes, shelf, introduced, state in connection.execute(query, values):
        yield PastGift(contact, kind, day_of(on) or 1, minutes, shelf, introduced, WELCOME.get(state, 0))


def only(contacts: Sequence[str] | None, column: str = "contact") -> str:
    """The end of a condition that chooses the rows of some contacts."""
    return "" if contacts is None else f" AND {among(column)}"


def bound(contacts: Sequence[str] | None) -> list[str]:
    return [] if contacts is None else [packed(contacts)]
