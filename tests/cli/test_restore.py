"""Getting a backup back: checked first, asked first, and what was replaced is kept."""

import os
import resource
import sqlite3
import stat
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.command import upgrade
from sqlalchemy import create_engine

from conftest import NETGIVE, Netgive
from documents import EVERYTHING, many
from netgive.store.migrate import configuration
from safekeeping import UNUSABLE, damage, gone, later, names, newer
from terminal import on_terminal


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


@pytest.mark.thorough
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
