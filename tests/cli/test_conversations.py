"""log: a conversation with one or more people, recorded in seconds."""

from typing import Any

import pytest

from conftest import Netgive
from documents import LANES, contact, day, talked


@pytest.fixture
def known(netgive: Netgive) -> Netgive:
    """Someone who knows Ada and Bo."""
    netgive.load({"contacts": [contact("c1", "Ada Example"), contact("c2", "Bo Sample")]})
    return netgive


def interactions(netgive: Netgive) -> list[Any]:
    found = netgive("export").json["interactions"]
    assert isinstance(found, list)
    return found


def test_a_conversation_is_recorded_with_each_and_what_was_understood_is_shown(known: Netgive) -> None:
    options = ["--on", "yesterday", "--channel", "call", "--direction", "in"]
    logged = known.ok("log", "She told me\nabout her boat", "--with", "Ada", "--with", "bo", "--with", "c1", *options)
    assert {*logged["understood"]} >= {
        *("people", "date", "channel", "direction", "needs", "promises", "received", "events", "topics", "unsure")
    }
    assert logged["understood"]["people"] == [{"id": "c1", "name": "Ada Example"}, {"id": "c2", "name": "Bo Sample"}]
    expected = {"on": "2026-11-22", "channel": "call", "direction": "in", "note": "She told me\nabout her boat"}
    assert [one["contact"] for one in interactions(known)] == ["c1", "c2"]
    assert all(one.items() >= expected.items() for one in interactions(known))
    assert logged["interaction"].items() >= {"contact": "c1", **expected}.items()
    assert "Ada Example and Bo Sample" in known("log", "again", "--with", "Ada", "--with", "Bo").out


def test_what_is_not_said_is_today_and_both_ways(known: Netgive) -> None:
    known.ok("log", "she likes her new team", "--with", "Ada")
    (one,) = interactions(known)
    assert (one["on"], one["direction"], one["channel"]) == ("2026-11-23", "both", "other")


@pytest.mark.parametrize(
    ("said", "on"),
    [
        ("2026-11-01", "2026-11-01"),
        ("last friday", "2026-11-20"),
        ("2 weeks ago", "2026-11-09"),
        ("12 May", "2026-05-12"),
    ],
)
def test_a_day_is_said_in_many_ways_and_lies_in_the_past(known: Netgive, said: str, on: str) -> None:
    assert known.ok("log", "lunch", "--with", "Ada", "--on", said)["understood"]["date"] == on


def test_a_conversation_resets_the_clock(netgive: Netgive) -> None:
    netgive.load(LANES["reconnect"])
    assert netgive.ok("show", "Rex")["contact"]["tie"]["state"] != "active"
    netgive.ok("log", "lunch", "--with", "Rex", "--on", "2 days ago")
    assert netgive.ok("show", "Rex")["contact"]["tie"].items() >= {"state": "active", "days_silent": 2}.items()
    assert netgive.ok("suggest")["suggestions"] == []


def test_an_older_conversation_noted_later_does_not_turn_back_the_clock(known: Netgive) -> None:
    known.ok("log", "lunch", "--with", "Ada")
    known.ok("log", "dinner", "--with", "Ada", "--on", "2025-01-01")
    assert known.ok("show", "Ada")["contact"]["tie"]["last_contact"] == "2026-11-23"
    assert [one["note"] for one in known.ok("show", "Ada")["interactions"]] == ["lunch", "dinner"]


def test_an_unknown_name_is_asked_for_and_nothing_is_recorded(known: Netgive) -> None:
    ran = known("log", "lunch", "--with", "Ada", "--with", "Zoe Young")
    assert (ran.code, ran.out) == (3, "")
    assert "Zoe Young" in ran.err
    assert "--add-people" in ran.err
    assert interactions(known) == []


