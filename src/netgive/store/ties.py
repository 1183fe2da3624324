"""Ties as the engine sees them: a contact and the summary of all interactions."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from netgive.engine.tie import Tie
from netgive.store.rows import among, packed

CIRCLES = """(SELECT m.circle FROM membership m WHERE m.contact = c.id AND m.position = 0),
    (SELECT MIN(k.every_days) FROM membership m JOIN circle k ON k.name = m.circle WHERE m.contact = c.id)"""
CONTACT = """c.id, c.name, c.closeness, c.every_days, {circles},
    c.norm, c.kin, c.trust, c.willing, c.shared_time, c.status, c.mutuals, {known_day}, c.memory IS NOT NULL,
    c.interests != '[]', c.organization, c.do_not_contact, c.paused_until"""
SUMMARY = """t.contact_days, t.first_day, t.last_day, t.messages_in, t.messages_out, t.last_in, t.last_out, t.seen,
    t.seen_day, t.waiting_day, t.asks, t.open_asks, t.note_day"""
STORED = f"{CONTACT}, {SUMMARY} FROM contact c JOIN tie t ON t.contact = c.id"
TIES = f"SELECT {STORED.format(circles=CIRCLES, known_day='t.known_day')}"
WITHOUT_CIRCLES = f"SELECT {STORED.format(circles='NULL, NULL', known_day='t.known_day')} WHERE {among('c.id')}"
WITHOUT_SUMMARY = f"SELECT {CONTACT.format(circles=CIRCLES, known_day='NULL')}, c.known_since FROM contact c"


def every(connection: sqlite3.Connection) -> list[Tie]:
    return [Tie._make(row) for row in connection.execute(TIES)]


def get(connection: sqlite3.Connection, contact: str) -> Tie:
    """The tie of a contact that exists."""
    return some(connection, [contact])[0]


def familiarity(
    connection: sqlite3.Connection, contacts: Sequence[str]
) -> dict[str, tuple[date | None, frozenset[str]]]:
    """When one last talked with each, and marks of what they share with others: circles, employers, conversations."""
    chosen = [packed(sorted(set(contacts)))]
    marks: dict[str, set[str]] = {contact: {f"with {contact}"} for contact in contacts}
    circles = f"SELECT contact, 'circle ' || circle FROM membership WHERE {among('contact')}"
    employers = f"SELECT id, 'at ' || organization FROM contact WHERE organization IS NOT NULL AND {among('id')}"
    for query in (circles, employers):
        for contact, shared in connection.execute(query, chosen):
            marks[contact].add(shared)
    for group in _together(connection, chosen):
        for contact in group:
            marks[contact].update(f"with {other}" for other in group)
    days = dict(connection.execute(f"SELECT contact, last_day FROM tie WHERE {among('contact')}", chosen))
    return {
        contact: (date.fromordinal(days[contact]) if days.get(contact) else None, frozenset(shared))
        for contact, shared in marks.items()
    }


def _together(connection: sqlite3.Connection, chosen: list[str]) -> Iterator[set[str]]:
    """Those of the chosen who were in one conversation: their notes of a day are the same."""
    talks: dict[tuple[str, str], set[str]] = defaultdict(set)
    query = f'SELECT contact, "on", note FROM interaction WHERE note IS NOT NULL AND {among("contact")}'
    for contact, on, note in connection.execute(query, chosen):
        talks[on, note].add(contact)
    return (group for group in talks.values() if len(group) > 1)


def some(connection: sqlite3.Connection, contacts: Sequence[str]) -> list[Tie]:
    """The ties of these contacts."""
    return [Tie._make(row) for row in connection.execute(f"{TIES} WHERE {among('c.id')}", [packed(contacts)])]


def without_circles(connection: sqlite3.Connection, contacts: Sequence[str]) -> list[Tie]:
    """The ties of these contacts as far as no circle counts: many are looked at only to be left out."""
    return [Tie._make(row) for row in connection.execute(WITHOUT_CIRCLES, [packed(contacts)])]
