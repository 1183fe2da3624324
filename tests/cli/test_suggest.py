"""suggest, draft, sent, skip and snooze, as a person uses them on a morning."""

from typing import Any

import pytest

from builders import days_ago
from conftest import Netgive
from documents import LANES, contact, day, many, talked

SUGGESTION = {"rank", "lane", "contact", "tie", "offer", "draft", "score", "reasons"}
FORMS = {
    "advice": {"advise", "ask_permission"},
    "introduction": {"ask_permission"},
    "attention": {"question", "celebrate", "support", "thanks"},
    "recommendation": {"share", "ask_permission"},
}
SENDABLE = [lane for lane in LANES if lane != "recall"]


def names(plan: Any) -> list[str]:
    return [item["contact"]["name"] for item in plan["suggestions"]]


def exported(netgive: Netgive) -> Any:
    return netgive("export").json


def test_json_has_the_keys_of_the_contract(netgive: Netgive) -> None:
    netgive.load(many(2))
    plan = netgive.ok("suggest")
    assert {*plan} == {
        *("netgive", "ok", "date", "minutes", "minutes_planned", "suggestions", "waiting", "warm_up", "message")
    }
    assert (plan["date"], plan["minutes"]) == ("2026-11-23", 15)
    first = plan["suggestions"][0]
    assert {*first} >= SUGGESTION
    assert {*first["contact"]} == {"id", "name"}
    assert {*first["tie"]} == {"state", "last_contact", "days_silent", "cadence_days"}
    assert {*first["offer"]} == {*("kind", "form", "summary", "evidence", "minutes", "shelf", "need", "introduce")}
    assert {*first["draft"]} == {"subject", "body"}
    assert {key for reason in first["reasons"] for key in reason} == {"factor", "value", "text"}


@pytest.mark.parametrize("lane", LANES)
def test_each_lane_is_suggested_with_an_offer_that_fits_it(netgive: Netgive, lane: str) -> None:
    netgive.load(LANES[lane])
    plan = netgive.ok("suggest")
    item = plan["suggestions"][0]
    assert (item["rank"], item["lane"], item["contact"]["id"]) == (1, lane, "c1")
    if lane == "recall":
        assert (item["offer"], item["draft"]) == (None, None)
        return
    assert item["offer"]["form"] in FORMS[item["offer"]["kind"]]
    assert item["offer"]["evidence"]
    assert item["draft"]["body"].startswith("Hi ")
    assert plan["minutes_planned"] == item["offer"]["minutes"]


def test_the_same_day_gives_the_same_plan_and_the_next_day_leaves_the_shown_to_rest(netgive: Netgive) -> None:
    netgive.load(many(8))
    first = netgive.ok("suggest")
    assert netgive.ok("suggest") == first
    tomorrow = netgive.ok("suggest", NETGIVE_TODAY=day(-1))
    assert len(names(tomorrow)) == 3
    assert not {*names(tomorrow)} & {*names(first)}


def test_a_suggestion_that_was_shown_comes_back_after_seven_days(netgive: Netgive) -> None:
    netgive.load(LANES["reconnect"])
    assert names(netgive.ok("suggest")) == ["Rex Reconnect"]
    assert names(netgive.ok("suggest", "--dry-run", NETGIVE_TODAY=day(-6))) == []
    assert names(netgive.ok("suggest", "--dry-run", NETGIVE_TODAY=day(-7))) == ["Rex Reconnect"]


@pytest.mark.parametrize("options", [["--dry-run"], ["--all"], ["--why", "Rex"]])
def test_only_looking_is_not_remembered(netgive: Netgive, options: list[str]) -> None:
    netgive.load(LANES["reconnect"])
    before = exported(netgive)
    netgive.ok("suggest", *options)
    assert exported(netgive) == before
    assert names(netgive.ok("suggest", NETGIVE_TODAY=day(-1))) == ["Rex Reconnect"]


