"""edit-log: a conversation is corrected afterwards, with all that was noted of it that is still as it was."""

from typing import Any

import pytest

from conftest import Netgive
from documents import contact
from terminal import on_terminal

STORY = (
    "Coffee with Ada and Bo. Ada is looking for a lawyer. I promised to send Bo the systems book by 1 December. "
    "Ada got promoted. Bo recommended the podcast Hard Fork."
)


@pytest.fixture
def logged(netgive: Netgive) -> Netgive:
    """Ada, Bo and Cem are known, and a conversation with the first two was logged as of last Friday."""
    names = {"c1": "Ada Example", "c2": "Bo Sample", "c3": "Cem Model"}
    netgive.load({"contacts": [contact(key, name) for key, name in names.items()]})
    recorded = netgive.ok("log", STORY, "--on", "2026-11-20")["recorded"]
    assert [len(recorded[part]) for part in ("needs", "promises", "received", "events")] == [1, 1, 1, 1]
    return netgive


def noted(netgive: Netgive) -> dict[str, list[Any]]:
    """What was noted, by kind: of whom, and on which day."""
    document = netgive("export").json
    days = {"needs": "first_seen", "gives": "promised_on", "received": "on", "events": "on", "interactions": "on"}
    return {kind: [(one["contact"], one[day]) for one in document[kind]] for kind, day in days.items()}


def test_another_day_moves_what_was_noted_that_day(logged: Netgive) -> None:
    logged.ok("need", "Ada", "something else")
    logged.ok("edit-log", "1", "--on", "2026-11-18")
    day = "2026-11-18"
    assert noted(logged) == {
        "needs": [("c1", day), ("c1", "2026-11-23")],
        "gives": [("c2", day)],
        "received": [("c2", day)],
        "events": [("c1", day)],
        "interactions": [("c1", day), ("c2", day)],
    }
    assert logged("export").json["gives"][0]["due"] == "2026-12-01"
    assert logged.ok("undo")["undone"]["command"] == "edit-log"
    assert noted(logged)["gives"] == [("c2", "2026-11-20")]


def test_a_new_text_adds_what_is_new_and_takes_what_it_does_not_say(logged: Netgive) -> None:
    before = logged("export").json["needs"]
    ran = logged("edit-log", "1", "-", stdin="Coffee with Ada and Bo. Ada is looking for a lawyer. Bo needs a flat.")
    assert ran.code == 0
    assert "3 parts noted with it went" in ran.out
    assert "a flat" in ran.out
    document = logged("export").json
    assert document["needs"][0] == before[0]
    assert [one["text"] for one in document["needs"]] == ["a lawyer", "a flat"]
    assert (document["gives"], document["events"], document["received"]) == ([], [], [])


def test_what_became_something_since_stays(logged: Netgive) -> None:
    logged.ok("done", "1")
    logged.ok("need", "--close", "1")
    logged.ok("acknowledge", "1")
    assert logged.ok("edit-log", "1", "We only had tea")["interaction"]["note"] == "We only had tea"
    document = logged("export").json
    assert [len(document[kind]) for kind in ("needs", "gives", "received", "events")] == [1, 1, 1, 0]


def test_what_was_dropped_before_does_not_come_back_with_another_text(logged: Netgive) -> None:
    keys = "7\n\n"
    code, seen = on_terminal(logged, "edit-log", "1", keys=keys)
    assert code == 0, seen
    dropped = noted(logged)
    logged.ok("edit-log", "1", f"{STORY} She laughed.")
    assert noted(logged) == dropped
    assert sum(map(len, dropped.values())) == 5


def test_on_a_terminal_the_parts_are_shown_and_corrected(logged: Netgive) -> None:
    code, seen = on_terminal(logged, "edit-log", "1", keys="5 a notary\n2\n+ Zed\n\n")
    assert code == 0, seen
    assert "Ada Example: a lawyer" in seen
    assert "Bo Sample taken out. Zed added." in seen
    document = logged("export").json
    assert [one["text"] for one in document["needs"]] == ["a notary"]
    assert {one["contact"] for one in document["interactions"]} == {"c1", document["contacts"][-1]["id"]}


def test_other_people_are_said_and_one_for_another_takes_over(logged: Netgive) -> None:
    ran = logged("edit-log", "1", "--with", "Ada", "--with", "Cem")
    assert "Bo Sample taken out. Cem Model added." in ran.out
    assert "to Cem Model: the systems book" in ran.out
    assert noted(logged)["gives"] == [("c3", "2026-11-20")]
    assert logged("edit-log", "1", "--with", "Ada", "--with", "Zoe Young").code == 3
    logged.ok("edit-log", "1", "--with", "Ada", "--with", "Zoe Young", "--add-people")
    assert logged.ok("show", "Zoe Young")["interactions"][0]["on"] == "2026-11-20"


def test_the_note_can_be_rewritten_in_the_editor(logged: Netgive) -> None:
    editor = logged.home / "editor.sh"
    editor.write_text('#!/bin/sh\nsed -i s/lawyer/notary/ "$1"\n', "utf-8")
    editor.chmod(0o755)
    assert logged("edit-log", "1", "--edit", EDITOR=str(editor)).code == 0
    document = logged("export").json
    assert [one["text"] for one in document["needs"]] == ["a notary"]
    assert len(document["gives"]) == 1


def test_taking_it_away_takes_what_was_noted_and_no_other_options(logged: Netgive) -> None:
    for options in (["text"], ["--on", "today"], ["--with", "Ada"], ["--channel", "call"], ["--add-people"]):
        assert logged("edit-log", "1", "--remove", *options).code == 2
    ran = logged("edit-log", "1", "--remove")
    assert ran.out == "Removed. 4 parts noted with it went, too.\n"
    assert not any(noted(logged).values())
