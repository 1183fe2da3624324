"""Stacked bars: as high as there are gifts, without gaps or overlaps."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from netgive.domain.exchange import GiveKind
from netgive.reports.charts.weeks import BAR, LEAST_SCALE, SEAM, TALLEST, TOP, WIDTH, weeks_chart
from netgive.reports.report import WeekOfGiving

MONDAYS = [date(2026, 12, 7) + timedelta(weeks=week) for week in range(12)]


def weeks(*totals: int) -> list[WeekOfGiving]:
    return [WeekOfGiving(monday, {GiveKind.ADVICE: total}) for monday, total in zip(MONDAYS, totals, strict=False)]


def test_bricks_stand_on_each_other() -> None:
    week = WeekOfGiving(MONDAYS[0], {GiveKind.ATTENTION: 1, GiveKind.ADVICE: 3, GiveKind.INTRODUCTION: 0})
    (bar,) = weeks_chart([week]).bars
    assert [segment.kind for segment in bar.segments] == ["advice", "attention"]
    lower, upper = bar.segments
    assert upper.y + upper.height + SEAM == pytest.approx(lower.y, abs=0.11)
    assert lower.y + lower.height + SEAM == pytest.approx(TOP + TALLEST, abs=0.11)
    assert bar.total == 4
    assert bar.row == ("7 December 2026", "3", "0", "0", "1", "4")
    assert bar.title == "Week of 7 December 2026: advice 3, attention 1"


def test_the_highest_week_fills_the_chart_and_one_gift_does_not() -> None:
    assert weeks_chart(weeks(10, 5)).bars[0].segments[0].y == TOP
    assert weeks_chart(weeks(1)).bars[0].segments[0].height == round(TALLEST / LEAST_SCALE - SEAM, 1)


def test_bars_keep_inside_the_chart_and_beside_each_other() -> None:
    bars = weeks_chart(weeks(*range(12))).bars
    assert len(bars) == 12
    assert bars[0].x >= 0
    assert bars[-1].x + BAR <= WIDTH
    assert all(right.x - left.x > BAR for left, right in pairwise(bars))


def test_a_month_is_named_where_it_begins_across_a_year() -> None:
    bars = weeks_chart(weeks(*[1] * 12)).bars
    assert [bar.month for bar in bars] == ["Dec", "", "", "", "Jan", "", "", "", "Feb", "", "", ""]
    assert [bar.day for bar in bars[:5]] == ["7", "14", "21", "28", "4"]


def test_no_week_and_no_gift() -> None:
    assert weeks_chart([]).bars == ()
    quiet = weeks_chart(weeks(0, 0))
    assert quiet.total == 0
    assert quiet.bars[0].title.endswith("a quiet week")
    assert quiet.description == "No gifts are noted in these weeks."


def test_it_is_told_in_words() -> None:
    assert weeks_chart(weeks(4, 0, 1)).description == "5 gifts in 2 of 3 weeks; at most 4 in one."
