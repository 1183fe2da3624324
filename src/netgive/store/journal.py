"""What each command changed, row by row, so that it can be undone and brought back.

Only what people said or did is recorded; summaries, outlooks and matches are worked out from it again.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from netgive.domain.changes import Change

# The tables that hold what people said or did, with their primary keys.
KEYS: dict[str, tuple[str, ...]] = {
    "circle": ("name",),
    "contact": ("id",),
    "handle": ("contact", "kind", "position"),
    "membership": ("contact", "position"),
    "origin": ("source",),
    "interaction": ("id",),
    "need": ("id",),
    "event": ("id",),
    "shelf_item": ("id",),
    "give": ("id",),
    "received": ("id",),
    "introduction": ("id",),
    "introduction_step": ("introduction", "position"),
    "suggestion": ("contact", "on"),
}
OF_A_CONTACT = frozenset({"contact", "membership", "interaction", "need", "event", "give"})

Row = dict[str, Any]


class Entry(NamedTuple):
    """One row of a change: where it is, and what it was before; None where it was not."""

    table: str
    key: Row
    before: Row | None


def key_of(table: str, row: Mapping[str, Any]) -> Row:
    """The primary key of a row."""
    return {name: row[name] for name in KEYS[table]}


def rows(connection: sqlite3.Connection, table: str, where: Mapping[str, Any]) -> list[Row]:
    """The rows with these values, by their columns."""
    condition = " AND ".join(f'"{name}" IS ?' for name in where)
    cursor = connection.execute(f"SELECT * FROM {table} WHERE {condition}", list(where.values()))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def write(connection: sqlite3.Connection, command: str, summary: str, entries: Sequence[Entry]) -> None:
    """Record a change. What was undone before it cannot be brought back any more."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    cursor = connection.execute(
        "INSERT INTO change (at, command, summary, undone) VALUES (?, ?, ?, 0)", (at, command, summary)
    )
    connection.executemany(
        "INSERT INTO change_row (change, position, name, key, before) VALUES (?, ?, ?, ?, ?)",
        (
            (cursor.lastrowid, position, entry.table, _text(entry.key), _text(entry.before))
            for position, entry in enumerate(entries)
        ),
    )


def listed(connection: sqlite3.Connection, limit: int | None = None) -> list[Change]:
    """The changes, newest first."""
    query = "SELECT id, at, command, summary, undone FROM change ORDER BY id DESC LIMIT ?"
    found = connection.execute(query, (-1 if limit is None else limit,))
    return [Change(number, at, command, summary, undone=bool(undone)) for number, at, command, summary, undone in found]


def undoable(connection: sqlite3.Connection) -> Change | None:
    """The newest change that stands."""
    return next((change for change in listed(connection) if not change.undone), None)


def redoable(connection: sqlite3.Connection) -> Change | None:
    """The change that was undone last, if nothing was changed since."""
    found = None
    for change in listed(connection):
        if not change.undone:
            break
        found = change
    return found


def undo(connection: sqlite3.Connection, change: Change) -> list[tuple[str, Row]]:
    """Put every row back as it was, the last first, and return the rows before and after, with their tables."""
    touched: list[tuple[str, Row]] = []
    connection.execute("PRAGMA defer_foreign_keys = ON")  # whole again at the end, not after each row
    query = "SELECT position, name, key, before FROM change_row WHERE change = ? ORDER BY position DESC"
    for position, table, key_text, before_text in connection.execute(query, (change.id,)).fetchall():
        key, before = json.loads(key_text), json.loads(before_text)
        now = next(iter(rows(connection, table, key)), None)
        connection.execute(
            "UPDATE change_row SET after = ? WHERE change = ? AND position = ?", (_text(now), change.id, position)
        )
        _put(connection, table, key, now, before)
        touched += [(table, row) for row in (now, before) if row is not None]
    connection.execute("UPDATE change SET undone = 1 WHERE id = ?", (change.id,))
    return touched


def redo(connection: sqlite3.Connection, change: Change) -> list[tuple[str, Row]]:
    """Do again what was undone, and return the rows before and after, with their tables."""
    touched: list[tuple[str, Row]] = []
    connection.execute("PRAGMA defer_foreign_keys = ON")
    query = "SELECT name, key, after FROM change_row WHERE change = ? ORDER BY position"
    for table, key_text, after_text in connection.execute(query, (change.id,)).fetchall():
        key, after = json.loads(key_text), json.loads(after_text)
        now = next(iter(rows(connection, table, key)), None)
        _put(connection, table, key, now, after)
        touched += [(table, row) for row in (now, after) if row is not None]
    connection.execute("UPDATE change SET undone = 0 WHERE id = ?", (change.id,))
    return touched


def purge(connection: sqlite3.Connection, contact: str, name: str) -> None:
    """Leave nothing of a contact in the history: neither rows nor their name."""
    mentions = (
        "(name = 'contact' AND json_extract(key, '$.id') = ?)",
        *(f"EXISTS (SELECT 1 FROM json_each({column}) WHERE value = ?)" for column in ("key", "before", "after")),
    )
    connection.execute(f"DELETE FROM change_row WHERE {' OR '.join(mentions)}", [contact] * len(mentions))
    connection.execute("DELETE FROM change WHERE id NOT IN (SELECT change FROM change_row)")
    connection.execute("UPDATE change SET summary = replace(summary, ?, 'somebody')", (name,))


def _put(connection: sqlite3.Connection, table: str, key: Row, now: Row | None, wanted: Row | None) -> None:
    where = " AND ".join(f'"{name}" IS ?' for name in key)
    if wanted is None:
        connection.execute(f"DELETE FROM {table} WHERE {where}", list(key.values()))
    elif now is None:
        names, marks = ", ".join(f'"{name}"' for name in wanted), ", ".join("?" * len(wanted))
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(wanted.values()))
    else:
        assignments = ", ".join(f'"{name}" = ?' for name in wanted)
        connection.execute(f"UPDATE {table} SET {assignments} WHERE {where}", [*wanted.values(), *key.values()])


def _text(row: Row | None) -> str:
    return json.dumps(row, ensure_ascii=False)


def contacts_of(touched: Iterable[tuple[str, Row]]) -> set[str]:
    """The contacts whose ties depend on these rows."""
    return {str(row["id"] if table == "contact" else row["contact"]) for table, row in touched if table in OF_A_CONTACT}
