"""Stores that are damaged, foreign, newer, locked or out of reach: exit 7, a sentence, and the file as it was."""

import os
import sqlite3
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from conftest import NETGIVE, Netgive
from documents import many

COMMANDS = [["list"], ["suggest"], ["add", "Bo Sample"], ["export"]]
SHORT_WAIT = 1.5


def goes_anywhere() -> bool:
    """Whether modes do not hold this process back, as they do not hold back root."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0)
        return os.access(folder, os.W_OK)


held_back = pytest.mark.skipif(goes_anywhere(), reason="root may write anywhere")


def zero_bytes(path: Path) -> None:
    path.write_bytes(b"")


def a_text(path: Path) -> None:
    path.write_text("dear diary, " * 500, encoding="utf-8")


def another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")


def only_a_header(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + b"\x00" * 84)


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def overwritten(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:100] + b"\xa5" * (len(data) - 100))


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def its_end_cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])


DAMAGES = [zero_bytes, a_text, another_program, only_a_header, cut_off, its_end_cut_off, overwritten, newer]


@pytest.mark.parametrize("damage", DAMAGES)
def test_an_unusable_store_is_said_and_left_alone(netgive: Netgive, damage: Callable[[Path], None]) -> None:
    if damage is not another_program:
        netgive.load(many(3))
    damage(netgive.db)
    before = netgive.db.read_bytes()
    for command in COMMANDS:
        ran = netgive(*command)
        assert (ran.code, ran.out) == (7, ""), ran
        assert str(netgive.db) in ran.err
        assert len(ran.err.splitlines()) == 1
    assert netgive("suggest", "--json").json["error"]["code"].startswith("store_")
    assert netgive.db.read_bytes() == before


@pytest.mark.parametrize("damage", [damage for damage in DAMAGES if damage is not another_program])
def test_the_way_back_is_named(netgive: Netgive, damage: Callable[[Path], None]) -> None:
    netgive.load(many(3))
    for _ in range(2):
        newest = netgive.ok("backup")["backup"]["path"]
    damage(netgive.db)
    for command in [*COMMANDS, ["doctor"], ["backup"]]:
        ran = netgive(*command)
        assert (ran.code, ran.out) == (7, "")
        assert "`netgive restore`" in ran.err
        assert newest in ran.err
        assert len(ran.err.splitlines()) == 1
    message = netgive("suggest", "--json").json["error"]["message"]
    assert newest in message
    assert len(netgive.ok("backup", "--list")["backups"]) == 2
    netgive.ok("restore", "--yes")
    assert len(netgive.ok("list")["contacts"]) == 3


def test_a_folder_is_no_store(netgive: Netgive) -> None:
    for command in COMMANDS:
        ran = netgive("--db", netgive.home, *command)
        assert (ran.code, ran.out) == (7, "")
        assert "folder" in ran.err


@pytest.mark.parametrize("place", ["file.txt/netgive.db", "/proc/netgive.db", "n" * 300])
def test_a_place_where_nothing_can_be_made(netgive: Netgive, place: str) -> None:
    (netgive.home / "file.txt").write_text("a file", encoding="utf-8")
    ran = netgive("--db", netgive.home / place, "add", "Ada Example")
    assert (ran.code, ran.out) == (7, ""), ran
    assert "--db" in ran.err


def test_a_half_made_new_store_is_not_taken_for_one(netgive: Netgive) -> None:
    """A store is made under another name: what an interrupted start left behind is in nobody's way."""
    (netgive.home / ".netgive.db.1.new").write_bytes(b"")
    netgive.ok("add", "Ada Example")
    assert [one["name"] for one in netgive.ok("list")["contacts"]] == ["Ada Example"]


