"""The one place that writes: inserts, updates and deletes, so that each can be recorded and summaries kept.

Whatever belongs to a contact marks them; at the end of the transaction the summary and the outlook of each marked
tie are computed anew.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import cache

from netgive.engine.settings import Settings
from netgive.store.recorder import KEYS, NUMBERED, Recorder
from netgive.store.rows import Value, encode

TOUCHING = {
    "contact": "id",
    "membership": "contact",
    "interaction": "contact",
    "need": "contact",
    "event": "contact",
    "give": "contact",
    "offer_match": "contact",
}


class Changes:
    """The changes of one command, within its transaction."""

    def __init__(self, connection: sqlite3.Connection, settings: Settings, recorder: Recorder | None) -> None:
        """``recorder`` makes them one step of the history, which can be undone."""
        self.connection = connection
        self.settings = settings
        self._recorder = recorder
        self.wanted = True  # False: it came to nothing, and no step of the history is made of it
        self._touched: set[str] = set()
        self._sequences: dict[str, int] = {}

    def insert(self, table: str, values: Mapping[str, object]) -> int:
        """Add a row and return its rowid; what is numbered gets the next number."""
        if table in NUMBERED and "id" not in values:
            values = {"id": int(self.new_id(table)), **values}
        row = list(map(encode, values.values()))
        cursor = self.connection.execute(_insertion(table, tuple(values)), row)
        if self._recorder is not None:
            self._recorder.added(table, {"id": cursor.lastrowid, **dict(zip(values, row, strict=True))})
        self._touch(table, values)
        return cursor.lastrowid or 0

    def update(self, table: str, key: Mapping[str, object], values: Mapping[str, object]) -> None:
        """Change the rows with this key."""
        if not values:
            return
        assignments = ", ".join(f'"{name}" = ?' for name in values)
        self._keep(table, key)
        row = [encode(value) for value in (*values.values(), *key.values())]
        self.connection.execute(f"UPDATE {table} SET {assignments} WHERE {_where(key)}", row)
        self._touch_rows(table, key)

    def keep_file(self, path: str) -> None:
        """A file beside the database is about to be changed: remember it as it is."""
        if self._recorder is not None:
            from netgive.store import files  # noqa: PLC0415  for the settings only

            self._recorder.changing_file(path, files.content(path))

    def delete(self, table: str, key: Mapping[str, object]) -> None:
        """Remove the rows with this key."""
        self._keep(table, key)
        self._touch_rows(table, key)
        self.connection.execute(f"DELETE FROM {table} WHERE {_where(key)}", [encode(value) for value in key.values()])

    def new_id(self, table: str) -> str:
        """The next id of a kind of record; an id is never given out twice."""
        last = self._last_id(table) + 1
        self._sequences[table] = last
        return str(last)

    def is_taken(self, table: str, wanted: str) -> bool:
        """Whether a record with this id exists."""
        return self.connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (wanted,)).fetchone() is not None

    def reserve_id(self, table: str, wanted: str) -> None:
        """Keep an id that came with imported data from being given out again."""
        if not (wanted.isascii() and wanted.isdigit()) or len(wanted) > len(str(2**62)):
            return
        self._sequences[table] = max(int(wanted), self._last_id(table))

    def _last_id(self, table: str) -> int:
        if table not in self._sequences:
            row = self.connection.execute("SELECT last FROM sequence WHERE name = ?", (table,)).fetchone()
            self._sequences[table] = row[0] if row else self._highest_number(table)
        return self._sequences[table]

    def _highest_number(self, table: str) -> int:
        """The number given out last where none was remembered yet."""
        if table not in NUMBERED:
            return 0
        return int(self.connection.execute(f"SELECT COALESCE(MAX(id), 0) FROM {table}").fetchone()[0])

    def touch(self, contacts: Iterable[str]) -> None:
        """Mark contacts whose tie depends on something that was changed elsewhere."""
        self._touched.update(contacts)

    def finish(self) -> None:
        """Bring the summaries of all touched ties and the index up to date; write down taken ids, and the history."""
        self.connection.executemany(
            "INSERT OR REPLACE INTO sequence (name, last) VALUES (?, ?)", list(self._sequences.items())
        )
        self._sequences.clear()
        from netgive.store.summaries import refresh  # noqa: PLC0415  10 ms that a command which only reads is spared

        refresh(self.connection, sorted(self._touched), self.settings)
        self._touched.clear()
        from netgive.store import search_index  # noqa: PLC0415  what only reads is spared

        search_index.refresh(self.connection)
        if self._recorder is not None:
            self._recorder.finish()

    def _keep(self, table: str, key: Mapping[str, object]) -> None:
        """Remember rows as they are, before they are changed."""
        if self._recorder is None or table not in KEYS:
            return
        from netgive.store import journal  # noqa: PLC0415  where something that was there changes: not each morning

        for row in journal.rows(self.connection, table, {name: encode(value) for name, value in key.items()}):
            self._recorder.changing(table, row)

    def _touch(self, table: str, values: Mapping[str, object]) -> None:
        if table in TOUCHING and TOUCHING[table] in values:
            self._touched.add(str(values[TOUCHING[table]]))

    def _touch_rows(self, table: str, key: Mapping[str, object]) -> None:
        if table not in TOUCHING:
            return
        column = TOUCHING[table]
        if column in key:
            self._touched.add(str(key[column]))
            return
        found: list[tuple[Value]] = self.connection.execute(
            f'SELECT DISTINCT "{column}" FROM {table} WHERE {_where(key)}', [encode(value) for value in key.values()]
        ).fetchall()
        self._touched.update(str(row[0]) for row in found)


@cache
def _insertion(table: str, names: tuple[str, ...]) -> str:
    quoted = ", ".join(f'"{name}"' for name in names)
    return f"INSERT INTO {table} ({quoted}) VALUES ({', '.join('?' * len(names))})"


def _where(key: Mapping[str, object]) -> str:
    return " AND ".join(f'"{name}" = ?' for name in key)
