"""Gifts by kind over the last weeks: stacked bars."""

from collections.abc import Sequence
from typing import NamedTuple

from netgive.engine.period import spoken
from netgive.reports.charts.words import KINDS, counted
from netgive.reports.report import WeekOfGiving

WIDTH = 342
TALLEST = 118
TOP = 20
FEET = 32
BAR = 17
SEAM = 1.5
LEAST_SCALE = 4  # one gift is a brick, not a tower


class Segment(NamedTuple):
    kind: str
    y: float
    height: float


class Bar(NamedTuple):
    """A week; ``month`` is named where it begins."""

    x: float
    middle: float
    top: float
    total: int
    segments: tuple[Segment, ...]
    day: str
    month: str
    title: str
    row: tuple[str, ...]


class WeeksChart(NamedTuple):
    width: int
    height: int
    base: int
    bar: int
    bars: tuple[Bar, ...]
    kinds: tuple[tuple[str, str], ...]
    total: int
    description: str


def weeks_chart(weeks: Sequence[WeekOfGiving]) -> WeeksChart:
    totals = [sum(week.by_kind.values()) for week in weeks]
    brick = TALLEST / max([LEAST_SCALE, *totals])
    pitch = WIDTH / max(1, len(weeks))
    months = ["", *(f"{week.monday:%b}" for week in weeks)]
    return WeeksChart(
        width=WIDTH,
        height=TOP + TALLEST + FEET,
        base=TOP + TALLEST,
        bar=BAR,
        bars=tuple(
            _bar(week, (index + 0.5) * pitch, brick, month if month != before else "")
            for index, (week, before, month) in enumerate(zip(weeks, months, months[1:], strict=False))
        ),
        kinds=tuple((kind.value, title) for kind, title in KINDS.items()),
        total=sum(totals),
        description=_description(totals),
    )


def _bar(week: WeekOfGiving, middle: float, brick: float, month: str) -> Bar:
    base: float = TOP + TALLEST
    segments = []
    counts = [week.by_kind.get(kind, 0) for kind in KINDS]
    for kind, count in zip(KINDS, counts, strict=True):
        if count:
            base -= count * brick
            segments.append(Segment(kind.value, round(base, 1), round(count * brick - SEAM, 1)))
    total = sum(counts)
    return Bar(
        x=round(middle - BAR / 2, 1),
        middle=round(middle, 1),
        top=round(base - 5, 1),
        total=total,
        segments=tuple(segments),
        day=str(week.monday.day),
        month=month,
        title=f"Week of {spoken(week.monday)}: {_kinds(week)}",
        row=(spoken(week.monday), *map(str, counts), str(total)),
    )


def _kinds(week: WeekOfGiving) -> str:
    given = [(kind, week.by_kind.get(kind, 0)) for kind in KINDS]
    return ", ".join(f"{KINDS[kind].lower()} {count}" for kind, count in given if count) or "a quiet week"


def _description(totals: Sequence[int]) -> str:
    if not any(totals):
        return "No gifts are noted in these weeks."
    giving = sum(1 for total in totals if total)
    return (
        f"{counted(sum(totals), 'gift')} in {giving} of {counted(len(totals), 'week')}; at most {max(totals)} in one."
    )
