"""A store of an older netgive is brought up to date whole or not at all, and by one process."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command

from conftest import NETGIVE, Netgive
from documents import many
from netgive.store.connection import open_store
from netgive.store.migrate import configuration, whole
from netgive.store.version import HEAD

PROGRAM = Path(__file__).parents[1] / "migration_kills.py"
PEOPLE = 3


@pytest.fixture
def old(tmp_path: Path, netgive: Netgive) -> Path:
    """A store of the first schema with a few people."""
    netgive.load(many(PEOPLE))
    with closing(sqlite3.connect(netgive.db)) as new:
        columns = [row[1] for row in new.execute("PRAGMA table_info(contact)")]
        people = new.execute("SELECT * FROM contact").fetchall()
    path = tmp_path / "old.db"
    engine = whole(str(path))
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "0001")
    engine.dispose()
    with closing(sqlite3.connect(path)) as made, made:
        marks = ", ".join("?" * len(columns))
        made.executemany(f"INSERT INTO contact ({', '.join(columns)}) VALUES ({marks})", people)  # noqa: S608
    return path


@pytest.mark.thorough
def test_it_is_killed_before_each_statement_and_nothing_is_half(old: Path, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, str(PROGRAM), str(old), str(tmp_path / "killed.db")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    found = [line.split()[1:] for line in ran.stdout.splitlines()]
    assert len(found) > 20
    assert all(one == [HEAD, "ok", str(PEOPLE)] for one in found)


def test_two_that_find_it_at_once_bring_it_up_to_date_once(old: Path, netgive: Netgive) -> None:
    running = [
        subprocess.Popen(
            [*NETGIVE, "--db", str(old), "history"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=netgive.env,
        )
        for _ in range(3)
    ]
    for process in running:
        assert (process.communicate()[1], process.returncode) == (b"", 0)
    with open_store(old) as store:
        assert store.connection.execute("SELECT COUNT(*) FROM contact").fetchone() == (PEOPLE,)
