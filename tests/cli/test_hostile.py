"""Text from outside that would steer a terminal, and arguments that no person types."""

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import Netgive
from documents import EVERYTHING, contact, talked

NASTY = "\x1b[31mred\x1b]0;title\x07 \x9b2J \u202eback\u202c \u2066iso\u2069 \u200bzero\x7f\x08\rover\x85next\u2028line"
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
LISTS = {"emails", "phones", "urls", "circles", "skills", "interests", "topics", "steps"}
# What is no free text: it must be one of a few words, a date or a reference.
FIXED = {"id", "contact", "a", "b", "kind", "state", "direction", "channel", "closeness", "norm", "birthday", "shelf"}
FIXED |= {"need", "introduced", "reason", "outcome", "on", "until"}
MEGABYTE = 1_000_000


def nasty(record: dict[str, Any]) -> dict[str, Any]:
    """The record with something nasty in each of its free texts."""
    changed = dict(record)
    for key, value in record.items():
        if isinstance(value, list) and key in LISTS - {"steps"}:
            changed[key] = [f"{item}{NASTY}" for item in value]
        elif isinstance(value, str) and key not in FIXED and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            changed[key] = f"{value} {NASTY}"
    return changed


def test_nothing_that_came_in_can_steer_a_terminal(netgive: Netgive) -> None:
    document = {name: [nasty(record) for record in records] for name, records in EVERYTHING.items()}
    document["contacts"].append(contact(f"x{NASTY}", f"Eve {NASTY}", closeness="active"))
    document["interactions"].append(talked(f"x{NASTY}", 500, f"a garden {NASTY}"))
    document["introductions"][0]["reason"] = NASTY
    document["gives"][0]["outcome"] = NASTY
    netgive.load(document)
    assert len(netgive.ok("list")["contacts"]) == 4
    for command in (
        *(["list"], ["list", "--format", "csv"], ["list", "--format", "ids"], ["find", "red"], ["shelf", "list"]),
        *(
            ["show", "c1"],
            ["show", "c2"],
            ["show", "c3"],
            ["suggest"],
            ["suggest", "--all"],
            ["suggest", "--why", "Eve"],
        ),
        *(["export"], ["draft", "Eve"], ["show", "Bo"], ["promises"], ["log", "x", "--with", "Eve"]),
        ["import", str(netgive.home / "document.json")],
    ):
        ran = netgive(*command)
        assert ran.code in {0, 4}, ran
        assert not CONTROL.search(ran.out + ran.err), (command, CONTROL.findall(ran.out + ran.err))


@pytest.mark.parametrize(
    "command",
    [
        *(["add"], ["show"], ["find"], ["list", "--circle"], ["list", "--state"], ["import"], ["done"], ["nosuch"]),
        *(["edit"], ["--db"], ["need", "--close"], ["shelf", "remove"], ["snooze", "Ada", "--until"]),
        ["import", "x", "--from"],
    ],
    ids=" ".join,
)
def test_what_is_typed_comes_back_harmless(netgive: Netgive, command: list[str]) -> None:
    netgive.ok("add", "Ada Example")
    words = [word if word != "nosuch" else NASTY for word in command]
    ran = netgive(*words, *([] if "nosuch" in command else [NASTY]))
    assert ran.code in {0, 2, 3, 6}, ran
    assert not CONTROL.search(ran.out + ran.err), (ran, CONTROL.findall(ran.out + ran.err))
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("command", [["add"], ["show"], ["done"], ["find"], ["draft"], ["circle"], ["import"]])
def test_bytes_that_are_no_text_are_no_accident(netgive: Netgive, command: list[str]) -> None:
    ran = netgive(*command, "\udcff\udc80")
    assert ran.code in {0, 2, 3, 6}, ran
    assert netgive.ok("list")["contacts"] == []


def test_ten_thousand_letters_are_too_many_for_a_name_and_fine_for_a_note(netgive: Netgive) -> None:
    many = "letters " * 1250
    assert netgive("add", many).code == 2
    assert netgive("circle", many).code == 2
    netgive.ok("add", "Ada Example", "--note", many, "--memory", many)
    netgive.ok("log", many, "--with", "Ada")
    assert netgive("show", many).code == 3
    assert len(netgive("export").json["interactions"][0]["note"]) == len(many.strip())
    assert max(map(len, netgive("show", "Ada").out.splitlines())) <= 80
    for command in (["suggest", "--all"], ["find", "letters"]):
        assert netgive(*command).code == 0


