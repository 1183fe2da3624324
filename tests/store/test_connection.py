"""The file itself: how it is created, opened and protected."""

import sqlite3
import stat
from contextlib import closing

import pytest

from netgive.errors import StoreDamagedError, StoreNewerError, StoreUnwritableError
from netgive.store import creation
from netgive.store.connection import open_store


def test_a_new_store_and_its_folder_are_private(tmp_path):
    path = tmp_path / "deep" / "folder" / "netgive.db"

    with open_store(path):
        pass

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [file.name for file in path.parent.iterdir()] == ["netgive.db"]


def test_a_store_keeps_its_promises_about_safety(store):
    def pragma(name):
        return store.connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == 2  # full
    assert pragma("foreign_keys") == 1
    assert pragma("busy_timeout") == 30_000


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"not a database at all, just text", "no database"),
        (b"SQLite format 3\x00" + b"\xff" * 4096, "file is not a database"),
    ],
)
def test_a_damaged_file_is_recognised_and_left_as_it_is(tmp_path, content, why):
    path = tmp_path / "damaged.db"
    path.write_bytes(content)

    with pytest.raises(StoreDamagedError, match=why), open_store(path):
        pass

    assert path.read_bytes() == content


def test_a_folder_is_no_database(tmp_path):
    with pytest.raises(StoreDamagedError, match="folder"), open_store(tmp_path):
        pass


def test_a_newer_store_is_refused_untouched(tmp_path):
    path = tmp_path / "newer.db"
    with open_store(path):
        pass
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.commit()

    with pytest.raises(StoreNewerError, match="9999"), open_store(path):
        pass


def test_a_place_that_is_no_folder_gets_a_sentence(tmp_path):
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(StoreUnwritableError, match="--db"), open_store(tmp_path / "file" / "netgive.db"):
        pass


def test_a_store_that_appears_while_one_is_made_is_not_replaced(tmp_path, monkeypatch):
    path = tmp_path / "netgive.db"
    original = creation._write_schema

    def slowly(fresh, schema):
        original(fresh, schema)
        with closing(sqlite3.connect(path)) as other:
            other.execute("CREATE TABLE mine (text TEXT)")
            other.commit()

    monkeypatch.setattr(creation, "_write_schema", slowly)
    with pytest.raises(StoreDamagedError, match="another program"), open_store(path):
        pass

    with closing(sqlite3.connect(path)) as found:
        assert found.execute("SELECT name FROM sqlite_master WHERE name = 'mine'").fetchone() is not None
