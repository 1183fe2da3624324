"""The plan for one morning (ENGINE C.2, C.3): fifteen minutes, three people, in strict order."""

import pytest

from builders import DAY, LIMITS, days_ago, event, gift, match, need, noted, promise, snapshot, tie
from netgive.domain.exchange import Introduction, IntroductionState, Received
from netgive.domain.suggest import Lane
from netgive.engine.settings import DEFAULTS
from netgive.engine.snapshot import PastSkip, Snapshot
from netgive.engine.suggest import Limits, Selection, explain, select
from netgive.engine.tie import Tie


def plan(known: Snapshot, limits: Limits = LIMITS) -> Selection:
    return select(known, DAY, limits, DEFAULTS)


def who(selection: Selection) -> list[str]:
    return [entry.tie.contact for entry in selection.entries]


def lanes(selection: Selection) -> list[Lane]:
    return [entry.lane for entry in selection.entries]


def reconnectable(count: int, **values: object) -> list:
    """Ties that may be suggested, in the order of the plan: contact is likelier where there was some of late."""
    return [noted(str(number), silent=1200 + 10 * number, **values) for number in range(1, count + 1)]


EVERY_LANE = snapshot(
    [
        noted("1", silent=20),
        tie("2", silent=5, waiting_day=DAY - 5),
        noted("3", silent=100),
        noted("4", silent=3),
        noted("5", silent=1200),
        tie("6", silent=None),
    ],
    promises=[promise(contact_id="1", minutes=2)],
    thanks_owed=[Received("r1", "3", "a lift", days_ago(20))],
    introductions=[Introduction("i1", "4", "5", IntroductionState.YES_B, "Bach", changed_on=days_ago(1))],
)


def test_lanes_come_in_strict_order() -> None:
    everybody = plan(EVERY_LANE, Limits(15, 3, everyone=True))
    assert lanes(everybody) == [*Lane]
    assert who(everybody) == ["1", "2", "3", "4", "5", "6"]
    assert lanes(plan(EVERY_LANE)) == [Lane.PROMISE, Lane.REPLY, Lane.THANKS]


def test_at_most_three_people_in_fifteen_minutes() -> None:
    selection = plan(snapshot(reconnectable(9)))
    assert len(selection.entries) == 3
    assert sum(entry.minutes for entry in selection.entries) <= 15
    assert selection.waiting == ()


def test_a_fourth_duty_waits_by_name() -> None:
    ties = [noted(str(number)) for number in range(1, 5)]
    promises = [promise(f"g{number}", str(number), minutes=2, due=days_ago(9 - number)) for number in range(1, 5)]
    selection = plan(snapshot(ties, promises=promises))
    assert [(one.contact, why) for one, why in selection.waiting] == [("4", "a promise; enough people for today")]


def test_a_gift_that_does_not_fit_waits_by_name() -> None:
    selection = plan(snapshot(reconnectable(9)), Limits(4, 3))
    assert who(selection) == ["1"]
    assert [(one.contact, why) for one, why in selection.waiting] == [
        (number, "a gift of 3 minutes does not fit into today") for number in ("2", "3", "4")
    ]


@pytest.mark.parametrize(("minutes", "people"), [(2, 0), (3, 1), (5, 1), (6, 2), (9, 3), (60, 3)])
def test_minutes_are_kept(minutes: int, people: int) -> None:
    assert len(plan(snapshot(reconnectable(9)), Limits(minutes, 3)).entries) == people


def test_what_was_done_today_is_taken_off_the_morning() -> None:
    done = {"rested": frozenset({"1", "2"}), "done_today": 2, "done_minutes": 6}
    selection = plan(snapshot(reconnectable(9), **done))
    assert who(selection) == ["3"]
    assert who(plan(snapshot(reconnectable(9), **(done | {"done_minutes": 13})))) == []
    assert (
        plan(snapshot(reconnectable(9), **(done | {"done_today": 3}))).message == "That was today's giving. Well done."
    )


def test_a_promise_that_does_not_fit_waits_and_its_person_gets_nothing_else() -> None:
    known = snapshot([noted("1", silent=1200)], promises=[promise(contact_id="1", minutes=20)])
    selection = plan(known)
    assert who(selection) == []
    assert [(one.contact, why) for one, why in selection.waiting] == [
        ("1", "a promise of 20 minutes does not fit into today")
    ]


@pytest.mark.parametrize(
    ("values", "known", "why"),
    [
        ({"do_not_contact": 1}, {}, "a promise; you chose not to contact them"),
        ({"paused_until": days_ago(-9).isoformat()}, {}, "a promise; paused until 2026-12-02"),
        ({}, {"snoozed": {"1": DAY + 9}}, "a promise; snoozed until 2026-12-02"),
    ],
)
def test_a_promise_is_never_out_of_sight(values: dict, known: dict, why: str) -> None:
    selection = plan(snapshot([noted("1", **values)], promises=[promise(contact_id="1")], **known))
    assert selection.entries == ()
    assert [(one.contact, said) for one, said in selection.waiting] == [("1", why)]


