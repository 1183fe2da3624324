"""What is kept of one person beside the records that everybody sees: worked out, imported, shown."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from netgive.store.known_as import KnownAs
from netgive.store.rows import among, packed

Row = dict[str, Any]


def summary(connection: sqlite3.Connection, contact: str) -> Row:
    """What netgive worked out from all records of a contact."""
    return next(_rows(connection, "SELECT * FROM tie WHERE contact = ?", [contact]), {})


def sources(connection: sqlite3.Connection, contact: str) -> list[Row]:
    """The records of imported files that became this contact, and what they said."""
    found = _rows(connection, "SELECT source, seen FROM origin WHERE contact = ? ORDER BY rowid", [contact])
    return [{**row, "seen": json.loads(row["seen"]) if row["seen"] else None} for row in found]


def pages(connection: sqlite3.Connection, contact: str) -> list[Row]:
    """The suggestion about them that was shown last, message included."""
    query = """SELECT "on", page FROM suggestion WHERE contact = ? AND page IS NOT NULL ORDER BY "on" """
    return [{**row, "page": json.loads(row["page"])} for row in _rows(connection, query, [contact])]


def matches(connection: sqlite3.Connection, contact: str) -> list[Row]:
    """What on hand meets their needs and interests."""
    query = """SELECT coalesce(n.text, m.interest) AS wanted, m.source, m.text AS offer, m.words, m.quality
        FROM offer_match m LEFT JOIN need n ON n.id = m.need WHERE m.contact = ? ORDER BY m.id"""
    return list(_rows(connection, query, [contact]))


def offered_to_others(connection: sqlite3.Connection, person: KnownAs) -> int:
    """For how many needs of others they are thought of."""
    query = f"SELECT COUNT(*) FROM offer_match WHERE source != 'shelf' AND {among('offer')}"
    return int(connection.execute(query, [packed(sorted(person.ids))]).fetchone()[0])


def read_texts(connection: sqlite3.Connection, texts: Sequence[str]) -> list[str]:
    """The texts of theirs that the matcher remembers."""
    query = f"SELECT text FROM sense WHERE {among('text')} ORDER BY text"
    return [row[0] for row in connection.execute(query, [packed(texts)])]


def _rows(connection: sqlite3.Connection, query: str, values: Sequence[object]) -> Iterator[Row]:
    cursor = connection.execute(query, values)
    names = [column[0] for column in cursor.description]
    return (dict(zip(names, row, strict=True)) for row in cursor)
