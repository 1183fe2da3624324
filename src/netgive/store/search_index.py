"""Keeping the index of all texts: reading what changed, and proving that it says what the tables say.

Triggers write down what changed (`search_tables.py`); it is read before the transaction ends, all of it at once.
"""

import sqlite3

from netgive.domain.text import fold
from netgive.store.driver import database_errors
from netgive.store.recall import of_records
from netgive.store.search_tables import INDEX, PARTS

# A word of one or two letters is looked for as the beginning of a part: so each letter must begin one.
END = "\n" * (PARTS - 1)

_RECORDS = """SELECT contact, searchable(group_concat(text, char(10)))
    FROM (SELECT contact, text FROM ({records}) ORDER BY contact, kind, text) GROUP BY contact"""
_UNREAD = "(SELECT contact FROM unread_record)"
# FTS5 gathers texts in memory as long as their numbers rise, so they come in this order.
_REFRESH = (
    f"""INSERT INTO search (search, rowid, text)
        SELECT 'delete', -id, text FROM record_text WHERE contact IN {_UNREAD} ORDER BY id DESC""",
    """INSERT INTO search (search, rowid, text)
        SELECT 'delete', id, searchable(was) FROM unread_note WHERE was IS NOT NULL ORDER BY id""",
    f"DELETE FROM record_text WHERE contact IN {_UNREAD}",
    f"INSERT INTO record_text (contact, text) {_RECORDS.format(records=of_records(_UNREAD))}",
    f"INSERT INTO search (rowid, text) SELECT -id, text FROM record_text WHERE contact IN {_UNREAD} ORDER BY id DESC",
    """INSERT INTO search (rowid, text) SELECT i.id, searchable(i.note)
        FROM unread_note u JOIN interaction i ON i.id = u.id WHERE i.note IS NOT NULL ORDER BY u.id""",
    "DELETE FROM unread_note",
    "DELETE FROM unread_record",
)
_EMPTY = (
    "INSERT INTO search (search) VALUES ('delete-all')",
    "DELETE FROM record_text",
    "DELETE FROM unread_note",
    "INSERT INTO unread_note (id) SELECT id FROM interaction WHERE note IS NOT NULL",
    "INSERT OR IGNORE INTO unread_record (contact) SELECT id FROM contact",
)
_EXPECT = (
    INDEX.replace(" search ", " temp.expected "),
    "INSERT INTO temp.expected (rowid, text) SELECT -id, text FROM record_text ORDER BY id DESC",
    """INSERT INTO temp.expected (rowid, text)
        SELECT id, searchable(note) FROM interaction WHERE note IS NOT NULL ORDER BY id""",
    "CREATE VIRTUAL TABLE temp.expected_part USING fts5vocab(temp, expected, instance)",
    "CREATE VIRTUAL TABLE temp.found_part USING fts5vocab(main, search, instance)",
)
_FORGET_EXPECTED = tuple(f"DROP TABLE IF EXISTS temp.{table}" for table in ("found_part", "expected_part", "expected"))
# Records that are kept and should not be, or the other way round.
_OTHER_RECORDS = f"""
    WITH wanted (contact, text) AS ({_RECORDS.format(records=of_records("(SELECT id FROM contact)"))}),
        kept (contact, text) AS (SELECT contact, text FROM record_text)
    SELECT contact FROM (SELECT * FROM kept EXCEPT SELECT * FROM wanted)
    UNION ALL SELECT contact FROM (SELECT * FROM wanted EXCEPT SELECT * FROM kept)"""
_PARTS_OF = "SELECT term, COUNT(*), SUM(doc), MIN(doc), MAX(doc) FROM temp.{table} GROUP BY term"


def refresh(connection: sqlite3.Connection) -> None:
    """Read again what was written down as changed; within the transaction that changed it."""
    if _is_behind(connection):
        _teach(connection)
        _run(connection, _REFRESH)


def wipe(connection: sqlite3.Connection) -> None:
    """Leave no trace of what is no longer in the index: FTS5 keeps it, marked as gone, until segments are merged."""
    refresh(connection)
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the whole index anew; within a transaction."""
    _run(connection, _EMPTY)
    refresh(connection)


def sound(connection: sqlite3.Connection) -> bool:
    """Whether the index says what the tables say, for which all of both is read.

    Raises what the driver raises where the index cannot be read.
    """
    if _is_behind(connection):
        return False
    _teach(connection)
    _run(connection, (*_FORGET_EXPECTED, *_EXPECT))
    found, expected = (connection.execute(_PARTS_OF.format(table=f"{one}_part")) for one in ("found", "expected"))
    same = found.fetchall() == expected.fetchall() and not connection.execute(_OTHER_RECORDS).fetchall()
    _run(connection, _FORGET_EXPECTED)
    return same


def _run(connection: sqlite3.Connection, statements: tuple[str, ...]) -> None:
    for statement in statements:
        connection.execute(statement)


def _is_behind(connection: sqlite3.Connection) -> bool:
    """Whether something was written down that was not read yet."""
    query = "SELECT EXISTS (SELECT 1 FROM unread_note) OR EXISTS (SELECT 1 FROM unread_record)"
    return bool(connection.execute(query).fetchone()[0])


def _teach(connection: sqlite3.Connection) -> None:
    """Let SQL fold texts; once a connection, for SQLite may refuse to have it said again."""
    try:
        connection.execute("SELECT searchable('')").fetchall()
    except database_errors():
        connection.create_function("searchable", 1, _searchable, deterministic=True)


def _searchable(text: str) -> str:
    """A text as it is in the index; there a zero would be its end."""
    return fold(text).replace("\0", " ") + END
