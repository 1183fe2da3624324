"""Rounds in which all commands take turns, each after a bare start of the same Python.

A ratio is a command's time by the median of the bare starts around it, so how fast a machine is cancels out, and what
slows it down for a while slows both.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from statistics import median
from typing import NamedTuple

from costs.commands import Command
from costs.process import Call
from costs.stores import surroundings
from costs.subject import Subject
from costs.taken import Taken, taken

BARE = Call((sys.executable, "-c", "pass"), surroundings(), Path())
LEAST_TIMES = 3


class Sample(NamedTuple):
    """One time as multiples of a bare start, by the clock and by the work of the processor; and what it was."""

    ratio: float
    work: float
    taken: Taken


class Row:
    """A command of a subject, and what was measured of it."""

    def __init__(self, subject: Subject, command: Command) -> None:
        self.subject, self.command = subject, command
        self.samples: list[Sample] = []

    @property
    def target(self) -> float | None:
        return self.command.target(self.subject.size.contacts)

    @property
    def ratio(self) -> float:
        return median(sample.ratio for sample in self.samples)

    @property
    def work(self) -> float:
        return median(sample.work for sample in self.samples)

    @property
    def milliseconds(self) -> float:
        return 1000 * median(sample.taken.seconds for sample in self.samples)

    @property
    def megabytes(self) -> float:
        return max(sample.taken.megabytes for sample in self.samples)

    def is_due(self, patience: float) -> bool:
        """What takes seconds is timed less often."""
        spent = sum(sample.taken.seconds for sample in self.samples)
        return len(self.samples) < LEAST_TIMES or spent < patience

    def time(self, turn: int) -> Taken:
        if self.command.again:
            taken(self.subject.call(self.command, turn))
        return taken(self.subject.call(self.command, turn))


def bare_milliseconds(rows: Iterable[Row]) -> float:
    """What a bare start took, as far as it can be told from the ratios."""
    return 1000 * median(one.taken.seconds / one.ratio for row in rows for one in row.samples)


def rows_of(subjects: Iterable[Subject]) -> list[Row]:
    return [Row(subject, command) for subject in subjects for command in subject.commands]


def measure(rows: Sequence[Row], number: int, patience: float) -> Iterator[str]:
    """Time all rows in a number of rounds, and say after each part what it was.

    A round before the first compiles modules and fills caches, and counts for nothing.
    """
    for subject, group in _by_subject(rows):
        for row in group:
            row.time(-1)
        yield f"{subject.title}, {subject.size}: ready"
    for turn in range(number):
        for subject, group in _by_subject(rows):
            _round([row for row in group if row.is_due(patience)], turn)
            yield f"{subject.title}, {subject.size}: round {turn + 1} of {number}"


def _by_subject(rows: Sequence[Row]) -> list[tuple[Subject, list[Row]]]:
    return [(subject, list(group)) for subject, group in groupby(rows, key=lambda row: row.subject)]


def _round(rows: Sequence[Row], turn: int) -> None:
    pairs = [(taken(BARE), row.time(turn)) for row in rows]
    if pairs:
        seconds = median(bare.seconds for bare, _ in pairs)
        work = median(bare.work for bare, _ in pairs)
        for row, (_, one) in zip(rows, pairs, strict=True):
            row.samples.append(Sample(one.seconds / seconds, one.work / work, one))
