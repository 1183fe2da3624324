"""What the matcher made of the texts of offers: kept, because working it out again costs more than reading it."""

import sqlite3
import struct
from collections.abc import Iterable

from netgive.store.rows import packed

SHARE = struct.Struct("<HH")
WHOLE = 65_535


class StoredSenses:
    """The directions and topic shares of texts, as bytes; filled and read within one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rows: dict[str, tuple[bytes, bytes]] | None = None

    def read(self, text: str) -> tuple[bytes, tuple[tuple[int, float], ...]] | None:
        """The direction of a text and its shares (topic, 0..1), None if it was not read before."""
        if self._rows is None:
            found = self._connection.execute("SELECT text, direction, shares FROM sense")
            self._rows = {text: (direction, shares) for text, direction, shares in found}
        row = self._rows.get(text)
        if row is None:
            return None
        return row[0], tuple((topic, share / WHOLE) for topic, share in SHARE.iter_unpack(row[1]))

    def write(self, text: str, direction: bytes, shares: Iterable[tuple[int, float]]) -> None:
        packed_shares = b"".join(SHARE.pack(topic, round(share * WHOLE)) for topic, share in shares)
        self._connection.execute(
            "INSERT OR REPLACE INTO sense (text, direction, shares) VALUES (?, ?, ?)", (text, direction, packed_shares)
        )
        if self._rows is not None:
            self._rows[text] = direction, packed_shares

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
