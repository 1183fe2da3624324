"""forget: nothing of a person is left in any file, whatever happened before, and all of the others is."""

import sqlite3
import stat
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from conftest import NETGIVE, Netgive
from documents import EVERYTHING, Json, contact, day, talked
from netgive.store.migrate import configuration
from terminal import on_terminal

# What only Quirina has. No word of it may be left in any file, in whatever case.
TRACES = (
    *("quirina", "zephyr", "qq@", "7654321", "quiri", "wobblescope", "brambleton", "glimmerdock"),
    *("thistlework", "velvetroad", "snowmarble", "lanternfish", "copperwhistle", "marzipanhill", "tumbleweed"),
)
QUIRINA = contact(
    "q1",
    "Quirina Zephyr",
    nickname="Quiri",
    emails=["qq@example.org"],
    phones=["+49 30 7654321"],
    title="Wobblescope maker",
    organization="Brambleton",
    skills=["glimmerdocking"],
    interests=["thistlework"],
    memory="met on the velvetroad",
    note="snowmarble",
    trust=5,
    willing=5,
)
CARD = "BEGIN:VCARD\nVERSION:4.0\nFN:Quirina Zephyr\nEMAIL:qq@example.org\nNOTE:tumbleweed\nEND:VCARD\n"
NEEDY: Json = {
    "contacts": [QUIRINA, contact("b1", "Bo Sample", closeness="close", trust=5, willing=5)],
    "interactions": [
        talked("b1", 400, "spoke about his new workshop, which is full of glass"),
        talked("q1", 300, "lanternfish"),
    ],
    "needs": [{"id": "n1", "contact": "b1", "text": "someone who is a wobblescope maker", "first_seen": day(3)}],
}


def left_in(folder: Path, but: tuple[Path, ...] = ()) -> dict[str, list[str]]:
    """The files in which something of Quirina stands, and what."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file() and path not in but:
            content = path.read_bytes().lower()
            here = [trace for trace in TRACES if trace.encode() in content or trace.encode("utf-16-le") in content]
            if here:
                found[path.name] = here
    return found


def words_left(netgive: Netgive) -> set[str]:
    """What of Quirina is left, in whatever file."""
    return {word for words in left_in(netgive.home).values() for word in words}


def lived_with(netgive: Netgive) -> None:
    """A store with a long history: import, edits, a merge, undone changes, a page, a gift that names her."""
    netgive.load(NEEDY)
    (netgive.home / "document.json").unlink()
    card = netgive.home / "quirina.vcf"
    card.write_text(CARD)
    netgive.ok("import", card)
    card.unlink()
    netgive.ok("add", "Quiri Zephyr", "--note", "marzipanhill")
    netgive.ok("merge", "q1", "Quiri Zephyr", "--yes")
    netgive.ok("edit", "q1", "--location", "Copperwhistle")
    netgive.ok("edit", "q1", "--clear", "location")
    netgive.ok("need", "q1", "a copperwhistle for the velvetroad")
    netgive.ok("log", "Coffee with Quirina Zephyr yesterday. She told me of the lanternfish.", "--yes")
    netgive.ok("undo")
    netgive.ok("give", "q1", "advice", "how to thistlework", "--promise")


def test_not_a_byte_of_them_is_left(netgive: Netgive) -> None:
    lived_with(netgive)
    offers = [one["offer"] for one in netgive.ok("suggest", "--all")["suggestions"] if one["contact"]["id"] == "b1"]
    assert offers[0]["introduce"]["name"] == "Quirina Zephyr", "the page of somebody else names her"
    netgive.ok("suggest")
    netgive.ok("sent", "Bo")
    assert "Quirina Zephyr" in str(netgive("export").json["gives"])
    assert left_in(netgive.home)

    netgive.ok("need", "--close", "n1")
    forgotten = netgive.ok("forget", "q1", "--yes", "--backups")
    assert forgotten["swept"]
    assert words_left(netgive) == {"wobblescope"}, "only what Bo is looking for, in his own words"
    netgive.ok("forget", "Bo", "--yes", "--backups")
    assert left_in(netgive.home) == {}


def test_what_was_sent_to_others_stays_without_the_name(netgive: Netgive) -> None:
    lived_with(netgive)
    netgive.ok("suggest")
    netgive.ok("sent", "Bo")
    netgive.ok("forget", "q1", "--yes")
    after = netgive("export").json
    (gift,) = after["gives"]
    assert (gift["contact"], gift["text"], gift["introduced"]) == ("b1", "an introduction", None)
    assert [one["note"] for one in after["interactions"]][-1] == "an introduction"
    assert netgive.ok("undo")["undone"]["command"] == "sent"
    assert netgive("export").json["gives"] == []


def test_all_of_the_others_is_left_and_their_history_too(netgive: Netgive) -> None:
    """Ids of different kinds may be the same number: another's need 1 is not contact 1."""
    netgive.ok("add", "Ada Example")
    netgive.ok("add", "Bo Sample", "--note", "likes tea")
    need = netgive.ok("need", "Bo", "a data engineer")["need"]["id"]
    netgive.ok("give", "Bo", "advice", "how to brew tea")
    netgive.ok("log", "Coffee with Bo yesterday. He went sailing.", "--yes")
    assert need == "1"
    netgive.ok("forget", "1", "--yes")

    assert [one["command"] for one in netgive.ok("history")["changes"]] == ["log", "give", "need", "add"]
    for left in ([], ["interactions"], ["interactions", "gives"], ["interactions", "gives", "needs"]):
        document = netgive("export").json
        assert [name for name in ("interactions", "gives", "needs") if not document[name]] == left
        netgive.ok("undo")
    assert netgive.ok("list")["contacts"] == []
    netgive.ok("redo")
    assert [one["note"] for one in netgive.ok("list")["contacts"]] == ["likes tea"]


