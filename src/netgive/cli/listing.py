"""Listing people: what `list` and its straight way have in common. Imports no Typer."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from netgive.cli.output import emit, say, say_lines
from netgive.cli.reading import reading
from netgive.domain.ties import TieState
from netgive.services import roster
from netgive.services.roster import Listed
from netgive.store.connection import Store


class Sort(StrEnum):
    NAME = "name"
    SILENT = "silent"
    RECENT = "recent"


class ListFormat(StrEnum):
    TABLE = "table"
    CSV = "csv"
    IDS = "ids"


class Wish(NamedTuple):
    """Who is to be listed, in which order, and how."""

    state: TieState | None = None
    circle: str | None = None
    sort: Sort | None = None
    form: ListFormat = ListFormat.TABLE
    as_json: bool = False


def run_list(db: str | None, wish: Wish) -> None:
    """List people of the chosen database."""
    with reading(db) as here:
        found = roster.listed(here.store, here.today, state=wish.state, circle=wish.circle, sort=wish.sort)
        _show(here.store, found, wish)


def _show(store: Store, found: Sequence[Listed], wish: Wish) -> None:
    if wish.as_json:
        _emit(store, found)
    elif wish.form is ListFormat.IDS:
        say_lines(one.id for one in found)
    elif wish.form is ListFormat.CSV:
        from netgive.reports.people_text import contacts_csv  # noqa: PLC0415  each form imports its own

        say(contacts_csv([(contact, one.tie) for contact, one in roster.whole(store, found)]), fold=False)
    elif found:
        from netgive.reports.roster_text import contact_lines  # noqa: PLC0415

        say(contact_lines(found))
    elif wish.state is not None or wish.circle is not None:
        say("Nobody fits; `netgive list` shows everybody.")
    else:
        say('Nobody here yet. `netgive import FILE` brings people in, `netgive add "Ada Example"` adds one.')


def _emit(store: Store, found: Sequence[Listed]) -> None:
    from netgive.reports.plan_json import tie_to_json  # noqa: PLC0415  for programs
    from netgive.services.export import as_json  # noqa: PLC0415

    contacts = []
    for contact, one in roster.whole(store, found):
        evidence = {"evidence": one.evidence} if one.evidence is not None else {}
        contacts.append({**as_json(contact), "tie": tie_to_json(one.tie), **evidence})
    emit({"contacts": contacts})
