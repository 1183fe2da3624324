"""Backups as tests look at them, and what can happen to a database file."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

from builders import TODAY
from conftest import Netgive


def backups(netgive: Netgive) -> list[Any]:
    found: list[Any] = netgive.ok("backup", "--list")["backups"]
    return found


def reasons(netgive: Netgive) -> list[str]:
    return [backup["reason"] for backup in reversed(backups(netgive))]


def names(netgive: Netgive) -> set[str]:
    return {one["name"] for one in netgive.ok("list")["contacts"]}


def later(days: int) -> str:
    return (TODAY + timedelta(days)).isoformat()


def damage(path: Path) -> None:
    """Some pages in the middle are lost; SQLite opens it all the same."""
    data = bytearray(path.read_bytes())
    middle = len(data) // 8192 * 4096
    data[middle : middle + 8192] = b"\xa5" * 8192
    path.write_bytes(data)


def gone(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def a_text(path: Path) -> None:
    path.write_text("dear diary, " * 500, encoding="utf-8")


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])


def another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


UNUSABLE = [empty, a_text, cut_off, damage, another_program, newer]
