"""What the matcher made of the texts of wants and offers: kept, because working it out again costs more."""

import sqlite3
from collections.abc import Iterable

from netgive.store.rows import packed


class StoredSenses:
    """The direction of each text, what else was made of it, and by what it is found; of names the last alone.

    Filled and read within one transaction.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rows: dict[str, tuple[bytes, bytes]] = {}
        self._complete = False

    def read(self, text: str) -> tuple[bytes, bytes] | None:
        """What was made of a text, None if it was not read before."""
        found = self._rows.get(text)
        if found is None and not self._complete:
            found = self._connection.execute("SELECT direction, shares FROM sense WHERE text = ?", (text,)).fetchone()
            if found is not None:
                self._rows[text] = found
        return found

    def read_all(self) -> None:
        """All at once, where most are needed."""
        found = self._connection.execute("SELECT text, direction, shares FROM sense")
        self._rows = {text: (direction, rest) for text, direction, rest in found}
        self._complete = True

    def write(self, text: str, direction: bytes, rest: bytes, clues: Iterable[tuple[int, float]]) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO sense (text, direction, shares) VALUES (?, ?, ?)", (text, direction, rest)
        )
        self.write_clues(text, clues)
        self._rows[text] = direction, rest

    def write_clues(self, text: str, clues: Iterable[tuple[int, float]]) -> None:
        """What a text is found by, with how much of it that is."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO clue (key, text, size) VALUES (?, ?, ?)", [(key, text, size) for key, size in clues]
        )

    def found_by(self, clue: int) -> list[tuple[str, float]]:
        """The texts that have a clue."""
        return self._connection.execute("SELECT text, size FROM clue WHERE key = ?", (clue,)).fetchall()

    def clued(self, least: int) -> set[str]:
        """The texts that have a clue of this number or a higher one."""
        return {text for (text,) in self._connection.execute("SELECT DISTINCT text FROM clue WHERE key >= ?", (least,))}

    def keep_only(self, texts: Iterable[str]) -> None:
        """Forget all others: what somebody was called must not outlive them."""
        kept = packed(sorted(set(texts)))
        for table in ("sense", "clue"):
            self._connection.execute(f"DELETE FROM {table} WHERE text NOT IN (SELECT value FROM json_each(?))", (kept,))
        self._forget()

    def begin(self, matcher: str) -> bool:
        """Whether what is kept is of this matcher; if not, it is thrown away."""
        row = self._connection.execute("SELECT value FROM setting WHERE name = 'matcher'").fetchone()
        if row is not None and row[0] == matcher:
            return True
        for table in ("sense", "clue"):
            self._connection.execute(f"DELETE FROM {table}")
        self._connection.execute("INSERT OR REPLACE INTO setting (name, value) VALUES ('matcher', ?)", (matcher,))
        self._forget()
        return False

    def _forget(self) -> None:
        self._rows = {}
        self._complete = False