def test_unknown_people_are_added_where_it_is_wished(known: Netgive) -> None:
    logged = known.ok("log", "lunch", "--with", "Zoe Young", "--with", "Ada", "--with", "zoe young", "--add-people")
    assert sorted(one["name"] for one in logged["understood"]["people"]) == ["Ada Example", "Zoe Young"]
    assert known.ok("show", "Zoe")["contact"]["tie"]["days_silent"] == 0
    assert len(interactions(known)) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["lunch"],
        ["", "--with", "Ada"],
        [" \u200b", "--with", "Ada"],
        ["lunch", "--with", "Ada", "--on", "tomorrow"],
        ["lunch", "--with", "Ada", "--on", "someday"],
        ["lunch", "--with", "Ada", "--on", "3/4/2026"],
        ["lunch", "--with", "Ada", "--channel", "pigeon"],
        ["lunch", "--with", ""],
        ["lunch", "--with", "n" * 201, "--add-people"],
        ["--with", "Ada"],
    ],
    ids=" ".join,
)
def test_what_is_not_understood_is_a_usage_error(known: Netgive, arguments: list[str]) -> None:
    ran = known("log", *arguments)
    assert (ran.code, ran.out) == (2, ""), ran
    assert interactions(known) == []


def test_what_could_be_given_is_offered_at_once(netgive: Netgive) -> None:
    netgive.load(
        {
            "contacts": [contact("c1", "Nia Needing")],
            "interactions": [talked("c1", 20, "her new team")],
            "needs": [
                {"id": "n1", "contact": "c1", "text": "how to think about complexity in large systems"}
                | {"first_seen": day(9)}
            ],
            "shelf": [{"id": "s1", "kind": "book", "title": "Thinking in Systems", "topics": ["complexity"]}],
        }
    )
    (offer,) = netgive.ok("log", "lunch", "--with", "Nia")["offers"]
    assert (
        offer.items()
        >= {
            "contact": {"id": "c1", "name": "Nia Needing"},
            "kind": "recommendation",
            "shelf": "s1",
            "need": "n1",
        }.items()
    )
    assert "Thinking in Systems" in netgive("log", "dinner", "--with", "Nia").out


def test_what_they_named_themselves_is_not_offered_to_them_as_news(netgive: Netgive) -> None:
    netgive.ok("add", "Nia Needing")
    netgive.ok("shelf", "add", "book", "Thinking in Systems", "--topic", "complexity")
    netgive.ok("need", "Nia", "how to think about complexity in large systems")
    logged = netgive.ok("log", "She is reading Thinking in Systems", "--with", "Nia")
    assert logged["offers"] == []


def test_a_whole_story_is_recorded_in_one_step(known: Netgive) -> None:
    known.ok("shelf", "add", "book", "Thinking in Systems")
    logged = known.ok(
        *("log", "--yes"),
        "Coffee with Ada and Bo yesterday. Ada is looking for a data engineer. I promised to send Bo the systems book "
        "by friday. He recommended the podcast Hard Fork. Ada got promoted and loves sailing. #fintech",
    )
    understood = logged["understood"]
    assert [one["id"] for one in understood["people"]] == ["c1", "c2"]
    assert (understood["date"], understood["channel"], understood["topics"]) == ("2026-11-22", "meeting", ["fintech"])
    document = known("export").json
    (need,) = document["needs"]
    assert (
        need.items()
        >= {"contact": "c1", "text": "a data engineer", "kind": "person", "first_seen": "2026-11-22"}.items()
    )
    (promise,) = document["gives"]
    assert promise.items() >= {"contact": "c2", "state": "promised", "due": "2026-11-27", "shelf": "1"}.items()
    assert [one["contact"] for one in document["received"]] == ["c2"]
    assert [(one["contact"], one["kind"]) for one in document["events"]] == [("c1", "good_news")]
    assert next(one for one in document["contacts"] if one["id"] == "c1")["interests"] == ["sailing"]


def test_a_need_that_is_heard_again_is_confirmed_not_doubled(known: Netgive) -> None:
    known.ok("log", "Call with Ada on 1 November, she needs a lawyer")
    known.ok("log", "Call with Ada, she needs a lawyer")
    (need,) = known("export").json["needs"]
    assert (need["first_seen"], need["confirmed_on"]) == ("2026-11-01", "2026-11-23")


