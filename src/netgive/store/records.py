"""A table whose rows are exactly one kind of record."""

import sqlite3
from collections.abc import Iterator
from typing import Generic, NamedTuple, TypeVar

from netgive.store.changes import Changes
from netgive.store.rows import columns, decode, encode, select_list

Record = TypeVar("Record", bound=NamedTuple)


class Table(Generic[Record]):
    """Reads and writes one kind of record; fields in ``without`` are kept in a table of their own."""

    def __init__(self, name: str, kind: type[Record], order: str, without: tuple[str, ...] = ()) -> None:
        self.name = name
        self.kind = kind
        self.columns = columns(kind, without)
        self.without = without
        self.order = order

    def insert(self, changes: Changes, record: Record) -> Record:
        """Store a record and return it, with its number where the database gives one."""
        values = {name: getattr(record, name) for name in self.columns}
        if values.get("id", "") is None:
            del values["id"]
            return record._replace(id=changes.insert(self.name, values))
        changes.insert(self.name, values)
        return record

    def update(self, changes: Changes, before: Record, after: Record) -> None:
        """Write what differs between the two, found by id."""
        old, new = before._asdict(), after._asdict()
        changed = {name: new[name] for name in self.columns if old[name] != new[name]}
        changes.update(self.name, {"id": new["id"]}, changed)

    def get(self, connection: sqlite3.Connection, record_id: str) -> Record | None:
        return next(self.where(connection, id=record_id), None)

    def all(self, connection: sqlite3.Connection) -> Iterator[Record]:
        return self.where(connection)

    def where(self, connection: sqlite3.Connection, condition: str = "", **equal: object) -> Iterator[Record]:
        """The records with these values that also meet a condition in SQL, in the table's order."""
        conditions = [f'"{name}" = ?' for name in equal] + ([condition] if condition else [])
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        query = f"SELECT {select_list(self.columns)} FROM {self.name} {where} ORDER BY {self.order}"
        for row in connection.execute(query, [encode(value) for value in equal.values()]):
            yield decode(self.kind, self.columns, row)
