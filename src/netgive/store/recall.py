"""Everything that was ever noted, as texts to be searched: which there are, and reading those that are wanted."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date

from netgive.domain.recall import Passage
from netgive.store.rows import packed

FIELDS = ("name", "nickname", "organization", "title", "location", "memory", "note")
_OF_CONTACTS = " UNION ALL ".join(
    f"""SELECT id AS contact, '{field}' AS kind, NULL AS day, {field} AS text FROM contact
        WHERE {field} IS NOT NULL AND id IN {{chosen}}"""
    for field in FIELDS
)
_OF_RECORDS = f"""
    {_OF_CONTACTS}
    UNION ALL SELECT c.id, 'skill', NULL, j.value FROM contact c, json_each(c.skills) j WHERE c.id IN {{chosen}}
    UNION ALL SELECT c.id, 'interest', NULL, j.value FROM contact c, json_each(c.interests) j WHERE c.id IN {{chosen}}
    UNION ALL SELECT contact, kind, NULL, value FROM handle WHERE contact IN {{chosen}}
    UNION ALL SELECT contact, 'circle', NULL, circle FROM membership WHERE contact IN {{chosen}}
    UNION ALL SELECT contact, 'need', COALESCE(confirmed_on, first_seen), text FROM need WHERE contact IN {{chosen}}
    UNION ALL SELECT contact, 'gift', COALESCE(outcome_on, delivered_on, promised_on), text FROM give
        WHERE contact IN {{chosen}}
    UNION ALL SELECT contact, 'outcome', outcome_on, outcome FROM give
        WHERE outcome IS NOT NULL AND contact IN {{chosen}}
    UNION ALL SELECT contact, 'received', "on", text FROM received WHERE contact IN {{chosen}}
    UNION ALL SELECT contact, 'event', "on", note FROM event WHERE note IS NOT NULL AND contact IN {{chosen}}
    UNION ALL SELECT a, 'introduction', changed_on, reason FROM introduction
        WHERE reason IS NOT NULL AND a IN {{chosen}}
"""
_NOTES = """SELECT contact, 'conversation', "on", note FROM interaction
    WHERE note IS NOT NULL AND id IN (SELECT value FROM json_each(?))"""
# In the order of the shelf itself.
_SHELF = """SELECT id, kind, title, (SELECT group_concat(value, ', ') FROM json_each(topics)), url
    FROM shelf_item ORDER BY kind, title, id"""


def of_records(chosen: str) -> str:
    """The query for what is noted of contacts apart from conversations: contact, kind, day and text.

    ``chosen`` is a subquery of their ids, in parentheses.
    """
    return _OF_RECORDS.format(chosen=chosen)


def passages(connection: sqlite3.Connection, notes: Iterable[int], records: Iterable[str]) -> Iterator[Passage]:
    """The notes of these interactions and the records of these contacts, in no order."""
    yield from _passages(connection.execute(_NOTES, (packed(notes),)))
    yield from _passages(
        connection.execute(of_records("(SELECT value FROM json_each(:ids))"), {"ids": packed(records)})
    )


def on_shelf(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    """Id, kind and text of everything on the shelf, which is short: no index is needed."""
    for item, kind, title, topics, url in connection.execute(_SHELF):
        yield item, kind, " ".join(filter(None, (title, f"({topics})" if topics else "", url)))


def _passages(rows: Iterable[tuple[str, str, str | None, str]]) -> Iterator[Passage]:
    for contact, kind, on, text in rows:
        yield Passage(contact, kind, date.fromisoformat(on) if on else None, text)
