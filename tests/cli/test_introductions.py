"""`netgive intro`: two people are brought together after both said yes, and never before (ENGINE C.5)."""

import json
from typing import Any

import pytest

from conftest import Netgive
from documents import contact, day, talked

REFUSED = 5
NETWORK: dict[str, Any] = {
    "contacts": [
        contact("c1", "Ada Example", circles=["choir"]),
        contact("c2", "Bo Sample", skills=["data engineering"]),
        contact("c3", "Cy Third"),
        contact("c4", "Di Fourth"),
    ],
    "interactions": [talked(f"c{number}", 20 + number, "Coffee") for number in (1, 2, 3, 4)],
    "needs": [{"id": "n1", "contact": "c1", "text": "is looking for a data engineer", "asked": True}],
}


def exported(netgive: Netgive) -> Any:
    """Everything that is stored, as the netgive document."""
    return json.loads(netgive("export", "--format", "json").out)


@pytest.fixture
def people(netgive: Netgive) -> Netgive:
    netgive.load(NETWORK)
    return netgive


def state_of(netgive: Netgive) -> str:
    return netgive.ok("intro", "list")["introductions"][0]["state"]


def go(netgive: Netgive, *steps: str) -> None:
    for step in steps:
        netgive.ok("intro", step, "1")


def refused(netgive: Netgive, *arguments: str) -> str:
    before = exported(netgive)
    ran = netgive("intro", *arguments)
    assert (ran.code, ran.out) == (REFUSED, "")
    assert exported(netgive) == before
    return ran.err


def test_from_the_idea_to_the_outcome(people: Netgive) -> None:
    proposed = people.ok("intro", "propose", "Ada", "Bo")
    assert proposed["introduction"]["reason"] == "is looking for a data engineer"
    assert "Bo" not in proposed["draft"]["subject"] + proposed["draft"]["body"]
    go(people, "asked")
    second = people.ok("intro", "yes", "1")["draft"]["body"]
    assert "Hi Bo" in second or "Hello Bo" in second
    assert "Ada is looking for a data engineer" in second
    go(people, "asked", "yes")
    text = people.ok("intro", "text", "1")["text"]
    assert "Ada and Bo" in text
    done = people.ok("intro", "made", "1")
    assert (done["introduction"]["state"], done["give"]["introduced"]) == ("introduced", "c2")
    ended = people.ok("intro", "outcome", "1", "useful", "they work together")
    assert (ended["introduction"]["state"], ended["introduction"]["outcome"]) == ("followed_up", "useful")
    states = [step["state"] for step in ended["introduction"]["steps"]]
    assert states == ["idea", "asked_a", "yes_a", "asked_b", "yes_b", "introduced", "followed_up"]
    gift = exported(people)["gives"][0]
    assert (gift["kind"], gift["state"], gift["contact"]) == ("introduction", "used", "c1")


@pytest.mark.parametrize("steps", [(), ("asked",), ("asked", "yes"), ("asked", "yes", "asked")])
def test_no_joint_text_and_no_meeting_before_both_said_yes(people: Netgive, steps: tuple[str, ...]) -> None:
    people.ok("intro", "propose", "Ada", "Bo")
    go(people, *steps)
    assert "both said yes" in refused(people, "text", "1")
    assert "both said yes" in refused(people, "made", "1")
    refused(people, "outcome", "1", "useful")


@pytest.mark.parametrize("steps", [("asked",), ("asked", "yes", "asked")])
def test_a_no_closes_quietly(people: Netgive, steps: tuple[str, ...]) -> None:
    people.ok("intro", "propose", "Ada", "Bo")
    go(people, *steps, "no")
    assert state_of(people) == "closed"
    refused(people, "text", "1")
    refused(people, "asked", "1")
    wrote = {one["contact"] for one in exported(people)["interactions"] if one["channel"] == "message"}
    assert wrote == ({"c1"} if len(steps) == 1 else {"c1", "c2"})


@pytest.mark.parametrize(("ago", "state"), [(9, "asked_a"), (10, "closed")])
def test_ten_days_of_silence_close_it(netgive: Netgive, ago: int, state: str) -> None:
    asked = {"id": "1", "a": "c1", "b": "c2", "state": "asked_a", "changed_on": day(ago)}
    netgive.load(NETWORK | {"introductions": [asked | {"steps": [{"state": "asked_a", "on": day(ago)}]}]})
    assert state_of(netgive) == state
    assert (netgive("intro", "yes", "1").code == REFUSED) == (state == "closed")


def test_silence_is_written_down_with_the_next_change(netgive: Netgive) -> None:
    asked = {"id": "1", "a": "c1", "b": "c2", "state": "asked_a", "changed_on": day(30)}
    netgive.load(NETWORK | {"introductions": [asked]})
    netgive.ok("intro", "propose", "Ada", "Cy")
    assert {one["id"]: one["state"] for one in exported(netgive)["introductions"]}["1"] == "closed"


