"""The table of ties: summary and outlook of each, computed by the engine from the rows of one contact."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from math import isclose
from operator import itemgetter
from typing import Any

from netgive.domain.conversations import Direction, Interaction, TieSummary
from netgive.domain.exchange import GIVEN
from netgive.engine.outlook import Outlook, outlook
from netgive.engine.settings import DEFAULTS, Settings
from netgive.engine.summary import summarise
from netgive.engine.tie import Tie
from netgive.store import facts, ties
from netgive.store.rows import among, packed
from netgive.store.telling import TELLING

COLUMNS = ("contact", "known_day", *TieSummary._fields, *Outlook._fields)
NOT_OF_OUTLOOKS = ("country", "greeting", "closing", "signature", "backups_daily", "backups_weekly", "backups_monthly")
TOGETHER = 200  # contacts that are read at once: the questions to the database are few, and memory is bounded
PLAIN_TIES = f"{ties.WITHOUT_SUMMARY} WHERE {among('c.id')}"
INTERACTIONS = f"""
SELECT contact, "on", direction, {TELLING}, expects_reply, broadcast FROM interaction
WHERE {among("contact")} ORDER BY contact, "on", id
"""
GIFT_DAYS = f"""
SELECT contact, delivered_on FROM give WHERE {among("contact")} AND delivered_on IS NOT NULL
AND state IN ({", ".join(f"'{state}'" for state in sorted(GIVEN))})
"""
STORED = f"SELECT {', '.join(COLUMNS)} FROM tie WHERE {among('contact')}"
REPLACE = f"INSERT OR REPLACE INTO tie ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"


def refresh(connection: sqlite3.Connection, contacts: Sequence[str], settings: Settings) -> None:
    """Compute and store the summaries and outlooks of these contacts; those that were forgotten have none."""
    for start in range(0, len(contacts), TOGETHER):
        connection.executemany(REPLACE, _rows(connection, contacts[start : start + TOGETHER], settings))


def differing(connection: sqlite3.Connection, settings: Settings) -> Iterator[list[str]]:
    """Those contacts whose stored tie is not what follows from their records, some contacts at a time.

    Where outlooks were made with other settings they are made anew anyhow, and are not compared.
    """
    compared = len(COLUMNS) if follow(connection, settings) else len(COLUMNS) - len(Outlook._fields)
    contacts = [row[0] for row in connection.execute("SELECT id FROM contact ORDER BY id")]
    for start in range(0, len(contacts), TOGETHER):
        some = contacts[start : start + TOGETHER]
        stored = {row[0]: row[:compared] for row in connection.execute(STORED, [packed(some)])}
        rows = _rows(connection, some, settings)
        yield [row[0] for row in rows if not _alike(stored.get(row[0]), row[:compared])]


def _alike(stored: tuple[object, ...] | None, computed: tuple[object, ...]) -> bool:
    """Whether two rows say the same; another machine may round differently."""
    return stored is not None and all(
        one == other or (isinstance(one, float) and isinstance(other, (int, float)) and isclose(one, other))
        for one, other in zip(stored, computed, strict=True)
    )


def _rows(connection: sqlite3.Connection, some: Sequence[str], settings: Settings) -> list[tuple[Any, ...]]:
    """The rows of a few contacts as they follow from their records."""
    summaries = _summaries(connection, some)
    needs, events = facts.grouped(facts.needs(connection, some)), facts.grouped(facts.events(connection, some))
    matches = facts.grouped(facts.matches(connection, some))
    rows = []
    for of, *plain, known_since in connection.execute(PLAIN_TIES, [packed(some)]):
        known_day = date.fromisoformat(known_since).toordinal() if known_since else None
        tie = Tie._make((of, *plain, *summaries[of]))._replace(known_day=known_day)
        found = outlook(tie, needs.get(of, ()), events.get(of, ()), matches.get(of, ()), settings)
        rows.append((of, known_day, *summaries[of], *found))
    return rows


def follow(connection: sqlite3.Connection, settings: Settings) -> bool:
    """Whether the stored outlooks were made with these settings."""
    row = connection.execute("SELECT value FROM setting WHERE name = 'outlooks'").fetchone()
    return bool((row[0] if row is not None else "") == _fingerprint(settings))


def renew_outlooks(connection: sqlite3.Connection, settings: Settings) -> None:
    """Compute all outlooks anew: the settings were changed."""
    needs, events = facts.grouped(facts.needs(connection)), facts.grouped(facts.events(connection))
    matches = facts.grouped(facts.matches(connection))
    rows = [
        (*outlook(tie, needs.get(of, ()), events.get(of, ()), matches.get(of, ()), settings), of)
        for tie in ties.every(connection)
        for of in (tie.contact,)
    ]
    assignments = ", ".join(f"{name} = ?" for name in Outlook._fields)
    connection.executemany(f"UPDATE tie SET {assignments} WHERE contact = ?", rows)
    connection.execute("INSERT OR REPLACE INTO setting (name, value) VALUES ('outlooks', ?)", (_fingerprint(settings),))


def _fingerprint(settings: Settings) -> str:
    """What outlooks depend on, as text; empty for the defaults."""
    aside = {name: getattr(DEFAULTS, name) for name in NOT_OF_OUTLOOKS}
    relevant = settings._replace(**aside)
    return "" if relevant == DEFAULTS else repr(relevant)


def summary_of(connection: sqlite3.Connection, contact: str) -> TieSummary:
    """The summary as it follows from the stored interactions and gifts of one contact."""
    return _summaries(connection, [contact])[contact]


def _summaries(connection: sqlite3.Connection, contacts: Sequence[str]) -> dict[str, TieSummary]:
    gifts: dict[str, list[date]] = {contact: [] for contact in contacts}
    for contact, on in connection.execute(GIFT_DAYS, [packed(contacts)]):
        gifts[contact].append(date.fromisoformat(on))
    summaries = {contact: summarise((), gifts[contact]) for contact in contacts}
    told = connection.execute(INTERACTIONS, [packed(contacts)])
    for contact, rows in groupby(told, itemgetter(0)):
        summaries[contact] = summarise(map(_interaction, rows), gifts[contact])
    return summaries


def _interaction(row: tuple[str, str, str, int, int, int]) -> Interaction:
    contact, on, direction, noted, expects_reply, broadcast = row
    return Interaction(
        contact=contact,
        on=date.fromisoformat(on),
        direction=Direction(direction),
        note="noted" if noted else None,
        expects_reply=bool(expects_reply),
        broadcast=bool(broadcast),
    )
