"""Ties that came back to life, on a line of a year: dotted while it was quiet, drawn since."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from netgive.engine.period import spoken
from netgive.engine.quoting import silence
from netgive.reports.charts.words import counted, cut, isolated, shown
from netgive.reports.names import each_once
from netgive.reports.report import Revived

WIDTH = 342
EDGE = 5
TOP = 18
ROW = 34
FEET = 22
MOST_ROWS = 8
NAME_COLUMNS = 25
DAYS = 365
LAST_LABEL = 318  # a month's name further right would be cut


class Row(NamedTuple):
    """One tie; ``y`` is where its line runs, ``x`` the day of the message."""

    x: float
    y: int
    name: str
    silence: str
    title: str


class Earlier(NamedTuple):
    x: float
    title: str


class Month(NamedTuple):
    x: float
    name: str


class Timeline(NamedTuple):
    """``earlier`` are those for whom there was no row: dots on one line, at ``earlier_y``."""

    width: int
    height: int
    rows: tuple[Row, ...]
    earlier: tuple[Earlier, ...]
    earlier_y: int
    months: tuple[Month, ...]
    table: tuple[tuple[str, str, str], ...]
    description: str


def timeline(revivals: Sequence[Revived], last: date) -> Timeline:
    ordered = sorted(revivals, key=lambda revived: (revived.on, revived.person.name))
    named = ordered[-MOST_ROWS:]
    earlier = ordered[: len(ordered) - len(named)]
    above = 1 if earlier else 0
    return Timeline(
        width=WIDTH,
        height=TOP + ROW * (len(named) + above) + FEET - ROW // 2,
        rows=tuple(_row(revived, index + above, last) for index, revived in enumerate(named)),
        earlier=tuple(Earlier(_x(revived.on, last), _title(revived)) for revived in earlier),
        earlier_y=TOP + 8,
        months=_months(last),
        table=tuple((shown(item.person.name), f"{silence(item.silent_days)}", spoken(item.on)) for item in ordered),
        description=_description(ordered),
    )


def _row(revived: Revived, index: int, last: date) -> Row:
    return Row(
        x=_x(revived.on, last),
        y=TOP + ROW * index + 8,
        name=cut(revived.person.name, NAME_COLUMNS),
        silence=f"after {silence(revived.silent_days)}",
        title=_title(revived),
    )


def _title(revived: Revived) -> str:
    return f"{isolated(revived.person.name)}, {spoken(revived.on)}, after {silence(revived.silent_days)} of silence"


def _x(on: date, last: date) -> float:
    passed = DAYS - (last - on).days
    return round(EDGE + (WIDTH - 2 * EDGE) * min(1, max(0, passed / DAYS)), 1)


def _months(last: date) -> tuple[Month, ...]:
    begin = last - timedelta(days=DAYS)
    days = (begin + timedelta(days=passed) for passed in range(DAYS + 1))
    months = (Month(_x(on, last), f"{on:%b}") for on in days if on.day == 1)
    return tuple(month for month in months if month.x <= LAST_LABEL)


def _description(revivals: Sequence[Revived]) -> str:
    if not revivals:
        return ""
    newest = revivals[-1]
    came = counted(len(each_once(revivals)), "tie came back to life", "ties came back to life")
    return f"{came} within a year; last {isolated(newest.person.name)}, on {spoken(newest.on)}."
