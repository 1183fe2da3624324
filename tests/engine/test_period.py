"""Weeks, months, quarters and years of the calendar, and what they are called."""

from datetime import date

import pytest

from netgive.engine.period import (
    Span,
    last_full_week,
    month_of,
    noun,
    quarter_of,
    shifted,
    stem,
    title,
    week_of,
    year_of,
)


@pytest.mark.parametrize("day", range(16, 23))
def test_a_week_goes_from_monday_to_sunday(day: int) -> None:
    assert week_of(date(2026, 11, day)) == Span(date(2026, 11, 16), date(2026, 11, 22))


def test_the_last_full_week_is_over_before_today() -> None:
    assert last_full_week(date(2026, 11, 23)) == week_of(date(2026, 11, 22))
    assert last_full_week(date(2026, 11, 22)) == week_of(date(2026, 11, 15))


def test_weeks_cross_years_and_clock_changes_without_losing_a_day() -> None:
    assert week_of(date(2027, 1, 1)) == Span(date(2026, 12, 28), date(2027, 1, 3))
    for changed in (date(2026, 3, 29), date(2026, 10, 25), date(2026, 3, 8), date(2026, 11, 1)):
        assert week_of(changed).days == 7


def test_months_quarters_and_years_have_all_their_days() -> None:
    assert (month_of(2028, 2).days, month_of(2026, 12).last) == (29, date(2026, 12, 31))
    assert quarter_of(2026, 4) == Span(date(2026, 10, 1), date(2026, 12, 31))
    assert sum(quarter_of(2028, number).days for number in (1, 2, 3, 4)) == year_of(2028).days == 366


@pytest.mark.parametrize(
    ("span", "kind", "heading", "name"),
    [
        (week_of(date(2026, 11, 16)), "week", "Week 47, 16 to 22 November 2026", "2026-11-16"),
        (week_of(date(2027, 1, 1)), "week", "Week 53, 28 December 2026 to 3 January 2027", "2026-12-28"),
        (week_of(date(2026, 9, 30)), "week", "Week 40, 28 September to 4 October 2026", "2026-09-28"),
        (month_of(2026, 2), "month", "February 2026", "2026-02"),
        (quarter_of(2026, 3), "quarter", "Third quarter of 2026", "2026-Q3"),
        (year_of(2026), "year", "2026", "2026"),
        (Span(date(2026, 11, 3), date(2026, 11, 3)), "time", "3 November 2026", "2026-11-03-to-2026-11-03"),
        (Span(date(2026, 11, 3), date(2026, 11, 17)), "time", "3 to 17 November 2026", "2026-11-03-to-2026-11-17"),
    ],
)
def test_a_period_has_a_noun_a_title_and_a_name_for_files(span: Span, kind: str, heading: str, name: str) -> None:
    assert (noun(span), title(span), stem(span)) == (kind, heading, name)


def test_the_calendar_has_two_ends() -> None:
    assert shifted(date.max, 1) == date.max
    assert shifted(date.min, -7) == date.min
    assert last_full_week(date.min).last == date.min or last_full_week(date.min).days > 0
