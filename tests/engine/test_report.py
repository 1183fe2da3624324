"""The figures of a report, against histories worked out by hand. The week of most tests: 16 to 22 November 2026."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest

from builders import tie
from netgive.domain.exchange import (
    Give,
    GiveKind,
    GiveState,
    Introduction,
    IntroductionOutcome,
    IntroductionState,
    IntroductionStep,
)
from netgive.domain.people import Closeness
from netgive.engine.period import Span, month_of, week_of
from netgive.engine.report import (
    Comeback,
    Figures,
    Records,
    Sent,
    Talk,
    answers,
    comebacks,
    figures,
    giving_weeks,
    left_unanswered,
    open_on,
    rate,
    streak_weeks,
)
from netgive.engine.settings import DEFAULTS

MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)
WEEK = week_of(MONDAY)
TODAY = date(2026, 11, 23)
EARLY = date(2026, 11, 1)


def on(day: int, month: int = 11, year: int = 2026) -> date:
    return date(year, month, day)


def gift(contact: str = "a", delivered: date | None = MONDAY, **values: Any) -> Give:
    defaults = {"kind": GiveKind.ADVICE, "state": GiveState.DELIVERED, "text": "x", "minutes": 5}
    return Give(id=f"{contact}{delivered}", contact=contact, delivered_on=delivered, **{**defaults, **values})


def promised(due: date | None = None, made: date | None = EARLY, **values: Any) -> Give:
    return gift(**{"delivered": None, "state": GiveState.PROMISED, "promised_on": made, "due": due, **values})


def kept(due: date | None, delivered: date, **values: Any) -> Give:
    return gift(delivered=delivered, promised_on=on(1), due=due, **values)


def of(span: Span = WEEK, today: date = TODAY, **values: Any) -> Figures:
    return figures(Records(today=today, **values), span, DEFAULTS)


def talks(*said: tuple[date, str]) -> list[Talk]:
    return [Talk(day.toordinal(), direction) for day, direction in said]


def came_back(said: Iterable[tuple[date, str]], span: Span = WEEK, **values: Any) -> list[Comeback]:
    gift_days = [day.toordinal() for day in values.pop("given", ())]
    known = tie("a", silent=None, **{"closeness": Closeness.ACTIVE, **values})  # dormant after 1095 days
    return list(comebacks(known, talks(*said), gift_days, span, DEFAULTS))


def test_gifts_count_by_the_day_of_delivery_whatever_became_of_them() -> None:
    given = [
        *(gift("a", MONDAY), gift("b", SUNDAY, state=GiveState.USED, kind=GiveKind.ATTENTION, minutes=3)),
        *(gift("a", on(18), state=GiveState.DECLINED), gift("c", on(18), state=GiveState.NO_RESPONSE)),
        *(gift("d", on(15)), gift("e", on(23)), gift("f", None, state=GiveState.IDEA)),
        gift("g", on(18), state=GiveState.RELEASED),
    ]
    found = of(gives=given)
    assert (found.delivered, found.minutes, found.people_reached) == (4, 18, 3)
    assert found.by_kind == {
        GiveKind.ADVICE: 3,
        GiveKind.RECOMMENDATION: 0,
        GiveKind.INTRODUCTION: 0,
        GiveKind.ATTENTION: 1,
    }


@pytest.mark.parametrize(
    ("span", "cap"), [(WEEK, 120), (month_of(2026, 11), 514), (month_of(2026, 2), 480), (Span(MONDAY, MONDAY), 17)]
)
def test_the_cap_is_that_of_the_days(span: Span, cap: int) -> None:
    assert of(span).cap_minutes == cap


def test_promises_are_kept_on_the_day_and_late_the_day_after() -> None:
    due = on(18)
    found = of(gives=[kept(due, on(17)), kept(due, on(18)), kept(due, on(19)), kept(None, on(20)), gift("b", on(20))])
    assert (found.kept, found.kept_late, found.open, found.overdue) == (3, 1, 0, 0)


def test_what_was_open_at_the_end_is_told_by_what_came_after() -> None:
    gives = [
        promised(due=SUNDAY),  # its day is not over before the week is
        promised(due=on(21)),
        promised(due=None),
        promised(made=on(23)),  # made after the week
        kept(on(20), on(24)),  # kept after the week, past its day
        kept(None, SUNDAY),
        promised(state=GiveState.RELEASED, outcome_on=on(24)),  # taken back after the week
        promised(state=GiveState.RELEASED, outcome_on=SUNDAY),
        promised(state=GiveState.RELEASED),  # nobody knows when
    ]
    found = of(gives=gives, today=on(30))
    assert (found.open, found.overdue) == (5, 2)
    assert [open_on(one, SUNDAY) for one in gives] == [True, True, True, False, True, False, True, False, False]


def test_a_period_that_goes_on_is_looked_at_from_today() -> None:
    gives = [promised(due=on(24)), promised(due=on(22))]
    assert of(month_of(2026, 11), gives=gives).overdue == 1


@pytest.mark.parametrize(("days", "answered"), [(0, True), (1, True), (30, True), (31, False)])
def test_an_answer_counts_up_to_day_30(days: int, answered: bool) -> None:
    for direction in ("in", "both"):
        said = talks((MONDAY, "out"), (MONDAY + timedelta(days), direction))
        assert answers(said, DEFAULTS) == [Sent(MONDAY, answered)]


def test_an_answer_answers_all_that_was_written_before_it_and_meetings_are_no_messages() -> None:
    said = talks((on(1), "in"), (on(2), "out"), (on(10), "out"), (on(20), "both"), (on(21), "out"))
    assert answers(said, DEFAULTS) == [Sent(on(2), True), Sent(on(10), True), Sent(on(21), False)]
    assert answers(talks((on(2), "in"), (on(2), "out")), DEFAULTS) == [Sent(on(2), False)]  # theirs came first


def test_messages_count_for_the_week_in_which_they_were_written() -> None:
    sent = [Sent(on(15), True), Sent(MONDAY, True), Sent(SUNDAY, False), Sent(on(23), True)]
    found = of(sent=sent)
    assert (found.sent, found.answered) == (2, 1)


@pytest.mark.parametrize(("sent", "answered", "share"), [(4, 4, None), (5, 3, 0.6), (0, 0, None)])
def test_below_five_messages_there_is_no_rate(sent: int, answered: int, share: float | None) -> None:
    assert rate(sent, answered) == share


LONG_AGO = [(on(1, 9, 2023), "out"), (on(2, 9, 2023), "in")]


@pytest.mark.parametrize(("days", "revived"), [(0, True), (30, True), (31, False)])
def test_a_dormant_tie_is_revived_by_an_answer_within_30_days(days: int, revived: bool) -> None:
    found = came_back([*LONG_AGO, (MONDAY, "out"), (MONDAY + timedelta(days), "in")])
    assert found == ([Comeback("a", MONDAY, (MONDAY - on(2, 9, 2023)).days)] if revived else [])


def test_a_tie_is_dormant_the_day_after_its_bound() -> None:
    """A closeness of close: 180 days of cadence, dormant after 540."""
    for silent, revived in ((540, 0), (541, 1)):
        last = MONDAY - timedelta(silent)
        said = [(last, "both"), (MONDAY, "out"), (on(20), "in")]
        assert len(came_back(said, closeness=Closeness.CLOSE)) == revived


def test_who_writes_first_is_not_revived_by_you() -> None:
    assert came_back([*LONG_AGO, (MONDAY, "in"), (on(17), "out"), (on(18), "in")]) == []


def test_a_meeting_after_a_long_silence_revives_and_a_second_message_does_not_again() -> None:
    assert [one.day for one in came_back([*LONG_AGO, (on(17), "both"), (on(19), "out"), (on(20), "in")])] == [on(17)]


def test_nobody_is_revived_who_was_never_in_contact_both_ways() -> None:
    assert came_back([(on(1, 9, 2023), "out"), (MONDAY, "out"), (on(20), "in")]) == []
    assert came_back([(MONDAY, "both")]) == []


def test_a_shared_memory_of_a_known_day_is_contact_on_that_day() -> None:
    known = {"known_day": on(5, 3, 2020).toordinal(), "has_memory": 1}
    assert [one.silent_days for one in came_back([(MONDAY, "out"), (on(20), "in")], **known)] == [2447]
    known["known_day"] = on(18).toordinal()
    assert came_back([(MONDAY, "out"), (on(20), "in")], **known) == []


def test_a_gift_reaches_out_and_an_earlier_one_keeps_a_tie_awake() -> None:
    found = came_back([*LONG_AGO, (on(20), "in")], given=[on(18)])
    assert [one.day for one in found] == [on(18)]
    assert came_back([*LONG_AGO, (MONDAY, "out"), (on(20), "in")], given=[on(1, 6)]) == []


def test_a_revival_counts_for_the_week_in_which_you_wrote() -> None:
    said = [*LONG_AGO, (on(13), "out"), (on(18), "in")]
    assert came_back(said) == []
    assert len(came_back(said, week_of(on(13)))) == 1
    [one] = came_back(said, Span(on(1), on(30)))
    assert of(comebacks=[one]).comebacks == ()
    assert of(week_of(on(13)), comebacks=[one]).comebacks == (one,)


@pytest.mark.parametrize(
    ("said", "count"),
    [(("in", "out"), 0), (("out", "in"), 1), (("in", "out", "in"), 0), (("in", "both"), 0), (("both", "in"), 1)],
)
def test_who_wrote_first_on_the_same_day_did_not_come_back(said: tuple[str, ...], count: int) -> None:
    old = [(date(2020, 1, 1), "both")]
    assert len(came_back([*old, *((MONDAY, direction) for direction in said)])) == count


def test_thanks_and_needs_count_by_their_days() -> None:
    needs = [(MONDAY, None), (SUNDAY, SUNDAY), (on(1), on(17)), (on(15), on(23)), (None, on(20))]
    found = of(thanked=[MONDAY, SUNDAY, on(23)], needs=needs)
    assert (found.thanks_said, found.needs_captured, found.needs_closed) == (2, 2, 3)


def introduction(*steps: tuple[IntroductionState, date], **values: Any) -> Introduction:
    state, changed = steps[-1] if steps else (IntroductionState.IDEA, None)
    defaults = {"state": state, "changed_on": changed}
    return Introduction("i", "a", "b", steps=tuple(IntroductionStep(*step) for step in steps), **{**defaults, **values})


def test_introductions_count_by_the_dates_of_their_steps() -> None:
    state = IntroductionState
    whole = introduction(
        (state.ASKED_A, on(10)),
        (state.YES_A, on(12)),
        (state.ASKED_B, MONDAY),
        (state.YES_B, on(17)),
        (state.INTRODUCED, on(18)),
        (state.FOLLOWED_UP, on(8, 12)),
        outcome=IntroductionOutcome.USEFUL,
    )
    begun = introduction((state.ASKED_A, on(16)), (state.YES_A, on(18)), (state.ASKED_B, on(19)))
    not_useful = introduction((state.FOLLOWED_UP, on(18)), outcome=IntroductionOutcome.NOT_USEFUL)
    imported = introduction(state=state.INTRODUCED, changed_on=on(20))
    found = of(introductions=[whole, begun, not_useful, imported])
    assert (found.asked, found.both_yes, found.made, found.useful) == (2, 1, 2, 0)
    assert of(week_of(on(8, 12)), introductions=[whole]).useful == 1
    closed = introduction((state.ASKED_A, on(1)), outcome=IntroductionOutcome.USEFUL)._replace(
        state=state.CLOSED, changed_on=on(17)
    )
    assert of(introductions=[closed]).useful == 1


def test_circles_are_those_of_the_receivers_and_not_of_those_in_none() -> None:
    gives = [gift("a"), gift("a", on(17)), gift("b"), gift("c")]
    assert of(gives=gives, circles={"a": "work", "b": "choir"}).circles == {"work": 2, "choir": 1}


def test_the_share_of_minutes_into_silence() -> None:
    gives = [gift("a", minutes=3), gift("b", minutes=9), gift("b", on(17), minutes=0)]
    assert of(gives=gives, unanswered=frozenset("a")).unanswered_share == 0.25
    assert of(unanswered=frozenset("a")).unanswered_share == 0.0


@pytest.mark.parametrize(
    ("asked", "silence"),
    [([on(1), on(8)], True), ([on(1), on(9)], False), ([on(8)], False), ([on(1), on(2), on(20)], True)],
)
def test_two_questions_of_fourteen_days_are_a_silence(asked: list[date], silence: bool) -> None:
    said = [Talk(day.toordinal(), "out", asks=True) for day in asked]
    assert left_unanswered(said, SUNDAY.toordinal(), DEFAULTS) is silence
    heard = [*said[:1], Talk(on(2).toordinal(), "in", asks=True), *said[1:]]
    assert left_unanswered(heard, SUNDAY.toordinal(), DEFAULTS) is False


def streak(marks: str, today: date = TODAY, last: date = SUNDAY) -> int:
    """The streak of weeks with a gift (x) and without (.), the last one being that of the last day."""
    monday = week_of(last).first
    days = [monday - timedelta(7 * back) for back, mark in enumerate(reversed(marks)) if mark == "x"]
    return streak_weeks(giving_weeks(days), last, today)


@pytest.mark.parametrize(
    ("marks", "weeks"),
    [
        *(("", 0), ("x", 1), ("xxx", 3), (".", 0)),
        *(("xxxxx.", 5), ("xxx..", 0), ("xx.xx", 4), ("xxx.xxx.", 6), ("xxx.xx.", 2), ("x.x.", 1), ("x..xxx", 3)),
        *(("xxx.xxx.xxx", 9), ("xxx.xx.xxx", 5), (".xxx", 3), ("xxxx.x", 5)),
    ],
)
def test_a_streak_bears_one_week_of_rest_in_four(marks: str, weeks: int) -> None:
    assert streak(marks) == weeks


def test_a_week_that_goes_on_decides_nothing_yet() -> None:
    assert streak("xx.", today=on(18)) == 2
    assert streak("x..", today=on(18)) == 1  # last week is the grace, this one is open
    assert streak("x..", today=SUNDAY) == 1
    assert streak("x..", today=TODAY) == 0
    assert streak("xxx", today=on(18)) == 3


def test_a_streak_goes_on_over_the_end_of_a_year() -> None:
    """2026 has 53 weeks: the week from 28 December on ends in 2027."""
    days = [on(21, 12), on(2, 1, 2027), on(4, 1, 2027)]
    assert streak_weeks(giving_weeks(days), on(10, 1, 2027), on(11, 1, 2027)) == 3


def test_a_streak_ends_where_the_calendar_begins() -> None:
    assert streak_weeks(giving_weeks([date.min]), date(1, 1, 10), date(1, 1, 20)) == 1
    assert streak_weeks(giving_weeks([date.max]), date.max, date.max) == 1


def test_of_nothing_all_figures_are_nothing() -> None:
    found = of()
    assert found.delivered == found.minutes == found.people_reached == found.open == found.streak_weeks == 0
    assert (found.comebacks, found.circles, found.unanswered_share) == ((), {}, 0.0)
