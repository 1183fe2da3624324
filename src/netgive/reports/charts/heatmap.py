"""A calendar of giving: 53 weeks in two halves, a square for each day with a gift."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from netgive.engine.period import spoken
from netgive.reports.charts.words import counted

PITCH = 12
GUTTER = 26
HEAD = 18
WEEKS = (27, 26)
SIDES = (0.0, 5.0, 7.5, 10.0)  # more gifts make a larger square, so that tone is not all that tells
POINT = 1.6
WEEK = timedelta(days=7)
DAY = timedelta(days=1)


class Square(NamedTuple):
    x: float
    y: float
    side: float
    level: int
    title: str


class Label(NamedTuple):
    x: float
    y: float
    text: str


class Half(NamedTuple):
    """Half a year; ``quiet`` is the path of the days without a gift."""

    title: str
    squares: tuple[Square, ...]
    quiet: str
    months: tuple[Label, ...]
    weekdays: tuple[Label, ...]


class Month(NamedTuple):
    name: str
    gifts: int
    days: str


class HeatMap(NamedTuple):
    width: int
    height: int
    halves: tuple[Half, ...]
    months: tuple[Month, ...]
    sides: tuple[float, ...]
    description: str


def heat_map(days: Mapping[date, int], last: date) -> HeatMap:
    start = last - timedelta(days=last.weekday()) - (sum(WEEKS) - 1) * WEEK
    given = {on: count for on, count in sorted(days.items()) if count and start <= on <= last}
    halves = (_half(given, start, WEEKS[0], last), _half(given, start + WEEKS[0] * WEEK, WEEKS[1], last))
    return HeatMap(
        width=GUTTER + WEEKS[0] * PITCH,
        height=HEAD + 7 * PITCH,
        halves=halves,
        months=_months(given),
        sides=SIDES[1:],
        description=f"{counted(sum(given.values()), 'gift')} on {counted(len(given), 'day')}." if given else "",
    )


def _half(given: Mapping[date, int], start: date, weeks: int, last: date) -> Half:
    days = [start + index * DAY for index in range(7 * weeks)]
    places = {on: _middle((on - start).days) for on in days if on <= last}
    return Half(
        title=f"Days of giving, {spoken(start)} to {spoken(max(places, default=start))}",
        squares=tuple(_square(on, given[on], *place) for on, place in places.items() if on in given),
        quiet="".join(_point(*place) for on, place in places.items() if on not in given),
        months=tuple(_month_label(on, place) for on, place in places.items() if on.day == 1),
        weekdays=tuple(
            Label(0, HEAD + (index + 0.5) * PITCH, name) for index, name in ((0, "Mon"), (2, "Wed"), (4, "Fri"))
        ),
    )


def _middle(index: int) -> tuple[float, float]:
    return GUTTER + (index // 7 + 0.5) * PITCH, HEAD + (index % 7 + 0.5) * PITCH


def _square(on: date, count: int, x: float, y: float) -> Square:
    level = min(count, len(SIDES) - 1)
    side = SIDES[level]
    return Square(x - side / 2, y - side / 2, side, level, f"{on:%A}, {spoken(on)}: {counted(count, 'gift')}")


def _point(x: float, y: float) -> str:
    return f"M{x - POINT / 2:g} {y - POINT / 2:g}h{POINT}v{POINT}h-{POINT}z"


def _month_label(on: date, place: tuple[float, float]) -> Label:
    return Label(place[0] - PITCH / 2, HEAD - 7, f"{on:%b}")


def _months(given: Mapping[date, int]) -> tuple[Month, ...]:
    months: dict[tuple[int, int], list[date]] = {}
    for on in given:
        months.setdefault((on.year, on.month), []).append(on)
    return tuple(
        Month(f"{days[0]:%B %Y}", sum(given[on] for on in days), ", ".join(_day_count(on, given[on]) for on in days))
        for days in months.values()
    )


def _day_count(on: date, count: int) -> str:
    return str(on.day) if count == 1 else f"{on.day} ({count})"