def test_an_unknown_name_in_a_note_is_said_and_those_who_are_known_are_recorded(known: Netgive) -> None:
    logged = known.ok("log", "Coffee with Ada and Zora Young")
    assert [one["name"] for one in logged["understood"]["people"]] == ["Ada Example"]
    assert "Zora Young" in logged["understood"]["unsure"][0]
    ran = known("log", "Coffee with Zora Young", "--yes")
    assert (ran.code, ran.out) == (3, "")
    assert "--add-people" in ran.err
    added = known.ok("log", "Coffee with Zora Young", "--add-people")["understood"]
    assert (len(added["people"]), added["unsure"]) == (1, [])


def test_nothing_is_shown_as_noted_that_was_not(known: Netgive) -> None:
    ran = known("log", "Coffee with Ada and Zora Young. Zora Young needs a lawyer.", "--yes")
    assert ran.code == 0
    assert ran.out.count("Zora Young") == 1
    assert ran.out.count("--add-people") == 1
    assert "lawyer" not in ran.out
    assert known("export").json["needs"] == []
    assert known.ok("history")["changes"][0]["summary"] == "conversation of 2026-11-23 with Ada Example"


def test_where_nobody_is_named_off_a_terminal_it_is_said(known: Netgive) -> None:
    ran = known("log", "hello world", "--yes")
    assert (ran.code, ran.out) == (2, "")
    assert "--with" in ran.err


def test_each_part_is_shown_with_its_words_and_what_it_is_linked_to(known: Netgive) -> None:
    known.ok("shelf", "add", "book", "Thinking in Systems")
    ran = known("log", "Coffee with Ada yesterday. I'll send her the systems book by friday", "--yes")
    assert "Ada Example  “Ada”" in ran.out
    assert "(from your shelf: Thinking in Systems)" in " ".join(ran.out.split())
    assert "Nothing you have fits them yet" in ran.out
    said = known("log", "Coffee with Ada yesterday", "--on", "friday", "--channel", "call", "--yes").out
    assert "yesterday" not in said
    assert "Coffee" not in said


def test_those_who_were_there_are_not_introduced_to_each_other_and_each_is_thought_of(netgive: Netgive) -> None:
    names = {"c1": "Ada Example", "c2": "Bo Sample", "c3": "Cem Model"}
    netgive.load(
        {
            "contacts": [
                contact(key, name, skills=["data engineer"] if key != "c1" else []) for key, name in names.items()
            ],
            "interactions": [talked(key, days, "the choir") for key in names for days in (30, 60, 90)],
            "needs": [
                {"id": f"n{number}", "contact": "c1", "kind": "problem", "first_seen": day(9), "text": text}
                for number, text in enumerate(("complexity in large systems", "bees and honey", "bread and sourdough"))
            ]
            + [{"id": "n9", "contact": "c2", "kind": "problem", "first_seen": day(9), "text": "rowing on a lake"}]
            + [{"id": "n8", "contact": "c1", "kind": "person", "first_seen": day(9), "text": "a data engineer"}],
            "shelf": [
                {"id": f"s{number}", "kind": "book", "title": title, "topics": [topic]}
                for number, (title, topic) in enumerate(
                    {"Systems": "complexity", "Bees": "honey", "Bread": "sourdough", "Boats": "rowing"}.items()
                )
            ],
        }
    )
    offers = netgive.ok("log", "lunch", "--with", "Ada", "--with", "Bo")["offers"]
    assert {one["contact"]["id"] for one in offers if one["kind"] == "recommendation"} == {"c1", "c2"}
    introduced = {one["introduce"]["id"] for one in offers if one["introduce"]}
    assert introduced == {"c3"}


def test_two_of_one_name_with_nothing_to_tell_them_apart_are_asked_for(netgive: Netgive) -> None:
    netgive.load({"contacts": [contact("c1", "Sam Example"), contact("c2", "Sam Sample")]})
    ran = netgive("log", "Coffee with Sam")
    assert ran.code == 4
    assert "Sam Example (c1)" in ran.err
    netgive.ok("log", "lunch", "--with", "Sam Sample")
    logged = netgive.ok("log", "Coffee with Sam")
    assert [one["id"] for one in logged["understood"]["people"]] == ["c2"]
    assert "not Sam Example" in logged["understood"]["unsure"][0]


