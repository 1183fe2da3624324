"""Ties as the engine sees them: a contact and the summary of all interactions."""

import sqlite3

from netgive.engine.tie import Tie

TIES = """
SELECT c.id, c.name, c.closeness, c.every_days, m.circle, d.days, c.norm, c.kin, c.trust, c.willing,
    c.shared_time, c.status, c.mutuals, t.known_day, c.memory IS NOT NULL, c.interests != '[]', c.organization,
    c.do_not_contact, c.paused_until, t.contact_days, t.first_day, t.last_day, t.messages_in, t.messages_out,
    t.last_in, t.last_out, t.seen, t.seen_day, t.waiting_day, t.asks, t.open_asks, t.note_day
FROM contact c
JOIN tie t ON t.contact = c.id
LEFT JOIN membership m ON m.contact = c.id AND m.position = 0
LEFT JOIN (
    SELECT e.contact, MIN(k.every_days) AS days FROM membership e JOIN circle k ON k.name = e.circle
    WHERE k.every_days IS NOT NULL GROUP BY e.contact
) d ON d.contact = c.id
"""


def every(connection: sqlite3.Connection) -> list[Tie]:
    return [Tie._make(row) for row in connection.execute(TIES)]


def get(connection: sqlite3.Connection, contact: str) -> Tie:
    """The tie of a contact that exists."""
    return Tie._make(connection.execute(f"{TIES} WHERE c.id = ?", (contact,)).fetchone())
