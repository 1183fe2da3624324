"""The history of what commands changed, row by row: listed, undone, brought back.

Only what people said or did is recorded (`recorder.py`); summaries, outlooks and matches are worked out from it again.
"""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from netgive.domain.changes import Change
from netgive.store import files
from netgive.store.recorder import FILE, Row, text_of

OF_A_CONTACT = frozenset({"contact", "membership", "interaction", "need", "event", "give"})


class Touched:
    """What depends on rows that were put back: the ties of contacts, circles; and in which tables the rows are."""

    def __init__(self) -> None:
        self.contacts: set[str] = set()
        self.circles: set[str] = set()
        self.tables: set[str] = set()

    def add(self, table: str, row: Row | None) -> None:
        if row is None:
            return
        self.tables.add(table)
        if table in OF_A_CONTACT:
            self.contacts.add(str(row["id"] if table == "contact" else row["contact"]))
        elif table == "circle":
            self.circles.add(str(row["name"]))


def rows(connection: sqlite3.Connection, table: str, where: Mapping[str, Any]) -> list[Row]:
    """The rows with these values, by their columns; two numbers as a value are the first and last of a run."""
    if table == FILE:
        text = files.content(where["path"])
        return [] if text is None else [{"text": text}]
    condition, values = _where(where)
    cursor = connection.execute(f"SELECT * FROM {table} WHERE {condition}", values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def listed(connection: sqlite3.Connection, limit: int | None = None) -> list[Change]:
    """The changes, newest first."""
    query = "SELECT id, at, command, summary, undone FROM change ORDER BY id DESC LIMIT ?"
    found = connection.execute(query, (-1 if limit is None else limit,))
    return [Change(number, at, command, summary, undone=bool(undone)) for number, at, command, summary, undone in found]


def undoable(connection: sqlite3.Connection) -> Change | None:
    """The newest change that stands."""
    return next((change for change in listed(connection) if not change.undone), None)


def redoable(connection: sqlite3.Connection) -> Change | None:
    """The change that was undone last, if nothing was changed since: then its rows are still kept."""
    kept = {row[0] for row in connection.execute("SELECT DISTINCT change FROM change_row")}
    found = None
    for change in listed(connection):
        if not change.undone:
            break
        if change.id in kept:
            found = change
    return found


def undo(connection: sqlite3.Connection, change: Change) -> Touched:
    """Put every row back as it was, the last first, and keep what it was, to be brought back."""
    touched = Touched()
    connection.execute("PRAGMA defer_foreign_keys = ON")  # whole again at the end, not after each row
    for position in _positions(connection, change, "DESC"):
        table, key, before = _entry(connection, change, position, "before")
        now = rows(connection, table, key)
        after = now if _is_run(key) else next(iter(now), None)
        connection.execute(
            "UPDATE change_row SET after = ? WHERE change = ? AND position = ?", (text_of(after), change.id, position)
        )
        _put(connection, table, key, before, touched)
    connection.execute("UPDATE change SET undone = 1 WHERE id = ?", (change.id,))
    return touched


def redo(connection: sqlite3.Connection, change: Change) -> Touched:
    """Do again what was undone."""
    touched = Touched()
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for position in _positions(connection, change, "ASC"):
        table, key, after = _entry(connection, change, position, "after")
        _put(connection, table, key, after, touched)
    connection.execute("UPDATE change_row SET after = NULL WHERE change = ?", (change.id,))
    connection.execute("UPDATE change SET undone = 0 WHERE id = ?", (change.id,))
    return touched


def _positions(connection: sqlite3.Connection, change: Change, order: str) -> list[int]:
    query = f"SELECT position FROM change_row WHERE change = ? ORDER BY position {order}"
    return [row[0] for row in connection.execute(query, (change.id,))]


def _entry(
    connection: sqlite3.Connection, change: Change, position: int, side: str
) -> tuple[str, Row, Row | list[Row] | None]:
    query = f'SELECT name, key, "{side}" FROM change_row WHERE change = ? AND position = ?'
    table, key, wanted = connection.execute(query, (change.id, position)).fetchone()
    return table, json.loads(key), json.loads(wanted)


def _is_run(key: Row) -> bool:
    return any(isinstance(value, list) for value in key.values())


def _put(
    connection: sqlite3.Connection, table: str, key: Row, wanted: Row | list[Row] | None, touched: Touched
) -> None:
    """Make the row, or the rows of a run, what is wanted."""
    if table == FILE:
        files.put(key["path"], wanted["text"] if isinstance(wanted, dict) else None)
        return
    ones = wanted if isinstance(wanted, list) else [wanted] if wanted is not None else []
    now = rows(connection, table, key)
    for row in (*now, *ones):
        touched.add(table, row)
    if now and ones and not _is_run(key):
        _update(connection, table, key, ones[0])
        return
    condition, values = _where(key)
    connection.execute(f"DELETE FROM {table} WHERE {condition}", values)
    for row in ones:
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values()))


def _update(connection: sqlite3.Connection, table: str, key: Row, wanted: Row) -> None:
    """In place, for what is deleted takes along what belongs to it."""
    condition, values = _where(key)
    assignments = ", ".join(f'"{name}" = ?' for name in wanted)
    connection.execute(f"UPDATE {table} SET {assignments} WHERE {condition}", [*wanted.values(), *values])


def _where(key: Mapping[str, Any]) -> tuple[str, list[Any]]:
    parts = [
        f'"{name}" BETWEEN ? AND ?' if isinstance(value, list) else f'"{name}" IS ?' for name, value in key.items()
    ]
    values = [one for value in key.values() for one in (value if isinstance(value, list) else [value])]
    return " AND ".join(parts), values
