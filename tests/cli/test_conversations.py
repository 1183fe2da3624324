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
    assert {*logged["understood"]} == {
        *("people", "date", "channel", "direction", "needs", "promises", "received", "events", "topics", "unsure")
    }
    assert logged["understood"]["people"] == [{"id": "c1", "name": "Ada Example"}, {"id": "c2", "name": "Bo Sample"}]
    expected = {"on": "2026-11-22", "channel": "call", "direction": "in", "note": "She told me\nabout her boat"}
    assert [one["contact"] for one in interactions(known)] == ["c1", "c2"]
    assert all(one.items() >= expected.items() for one in interactions(known))
    assert logged["interaction"].items() >= {"contact": "c1", **expected}.items()
    assert "Ada Example and Bo Sample" in known("log", "again", "--with", "Ada", "--with", "Bo").out


def test_what_is_not_said_is_today_and_both_ways(known: Netgive) -> None:
    known.ok("log", "lunch", "--with", "Ada")
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