def test_of_many_of_one_name_six_are_listed_with_what_tells_them_apart(netgive: Netgive) -> None:
    people = [contact(f"c{number}", f"Sam Name{number}", organization=f"Firm {number}") for number in range(9)]
    netgive.load({"contacts": people})
    ran = netgive("log", "Coffee with Sam", "--yes")
    assert ran.code == 4
    assert ran.err.count("Firm") == 6
    assert "and 3 more" in ran.err


def test_a_sixth_promise_is_not_kept_and_nothing_else_is_lost(known: Netgive) -> None:
    for number in range(5):
        known.ok("give", "Bo", "advice", f"thing {number}", "--promise")
    logged = known.ok("log", "Coffee with Ada. She needs a lawyer. I promised to send her the list.")
    assert [len(logged["recorded"][part]) for part in ("needs", "promises")] == [1, 0]
    assert "keep one first" in logged["understood"]["unsure"][0]


def test_notes_are_read_from_standard_input(known: Netgive) -> None:
    ran = known("log", "-", "--json", stdin="Call with Ada\n- needs a lawyer\n")
    assert ran.json["understood"]["needs"][0]["text"] == "a lawyer"


def test_a_note_can_be_written_in_the_editor(known: Netgive) -> None:
    editor = known.home / "editor.sh"
    editor.write_text('#!/bin/sh\necho "Call with Ada, she needs a lawyer" >> "$1"\n', "utf-8")
    editor.chmod(0o755)
    logged = known("log", "--edit", "--json", EDITOR=str(editor)).json
    assert logged["interaction"]["note"] == "Call with Ada, she needs a lawyer"
    editor.write_text('#!/bin/sh\nprintf "#fintech\\n# no\\n#\\n#work coffee with Ada\\n" > "$1"\n', "utf-8")
    logged = known("log", "--edit", "--json", EDITOR=str(editor)).json
    assert logged["interaction"]["note"] == "#fintech\n#work coffee with Ada"
    assert known("log", "--edit", EDITOR="true").code == 2
    editor.write_text('#!/bin/sh\nrm "$1"\n', "utf-8")
    ran = known("log", "--edit", EDITOR=str(editor))
    assert (ran.code, ran.err) == (2, "The editor left no file behind, so nothing was noted.\n")
    ran = known("log", "--edit", EDITOR="", VISUAL="")
    assert ran.code == 2
    assert "EDITOR" in ran.err
    assert known("log", "--edit", EDITOR="no-such-editor").code == 2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Coffee with Ada on 31 February", 0),
        ("Coffee with Ada\x1b[31m\u202e and \x00Bo", 0),
        (f"Coffee with Ada. {'She needs a lawyer. ' * 45_000}", 0),
        (f"Coffee with Ada. {'x' * 1_000_001}", 2),
        (f"Coffee with {'A' * 10_000}", 2),
        (f"Coffee with {'A' * 10_000}, --add-people", 2),
    ],
    ids=["impossible day", "control characters", "long", "too long", "a long name", "a long name to add"],
)
def test_strange_notes_have_a_clear_end(known: Netgive, text: str, code: int) -> None:
    ran = known("log", "-", "--yes", stdin=text)
    assert ran.code == code, ran.err
    assert len(interactions(known)) == (code == 0) * (2 if "Bo" in text else 1)
    assert "\x1b" not in ran.out


def test_a_log_is_corrected_with_everybody_who_was_there(known: Netgive) -> None:
    first = known.ok("log", "Coffee with Ada and Bo yesterday")["interaction"]["id"]
    known.ok("edit-log", str(first), "--on", "2026-11-20", "--channel", "call")
    assert [(one["on"], one["channel"]) for one in interactions(known)] == [("2026-11-20", "call")] * 2
    known.ok("edit-log", str(first), "Call, only Bo", "--with", "Bo")
    assert [(one["contact"], one["note"]) for one in interactions(known)] == [("c2", "Call, only Bo")]
    assert known("edit-log", "99", "x").code == 3
    assert known("edit-log", str(first)).code == 3
    last = known.ok("show", "Bo")["interactions"][0]["id"]
    assert known("edit-log", str(last)).code == 2
    assert known("edit-log", str(last), "--on", "tomorrow").code == 2
    known.ok("edit-log", str(last), "--remove")
    assert interactions(known) == []
