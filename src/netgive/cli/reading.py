"""The store for commands that only read. Imports no Typer."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import NamedTuple

from netgive.cli.asking import ask_hidden
from netgive.config import database_path, settings_path, today
from netgive.settings import read_settings
from netgive.store.connection import Store, open_store


class Reading(NamedTuple):
    """The store a command reads, and the day it is."""

    store: Store
    today: date


@contextmanager
def reading(db: str | None) -> Iterator[Reading]:
    """Open the database that the command line chose (None: it chose none)."""
    on = today()
    path = database_path(db)
    with open_store(path, read_settings(settings_path(path)), ask_hidden) as store:
        store.look()
        yield Reading(store, on)
