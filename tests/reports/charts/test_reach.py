"""Bars across circles."""

from netgive.reports.charts.reach import LEAST_SCALE, MOST_BARS, WIDTH, reach_chart


def test_the_widest_bar_fills_its_place_and_others_are_in_proportion() -> None:
    chart = reach_chart([("a", 2), ("b", 8)])
    assert [(bar.circle, bar.gifts, bar.width) for bar in chart.bars] == [("b", 8, WIDTH), ("a", 2, WIDTH / 4)]
    assert chart.description == "10 gifts in 2 circles."


def test_one_gift_does_not_fill_it() -> None:
    assert reach_chart([("a", 1)]).bars[0].width == round(WIDTH / LEAST_SCALE, 1)


def test_equal_circles_stand_by_name() -> None:
    assert [bar.circle for bar in reach_chart([("b", 1), ("a", 1)]).bars] == ["a", "b"]


def test_many_circles_wait_behind_a_word() -> None:
    chart = reach_chart([(str(number), 1) for number in range(20)])
    assert len(chart.bars) == MOST_BARS
    assert len(chart.more) == 20 - MOST_BARS


def test_no_circle() -> None:
    chart = reach_chart([])
    assert (chart.bars, chart.more, chart.description) == ((), (), "")


def test_a_long_name_is_cut() -> None:
    assert len(reach_chart([("x" * 200, 1)]).bars[0].circle) < 70
