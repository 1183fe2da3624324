"""Files beside the database: texts that are part of the history (the settings), and putting new ones into place."""

import os
from contextlib import suppress

FILE_MODE, FOLDER_MODE = 0o600, 0o700


def content(path: str) -> str | None:
    """What stands in a file; None where there is none."""
    with suppress(FileNotFoundError), open(path, encoding="utf-8") as stream:
        return stream.read()
    return None


def put(path: str, text: str | None) -> None:
    """Write a file beside its place and move it there; None removes it.

    Raises OSError where that cannot be done; the file is as it was then.
    """
    if text is None:
        with suppress(FileNotFoundError):
            os.unlink(path)
        return
    os.makedirs(os.path.dirname(path) or ".", mode=FOLDER_MODE, exist_ok=True)
    fresh = f"{path}.{os.getpid()}.new"
    try:
        descriptor = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
        os.replace(fresh, path)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(fresh)


def move_new(fresh: str, path: str) -> None:
    """Give a file its name, and never take the place of another.

    Raises FileExistsError where the name is taken.
    """
    try:
        os.link(fresh, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        os.rename(fresh, path)
    else:
        os.unlink(fresh)


def sync(path: str) -> None:
    """See that a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def private(path: str) -> None:
    """Make an empty file that only its owner can read; what is there already is an error."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, FILE_MODE))


def remove_database(path: str) -> None:
    """Remove a database file with what SQLite keeps beside it."""
    for ending in ("", "-journal", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.unlink(f"{path}{ending}")
