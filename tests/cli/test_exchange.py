"""give, promises, done, release, outcome and need: the ledger of what was given."""

from typing import Any

import pytest

from conftest import Netgive
from documents import contact, day


@pytest.fixture
def known(netgive: Netgive) -> Netgive:
    """Someone who knows Ada and Bo."""
    netgive.load({"contacts": [contact("c1", "Ada Example"), contact("c2", "Bo Sample")]})
    return netgive


def gives(netgive: Netgive) -> list[Any]:
    found = netgive("export").json["gives"]
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize(
    ("kind", "minutes"), [("advice", 12), ("recommendation", 4), ("introduction", 5), ("attention", 3)]
)
def test_a_gift_is_recorded_with_its_usual_minutes(known: Netgive, kind: str, minutes: int) -> None:
    given = known.ok("give", "Ada", kind, "how to sail")["give"]
    assert (
        given.items()
        >= {
            "id": "1",
            "contact": "c1",
            "kind": kind,
            "state": "delivered",
            "text": "how to sail",
            "minutes": minutes,
            "promised_on": None,
            "delivered_on": "2026-11-23",
        }.items()
    )
    assert gives(known) == [given]
    assert known.ok("show", "Ada")["gives"] == [given]


def test_a_gift_says_what_it_was_and_whom_it_brought_together(known: Netgive) -> None:
    need = known.ok("need", "Ada", "somebody to sail with")["need"]["id"]
    item = known.ok("shelf", "add", "book", "Sailing Alone")["item"]["id"]
    options = ["--need", need, "--shelf", item, "--introduce", "bo", "--minutes", "9", "--on", "friday"]
    given = known.ok("give", "Ada", "introduction", "Bo has a boat", *options)["give"]
    assert (given["need"], given["shelf"], given["introduced"]) == (need, item, "c2")
    assert (given["minutes"], given["delivered_on"]) == (9, "2026-11-20")


def test_a_gift_is_a_contact_and_resets_the_clock(known: Netgive) -> None:
    known.ok("give", "Ada", "attention", "a long call", "--on", "3 days ago")
    assert known.ok("show", "Ada")["contact"]["tie"]["days_silent"] == 3


def test_a_promise_is_kept(known: Netgive) -> None:
    promised = known.ok("give", "Ada", "advice", "a map", "--promise", "--by", "friday")["give"]
    assert (promised["state"], promised["promised_on"], promised["due"]) == ("promised", "2026-11-23", "2026-11-27")
    (listed,) = known.ok("promises")["promises"]
    assert listed.items() >= promised.items()
    assert (listed["name"], listed["overdue"]) == ("Ada Example", False)
    assert known.ok("promises", NETGIVE_TODAY="2026-11-28")["promises"][0]["overdue"] is True
    assert known.ok("show", "Ada")["contact"]["tie"]["days_silent"] is None, "a promise is no contact yet"
    kept = known.ok("done", promised["id"], NETGIVE_TODAY="2026-11-25")["give"]
    assert (kept["state"], kept["delivered_on"]) == ("delivered", "2026-11-25")
    assert known.ok("promises")["promises"] == []
    assert "No promise is open" in known("promises").out


def test_promises_are_listed_by_the_day_they_are_due(known: Netgive) -> None:
    for text, options in (("c", []), ("b", ["--by", "in 3 weeks"]), ("a", ["--by", "tomorrow"])):
        known.ok("give", "Ada", "advice", text, "--promise", *options)
    assert [one["text"] for one in known.ok("promises")["promises"]] == ["a", "b", "c"]


def test_a_sixth_open_promise_is_refused_with_a_hint(known: Netgive) -> None:
    for number in range(5):
        known.ok("give", "Ada", "advice", f"map {number}", "--promise")
    refused = known("give", "Bo", "advice", "one more", "--promise")
    assert (refused.code, refused.out) == (5, "")
    assert "netgive promises" in refused.err
    known.ok("give", "Bo", "advice", "given at once")
    known.ok("done", "1")
    known.ok("give", "Bo", "advice", "one more", "--promise")


def test_a_promise_is_taken_back_with_a_message_to_send(known: Netgive) -> None:
    known.ok("give", "Ada", "advice", "a map of the coast", "--promise", "--on", "2026-10-01")
    released = known.ok("release", "1")
    assert released["give"]["state"] == "released"
    assert released["message"].startswith("Hi Ada,")
    assert "a map of the coast" in released["message"]
    assert known.ok("promises")["promises"] == []
    assert known("done", "1").code == 5


@pytest.mark.parametrize("state", ["thanked", "used", "changed_outcome", "declined", "no_response"])
def test_what_became_of_a_gift_is_kept_in_their_words(known: Netgive, state: str) -> None:
    known.ok("give", "Ada", "advice", "how to sail")
    given = known.ok("outcome", "1", state, "she bought a boat", NETGIVE_TODAY=day(-30))["give"]
    assert (given["state"], given["outcome_on"], given["outcome"]) == (state, day(-30), "she bought a boat")
    assert "she bought a boat" in known("show", "Ada").out


