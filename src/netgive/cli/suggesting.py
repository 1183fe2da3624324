"""Showing a plan: what `suggest`, its straight way and `demo` have in common. Imports no Typer."""

from datetime import date

from netgive.cli.output import emit, on_terminal, say
from netgive.config import database_path, today
from netgive.domain.suggest import Plan
from netgive.reports.plan_json import plan_to_json
from netgive.services.suggest import Wish, suggest
from netgive.settings import read_settings, settings_path
from netgive.store.connection import Store, open_store


def run_suggest(db: str | None, wish: Wish, *, as_json: bool) -> None:
    """Plan this morning on the chosen database and show it."""
    path = database_path(db)
    with open_store(path, read_settings(settings_path(path))) as store:
        show(suggest(store, wish, today()), wish, as_json=as_json)


def plan_on(store: Store, wish: Wish, on: date, *, as_json: bool) -> None:
    show(suggest(store, wish, on), wish, as_json=as_json)


def show(plan: Plan, wish: Wish, *, as_json: bool) -> None:
    """A plan as JSON, as an explanation, as a page on a terminal, or as plain text."""
    if as_json:
        emit(plan_to_json(plan))
    elif plan.explained is not None:
        from netgive.reports.suggest_text import explanation_text  # noqa: PLC0415  one of three ways to show a plan

        say(explanation_text(plan.explained))
    elif on_terminal():
        from rich.console import Console  # noqa: PLC0415  Rich costs 30 ms and is for terminals only

        from netgive.reports.suggest_page import show_plan  # noqa: PLC0415

        show_plan(plan, Console(highlight=False), numbered=not wish.everyone)
    else:
        from netgive.reports.suggest_text import plan_text  # noqa: PLC0415

        say(plan_text(plan, numbered=not wish.everyone))
