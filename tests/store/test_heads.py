"""The file of an open store is not opened a second time: SQLite's locks on it would be gone."""

import subprocess
import sys
from pathlib import Path

import pytest

from netgive.store import backups, heads, opening
from netgive.store.connection import is_encrypted, open_store

# The bytes that SQLite locks while it has a database open (os.h: PENDING_BYTE + 2, SHARED_SIZE).
TAKES_THE_LOCK = """
import fcntl, sys
with open(sys.argv[1], "r+b") as stream:
    fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
"""


def is_locked(path: Path) -> bool:
    """Whether another process finds the file in use."""
    ran = subprocess.run([sys.executable, "-c", TAKES_THE_LOCK, path], capture_output=True, check=False)
    return ran.returncode != 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "netgive.db"


def test_a_backup_and_looks_at_its_kind_leave_an_open_store_locked(path: Path) -> None:
    with open_store(path) as store:
        store.connection.execute("SELECT COUNT(*) FROM contact").fetchone()
        assert is_locked(path)
        assert not is_encrypted(str(path))
        assert opening.key_for(str(path)) is None
        backups.write(str(path), str(path.with_name("copy.db")))
        assert is_locked(path)
    assert not is_locked(path)


def test_the_first_bytes_are_read_anew_when_no_store_is_open(path: Path) -> None:
    with open_store(path):
        assert heads.first_bytes(str(path)).startswith(b"SQLite")
    path.write_bytes(b"something else entirely")
    assert heads.first_bytes(str(path)) == b"something else e"
