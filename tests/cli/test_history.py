"""Every command is one step of the history, and can be taken back and brought back, whole."""

from collections.abc import Sequence
from typing import Any

import pytest

from conftest import Netgive
from documents import contact, day, talked

DOCUMENT = {
    "circles": [{"name": "work", "every_days": 30}],
    "contacts": [
        contact("c1", "Ada Example", circles=["work"], emails=["ada@example.org"]),
        contact("c2", "Bo Sample", title="Veterinary surgeon"),
        contact("c3", "Cem Model"),
    ],
    "interactions": [
        talked("c1", 20, "her new team"),
        talked("c2", 400, "the old project"),
        talked("c3", 30, "his boat"),
    ],
    "needs": [{"id": "n1", "contact": "c1", "text": "her dog limps", "first_seen": day(9)}],
    "shelf": [{"id": "s1", "kind": "book", "title": "Thinking in Systems", "topics": ["complexity"]}],
    "gives": [
        {"id": "1", "contact": "c2", "kind": "advice", "state": "promised", "text": "a list", "promised_on": day(5)},
        {"id": "2", "contact": "c1", "kind": "advice", "state": "delivered", "text": "an idea", "delivered_on": day(9)},
    ],
}
STEPS: Sequence[Sequence[str]] = (
    ("add", "Dee New", "--email", "dee@example.org", "--circle", "choir", "--skill", "sailing"),
    ("edit", "Ada", "--email", "second@example.org", "--interest", "bees", "--circle", "family"),
    ("edit", "Bo", "--clear", "title"),
    ("circle", "work", "--every", "60d"),
    ("log", "Coffee with Ada and Bo. Ada needs a lawyer, I promised to send Bo the book by friday. Ada loves bees."),
    ("edit-log", "1", "--channel", "call"),
    ("edit-log", "1", "--remove"),
    ("need", "Cem", "is looking for a vet"),
    ("need", "--close", "n1"),
    ("give", "Cem", "recommendation", "the book", "--shelf", "s1"),
    ("done", "1"),
    ("release", "1"),
    ("postpone", "1", "--by", "2026-12-24"),
    ("outcome", "2", "used", "all of it"),
    ("thanks", "Ada"),
    ("receive", "Ada", "helped me move"),
    ("shelf", "add", "podcast", "Hard Fork"),
    ("shelf", "remove", "s1"),
    ("skip", "Cem"),
    ("snooze", "Cem", "--until", "2027-01-01"),
    ("intro", "propose", "Ada", "Cem", "--reason", "both sail"),
)


@pytest.fixture
def known(netgive: Netgive) -> Netgive:
    """A small network."""
    netgive.load(DOCUMENT)
    return netgive


def state(netgive: Netgive) -> tuple[Any, Any]:
    """Everything that is stored, and what follows from it."""
    shown = netgive.ok("suggest", "--all", "--dry-run")
    return netgive("export").json, shown["suggestions"]


@pytest.mark.thorough
@pytest.mark.parametrize("step", STEPS, ids=lambda step: " ".join(step[:2]))
def test_a_step_is_undone_and_brought_back_whole(known: Netgive, step: Sequence[str]) -> None:
    before = state(known)
    known.ok(*step)
    after = state(known)
    assert after != before
    undone = known.ok("undo")["undone"]
    assert undone["command"].split()[0] == step[0]
    assert state(known) == before
    assert known.ok("history")["changes"][0]["undone"] is True
    known.ok("redo")
    assert state(known) == after


@pytest.mark.thorough
def test_all_steps_are_undone_one_after_the_other_down_to_nothing(known: Netgive) -> None:
    states = [state(known)]
    for step in STEPS:
        if known(*step).code == 0 and (now := state(known)) != states[-1]:
            states.append(now)
    assert len(states) > 15
    for expected in reversed(states[:-1]):
        known.ok("undo")
        assert state(known) == expected
    known.ok("undo")
    assert known("export").json["contacts"] == []
    ran = known("undo")
    assert (ran.code, ran.out) == (5, "")
    assert "nothing to undo" in ran.err
    for expected in states:
        known.ok("redo")
        assert state(known) == expected
    assert known("redo").code == 5


def test_what_was_undone_cannot_be_brought_back_after_another_change(known: Netgive) -> None:
    known.ok("add", "Dee New")
    known.ok("undo")
    known.ok("add", "Eve Other")
    assert known("redo").code == 5
    known.ok("undo")
    assert known.ok("undo")["undone"]["command"] == "import"


def test_the_history_says_what_was_done(known: Netgive) -> None:
    known.ok("log", "Coffee with Ada yesterday")
    known.ok("suggest")
    changes = known.ok("history")["changes"]
    assert [(one["command"], one["summary"]) for one in changes] == [
        ("log", "conversation of 2026-11-22 with Ada Example"),
        ("import", "import of document.json"),
    ]
    assert all({*one} >= {"id", "at", "command", "summary"} for one in changes)
    assert "log: conversation of 2026-11-22 with Ada Example" in known("history").out


def test_forgetting_is_final_and_leaves_nothing_in_the_history(known: Netgive) -> None:
    known.ok("edit", "Ada", "--note", "a secret")
    known.ok("give", "Bo", "introduction", "somebody with a boat", "--introduce", "Ada")
    known.ok("forget", "Ada", "--yes")
    assert "Ada" not in str(known.ok("history"))
    before = state(known)
    known.ok("undo")
    assert "Ada" not in str(state(known))
    assert before != state(known)


def test_an_id_is_not_given_out_again_after_undo(known: Netgive) -> None:
    first = known.ok("add", "Dee New")["contact"]["id"]
    known.ok("undo")
    assert known.ok("add", "Eve Other")["contact"]["id"] != first


def test_a_failed_command_leaves_no_step(known: Netgive) -> None:
    before = known.ok("history")
    assert known("add", "").code == 2
    assert known("import", known.home / "document.json", "--dry-run").code == 0
    assert known.ok("history") == before


def test_what_was_undone_before_another_change_stays_undone(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    netgive.ok("log", "Coffee with Ada. First one.", "--yes")
    netgive.ok("undo")
    second = netgive.ok("log", "Call with Ada. Second one.", "--yes")["interaction"]
    assert netgive("redo").code == 5

    netgive.ok("undo")
    netgive.ok("redo")

    [kept] = netgive("export").json["interactions"]
    assert kept["note"] == second["note"] == "Call with Ada. Second one."
    assert netgive("redo").code == 5


def test_the_number_of_a_conversation_is_given_out_once(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    first = netgive.ok("log", "Coffee with Ada", "--yes")["interaction"]["id"]
    netgive.ok("undo")
    assert netgive.ok("log", "Call with Ada", "--yes")["interaction"]["id"] != first


def test_settings_are_a_step_of_the_history_too(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    netgive.ok("config", "plan.minutes", "20")
    netgive.ok("config", "plan.people", "2")
    assert netgive.ok("undo")["undone"]["command"] == "config"
    assert netgive.ok("config", "plan.people")["settings"]["plan.people"]["value"] == 3
    assert netgive.ok("config", "plan.minutes")["settings"]["plan.minutes"]["value"] == 20
    netgive.ok("undo")
    assert not (netgive.home / "netgive.toml").exists()
    netgive.ok("redo")
    netgive.ok("redo")
    assert netgive.ok("config", "plan.people")["settings"]["plan.people"]["value"] == 2
    assert [one["name"] for one in netgive("export").json["contacts"]] == ["Ada Example"]
