"""People, what changes them: add, edit, circle."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from netgive.capture.dates import parse_days
from netgive.cli.contact_fields import fields, with_contact_fields
from netgive.cli.options import AsJson, Name, session
from netgive.cli.output import emit, say
from netgive.domain.people import Contact
from netgive.services import people
from netgive.services.export import as_json as record_json

app = typer.Typer(rich_markup_mode=None)


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


def _show_contact(contact: Contact, sentence: str, *, as_json: bool) -> None:
    if as_json:
        emit({"contact": record_json(contact)})
    else:
        say(sentence)
