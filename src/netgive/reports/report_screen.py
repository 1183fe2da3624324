"""The report on a terminal, set with Rich: words first, then figures with small bars, then the days to come."""

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from netgive.domain.text import harmless
from netgive.reports.portrait_text import sparkline
from netgive.reports.report import Report
from netgive.reports.report_view import ReportView, report_view

WIDEST = 96
MOST_BARS = 40
BAR = "■"


def show_report(report: Report, console: Console) -> None:
    """Print the report; colours are left to the console, which obeys NO_COLOR."""
    console.print(_page(report_view(report)), width=min(console.width, WIDEST))


def _page(view: ReportView) -> RenderableType:
    parts: list[RenderableType] = [Text(), Rule(Text(f"What you gave: {view.title}", style="bold"), style="green")]
    parts += [Text(), Padding(Text(_line(" ".join(view.sentences)), style="italic"), (0, 2)), Text()]
    parts.append(Padding(_figures(view), (0, 2)))
    for title, lines in _sections(view):
        parts += [Text(), Padding(Text(title, style="bold"), (0, 2)), Padding(lines, (0, 4))]
    parts += [Text(), Rule(style="green")]
    return Group(*parts)


def _figures(view: ReportView) -> Table:
    figures = _grid("dim", "")
    for label, text in view.figures:
        figures.add_row(label, Text(_line(text)))
    if any(view.weeks):
        weeks = Text.assemble((sparkline(view.weeks), "green"), f"  the last {len(view.weeks)} weeks")
        figures.add_row("By week", weeks)
    return figures


def _sections(view: ReportView) -> Iterator[tuple[str, Table]]:
    for title, counts in (("By kind", view.kinds), ("By circle", view.circles)):
        if counts:
            yield title, _bars(counts)
    if view.gifts:
        gifts = _grid("dim", "")
        for gift in view.gifts:
            told = Text.assemble(
                (_line(gift.name), "bold"), f": {_line(gift.text)} ", (f"({_line(gift.about)})", "dim")
            )
            gifts.add_row(gift.day, told)
        yield "Gifts", gifts
    if view.ahead:
        ahead = _grid("cyan", "")
        for one in view.ahead:
            by = (f" (by {one.day})", "dim") if one.day else ""
            ahead.add_row(one.label, Text.assemble((_line(one.name), "bold"), f": {_line(one.text)}", by))
        yield "The next seven days", ahead


def _bars(counts: tuple[tuple[str, int], ...]) -> Table:
    most = max(count for _, count in counts)
    bars = _grid("dim", "green")
    for name, count in counts:
        length = count if most <= MOST_BARS else max(1, MOST_BARS * count // most)
        bars.add_row(Text(_line(name)), Text.assemble(BAR * length, (f" {count}", "default")))
    return bars


def _grid(first: str, second: str) -> Table:
    grid = Table.grid(padding=(0, 2), pad_edge=False)
    grid.add_column(style=first, max_width=24, overflow="ellipsis", no_wrap=True)
    grid.add_column(style=second, overflow="fold")
    return grid


def _line(text: str) -> str:
    return harmless(" ".join(text.split()))
