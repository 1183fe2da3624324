"""The summary of a tie (DESIGN): what the engine keeps of all interactions with one person."""

from datetime import date

import pytest

from builders import DAY, TODAY, days_ago, interaction
from netgive.domain.conversations import Direction, Interaction, TieSummary
from netgive.engine.summary import asked_and_answered, months_before, summarise


def said(ago: int, **values: object) -> Interaction:
    return interaction("1", ago, direction=Direction.OUT, **values)


def heard(ago: int, **values: object) -> Interaction:
    return interaction("1", ago, direction=Direction.IN, **values)


def talked(ago: int, **values: object) -> Interaction:
    return interaction("1", ago, direction=Direction.BOTH, **values)


def seen_in_a_crowd(ago: int) -> Interaction:
    return heard(ago, broadcast=True)


def test_without_interactions_there_is_nothing_to_know() -> None:
    assert summarise([]) == TieSummary()


def test_a_day_counts_once_however_much_was_said() -> None:
    summary = summarise([said(20), said(5), heard(5), talked(5)])
    assert summary.contact_days == 2
    assert (summary.first_day, summary.last_day) == (DAY - 20, DAY - 5)
    assert (summary.messages_out, summary.messages_in) == (3, 2)
    assert (summary.last_out, summary.last_in) == (DAY - 5, DAY - 5)


def test_a_delivered_gift_is_a_contact_day_but_no_message() -> None:
    summary = summarise([talked(20)], [days_ago(20), days_ago(3)])
    assert (summary.contact_days, summary.last_day) == (2, DAY - 3)
    assert (summary.messages_out, summary.last_out) == (1, DAY - 20)


def test_a_broadcast_is_seen_but_is_no_contact() -> None:
    summary = summarise([seen_in_a_crowd(1)])
    assert summary == TieSummary(seen=1.0, seen_day=DAY - 1)


@pytest.mark.parametrize(("apart", "seen"), [(0, 2.0), (30, 1.5), (60, 1.25)])
def test_what_was_seen_halves_in_thirty_days(apart: int, seen: float) -> None:
    """ENGINE B: seen = Σ 2^(-age/30 d)."""
    summary = summarise([seen_in_a_crowd(1 + apart), seen_in_a_crowd(1)])
    assert summary.seen == pytest.approx(seen)
    assert summary.seen_day == DAY - 1


def test_the_first_question_that_waits_is_kept_until_something_goes_out() -> None:
    asked = [heard(9, expects_reply=True), heard(4, expects_reply=True)]
    assert summarise(asked).waiting_day == DAY - 9
    assert summarise([*asked, said(3)]).waiting_day is None
    assert summarise([*asked, said(3), heard(2, expects_reply=True)]).waiting_day == DAY - 2


def test_what_asks_nothing_waits_for_nothing() -> None:
    assert summarise([heard(9)]).waiting_day is None
    assert summarise([said(9)]).open_asks == ""


def test_a_conversation_answers_itself() -> None:
    """Both spoke: what was asked in it was answered in it, too."""
    assert summarise([talked(9, expects_reply=True)]).waiting_day is None


def test_questions_of_ones_own_are_open_until_they_write() -> None:
    asked = [said(40, expects_reply=True), said(20, expects_reply=True)]
    assert summarise(asked).open_asks == f"{DAY - 40} {DAY - 20}"
    assert summarise([*asked, heard(1)]).open_asks == ""
    assert summarise([*asked, seen_in_a_crowd(1)]).open_asks == f"{DAY - 40} {DAY - 20}"


@pytest.mark.parametrize(("after", "answered"), [(0, 1), (30, 1), (31, 0)])
def test_an_answer_within_thirty_days_counts_as_one(after: int, answered: int) -> None:
    summary = summarise([said(40, expects_reply=True), heard(40 - after)])
    assert summary.asks == f"{DAY - 40}:1:{answered}"
    assert summary.open_asks == ""


def test_questions_are_counted_by_day() -> None:
    twice = [said(35, expects_reply=True), said(35, expects_reply=True), heard(34), said(10, expects_reply=True)]
    assert summarise(twice).asks == f"{DAY - 35}:2:2 {DAY - 10}:1:0"


def test_the_newest_note_of_what_they_said_is_remembered() -> None:
    notes = [heard(30, note="moved"), talked(20, note="likes Bach"), talked(10), said(5, note="sent slides")]
    assert summarise(notes).note_day == DAY - 20


@pytest.mark.parametrize(
    ("on", "months", "before"),
    [
        (date(2026, 11, 23), 24, date(2024, 11, 23)),
        (date(2026, 1, 31), 11, date(2025, 2, 28)),
        (date(2024, 2, 29), 24, date(2022, 2, 28)),
        (date(2026, 12, 1), 1, date(2026, 11, 1)),
        (date(2026, 1, 1), 1, date(2025, 12, 1)),
        (date(1, 5, 1), 24, date(1, 1, 1)),
    ],
)
def test_months_before_a_day(on: date, months: int, before: date) -> None:
    assert date.fromordinal(months_before(on.toordinal(), months)) == before


def test_questions_count_for_two_years_to_the_day() -> None:
    edge = date(TODAY.year - 2, TODAY.month, TODAY.day).toordinal()
    assert asked_and_answered(f"{edge - 1}:7:7 {edge}:2:1 {DAY}:3:2", DAY, 24) == (5, 3)
    assert asked_and_answered("", DAY, 24) == (0, 0)


def test_questions_that_can_count_no_more_are_forgotten() -> None:
    asked = [said(ago, expects_reply=True) for ago in (1500, 731, 730, 400, 1)]
    days = [int(entry.split(":")[0]) for entry in summarise(asked).asks.split()]
    assert days == [DAY - 731, DAY - 730, DAY - 400, DAY - 1], "two years before the newest question"
