"""What took far more than it should: twice its target, by the clock and by the work of the processor.

Less may be noise, and is for people to look at. A machine that does something else makes commands wait, and not work.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from costs.commands import MORE_ON_A_TERMINAL, PLANNED
from costs.incoming import Import
from costs.rounds import Row

TOLERANCE = 2.0
MEMORY_OF_A_PLAN = 60.0


class Excess(NamedTuple):
    """A row, and what is wrong with it."""

    row: Row
    about: str


def excessive(rows: Sequence[Row]) -> list[Excess]:
    return [*_slow(rows), *_slow_on_a_terminal(rows), *_large(rows)]


def _slow(rows: Sequence[Row]) -> Iterable[Excess]:
    for row in rows:
        if row.command.terminal or row.target is None:
            continue
        if min(row.ratio, row.work) > TOLERANCE * row.target:
            yield Excess(row, f"{named(row)}: {row.ratio:.1f}, target {row.target:g}")


def _slow_on_a_terminal(rows: Sequence[Row]) -> Iterable[Excess]:
    for row in rows:
        if row.command.terminal and min(more(row, rows), more_work(row, rows)) > TOLERANCE * MORE_ON_A_TERMINAL:
            yield Excess(row, f"{named(row)}: {more(row, rows):.1f} more on a terminal, target {MORE_ON_A_TERMINAL:g}")


def _large(rows: Sequence[Row]) -> Iterable[Excess]:
    for row in rows:
        if row.command.label == PLANNED and row.megabytes > TOLERANCE * MEMORY_OF_A_PLAN:
            yield Excess(row, f"{named(row)}: {row.megabytes:.0f} MB, target {MEMORY_OF_A_PLAN:g}")


def more(row: Row, rows: Iterable[Row]) -> float:
    """How much more a command costs on a terminal than through a pipe."""
    return row.ratio - _through_pipe(row, rows).ratio


def more_work(row: Row, rows: Iterable[Row]) -> float:
    return row.work - _through_pipe(row, rows).work


def _through_pipe(row: Row, rows: Iterable[Row]) -> Row:
    return next(other for other in partners(row, rows) if not other.command.terminal)


def partners(row: Row, rows: Iterable[Row]) -> list[Row]:
    """The same command on the same store, through a pipe and on a terminal."""
    return [one for one in rows if one.subject is row.subject and one.command.label == row.command.label]


def excessive_imports(imports: Iterable[Import]) -> list[str]:
    return [
        f"import of {one.label}: {one.rate:.0f} a second, target {one.target:.0f}"
        for one in imports
        if one.target and one.records / min(one.seconds, one.work) < one.target / TOLERANCE
    ]


def named(row: Row) -> str:
    return f"{row.command.label} ({row.subject.size})"
