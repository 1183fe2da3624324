"""Backups: when they are made, that they are whole and private, which of them stay, and getting one back."""

import os
import resource
import sqlite3
import stat
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic.command import upgrade
from sqlalchemy import create_engine

from builders import TODAY
from conftest import NETGIVE, Netgive
from documents import EVERYTHING, contact, many
from netgive.store.migrate import configuration
from terminal import on_terminal


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


def test_what_is_restored_is_what_was_backed_up(netgive: Netgive) -> None:
    netgive.load(EVERYTHING)
    exported = netgive("export").out
    saved = netgive.ok("backup")["backup"]["path"]
    ada = netgive.ok("show", "Ada")["contact"]["id"]
    netgive.ok("forget", "Ada", "--yes")
    netgive.ok("add", "Zoe New")
    later_state = netgive("export").out
    done = netgive.ok("restore", saved, "--yes")
    assert done["backup"] == {"path": saved, "contacts": 3}
    assert netgive("export").out == exported
    assert netgive.ok("show", "Ada")["contact"]["id"] == ada
    assert netgive.ok("suggest")["ok"]
    assert stat.S_IMODE(netgive.db.stat().st_mode) == 0o600
    replaced = Path(done["replaced"])
    assert stat.S_IMODE(replaced.stat().st_mode) == 0o600
    assert netgive.ok("restore", replaced, "--yes")["ok"]
    assert netgive("export").out == later_state


