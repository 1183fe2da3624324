"""What an import sets aside until all is read, however much it is: the database keeps it, and forgets it at the end."""

import pickle
import sqlite3
from collections.abc import Iterator
from typing import Generic, TypeVar

Record = TypeVar("Record")


class Aside(Generic[Record]):
    """Records of one kind in the order in which they were set aside; they live as long as the connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute("CREATE TEMP TABLE IF NOT EXISTS aside (number INTEGER PRIMARY KEY, record BLOB NOT NULL)")
        connection.execute("DELETE FROM aside")

    def put(self, record: Record) -> None:
        self._connection.execute("INSERT INTO aside (record) VALUES (?)", (pickle.dumps(record),))

    def all(self) -> Iterator[Record]:
        """Each record in turn, while other tables may be written."""
        last = 0
        query = "SELECT number, record FROM aside WHERE number > ? ORDER BY number LIMIT 500"
        while found := self._connection.execute(query, (last,)).fetchall():
            for last, record in found:  # noqa: B007  where the next look begins
                yield pickle.loads(record)  # noqa: S301  written by this very process
