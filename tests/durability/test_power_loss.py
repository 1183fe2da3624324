"""When the power fails, what was confirmed is there: what a disk may keep of the two files is tried out."""

import os
import random
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from builders import TODAY, contact
from netgive.services import exchange, people
from netgive.services.exchange import NewNeed
from netgive.store import files
from netgive.store.connection import Store, open_store
from wholeness import Content, agrees_with_itself, content

WAL_HEADER, FRAME_HEADER, PAGE = 32, 24, 4096
STEPS = 8


class Written(NamedTuple):
    """A database and its log, and what was confirmed when the log was so long."""

    database: Path
    log: bytes
    confirmed: list[tuple[int, Content]]

    def state(self, length: int) -> Content:
        """What must be there when so much of the log reached the disk."""
        return [known for size, known in self.confirmed if size <= length][-1]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """Some changes one after the other, and none of them in the database itself yet."""
    folder = tmp_path_factory.mktemp("written")
    path, copy = folder / "store.db", folder / "copy.db"
    with open_store(path) as store:
        people.add(store, contact("Ada Example"))
    shutil.copy(path, folder / "before.db")
    confirmed = [(0, content(path))]
    with open_store(path) as store:
        for number in range(STEPS):
            change(store, number)
            log = Path(f"{path}-wal").read_bytes()
            shutil.copy(path, copy)
            Path(f"{copy}-wal").write_bytes(log)
            confirmed.append((len(log), content(copy)))
        assert path.read_bytes() == (folder / "before.db").read_bytes()
    return Written(folder / "before.db", log, confirmed)


def change(store: Store, number: int) -> None:
    if number % 2:
        people.add(store, contact(f"Person {number}", emails=(f"p{number}@example.org",)))
    else:
        exchange.add_need(store, NewNeed("Ada", f"a lawyer for case {number}"), TODAY)


def found(written: Written, folder: Path, log: bytes, database: bytes | None = None) -> Content:
    """What netgive finds where the disk kept this."""
    path = folder / "store.db"
    path.write_bytes(written.database.read_bytes() if database is None else database)
    Path(f"{path}-wal").write_bytes(log)
    Path(f"{path}-shm").unlink(missing_ok=True)
    return content(path)


def boundaries(written: Written) -> list[int]:
    """Where a log may have been cut off: at each frame, in its head, in its page, and anywhere."""
    chance = random.Random("power")
    frames = range(WAL_HEADER, len(written.log) + 1, FRAME_HEADER + PAGE)
    around = [frame + step for frame in frames for step in (-1, 0, 1, FRAME_HEADER)]
    anywhere = [chance.randrange(len(written.log)) for _ in range(30)]
    return sorted({0, 1, WAL_HEADER - 1, *around, *anywhere} & {*range(len(written.log) + 1)})


@pytest.mark.parametrize(
    "every", [pytest.param(1, marks=pytest.mark.thorough, id="each"), pytest.param(12, id="each twelfth")]
)
def test_a_log_cut_off_anywhere_holds_what_was_confirmed_before(written: Written, tmp_path: Path, every: int) -> None:
    for length in boundaries(written)[::every]:
        assert found(written, tmp_path, written.log[:length]) == written.state(length), length
        assert length % 4 or agrees_with_itself(tmp_path / "store.db")


@pytest.mark.parametrize("rest", [b"\x00", b"\xff", None], ids=["zeros", "ones", "old data"])
def test_what_a_disk_left_unwritten_is_no_news(written: Written, tmp_path: Path, rest: bytes | None) -> None:
    """The file is as long as it should be, but its end was not written: there is what was there before."""
    chance = random.Random("torn")
    for _ in range(12):
        length = chance.randrange(len(written.log))
        missing = len(written.log) - length
        torn = written.log[:length] + (rest * missing if rest else chance.randbytes(missing))
        assert found(written, tmp_path, torn) == written.state(length), length


def test_a_database_that_was_being_brought_up_to_date_is_read_by_its_log(written: Written, tmp_path: Path) -> None:
    """The log is on the disk before any page of it goes into the database, and those may be there or not, or torn."""
    path = tmp_path / "done.db"
    path.write_bytes(written.database.read_bytes())
    Path(f"{path}-wal").write_bytes(written.log)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before, after = written.database.read_bytes(), path.read_bytes()
    changed = [at for at in range(0, len(after), PAGE) if before[at : at + PAGE] != after[at : at + PAGE]]
    chance = random.Random("pages")
    for _ in range(12):
        mixed = bytearray(before.ljust(len(after), b"\x00"))
        for at in chance.sample(changed, chance.randrange(len(changed) + 1)):
            mixed[at : at + PAGE] = after[at : at + PAGE]
        for at in chance.sample(changed[1:], 1):
            mixed[at : at + PAGE] = chance.randbytes(PAGE)
        assert found(written, tmp_path, written.log, bytes(mixed)) == written.confirmed[-1][1]


def test_each_change_is_forced_onto_the_disk(store: Store) -> None:
    with store.change("anything") as changes:
        for name, wanted in (("synchronous", 2), ("fullfsync", 1), ("checkpoint_fullfsync", 1)):
            assert changes.connection.execute(f"PRAGMA {name}").fetchone()[0] == wanted, name
        assert changes.connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


@pytest.mark.skipif(sys.platform != "linux", reason="what a descriptor stands for is told by Linux only")
def test_a_new_store_and_new_settings_are_in_their_folders_for_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that was given to a file is kept only when its folder is on the disk, too."""
    forced, real = [], os.fsync

    def fsync(descriptor: int) -> None:
        forced.append(os.path.realpath(f"/proc/self/fd/{descriptor}"))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    place = tmp_path / "new" / "folder"
    with open_store(place / "netgive.db"):
        pass
    assert {str(place), str(place.parent), str(tmp_path)} <= set(forced)
    forced.clear()
    files.put(str(place / "netgive.toml"), "[messages]\n")
    assert [Path(path).parent for path in forced] == [place, place.parent]  # the text, then its folder
    files.put(str(place / "netgive.toml"), None)
    assert forced[2:] == [str(place)]