def test_a_promise_to_somebody_dealt_with_today_is_not_named_again() -> None:
    known = snapshot([noted("1")], promises=[promise(contact_id="1")], rested=frozenset({"1"}))
    assert plan(known).waiting == ()


def test_a_second_promise_to_somebody_waits_by_name() -> None:
    promises = [promise("g1", "1", due=days_ago(3)), promise("g2", "1", due=days_ago(1))]
    selection = plan(snapshot([noted("1")], promises=promises))
    assert [entry.record for entry in selection.entries] == ["g1"]
    assert [why for _, why in selection.waiting] == ["another promise to them comes first"]


def test_promises_come_overdue_first() -> None:
    ties = [noted(str(number)) for number in range(1, 4)]
    promises = [
        promise("g1", "1", due=None),
        promise("g2", "2", due=days_ago(-5)),
        promise("g3", "3", due=days_ago(5)),
    ]
    assert who(plan(snapshot(ties, promises=promises))) == ["3", "2", "1"]


def test_duties_use_up_people_and_minutes_but_no_circle() -> None:
    ties = [noted("1", silent=20, circle="work"), *reconnectable(3, circle="work")[1:]]
    selection = plan(snapshot(ties, promises=[promise(contact_id="1", minutes=5)]))
    assert lanes(selection) == [Lane.PROMISE, Lane.RECONNECT, Lane.RECONNECT]


def test_one_of_a_circle_while_another_has_somebody() -> None:
    ties = [*reconnectable(3, circle="work"), noted("8", silent=1900, circle="choir"), noted("9", silent=1950)]
    chosen = who(plan(snapshot(ties)))
    assert chosen == ["1", "8", "9"]


def test_a_circle_gets_a_second_place_where_no_other_has_anybody() -> None:
    assert len(plan(snapshot(reconnectable(3, circle="work"))).entries) == 3


def test_a_dormant_tie_is_in_the_plan_if_any_may_be() -> None:
    lively = [
        noted(str(number), silent=100, closeness="sympathy", trust=5, willing=5, shared_time=1)
        for number in range(1, 5)
    ]
    dull = noted("9", silent=1500, trust=1, willing=1, shared_time=5)
    known = {"needs": [need(f"n{one.contact}", one.contact, asked=True, ago=1) for one in lively]}
    known["matches"] = [match(one.contact, need=f"n{one.contact}") for one in lively]
    alone = plan(snapshot(lively, **known))
    selection = plan(snapshot([*lively, dull], **known))
    assert len(alone.entries) == 3
    assert "9" in who(selection)
    assert len(selection.entries) == 3


def test_beside_the_dormant_tie_the_minutes_are_kept() -> None:
    """Advice for twelve minutes would be first; with the three of the dormant tie it does not fit into fourteen."""
    asked = noted("1", silent=100, closeness="sympathy", trust=5)
    known = {"needs": [need(asked=True, ago=1)], "matches": [match(kind="skill")]}
    network = snapshot([asked, noted("9", silent=1500)], **known)
    assert [entry.minutes for entry in plan(network, Limits(15, 3)).entries] == [12, 3]
    assert who(plan(network, Limits(14, 3))) == ["9"]


@pytest.mark.parametrize(("minutes", "people"), [(2, 0), (3, 1), (6, 2)])
def test_what_fits_to_the_minute_fits(minutes: int, people: int) -> None:
    awake = [noted(str(number), silent=900 + number) for number in range(1, 4)]
    assert len(plan(snapshot(awake), Limits(minutes, 3)).entries) == people


def test_nobody_without_a_reason() -> None:
    """Within the cadence and with a weak offer there is no reason, and no slot is filled."""
    calm = tie("1", silent=120, has_memory=1)
    selection = plan(snapshot([calm]))
    assert selection.entries == ()
    assert selection.message is not None
    assert who(plan(snapshot([calm._replace(last_day=DAY - 400)]))) == ["1"]


def test_an_unmet_contact_needs_a_strong_offer() -> None:
    stranger = tie("1", silent=None, has_memory=1)
    assert plan(snapshot([stranger])).entries == ()
    strong = {"needs": [need(asked=True)], "matches": [match()]}
    assert who(plan(snapshot([stranger], **strong))) == ["1"]


def test_good_news_is_a_reason_soon_after_a_talk() -> None:
    fresh = noted("1", silent=5)
    assert plan(snapshot([fresh])).entries == ()
    assert who(plan(snapshot([fresh], events=[event(ago=2)]))) == ["1"]


@pytest.mark.parametrize(("minutes", "rests"), [(120, False), (121, True)])
def test_above_the_weekly_cap_new_gifts_rest_and_duties_go_on(minutes: int, rests: bool) -> None:
    given = [gift("7", ago=6, minutes=minutes)]
    ties = [noted("1", silent=20), noted("2", silent=1200), noted("7", silent=6)]
    selection = plan(snapshot(ties, gifts=given, promises=[promise(contact_id="1", minutes=2)]))
    assert (Lane.RECONNECT in lanes(selection)) != rests
    assert lanes(selection)[0] is Lane.PROMISE
    assert ("rest" in (selection.message or "")) == rests


