"""Files for their owner only: texts that are part of the history, and putting new ones into place."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

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
    folder = os.path.dirname(path) or "."
    if text is None:
        with suppress(FileNotFoundError):
            os.unlink(path)
            settle(folder)
        return
    make_folder(folder)
    fresh = f"{path}.{os.getpid()}.new"
    try:
        descriptor = open_private(fresh)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(descriptor)
        os.replace(fresh, path)
        settle(folder)
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
    os.close(open_private(path))


def remove_database(path: str) -> None:
    """Remove a database file with what SQLite keeps beside it."""
    for ending in ("", "-journal", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.unlink(f"{path}{ending}")


def open_private(path: str) -> int:
    """A descriptor of a new file that nobody but its owner may read, from its first moment on, whatever the umask.

    Raises FileExistsError where the name is taken, OSError where it cannot be made.
    """
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, FILE_MODE)
    os.chmod(path, FILE_MODE)  # an umask may have taken even the owner's rights
    return descriptor


def make_folder(path: str) -> None:
    """A folder for its owner only, where there is none yet, in folders made likewise.

    Raises OSError where that cannot be done.
    """
    if os.path.isdir(path):
        return
    parent = os.path.dirname(os.path.abspath(path))
    make_folder(parent)
    with suppress(FileExistsError):
        os.mkdir(path, mode=FOLDER_MODE)
        os.chmod(path, FOLDER_MODE)
    settle(parent)


def settle(folder: str) -> None:
    """Names that were given or taken away in a folder are on the disk: a file's own content is not its name."""
    if os.name != "posix":  # others keep names by themselves, and open no folder
        return
    with suppress(PermissionError):  # a folder that one may write into, and not read
        sync(folder)


@contextmanager
def passing_folder(prefix: str) -> Iterator[str]:
    """A folder for its owner only that is gone at the end, with all that is in it."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415  few commands need one, and all pass here

    with TemporaryDirectory(prefix=prefix) as folder:
        os.chmod(folder, FOLDER_MODE)
        yield folder
