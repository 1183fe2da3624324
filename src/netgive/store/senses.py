"""What the matcher made of the texts of wants and offers: kept, because working it out again costs more."""

import sqlite3
from collections.abc import Iterable

from netgive.store.rows import packed


class StoredSenses:
    """The direction of each text and what else was made of it, as bytes; filled and read within one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rows: dict[str, tuple[bytes, bytes]] | None = None

    def read(self, text: str) -> tuple[bytes, bytes] | None:
        """What was made of a text, None if it was not read before."""
        if self._rows is None:
            found = self._connection.execute("SELECT text, direction, shares FROM sense")
            self._rows = {text: (direction, rest) for text, direction, rest in found}
        return self._rows.get(text)

    def write(self, text: str, direction: bytes, rest: bytes) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO sense (text, direction, shares) VALUES (?, ?, ?)", (text, direction, rest)
        )
        if self._rows is not None:
            self._rows[text] = direction, rest

    def keep_only(self, texts: Iterable[str]) -> None:
        """Forget all others: what somebody was called must not outlive them."""
        self._connection.execute(
            "DELETE FROM sense WHERE text NOT IN (SELECT value FROM json_each(?))", (packed(sorted(set(texts))),)
        )
        self._rows = None

    def begin(self, matcher: str) -> bool:
        """Whether what is kept is of this matcher; if not, it is thrown away."""
        row = self._connection.execute("SELECT value FROM setting WHERE name = 'matcher'").fetchone()
        if row is not None and row[0] == matcher:
            return True
        self._connection.execute("DELETE FROM sense")
        self._connection.execute("INSERT OR REPLACE INTO setting (name, value) VALUES ('matcher', ?)", (matcher,))
        self._rows = None
        return False
