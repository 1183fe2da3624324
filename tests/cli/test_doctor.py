"""The doctor finds what is not as it should be, and puts right what it can, after a backup."""

import json
import os
import sqlite3
import stat
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from builders import TODAY
from conftest import Netgive
from documents import EVERYTHING, contact, day, many, talked
from networks import network
from terminal import on_terminal

KNOWN = {
    "circles": [{"name": "choir", "every_days": 45}],
    "contacts": [
        contact("c1", "Ada Example", circles=["choir"], interests=["sailing"]),
        contact("c2", "Bo Sample", title="Veterinary surgeon"),
        contact("c3", "Cy New"),
    ],
    "interactions": [talked("c1", 20, "her boat"), talked("c2", 400, "the old project")],
    "needs": [{"id": "n1", "contact": "c1", "text": "is looking for a vet", "first_seen": day(9)}],
    "shelf": [{"id": "s1", "kind": "book", "title": "Sailing for beginners", "topics": ["sailing"]}],
    "gives": [
        {"id": "g1", "contact": "c2", "kind": "recommendation", "state": "delivered", "text": "a book"}
        | {"delivered_on": day(50), "shelf": "s1", "introduced": "c3"}
    ],
}


@pytest.fixture
def known(netgive: Netgive) -> Netgive:
    """A small network, with nothing else in its folder."""
    netgive.load(KNOWN)
    (netgive.home / "document.json").unlink()
    return netgive


def findings(netgive: Netgive, *options: str, **env: str) -> list[Any]:
    found: list[Any] = netgive.ok("doctor", *options, **env)["findings"]
    return found


def codes(netgive: Netgive) -> list[str]:
    return [finding["code"] for finding in findings(netgive)]