def test_the_newest_backup_or_one_by_its_number_is_restored(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    netgive.ok("backup")
    netgive.ok("add", "Bo Sample")
    netgive.ok("backup", NETGIVE_TODAY=later(1))
    netgive.ok("restore", "2", "--yes")
    assert names(netgive) == {"Ada Example"}
    netgive.ok("restore", "--yes")
    assert names(netgive) == {"Ada Example", "Bo Sample"}
    for number in ("0", "3"):
        ran = netgive("restore", number, "--yes")
        assert (ran.code, ran.out) == (3, "")


def test_restore_works_where_no_store_is(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    saved = netgive.home / "saved.db"
    netgive.ok("backup", saved)
    place = netgive.home / "new" / "netgive.db"
    done = netgive.ok("--db", place, "restore", saved, "--yes")
    assert done["replaced"] is None
    assert [one["name"] for one in netgive.ok("--db", place, "list")["contacts"]] == ["Ada Example"]
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    assert [path.name for path in place.parent.iterdir()] == ["netgive.db"]


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


@pytest.mark.parametrize("spoil", [*UNUSABLE, gone])
def test_a_backup_that_cannot_be_used_changes_nothing(netgive: Netgive, spoil: Callable[[Path], None]) -> None:
    netgive.load(many(60))
    saved = Path(netgive.ok("backup")["backup"]["path"])
    netgive.ok("add", "Zoe New")
    spoil(saved)
    before = netgive.db.read_bytes()
    ran = netgive("restore", saved, "--yes")
    assert (ran.code, ran.out) == (6, ""), ran
    assert str(saved) in ran.err
    assert len(ran.err.splitlines()) == 1
    assert ("newer" in ran.err) == (spoil is newer)
    assert netgive.db.read_bytes() == before
    assert sorted(path.name for path in netgive.home.iterdir()) == ["document.json", "netgive.db", "netgive.db.backups"]


@pytest.mark.parametrize("spoil", [*UNUSABLE, gone])
def test_whatever_became_of_the_store_a_backup_is_restored_and_the_file_kept(
    netgive: Netgive, spoil: Callable[[Path], None]
) -> None:
    netgive.load(many(60))
    exported = netgive("export").out
    netgive.ok("backup")
    spoil(netgive.db)
    broken = netgive.db.read_bytes() if netgive.db.exists() else None
    done = netgive.ok("restore", "--yes")
    assert netgive("export").out == exported
    assert (done["replaced"] is None) == (broken is None)
    if broken is not None and spoil is not damage:  # that one is copied page by page
        kept = Path(done["replaced"]).read_bytes()
        assert kept[100:] == broken[100:]
    netgive.ok("add", "Zoe New")
    assert netgive.ok("backup")


def test_an_older_backup_is_brought_to_the_newest_schema(netgive: Netgive) -> None:
    netgive.load(many(3))
    saved = netgive.home / "old.db"
    engine = create_engine(f"sqlite:///{saved}")
    with engine.begin() as connection:
        upgrade(configuration(connection), "0003")
    engine.dispose()
    with closing(sqlite3.connect(saved)) as old, old:
        values = "('c1', 'Ada Example', 'close', 0, '[]', '[]', 0)"
        names_of = "id, name, closeness, kin, skills, interests, do_not_contact"
        old.execute(f"INSERT INTO contact ({names_of}) VALUES {values}")  # noqa: S608  ours
    before = saved.read_bytes()
    netgive.ok("restore", saved, "--yes")
    assert netgive.ok("doctor", "--fix")["findings"] == []  # she was never summed up
    assert names(netgive) == {"Ada Example"}
    assert [one["name"] for one in netgive.ok("find", "example")["contacts"]] == ["Ada Example"]
    netgive.load(many(3))
    assert saved.read_bytes() == before


def test_a_store_in_use_can_be_restored_over(netgive: Netgive) -> None:
    """Somebody reads meanwhile: they see the old content to the end of their transaction, then the new one."""
    netgive.ok("add", "Ada Example")
    netgive.ok("backup")
    netgive.ok("add", "Bo Sample")
    with closing(sqlite3.connect(netgive.db, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT COUNT(*) FROM contact").fetchone() == (2,)
        netgive.ok("restore", "--yes")
        assert reader.execute("SELECT COUNT(*) FROM contact").fetchone() == (2,)
        reader.execute("COMMIT")
        assert reader.execute("SELECT COUNT(*) FROM contact").fetchone() == (1,)


def test_restore_waits_for_who_is_writing(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    netgive.ok("backup")
    writer = sqlite3.connect(netgive.db, isolation_level=None, check_same_thread=False)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE contact SET name = 'Ada Changed'")
    timer = threading.Timer(1.5, lambda: writer.execute("COMMIT"))
    timer.start()
    replaced = netgive.ok("restore", "--yes")["replaced"]
    timer.join()
    writer.close()
    assert names(netgive) == {"Ada Example"}
    netgive.ok("restore", replaced, "--yes")
    assert names(netgive) == {"Ada Changed"}


def test_a_restore_that_is_killed_leaves_the_one_or_the_other(netgive: Netgive) -> None:
    netgive.load(many(40))
    netgive.ok("backup")
    restored = names(netgive)
    netgive.ok("add", "Zoe New")
    either = [restored, restored | {"Zoe New"}]
    for tenths in range(2, 10):
        with subprocess.Popen([*NETGIVE, "restore", "--yes"], env=netgive.env, stdout=subprocess.DEVNULL) as process:
            time.sleep(tenths / 10)
            process.kill()
        assert names(netgive) in either
    assert netgive("export").code == 0
    netgive.ok("restore", "--yes")
    assert names(netgive) == restored


def test_changes_that_wait_in_the_write_ahead_log_are_backed_up_and_kept_too(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    with closing(sqlite3.connect(netgive.db)) as holder:
        holder.execute("SELECT COUNT(*) FROM contact").fetchone()
        netgive.ok("backup")
        netgive.ok("add", "Bo Sample")
        assert Path(f"{netgive.db}-wal").stat().st_size
        copied = netgive.home / "copied.db"
        for ending in ("", "-wal"):
            Path(f"{copied}{ending}").write_bytes(Path(f"{netgive.db}{ending}").read_bytes())
        replaced = netgive.ok("restore", "--yes")["replaced"]
    assert names(netgive) == {"Ada Example"}
    for other in (replaced, copied):
        netgive.ok("restore", other, "--yes")
        assert names(netgive) == {"Ada Example", "Bo Sample"}


def test_restore_asks_first(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    netgive.ok("backup")
    netgive.ok("add", "Bo Sample")
    ran = netgive("restore")
    assert (ran.code, ran.out) == (2, "")
    assert "--yes" in ran.err
    code, seen = on_terminal(netgive, "restore", keys="n\n")
    assert code == 5
    assert "(1 person)" in " ".join(seen.split())
    assert "(2 people)" in " ".join(seen.split())
    assert names(netgive) == {"Ada Example", "Bo Sample"}
    assert on_terminal(netgive, "restore", keys="y\n")[0] == 0
    assert names(netgive) == {"Ada Example"}


def test_without_room_nothing_is_restored(netgive: Netgive) -> None:
    netgive.load(many(40))
    netgive.ok("backup")
    before = netgive.db.read_bytes()
    room = netgive.db.stat().st_size // 2
    ran = subprocess.run(
        [*NETGIVE, "restore", "--yes"],
        env=netgive.env,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )
    assert (ran.returncode, ran.stdout) == (7, "")
    assert len(ran.stderr.splitlines()) == 1
    assert netgive.db.read_bytes() == before
    assert sorted(path.name for path in netgive.home.iterdir()) == ["document.json", "netgive.db", "netgive.db.backups"]


def test_the_store_itself_is_no_backup(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    (netgive.home / "link.db").symlink_to(netgive.db)
    for one in (netgive.db, netgive.home / "link.db", os.path.relpath(netgive.db)):
        assert netgive("restore", one, "--yes").code == 5
    assert names(netgive) == {"Ada Example"}
