"""The morning page on a terminal."""

import io
import re

import pytest
from rich.console import Console

from builders import plan, suggestion
from golden import check
from mornings import MORNINGS
from netgive.domain.suggest import Person, Plan
from netgive.reports.suggest_page import WIDEST, show_plan

COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def shown(morning: Plan, width: int = 80, *, colour: bool = False) -> str:
    stream = io.StringIO()
    system = "standard" if colour else None
    show_plan(
        morning, Console(file=stream, width=width, force_terminal=colour, color_system=system, legacy_windows=False)
    )
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines())


@pytest.mark.parametrize("morning", MORNINGS)
def test_the_page_reads_as_before(morning: str) -> None:
    check(f"suggest_page_{morning}.txt", shown(MORNINGS[morning]))


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("morning", MORNINGS)
def test_the_page_keeps_to_its_width(morning: str, width: int) -> None:
    assert max(map(len, shown(MORNINGS[morning], width).splitlines())) <= min(width, WIDEST)


def test_colour_only_adds_to_what_the_words_say() -> None:
    morning = MORNINGS["full"]
    coloured = shown(morning, colour=True)
    assert COLOUR.search(coloured)
    plain = [line.rstrip() for line in COLOUR.sub("", coloured).splitlines()]
    assert plain == shown(morning).splitlines()


def test_markup_in_a_name_is_text() -> None:
    assert "[bold]Ada[/bold] \\[red]" in shown(plan(suggestion(contact=Person("1", "[bold]Ada[/bold] \\[red]"))))
