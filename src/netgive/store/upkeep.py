"""What does not belong together in a store, and putting it right: rows without their people, numbers, indexes."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from netgive.store.changes import Changes

NUMBERS = """SELECT MAX(CAST(id AS INTEGER)) FROM {table}
    WHERE id NOT GLOB '*[^0-9]*' AND length(id) BETWEEN 1 AND 18"""
ADDABLE = frozenset({"index", "trigger"})
WITH_NUMBERS = ("contact", "need", "shelf_item", "give", "received", "introduction", "interaction", "event")


class Orphan(NamedTuple):
    """A row that names a row of another table which is not there, and in which column."""

    table: str
    row: int
    column: str
    parent: str
    when_deleted: str


class Part(NamedTuple):
    """A table, a column (``of`` its table), an index or a trigger that a store must have, and the SQL that makes it."""

    kind: str
    of: str
    name: str
    sql: str | None = None


def orphans(connection: sqlite3.Connection) -> list[Orphan]:
    """The rows whose foreign keys lead nowhere."""
    found = connection.execute("PRAGMA foreign_key_check").fetchall()
    keys = {
        (table, key[0]): key
        for table in {row[0] for row in found}
        for key in connection.execute(f'PRAGMA foreign_key_list("{table}")')
    }
    return [
        Orphan(table, row, keys[table, number][3], parent, keys[table, number][6])
        for table, row, parent, number in found
    ]


def adopt(changes: Changes, orphan: Orphan) -> None:
    """What belongs to nobody goes, as it would have gone with them; a circle that is missed is made again."""
    key = {"rowid": orphan.row}
    if orphan.when_deleted == "CASCADE":
        changes.delete(orphan.table, key)
    elif orphan.when_deleted == "SET NULL":
        changes.update(orphan.table, key, {orphan.column: None})
    else:
        query = f'SELECT "{orphan.column}" FROM {orphan.table} WHERE rowid = ?'
        row = changes.connection.execute(query, (orphan.row,)).fetchone()
        if row is not None and not _is_there(changes.connection, orphan.parent, row[0]):
            changes.insert(orphan.parent, {"name": row[0]})


def _is_there(connection: sqlite3.Connection, circle_table: str, name: str) -> bool:
    return connection.execute(f"SELECT 1 FROM {circle_table} WHERE name = ?", (name,)).fetchone() is not None


def wrong_sequences(connection: sqlite3.Connection) -> dict[str, int]:
    """The kinds of records whose next number is given out already, with the number given out last."""
    last: dict[str, int] = dict(connection.execute("SELECT name, last FROM sequence"))
    wrong = {}
    for table in WITH_NUMBERS:
        highest = connection.execute(NUMBERS.format(table=table)).fetchone()[0]
        if highest is not None and highest > last.get(table, highest if table in {"interaction", "event"} else 0):
            wrong[table] = int(highest)
    return wrong


def renumber(connection: sqlite3.Connection, last: dict[str, int]) -> None:
    """Go on numbering behind the numbers that are given out."""
    connection.executemany("INSERT OR REPLACE INTO sequence (name, last) VALUES (?, ?)", list(last.items()))


def missing_parts(connection: sqlite3.Connection) -> list[Part]:
    """What a new store has and this one has not."""
    with closing(sqlite3.connect(":memory:")) as new:
        new.executescript(Path(__file__).with_name("schema.sql").read_text(encoding="utf-8"))
        wanted = _parts(new)
    there = {part._replace(sql=None) for part in _parts(connection)}
    return [part for part in wanted if part._replace(sql=None) not in there]


def _parts(connection: sqlite3.Connection) -> list[Part]:
    parts = []
    query = "SELECT type, tbl_name, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    for kind, table, name, sql in connection.execute(query).fetchall():
        parts.append(Part(kind, table, name, sql))
        if kind == "table":
            parts += [Part("column", table, row[1]) for row in connection.execute(f'PRAGMA table_info("{name}")')]
    return parts
