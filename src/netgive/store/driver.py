"""The two drivers of a store: sqlite3, and SQLCipher's for a store that is encrypted.

Both speak the same language with exceptions of their own. A process must not open one file with both: their locks do
not know each other.
"""

import sqlite3
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netgive.store.keys import Key

LOCK_SECONDS = 30.0


def connect(target: str, key: "Key | None" = None, *, uri: bool = False) -> sqlite3.Connection:
    """A connection that begins no transaction by itself; ``target`` is a path, or an address with ``uri``.

    Raises StoreKeyWrongError where the key does not open it.
    """
    if key is None:
        return sqlite3.connect(target, uri=uri, timeout=LOCK_SECONDS, isolation_level=None)
    from netgive.store.cipher import connect_with  # noqa: PLC0415  for encrypted stores only

    return connect_with(target, key, uri=uri)


def is_of_sqlite(connection: object) -> bool:
    """Whether a connection is of a plain store."""
    return isinstance(connection, sqlite3.Connection)


def database_errors() -> tuple[type[Exception], ...]:
    """What the drivers that are in use raise."""
    return _class_of_each("DatabaseError")


def operational_errors() -> tuple[type[Exception], ...]:
    """Those of them that are about the file, its locks and its room."""
    return _class_of_each("OperationalError")


def is_operational(error: Exception) -> bool:
    """Whether it is about the file, its locks and its room."""
    return isinstance(error, operational_errors())


def is_integrity(error: Exception) -> bool:
    """Whether a rule of the schema was broken."""
    return isinstance(error, _class_of_each("IntegrityError"))


def _class_of_each(name: str) -> tuple[type[Exception], ...]:
    drivers = (sqlite3, sys.modules.get("sqlcipher3.dbapi2"))
    return tuple(getattr(driver, name) for driver in drivers if driver is not None)