@pytest.mark.parametrize("pair", [("Ada", "Bo"), ("Bo", "Ada")])
def test_never_the_same_pair_twice(people: Netgive, pair: tuple[str, str]) -> None:
    people.ok("intro", "propose", "Ada", "Bo")
    go(people, "asked", "no")
    assert "never the same pair twice" in refused(people, "propose", *pair)


def test_a_pair_that_met_through_a_gift_is_known_too(people: Netgive) -> None:
    people.ok("give", "Ada", "introduction", "met Bo at the fair", "--introduce", "Bo")
    assert "never the same pair twice" in refused(people, "propose", "Bo", "Ada")


def test_two_open_introductions_are_enough_for_anybody(people: Netgive) -> None:
    people.ok("intro", "propose", "Ada", "Bo")
    people.ok("intro", "propose", "Cy", "Bo")
    assert "two introductions" in refused(people, "propose", "Di", "Bo")
    people.ok("intro", "propose", "Ada", "Cy")
    assert "two introductions" in refused(people, "propose", "Ada", "Di")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (("--trust", "2"), "trust"),
        (("--do-not-contact",), "not to contact"),
        (("--paused-until", "2027-01-01"), "paused"),
    ],
)
def test_whom_not_to_introduce_is_said(people: Netgive, change: tuple[str, ...], why: str) -> None:
    people.ok("edit", "Bo", *change)
    assert why in refused(people, "propose", "Ada", "Bo")


def test_the_second_is_not_asked_once_something_happened(people: Netgive) -> None:
    people.ok("intro", "propose", "Ada", "Bo")
    go(people, "asked", "yes")
    people.ok("edit", "Bo", "--do-not-contact")
    assert "not to contact" in refused(people, "asked", "1")


def test_nobody_is_introduced_to_themselves_or_to_nobody(people: Netgive) -> None:
    assert people("intro", "propose", "Ada", "Ada").code == 2
    assert people("intro", "propose", "Ada", "Zed Unknown").code == 3
    assert people("intro", "asked", "99").code == 3


def test_ideas_come_from_needs_and_what_others_know(people: Netgive) -> None:
    idea = people.ok("intro", "ideas")["ideas"][0]
    assert (idea["a"]["name"], idea["b"]["name"]) == ("Ada Example", "Bo Sample")
    assert "data engineer" in idea["evidence"]
    people.ok("intro", "propose", "Ada", "Bo")
    assert people.ok("intro", "ideas")["ideas"] == []


def test_the_follow_up_comes_after_two_weeks(people: Netgive) -> None:
    people.ok("intro", "propose", "Ada", "Bo")
    go(people, "asked", "yes", "asked", "yes", "made")
    lanes = {
        today: [one["lane"] for one in people.ok("suggest", NETGIVE_TODAY=today)["suggestions"]]
        for today in ("2026-12-06", "2026-12-07", "2026-12-23", "2026-12-24")
    }
    assert {today for today, found in lanes.items() if "introduction" in found} == {"2026-12-07", "2026-12-23"}


def test_pages_for_people(people: Netgive) -> None:
    assert "No introduction yet" in people("intro", "list").out
    assert "Ada Example and Bo Sample" in people("intro", "ideas").out
    assert "netgive intro asked 1" in people("intro", "propose", "Ada", "Bo").out
    people("intro", "asked", "1")
    assert "waits for the answer of Ada Example" in people("intro", "list").out


def happened(kind: str, who: str) -> dict[str, Any]:
    return {"events": [{"contact": who, "kind": kind, "on": day(2)}]}


@pytest.mark.parametrize(
    ("kind", "words"),
    [("grief", "in grief"), ("illness", "ill"), ("conflict", "a conflict"), ("layoff", None), ("good_news", None)],
)
def test_nobody_is_asked_in_hard_times(netgive: Netgive, kind: str, words: str | None) -> None:
    netgive.load(NETWORK | happened(kind, "c1"))
    if words is None:
        netgive.ok("intro", "propose", "Ada", "Bo")
        return
    why = refused(netgive, "propose", "Ada", "Bo")
    assert "Ada Example is not to be asked now" in why
    assert words in why


def test_nobody_who_rests_is_asked(people: Netgive) -> None:
    people.ok("edit", "Ada", "--paused-until", "2027-01-01")
    assert "paused until 2027-01-01" in refused(people, "propose", "Ada", "Bo")


def waiting(state: str, **more: Any) -> dict[str, Any]:
    step = {"id": "1", "a": "c1", "b": "c2", "state": state, "reason": "both sing", "changed_on": day(3)}
    return NETWORK | {"introductions": [step], "needs": []} | more


