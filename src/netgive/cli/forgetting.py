"""Forgetting somebody."""

import sys
from typing import Annotated

import typer

from netgive.cli.options import AsJson, Name, session
from netgive.cli.output import emit, say
from netgive.errors import InvalidValueError, RefusedError
from netgive.services import forgetting
from netgive.services.export import as_json as record_json

app = typer.Typer(rich_markup_mode=None)


@app.callback()
def commands() -> None:
    """Keep the command's own name."""


@app.command()
def forget(
    ctx: typer.Context,
    name: Name,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_json: AsJson = False,
) -> None:
    """Remove somebody, with all notes and gifts, for good.

    Example: netgive forget "Cy Test"
    """
    with session(ctx) as here:
        contact = forgetting.meant(here.store, name)
        if not yes:
            _confirm(f"Forget {contact.name} and everything noted of them? This cannot be undone.", as_json=as_json)
        forgetting.forget(here.store, contact.id)
    if as_json:
        emit({"contact": record_json(contact)})
    else:
        say(f"Forgotten: {contact.name}.")


def _confirm(question: str, *, as_json: bool) -> None:
    if as_json or not sys.stdin.isatty():
        raise InvalidValueError("This asks first, and there is nobody to ask here; add --yes.")
    if not typer.confirm(question):
        raise RefusedError("Nothing was changed.")
