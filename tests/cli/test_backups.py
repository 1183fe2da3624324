"""Backups: when they are made, that they are whole and private, and which of them stay."""

import resource
import sqlite3
import stat
import subprocess
import threading
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from conftest import NETGIVE, Netgive
from documents import EVERYTHING, contact, many
from safekeeping import backups, damage, later, names, reasons


def test_a_backup_is_a_whole_private_database_of_its_own(netgive: Netgive) -> None:
    netgive.load(EVERYTHING)
    before = netgive("export").out
    made = netgive.ok("backup")["backup"]
    path = Path(made["path"])
    assert (made["reason"], made["bytes"]) == ("by-hand", path.stat().st_size)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    assert netgive("--db", path, "export").out == before


def test_a_backup_goes_where_one_wants_it(netgive: Netgive) -> None:
    netgive.load(many(2))
    place = netgive.home / "stick" / "copy.db"
    place.parent.mkdir()
    assert netgive.ok("backup", place)["backup"]["path"] == str(place)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    first = place.read_bytes()
    netgive.ok("add", "Cy New")
    ran = netgive("backup", place)
    assert (ran.code, ran.out) == (5, "")
    assert place.read_bytes() == first
    netgive.ok("backup", place, "--force")
    assert place.read_bytes() != first
    in_folder = Path(netgive.ok("backup", place.parent)["backup"]["path"])
    assert in_folder.parent == place.parent
    assert in_folder.exists()
    assert netgive("backup", netgive.db, "--force").code == 5
    assert netgive("backup", netgive.home / "nowhere" / "x.db").code == 7
    assert backups(netgive) == []


