"""Days that cannot be: no day of any calendar, yet to come for what is over, an end before its beginning."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

# Of each table: what a row is called, the days that cannot lie ahead, and pairs of which the first comes first.
PAST: dict[str, tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]] = {
    "contact": ("contact", ("known_since",), ()),
    "interaction": ("conversation", ("on",), ()),
    "need": ("need", ("confirmed_on", "closed_on"), ()),
    "event": ("event", ("on", "cleared_on"), (("on", "cleared_on"),)),
    "give": (
        "gift",
        ("promised_on", "delivered_on", "outcome_on"),
        (("promised_on", "delivered_on"), ("delivered_on", "outcome_on")),
    ),
    "received": ("received gift", ("on", "thanked_on", "outcome_told_on"), (("on", "thanked_on"),)),
    "introduction": ("introduction", ("changed_on",), ()),
}
DAYS: dict[str, tuple[str, ...]] = {
    **{table: columns for table, (_, columns, _) in PAST.items()},
    "contact": ("known_since", "paused_until"),
    "need": ("first_seen", "confirmed_on", "deadline", "closed_on"),
    "give": ("promised_on", "due", "delivered_on", "outcome_on"),
}
NO_DAY = "is no day"
# SQLite takes 2026-02-30 for a day until it has to reckon with it.
UNREADABLE = """"{column}" IS NOT NULL AND date("{column}", '+0 days') IS NOT "{column}" """
LEAP_YEAR = "2000"


class Impossible(NamedTuple):
    """A record whose day cannot be: what it is, its id, whose it is, and why; what is no day at all cannot be read."""

    kind: str
    record: str
    contact: str
    why: str
    readable: bool = True


def impossible_days(connection: sqlite3.Connection, latest: date) -> Iterator[Impossible]:
    """The records with days that cannot be; nothing that is over may be later than ``latest``."""
    for table, (kind, columns, pairs) in PAST.items():
        whose = {"contact": "name", "introduction": "a"}.get(table, "contact")
        for column in DAYS[table]:
            condition = UNREADABLE.format(column=column)
            yield from _found(connection, table, kind, whose, condition, f'"{column}"', NO_DAY, ())
        for column in columns:
            condition = f'"{column}" > ?'
            yield from _found(
                connection, table, kind, whose, condition, f'"{column}"', "is yet to come", (latest.isoformat(),)
            )
        for first, second in pairs:
            condition = f'"{second}" < "{first}"'
            yield from _found(connection, table, kind, whose, condition, f'"{second}"', "is before its beginning", ())
    yield from _birthdays(connection, latest)


def _found(
    connection: sqlite3.Connection,
    table: str,
    kind: str,
    whose: str,
    condition: str,
    day: str,
    why: str,
    values: tuple[str, ...],
) -> Iterator[Impossible]:
    query = f'SELECT id, "{whose}", {day} FROM {table} WHERE {condition} ORDER BY id'
    for record, contact, found in connection.execute(query, values):
        yield Impossible(kind, str(record), str(contact), f"{found} {why}", readable=why != NO_DAY)


def _birthdays(connection: sqlite3.Connection, latest: date) -> Iterator[Impossible]:
    query = "SELECT id, name, birthday FROM contact WHERE birthday IS NOT NULL ORDER BY id"
    for record, name, birthday in connection.execute(query):
        try:
            born = date.fromisoformat(birthday.replace("-", LEAP_YEAR, 1) if birthday.startswith("--") else birthday)
        except ValueError:
            yield Impossible("contact", record, name, f"a birthday on {birthday} is no day")
        else:
            if born > latest:
                yield Impossible("contact", record, name, f"a birthday on {birthday} is yet to come")
