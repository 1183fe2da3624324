"""Everything that was ever noted, as texts to be searched."""

import sqlite3
from collections.abc import Iterator
from datetime import date

from netgive.domain.recall import Passage

_FIELDS = ("name", "nickname", "organization", "title", "location", "memory", "note")
_OF_CONTACTS = " UNION ALL ".join(
    f"SELECT id, '{field}', NULL, {field} FROM contact WHERE {field} IS NOT NULL" for field in _FIELDS
)
_TEXTS = f"""
    {_OF_CONTACTS}
    UNION ALL SELECT c.id, 'skill', NULL, j.value FROM contact c, json_each(c.skills) j
    UNION ALL SELECT c.id, 'interest', NULL, j.value FROM contact c, json_each(c.interests) j
    UNION ALL SELECT contact, kind, NULL, value FROM handle
    UNION ALL SELECT contact, 'circle', NULL, circle FROM membership
    UNION ALL SELECT contact, 'conversation', "on", note FROM interaction WHERE note IS NOT NULL
    UNION ALL SELECT contact, 'need', COALESCE(confirmed_on, first_seen), text FROM need
    UNION ALL SELECT contact, 'gift', COALESCE(outcome_on, delivered_on, promised_on), text FROM give
    UNION ALL SELECT contact, 'outcome', outcome_on, outcome FROM give WHERE outcome IS NOT NULL
    UNION ALL SELECT contact, 'received', "on", text FROM received
    UNION ALL SELECT contact, 'event', "on", note FROM event WHERE note IS NOT NULL
    UNION ALL SELECT a, 'introduction', changed_on, reason FROM introduction WHERE reason IS NOT NULL
"""


def passages(connection: sqlite3.Connection) -> Iterator[Passage]:
    """All texts, in no order."""
    for contact, kind, on, text in connection.execute(_TEXTS):
        yield Passage(contact, kind, date.fromisoformat(on) if on else None, text)
