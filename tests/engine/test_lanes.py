"""Who stands in which lane, and in which order within it (ENGINE C.2)."""

import pytest

from builders import DAY, days_ago, event, gift, need, noted, promise, snapshot, tie
from netgive.domain.conversations import EventKind
from netgive.domain.exchange import Introduction, IntroductionState, IntroductionStep, Received
from netgive.domain.suggest import Lane
from netgive.engine.lanes import by_score, duties, minutes_given, recalls, reconnections, whose_turn, worthwhile
from netgive.engine.score import Factors
from netgive.engine.settings import DEFAULTS
from netgive.engine.snapshot import PastSkip, Snapshot
from netgive.engine.tie import Tie


def on_duty(ties: list[Tie], **known: object) -> list[tuple[Lane, str]]:
    network: Snapshot = snapshot(ties, **known)
    entries = duties(network, {one.contact: one for one in ties}, DAY, DEFAULTS)
    return [(entry.lane, entry.record or entry.tie.contact) for entry in entries]


def rated(*, offer: float = 0.0, timing: float = 0.0) -> Factors:
    return Factors(offer, timing, 0.5, 0.5, 1.0, 1.0, 50.0)


def test_promises_come_by_due_date_then_by_when_they_were_made_then_by_name() -> None:
    ties = [tie("1", name="Bo"), tie("2", name="Ada")]
    promises = [
        promise("late", "1", due=days_ago(-9)),
        promise("old", "1", promised_on=days_ago(30)),
        promise("Bo", "1", promised_on=days_ago(5)),
        promise("Ada", "2", promised_on=days_ago(5)),
        promise("overdue", "1", due=days_ago(9)),
    ]
    expected = ["overdue", "late", "old", "Ada", "Bo"]
    assert [record for _, record in on_duty(ties, promises=promises)] == expected


@pytest.mark.parametrize(("ago", "waits"), [(1, False), (2, True), (900, True)])
def test_a_message_waits_from_the_second_day(ago: int, waits: bool) -> None:
    assert bool(on_duty([tie(silent=ago, waiting_day=DAY - ago)])) == waits


def test_the_newest_question_comes_first_and_at_most_twenty() -> None:
    ties = [tie(str(ago), waiting_day=DAY - ago) for ago in range(30, 2, -1)]
    assert on_duty(ties) == [(Lane.REPLY, str(ago)) for ago in range(3, 23)]


def test_who_was_skipped_does_not_crowd_the_answers() -> None:
    waiting = tie(waiting_day=DAY - 5)
    assert on_duty([waiting], skips=[PastSkip("1", DAY - 29, "not_now")]) == []
    assert on_duty([waiting], skips=[PastSkip("1", DAY - 30, "not_now")]) == [(Lane.REPLY, "1")]


@pytest.mark.parametrize(("ago", "owed"), [(13, False), (14, True)])
def test_thanks_are_owed_after_two_weeks(ago: int, owed: bool) -> None:
    received = Received("r1", "1", "a lift", days_ago(ago))
    assert bool(on_duty([tie()], thanks_owed=[received])) == owed


@pytest.mark.parametrize(("thanked", "owed"), [(13, False), (14, True)])
def test_what_became_of_it_is_told_two_weeks_after_the_thanks(thanked: int, owed: bool) -> None:
    received = Received("r1", "1", "a lift", days_ago(100), thanked_on=days_ago(thanked))
    assert bool(on_duty([tie()], thanks_owed=[received])) == owed


def test_thanks_come_before_outcomes_and_the_oldest_first() -> None:
    owed = [
        Received("told", "1", "a book", days_ago(300), thanked_on=days_ago(200)),
        Received("young", "1", "a lift", days_ago(20)),
        Received("old", "1", "advice", days_ago(40)),
    ]
    assert [record for _, record in on_duty([tie()], thanks_owed=owed)] == ["old", "young", "told"]


