"""Ties as the engine sees them: a contact and the summary of all interactions."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from netgive.engine.tie import Tie
from netgive.store.rows import among, packed

CONTACT = """c.id, c.name, c.closeness, c.every_days,
    (SELECT m.circle FROM membership m WHERE m.contact = c.id AND m.position = 0),
    (SELECT MIN(k.every_days) FROM membership m JOIN circle k ON k.name = m.circle WHERE m.contact = c.id),
    c.norm, c.kin, c.trust, c.willing, c.shared_time, c.status, c.mutuals, {known_day}, c.memory IS NOT NULL,
    c.interests != '[]', c.organization, c.do_not_contact, c.paused_until"""
SUMMARY = """t.contact_days, t.first_day, t.last_day, t.messages_in, t.messages_out, t.last_in, t.last_out, t.seen,
    t.seen_day, t.waiting_day, t.asks, t.open_asks, t.note_day"""
TIES = f"SELECT {CONTACT.format(known_day='t.known_day')}, {SUMMARY} FROM contact c JOIN tie t ON t.contact = c.id"
WITHOUT_SUMMARY = f"SELECT {CONTACT.format(known_day='NULL')}, c.known_since FROM contact c"


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
    together = f"""SELECT i.contact, 'with ' || o.contact FROM interaction i
        JOIN interaction o ON o."on" = i."on" AND o.note = i.note AND o.contact != i.contact
        WHERE {among("i.contact")} AND {among("o.contact")}"""
    for query, places in ((circles, 1), (employers, 1), (together, 2)):
        for contact, shared in connection.execute(query, chosen * places):
            marks[contact].add(shared)
    days = dict(connection.execute(f"SELECT contact, last_day FROM tie WHERE {among('contact')}", chosen))
    return {
        contact: (date.fromordinal(days[contact]) if days.get(contact) else None, frozenset(shared))
        for contact, shared in marks.items()
    }


def some(connection: sqlite3.Connection, contacts: Sequence[str]) -> list[Tie]:
    """The ties of these contacts."""
    return [Tie._make(row) for row in connection.execute(f"{TIES} WHERE {among('c.id')}", [packed(contacts)])]
