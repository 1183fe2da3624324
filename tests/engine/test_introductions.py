"""Introductions (ENGINE C.5): who may be introduced, what silence closes, which ideas come first."""

import pytest

from builders import DAY, days_ago, event, match, need, noted, snapshot, tie
from netgive.domain.exchange import Introduction, IntroductionState, IntroductionStep
from netgive.engine.ideas import ideas
from netgive.engine.introductions import barrier, not_to_introduce, standing, two_open
from netgive.engine.offers import offers
from netgive.engine.settings import DEFAULTS
from netgive.engine.tie import Tie


def intro(number: int = 1, a: str = "1", b: str = "2", state: str = "idea", ago: int = 0) -> Introduction:
    now = IntroductionState(state)
    step = IntroductionStep(now, days_ago(ago))
    return Introduction(f"i{number}", a, b, now, "Bach", changed_on=days_ago(ago), steps=(step,))


def why_not(one: Tie, *introductions: Introduction, **known: list) -> str | None:
    return barrier(one, known.get("events", []), introductions, DAY, DEFAULTS)


@pytest.mark.parametrize(
    ("state", "ago", "today"),
    [
        ("asked_a", 9, "asked_a"),
        ("asked_a", 10, "closed"),
        ("asked_b", 9, "asked_b"),
        ("asked_b", 10, "closed"),
        ("idea", 400, "idea"),
        ("yes_a", 400, "yes_a"),
        ("yes_b", 400, "yes_b"),
        ("introduced", 400, "introduced"),
    ],
)
def test_ten_days_of_silence_close_a_question(state: str, ago: int, today: str) -> None:
    assert standing(intro(state=state, ago=ago), DAY, DEFAULTS) == today


def test_whom_you_trust_and_know_may_be_introduced() -> None:
    assert why_not(tie(silent=730)) is None
    assert why_not(tie(silent=100, trust=3)) is None


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (tie(silent=100, trust=2), "trust"),
        (tie(silent=731), "two years"),
        (tie(silent=None), "not been in touch"),
        (tie(silent=100, do_not_contact=1), "not to contact"),
        (tie(silent=100, paused_until=days_ago(-3).isoformat()), "paused"),
    ],
)
def test_whom_not_to_introduce(one: Tie, why: str) -> None:
    assert why in (why_not(one) or "")


@pytest.mark.parametrize("kind", ["grief", "illness", "layoff", "conflict"])
def test_nobody_is_introduced_in_hard_times(kind: str) -> None:
    assert why_not(tie(silent=100), events=[event(kind=kind)]) is not None
    assert why_not(tie(silent=100), events=[event(kind="good_news")]) is None


@pytest.mark.parametrize(("ago", "free"), [(29, False), (30, True)])
def test_nobody_is_asked_twice_in_a_month(ago: int, free: bool) -> None:
    """Whichever side they were: `asked_a` asks the first, `asked_b` the second."""
    person = tie("1", silent=100)
    assert (why_not(person, intro(a="1", b="9", state="asked_a", ago=ago)) is None) == free
    assert (why_not(person, intro(a="9", b="1", state="asked_b", ago=ago)) is None) == free
    assert why_not(person, intro(a="9", b="1", state="asked_a", ago=ago)) is None


def test_at_most_two_open_at_a_time() -> None:
    person = tie("1", silent=100)
    one, other = intro(1, "1", "8"), intro(2, "9", "1")
    assert why_not(person, one) is None
    assert "two introductions" in (why_not(person, one, other) or "")
    assert why_not(person, one, intro(2, "9", "1", "introduced", 60)) is None
    assert two_open("1", [one, intro(3, "1", "7", "asked_a", 10)], DAY, DEFAULTS) is None, "silence closed the second"


def test_not_to_introduce_names_those_with_a_barrier() -> None:
    others = [tie("1", silent=100), tie("2", silent=900), tie("3", silent=100)]
    assert not_to_introduce(others, {"3": [event("3", "grief")]}, [], DAY, DEFAULTS) == {"2", "3"}


PERSON = {"source": "skill", "kind": None, "text": "data engineering"}


def test_offers_leave_out_who_is_not_to_be_introduced() -> None:
    one = noted("1")
    known = {"needs": [need(asked=True)], "matches": [match(offer="2", **PERSON)]}
    kinds = {offer.kind for offer in offers(one, snapshot([one], **known), DAY, DEFAULTS)}
    without = offers(one, snapshot([one], not_to_introduce=frozenset({"2"}), **known), DAY, DEFAULTS)
    assert "introduction" in kinds
    assert "introduction" not in {offer.kind for offer in without}


def found(network: list[Tie], limit: int = 20, **known: object) -> list[tuple[str, str]]:
    return [(idea.a.contact, idea.b.contact) for idea in ideas(snapshot(network, **known), DAY, DEFAULTS, limit)]


def test_the_best_idea_for_each_need_and_each_pair_once() -> None:
    people = [noted("1"), noted("2"), noted("3")]
    needs = [need("n1", "1", asked=True), need("n2", "1"), need("n3", "2", asked=True)]
    matches = [
        match("1", "3", need="n1", **PERSON),
        match("1", "2", need="n1", **{**PERSON, "quality": 0.5}),
        match("1", "3", need="n2", **PERSON),
        match("2", "1", need="n3", **PERSON),
    ]
    assert found(people, needs=needs, matches=matches) == [("1", "3"), ("2", "1")]
    assert found(people, 1, needs=needs, matches=matches) == [("1", "3")]


def test_of_equals_those_of_different_circles_come_first() -> None:
    people = [noted("1", circle="work"), noted("2", circle="work", name="A"), noted("3", circle="choir", name="B")]
    matches = [match("1", "2", **PERSON), match("1", "3", **PERSON)]
    assert found(people, needs=[need(asked=True)], matches=matches) == [("1", "3")]


@pytest.mark.parametrize("values", [{"do_not_contact": 1}, {"paused_until": days_ago(-1).isoformat()}])
def test_who_is_resting_is_not_asked(values: dict) -> None:
    known = {"needs": [need(asked=True)], "matches": [match("1", "2", **PERSON)]}
    assert found([noted("1"), noted("2")], **known) == [("1", "2")]
    assert found([noted("1", **values), noted("2")], **known) == []


@pytest.mark.parametrize("kind", ["grief", "illness", "conflict"])
def test_who_has_a_hard_time_is_not_asked(kind: str) -> None:
    known = {"needs": [need(asked=True)], "matches": [match("1", "2", **PERSON)], "events": [event(kind=kind, ago=70)]}
    assert found([noted("1"), noted("2")], **known) == []