def test_limits_of_people_and_minutes_hold(netgive: Netgive) -> None:
    netgive.load(many(8))
    assert len(names(netgive.ok("suggest", "--people", "1", "--dry-run"))) == 1
    short = netgive.ok("suggest", "--minutes", "7", "--dry-run")
    assert 0 < short["minutes_planned"] <= 7
    assert len(names(netgive.ok("suggest", "--all"))) == 8


@pytest.mark.parametrize("limit", [["--minutes", "0"], ["--people", "0"], ["--minutes", "-5"], ["--people", "many"]])
def test_limits_out_of_range_are_usage_errors(netgive: Netgive, limit: list[str]) -> None:
    assert netgive("suggest", *limit).code == 2


def test_what_does_not_fit_waits_by_name(netgive: Netgive) -> None:
    promise = LANES["promise"]["gives"][0] | {"minutes": 40}
    netgive.load({**LANES["promise"], "gives": [promise]})
    plan = netgive.ok("suggest")
    shown = [*plan["suggestions"], *plan["waiting"]]
    assert [item["contact"]["name"] for item in shown] == ["Pia Promised"]


def test_why_explains_a_place_and_an_absence(netgive: Netgive) -> None:
    netgive.load(LANES["reconnect"] | {"contacts": [*LANES["reconnect"]["contacts"], contact("c2", "Bo", kin=True)]})
    netgive.ok("log", "lunch", "--with", "Bo")
    placed = netgive.ok("suggest", "--why", "rex")["explained"]
    assert {*placed} == {"contact", "shown", "gate", "score", "reasons", "offers"}
    assert (placed["contact"]["name"], placed["shown"], placed["gate"]) == ("Rex Reconnect", True, None)
    absent = netgive.ok("suggest", "--why", "Bo")["explained"]
    assert absent["shown"] is False
    assert "cooldown until" in absent["gate"]
    assert absent["gate"] in netgive("suggest", "--why", "Bo").out


@pytest.mark.parametrize("arguments", [["suggest"], ["suggest", "--all"], ["suggest", "--people", "2"]])
def test_nobody_known_yet_says_what_to_do(netgive: Netgive, arguments: list[str]) -> None:
    plan = netgive.ok(*arguments)
    assert (plan["suggestions"], plan["waiting"], plan["minutes_planned"]) == ([], [], 0)
    page = netgive(*arguments)
    assert (page.code, page.err) == (0, "")
    assert "netgive import" in page.out


def test_draft_prints_the_message_of_the_page(netgive: Netgive) -> None:
    netgive.load(LANES["reconnect"])
    draft = netgive.ok("suggest")["suggestions"][0]["draft"]
    assert netgive.ok("draft", "1")["draft"] == draft
    assert netgive("draft", "Rex").out == f"Subject: {draft['subject']}\n\n{draft['body']}\n"


@pytest.mark.parametrize("who", ["1", "c1"])
@pytest.mark.parametrize("lane", SENDABLE)
def test_sent_records_a_message_from_me(netgive: Netgive, lane: str, who: str) -> None:
    netgive.load(LANES[lane])
    netgive("suggest")
    before = exported(netgive)
    done = netgive.ok("sent", who, "--text", "wrote about the boat")
    added = [one for one in exported(netgive)["interactions"] if one not in before["interactions"]]
    if lane == "introduction":  # the joint text goes to both
        assert {one["contact"] for one in added} == {"c1", "c2"}
        added = [one for one in added if one["contact"] == "c1"]
    assert added == [{key: value for key, value in done["interaction"].items() if key != "id"}]
    assert (
        added[0].items()
        >= {
            "contact": "c1",
            "on": "2026-11-23",
            "direction": "out",
            "note": "wrote about the boat",
            "broadcast": False,
        }.items()
    )


def test_sent_keeps_a_promise(netgive: Netgive) -> None:
    netgive.load(LANES["promise"])
    given = netgive.ok("sent", "Pia")["give"]
    assert (given["id"], given["state"], given["delivered_on"]) == ("g1", "delivered", "2026-11-23")
    assert netgive.ok("promises")["promises"] == []