def sql(netgive: Netgive, *statements: str) -> None:
    """Somebody or something changed the file without netgive."""
    with closing(sqlite3.connect(netgive.db, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def state(netgive: Netgive) -> Any:
    """What is stored and what follows from it."""
    planned = netgive.ok("suggest", "--all", "--dry-run")["suggestions"]
    return netgive("export").out, planned, netgive.ok("find", "project")


@pytest.mark.parametrize("document", [{}, EVERYTHING, KNOWN, many(8), network(3, 12)], ids=range(5))
def test_a_store_that_is_in_use_is_sound(netgive: Netgive, document: dict[str, Any]) -> None:
    netgive.load({"circles": [{"name": "w"}], **document})
    netgive.ok("add", "Zoe New", "--birthday", "--02-29", "--skill", "sailing")
    netgive.ok("suggest")
    netgive.ok("log", "lunch with Zoe New, who is looking for a flat")
    netgive.ok("undo")
    assert findings(netgive) == []
    assert netgive("doctor").out == "Everything is sound.\n"


def test_looking_changes_nothing(known: Netgive) -> None:
    sql(known, "UPDATE tie SET strength = 99", "DELETE FROM offer_match")
    before = known.db.read_bytes()
    assert codes(known) == ["matches", "summaries"]
    assert known.db.read_bytes() == before
    assert [path.name for path in known.home.iterdir()] == ["netgive.db"]


SPOILED = [
    ("UPDATE tie SET last_day = 1, messages_in = 7 WHERE contact = 'c1'", "summaries"),
    ("DELETE FROM tie WHERE contact = 'c1'", "summaries"),
    ("UPDATE tie SET ceiling = 3.0 WHERE contact = 'c1'", "summaries"),
    ("UPDATE offer_match SET quality = 0.999", "matches summaries"),
    ("DELETE FROM offer_match", "matches summaries"),
    ("DROP INDEX ix_interaction_contact_on", "lookups"),
    ("UPDATE sequence SET last = 0", "numbers"),
    ("INSERT INTO search (search) VALUES ('delete-all')", "search"),
]


@pytest.mark.parametrize(("spoil", "code"), SPOILED)
def test_what_follows_from_the_records_is_put_right(known: Netgive, spoil: str, code: str) -> None:
    known.ok("add", "Dee New")  # the first that netgive numbers itself
    before = state(known)
    sql(known, spoil)
    found = findings(known)
    assert {one["code"]: one["fixable"] for one in found} == dict.fromkeys(code.split(), True)
    fixed = known.ok("doctor", "--fix")
    assert fixed["findings"] == []
    assert fixed["fixed"] == found
    assert state(known) == before
    assert [one["reason"] for one in known.ok("backup", "--list")["backups"]] == ["repair"]
    known.ok("add", "Eve New")


def test_rows_that_belong_to_nobody_go_and_others_stay(known: Netgive) -> None:
    sql(known, "DELETE FROM contact WHERE id = 'c3'", "DELETE FROM shelf_item", "DELETE FROM circle")
    sql(known, "INSERT INTO event (contact, kind, \"on\") VALUES ('gone', 'grief', '2026-01-01')")
    found = [one for one in findings(known) if one["code"] == "orphans"]
    assert {one["message"].split()[3] for one in found} >= {"event", "give", "membership", "tie"}
    assert findings(known, "--fix") == []
    exported = json.loads(known("export").out)
    assert [one["name"] for one in exported["circles"]] == ["choir"]
    assert exported["contacts"][0]["circles"] == ["choir"]
    assert exported["events"] == []
    [give] = exported["gives"]
    assert (give["text"], give["shelf"], give["introduced"]) == ("a book", None, None)
    assert len(exported["interactions"]) == 2


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("UPDATE interaction SET \"on\" = '2031-01-01' WHERE id = 1", "2031-01-01 is yet to come"),
        ("UPDATE interaction SET \"on\" = '2025-02-30' WHERE id = 1", "2025-02-30 is no day"),
        ("UPDATE contact SET birthday = '--02-31' WHERE id = 'c1'", "--02-31 is no day"),
        ("UPDATE contact SET birthday = '2099-01-01' WHERE id = 'c1'", "2099-01-01 is yet to come"),
        ("UPDATE contact SET paused_until = 'soon' WHERE id = 'c1'", "soon is no day"),
        ("UPDATE give SET outcome_on = '2001-01-01'", "2001-01-01 is before its beginning"),
        ("UPDATE need SET closed_on = '2031-01-01'", "2031-01-01 is yet to come"),
    ],
)
def test_days_that_cannot_be_are_told_and_not_guessed(known: Netgive, statement: str, says: str) -> None:
    sql(known, statement)
    found = [one for one in findings(known) if one["code"] in {"days", "no_day"}]
    assert len(found) == 1, findings(known)
    assert says in found[0]["message"]
    assert "netgive " in found[0]["message"]
    assert found[0]["fixable"] is False


def test_a_conversation_on_the_other_side_of_the_date_line_is_possible(known: Netgive) -> None:
    sql(known, "UPDATE interaction SET \"on\" = '2031-01-01' WHERE id = 1")
    assert "days" not in [one["code"] for one in findings(known, NETGIVE_TODAY="2030-12-31")]


def test_scattered_damage_is_noticed(netgive: Netgive) -> None:
    netgive.load({"contacts": [contact(f"c{number}", f"Person {number}", note="n" * 300) for number in range(300)]})
    data = bytearray(netgive.db.read_bytes())
    start = data.index(b"n" * 300) // 4096 * 4096  # a page of people
    data[start : start + 4096] = b"\xa5" * 4096
    netgive.db.write_bytes(data)
    for options in ([], ["--fix"]):
        [found] = findings(netgive, *options)
        assert (found["code"], found["fixable"]) == ("damaged", False)
        assert "netgive restore" in found["message"]
    assert netgive.db.read_bytes() == bytes(data)
    assert netgive("export", "--format", "csv").code == 7


def test_an_index_that_does_not_fit_is_made_anew(known: Netgive) -> None:
    before = state(known)
    with closing(sqlite3.connect(known.db, isolation_level=None)) as connection:
        query = "SELECT sql FROM sqlite_master WHERE name = 'ix_contact_name'"
        whole = connection.execute(query).fetchone()[0]
        connection.execute("PRAGMA writable_schema = ON")
        change = "UPDATE sqlite_master SET sql = sql || ? WHERE name = 'ix_contact_name'"
        connection.execute(change, (" WHERE name > 'B'",))
    with closing(sqlite3.connect(known.db, isolation_level=None)) as connection:
        connection.execute("REINDEX ix_contact_name")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = 'ix_contact_name'", (whole,))
    assert codes(known) == ["indexes"]
    assert findings(known, "--fix") == []
    assert state(known) == before


