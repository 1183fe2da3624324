"""The copies of a store that lie beside it: which there are, which of them anybody can read."""

import os
from contextlib import suppress
from glob import escape
from os import PathLike, fspath
from pathlib import Path

from netgive.store import keys
from netgive.store.connection import HEADER


def remove_copy(path: str | PathLike[str]) -> None:
    """Remove a copy and what lies beside it."""
    for suffix in ("", "-journal", "-wal", "-shm", keys.SUFFIX):
        with suppress(FileNotFoundError):
            Path(f"{fspath(path)}{suffix}").unlink()


def backups_of(path: str) -> list[Path]:
    """The backups of a store: those in its folder for them, and those from before a migration."""
    store = Path(os.path.realpath(path))
    beside = [found for found in store.parent.glob(f"{escape(store.name)}.before-*") if found.suffix != keys.SUFFIX]
    return sorted([*beside, *Path(f"{store}{keys.BACKUPS}").glob("*.db")])


def is_plain(path: str | PathLike[str]) -> bool:
    """Whether anybody who has the file can read it."""
    with Path(path).open("rb") as stream:
        return stream.read(len(HEADER)) == HEADER
