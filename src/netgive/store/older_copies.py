"""Copies of a store beside it in which somebody may still be: backups, what a restore replaced, what a migration kept.

Such a copy is changed in a copy of its own, which is checked and then moved into its place.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from glob import escape
from pathlib import Path
from shutil import rmtree
from typing import NamedTuple

from netgive.domain.text import fold
from netgive.errors import NetgiveError, StoreDamagedError
from netgive.store.connection import Store, open_store, translated
from netgive.store.driver import database_errors
from netgive.store.files import open_private
from netgive.store.known_as import KnownAs
from netgive.store.opening import looked_at, opened
from netgive.store.rows import among, packed

PATTERNS = (".backups/*.db", ".before-*", ".replaced-*")
PARTS = ("-journal", "-wal", "-shm")
FRESH = ".new"


class Copy(NamedTuple):
    """A copy, and the ids that the person has in it; None where it could not be read."""

    path: Path
    ids: tuple[str, ...] | None


def copies(store: str, person: KnownAs) -> list[Copy]:
    """The copies that still hold the person, and those that could not be looked into."""
    looked = [Copy(path, _ids(path, person)) for path in _beside(store)]
    return [copy for copy in looked if copy.ids is None or copy.ids]


def _beside(store: str) -> Iterator[Path]:
    path = Path(store).resolve()
    for pattern in PATTERNS:
        for found in sorted(path.parent.glob(f"{escape(path.name)}{pattern}")):
            if found.is_file() and not found.name.endswith((*PARTS, FRESH, ".key", ".encrypted")):
                yield found


def _ids(path: Path, person: KnownAs) -> tuple[str, ...] | None:
    try:
        with closing(looked_at(str(path))) as connection:
            return tuple(sorted(_theirs(connection, person)))
    except database_errors():
        return None


def _theirs(connection: sqlite3.Connection, person: KnownAs) -> Iterator[str]:
    """Whoever has one of their ids and one of their names or addresses, or a name and an address of theirs.

    An id alone could be another's, where a copy is of another store; so could a name alone.
    """
    names, addresses = set(map(fold, person.names)), set(map(fold, person.addresses))
    query = f"""SELECT id, name, coalesce(nickname, '') FROM contact WHERE {among("id", ":ids")} OR id IN
        (SELECT contact FROM handle WHERE {among("value", ":known")} OR {among("key", ":known")})"""
    values = {"ids": packed(sorted(person.ids)), "known": packed(sorted(person.addresses))}
    for contact, *called in connection.execute(query, values).fetchall():
        handles = connection.execute("SELECT value, key FROM handle WHERE contact = ?", (contact,))
        reached = any(fold(text) in addresses for handle in handles.fetchall() for text in handle)
        named = any(fold(name) in names for name in called if name)
        if (contact in person.ids and (named or reached)) or (named and reached):
            yield contact


def rewrite(copy: Copy, purge: Callable[[Store, str], object]) -> None:
    """``purge`` takes the person out of a copy of the copy, which then takes its place; its schema is the newest then.

    Raises StoreError or OSError where that cannot be done; the copy is as it was then.
    """
    fresh = copy.path.with_name(f".{copy.path.name}.{os.getpid()}{FRESH}")
    try:
        os.close(open_private(str(fresh)))
        _duplicate(copy.path, fresh)
        with _migrating(copy.path), open_store(fresh) as store:
            for contact in copy.ids or ():
                purge(store, contact)
        _check(fresh)
        fresh.replace(copy.path)
    finally:
        for leftover in fresh.parent.glob(f"{escape(fresh.name)}*"):
            if leftover.is_dir():
                rmtree(leftover)
            else:
                leftover.unlink()
    for part in PARTS:  # of the file that is gone, with all that stood in it
        copy.path.with_name(f"{copy.path.name}{part}").unlink(missing_ok=True)


@contextmanager
def _migrating(path: Path) -> Iterator[None]:
    """Raises StoreDamagedError where an older copy is not what its version says, and cannot become newer."""
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415  where a copy is rewritten

    try:
        yield
    except DBAPIError as error:
        raise StoreDamagedError(str(path), str(error.orig)) from error


def _duplicate(path: Path, fresh: Path) -> None:
    with (
        translated(str(path)),
        closing(opened(str(path))) as source,
        closing(opened(str(fresh), like=str(path))) as target,
    ):
        source.backup(target)


def _check(path: Path) -> None:
    """Raises StoreDamagedError where what was written is not sound; it is one file, without a journal, afterwards."""
    with translated(str(path)), closing(opened(str(path))) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        ((found, *_), *more) = connection.execute("PRAGMA integrity_check").fetchall()
        if found != "ok" or more or connection.execute("PRAGMA foreign_key_check").fetchone():
            raise StoreDamagedError(str(path), str(found))


def why_not(error: Exception) -> str:
    """Why a copy could not be rewritten."""
    return str(error) if isinstance(error, NetgiveError) else (getattr(error, "strerror", None) or str(error))
