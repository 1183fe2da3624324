"""People, what only reads: show, list, find."""

from typing import Annotated

import typer

from netgive.cli.finding import run_find
from netgive.cli.listing import ListFormat, Sort, Wish, run_list
from netgive.cli.options import AsJson, Name, database_option
from netgive.cli.showing import run_show
from netgive.domain.ties import TieState

app = typer.Typer(rich_markup_mode=None)


@app.command()
def show(
    ctx: typer.Context,
    name: Name,
    everything: Annotated[bool, typer.Option("--all", help="All of it, on more than one screen if need be.")] = False,
    as_json: AsJson = False,
) -> None:
    """Everything about one person, on one screen.

    Example: netgive show Ada
    """
    run_show(database_option(ctx), name, everything=everything, as_json=as_json)


@app.command("list")
def list_contacts(
    ctx: typer.Context,
    state: Annotated[TieState | None, typer.Option("--state", help="Only ties in this state.")] = None,
    circle: Annotated[str | None, typer.Option("--circle", help="Only this circle.")] = None,
    sort: Annotated[
        Sort | None, typer.Option("--sort", help="By name (as without it), longest silent or latest contact first.")
    ] = None,
    form: Annotated[ListFormat, typer.Option("--format", help="How to write it.")] = ListFormat.TABLE,
    as_json: AsJson = False,
) -> None:
    """Everybody, or those in a circle or state; dormant ties in the order of `suggest`, with what you know of them.

    Example: netgive list --state dormant --sort silent
    """
    run_list(database_option(ctx), Wish(state, circle, sort, form, as_json))


@app.command()
def find(
    ctx: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="All of these must occur.")],
    as_json: AsJson = False,
) -> None:
    """Search everything that was ever noted, newest first, person by person.

    Example: netgive find sailing
    """
    run_find(database_option(ctx), words, as_json=as_json)