def test_sent_answers_a_message_and_is_no_gift(netgive: Netgive) -> None:
    netgive.load(LANES["reply"])
    assert netgive.ok("sent", "Rae")["give"] is None
    assert netgive.ok("suggest", "--all", NETGIVE_TODAY=day(-1))["suggestions"] == []


def test_sent_says_thanks_once_and_then_tells_the_outcome(netgive: Netgive) -> None:
    netgive.load(LANES["thanks"])
    assert netgive.ok("sent", "Tom")["give"] is None
    received = exported(netgive)["received"][0]
    assert (received["thanked_on"], received["outcome_told_on"]) == ("2026-11-23", None)
    assert netgive.ok("suggest", NETGIVE_TODAY=day(-13))["suggestions"] == []
    assert netgive.ok("suggest", NETGIVE_TODAY=day(-14))["suggestions"][0]["lane"] == "thanks"
    netgive.ok("sent", "Tom", NETGIVE_TODAY=day(-14))
    assert exported(netgive)["received"][0]["outcome_told_on"] == day(-14)


def test_sent_brings_two_together_who_both_said_yes(netgive: Netgive) -> None:
    netgive.load(LANES["introduction"])
    given = netgive.ok("sent", "Ina")["give"]
    assert (
        given.items()
        >= {
            "kind": "introduction",
            "state": "delivered",
            "contact": "c1",
            "introduced": "c2",
        }.items()
    )
    introduction = exported(netgive)["introductions"][0]
    assert introduction["state"] == "introduced"
    assert introduction["steps"][-1] == {"state": "introduced", "on": "2026-11-23"}


@pytest.mark.parametrize(("state", "after"), [("idea", "asked_a"), ("yes_a", "asked_b")])
def test_asking_for_an_introduction_is_no_gift_yet(netgive: Netgive, state: str, after: str) -> None:
    document = LANES["introduction"]
    netgive.load({**document, "introductions": [document["introductions"][0] | {"state": state}]})
    assert netgive.ok("suggest")["suggestions"][0]["contact"]["id"] == ("c1" if state == "idea" else "c2")
    assert netgive.ok("sent", "1")["give"] is None
    assert exported(netgive)["introductions"][0]["state"] == after


def test_sent_records_the_gift_of_a_reconnection_and_starts_an_introduction(netgive: Netgive) -> None:
    netgive.load(
        {
            "contacts": [
                contact("c1", "Nia Needing", closeness="active", trust=4),
                contact("c2", "Dan Data", skills=["data engineering"], trust=5),
            ],
            "interactions": [talked("c1", 500, "her new team"), talked("c2", 20, "hiking")],
            "needs": [
                {"id": "n1", "contact": "c1", "text": "a data engineering expert", "kind": "person"}
                | {"asked": True, "first_seen": day(9)}
            ],
        }
    )
    offer = netgive.ok("suggest")["suggestions"][0]["offer"]
    assert (offer["kind"], offer["need"], offer["introduce"]) == (
        "introduction",
        "n1",
        {"id": "c2", "name": "Dan Data"},
    )
    given = netgive.ok("sent", "1")["give"]
    assert (given["state"], given["need"], given["delivered_on"]) == ("idea", "n1", None)
    introduction = exported(netgive)["introductions"][0]
    assert (introduction["a"], introduction["b"], introduction["state"]) == ("c1", "c2", "asked_a")


def test_a_recall_prompt_has_nothing_to_send_until_something_is_remembered(netgive: Netgive) -> None:
    netgive.load(LANES["recall"])
    refused = netgive("sent", "Lea")
    assert refused.code == 5
    assert "--memory" in refused.err
    netgive.ok("edit", "Lea", "--memory", "she taught me to juggle")
    assert "juggle" in netgive.ok("draft", "Lea")["draft"]["body"]


