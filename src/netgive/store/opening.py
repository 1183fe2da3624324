"""Opening database files for copies: the store once more, a copy, a backup that nobody writes to."""

import os
import sqlite3

from netgive.store import driver, heads, keys
from netgive.store.connection import HEADER
from netgive.store.keys import Key


def opened(path: str, like: str | None = None) -> sqlite3.Connection:
    """A database to read and write; one that can only be read is read as it stands.

    A new one is encrypted where the database ``like`` is, with its key.
    """
    if os.path.exists(path) and not (os.access(path, os.W_OK) and os.access(os.path.dirname(path) or ".", os.W_OK)):
        return looked_at(path)
    if like is None or os.path.getsize(path):
        return driver.connect(path, key_for(path))
    connection = driver.connect(path, key := key_for(like))
    if key is not None:
        keys.remember(path, key)
        connection.execute(f"PRAGMA cipher_salt = \"x'{keys.salt_of(like).hex()}'\"")
    return connection


def looked_at(path: str) -> sqlite3.Connection:
    """A database to read. Nothing is written beside it, unless it is one in use, with changes waiting there."""
    from urllib.parse import quote  # noqa: PLC0415  an import or a merge needs no such thing

    wal = f"{path}-wal"
    still = "" if os.path.exists(wal) and os.path.getsize(wal) else "&immutable=1"
    uri = f"file:{quote(os.path.abspath(path))}?mode=ro{still}"
    return driver.connect(uri, key_for(path), uri=True)


def key_for(path: str) -> Key | None:
    """The key of a database that is encrypted; None for a plain one, and where nothing says that it is encrypted."""
    try:
        head = heads.first_bytes(path)
    except OSError:
        return None
    return keys.key_of(path) if head and head != HEADER and keys.has_key(path) else None
