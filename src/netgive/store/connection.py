"""Opening, creating and checking the database file: what is special to SQLite is here."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from netgive.errors import (
    StoreDamagedError,
    StoreError,
    StoreLockedError,
    StoreNewerError,
    StoreUnwritableError,
)
from netgive.store.changes import Changes
from netgive.store.version import HEAD

LOCK_SECONDS = 30.0
HEADER = b"SQLite format 3\x00"
FOLDER_MODE, FILE_MODE = 0o700, 0o600


class Store:
    """An open database. Reads go through `connection`; every write goes through `change`, one transaction a command."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, writable: bool) -> None:
        self.path = path
        self.connection = connection
        self.writable = writable

    @contextmanager
    def change(self, *, keep: bool = True) -> Iterator[Changes]:
        """One transaction: everything is kept at its end, or nothing after an error or where only rehearsed.

        Raises StoreError where the file is locked, full, damaged or cannot be written.
        """
        with translated(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
        try:
            changes = Changes(self.connection)
            with translated(self.path):
                yield changes
                changes.finish()
                self.connection.execute("COMMIT" if keep else "ROLLBACK")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise

    def close(self) -> None:
        self.connection.close()


@contextmanager
def open_store(path: Path) -> Iterator[Store]:
    """The store at ``path``, created if there is none, brought to the newest schema if it is older.

    Raises StoreError (exit 7) where it is locked, damaged, newer or out of reach.
    """
    with translated(path):
        if not path.exists():
            _create(path)
        _check_header(path)
        connection, writable = _connect(path)
        try:
            _check_version(path, connection)
            yield Store(path, connection, writable=writable)
        finally:
            connection.close()


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what sqlite3 and the file system raise into sentences of errors.py."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise _operational(path, error) from error
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as error:
        raise StoreDamagedError(str(path), str(error)) from error


def _operational(path: Path, error: sqlite3.OperationalError) -> StoreError:
    text = str(error)
    if "locked" in text or "busy" in text:
        return StoreLockedError(str(path))
    if any(word in text for word in ("readonly", "unable to open", "full", "disk I/O")):
        return StoreUnwritableError(str(path), text)
    return StoreDamagedError(str(path), text)


def _create(path: Path) -> None:
    """Make a new store under another name and move it into place, unless somebody else was faster."""
    schema = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR, FILE_MODE))
        try:
            _write_schema(fresh, schema)
            _move_into_place(fresh, path)
        finally:
            fresh.unlink(missing_ok=True)
    except OSError as error:
        raise StoreUnwritableError(str(path), error.strerror or str(error)) from error


def _move_into_place(fresh: Path, path: Path) -> None:
    """A link fails where the name is taken, so a store that appeared meanwhile is never replaced."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not path.exists():
            fresh.rename(path)


def _write_schema(path: Path, schema: str) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(f"BEGIN;\n{schema}\nCOMMIT;")
    finally:
        connection.close()


def _check_header(path: Path) -> None:
    """A file of zero bytes, or of something else, is damaged and not new."""
    if path.is_dir():
        raise StoreDamagedError(str(path), "it is a folder")
    try:
        with path.open("rb") as stream:
            head = stream.read(len(HEADER))
    except OSError as error:
        raise StoreUnwritableError(str(path), error.strerror or str(error)) from error
    if not head:
        raise StoreDamagedError(str(path), "it is empty")
    if head != HEADER:
        raise StoreDamagedError(str(path), "it is no database")


def _connect(path: Path) -> tuple[sqlite3.Connection, bool]:
    """A connection, read-only where the file or its folder cannot be written, and whether it can write."""
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        connection = sqlite3.connect(path, timeout=LOCK_SECONDS, isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        return connection, True
    # Without a writable folder WAL has no place for its shared memory: the file is read as it stands.
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(uri, uri=True, timeout=LOCK_SECONDS, isolation_level=None), False


def _check_version(path: Path, connection: sqlite3.Connection) -> None:
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):
            raise StoreDamagedError(str(path), "it is a database of another program") from error
        raise
    version = row[0] if row else ""
    if version == HEAD:
        return
    if version > HEAD:
        raise StoreNewerError(str(path), version)
    from netgive.store.migrate import migrate  # noqa: PLC0415  Alembic costs 270 ms and is needed once a release

    migrate(path, connection)
