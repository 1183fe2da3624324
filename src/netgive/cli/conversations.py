"""After a conversation: log, edit-log."""

import sys
from typing import Annotated

import typer

from netgive.cli.options import AsJson, complete_name, session
from netgive.cli.output import emit, say
from netgive.cli.recording import Wish, record
from netgive.domain.conversations import Channel, Direction
from netgive.services import conversations
from netgive.services.conversations import Correction
from netgive.services.export import as_json as record_json
from netgive.services.notes import Said

app = typer.Typer(rich_markup_mode=None)

FROM_STDIN = "-"


@app.command()
def log(
    ctx: typer.Context,
    text: Annotated[
        str | None, typer.Argument(metavar="[TEXT|-]", help="What happened, in a sentence or more; - reads it.")
    ] = None,
    people: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="NAME", help="With whom; may be repeated.", autocompletion=complete_name),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day: yesterday, last friday, 20 Nov.")
    ] = None,
    channel: Annotated[Channel | None, typer.Option("--channel", help="How you talked.")] = None,
    direction: Annotated[
        Direction | None, typer.Option("--direction", help="in: they wrote, out: you wrote, both: you talked.")
    ] = None,
    add_people: Annotated[bool, typer.Option("--add-people", help="Add whoever is not known yet.")] = False,
    edit: Annotated[bool, typer.Option("--edit", help="Write the note in your editor.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Record what was understood without asking.")] = False,
    as_json: AsJson = False,
) -> None:
    """Record a conversation in one sentence: people, day, needs and promises are understood from it.

    Example: netgive log "Coffee with Ada yesterday. She needs a data engineer. I'll send her the book by friday"

    Without TEXT, five short questions ask for it. What options say stands above what the words say.
    """
    asking = not (yes or as_json) and sys.stdin.isatty() and sys.stdout.isatty()
    words = _words(text, edit=edit, asking=asking)
    with session(ctx) as here:
        said = Said(people or [], here.day(on, "past"), channel, direction)
        wish = Wish(add_people=add_people, asking=asking, as_json=as_json)
        record(here.store, words, said, here.today, wish)


@app.command("edit-log")
def edit_log(
    ctx: typer.Context,
    number: Annotated[str, typer.Argument(metavar="ID", help="The number of the conversation.")],
    text: Annotated[str | None, typer.Argument(metavar="TEXT", help="The note as it should be.")] = None,
    people: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="NAME", help="With whom it was; may be repeated.", autocompletion=complete_name),
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day it was.")] = None,
    channel: Annotated[Channel | None, typer.Option("--channel", help="How you talked.")] = None,
    direction: Annotated[Direction | None, typer.Option("--direction", help="Who wrote to whom.")] = None,
    remove: Annotated[bool, typer.Option("--remove", help="It did not take place.")] = False,
    as_json: AsJson = False,
) -> None:
    """Correct a conversation that was logged: its words, day, channel or people.

    Example: netgive edit-log 84 --on friday --channel call

    Needs and promises that were noted with it have commands of their own.
    """
    with session(ctx) as here:
        if remove:
            corrected_ones = conversations.remove(here.store, number)
        else:
            correction = Correction(text, here.day(on, "past"), channel, direction, tuple(people or ()))
            corrected_ones = conversations.correct(here.store, number, correction, here.today)
    if as_json:
        found = [record_json(one) for one in corrected_ones]
        emit({"interaction": found[0], "interactions": found, "removed": remove})
    else:
        say("Removed." if remove else "Corrected.")


def _words(text: str | None, *, edit: bool, asking: bool) -> str:
    """The note, from wherever it is to come."""
    if text == FROM_STDIN:
        return sys.stdin.read()
    if edit:
        from netgive.cli.noting import written  # noqa: PLC0415  only where it is wished

        return written(text or "")
    if text is not None:
        return text
    if asking:
        from netgive.cli.noting import asked  # noqa: PLC0415

        return asked()
    raise typer.BadParameter("say in a sentence what was said", param_hint="TEXT")
