"""Writing what a command changes into the history while it works, whatever there is of it: an import may add a million.

Rows that are new and numbered one after the other are kept as one entry, a run, until they are undone.
"""

import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from netgive.store.rows import as_text

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
FILE = "file"  # stands for a table: what is kept is a text file beside the database
NUMBERED = frozenset({"interaction", "event"})
LONGEST_RUN = 500  # rows that are undone at once
BUFFERED = 1_000  # entries that are written at once

Row = dict[str, Any]


class Entry(NamedTuple):
    """A row of a change, and what it was before (None where it was not); or a run, with two numbers as its key."""

    position: int
    table: str
    key: Row
    before: Row | None


class Run(NamedTuple):
    """New rows whose numbers follow each other."""

    position: int
    first: int
    last: int


class Recorder:
    """The history of one command, within its transaction."""

    def __init__(self, connection: sqlite3.Connection, command: str, summary: str) -> None:
        self._connection = connection
        self._told = (command, summary)
        self._change: int | None = None
        self._position = 0
        self._buffer: list[Entry] = []
        self._runs: dict[str, Run] = {}

    def added(self, table: str, row: Mapping[str, Any]) -> None:
        """A row that was not there before."""
        if table not in KEYS:
            return
        if table in NUMBERED:
            self._number(table, row["id"])
        else:
            self._enter(table, key_of(table, row), None)

    def changing(self, table: str, row: Row) -> None:
        """A row as it is before it is changed or removed."""
        self._enter(table, key_of(table, row), row)

    def changing_file(self, path: str, text: str | None) -> None:
        """A file as it is before it is changed; None where there is none."""
        self._enter(FILE, {"path": path}, {"text": text} if text is not None else None)

    def finish(self) -> None:
        """Write what is left."""
        for table in tuple(self._runs):
            self._end_run(table)
        self._flush()

    def _number(self, table: str, number: int) -> None:
        run = self._runs.get(table)
        if run is not None and number == run.last + 1 and number - run.first < LONGEST_RUN:
            self._runs[table] = run._replace(last=number)
            return
        self._end_run(table)
        self._runs[table] = Run(self._next(), number, number)

    def _end_run(self, table: str) -> None:
        run = self._runs.pop(table, None)
        if run is not None:
            self._keep(Entry(run.position, table, {"id": [run.first, run.last]}, None))

    def _enter(self, table: str, key: Row, before: Row | None) -> None:
        self._keep(Entry(self._next(), table, key, before))

    def _next(self) -> int:
        self._position += 1
        return self._position

    def _keep(self, entry: Entry) -> None:
        self._buffer.append(entry)
        if len(self._buffer) >= BUFFERED:
            self._flush()

    def _flush(self) -> None:
        if not self._buffer:
            return
        if self._change is None:
            # What was undone before this cannot be brought back any more: ids and rows may be others now.
            self._connection.execute("DELETE FROM change_row WHERE change IN (SELECT id FROM change WHERE undone)")
            at = datetime.now(UTC).isoformat(timespec="seconds")
            query = "INSERT INTO change (at, command, summary, undone) VALUES (?, ?, ?, 0)"
            self._change = self._connection.execute(query, (at, *self._told)).lastrowid
        self._connection.executemany(
            "INSERT INTO change_row (change, position, name, key, before) VALUES (?, ?, ?, ?, ?)",
            [(self._change, one.position, one.table, text_of(one.key), text_of(one.before)) for one in self._buffer],
        )
        self._buffer.clear()


def key_of(table: str, row: Mapping[str, Any]) -> Row:
    """The primary key of a row."""
    return {name: row[name] for name in KEYS[table]}


def text_of(value: Row | list[Row] | None) -> str:
    """Rows as the history keeps them."""
    return as_text(value)
