"""Making a new store."""

import os
import sqlite3
from pathlib import Path

from netgive.errors import StoreUnwritableError

FOLDER_MODE, FILE_MODE = 0o700, 0o600


def create(place: str) -> None:
    """Make a new store under another name and move it into place, unless somebody else was faster.

    Raises StoreUnwritableError where the folder takes no file.
    """
    path = Path(place)
    schema = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR, FILE_MODE))
        try:
            _write_schema(fresh, schema)
            _move_into_place(fresh, path)
        finally:
            for leftover in ("", "-journal", "-wal", "-shm"):
                fresh.with_name(fresh.name + leftover).unlink(missing_ok=True)
    except OSError as error:
        raise StoreUnwritableError(place, error.strerror or str(error)) from error


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
    """The whole schema is in the file itself before the journal becomes a WAL: on a full disk this fails here."""
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA synchronous = FULL")
        connection.executescript(f"BEGIN;\n{schema}\nCOMMIT;")
        connection.execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()
