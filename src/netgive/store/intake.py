"""How records of imported files are recognised in the store, and what they said last time."""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any, NamedTuple

from netgive.store.changes import Changes


class Origin(NamedTuple):
    """The contact that a record became, and the fields it had when it was read last (None: not kept)."""

    contact: str
    seen: Mapping[str, Any] | None


def origin_of(connection: sqlite3.Connection, source: str) -> Origin | None:
    """What is known of the record with this identity."""
    row = connection.execute("SELECT contact, seen FROM origin WHERE source = ?", (source,)).fetchone()
    return Origin(row[0], json.loads(row[1]) if row[1] else None) if row else None


def is_known(connection: sqlite3.Connection, source: str) -> bool:
    """Whether the record with this identity was read before."""
    return connection.execute("SELECT 1 FROM origin WHERE source = ?", (source,)).fetchone() is not None


def remember(changes: Changes, source: str, contact: str, seen: Mapping[str, Any] | None = None) -> None:
    """Know the record again next time, and what it said."""
    known = origin_of(changes.connection, source)
    text = json.dumps(seen, ensure_ascii=False) if seen is not None else None
    if known is None:
        changes.insert("origin", {"source": source, "contact": contact, "seen": text})
    elif seen is not None and known.seen != seen:
        changes.update("origin", {"source": source}, {"seen": text})


def earlier(connection: sqlite3.Connection, source: str, contact: str) -> list[tuple[str, Mapping[str, Any]]]:
    """Other records of the same service that became this contact, with what they said, the newest first."""
    query = """SELECT source, seen FROM origin
        WHERE contact = ? AND seen IS NOT NULL AND source LIKE ? || ':%' ORDER BY rowid DESC"""
    found = connection.execute(query, (contact, source.partition(":")[0]))
    return [(other, json.loads(seen)) for other, seen in found if other != source]


def named_like(connection: sqlite3.Connection, prefix: str) -> list[tuple[str, str]]:
    """Ids and names of the contacts that came from sources with this prefix."""
    query = """SELECT DISTINCT c.id, c.name FROM contact c JOIN origin o ON o.contact = c.id
        WHERE o.source LIKE ? || '%' ORDER BY c.id"""
    return [(contact, name) for contact, name in connection.execute(query, (prefix,))]


def sources(connection: sqlite3.Connection, prefix: str) -> list[tuple[str, str]]:
    """Contacts with the identities of their records that begin so."""
    query = "SELECT contact, source FROM origin WHERE source LIKE ? || '%' ORDER BY source DESC"
    return connection.execute(query, (prefix,)).fetchall()


def columns_of(connection: sqlite3.Connection, signature: str) -> dict[str, str]:
    """Which column holds which field, as it was said of a table with these columns."""
    row = connection.execute("SELECT value FROM setting WHERE name = ?", (f"columns {signature}",)).fetchone()
    return dict(json.loads(row[0])) if row else {}


def remember_columns(changes: Changes, signature: str, columns: Mapping[str, str]) -> None:
    changes.delete("setting", {"name": f"columns {signature}"})
    changes.insert("setting", {"name": f"columns {signature}", "value": json.dumps(dict(columns))})
