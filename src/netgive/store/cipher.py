"""SQLCipher's driver: opening an encrypted file, and a plain one by the same library."""

import sqlite3
from types import ModuleType
from typing import cast

from netgive.errors import EncryptionMissingError, StoreKeyWrongError
from netgive.store.driver import LOCK_SECONDS
from netgive.store.keys import Key

FORMAT = 4  # of SQLCipher's files: said with each opening, so that a later library reads them, too


def module(path: str) -> ModuleType:
    """SQLCipher's module of the Python database interface.

    Raises EncryptionMissingError where the extra is not installed.
    """
    try:
        from sqlcipher3 import dbapi2  # noqa: PLC0415  it belongs to an extra
    except ImportError as error:
        raise EncryptionMissingError(path) from error
    return cast("ModuleType", dbapi2)


def connect_with(target: str, key: Key | None, *, uri: bool = False) -> sqlite3.Connection:
    """A connection by SQLCipher; None opens a plain file.

    Raises StoreKeyWrongError where the key does not open it.
    """
    driver = module(target)
    made = driver.connect(target, uri=uri, timeout=LOCK_SECONDS, isolation_level=None)
    connection = cast("sqlite3.Connection", made)  # it has the same methods, whatever its class
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to the terminal
        if key is not None:
            connection.execute(f"PRAGMA key = {quoted(key)}")
            connection.execute(f"PRAGMA cipher_compatibility = {FORMAT}")
            _try(connection, target, driver)
    except BaseException:
        connection.close()
        raise
    return connection


def quoted(key: Key) -> str:
    """The key as a text of SQL."""
    doubled = key.text.replace("'", "''")
    return f"\"x'{key.text}'\"" if key.raw else f"'{doubled}'"


def _try(connection: sqlite3.Connection, target: str, driver: ModuleType) -> None:
    """A wrong key shows with the first page that is read."""
    try:
        connection.execute("SELECT COUNT(*) FROM sqlite_schema").fetchone()
    except driver.OperationalError:
        raise
    except driver.DatabaseError as error:
        raise StoreKeyWrongError(target) from error
