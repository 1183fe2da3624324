"""The calendar of giving."""

from datetime import date, timedelta

import pytest

from netgive.reports.charts.heatmap import GUTTER, HEAD, PITCH, SIDES, WEEKS, heat_map

SUNDAY = date(2026, 11, 22)


def squares(days: dict[date, int], last: date = SUNDAY):
    return [square for half in heat_map(days, last).halves for square in half.squares]


def test_a_column_is_a_week_and_a_row_a_weekday() -> None:
    last, first = squares({SUNDAY: 3, SUNDAY - timedelta(days=6): 3})[::-1]
    assert last.x == first.x == GUTTER + (WEEKS[1] - 1) * PITCH + 1
    assert first.y == HEAD + 1
    assert last.y == HEAD + 6 * PITCH + 1


def test_it_holds_53_weeks_and_no_day_more() -> None:
    start = SUNDAY - timedelta(days=53 * 7 - 1)
    assert start.weekday() == 0
    found = squares({start: 1, start - timedelta(days=1): 1, SUNDAY + timedelta(days=1): 1})
    assert [square.title for square in found] == ["Monday, 17 November 2025: 1 gift"]


@pytest.mark.parametrize("last", [SUNDAY, SUNDAY - timedelta(days=4), date(2028, 2, 29), date(2027, 1, 1)])
def test_every_day_is_drawn_once(last: date) -> None:
    days = {last: 1}
    drawn = heat_map(days, last)
    points = sum(half.quiet.count("M") for half in drawn.halves)
    assert points + len(squares(days, last)) == 52 * 7 + last.weekday() + 1


def test_more_gifts_make_a_larger_square() -> None:
    days = {SUNDAY - timedelta(days=back): count for back, count in enumerate((9, 3, 2, 1))}
    assert [square.side for square in squares(days)] == sorted([*SIDES[1:], SIDES[-1]])
    assert [square.level for square in squares(days)] == [1, 2, 3, 3]


def test_months_tell_it_in_words() -> None:
    drawn = heat_map({date(2025, 12, 31): 1, date(2026, 1, 1): 2, date(2026, 1, 9): 1}, SUNDAY)
    assert drawn.months == (("December 2025", 1, "31"), ("January 2026", 3, "1 (2), 9"))
    assert drawn.description == "4 gifts on 3 days."


def test_halves_follow_each_other() -> None:
    titles = [half.title for half in heat_map({}, SUNDAY).halves]
    assert titles == [
        "Days of giving, 17 November 2025 to 24 May 2026",
        "Days of giving, 25 May 2026 to 22 November 2026",
    ]


def test_no_gift() -> None:
    assert heat_map({}, SUNDAY).months == ()
    assert heat_map({SUNDAY: 0}, SUNDAY).description == ""
