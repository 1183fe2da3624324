"""The table of tie summaries: computed by engine/summary.py from the rows of one contact, kept beside them."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from netgive.domain.conversations import Direction, Interaction, TieSummary
from netgive.domain.exchange import GIVEN
from netgive.engine.summary import summarise

COLUMNS = ("contact", "known_day", *TieSummary._fields)
INTERACTIONS = """
SELECT "on", direction, COALESCE(note, '') != '', expects_reply, broadcast FROM interaction
WHERE contact = ? ORDER BY "on", id
"""
GIFT_DAYS = f"""
SELECT delivered_on FROM give WHERE contact = ? AND delivered_on IS NOT NULL
AND state IN ({", ".join(f"'{state}'" for state in sorted(GIVEN))})
"""
REPLACE = f"INSERT OR REPLACE INTO tie ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"


def refresh(connection: sqlite3.Connection, contacts: Iterable[str]) -> None:
    """Compute and store the summaries of these contacts; those that were forgotten have none."""
    for contact in contacts:
        known = connection.execute("SELECT known_since FROM contact WHERE id = ?", (contact,)).fetchone()
        if known is not None:
            known_day = date.fromisoformat(known[0]).toordinal() if known[0] else None
            connection.execute(REPLACE, (contact, known_day, *summary_of(connection, contact)))


def summary_of(connection: sqlite3.Connection, contact: str) -> TieSummary:
    """The summary as it follows from the stored interactions and gifts of one contact."""
    interactions = (
        Interaction(
            contact=contact,
            on=date.fromisoformat(on),
            direction=Direction(direction),
            note="noted" if noted else None,
            expects_reply=bool(expects_reply),
            broadcast=bool(broadcast),
        )
        for on, direction, noted, expects_reply, broadcast in connection.execute(INTERACTIONS, (contact,))
    )
    gifts = [date.fromisoformat(row[0]) for row in connection.execute(GIFT_DAYS, (contact,))]
    return summarise(interactions, gifts)
