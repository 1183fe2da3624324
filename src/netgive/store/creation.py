"""Making a new store."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from netgive.errors import StoreUnwritableError
from netgive.store import files


def create(place: str) -> None:
    """Make a new store under another name and move it into place, unless somebody else was faster.

    Raises StoreUnwritableError where the folder takes no file.
    """
    path = Path(place)
    schema = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        files.make_folder(str(path.parent))
        files.private(str(fresh))
        try:
            _write_schema(fresh, schema)
            with suppress(FileExistsError):  # somebody was faster
                files.move_new(str(fresh), place)
            files.settle(str(path.parent))
        finally:
            files.remove_database(str(fresh))
    except OSError as error:
        raise StoreUnwritableError(place, error.strerror or str(error)) from error


def _write_schema(path: Path, schema: str) -> None:
    """The whole schema is in the file itself before the journal becomes a WAL: on a full disk this fails here."""
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA synchronous = FULL")
        connection.executescript(f"BEGIN;\n{schema}\nCOMMIT;")
        connection.execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()