@pytest.mark.parametrize(
    ("state", "ago", "turn"),
    [
        (IntroductionState.IDEA, 0, "a"),
        (IntroductionState.ASKED_A, 1, None),
        (IntroductionState.YES_A, 0, "b"),
        (IntroductionState.ASKED_B, 1, None),
        (IntroductionState.YES_B, 0, "a"),
        (IntroductionState.INTRODUCED, 13, None),
        (IntroductionState.INTRODUCED, 14, "a"),
        (IntroductionState.INTRODUCED, 30, "a"),
        (IntroductionState.INTRODUCED, 31, None),
        (IntroductionState.INTRODUCED, None, None),
        (IntroductionState.FOLLOWED_UP, 20, None),
        (IntroductionState.CLOSED, 20, None),
    ],
)
def test_an_introduction_waits_for_the_user_at_each_step_of_theirs(
    state: IntroductionState, ago: int | None, turn: str | None
) -> None:
    one = Introduction("i1", "a", "b", state, "Bach", changed_on=days_ago(ago) if ago is not None else None)
    assert whose_turn(one, DAY, DEFAULTS) == turn


def test_introductions_come_by_name_then_by_id() -> None:
    ties = [tie("1", name="Bo"), tie("2", name="Ada"), tie("8"), tie("9")]
    pairs = ((3, "1", "9"), (2, "1", "8"), (4, "2", "9"))
    steps = [Introduction(f"i{n}", a, b, IntroductionState.IDEA, "Bach") for n, a, b in pairs]
    assert [record for _, record in on_duty(ties, introductions=steps)] == ["i4", "i2", "i3"]


def test_duties_to_who_may_not_be_contacted_rest() -> None:
    gone = tie(do_not_contact=1, waiting_day=DAY - 5)
    owed = [Received("r1", "1", "a lift", days_ago(20))]
    assert on_duty([gone], promises=[promise()], thanks_owed=owed) == []


def test_records_of_people_who_are_not_there_are_passed_over() -> None:
    owed = [Received("r1", "9", "a lift", days_ago(20))]
    steps = [Introduction("i1", "9", "8", IntroductionState.IDEA, "Bach")]
    assert on_duty([tie()], promises=[promise(contact_id="9")], thanks_owed=owed, introductions=steps) == []


@pytest.mark.parametrize(
    ("one", "factors", "reason"),
    [
        (tie(), rated(timing=0.01), True),
        (tie(), rated(offer=0.59), False),
        (tie(), rated(offer=0.6), True),
        (tie(silent=None), rated(offer=0.59, timing=1.0), False),
        (tie(silent=None), rated(offer=0.6), True),
    ],
)
def test_no_reason_no_suggestion(one: Tie, factors: Factors, reason: bool) -> None:
    assert worthwhile(one, factors, DEFAULTS) is reason


def test_reconnections_are_the_scored_and_the_blank() -> None:
    ties = [noted("1"), tie("2"), noted("3", silent=20), noted("4", silent=1200)]
    scored, blank = reconnections(snapshot(ties), {}, DAY, DEFAULTS)
    assert [entry.tie.contact for entry in scored] == ["4", "1"]
    assert [one.contact for one in blank] == ["2"]
    assert all(entry.candidate == entry.considered[0] for entry in scored)


def test_equal_scores_go_by_fewer_minutes_then_longer_silence_then_name() -> None:
    entry = reconnections(snapshot([noted()]), {}, DAY, DEFAULTS)[0][0]
    quick = entry._replace(minutes=entry.minutes - 1)
    longer = entry._replace(tie=noted(silent=401))
    never = entry._replace(tie=tie(silent=None))
    earlier = entry._replace(tie=noted(name="A"))
    better = entry._replace(factors=entry.factors._replace(score=99.0))
    ordered = sorted([entry, earlier, longer, never, quick, better], key=lambda one: by_score(one, DAY))
    assert ordered == [better, quick, never, longer, earlier, entry]


def who_is_recalled(*ties: Tie) -> list[str]:
    return [entry.tie.contact for entry in recalls(ties, DAY, DEFAULTS)]


def test_recall_goes_by_messages_then_known_longest_then_name() -> None:
    ties = [
        tie("new", silent=None, known_day=DAY - 10),
        tie("undated", silent=None),
        tie("old", silent=None, known_day=DAY - 4000),
        tie("chatty", silent=400, days=3),
        tie("Al", silent=None, name="Al", known_day=DAY - 10),
    ]
    assert who_is_recalled(*ties) == ["chatty", "old", "Al", "new", "undated"]


