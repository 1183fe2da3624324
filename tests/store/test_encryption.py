"""Moving a store to SQLCipher and back: nothing is lost, whatever ends the process."""

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

pytest.importorskip("sqlcipher3", reason="the extra netgive[encryption] is not installed")

import killing
from conftest import NETGIVE
from netgive.errors import StoreDamagedError, StoreKeyWrongError, StoreReplacedError
from netgive.store import backups, encryption, keys, search_index
from netgive.store.connection import open_store
from netgive.store.copies import is_plain
from netgive.store.opening import opened
from netgive.store.version import HEAD
from store.test_schema import take_away_what_came_after_0004

WORD = "Zanzibar"
REAL = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a store that holds a word which can be looked for, and beside it a key file."""
    keys.write_key_file(str(tmp_path / "key"), keys.new_key())
    (tmp_path / "home").mkdir()
    path = tmp_path / "home" / "netgive.db"
    with open_store(path) as store, store.change("for a test") as changes:
        changes.insert("circle", {"name": WORD, "every_days": 9})
    return path.parent


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with open_store(path) as store:
        query = store.connection.execute
        tables = [name for (name,) in query(REAL)]
        return {table: query(f'SELECT * FROM "{table}"').fetchall() for table in tables}  # noqa: S608  of the schema


@pytest.mark.thorough
@pytest.mark.parametrize("direction", ["encrypt", "decrypt"])
def test_a_kill_before_any_line_leaves_a_whole_store(folder: Path, direction: str) -> None:
    whole = rows(folder / "netgive.db")
    if direction == "decrypt":
        killing.change(folder / "netgive.db", "encrypt")

    subprocess.run([sys.executable, killing.__file__, str(folder), direction], check=True, timeout=300)

    left = sorted(folder.parent.glob("home.*"))
    assert len(left) > 40
    states, plain = set(), set()
    for killed in left:
        path = killed / "netgive.db"
        plain.add(is_plain(path))
        state = is_plain(path), *sorted((found.name, found.stat().st_size) for found in killed.iterdir())
        assert rows(path) == whole, killed
        if state in states:
            continue
        states.add(state)
        keys.write_marker(str(path), keys.Marker("file", file=str(folder.parent / "key")))
        killing.change(path, "encrypt" if is_plain(path) else "decrypt")
        assert rows(path) == whole, killed
        assert {found.name for found in killed.iterdir()} == {"netgive.db", "netgive.db.encrypted"}
    assert plain == {True, False}


def test_the_plain_words_are_gone_from_the_file_and_from_what_it_was(folder: Path) -> None:
    path = folder / "netgive.db"
    with path.open("rb") as old:
        assert WORD.encode() in old.read()
        killing.change(path, "encrypt")
        old.seek(0)
        assert not any(old.read())
    assert {found.name for found in folder.iterdir()} == {"netgive.db", "netgive.db.encrypted"}
    assert WORD.encode() not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600


def test_another_name_of_the_plain_file_keeps_its_content(folder: Path) -> None:
    path, other = folder / "netgive.db", folder.parent / "other.db"
    whole = rows(path)
    os.link(path, other)
    killing.change(path, "encrypt")
    assert rows(other) == whole == rows(path)


def test_there_and_back_is_the_same_store_with_its_way_of_keeping_a_journal(folder: Path) -> None:
    path = folder / "netgive.db"
    whole = rows(path)
    for direction in ("encrypt", "decrypt"):
        killing.change(path, direction)
        assert rows(path) == whole
        with open_store(path) as store:
            assert store.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_damaged_store_is_not_copied(folder: Path) -> None:
    path = folder / "netgive.db"
    with path.open("r+b") as stream:
        stream.seek(5 * 4096)
        stream.write(b"\xff" * 4096)
    before = path.read_bytes()
    with pytest.raises(StoreDamagedError):
        killing.change(path, "encrypt")
    assert path.read_bytes()[100:] == before[100:]
    assert [found.name for found in folder.iterdir()] == ["netgive.db"]


def test_a_copy_with_other_rows_is_noticed(folder: Path) -> None:
    path, key = folder / "netgive.db", keys.read_key_file(str(folder.parent / "key"))
    with open_store(path) as store:
        backups.write(str(path), str(folder / "copy.db"))
        with closing(opened(str(folder / "copy.db"))) as copy:
            assert encryption._difference(store.connection, copy) is None
            copy.execute("UPDATE circle SET every_days = 10")
            assert encryption._difference(store.connection, copy) == "table circle has other rows"
            copy.execute("DROP TABLE circle")
            assert encryption._difference(store.connection, copy) == "it has other tables"
    assert key.raw


def test_who_waits_for_the_old_file_is_told_that_it_was_replaced(folder: Path) -> None:
    path, key = folder / "netgive.db", keys.read_key_file(str(folder.parent / "key"))
    waiting: list[subprocess.Popen[str]] = []

    def while_it_is_locked() -> None:
        keys.write_marker(str(path), keys.Marker("file", file=str(folder.parent / "key")))
        process = subprocess.Popen([*NETGIVE, "--db", path, "add", "Cy"], text=True, stderr=subprocess.PIPE)
        waiting.append(process)
        opened = Path(f"/proc/{process.pid}/fd")
        while path not in [one.resolve() for one in opened.iterdir()]:
            time.sleep(0.01)

    encryption.exchange(str(path), None, key, while_it_is_locked)

    [process] = waiting
    error = process.communicate(timeout=60)[1]
    assert process.returncode == 7
    assert "was replaced" in error
    assert rows(path)["contact"] == []


def test_nothing_is_written_to_a_file_that_was_replaced(folder: Path) -> None:
    path = folder / "netgive.db"
    with open_store(path) as store:
        backups.write(str(path), str(folder / "copy.db"))
        (folder / "copy.db").replace(path)
        with pytest.raises(StoreReplacedError), store.change("lost") as changes:
            changes.insert("circle", {"name": "lost", "every_days": 9})


def test_a_copy_of_an_encrypted_store_is_encrypted_and_opens_by_itself(folder: Path) -> None:
    path, copy = folder / "netgive.db", folder.parent / "copy.db"
    killing.change(path, "encrypt")
    whole = rows(path)
    with open_store(path):
        backups.write(str(path), str(copy))
    assert WORD.encode() not in copy.read_bytes()
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.read_bytes()[:16] == path.read_bytes()[:16], "the salt, so that a passphrase opens it, too"
    assert rows(copy) == whole
    keys.remove_marker(str(copy))
    with closing(opened(str(copy))) as connection:
        assert connection.execute("SELECT name FROM circle").fetchall() == [(WORD,)]


def test_a_backup_in_the_folder_of_an_encrypted_store_has_its_key(folder: Path) -> None:
    path, backup = folder / "netgive.db", folder / "netgive.db.backups" / "2026-11-26T07-00-00-daily.db"
    killing.change(path, "encrypt")
    backup.parent.mkdir()
    backup.write_bytes(path.read_bytes())
    with closing(opened(str(backup))) as connection:
        assert connection.execute("SELECT name FROM circle").fetchall() == [(WORD,)]


def test_another_key_does_not_open_it(folder: Path) -> None:
    path = folder / "netgive.db"
    killing.change(path, "encrypt")
    keys.remember(str(path), keys.new_key())
    before = path.read_bytes()
    with pytest.raises(StoreKeyWrongError, match="does not open with this key"), open_store(path):
        pass
    assert path.read_bytes() == before


def test_the_key_that_is_remembered_is_the_one_the_passphrase_makes(folder: Path) -> None:
    path = folder / "netgive.db"
    whole = rows(path)
    made = keys.derived("it's a “long” passphrase")
    encryption.exchange(str(path), None, made, lambda: keys.write_marker(str(path), keys.Marker("passphrase")))
    keys.remember(str(path), keys.Key("it's a “long” passphrase", raw=False))
    assert rows(path) == whole
    assert keys.derived("it's a “long” passphrase", path.read_bytes()[:16]) == made


def test_an_older_encrypted_store_is_migrated_and_the_backup_before_it_is_encrypted(folder: Path) -> None:
    path = folder / "netgive.db"
    with closing(sqlite3.connect(path)) as old:
        take_away_what_came_after_0004(old)
        old.execute("UPDATE alembic_version SET version_num = '0004'")
        old.commit()
    killing.change(path, "encrypt")
    with open_store(path) as store:
        assert store.connection.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD,)
        assert store.connection.execute("SELECT name FROM circle").fetchall() == [(WORD,)]
        assert search_index.sound(store.connection)
    [backup] = (folder / "netgive.db.backups").glob("*.db")
    assert WORD.encode() not in backup.read_bytes()
    with closing(opened(str(backup))) as copy:
        assert copy.execute("SELECT version_num FROM alembic_version").fetchone() == ("0004",)
