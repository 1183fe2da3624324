"""Whether a database file is whole: each page is read and each index compared with its table."""

import sqlite3
from contextlib import closing

from netgive.store.driver import database_errors, operational_errors
from netgive.store.opening import looked_at

MOST_SHOWN = 20


def problems(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with the file; nothing where it is whole."""
    try:
        found = [str(row[0]) for row in connection.execute(f"PRAGMA integrity_check({MOST_SHOWN})")]
    except operational_errors() as error:
        if "locked" in str(error):
            raise
        return [str(error)]
    except database_errors() as error:
        return [str(error)]
    lines = [line for text in found for line in text.splitlines() if line and not line.startswith("*** in database")]
    return [] if lines == ["ok"] else lines


def row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table has that is kept in the file itself."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    tables = connection.execute(query).fetchall()
    return {name: connection.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0] for (name,) in tables}


def problem_of_file(path: str) -> str | None:
    """What is wrong with a database file that nobody writes to, if anything is."""
    try:
        with closing(looked_at(path)) as connection:
            return next(iter(problems(connection)), None)
    except database_errors() as error:
        return str(error)
