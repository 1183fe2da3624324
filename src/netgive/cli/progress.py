"""Progress bars on stderr, on a terminal only."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from netgive.cli.output import on_terminal
from netgive.services.intake import Watcher

if TYPE_CHECKING:
    from rich.progress import Progress

STEP = 500  # records between two looks at the clock
PATIENCE = 1.0  # seconds without a word


@contextmanager
def watching() -> Iterator[Watcher | None]:
    """Somebody to watch an import: the file, how far it is, records a second and the time left."""
    if not on_terminal(sys.stderr):
        yield None
        return
    from rich.console import Console  # noqa: PLC0415  Rich costs 30 ms and is for terminals only
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.fields[records]:,} records, {task.fields[rate]:,.0f} a second"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Bar(bar)


class _Bar:
    """One bar, for one file after the other."""

    def __init__(self, bar: "Progress") -> None:
        self._bar = bar
        self._task = bar.add_task("", total=None, records=0, rate=0.0)
        self._by_records = True
        self._records = 0
        self._begun = 0.0

    def begin(self, label: str, total: int | None, unit: str) -> None:
        """A file with so much in it; ``unit`` says of what."""
        self._by_records = unit == "records"
        self._records = 0
        self._begun = self._bar.get_time()
        self._bar.reset(self._task, total=total, description=label[-STEP:], records=0, rate=0.0)

    def records(self, number: int) -> None:
        self._records += number
        if self._records % STEP == 0:
            rate = self._records / max(self._bar.get_time() - self._begun, 1e-3)
            self._bar.update(self._task, advance=STEP if self._by_records else 0, records=self._records, rate=rate)

    def bytes(self, number: int) -> None:
        if not self._by_records:
            self._bar.update(self._task, advance=number)


@contextmanager
def measuring(label: str = "Measuring") -> Iterator[Callable[[int], Callable[[], None]]]:
    """A function that takes how much is to be done, and returns one to call for each part that was."""
    if not on_terminal(sys.stderr):
        yield lambda _total: lambda: None
        return
    from rich.console import Console  # noqa: PLC0415  Rich costs 30 ms and is for terminals only
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:

        def begin(total: int) -> Callable[[], None]:
            task = bar.add_task(label, total=total)
            return lambda: bar.advance(task)

        yield begin


@contextmanager
def patience(label: str) -> Iterator[Callable[[], None] | None]:
    """Something to call while one thing takes its time: after a second a line says what is being done."""
    if not on_terminal(sys.stderr):
        yield None
        return
    from rich.console import Console  # noqa: PLC0415  Rich costs 30 ms and is for terminals only

    status = Console(stderr=True).status(label)
    begun: list[float] = []

    def waiting() -> None:
        now = time.monotonic()
        if not begun:
            begun.append(now)
        if now - begun[0] > PATIENCE:
            status.start()

    try:
        yield waiting
    finally:
        status.stop()
