"""Opening and checking the database file: what is special to SQLite is here.

Every command passes here, so paths are text: pathlib would cost each of them 4 ms.
"""

import os
import os.path
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from netgive.engine.settings import DEFAULTS, Settings
from netgive.errors import (
    StoreChangedError,
    StoreDamagedError,
    StoreError,
    StoreLockedError,
    StoreNewerError,
    StoreReplacedError,
    StoreUnwritableError,
)
from netgive.store import driver, heads, printed
from netgive.store.version import HEAD

if TYPE_CHECKING:
    from netgive.store.changes import Changes
    from netgive.store.keys import Ask, Key

HEADER = b"SQLite format 3\x00"
File = tuple[int, int] | None


class Store:
    """An open database. Reads go through `connection`; every write goes through `change`, one transaction a command.

    ``command`` is the name under which the history keeps what is changed. ``day`` is today, where backups are wanted:
    before the first change of a day, and before great ones; ``saved`` says that one was made for this very change.
    """

    def __init__(
        self,
        path: str,
        connection: sqlite3.Connection,
        settings: Settings,
        file: File,
        *,
        writable: bool,
    ) -> None:
        self.path = path
        self.connection = connection
        self.settings = settings
        self.writable = writable
        self.command = ""
        self._file = file
        self.day = ""
        self.saved = False
        self._seen: int | None = None
        self._alone = False

    def look(self, *, alone: bool = False) -> None:
        """From here to the first change all that is read is of one moment, and nobody may have changed it meanwhile.

        ``alone``: nobody else can.
        """
        if not self.writable:
            return
        with translated(self.path):
            self.connection.execute("BEGIN IMMEDIATE" if alone else "BEGIN")
            self._seen, self._alone = self._version(), alone

    def look_away(self) -> None:
        """Nothing that follows builds on what was read."""
        if self.connection.in_transaction:
            self.connection.execute("COMMIT")
        self._seen, self._alone = None, False

    def _version(self) -> int:
        """A number that others change by what they write."""
        return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def _begin(self) -> None:
        """What was read and what is written are one: in between nobody else may have written."""
        if self._alone:
            self._alone = False
            return
        if self.connection.in_transaction:
            self.connection.execute("COMMIT")
        self.connection.execute("BEGIN IMMEDIATE")
        if self._seen is not None and self._version() != self._seen:
            self.connection.execute("ROLLBACK")
            raise StoreChangedError(self.path)

    @contextmanager
    def change(self, summary: str | None, *, keep: bool = True) -> Iterator["Changes"]:
        """One transaction: everything is kept at its end, or nothing after an error or where only rehearsed.

        ``summary`` says in the history what was done; None leaves it out, for what is worked out and cannot be undone.
        Raises StoreError where the file is locked, full, damaged or cannot be written, StoreChangedError where
        somebody else changed what was read since `look`: then it is to be read again.
        """
        from netgive.store.changes import Changes  # noqa: PLC0415  a command that only reads needs neither
        from netgive.store.recorder import Recorder  # noqa: PLC0415

        with translated(self.path):
            self._begin()
        try:
            self._see_that_it_is_in_place()
            printed.outdate(self.connection)
            recorder = Recorder(self.connection, self.command, summary) if summary is not None else None
            changes = Changes(self.connection, self.settings, recorder)
            with translated(self.path):
                if summary is not None and keep:
                    self.begin_day()
                yield changes
                changes.finish()
                self.connection.execute("COMMIT" if keep and changes.wanted else "ROLLBACK")
            if recorder is not None:
                self._seen = None  # it is done: nothing that follows may do it again
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise
        finally:
            self.saved = False

    def begin_day(self) -> None:
        """Within a transaction, before anything is changed in it: what the day begins with is backed up."""
        row = self.connection.execute("SELECT value FROM setting WHERE name = 'day'").fetchone()
        if self.day and (row is None or row[0] != self.day):
            from netgive.store.backups import before_first_change  # noqa: PLC0415  once a day

            before_first_change(self)

    def _see_that_it_is_in_place(self) -> None:
        """What is written to a file that was replaced while the lock was waited for would be lost."""
        if _file(self.path) != self._file:
            raise StoreReplacedError(self.path)

    def close(self) -> None:
        self.connection.close()