def test_the_first_change_of_a_day_backs_up_what_the_day_began_with(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    netgive.ok("add", "Bo Sample")
    assert backups(netgive) == []  # the day began with nothing
    netgive.ok("suggest", NETGIVE_TODAY=later(1))
    netgive.ok("list", NETGIVE_TODAY=later(1))
    assert backups(netgive) == []  # nothing was changed
    netgive.ok("add", "Cy New", NETGIVE_TODAY=later(1))
    netgive.ok("log", "lunch with Ada Example", NETGIVE_TODAY=later(1))
    netgive.ok("undo", NETGIVE_TODAY=later(1))
    [made] = backups(netgive)
    assert (made["reason"], made["made"][:10]) == ("daily", later(1))
    copy = netgive.ok("--db", made["path"], "list")["contacts"]
    assert {one["name"] for one in copy} == {"Ada Example", "Bo Sample"}
    netgive.ok("undo", NETGIVE_TODAY=later(2))
    netgive.ok("log", "lunch with Ada Example", "--json", NETGIVE_TODAY=later(3))
    assert [one["made"][:10] for one in backups(netgive)] == [later(3), later(2), later(1)]


def test_daily_backups_can_be_left_out(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    netgive.ok("config", "backups.daily", "0")
    netgive.ok("add", "Bo Sample", NETGIVE_TODAY=later(1))
    assert backups(netgive) == []


def test_great_changes_are_backed_up_before(netgive: Netgive) -> None:
    netgive.load(many(2))
    assert reasons(netgive) == []  # there was nothing yet
    netgive.load({"contacts": [contact("x1", "Cy New"), contact("x2", "Dee New")]})
    before = names(netgive)
    netgive.ok("merge", "Cy New", "Dee New", "--yes")
    assert reasons(netgive) == ["import", "merge"]
    copy = netgive.ok("--db", backups(netgive)[0]["path"], "list")["contacts"]
    assert {one["name"] for one in copy} == before


def test_what_changes_nothing_needs_no_backup(netgive: Netgive) -> None:
    netgive.load(many(2))
    document = netgive.home / "document.json"
    netgive.ok("import", document, "--dry-run")
    assert netgive("import", netgive.home / "nothing.csv").code == 6
    assert backups(netgive) == []


def test_of_days_weeks_and_months_some_stay(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    for section, number in (("daily", "2"), ("weekly", "3"), ("monthly", "2")):
        netgive.ok("config", f"backups.{section}", number)
    first = date(2026, 12, 1)
    for number in range(50):
        netgive.ok("edit", "Ada", "--note", f"day {number}", NETGIVE_TODAY=(first + timedelta(number)).isoformat())
    kept = [backup["made"][:10] for backup in backups(netgive)]
    assert kept == ["2027-01-19", "2027-01-18", "2027-01-17", "2027-01-10", "2026-12-31"]


def test_a_second_merge_does_not_take_the_backup_of_the_first(netgive: Netgive) -> None:
    netgive.load({"contacts": [contact(f"c{number}", f"Person {number}") for number in range(12)]})
    for number in range(1, 11):
        netgive.ok("merge", "c0", f"c{number}", "--yes")
    found = backups(netgive)
    assert [backup["reason"] for backup in found] == ["merge"] * len(found)
    assert len(found) in {7, 8}  # the last seven, and the first of the day
    assert len(netgive.ok("--db", found[0]["path"], "list")["contacts"]) == 3
    assert len(netgive.ok("--db", found[6]["path"], "list")["contacts"]) == 9


def test_files_that_are_no_backups_are_left_alone(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    netgive.ok("backup")
    folder = Path(backups(netgive)[0]["path"]).parent
    for name in ("notes.txt", "2020-01-01T00-00-00-daily.db.gz", "old.db"):
        (folder / name).write_text("mine", encoding="utf-8")
    for number in range(1, 12):
        netgive.ok("edit", "Ada", "--note", f"day {number}", NETGIVE_TODAY=later(number))
    assert {"notes.txt", "2020-01-01T00-00-00-daily.db.gz", "old.db"} <= {path.name for path in folder.iterdir()}
    assert all(backup["reason"] in {"daily", "by-hand"} for backup in backups(netgive))


def test_a_damaged_store_is_noticed_by_its_backup_and_no_older_one_goes(netgive: Netgive) -> None:
    netgive.load({"contacts": [contact(f"c{number}", f"Person {number}", note="n" * 300) for number in range(300)]})
    for number in range(1, 4):
        netgive.ok("edit", "c1", "--note", f"day {number}", NETGIVE_TODAY=later(number))
    known = backups(netgive)
    damage(netgive.db)
    before = netgive.db.read_bytes()
    for command in (["backup"], ["add", "Cy New"], ["undo"], ["import", str(netgive.home / "document.json")]):
        ran = netgive(*command, NETGIVE_TODAY=later(100))
        assert (ran.code, ran.out) == (7, ""), ran
        assert "netgive restore" in ran.err
        assert known[0]["path"] in ran.err
        assert len(ran.err.splitlines()) == 1
    assert netgive.db.read_bytes() == before
    assert backups(netgive) == known
    assert netgive("export").code == 7


@pytest.mark.parametrize("command", [["backup"], ["import"], ["add", "Cy New"]], ids=lambda words: words[0])
def test_without_room_for_a_backup_nothing_is_changed(netgive: Netgive, command: list[str]) -> None:
    netgive.load(many(40))
    document = netgive.home / "document.json"
    before = netgive("export").out
    room = netgive.db.stat().st_size // 2
    if command == ["import"]:
        command = ["import", str(document)]
        document.write_text('{"netgive": 1, "contacts": [{"id": "z1", "name": "Zoe New"}]}', encoding="utf-8")
    ran = subprocess.run(
        [*NETGIVE, *command],
        env={**netgive.env, "NETGIVE_TODAY": later(1)},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )
    assert (ran.returncode, ran.stdout) == (7, "")
    assert "backup" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    assert netgive("export").out == before
    assert list(netgive.home.glob("netgive.db.backups/*")) == []
    assert [*netgive.home.glob("netgive.db.backups/.*.new*")] == []


def test_a_folder_that_takes_no_backup_is_said(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    (netgive.home / "netgive.db.backups").write_text("in the way", encoding="utf-8")
    ran = netgive("add", "Bo Sample", NETGIVE_TODAY=later(1))
    assert (ran.code, ran.out) == (7, "")
    assert "netgive.db.backups" in ran.err
    assert names(netgive) == {"Ada Example"}


def test_a_backup_while_others_write_is_consistent(netgive: Netgive) -> None:
    """Each change writes two rows that belong together: no backup has one without the other."""
    netgive.load(many(3))
    stop = threading.Event()

    def write() -> None:
        with closing(sqlite3.connect(netgive.db, isolation_level=None, timeout=30)) as connection:
            number = 0
            while not stop.is_set():
                number += 1
                connection.execute("BEGIN IMMEDIATE")
                for half in ("a", "b"):
                    connection.execute("INSERT INTO setting VALUES (?, '')", (f"{half} {number}",))
                connection.execute("COMMIT")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = [Path(netgive.ok("backup")["backup"]["path"]) for _ in range(3)]
    finally:
        stop.set()
        writer.join()
    for path in made:
        with closing(sqlite3.connect(path)) as copy:
            counts = dict(copy.execute("SELECT substr(name, 1, 1), COUNT(*) FROM setting GROUP BY 1"))
            assert counts["a"] == counts["b"] > 0