def test_whoever_has_the_same_name_stays(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example", "--email", "one@example.org")
    netgive.ok("add", "Ada Example", "--email", "two@example.org")
    netgive.ok("edit", "2", "--note", "likes tea")
    netgive.ok("forget", "1", "--yes")
    (left,) = netgive.ok("list")["contacts"]
    assert (left["id"], left["emails"], left["note"]) == ("2", ["two@example.org"], "likes tea")
    netgive.ok("undo")
    assert netgive.ok("show", "2")["contact"]["note"] is None


def test_a_change_that_is_brought_back_brings_only_the_others(netgive: Netgive) -> None:
    netgive.load(EVERYTHING)
    netgive.ok("undo")
    netgive.ok("redo")
    before = netgive("export").json
    netgive.ok("forget", "c3", "--yes")
    after = netgive("export").json
    netgive.ok("undo")
    netgive.ok("redo")
    assert netgive("export").json == after
    assert [one["id"] for one in after["contacts"]] == [one["id"] for one in before["contacts"] if one["id"] != "c3"]


def test_it_says_where_notes_of_others_still_name_them(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    netgive.ok("add", "Bo Sample", "--note", "a friend of Ada Example; they sail")
    netgive.ok("add", "Cy Test", "--memory", "Ada was there, too", "--note", "Adagio is his favourite")
    ran = netgive("forget", "Ada Example", "--yes")
    assert (
        'This name still stands in 1 note of others, which stay as you wrote them: netgive find "Ada Example"'
        in ran.out
    )
    assert "“Ada” stands in 1 note of others and may be somebody else." in ran.out
    assert netgive.ok("show", "Bo")["contact"]["note"] == "a friend of Ada Example; they sail"


def test_a_name_within_a_text_without_blanks_is_found(netgive: Netgive) -> None:
    netgive.ok("add", "张伟")
    netgive.ok("add", "Bo Sample", "--note", "昨天和张伟吃饭")
    assert netgive.ok("forget", "张伟", "--yes")["mentions"]["named"] == 1


def test_nobody_is_named_elsewhere(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    assert "stand" not in netgive("forget", "Ada", "--yes").out


@pytest.mark.thorough
def test_while_another_program_reads_the_store_they_are_forgotten_and_the_file_waits(netgive: Netgive) -> None:
    netgive.load(NEEDY)
    (netgive.home / "document.json").unlink()
    with closing(sqlite3.connect(netgive.db)) as other:
        other.execute("BEGIN")
        other.execute("SELECT COUNT(*) FROM contact").fetchone()
        ran = netgive("forget", "q1", "--yes")
        assert ran.code == 0
        assert "another program has the store open" in ran.out
        assert "netgive forget --sweep" in ran.out
        assert netgive("show", "q1").code == 3
    assert netgive.ok("forget", "--sweep") == {"netgive": 1, "ok": True, "swept": True}
    assert left_in(netgive.home)["netgive.db"] == ["wobblescope"]


@pytest.mark.parametrize("command", [["forget"], ["forget", "Ada", "--sweep"]])
def test_somebody_must_be_named(netgive: Netgive, command: list[str]) -> None:
    assert netgive(*command).code == 2


def test_no_is_no(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    code, _ = on_terminal(netgive, "forget", "Ada", keys="n\n")
    assert code == 5
    assert len(netgive.ok("list")["contacts"]) == 1


def copied(netgive: Netgive, name: str) -> Path:
    """A copy of the store as it is now, beside it."""
    path = netgive.home / name
    path.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(netgive.db)) as source, closing(sqlite3.connect(path)) as target:
        source.backup(target)
    return path


COPIES = (
    "netgive.db.backups/2026-11-01T07-00-00-daily.db",
    "netgive.db.before-0002-from-0001",
    "netgive.db.replaced-1",
)


@pytest.fixture
def backed_up(netgive: Netgive) -> list[Path]:
    lived_with(netgive)
    return [copied(netgive, name) for name in COPIES]


def test_it_says_which_backups_still_hold_them(netgive: Netgive, backed_up: list[Path]) -> None:
    before = {path: path.read_bytes() for path in backed_up}
    found = netgive.ok("forget", "q1", "--yes")["backups"]
    for path in backed_up:
        assert {"path": str(path), "holds": True, "rewritten": False} in found
    assert {path: path.read_bytes() for path in backed_up} == before
    assert not [path for path in netgive.home.rglob("*") if path.name.endswith((".new", "-wal", "-shm"))]


@pytest.mark.thorough
def test_backups_are_rewritten_without_them(netgive: Netgive, backed_up: list[Path]) -> None:
    assert {path.name for path in backed_up} < left_in(netgive.home).keys()
    ran = netgive("forget", "q1", "--yes", "--backups")
    assert [f"Taken out of {path}." in ran.out for path in backed_up] == [True] * 3
    assert words_left(netgive) == {"wobblescope"}, "what Bo is looking for"
    for path in backed_up:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        there = Netgive(netgive.home)
        there.env["NETGIVE_DB"] = str(path)
        assert [one["id"] for one in there.ok("list")["contacts"]] == ["b1"]
        assert there("export").json["needs"] == netgive("export").json["needs"]


def test_on_a_terminal_it_asks_whether_to_rewrite_backups(netgive: Netgive, backed_up: list[Path]) -> None:
    code, seen = on_terminal(netgive, "forget", "q1", keys="y\nn\n")
    assert code == 0
    assert "Take them out of these as well?" in seen
    assert "netgive --db FILE forget q1" in seen
    assert netgive("--db", backed_up[0], "forget", "q1", "--yes").code == 0
    assert backed_up[0].name not in {name for name, found in left_in(netgive.home).items() if found != ["wobblescope"]}


def test_a_backup_of_another_store_is_left_alone(netgive: Netgive) -> None:
    netgive.ok("add", "Bo Sample", "--email", "bo@example.org")
    other = copied(netgive, COPIES[0])
    netgive.ok("edit", "1", "--name", "Somebody Else", "--clear", "email")
    copied(netgive, COPIES[1])
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("UPDATE contact SET name = 'Cy Test'")
        connection.execute("DELETE FROM handle")
        connection.commit()
    found = {one["path"] for one in netgive.ok("forget", "1", "--yes")["backups"]}
    assert str(netgive.home / COPIES[1]) in found
    assert str(other) not in found


def test_whoever_was_called_otherwise_then_is_found_in_backups(netgive: Netgive) -> None:
    netgive.ok("add", "Bo Sample")
    old = copied(netgive, COPIES[0])
    netgive.ok("edit", "Bo", "--name", "Bo Married")
    assert str(old) in {one["path"] for one in netgive.ok("forget", "Bo", "--yes")["backups"]}


def test_a_backup_that_cannot_be_read_is_named(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    path = copied(netgive, COPIES[0])
    path.write_bytes(b"no database at all" * 100)
    ran = netgive("forget", "Ada", "--yes", "--backups")
    assert ran.code == 0
    assert f"Perhaps still in, for it cannot be read: {path}" in ran.out
    assert path.read_bytes().startswith(b"no database")


def older(path: Path, version: str) -> None:
    """A store of the first schema, with Quirina in it; ``version`` is what it says of itself."""
    path.touch()
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "0001")
        for row in ("'q1', 'Quirina Zephyr', 'snowmarble'", "'b1', 'Bo Sample', 'likes tea'"):
            columns = "id, name, note, closeness, kin, skills, interests, do_not_contact"
            connection.exec_driver_sql(
                f"INSERT INTO contact ({columns}) VALUES ({row}, 'close', 0, '[]', '[]', 0)"  # noqa: S608
            )
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{version}'")  # noqa: S608
    engine.dispose()


def test_a_backup_of_an_older_version_is_rewritten_in_the_newest(netgive: Netgive) -> None:
    netgive.load(NEEDY)
    (netgive.home / "document.json").unlink()
    path = netgive.home / COPIES[1]
    older(path, "0001")
    assert left_in(netgive.home)[path.name]
    found = netgive.ok("forget", "q1", "--yes", "--backups")["backups"]
    assert {"path": str(path), "holds": True, "rewritten": True} in found
    assert words_left(netgive) == {"wobblescope"}
    assert path.name not in left_in(netgive.home)
    assert not [found for found in netgive.home.rglob("*") if ".new" in found.name]
    with closing(sqlite3.connect(path)) as rewritten:
        assert rewritten.execute("SELECT id, note FROM contact").fetchall() == [("b1", "likes tea")]


def test_a_backup_that_cannot_be_rewritten_stays_as_it_was(netgive: Netgive) -> None:
    """It says that it is of a version that it is not."""
    netgive.load(NEEDY)
    path = netgive.home / COPIES[1]
    older(path, "0003")
    before = path.read_bytes()
    ran = netgive("forget", "q1", "--yes", "--backups")
    assert ran.code == 0
    assert f"{path} is as it was: " in ran.out
    assert path.read_bytes() == before
    assert not [found for found in netgive.home.iterdir() if ".new" in found.name]


def forgotten_with_little_room(netgive: Netgive, *options: str) -> subprocess.CompletedProcess[str]:
    room = netgive.db.stat().st_size // 512 - 8  # blocks: enough for the deletion, too few for a whole file
    line = f'ulimit -f {room}; trap "" XFSZ; exec "$@"'
    return subprocess.run(
        ["sh", "-c", line, "sh", *NETGIVE, "forget", "q1", "--yes", *options],
        env=netgive.env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_room_for_a_backup_nobody_is_forgotten(netgive: Netgive) -> None:
    lived_with(netgive)
    ran = forgotten_with_little_room(netgive)
    assert (ran.returncode, ran.stdout) == (7, "")
    assert netgive("show", "q1").code == 0


def test_without_room_to_write_the_file_anew_they_are_forgotten_and_the_rest_is_said(netgive: Netgive) -> None:
    lived_with(netgive)
    ran = forgotten_with_little_room(netgive, "--no-backup")
    assert ran.returncode == 0, ran
    assert "there is no room to write it anew; when that has changed: netgive forget --sweep" in ran.stdout
    assert netgive("show", "q1").code == 3
    assert netgive.ok("forget", "--sweep")["swept"]
    assert left_in(netgive.home)["netgive.db"] == ["wobblescope"]