def test_recall_takes_one_of_each_organisation_before_the_second_of_any() -> None:
    def known(identity: str, organization: str | None, ago: int) -> Tie:
        return tie(identity, silent=None, organization=organization, known_day=DAY - ago)

    ties = [known("a1", "Acme", 900), known("a2", "ACME", 800), known("a3", "Acme", 700), known("b1", "Bo", 600)]
    free = [known("f1", None, 100), known("f2", None, 90)]
    assert who_is_recalled(*ties, *free) == ["a1", "b1", "f1", "f2", "a2", "a3"]


def test_who_is_in_touch_need_not_be_recalled() -> None:
    assert who_is_recalled(tie(silent=365, closeness="active")) == []
    assert who_is_recalled(tie(silent=366, closeness="active")) == ["1"]


def test_the_minutes_of_a_week() -> None:
    given = [gift(ago=0, minutes=1), gift(ago=6, minutes=2), gift(ago=7, minutes=4), gift("2", ago=3, minutes=8)]
    assert minutes_given(snapshot([], gifts=given), DAY, 7) == 11


def test_needs_of_others_do_not_move_anybody() -> None:
    known = snapshot([noted("1"), noted("2")], needs=[need("n1", "2", asked=True)])
    scored, _ = reconnections(known, {}, DAY, DEFAULTS)
    alone, _ = reconnections(snapshot([noted("1")]), {}, DAY, DEFAULTS)
    assert [entry for entry in scored if entry.tie.contact == "1"] == alone


@pytest.mark.parametrize(
    ("state", "sides", "kinds"),
    [
        (IntroductionState.IDEA, "1", ("grief", "illness", "conflict")),
        (IntroductionState.IDEA, "2", ("grief", "illness", "conflict", "layoff")),
        (IntroductionState.YES_A, "1", ("grief", "illness")),
        (IntroductionState.YES_A, "2", ("grief", "illness", "conflict", "layoff")),
        (IntroductionState.YES_B, "12", ("grief", "illness")),
        (IntroductionState.INTRODUCED, "1", ("grief", "illness")),
    ],
)
def test_steps_rest_while_something_hard_has_happened(
    state: IntroductionState, sides: str, kinds: tuple[str, ...]
) -> None:
    ties = [tie("1"), tie("2")]
    step = Introduction("i1", "1", "2", state, "Bach", changed_on=days_ago(20))
    assert len(on_duty(ties, introductions=[step])) == 1
    for side in sides:
        for kind in EventKind:
            happened = [event(side, kind)]
            assert (on_duty(ties, introductions=[step], events=happened) == []) == (kind in kinds), (side, kind)


@pytest.mark.parametrize("values", [{"trust": 2}, {"do_not_contact": 1}, {"paused_until": days_ago(-9).isoformat()}])
@pytest.mark.parametrize("state", [IntroductionState.IDEA, IntroductionState.YES_A])
def test_no_step_is_shown_that_may_not_be_taken(values: dict, state: IntroductionState) -> None:
    step = Introduction("i1", "1", "2", state, "Bach", changed_on=days_ago(5))
    assert len(on_duty([tie("1"), tie("2", trust=3)], introductions=[step])) == 1
    assert on_duty([tie("1"), tie("2", **values)], introductions=[step]) == []


def test_the_second_is_not_asked_twice_in_a_month() -> None:
    asked = IntroductionStep(IntroductionState.ASKED_B, days_ago(29))
    other = Introduction("i2", "3", "2", IntroductionState.CLOSED, "Bach", changed_on=days_ago(29), steps=(asked,))
    step = Introduction("i1", "1", "2", IntroductionState.YES_A, "Bach", changed_on=days_ago(5))
    ties = [tie("1"), tie("2")]
    assert on_duty(ties, introductions=[step, other]) == []
    free = other._replace(steps=(asked._replace(on=days_ago(30)),))
    assert len(on_duty(ties, introductions=[step, free])) == 1
