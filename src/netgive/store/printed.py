"""The page of the day as it was printed: while nothing changes, the same page is read and not planned again.

On the path of a shell's prompt, so it imports nothing but sqlite3.
"""

import os.path
import sqlite3
from collections.abc import Mapping


def kept(path: str, form: str, key: str) -> str | None:
    """The text printed in this form, if it was made under this key and nothing has been changed since.

    None as well where the store cannot be read like that, for whatever reason: who plans anew will say why.
    """
    if not os.path.exists(path):
        return None
    try:
        connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    except sqlite3.Error:
        return None
    try:
        row = connection.execute("SELECT text FROM printed WHERE form = ? AND made_for = ?", (form, key)).fetchone()
    except sqlite3.Error:
        return None
    finally:
        connection.close()
    return str(row[0]) if row is not None else None


def is_kept(connection: sqlite3.Connection, key: str) -> bool:
    """Whether a page made under this key is kept."""
    return connection.execute("SELECT 1 FROM printed WHERE made_for = ?", (key,)).fetchone() is not None


def keep(connection: sqlite3.Connection, key: str, texts: Mapping[str, str]) -> None:
    """Keep what is about to be printed, by its form, until the next change of anything."""
    connection.executemany(
        "INSERT OR REPLACE INTO printed (form, made_for, text) VALUES (?, ?, ?)",
        [(form, key, text) for form, text in texts.items()],
    )


def outdate(connection: sqlite3.Connection) -> None:
    """Something is about to be changed: what was printed may not be the plan any more."""
    connection.execute("DELETE FROM printed")