@pytest.mark.parametrize(("state", "asked"), [("idea", "Ada"), ("yes_a", "Bo")])
@pytest.mark.parametrize("kind", ["grief", "illness", "layoff", "conflict"])
def test_sent_refuses_what_asked_refuses_and_the_plan_does_not_show_it(
    netgive: Netgive, state: str, asked: str, kind: str
) -> None:
    netgive.load(waiting(state, **happened(kind, "c2")))
    why = refused(netgive, "asked", "1")
    assert "Bo Sample is not to be introduced now" in why
    plan = netgive.ok("suggest")["suggestions"]
    assert "introduction" not in {one["lane"] for one in plan}
    if asked not in {one["contact"]["name"].split()[0] for one in plan}:
        ran = netgive("sent", asked)
        assert (ran.code, ran.err) == (REFUSED, why)


@pytest.mark.parametrize(("state", "asked"), [("idea", "Ada"), ("yes_a", "Bo")])
def test_a_page_shown_before_something_happened_does_not_get_around_it(
    netgive: Netgive, state: str, asked: str
) -> None:
    netgive.load(waiting(state))
    first = netgive.ok("suggest")["suggestions"][0]
    assert (first["lane"], first["contact"]["name"].split()[0]) == ("introduction", asked)
    netgive.ok("edit", "Bo", "--trust", "1")
    before = exported(netgive)
    for command in ("sent", "draft"):
        ran = netgive(command, "1")
        assert ran.code == REFUSED
        assert "trust" in ran.err
    assert exported(netgive) == before


def test_a_new_question_of_the_page_keeps_the_rules_too(people: Netgive) -> None:
    day_to_come = "2027-03-01"
    first = people.ok("suggest", NETGIVE_TODAY=day_to_come)["suggestions"][0]
    assert first["offer"]["introduce"]["name"] == "Bo Sample"
    people.ok("edit", "Bo", "--do-not-contact", NETGIVE_TODAY=day_to_come)
    assert people("sent", "1", NETGIVE_TODAY=day_to_come).code == REFUSED
    assert exported(people)["introductions"] == []
    people.ok("undo", NETGIVE_TODAY=day_to_come)
    people.ok("sent", "1", NETGIVE_TODAY=day_to_come)
    assert exported(people)["introductions"][0]["state"] == "asked_a"
    second = people.ok("intro", "yes", "1", NETGIVE_TODAY=day_to_come)["draft"]["body"]
    assert "“Ada is looking for a data engineer”" in second


def test_who_has_two_open_introductions_is_not_offered_a_third(people: Netgive) -> None:
    day_to_come = "2027-03-01"
    assert people.ok("suggest", "--why", "Ada", NETGIVE_TODAY=day_to_come)["explained"]["offers"][0]["introduce"]
    people.ok("intro", "propose", "Ada", "Cy")
    people.ok("intro", "propose", "Ada", "Di")
    offers = people.ok("suggest", "--why", "Ada", NETGIVE_TODAY=day_to_come)["explained"]["offers"]
    assert not any(offer["introduce"] for offer in offers)


def test_a_step_that_has_to_wait_says_so_and_has_no_message(people: Netgive) -> None:
    people.ok("intro", "propose", "Ada", "Bo")
    go(people, "asked")
    people.ok("edit", "Bo", "--trust", "1")
    said = people.ok("intro", "yes", "1")
    assert said["draft"] is None
    assert "trust" in said["introduction"]["resting"]
    people.ok("undo")
    assert "It has to wait. Bo Sample is not to be introduced now" in people("intro", "yes", "1").out
    assert "It has to wait: Bo Sample is not to be introduced now" in " ".join(people("intro", "list").out.split())


@pytest.mark.parametrize(("option", "without"), [([], True), (["--name"], False)])
def test_the_next_step_says_whether_the_name_is_kept(people: Netgive, option: list[str], without: bool) -> None:
    assert (
        "ask Ada Example, without the other's name" in people("intro", "propose", "Ada", "Bo", *option).out
    ) == without


def test_the_name_is_given_only_where_one_says_so(people: Netgive) -> None:
    plain = people.ok("intro", "propose", "Ada", "Bo", "--reason", "Bo knows data")["draft"]["body"]
    assert "“Somebody knows data”" in plain
    assert "Bo" not in people.ok("intro", "question", "1")["draft"]["body"]
    assert "“Bo knows data”" in people.ok("intro", "question", "1", "--name")["draft"]["body"]
    named = people.ok("intro", "propose", "Cy", "Di", "--reason", "Di sings", "--name")["draft"]["body"]
    assert "Di" in named
    assert "“Di sings”" in named
    go(people, "asked")
    assert "answer of Ada" in refused(people, "question", "1")
