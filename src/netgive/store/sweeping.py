"""Leaving nothing of what was removed in the file: neither in free pages nor in the journal."""

import sqlite3
from collections.abc import Callable

from netgive.errors import StoreLockedError
from netgive.store.changes import Changes
from netgive.store.connection import Store, translated

UNSWEPT = "unswept"
PATIENCE_MS = 5_000  # for a lock: unlike a change, this can be done later
STEPS = 10_000  # of the database between two looks at whoever waits


def overwrite_removed(store: Store) -> None:
    """From now on what is removed is overwritten with zeros."""
    store.connection.execute("PRAGMA secure_delete = ON")


def mark_unswept(changes: Changes) -> None:
    """Remember, in the same transaction, that the file is to be swept."""
    changes.connection.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?, '1')", (UNSWEPT,))


def is_unswept(connection: sqlite3.Connection) -> bool:
    """Whether somebody was forgotten, and the file could not be swept then."""
    return connection.execute("SELECT 1 FROM setting WHERE name = ?", (UNSWEPT,)).fetchone() is not None


def sweep(store: Store, waiting: Callable[[], None] | None = None) -> None:
    """Write the whole file anew, and empty the journal. ``waiting`` is called while it takes its time.

    Raises StoreError where there is no room, or another program has the store open; what was removed is removed.
    """
    connection = store.connection
    store.look_away()
    connection.set_progress_handler(waiting, STEPS)
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
    with translated(store.path):
        try:
            _join_indexes(connection)
            connection.execute("VACUUM")
        finally:
            connection.set_progress_handler(None, STEPS)
            _empty_journal(store)
        connection.execute("DELETE FROM setting WHERE name = ?", (UNSWEPT,))


def _join_indexes(connection: sqlite3.Connection) -> None:
    """A full-text index keeps what was removed, marked as gone, until its parts are joined."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'"
    for (index,) in connection.execute(query).fetchall():
        connection.execute(f'INSERT INTO "{index}" ("{index}") VALUES (\'optimize\')')


def _empty_journal(store: Store) -> None:
    (busy, *_) = store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StoreLockedError(store.path)
