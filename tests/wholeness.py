"""What must hold of a store whatever happened to it, and all that is in it, to be compared."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from netgive.store import search_index
from netgive.store.connection import open_store
from netgive.store.summaries import refresh

INDEX = "search"
CLOCK = {"change": ("at",)}  # what the time of day is written in
# Somebody is forgotten in two steps, and the second may be done at any time: the file is written anew.
PENDING = ("unswept", "1")

Content = dict[str, list[tuple[Any, ...]]]


def content(path: Path) -> Content:
    """Every row of every table, without the time of day; a store that is not whole fails here."""
    with open_store(path) as store:
        connection = store.connection
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return {table: _rows(connection, table) for table in _tables(connection)}


def agrees_with_itself(path: Path) -> bool:
    """Whether the summaries that are stored, and the index of texts, are those that follow from the rows."""
    with open_store(path) as store:
        assert search_index.sound(store.connection)
        stored = _rows(store.connection, "tie")
        store.connection.execute("BEGIN IMMEDIATE")
        everybody = [row[0] for row in store.connection.execute("SELECT id FROM contact ORDER BY id")]
        store.connection.execute("DELETE FROM tie")
        refresh(store.connection, everybody, store.settings)
        again = _rows(store.connection, "tie")
        store.connection.execute("ROLLBACK")
        return stored == again


def copied(path: Path, place: Path) -> None:
    """A copy of the rows as they stand, whoever else is at it."""
    place.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(place)) as other:
        one.backup(other)


def _tables(connection: sqlite3.Connection) -> list[str]:
    """All but the parts of the index of texts, which depend on how often it was written to."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [row[0] for row in found if not row[0].startswith(INDEX)]


def _rows(connection: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    every = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    names = ", ".join(f'"{name}"' for name in every if name not in CLOCK.get(table, ()))
    rows = connection.execute(f"SELECT {names} FROM {table}").fetchall()  # noqa: S608  its own names
    return sorted((row for row in rows if row != PENDING), key=repr)
