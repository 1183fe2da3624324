"""What was measured as Markdown tables, which read well on a terminal, too."""

from collections.abc import Iterable, Iterator, Sequence

from costs.commands import COMPLETION, MORE_ON_A_TERMINAL
from costs.incoming import Import
from costs.judging import more, more_work
from costs.rounds import Row, bare_milliseconds
from costs.sizes import EMPTY, Size

HEADS = ("command", "at most", "median", "least", "most", "work", "ms", "MB")


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The first column reads from the left, figures from the right."""
    lines = [heads, *rows]
    first, *others = (max(map(len, column)) for column in zip(*lines, strict=True))
    texts = [
        f"| {line[0]:<{first}} | "
        + " | ".join(f"{cell:>{width}}" for cell, width in zip(line[1:], others, strict=True))
        + " |"
        for line in lines
    ]
    rule = f"|{'-' * (first + 2)}|" + "".join(f"{'-' * (width + 1)}:|" for width in others)
    yield from (texts[0], rule, *texts[1:], "")


def figures(row: Row) -> list[str]:
    """Median, least and most, the processor's work, milliseconds and megabytes."""
    ratios = [sample.ratio for sample in row.samples]
    shown = (row.ratio, min(ratios), max(ratios), row.work)
    return [*(f"{ratio:.1f}" for ratio in shown), f"{row.milliseconds:.0f}", f"{row.megabytes:.0f}"]


def everyday(rows: Sequence[Row], size: Size) -> Iterator[str]:
    """What was piped, and then what was shown on a terminal."""
    here = [row for row in rows if row.subject.size == size]
    through_pipe = {row.command.label: row for row in here if not row.command.terminal}
    yield f"### {size}"
    yield ""
    yield from table(HEADS, ([row.command.label, target(row), *figures(row)] for row in through_pipe.values()))
    shown = [row for row in here if row.command.terminal]
    if shown:
        yield from table(
            ("on a terminal", f"more (at most {MORE_ON_A_TERMINAL:g})", "more work", *HEADS[2:]),
            (
                [row.command.label, f"{more(row, rows):+.1f}", f"{more_work(row, rows):+.1f}", *figures(row)]
                for row in shown
            ),
        )


def target(row: Row) -> str:
    return "" if row.target is None else f"{row.target:g}"


def completion(rows: Sequence[Row]) -> Iterator[str]:
    """What people add to the completion of a name."""
    ratios = {row.subject.size: row.ratio for row in rows if row.command.label == COMPLETION.label}
    for size, ratio in ratios.items():
        if size != EMPTY:
            added = ratio - ratios[EMPTY]
            milliseconds = added * bare_milliseconds(rows)
            yield f"- {size}: completing a name costs {added:.1f} ({milliseconds:.0f} ms) more than on an empty store."


def incoming(imports: Iterable[Import]) -> Iterator[str]:
    heads = ("import", "records", "seconds", "a second", "at least", "MB")
    yield from table(
        heads,
        (
            [
                one.label,
                f"{one.records:,}",
                f"{one.seconds:.1f}",
                f"{one.rate:,.0f}",
                f"{one.target:,.0f}" if one.target else "",
                f"{one.megabytes:.0f}",
            ]
            for one in imports
        ),
    )