@contextmanager
def open_store(
    place: str | os.PathLike[str], settings: Settings = DEFAULTS, ask: "Ask | None" = None
) -> Iterator[Store]:
    """The store at ``place``, created if there is none, brought to the newest schema if it is older.

    ``ask`` gets the key of an encrypted store from a person. Raises StoreError (exit 7) where the store is locked,
    damaged, newer or out of reach, or does not open with its key.
    """
    path = os.fspath(place)
    with translated(path):
        if not os.path.lexists(path):
            from netgive.store.creation import create  # noqa: PLC0415  once in the life of a store

            create(path)
        file = _file(path)  # before its first bytes are read: what is opened later may be another
        key = _key(path, ask) if is_encrypted(path) else None
        held = heads.hold(path)
        try:
            connection, writable = _connect(path, key)
            try:
                with _in_place(path, file):
                    _prepare(connection)
                    _check_version(path, connection)
                yield Store(path, connection, settings, file, writable=writable)
            finally:
                connection.close()
        finally:
            heads.release(held)


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # on a Mac only this reaches the disk itself
    connection.execute("PRAGMA checkpoint_fullfsync = ON")


@contextmanager
def translated(path: str) -> Iterator[None]:
    """Turn what the database and the file system raise into sentences of errors.py."""
    try:
        yield
    except driver.database_errors() as error:
        if driver.is_integrity(error):
            raise
        if driver.is_operational(error):
            raise _operational(path, error) from error
        raise StoreDamagedError(path, str(error)) from error


def _operational(path: str, error: Exception) -> StoreError:
    text = str(error)
    if "locked" in text or "busy" in text:
        return StoreLockedError(path)
    if any(word in text for word in ("readonly", "unable to open", "full", "disk I/O")):
        return StoreUnwritableError(path, text)
    return StoreDamagedError(path, text)


def is_encrypted(path: str) -> bool:
    """What the first bytes say. A file of zero bytes, or of something else, is damaged and not new.

    An encrypted store looks like noise: the marker beside it makes the difference.
    """
    if os.path.isdir(path):
        raise StoreDamagedError(path, "it is a folder")
    try:
        head = heads.first_bytes(path)
    except OSError as error:
        raise StoreUnwritableError(path, error.strerror or str(error)) from error
    if head == HEADER:
        return False
    if not head:
        raise StoreDamagedError(path, "it is empty")
    from netgive.store.keys import SUFFIX, has_key  # noqa: PLC0415  for encrypted stores, and damaged ones

    if not has_key(path):
        raise StoreDamagedError(path, f"it is no database, or it is encrypted and {path}{SUFFIX} is missing beside it")
    return True


def _key(path: str, ask: "Ask | None") -> "Key":
    from netgive.store.keys import key_of  # noqa: PLC0415  for encrypted stores only

    return key_of(path, ask)


def _file(path: str) -> File:
    """Which file has that name now."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def _in_place(path: str, file: File) -> Iterator[None]:
    """What is wrong with a file that was replaced while its lock was waited for is no damage.

    Raises StoreReplacedError instead.
    """
    try:
        yield
    except Exception as error:
        if isinstance(error, (StoreDamagedError, *driver.database_errors())) and _file(path) != file:
            raise StoreReplacedError(path) from error
        raise


def _connect(path: str, key: "Key | None") -> tuple[sqlite3.Connection, bool]:
    """A connection, read-only where the file or its folder cannot be written, and whether it can write."""
    if os.access(path, os.W_OK) and os.access(os.path.dirname(path) or ".", os.W_OK):
        return driver.connect(path, key), True
    # Without a writable folder WAL has no place for its shared memory: the file is read as it stands.
    from urllib.parse import quote  # noqa: PLC0415  for this rare case only

    uri = f"file:{quote(os.path.abspath(path))}?mode=ro&immutable=1"
    return driver.connect(uri, key, uri=True), False


def _check_version(path: str, connection: sqlite3.Connection) -> None:
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except driver.database_errors() as error:
        if driver.is_operational(error) and "no such table" in str(error):
            raise StoreDamagedError(path, "it is a database of another program") from error
        raise
    version = row[0] if row else ""
    if version == HEAD:
        return
    if version > HEAD:
        raise StoreNewerError(path, version)
    from netgive.store.migrate import migrate  # noqa: PLC0415  Alembic costs 270 ms and is needed once a release

    migrate(path)