@pytest.mark.thorough
@pytest.mark.parametrize(("size", "kept"), [(MEGABYTE, True), (MEGABYTE + 1, False)])
def test_a_note_holds_a_megabyte_and_no_more(netgive: Netgive, size: int, kept: bool) -> None:
    result = netgive.load({"contacts": [contact("c1", "Ada")], "interactions": [talked("c1", 500, "n" * size)]})
    assert result["totals"]["interactions"]["added"] == int(kept)
    assert len(result["files"][0]["skipped"]) == int(not kept)
    assert (netgive("suggest").code, netgive("show", "Ada").code) == (0, 0)


@pytest.mark.parametrize(
    "record",
    [
        '{"id": "\\ud800", "name": "Ada"}',
        '{"id": "c\\u0000", "name": "A\\u0000da"}',
        '{"id": 7, "name": "Ada", "every_days": 1e300}',
        '{"id": "c1", "name": "Ada", "known_since": "0001-01-01"}',
        '{"id": "c1", "name": "Ada", "known_since": "9999-12-31", "paused_until": "9999-12-31"}',
        '{"id": "c1", "name": "Ada", "emails": [null, 1, {"a": []}], "circles": "work"}',
        '{"id": "c1", "name": "Ada", "skills": ["' + "s" * 5000 + '"]}',
    ],
)
def test_odd_values_in_a_document_do_no_harm(netgive: Netgive, tmp_path: Path, record: str) -> None:
    path = tmp_path / "odd.json"
    path.write_text(f'{{"netgive": 1, "contacts": [{record}, {{"id": "z", "name": "Zoe"}}]}}', encoding="utf-8")
    ran = netgive("import", path)
    assert ran.code in {0, 6}, ran
    for command in (["list"], ["suggest", "--all"], ["export"], ["find", "a"]):
        assert netgive(*command).code == 0


def test_conversations_on_impossible_days_do_no_harm(netgive: Netgive) -> None:
    days = ("0001-01-01", "9999-12-31", "2026-11-24")
    netgive.load(
        {
            "contacts": [contact(f"c{number}", f"Person {number}") for number in range(3)],
            "interactions": [talked(f"c{number}", 1, "x") | {"on": on} for number, on in enumerate(days)],
            "events": [{"contact": "c0", "kind": "grief", "on": "9999-12-31"}],
            "needs": [{"contact": "c1", "text": "x", "first_seen": "9999-12-31", "deadline": "0001-01-01"}],
        }
    )
    for command in (["list"], ["suggest", "--all"], ["suggest"], ["show", "c0"], ["show", "c1"]):
        ran = netgive(*command)
        assert (ran.code, ran.err) == (0, ""), ran


WORDS = st.one_of(
    st.sampled_from(
        [
            *("add", "show", "list", "find", "edit", "forget", "circle", "log", "give", "promises", "done", "release"),
            *("outcome", "need", "shelf", "skip", "snooze", "suggest", "sent", "draft", "import", "export", "remove"),
            *("--json", "--with", "--on", "--until", "--all", "--why", "--minutes", "--people", "--close", "--yes"),
            *("--format", "--sort", "--state", "--clear", "--every", "--birthday", "--promise", "--by", "--dry-run"),
            *(
                "Ada",
                "1",
                "c1",
                "g1",
                "advice",
                "book",
                "csv",
                "tomorrow",
                "30 February",
                "-",
                "--",
                "-1",
                "",
                "²",
                "٣",
            ),
            *("9" * 30, "1e9", "nan", "%s%n", "'; DROP TABLE contact;--", "../../x", "{}", "[]", "null", "=1+1"),
        ]
    ),
    st.text(st.characters(exclude_characters="\x00", codec="utf-8"), max_size=12),
)


@given(words=st.lists(WORDS, min_size=1, max_size=6))
@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_no_arguments_end_in_a_traceback(netgive: Netgive, words: list[str]) -> None:
    """One store for all examples, so that they build on what the others left."""
    if not netgive.db.exists():
        netgive.load(EVERYTHING)
    words = [word for word in words if word not in {"-o", "--output"} and not word.startswith("-o")]
    ran = netgive(*words)
    assert ran.code in {0, 2, 3, 4, 5, 6}, (words, ran)
    assert "Traceback" not in ran.err
    assert ran.code == 0 or ran.out == "" or "--json" in words
    if ran.code and "--json" in words and "--" not in words:
        assert ran.json["ok"] is False


def test_a_damaged_document_never_ends_in_a_traceback(netgive: Netgive, tmp_path: Path) -> None:
    chance = random.Random(7)
    whole = json.dumps({"netgive": 1, **EVERYTHING}).encode()
    for number in range(25):
        damaged = bytearray(whole)
        for _ in range(3):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path = tmp_path / f"{number}.json"
        path.write_bytes(damaged)
        ran = netgive("import", path, "--dry-run")
        assert ran.code in {0, 6}, ran
        assert "Traceback" not in ran.err
