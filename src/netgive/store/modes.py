"""Which files of a store others than their owner may read: made by older versions, copied, or opened up by hand."""

import os
import stat
from collections.abc import Iterator
from glob import escape
from pathlib import Path
from typing import NamedTuple

from netgive.store.files import FILE_MODE, FOLDER_MODE

# What lies beside a store and is its own; a star stands for the rest of a name.
BESIDE = ("", "-wal", "-shm", "-journal", ".before-*", ".replaced-*", ".backups", ".backups/*")
SETTINGS = ".toml"
OTHERS = 0o077


class TooWide(NamedTuple):
    """A file or folder that others may read or write, its mode, and the one it should have."""

    path: Path
    mode: int
    wanted: int


def too_wide(path: str) -> list[TooWide]:
    """The files of the store at ``path``, and its folders, that others than their owner may read or write."""
    return list(_too_wide(Path(path).resolve())) if os.name == "posix" else []


def narrow(found: TooWide) -> None:
    """Leave it to its owner. Raises OSError where it is somebody else's."""
    found.path.chmod(found.wanted)


def _too_wide(store: Path) -> Iterator[TooWide]:
    beside = {found for ending in BESIDE for found in store.parent.glob(f"{escape(store.name)}{ending}")}
    for path in sorted(beside | {store.with_suffix(SETTINGS)}):
        try:
            found = path.lstat()
        except OSError:
            continue
        mode = stat.S_IMODE(found.st_mode)
        if mode & OTHERS and not stat.S_ISLNK(found.st_mode):
            yield TooWide(path, mode, FOLDER_MODE if stat.S_ISDIR(found.st_mode) else FILE_MODE)
