"""Copies of the store in a folder beside it: made through SQLite's backup interface, checked, and rotated.

They are plain databases, named by when and what for: ``netgive.db.backups/2026-11-26T07-00-00-import.db``.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from functools import partial
from itertools import count
from time import monotonic

from netgive.domain.backups import Backup
from netgive.engine.rotation import DAILY, superfluous
from netgive.engine.settings import Settings
from netgive.errors import BackupFailedError, StoreDamagedError, StoreLockedError
from netgive.store import files, keys
from netgive.store.connection import Store
from netgive.store.driver import LOCK_SECONDS, database_errors, operational_errors
from netgive.store.opening import key_for, opened
from netgive.store.soundness import problems, row_counts

ENDING = ".db"
STAMP = "%Y-%m-%dT%H-%M-%S"
SOMETHING = (
    "SELECT EXISTS (SELECT 1 FROM contact) OR EXISTS (SELECT 1 FROM shelf_item) OR EXISTS (SELECT 1 FROM circle)"
)


def folder_of(path: str) -> str:
    """Where the backups of a store are."""
    return f"{path}.backups"


def listed(path: str) -> list[Backup]:
    """The backups of the store at ``path``, newest first; other files in their folder are none."""
    folder = folder_of(path)
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    found = [backup for name in names if (backup := _backup(os.path.join(folder, name))) is not None]
    return sorted(found, key=lambda backup: backup.age, reverse=True)


def before_first_change(store: Store) -> None:
    """Once a day, before anything is changed, the whole store is backed up, and so checked.

    Raises what `make` raises.
    """
    if store.settings.backups_daily and all((one.day, one.reason) != (store.day, DAILY) for one in listed(store.path)):
        store.saved = before(store, DAILY) is not None
    store.connection.execute("INSERT OR REPLACE INTO setting (name, value) VALUES ('day', ?)", (store.day,))


def before(store: Store, reason: str) -> Backup | None:
    """A backup before something great; of an empty store none, nor where the day's was made for this very change.

    Within a transaction it has what was there before it. Raises what `make` raises.
    """
    if not store.day or store.saved or not store.connection.execute(SOMETHING).fetchone()[0]:
        return None
    return make(store.path, store.day, reason, store.settings)


def make(path: str, day: str, reason: str, settings: Settings | None) -> Backup:
    """A backup in the folder of the store; once it is checked, older ones that are not needed any more are removed.

    Without ``settings`` none is removed. Raises what `write` raises; then older backups all stay.
    """
    folder = folder_of(path)
    with _failing(folder):
        files.make_folder(folder)
    stem = os.path.join(folder, f"{day}T{datetime.now().astimezone():%H-%M-%S}-{reason}")
    made = _backup(_write_new(path, stem))
    if made is None:
        raise BackupFailedError(folder, "it is gone again")
    for one in superfluous(listed(path), made, settings) if settings is not None else ():
        with suppress(OSError):  # the next time
            os.unlink(one.path)
    return made


def _write_new(path: str, stem: str) -> str:
    """Write a copy under the first name that is free, also where another process takes one at the same moment."""
    for number in count(1):
        name = f"{stem}{'' if number == 1 else f'-{number}'}{ENDING}"
        try:
            if not os.path.lexists(name):
                return write(path, name)
        except BackupFailedError as error:
            if not isinstance(error.__cause__, FileExistsError):
                raise
    raise AssertionError  # names never end


def write(path: str, target: str, *, force: bool = False) -> str:
    """Write a checked copy of the store at ``path`` under a name that is free, or with ``force`` of another file.

    Raises BackupFailedError where that cannot be done, StoreDamagedError where the store is found damaged, and
    StoreLockedError where it is written to all the time.
    """
    folder, name = os.path.split(os.path.abspath(target))
    fresh = os.path.join(folder, f".{name}.{os.getpid()}.new")
    with _failing(folder):
        try:
            files.private(fresh)
            with closing(opened(path)) as source:
                copy(source, fresh, path)
            files.sync(fresh)
            if (key := key_for(path)) is not None:
                keys.remember(target, key)
                if not keys.is_marked(target):
                    keys.write_marker(target, keys.read_marker(path))
            if force:
                os.replace(fresh, target)
            else:
                files.move_new(fresh, target)
            files.sync(folder)
        finally:
            files.remove_database(fresh)
    return target


def copy(source: sqlite3.Connection, target: str, path: str) -> None:
    """Copy a database to the empty file ``target`` and check the copy; ``path`` is named where it is not whole.

    What others write meanwhile is not in it. Raises StoreDamagedError.
    """
    with closing(opened(target, like=path)) as made:
        try:
            source.execute("BEGIN")
            rows = row_counts(source)
        except database_errors() as error:
            if isinstance(error, operational_errors()):
                raise
            raise StoreDamagedError(path, str(error)) from error
        source.backup(made, progress=partial(impatient, path, monotonic() + LOCK_SECONDS))
        made.execute("PRAGMA journal_mode = DELETE")  # one file, that needs nothing beside it
        found = problems(made)
        if found or row_counts(made) != rows:
            raise StoreDamagedError(path, found[0] if found else "a copy of it has other rows")


def impatient(path: str, until: float, status: int, _left: int, _total: int) -> None:
    """SQLite's backup asks for a locked file for ever.

    Raises StoreLockedError when that took too long.
    """
    if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED} and monotonic() > until:
        raise StoreLockedError(path)


@contextmanager
def _failing(folder: str) -> Iterator[None]:
    """Say what went wrong in the folder of a backup."""
    try:
        yield
    except OSError as error:
        raise BackupFailedError(folder, error.strerror or str(error)) from error
    except database_errors() as error:
        raise BackupFailedError(folder, str(error)) from error


def _backup(path: str) -> Backup | None:
    """The backup that a file of the folder is; None for any other file."""
    name = os.path.basename(path)
    when, reason = name[:19], name[20:].removesuffix(ENDING)
    try:
        made = datetime.strptime(when, STAMP)  # noqa: DTZ007  a local time, as it stands in the name
        found = os.stat(path)
    except (ValueError, OSError):
        return None
    if not name.endswith(ENDING) or not reason:
        return None
    return Backup(
        path, made.isoformat(timespec="seconds"), reason.rstrip("-0123456789"), found.st_size, found.st_mtime_ns
    )
