"""Run as a program: bring an old store up to date, killed before the first statement, before the second, and so on.

For each kill it prints what a second opening finds: how many statements there were to be, and the schema's version.
"""

import os
import shutil
import signal
import sqlite3
import sys
from types import FrameType
from typing import Any

from netgive.store import migrate
from netgive.store.connection import open_store

ASKED = {"execute", "executemany", "executescript", "commit"}


def main(old: str, place: str) -> None:
    """Kill at each statement until one comes to its end."""
    number, killed = 0, True
    while killed:
        number += 1
        shutil.copy(old, place)
        child = os.fork()
        if not child:
            _migrate(place, number)
        killed = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
        with open_store(place) as store:
            version = store.connection.execute("SELECT version_num FROM alembic_version").fetchall()
            whole = store.connection.execute("PRAGMA integrity_check").fetchone()[0]
            rows = store.connection.execute("SELECT COUNT(*) FROM contact").fetchone()[0]
        sys.stdout.write(f"{number} {version[0][0]} {whole} {rows}\n")


def _migrate(place: str, number: int) -> None:
    left = number

    def watch(_: FrameType, event: str, called: Any) -> None:
        nonlocal left
        if event == "c_call" and isinstance(getattr(called, "__self__", None), sqlite3.Connection | sqlite3.Cursor):
            left -= called.__name__ in ASKED
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(watch)
    with open_store(place):
        os._exit(0)


if __name__ == "__main__":
    assert migrate.HEAD
    main(*sys.argv[1:])
