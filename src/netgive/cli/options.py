"""What commands have in common: the JSON option, contacts by name, the open store, dates."""

import os.path
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Annotated, Literal, NamedTuple

import typer

from netgive.capture.dates import parse_date
from netgive.cli.asking import ask_hidden
from netgive.cli.overtaken import alone
from netgive.config import database_path, settings_path, today
from netgive.errors import NetgiveError
from netgive.services.names import completions
from netgive.settings import read_settings
from netgive.store import people
from netgive.store.connection import Store, open_store


class Session(NamedTuple):
    """The store a command works on, and the day it is."""

    store: Store
    today: date

    def day(self, text: str | None, prefer: Literal["past", "future"]) -> date | None:
        """A date as a person wrote it; None where nothing was written."""
        return parse_date(text, self.today, prefer) if text is not None else None


@contextmanager
def session(ctx: typer.Context, *, looking: bool = True) -> Iterator[Session]:
    """Open the store that the command line chose.

    ``looking``: what is read before the first change is of one moment, and that change builds on it.
    """
    on = today()
    path = chosen_database(ctx)
    with open_store(path, read_settings(settings_path(path)), ask_hidden) as store:
        store.command = ctx.command_path.partition(" ")[2]
        store.day = on.isoformat()
        if looking:
            store.look(alone=alone())
        yield Session(store, on)


def chosen_database(ctx: typer.Context) -> str:
    """The database that the command line chose."""
    return database_path(database_option(ctx))


def database_option(ctx: typer.Context) -> str | None:
    """What was said with --db, if anything."""
    chosen = ctx.find_root().obj
    return chosen if isinstance(chosen, str) else None


def complete_name(ctx: typer.Context, incomplete: str) -> list[str]:
    """Names of contacts for the shell; nothing where there is no usable store."""
    named = ctx.find_root().params.get("db")  # still text: no command runs
    path = database_path(named)
    if not os.path.exists(path):
        return []
    try:
        with open_store(path) as store:
            return completions((name for _, name, _ in people.known_names(store.connection)), incomplete)
    except NetgiveError:
        return []


AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Name = Annotated[
    str, typer.Argument(metavar="NAME", help="Name, id, e-mail, phone or URL.", autocompletion=complete_name)
]
RankOrName = Annotated[
    str, typer.Argument(metavar="RANK|NAME", help="A number of today's page, or a name.", autocompletion=complete_name)
]
