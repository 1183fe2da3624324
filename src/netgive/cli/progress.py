"""A progress bar on stderr, on a terminal only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from netgive.cli.output import on_terminal

STEP = 500  # records between two looks at the clock


@contextmanager
def counting() -> Iterator[Callable[[str, int], None]]:
    """A function to call with the name of a file for each record that was read."""
    if not on_terminal(sys.stderr):
        yield lambda _name, _advance: None
        return
    from rich.console import Console  # noqa: PLC0415  Rich costs 30 ms and is for terminals only
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks = {}
        waiting: dict[str, int] = {}

        def count(name: str, advance: int) -> None:
            if name not in tasks:
                tasks[name] = bar.add_task(name, total=None)
            waiting[name] = waiting.get(name, 0) + advance
            if waiting[name] >= STEP:
                bar.advance(tasks[name], waiting.pop(name))

        yield count


@contextmanager
def measuring() -> Iterator[Callable[[int], Callable[[], None]]]:
    """A function that takes how much is to be done, and returns one to call for each part that was."""
    if not on_terminal(sys.stderr):
        yield lambda _total: lambda: None
        return
    from rich.console import Console  # noqa: PLC0415  Rich costs 30 ms and is for terminals only
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:

        def begin(total: int) -> Callable[[], None]:
            task = bar.add_task("Measuring", total=total)
            return lambda: bar.advance(task)

        yield begin