@pytest.mark.parametrize("lane", SENDABLE)
@pytest.mark.parametrize("shown", [True, False])
def test_sent_twice_is_refused_by_number_and_by_name(netgive: Netgive, lane: str, shown: bool) -> None:
    netgive.load(LANES[lane])
    if shown:
        netgive("suggest")
    assert netgive("sent", "1").code == 0
    before = exported(netgive)
    assert (netgive("sent", "1").code, netgive("sent", "c1").code) == (5, 5)
    assert exported(netgive) == before


def test_sent_twice_by_name_is_refused_where_no_page_was_shown(netgive: Netgive) -> None:
    netgive.load(LANES["reconnect"])
    assert (netgive("sent", "Rex").code, netgive("sent", "Rex").code) == (0, 5)


def test_a_number_means_the_same_person_all_day(netgive: Netgive) -> None:
    netgive.load(many(5))
    first = netgive.ok("sent", "1")["interaction"]["contact"]
    assert netgive("sent", "1").code == 5
    assert netgive.ok("draft", "2")["suggestion"]["contact"]["id"] != first


def test_sending_by_name_does_not_mark_others_as_shown(netgive: Netgive) -> None:
    netgive.load(many(5))
    netgive.ok("sent", "m5")
    assert [one["contact"] for one in exported(netgive)["suggestions"]] == ["m5"]


def test_a_number_that_is_not_on_the_page_is_not_found(netgive: Netgive) -> None:
    netgive.load(LANES["reconnect"])
    for number in ("9", "0", "²"):
        ran = netgive("sent", number)
        assert ran.code == 3, ran


def test_what_was_sent_rests(netgive: Netgive) -> None:
    netgive.load(LANES["reconnect"])
    netgive.ok("sent", "1")
    assert netgive.ok("suggest", "--all")["suggestions"] == []
    assert netgive.ok("suggest", "--all", NETGIVE_TODAY=day(-30))["suggestions"] == []
    assert "cooldown" in netgive.ok("suggest", "--why", "Rex", NETGIVE_TODAY=day(-30))["explained"]["gate"]


@pytest.mark.parametrize(("reason", "days"), [("awkward", 7), ("not_now", 30), ("no", 30)])
def test_a_skip_holds_as_long_as_its_reason(netgive: Netgive, reason: str, days: int) -> None:
    netgive.load(LANES["reconnect"])
    netgive("suggest")
    suggestion = netgive.ok("skip", "1", "--reason", reason)["suggestion"]
    assert suggestion == {"contact": "c1", "on": "2026-11-23", "state": "skipped", "reason": reason, "until": None}
    assert names(netgive.ok("suggest", "--dry-run")) == []
    assert names(netgive.ok("suggest", "--dry-run", NETGIVE_TODAY=day(1 - days))) == []
    assert names(netgive.ok("suggest", "--dry-run", NETGIVE_TODAY=day(-days))) == ["Rex Reconnect"]


@pytest.mark.parametrize("lane", [*SENDABLE, "recall"])
def test_a_snooze_holds_in_every_lane_until_its_day(netgive: Netgive, lane: str) -> None:
    netgive.load(LANES[lane])
    suggestion = netgive.ok("snooze", "c1", "--until", "in 3 days")["suggestion"]
    assert (suggestion["state"], suggestion["until"]) == ("snoozed", "2026-11-26")
    resting = netgive.ok("suggest", "--all", NETGIVE_TODAY="2026-11-25")
    assert "c1" not in [item["contact"]["id"] for item in resting["suggestions"]]
    back = netgive.ok("suggest", "--all", NETGIVE_TODAY="2026-11-26")
    assert "c1" in [item["contact"]["id"] for item in back["suggestions"]]


@pytest.mark.parametrize("until", ["today", "yesterday", "2020-01-01", "someday"])
def test_a_snooze_needs_a_day_to_come(netgive: Netgive, until: str) -> None:
    netgive.load(LANES["reconnect"])
    assert netgive("snooze", "Rex", "--until", until).code == 2


