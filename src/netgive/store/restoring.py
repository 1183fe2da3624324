"""Putting a backup in the place of the store: checked first, whatever state the store is in, and that is kept, too."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from time import monotonic
from typing import NamedTuple

from netgive.errors import StoreLockedError, StoreUnwritableError, UnusableInputError
from netgive.store import files, keys
from netgive.store.backups import impatient
from netgive.store.connection import HEADER
from netgive.store.driver import LOCK_SECONDS, database_errors, operational_errors
from netgive.store.opening import key_for, looked_at, opened
from netgive.store.soundness import problems
from netgive.store.version import HEAD


class Ready(NamedTuple):
    """A checked copy of a backup beside the store, of the newest schema; and how many people are in it."""

    fresh: str
    people: int


@contextmanager
def prepared(backup: str, path: str) -> Iterator[Ready]:
    """A copy of ``backup`` that can take the place of the store at ``path``; at the end it is gone.

    Raises UnusableInputError for what is no sound backup, StoreUnwritableError where there is no room for it.
    """
    folder, name = os.path.split(os.path.abspath(path))
    fresh = os.path.join(folder, f".{name}.{os.getpid()}.new")
    try:
        _check_head(backup)
        os.makedirs(folder, mode=files.FOLDER_MODE, exist_ok=True)
        files.private(fresh)
        _copy(backup, fresh)
        _make_like(path, fresh, backup)
        yield Ready(fresh, _made_current(backup, fresh))
    except OSError as error:
        raise StoreUnwritableError(path, error.strerror or str(error)) from error
    finally:
        files.remove_database(fresh)


def people_in(path: str) -> int | None:
    """How many people are in a store, whatever its schema; None where that cannot be told."""
    if not os.path.lexists(path):
        return None
    try:
        with closing(opened(path)) as connection:
            return int(connection.execute("SELECT COUNT(*) FROM contact").fetchone()[0])
    except database_errors():
        return None


def put_in_place(ready: Ready, path: str, replaced: str) -> bool:
    """Make the store what was prepared; what was there before is kept as ``replaced``: whether anything was.

    Raises StoreLockedError where others do not let go of it, StoreUnwritableError where that cannot be done.
    """
    try:
        if os.path.isdir(path):
            raise StoreUnwritableError(path, "it is a folder")
        there = os.path.lexists(path)
        if not there or not _overwritten(ready.fresh, path, replaced):
            _exchange(ready.fresh, path, replaced)
        os.chmod(path, files.FILE_MODE)
        files.sync(os.path.dirname(os.path.abspath(path)))
    except OSError as error:
        raise StoreUnwritableError(path, error.strerror or str(error)) from error
    return there


def _check_head(backup: str) -> None:
    try:
        with open(backup, "rb") as stream:
            head = stream.read(len(HEADER))
    except OSError as error:
        raise UnusableInputError(backup, f"it cannot be read ({error.strerror})") from error
    if head != HEADER and not (head and keys.has_key(backup)):
        raise UnusableInputError(backup, "it is no database" if head else "it is empty")


def _copy(backup: str, fresh: str) -> None:
    """Nothing is written beside the backup, unless it is a database in use."""
    with _readable(backup), closing(looked_at(backup)) as source:
        source.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
        with closing(opened(fresh, like=backup)) as target:
            source.backup(target, progress=partial(impatient, backup, monotonic() + LOCK_SECONDS))


def _make_like(path: str, fresh: str, backup: str) -> None:
    """What becomes an encrypted store has its key; where there is no store, it stays as the backup was."""
    own, there = key_for(fresh), os.path.lexists(path)
    wanted = key_for(path) if there else own
    if own is not None and not keys.is_marked(path):
        keys.write_marker(path, keys.read_marker(backup))
    if there and wanted is None and own is not None:
        wanted = own  # a backup that is encrypted is not made plain by the way
    if own != wanted:
        from netgive.store.encryption import exchange  # noqa: PLC0415  it needs SQLCipher

        exchange(fresh, own, wanted, lambda: None)
    if wanted is not None:
        keys.remember(fresh, wanted)


def _made_current(backup: str, fresh: str) -> int:
    """Check a copy, bring it to the newest schema, and count the people in it."""
    with _readable(backup), closing(opened(fresh)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE")
        found = problems(copy)
        if found:
            raise UnusableInputError(backup, f"it is damaged ({found[0]})")
        if not copy.execute("SELECT COUNT(*) FROM sqlite_master WHERE name = 'alembic_version'").fetchone()[0]:
            raise UnusableInputError(backup, "it is a database of another program")
        row = copy.execute("SELECT version_num FROM alembic_version").fetchone()
    version = row[0] if row else ""
    if version > HEAD:
        raise UnusableInputError(
            backup, f"it was written by a newer netgive (schema {version}), and has to wait until yours is updated"
        )
    if version < HEAD:
        from netgive.store.migrate import upgrade  # noqa: PLC0415  Alembic costs 270 ms and is needed once a release

        with _readable(backup):
            upgrade(fresh)
    with _readable(backup), closing(opened(fresh)) as copy:
        people = int(copy.execute("SELECT COUNT(*) FROM contact").fetchone()[0])
        copy.execute("PRAGMA journal_mode = WAL")
    files.sync(fresh)
    return people


@contextmanager
def _readable(backup: str) -> Iterator[None]:
    try:
        yield
    except operational_errors() as error:
        if any(word in str(error) for word in ("full", "disk I/O")):
            raise OSError(0, str(error)) from error
        raise UnusableInputError(backup, f"it is damaged ({error})") from error
    except database_errors() as error:
        raise UnusableInputError(backup, f"it is damaged ({error})") from error


def _overwritten(fresh: str, path: str, replaced: str) -> bool:
    """Give a store that SQLite can open another content, in one transaction; False for one that it cannot open.

    Whoever has it open reads the old content to the end of their transaction, and the new one afterwards.
    """
    kept = False

    def keep(status: int, _left: int, _total: int) -> None:
        """After the first page nobody else can write: now a reader sees all that is to be replaced."""
        nonlocal kept
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise StoreLockedError(path)
        if not kept:
            files.private(replaced)
            with closing(opened(path)) as old, closing(opened(replaced, like=path)) as target:
                old.backup(target, progress=partial(impatient, path, monotonic() + LOCK_SECONDS))
                target.execute("PRAGMA journal_mode = DELETE")
            files.sync(replaced)
            kept = True

    try:
        with closing(opened(path)) as live:
            live.execute("PRAGMA synchronous = FULL")
            if live.execute("PRAGMA journal_mode").fetchone() != ("wal",):
                return False  # no store of netgive, and nobody could read it meanwhile
            with closing(opened(fresh)) as source:
                source.backup(live, pages=1, progress=keep)
    except operational_errors() as error:
        files.remove_database(replaced)
        if "locked" in str(error) or "busy" in str(error):
            raise StoreLockedError(path) from error
        if any(word in str(error) for word in ("full", "disk I/O", "readonly", "unable to open")):
            raise StoreUnwritableError(path, str(error)) from error
        return False
    except database_errors():
        files.remove_database(replaced)
        return False
    except BaseException:
        files.remove_database(replaced)
        raise
    return True


def _exchange(fresh: str, path: str, replaced: str) -> None:
    """Move a file that is no database aside, with what lies beside it, and the new one into its place.

    First what SQLite would take for the end of the new one; a file under the name of the store is always there.
    """
    for ending in ("-wal", "-journal"):
        with suppress(FileNotFoundError):
            os.rename(f"{path}{ending}", f"{replaced}{ending}")
    with suppress(FileNotFoundError):
        os.unlink(f"{path}-shm")
    if os.path.lexists(path):
        try:
            os.link(path, replaced)
        except OSError:  # a file system without links
            os.rename(path, replaced)
    os.replace(fresh, path)
