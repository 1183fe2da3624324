"""The morning page on a terminal, set with Rich."""

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from netgive.domain.suggest import Plan
from netgive.domain.text import harmless
from netgive.reports.suggest_view import PageView, PersonView, page_view

WIDEST = 96
STYLES = {"Give": "bold green", "Begin": "italic", "Because": "dim", "Next": "cyan"}


def show_plan(plan: Plan, console: Console, *, numbered: bool = True) -> None:
    """Print the page; colours are left to the console, which obeys NO_COLOR."""
    view = page_view(plan, numbered=numbered)
    console.print(_page(view), width=min(console.width, WIDEST))


def _page(view: PageView) -> RenderableType:
    parts: list[RenderableType] = [Text(), Rule(Text(harmless(view.heading), style="bold"), style="green")]
    if view.summary:
        parts.append(Text(view.summary, style="dim", justify="center"))
    for person in view.people:
        parts += [Text(), _person(person)]
    for paragraph in (view.empty, view.notes):
        if paragraph:
            parts.append(Text())
        parts += [Text(f" {harmless(text)}", style="cyan" if text.startswith("  ") else "") for text in paragraph]
    parts += [Text(), Rule(style="green")]
    return Group(*parts)


def _person(person: PersonView) -> RenderableType:
    title = Table.grid()
    standing = (f"  {harmless(person.standing)}", "dim")
    title.add_row(
        Text(f"{person.rank:>2}  ", style="bold green"), Text.assemble((harmless(person.name), "bold"), standing)
    )
    lines = Table.grid(padding=(0, 2), pad_edge=False)
    lines.add_column(style="dim", no_wrap=True)
    lines.add_column(overflow="fold")
    for label, text in (*person.lines, ("Next", person.command)):
        lines.add_row(label, Text(harmless(" ".join(text.split())), style=STYLES.get(label, "")))
    return Group(title, Padding(lines, (0, 0, 0, 4)))