@pytest.mark.parametrize("command", [["skip"], ["snooze", "--until", "in 3 days"]])
@pytest.mark.parametrize("who", ["1", "Rex"])
def test_what_was_sent_is_not_taken_back_by_a_skip(netgive: Netgive, command: list[str], who: str) -> None:
    netgive.load(LANES["reconnect"])
    netgive("suggest")
    netgive.ok("sent", "1")
    assert netgive(*command, who).code == 5
    assert exported(netgive)["suggestions"][0]["state"] == "done"


def test_a_page_may_be_older_than_what_it_speaks_of(netgive: Netgive) -> None:
    """The book was given away, and taken off the shelf, before `sent` was typed."""
    netgive.load(
        {
            "contacts": [contact("c1", "Nia Needing", closeness="active")],
            "interactions": [talked("c1", 500, "her new team")],
            "needs": [
                {
                    "contact": "c1",
                    "text": "how to think about complexity in large systems",
                    "kind": "resource",
                    "asked": True,
                }
                | {"first_seen": days_ago(3).isoformat()}
            ],
            "shelf": [
                {"id": "s1", "kind": "book", "title": "Thinking in Systems", "topics": ["complexity", "systems"]}
            ],
        }
    )
    assert netgive.ok("suggest")["suggestions"][0]["offer"]["shelf"] == "s1"
    netgive.ok("shelf", "remove", "s1")
    assert netgive.ok("sent", "1")["give"]["shelf"] is None


def test_the_one_to_be_introduced_was_forgotten_meanwhile(netgive: Netgive) -> None:
    netgive.load(LANES["introduction"])
    netgive.ok("suggest")
    netgive.ok("forget", "Jo", "--yes")
    for command in ("draft", "sent"):
        ran = netgive(command, "1")
        assert ran.code == 5
        assert "was forgotten" in ran.err
        assert "Jo" not in ran.err, "their name is forgotten, too"


def test_a_number_that_left_the_page_means_nobody(netgive: Netgive) -> None:
    """Numbers are ids, too: what is not on today's page must not become somebody else."""
    people = [contact(str(number), f"Person {number}", closeness="active") for number in (1, 2, 3)]
    talks = [talked(str(number), 900 + number, "likes to sail across the bay") for number in (1, 2, 3)]
    netgive.load({"contacts": people, "interactions": talks})
    netgive.ok("suggest")
    netgive.ok("sent", "1")
    assert len(netgive.ok("suggest")["suggestions"]) == 2
    before = exported(netgive)
    for command in ("sent", "draft"):
        assert netgive(command, "3").code == 3
    assert exported(netgive) == before


def test_a_message_of_a_word_is_no_reason_to_write(netgive: Netgive) -> None:
    said = {"contact": "c1", "on": day(900), "direction": "in", "channel": "message"}
    for note, evidence in (("No", 0), ("I have moved to Lisbon.", 1)):
        netgive.load({"contacts": [contact("c1", "Ada")], "interactions": [said | {"note": note}]})
        offers = [one for one in netgive.ok("suggest", "--all")["suggestions"] if one["offer"]]
        assert len(offers) == evidence


def test_why_names_the_best_offers_that_were_considered(netgive: Netgive) -> None:
    needs = [{"id": "n1", "contact": "c1", "text": "wants to learn sailing", "asked": True, "first_seen": day(3)}]
    shelf = [
        {"id": f"s{n}", "kind": kind, "title": "sailing"} for n, kind in enumerate(["book", "skill", "podcast", "tool"])
    ]
    netgive.load({"contacts": [contact("c1", "Ada")], "needs": needs, "shelf": shelf})
    offered = netgive.ok("suggest", "--why", "Ada")["explained"]["offers"]
    assert len(offered) == 3
    assert offered[0] == netgive.ok("suggest")["suggestions"][0]["offer"]
    assert "What you could give, the best first:" in netgive("suggest", "--why", "Ada").out
