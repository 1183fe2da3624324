"""The summary of a tie (DESIGN): what the engine keeps of all interactions with one person."""

from datetime import date

import pytest

from builders import DAY, TODAY, days_ago, interaction
from netgive.domain.conversations import Direction, Interaction, TieSummary
from netgive.engine.summary import asked_and_answered, month_of, summarise


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
    assert summary.asks == f"{month_of(DAY - 40)}:1:{answered}"
    assert summary.open_asks == ""


def test_questions_are_counted_by_month() -> None:
    october, november = 12 * 2026 + 10, 12 * 2026 + 11
    summary = summarise([said(35, expects_reply=True), heard(34), said(10, expects_reply=True)])
    assert summary.asks == f"{october}:1:1 {november}:1:0"


def test_the_newest_note_of_what_they_said_is_remembered() -> None:
    notes = [heard(30, note="moved"), talked(20, note="likes Bach"), talked(10), said(5, note="sent slides")]
    assert summarise(notes).note_day == DAY - 20


@pytest.mark.parametrize(
    ("on", "month"), [(date(2026, 1, 1), 24313), (date(2026, 12, 31), 24324), (date(2027, 1, 1), 24325)]
)
def test_months_are_counted_through(on: date, month: int) -> None:
    assert month_of(on.toordinal()) == month


def test_questions_count_for_two_years() -> None:
    this, edge, before = (month_of(DAY) - months for months in (0, 23, 24))
    asks = f"{before}:7:7 {edge}:2:1 {this}:3:2"
    assert asked_and_answered(asks, DAY, 24) == (5, 3)
    assert asked_and_answered("", TODAY.toordinal(), 24) == (0, 0)
