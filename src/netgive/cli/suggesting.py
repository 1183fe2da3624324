"""Showing a plan: what `suggest`, its straight way and `demo` have in common. Imports no Typer."""

from datetime import date

from netgive.cli import again
from netgive.cli.asking import ask_hidden
from netgive.cli.output import emit, json_text, on_terminal, say
from netgive.cli.overtaken import alone
from netgive.config import database_path, settings_path, today
from netgive.domain.suggest import Plan
from netgive.reports.plan_json import plan_to_json
from netgive.reports.suggest_text import explanation_text, plan_text
from netgive.services.suggest import Printing, Wish, suggest
from netgive.settings import read_settings
from netgive.store.connection import Store, open_store


def run_suggest(db: str | None, wish: Wish, *, as_json: bool) -> None:
    """Plan this morning on the chosen database and show it."""
    path, on = database_path(db), today()
    with open_store(path, read_settings(settings_path(path)), ask_hidden) as store:
        store.look(alone=alone())
        show(planned(store, wish, on), wish, as_json=as_json)


def planned(store: Store, wish: Wish, on: date) -> Plan:
    """The plan; a plain page is kept as it is printed, for `cli/again.py`."""
    key = again.key_of(store.path, on.isoformat()) if wish == Wish() else None
    return suggest(store, wish, on, Printing(key, _texts) if key is not None else None)


def _texts(plan: Plan) -> dict[str, str]:
    return {again.TEXT: plan_text(plan), again.JSON: json_text(plan_to_json(plan))}


def show(plan: Plan, wish: Wish, *, as_json: bool) -> None:
    """A plan as JSON, as an explanation, as a page on a terminal, or as plain text."""
    if as_json:
        emit(plan_to_json(plan))
    elif plan.explained is not None:
        say(explanation_text(plan.explained))
    elif on_terminal():
        from rich.console import Console  # noqa: PLC0415  Rich costs 30 ms and is for terminals only

        from netgive.reports.suggest_page import show_plan  # noqa: PLC0415

        show_plan(plan, Console(highlight=False), numbered=not wish.everyone)
    else:
        say(plan_text(plan, numbered=not wish.everyone))
