"""How gifts spread across circles: bars beside the names."""

from collections.abc import Sequence
from typing import NamedTuple

from netgive.reports.charts.words import counted, cut
from netgive.reports.report_view import NO_CIRCLE

WIDTH = 100
MOST_BARS = 8
NAME_COLUMNS = 60
LEAST_SCALE = 3


class Reached(NamedTuple):
    circle: str
    gifts: int
    width: float


class ReachChart(NamedTuple):
    """``more`` are the circles that stand below the fold, where there are many."""

    width: int
    bars: tuple[Reached, ...]
    more: tuple[Reached, ...]
    description: str


def reach_chart(circles: Sequence[tuple[str, int]]) -> ReachChart:
    """Bars for circles and the gifts that reached them."""
    ordered = sorted(circles, key=lambda item: (-item[1], item[0]))
    scale = WIDTH / max([LEAST_SCALE, *(gifts for _, gifts in circles)])
    bars = tuple(Reached(cut(circle, NAME_COLUMNS), gifts, round(gifts * scale, 1)) for circle, gifts in ordered)
    return ReachChart(WIDTH, bars[:MOST_BARS], bars[MOST_BARS:], _description(circles))


def _description(circles: Sequence[tuple[str, int]]) -> str:
    """People in no circle are no circle of their own."""
    inside = [gifts for circle, gifts in circles if circle != NO_CIRCLE]
    outside = sum(gifts for circle, gifts in circles if circle == NO_CIRCLE)
    told = [f"{counted(sum(inside), 'gift')} in {counted(len(inside), 'circle')}"] if inside else []
    told += [f"{counted(outside, 'gift')} in {NO_CIRCLE}"] if outside else []
    return f"{', '.join(told)}." if told else ""
