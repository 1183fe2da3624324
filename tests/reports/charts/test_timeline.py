"""Ties on the line of a year."""

from datetime import date, timedelta

import pytest

from netgive.domain.suggest import Person
from netgive.reports.charts.timeline import EDGE, MOST_ROWS, WIDTH, timeline
from netgive.reports.report import Revived

LAST = date(2026, 11, 22)


def revived(back: int, name: str = "Ada", silent: int = 800) -> Revived:
    return Revived(Person(name, name), LAST - timedelta(days=back), silent, communal=False)


@pytest.mark.parametrize(("back", "x"), [(0, WIDTH - EDGE), (365, EDGE), (500, EDGE), (-3, WIDTH - EDGE)])
def test_a_day_has_its_place_and_none_leaves_the_line(back: int, x: float) -> None:
    assert timeline([revived(back)], LAST).rows[0].x == x


def test_half_a_year_is_in_the_middle() -> None:
    assert timeline([revived(182)], LAST).rows[0].x == pytest.approx(WIDTH / 2, abs=1)


def test_rows_go_by_day_and_say_how_long_it_was_quiet() -> None:
    chart = timeline([revived(5, "Bo", 21), revived(100, "Ada")], LAST)
    assert [(row.name, row.silence) for row in chart.rows] == [("Ada", "after 2 years"), ("Bo", "after 3 weeks")]
    assert chart.table == (("Ada", "2 years", "14 August 2026"), ("Bo", "3 weeks", "17 November 2026"))
    assert chart.rows[0].y < chart.rows[1].y < chart.height
    assert chart.description == "2 ties came back to life within a year; last \u2068Bo\u2069, on 17 November 2026."


def test_the_newest_have_rows_and_the_others_are_dots() -> None:
    chart = timeline([revived(back, f"n{back}") for back in range(40)], LAST)
    assert len(chart.rows) == MOST_ROWS
    assert chart.rows[-1].name == "n0"
    assert len(chart.earlier) == 40 - MOST_ROWS
    assert chart.earlier_y < chart.rows[0].y
    assert len(chart.table) == 40


def test_each_month_is_named_once() -> None:
    names = [month.name for month in timeline([revived(1)], LAST).months]
    assert names == ["Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]


def test_nobody() -> None:
    assert timeline([], LAST).rows == ()
    assert timeline([], LAST).description == ""
