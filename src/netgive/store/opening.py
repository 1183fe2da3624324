"""Opening database files for copies: the store once more, a copy, a backup that nobody writes to."""

import os
import sqlite3

from netgive.store.connection import LOCK_SECONDS


def opened(path: str) -> sqlite3.Connection:
    """A database to read and write; one that can only be read is read as it stands."""
    if os.path.exists(path) and not (os.access(path, os.W_OK) and os.access(os.path.dirname(path) or ".", os.W_OK)):
        return looked_at(path)
    return sqlite3.connect(path, timeout=LOCK_SECONDS, isolation_level=None)


def looked_at(path: str) -> sqlite3.Connection:
    """A database to read. Nothing is written beside it, unless it is one in use, with changes waiting there."""
    from urllib.parse import quote  # noqa: PLC0415  an import or a merge needs no such thing

    wal = f"{path}-wal"
    still = "" if os.path.exists(wal) and os.path.getsize(wal) else "&immutable=1"
    uri = f"file:{quote(os.path.abspath(path))}?mode=ro{still}"
    return sqlite3.connect(uri, uri=True, timeout=LOCK_SECONDS, isolation_level=None)