def test_a_later_outcome_leaves_the_earlier_ones_in_the_record(known: Netgive) -> None:
    known.ok("give", "Ada", "advice", "how to sail")
    known.ok("outcome", "1", "thanked", NETGIVE_TODAY=day(-1))
    known.ok("outcome", "1", "used", "she bought a boat", NETGIVE_TODAY=day(-2))
    last = known.ok("outcome", "1", "changed_outcome", "she lives on it", NETGIVE_TODAY=day(-3))["give"]
    assert (last["state"], last["outcome_on"]) == ("changed_outcome", day(-3))
    assert last["outcome"] == (
        f"thanked on {day(-1)}; used on {day(-2)}: she bought a boat; changed outcome on {day(-3)}: she lives on it"
    )


def test_no_response_can_be_said_after_a_month_and_is_said_by_itself_then(known: Netgive) -> None:
    known.ok("give", "Ada", "advice", "how to sail")
    ran = known("outcome", "1", "no_response", NETGIVE_TODAY=day(-29))
    assert (ran.code, ran.out) == (5, "")
    assert day(-30) in ran.err
    assert "delivered" in known("show", "Ada", NETGIVE_TODAY=day(-29)).out
    assert "no response" in known("show", "Ada", NETGIVE_TODAY=day(-30)).out
    assert gives(known)[0]["state"] == "delivered", "nobody has said so"
    assert known.ok("outcome", "1", "no_response", NETGIVE_TODAY=day(-30))["give"]["state"] == "no_response"
    late = known.ok("thanks", "Ada", NETGIVE_TODAY=day(-40))["give"]
    assert (late["state"], late["outcome"]) == ("thanked", f"no response on {day(-30)}; thanked on {day(-40)}")


def test_the_ledger_refuses_what_does_not_follow(known: Netgive) -> None:
    known.ok("give", "Ada", "advice", "a map", "--promise")
    before = gives(known)
    assert known("outcome", "1", "used").code == 5, "it was not delivered yet"
    assert known("outcome", "1", "promised").code == 2, "that is no outcome"
    known.ok("done", "1")
    assert known("done", "1").code == 5
    assert known("release", "1").code == 5
    assert gives(known)[0] == before[0] | {"state": "delivered", "delivered_on": "2026-11-23"}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["Ada", "advice", " "], 2),
        (["Ada", "money", "10"], 2),
        (["Ada", "advice", "x", "--minutes", "0"], 2),
        (["Ada", "advice", "x", "--minutes", "99999999999999999999"], 2),
        (["Ada", "advice", "x", "--by", "friday"], 2),
        (["Ada", "advice", "x", "--on", "tomorrow"], 2),
        (["Ada", "advice", "x", "--promise", "--by", "2026-01-01"], 2),
        (["Ada", "introduction", "x", "--introduce", "Ada"], 2),
        (["Ada", "introduction", "x", "--introduce", "Zoe"], 3),
        (["Ada", "advice", "x", "--need", "99"], 3),
        (["Ada", "advice", "x", "--shelf", "99"], 3),
        (["Zoe", "advice", "x"], 3),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_a_gift_that_cannot_be_is_not_recorded(known: Netgive, arguments: list[str], code: int) -> None:
    ran = known("give", *arguments)
    assert (ran.code, ran.out) == (code, ""), ran
    assert gives(known) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("is looking for a data engineer", "person"),
        ("a good book on sailing", "resource"),
        ("does not sleep well", "problem"),
    ],
)
def test_a_need_is_noted_with_its_kind(known: Netgive, text: str, kind: str) -> None:
    need = known.ok("need", "Ada", text, "--by", "in 2 weeks")["need"]
    assert need == {
        "id": "1",
        "contact": "c1",
        "text": text,
        "kind": kind,
        "asked": False,
        "first_seen": "2026-11-23",
        "confirmed_on": None,
        "deadline": "2026-12-07",
        "closed_on": None,
    }
    assert (
        known.ok("need", "Ada", text, "--kind", "problem", "--asked")["need"].items()
        >= {
            "kind": "problem",
            "asked": True,
        }.items()
    )


def test_a_need_is_closed_once(known: Netgive) -> None:
    known.ok("need", "Ada", "a data engineer")
    assert "a data engineer" in known("show", "Ada").out
    assert known.ok("need", "--close", "1")["need"]["closed_on"] == "2026-11-23"
    assert "a data engineer" not in known("show", "Ada").out
    assert known("need", "--close", "1").code == 5
    assert known("need", "--close", "2").code == 3


@pytest.mark.parametrize(
    "arguments", [[], ["Ada"], ["Ada", ""], ["Ada", "x", "--kind", "wish"], ["Ada", "x", "--by", "?"]]
)
def test_a_need_that_is_not_said_is_a_usage_error(known: Netgive, arguments: list[str]) -> None:
    ran = known("need", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert known("export").json["needs"] == []