def test_gifts_of_more_than_a_week_ago_do_not_tire() -> None:
    selection = plan(snapshot([noted("2", silent=1200), noted("7", silent=7)], gifts=[gift("7", ago=7, minutes=300)]))
    assert lanes(selection) == [Lane.RECONNECT]


def test_everybody_lifts_the_limits_of_people_minutes_and_circles() -> None:
    selection = plan(snapshot(reconnectable(30, circle="work")), Limits(15, 3, everyone=True))
    assert who(selection) == [str(number) for number in range(1, 31)]
    assert selection.waiting == ()


def test_recall_prompts_fill_what_is_left() -> None:
    ties = [noted("1", silent=1200), tie("2", silent=None, known_day=DAY - 900), tie("3", silent=None)]
    assert lanes(plan(snapshot(ties))) == [Lane.RECONNECT, Lane.RECALL, Lane.RECALL]


@pytest.mark.parametrize(("idle", "warm"), [(6, False), (7, True)])
def test_after_an_idle_week_a_friend_warms_one_up(idle: int, warm: bool) -> None:
    friend = tie("2", silent=idle, closeness="support")
    selection = plan(snapshot([noted("1", silent=1200), friend]))
    assert (selection.warm_up is not None) == warm


def test_the_friend_one_talks_with_most_warms_one_up() -> None:
    friends = [tie(str(days), silent=7, days=days, closeness="support") for days in (4, 40, 20)]
    assert (plan(snapshot([noted("1", silent=1200), *friends])).warm_up or friends[0]).contact == "40"


def test_nobody_is_warmed_up_by_somebody_in_grief() -> None:
    friend = tie("2", silent=7, closeness="support")
    known = snapshot([noted("1", silent=1200), friend], events=[event("2", "grief", ago=100)])
    assert plan(known).warm_up is None


def test_the_empty_network_and_the_calm_morning_say_what_they_are() -> None:
    assert "netgive import" in (plan(snapshot([])).message or "")
    assert plan(snapshot([noted("1", silent=20)])).message == "Nobody needs you this morning."


def test_why_names_the_gate_or_the_missing_reason() -> None:
    known = snapshot(
        [noted("1", silent=5), tie("2", silent=120, has_memory=1), noted("3", silent=1200), noted("4")],
        skips=[PastSkip("4", DAY - 3, "no")],
        promises=[promise(contact_id="3")],
    )
    gates = {one.contact: explain(one, known, DAY, DEFAULTS)[0] or "" for one in known.ties}
    assert "cooldown until" in gates["1"]
    assert "no reason" in gates["2"]
    assert "promise" in gates["3"]
    assert "skipped" in gates["4"]


def absence(one: Tie, **known: object) -> str:
    return explain(one, snapshot([one], **known), DAY, DEFAULTS)[0] or ""


def test_why_says_that_nothing_is_noted_and_where_they_come_up_then() -> None:
    nothing = "nothing is noted that a message could build on"
    recalled = f"{nothing}; they come up among those to remember"
    assert absence(tie(silent=400)) == recalled
    assert absence(tie(silent=None)) == recalled
    assert absence(tie(silent=100, closeness="active")) == nothing
    assert plan(snapshot([tie(silent=400)])).entries[0].lane is Lane.RECALL
    assert plan(snapshot([tie(silent=100, closeness="active")])).entries == ()


def test_why_says_that_one_has_not_met_them() -> None:
    assert "not been in touch yet" in absence(tie(silent=None, has_memory=1))
    assert absence(tie(silent=None), needs=[need(asked=True)], matches=[match()]) == ""


@pytest.mark.parametrize(("minutes", "why"), [(120, ""), (121, "you gave 121 minutes in the last seven days")])
def test_why_says_that_new_gifts_rest(minutes: int, why: str) -> None:
    given = [gift("2", ago=3, minutes=minutes)]
    assert absence(noted("1", silent=1200), gifts=given).startswith(why)
    assert bool(absence(noted("1", silent=1200), gifts=given)) == bool(why)


def test_a_morning_too_short_for_what_waits_does_not_say_that_nobody_needs_you() -> None:
    owed = snapshot([tie("1")], promises=[promise()])
    assert "what waits for you" in (plan(owed, Limits(1, 3)).message or "")
    assert [why for _, why in plan(owed, Limits(1, 3)).waiting] == ["a promise of 5 minutes does not fit into today"]
    assert plan(owed).message is None
    assert "too short" in (plan(snapshot([noted("1", silent=1200)]), Limits(1, 3)).message or "")
    resting = snapshot([tie("1", do_not_contact=1)], promises=[promise()])
    assert plan(resting).message == "Nobody needs you this morning."