@contextmanager
def locked(path: Path, seconds: float) -> Iterator[None]:
    """Another program writes to the store for a while."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.execute("BEGIN EXCLUSIVE")
    timer = threading.Timer(seconds, lambda: connection.execute("COMMIT"))
    timer.start()
    try:
        yield
    finally:
        timer.join()
        connection.close()


@pytest.mark.thorough
@pytest.mark.parametrize("command", [["add", "Bo Sample"], ["suggest"]])
def test_a_lock_is_waited_for(netgive: Netgive, command: list[str]) -> None:
    netgive.load(many(3))
    with locked(netgive.db, SHORT_WAIT):
        begun = time.monotonic()
        netgive.ok(*command)
        assert time.monotonic() - begun > SHORT_WAIT / 2


def test_reading_does_not_wait_for_a_writer(netgive: Netgive) -> None:
    netgive.load(many(3))
    with locked(netgive.db, SHORT_WAIT):
        begun = time.monotonic()
        assert len(netgive.ok("list")["contacts"]) == 3
        assert time.monotonic() - begun < SHORT_WAIT


def test_many_at_once_on_a_new_store_lose_nothing(netgive: Netgive) -> None:
    running = [
        subprocess.Popen(
            [*NETGIVE, "add", f"Person {number}"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=netgive.env
        )
        for number in range(6)
    ]
    assert [(process.communicate()[1], process.returncode) for process in running] == [(b"", 0)] * 6
    contacts = netgive.ok("list")["contacts"]
    assert {one["name"] for one in contacts} == {f"Person {number}" for number in range(6)}
    assert len({one["id"] for one in contacts}) == 6
    assert [path.name for path in netgive.home.iterdir()] == ["netgive.db"]


@held_back
def test_a_store_that_can_only_be_read_is_read(netgive: Netgive) -> None:
    netgive.load(many(3))
    netgive.db.chmod(0o400)
    netgive.home.chmod(0o500)
    try:
        assert len(netgive.ok("list")["contacts"]) == 3
        assert len(netgive.ok("suggest")["suggestions"]) == 3
        ran = netgive("add", "Bo Sample")
        assert (ran.code, ran.out) == (7, "")
        assert "cannot be written" in ran.err
    finally:
        netgive.home.chmod(0o700)


@held_back
def test_a_store_that_can_only_be_read_is_backed_up_and_looked_at(netgive: Netgive) -> None:
    netgive.load(many(3))
    place = netgive.home / "elsewhere"
    place.mkdir()
    netgive.db.chmod(0o400)
    netgive.home.chmod(0o500)
    try:
        assert netgive.ok("doctor")["findings"] == []
        assert netgive.ok("backup", place / "copy.db")["backup"]
        assert netgive("backup").code == 7
        assert netgive("restore", place / "copy.db", "--yes").code == 7
        assert len(netgive.ok("list")["contacts"]) == 3
    finally:
        netgive.home.chmod(0o700)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for a store, and for half of another."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=500k", "tmpfs", place], check=False)
    if mounted.returncode:
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_on_a_full_disk_nothing_is_lost(netgive: Netgive, small_disk: Path) -> None:
    netgive.load(many(3))
    saved = netgive.home / "saved.db"
    netgive.ok("backup", saved)
    store = small_disk / "netgive.db"
    netgive.ok("--db", store, "restore", saved, "--yes")
    before = netgive("--db", store, "export").out
    for command in (["import", netgive.home / "document.json"], ["backup"], ["restore", saved, "--yes"]):
        ran = netgive("--db", store, *command)
        assert (ran.code, ran.out) == (7, ""), ran
        assert len(ran.err.splitlines()) == 1
        assert netgive("--db", store, "export").out == before
        assert [path for path in small_disk.rglob("*") if path.is_file()] == [store]


@held_back
def test_a_store_that_cannot_be_read_is_said(netgive: Netgive) -> None:
    netgive.load(many(1))
    netgive.db.chmod(0)
    ran = netgive("list")
    assert (ran.code, ran.out) == (7, "")


@held_back
def test_a_folder_that_cannot_be_entered_is_said(netgive: Netgive) -> None:
    closed = netgive.home / "closed"
    closed.mkdir(mode=0o000)
    ran = netgive("--db", closed / "netgive.db", "list")
    assert (ran.code, ran.out) == (7, "")
