"""The first bytes of database files, which say what they are.

Closing a file gives up the locks that the process has on it, SQLite's too: another process could then take the journal
away. So the file of an open store is never opened a second time, and its first bytes are remembered.
"""

import os

HEAD_BYTES = 16
File = tuple[int, int]

_held: dict[File, bytes] = {}


def first_bytes(path: str) -> bytes:
    """The first bytes of a file: as they were when it was opened, if it is that of an open store.

    Raises OSError where it cannot be read.
    """
    held = _held.get(_file(path))
    if held is not None:
        return held
    with open(path, "rb") as stream:
        return stream.read(HEAD_BYTES)


def hold(path: str) -> File | None:
    """Remember the first bytes of a file that is about to be opened, until `release`; None if somebody did before."""
    file = _file(path)
    if file in _held:
        return None
    _held[file] = first_bytes(path)
    return file


def release(file: File | None) -> None:
    """The file is not open any more."""
    if file is not None:
        del _held[file]


def _file(path: str) -> File:
    found = os.stat(path)
    return found.st_dev, found.st_ino
