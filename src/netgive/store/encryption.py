"""Moving a store from plain to encrypted and back: copy, verify the copy, then put it in the store's place.

Until the last step the store is as it was, and after it the copy is the store: whatever ends the process, one of the
two is there, whole. The first bytes of the file say which it is, so a marker may be there too early or too late.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import repeat
from pathlib import Path
from stat import S_IMODE

from netgive.errors import StoreCopyError, StoreDamagedError, StoreLockedError, StoreReplacedError
from netgive.store.cipher import connect_with, module
from netgive.store.copies import remove_copy
from netgive.store.files import FILE_MODE, sync
from netgive.store.keys import Key

FRESH = ".fresh"  # the same name each time: what a killed process left is found by the next
ROWS, BLOCK = 1000, 1 << 20


def exchange(place: str, old: Key | None, new: Key | None, before: Callable[[], None]) -> bool:
    """Put a copy with another key (None: a plain one) in the place of the database there.

    ``before`` runs when the copy is verified, before it takes the place. True where the old content is overwritten on
    the disk: a plain file is, unless a hard link gives it another name. Raises StoreError, with nothing changed, where
    the database is damaged or in use, or the copy cannot be made.
    """
    path = Path(os.path.realpath(place))
    fresh = path.with_name(f"{path.name}{FRESH}")
    with _alone(path, old) as (connection, mode):
        try:
            _copy(connection, path, fresh, new, mode)
            before()
            return _put_in_place(fresh, path, overwriting=old is None)
        finally:
            remove_copy(fresh)


@contextmanager
def _alone(path: Path, key: Key | None) -> Iterator[tuple[sqlite3.Connection, str]]:
    """A connection beside which nobody reads or writes; all that is in the write-ahead log is in the file itself.

    With it the way in which the journal was kept.
    """
    before = path.stat().st_ino
    with closing(connect_with(str(path), key)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
        [mode] = connection.execute("PRAGMA journal_mode").fetchone()
        if connection.execute("PRAGMA journal_mode = DELETE").fetchone() != ("delete",):
            raise StoreLockedError(str(path))
        if path.stat().st_ino != before:
            raise StoreReplacedError(str(path))
        try:
            yield connection, mode
        finally:
            if path.stat().st_ino == before:
                with suppress(module(str(path)).Error):
                    connection.execute(f"PRAGMA journal_mode = {mode}")


def _copy(connection: sqlite3.Connection, path: Path, fresh: Path, key: Key | None, mode: str) -> None:
    """Write a copy to the disk, and see that it is one."""
    _see_that_it_is_sound(connection, path)
    remove_copy(fresh)
    fresh.touch(mode=FILE_MODE, exist_ok=False)
    connection.execute("ATTACH ? AS fresh KEY ?", (str(fresh), _attached(key)))
    connection.execute("SELECT sqlcipher_export('fresh')").fetchone()
    for name in ("user_version", "application_id"):
        [value] = connection.execute(f"PRAGMA main.{name}").fetchone()
        connection.execute(f"PRAGMA fresh.{name} = {value}")
    connection.execute("DETACH fresh")
    with closing(connect_with(str(fresh), key)) as copy:
        difference = _difference(connection, copy)
        if difference is not None:
            raise StoreCopyError(str(path), difference)
        copy.execute(f"PRAGMA journal_mode = {mode}")
    fresh.chmod(S_IMODE(path.stat().st_mode))
    sync(str(fresh))


def _attached(key: Key | None) -> str:
    if key is None:
        return ""
    return f"x'{key.text}'" if key.raw else key.text


def _see_that_it_is_sound(connection: sqlite3.Connection, path: Path) -> None:
    found = connection.execute("PRAGMA integrity_check(1)").fetchall()
    if found != [("ok",)]:
        raise StoreDamagedError(str(path), str(found[0][0]).splitlines()[-1])


def _difference(connection: sqlite3.Connection, copy: sqlite3.Connection) -> str | None:
    """What a copy has otherwise, None where it is sound and has every row of every table."""
    if copy.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
        return "it is damaged"
    if copy.execute("PRAGMA cipher_integrity_check").fetchall():
        return "a page of it is damaged"
    schema = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    if connection.execute(schema).fetchall() != copy.execute(schema).fetchall():
        return "it has other tables"
    tables = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    for name, sql in tables:
        virtual = sql is not None and sql.upper().startswith("CREATE VIRTUAL")
        if not virtual and not _same_rows(connection, copy, name):
            return f"table {name} has other rows"
    return None


def _same_rows(connection: sqlite3.Connection, copy: sqlite3.Connection, table: str) -> bool:
    query = f'SELECT {_row_number(connection, table)}* FROM "{table}" ORDER BY 1'
    return all(ours == theirs for ours, theirs in _pairs(connection.execute(query), copy.execute(query)))


def _pairs(ours: sqlite3.Cursor, theirs: sqlite3.Cursor) -> Iterator[tuple[list[object], list[object]]]:
    """Rows of both, many at a time, until neither has more."""
    for _ in repeat(None):
        pair = ours.fetchmany(ROWS), theirs.fetchmany(ROWS)
        if not any(pair):
            return
        yield pair


def _row_number(connection: sqlite3.Connection, table: str) -> str:
    """What else names a row: an index over texts may know rows by it. Some tables have none."""
    [without] = connection.execute("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?", (table,))
    return "" if without[0] else "rowid, "


def _put_in_place(fresh: Path, path: Path, *, overwriting: bool) -> bool:
    """Rename, and overwrite what was there; whoever waited for the old file finds that it was replaced."""
    descriptor = os.open(path, os.O_RDWR)  # closing it gives up SQLite's locks on the file, so it stays open to the end
    try:
        single = os.fstat(descriptor).st_nlink == 1
        for suffix in ("-journal", "-wal", "-shm"):  # they belong to the old file
            Path(f"{path}{suffix}").unlink(missing_ok=True)
        fresh.replace(path)
        sync(str(path.parent))
        if overwriting and single:
            _overwrite(descriptor)
    finally:
        os.close(descriptor)
    return overwriting and single


def _overwrite(descriptor: int) -> None:
    left = os.fstat(descriptor).st_size
    nothing = bytes(BLOCK)
    while left > 0:
        left -= os.write(descriptor, nothing[: min(left, BLOCK)])
    os.fsync(descriptor)
