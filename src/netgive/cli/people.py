"""People: add, show, list, find, edit, circle, forget."""

import os
import sys
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

import typer

from netgive.capture.dates import parse_days
from netgive.cli.contact_fields import fields, with_contact_fields
from netgive.cli.options import AsJson, Name, session
from netgive.cli.output import emit, highlighted, on_terminal, say, show_made_harmless
from netgive.cli.screen import columns
from netgive.domain.people import Contact
from netgive.domain.suggest import TieState, TieView
from netgive.errors import InvalidValueError, RefusedError
from netgive.reports.people_text import contact_lines, contacts_csv
from netgive.reports.portrait_text import portrait_text
from netgive.reports.recall_text import recall_lines
from netgive.services import people, recall
from netgive.services.export import as_json as record_json
from netgive.services.portrait import portrait as portrait_of

app = typer.Typer(rich_markup_mode=None)


class Sort(StrEnum):
    NAME = "name"
    SILENT = "silent"
    RECENT = "recent"


class ListFormat(StrEnum):
    TABLE = "table"
    CSV = "csv"
    IDS = "ids"


@app.command()
@with_contact_fields
def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Their full name.")],
    said: Mapping[str, Any],
    as_json: AsJson = False,
) -> None:
    """Add somebody.

    Example: netgive add "Ada Example" --circle work --memory "met at the choir in 2019"
    """
    with session(ctx) as here:
        new = Contact(id="", name=name, **fields(said, here.today))
        contact = people.add(here.store, new)
    _show_contact(contact, f"Added as {contact.id}: {contact.name}.", as_json=as_json)


@app.command()
@with_contact_fields
def edit(
    ctx: typer.Context,
    name: Name,
    said: Mapping[str, Any],
    new_name: Annotated[str | None, typer.Option("--name", help="Another name.")] = None,
    clear: Annotated[
        list[str] | None, typer.Option("--clear", metavar="FIELD", help="Empty a field; repeat it.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Change what is known of somebody; lists get the new values added.

    Example: netgive edit Ada --title "Head of Data" --clear email
    """
    with session(ctx) as here:
        changed = fields(said, here.today)
        if new_name is not None:
            changed["name"] = new_name
        contact = people.edit(here.store, name, changed, clear or [])
    _show_contact(contact, f"Changed: {contact.name}.", as_json=as_json)


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
    with session(ctx) as here:
        portrait = portrait_of(here.store, name, here.today, everything=everything)
    if not as_json:
        say(portrait_text(portrait, everything=everything))
        return
    emit(
        {
            "contact": {**record_json(portrait.contact), "tie": _tie(portrait.tie)},
            "months": list(portrait.months),
            "interactions": [record_json(interaction) for interaction in portrait.interactions],
            "needs": [record_json(need) for need in portrait.needs],
            "events": [record_json(event) for event in portrait.events],
            "gives": [record_json(give) for give in portrait.gives],
            "received": [record_json(received) for received in portrait.received],
            "introductions": [record_json(introduction) for introduction in portrait.introductions],
        }
    )


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
    with session(ctx) as here:
        found = people.listed(here.store, here.today, state=state, circle=circle, sort=sort)
    if as_json:
        _emit_contacts(found)
    elif form is ListFormat.IDS:
        _say_ids(found)
    elif form is ListFormat.CSV:
        say(contacts_csv([(item.contact, item.tie) for item in found]), fold=False)
    elif found:
        _say_contacts(found)
    elif state is not None or circle is not None:
        say("Nobody fits; `netgive list` shows everybody.")
    else:
        say('Nobody here yet. `netgive import FILE` brings people in, `netgive add "Ada Example"` adds one.')


@app.command()
def find(
    ctx: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="All of these must occur.")],
    as_json: AsJson = False,
) -> None:
    """Search everything that was ever noted, newest first, person by person.

    Example: netgive find sailing
    """
    with session(ctx) as here:
        if as_json:
            every = recall.find(here.store, " ".join(words), here.today)
            shelf = [record_json(one.item) for one in every.shelf]
            emit({"contacts": [_found_json(one) for one in every.people], "shelf": shelf})
            return
        found = recall.find_briefly(here.store, " ".join(words), here.today)
    if found.people or found.shelf:
        mark = highlighted if on_terminal() and "NO_COLOR" not in os.environ else str
        show_made_harmless(recall_lines(found.people, found.shelf, mark, columns()))
    else:
        say(f"Nothing was noted with “{' '.join(words)}”.")


def _found_json(found: recall.Found[Contact]) -> dict[str, Any]:
    passages = [
        {"kind": one.kind, "on": one.on.isoformat() if one.on else None, "text": one.text} for one in found.passages
    ]
    return {**record_json(found.contact), "tie": _tie(found.tie), "passages": passages}


@app.command()
def circle(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The circle: work, choir, university.")],
    every: Annotated[
        str | None, typer.Option("--every", metavar="DAYS", help="How often to be in touch: 90d, 3 months.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a circle, and say how often you want to be in touch with its people.

    Example: netgive circle work --every 90d
    """
    days = parse_days(every) if every is not None else None
    with session(ctx) as here:
        made = people.set_circle(here.store, name, days)
    if as_json:
        emit({"circle": record_json(made)})
    else:
        say(f"Circle {made.name}: {f'every {made.every_days} days' if made.every_days else 'no rhythm of its own'}.")


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
        contact = people.meant(here.store, name)
        if not yes:
            _confirm(f"Forget {contact.name} and everything noted of them? This cannot be undone.", as_json=as_json)
        people.forget(here.store, contact.id)
    _show_contact(contact, f"Forgotten: {contact.name}.", as_json=as_json)


def _confirm(question: str, *, as_json: bool) -> None:
    if as_json or not sys.stdin.isatty():
        raise InvalidValueError("This asks first, and there is nobody to ask here; add --yes.")
    if not typer.confirm(question):
        raise RefusedError("Nothing was changed.")


def _show_contact(contact: Contact, sentence: str, *, as_json: bool) -> None:
    if as_json:
        emit({"contact": record_json(contact)})
    else:
        say(sentence)


def _emit_contacts(found: list[people.Listed]) -> None:
    emit({"contacts": [{**record_json(item.contact), "tie": _tie(item.tie), **_evidence(item)} for item in found]})


def _evidence(item: people.Listed) -> dict[str, str]:
    return {"evidence": item.evidence} if item.evidence is not None else {}


def _say_ids(found: list[people.Listed]) -> None:
    """One id a line; of nobody not even an empty line, which a loop would take for an id."""
    for item in found:
        say(item.contact.id)


def _say_contacts(found: list[people.Listed]) -> None:
    say(contact_lines([(item.contact, item.tie, item.evidence) for item in found]))


def _tie(tie: TieView) -> dict[str, Any]:
    return {
        "state": tie.state.value,
        "last_contact": tie.last_contact.isoformat() if tie.last_contact else None,
        "days_silent": tie.days_silent,
        "cadence_days": tie.cadence_days,
    }
