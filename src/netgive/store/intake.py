"""How records of imported files are recognised in the store."""

import sqlite3

from netgive.store.changes import Changes


def contact_of(connection: sqlite3.Connection, source: str) -> str | None:
    """The contact that a record with this identity became."""
    row = connection.execute("SELECT contact FROM origin WHERE source = ?", (source,)).fetchone()
    return row[0] if row else None


def remember(changes: Changes, source: str, contact: str) -> None:
    """Know the record again next time."""
    if contact_of(changes.connection, source) is None:
        changes.insert("origin", {"source": source, "contact": contact})


def named_like(connection: sqlite3.Connection, prefix: str) -> list[tuple[str, str]]:
    """Ids and names of the contacts that came from sources with this prefix."""
    query = """SELECT DISTINCT c.id, c.name FROM contact c JOIN origin o ON o.contact = c.id
        WHERE o.source LIKE ? || '%' ORDER BY c.id"""
    return [(contact, name) for contact, name in connection.execute(query, (prefix,))]