def test_a_lost_column_is_told(known: Netgive) -> None:
    sql(known, "ALTER TABLE contact DROP COLUMN memory")
    [found] = findings(known)
    assert (found["code"], found["fixable"]) == ("schema", False)
    assert "contact.memory" in found["message"]


def test_files_that_others_may_read_are_closed(known: Netgive) -> None:
    known.ok("config", "plan.minutes", "20")
    known.ok("backup")
    assert findings(known) == []
    folder = known.home / "netgive.db.backups"
    for path, mode in ((known.db, 0o644), (known.home / "netgive.toml", 0o640), (folder, 0o755), (known.home, 0o777)):
        path.chmod(mode)
    next(folder.iterdir()).chmod(0o604)
    assert {*codes(known)} == {"modes"}
    assert findings(known, "--fix") == []
    assert stat.S_IMODE(known.db.stat().st_mode) == 0o600
    assert stat.S_IMODE(known.home.stat().st_mode) == 0o755
    assert len(known.ok("backup", "--list")["backups"]) == 1  # nothing in the store was changed


def test_a_folder_that_others_may_list_is_sound_for_they_can_read_nothing_in_it(known: Netgive) -> None:
    known.home.chmod(0o755)
    assert findings(known) == []


@pytest.mark.parametrize("text", ["[plan", "[plan]\nminuts = 3\n", "[plan]\nminutes = 0\n"])
def test_settings_that_cannot_be_used_are_told(known: Netgive, text: str) -> None:
    settings = known.home / "netgive.toml"
    settings.write_text(text, encoding="utf-8")
    settings.chmod(0o600)
    [found] = findings(known, "--fix")
    assert found["code"] == "settings"
    assert str(settings) in found["message"]


def test_what_an_interrupted_command_left_behind_is_removed(known: Netgive) -> None:
    known.ok("backup")
    old, new = known.home / ".netgive.db.77.new", known.home / "netgive.db.backups" / ".x.db.78.new"
    for path in (old, new):
        path.write_text("half a backup", encoding="utf-8")
        path.chmod(0o600)
    assert findings(known) == []  # it may still be written
    os.utime(old, (time.time() - 10**6,) * 2)
    assert codes(known) == ["leftovers"]
    assert findings(known, "--fix") == []
    assert (old.exists(), new.exists()) == (False, True)


def spoil(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])


def age(path: Path) -> None:
    os.utime(path, (time.time() - 10**6,) * 2)


@pytest.mark.parametrize(("change", "code"), [(spoil, "backup_damaged"), (age, "backup_old")])
def test_a_backup_that_would_not_help_is_told_and_another_made(
    known: Netgive, change: Callable[[Path], None], code: str
) -> None:
    change(Path(known.ok("backup")["backup"]["path"]))
    assert codes(known) == [code]
    assert findings(known, "--fix") == []
    assert len(known.ok("backup", "--list")["backups"]) == 2


def test_years_without_any_backup_are_told(known: Netgive) -> None:
    sql(known, "UPDATE change SET at = '2020-01-01T00:00:00+00:00'")
    assert codes(known) == ["backup_old"]
    assert findings(known, "--fix") == []


def test_people_are_told_what_was_found_and_what_to_do(known: Netgive) -> None:
    sql(known, "UPDATE tie SET last_day = 1", "UPDATE interaction SET \"on\" = '2031-01-01' WHERE id = 1")
    code, seen = on_terminal(known, "doctor")
    assert code == 0
    assert "netgive doctor --fix" in seen
    assert max(map(len, seen.rpartition("\x1b[2K")[2].splitlines())) <= 80
    ran = known("doctor", "--fix")
    assert "Put right: What is summed up of" in ran.out
    assert "2031-01-01 is yet to come" in ran.out


def test_it_looks_where_nothing_may_be_written_and_where_nothing_is(known: Netgive) -> None:
    assert known.ok("--db", known.home / "new.db", "doctor")["findings"] == []
    assert TODAY.isoformat() not in known("doctor").out
