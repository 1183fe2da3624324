"""Gratitude in both directions: `thanks`, `receive`, `acknowledge` (ENGINE C.7)."""

from typing import Any

import pytest

from conftest import Netgive
from documents import contact, day

TODAY = "2026-11-23"


def given(identity: str, ago: int, state: str = "delivered") -> dict[str, Any]:
    gift = {"id": identity, "contact": "c1", "kind": "advice", "text": f"gift {identity}", "minutes": 5}
    return gift | {"state": state, "delivered_on": day(ago)}


def load(netgive: Netgive, *gives: dict[str, Any], **values: Any) -> None:
    netgive.load({"contacts": [contact("c1", "Ada Example", **values)], "gives": list(gives)})


def test_the_newest_gift_without_an_outcome_is_thanked_for(netgive: Netgive) -> None:
    load(netgive, given("1", 90), given("2", 30), given("3", 5, "used"))
    done = netgive.ok("thanks", "Ada")
    assert (done["give"]["id"], done["give"]["state"], done["give"]["outcome_on"]) == ("2", "thanked", TODAY)
    assert "Ada" in done["reply"]
    assert netgive.ok("thanks", "Ada")["give"]["id"] == "1"


def test_an_outcome_is_never_made_smaller(netgive: Netgive) -> None:
    load(netgive, given("1", 5, "changed_outcome"))
    assert netgive.ok("thanks", "Ada")["give"]["state"] == "changed_outcome"


def test_thanks_for_what_was_never_noted_have_a_reply_all_the_same(netgive: Netgive) -> None:
    load(netgive)
    done = netgive.ok("thanks", "Ada")
    assert done["give"] is None
    assert done["reply"]


def test_whoever_thanks_has_written(netgive: Netgive) -> None:
    load(netgive, given("1", 90))
    netgive.ok("thanks", "Ada")
    assert [one["direction"] for one in netgive("export").json["interactions"]] == ["in"]


@pytest.mark.parametrize(("closeness", "asks"), [("close", True), ("acquaintance", False)])
def test_friends_are_asked_how_it_went_on(netgive: Netgive, closeness: str, asks: bool) -> None:
    load(netgive, given("1", 90), closeness=closeness)
    assert ("“gift 1”" in netgive.ok("thanks", "Ada")["reply"]) == asks


def test_received_then_thanked_then_told(netgive: Netgive) -> None:
    load(netgive)
    received = netgive.ok("receive", "Ada", "lent me her bike", "--on", "yesterday")["received"]
    assert (received["text"], received["on"], received["thanked_on"]) == ("lent me her bike", "2026-11-22", None)
    thanked = netgive.ok("acknowledge", received["id"])["received"]
    assert (thanked["thanked_on"], thanked["outcome_told_on"]) == (TODAY, None)
    told = netgive.ok("acknowledge", received["id"], "--outcome-told")["received"]
    assert told["outcome_told_on"] == TODAY


def test_telling_what_became_of_it_is_thanks_too(netgive: Netgive) -> None:
    load(netgive)
    netgive.ok("receive", "Ada", "lent me her bike")
    told = netgive.ok("acknowledge", "1", "--outcome-told")["received"]
    assert (told["thanked_on"], told["outcome_told_on"]) == (TODAY, TODAY)


@pytest.mark.parametrize("flags", [(), ("--outcome-told",)])
def test_nobody_is_thanked_twice_for_the_same(netgive: Netgive, flags: tuple[str, ...]) -> None:
    load(netgive)
    netgive.ok("receive", "Ada", "lent me her bike")
    netgive.ok("acknowledge", "1", *flags)
    before = netgive("export").json
    assert netgive("acknowledge", "1", *flags).code == 5
    assert netgive("export").json == before


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("receive", "Ada", " "), 2),
        (("receive", "Ada", "a lift", "--on", "tomorrow"), 2),
        (("receive", "Nobody", "a lift"), 3),
        (("acknowledge", "9"), 3),
        (("thanks", "Nobody"), 3),
    ],
)
def test_what_cannot_be_understood_changes_nothing(netgive: Netgive, arguments: tuple[str, ...], code: int) -> None:
    load(netgive)
    before = netgive("export").json
    assert netgive(*arguments).code == code
    assert netgive("export").json == before


def test_thanks_that_are_owed_come_into_the_morning(netgive: Netgive) -> None:
    load(netgive)
    netgive.ok("receive", "Ada", "lent me her bike", "--on", day(14))
    assert [one["lane"] for one in netgive.ok("suggest")["suggestions"]] == ["thanks"]
    netgive.ok("acknowledge", "1")
    assert netgive.ok("suggest")["suggestions"] == []


def test_pages_for_people(netgive: Netgive) -> None:
    load(netgive, given("1", 90))
    assert "netgive acknowledge 1" in netgive("receive", "Ada", "a lift").out
    assert "--outcome-told" in netgive("acknowledge", "1").out
    assert "You could answer:" in netgive("thanks", "Ada").out


def test_a_promise_gets_a_new_day(netgive: Netgive) -> None:
    owed = {"id": "g1", "contact": "c1", "kind": "advice", "text": "a talk", "state": "promised", "due": day(14)}
    load(netgive, owed | {"promised_on": day(30)})
    assert "netgive postpone g1 --by" in " ".join(netgive("promises").out.split())
    moved = netgive.ok("postpone", "g1", "--by", "next friday")["give"]
    assert (moved["state"], moved["due"]) == ("promised", "2026-11-27")
    assert "postpone" not in netgive("promises").out
    assert netgive("postpone", "g1", "--by", "yesterday").code == 2
    netgive.ok("done", "g1")
    assert netgive("postpone", "g1", "--by", "friday").code == 5


@pytest.mark.parametrize(("kind", "asks"), [("grief", False), ("good_news", True)])
def test_a_friend_in_grief_is_asked_nothing(netgive: Netgive, kind: str, asks: bool) -> None:
    friend = contact("c1", "Ada Example", closeness="close")
    netgive.load({"contacts": [friend], "gives": [given("1", 90)]})
    netgive.load({"events": [{"contact": "c1", "kind": kind, "on": day(3)}], "contacts": [friend]})
    assert ("“gift 1”" in netgive.ok("thanks", "Ada")["reply"]) == asks
