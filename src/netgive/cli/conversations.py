"""After a conversation: log."""

import sys
from dataclasses import replace
from typing import Annotated

import typer

from netgive.cli.options import AsJson, Session, complete_name, session
from netgive.cli.output import emit, say
from netgive.cli.understanding import as_json as understood_json
from netgive.cli.understanding import corrected, dropped, lines, parts
from netgive.domain.conversations import Channel, Direction
from netgive.domain.exchange import GiveKind
from netgive.errors import NetgiveError
from netgive.reports.plan_json import offer_to_json
from netgive.services import conversations
from netgive.services.conversations import Correction, Logged
from netgive.services.conversations import log as record
from netgive.services.export import as_json as record_json
from netgive.services.notes import Note, Said, read

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
        note = read(here.store, words, said, here.today, add_people=add_people or asking)
        if asking:
            note = _reviewed(here, note)
        logged = record(here.store, note, here.today, add_people=add_people or asking)
    if as_json:
        emit(_as_json(note, logged))
        return
    if not asking:
        say("\n".join(lines(_as_recorded(note, logged))), fold=False)
    _say_logged(note, logged)


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


def _reviewed(here: Session, note: Note) -> Note:
    """The note as the one who wrote it wants it: Enter keeps it, a number drops a part, more words correct it."""
    while True:
        say("\n".join(lines(note)), fold=False)
        answer = typer.prompt(
            "Enter keeps it; “4” drops part 4; “4 other words” corrects it; q leaves without noting anything",
            default="",
            show_default=False,
            prompt_suffix=": ",
        ).strip()
        if not answer:
            return note
        if answer.casefold() in {"q", "quit"}:
            raise typer.Abort
        number, _, words = answer.partition(" ")
        listed = parts(note)
        if not number.isdecimal() or not 1 <= int(number) <= len(listed):
            say(f"Write a number from 1 to {len(listed)}.")
            continue
        part = listed[int(number) - 1]
        try:
            note = (
                corrected(here.store, note, part, words.strip(), here.today) if words.strip() else dropped(note, part)
            )
        except NetgiveError as error:
            say(str(error))


def _as_recorded(note: Note, logged: Logged) -> Note:
    """The note without those who are not known and were not added."""
    understood = note.understood
    partners = understood.partners
    if len(logged.people) < len(partners):
        partners = tuple(who for who in partners if understood.persons[who].contact)
    return replace(note, understood=understood._replace(partners=partners, unsure=logged.unsure))


def _say_logged(note: Note, logged: Logged) -> None:
    names = " and ".join(person.name for person in logged.people)
    numbers = ", ".join(str(interaction.id) for interaction in logged.interactions)
    say(f"Noted: {note.on.isoformat()}, with {names} (netgive edit-log {numbers.split(',')[0]} corrects it).")
    for need in logged.needs:
        say(f"Need {need.id}: {need.text}. When it is met: netgive need --close {need.id}")
    for promise in logged.promises:
        say(f"Promise {promise.id}: {promise.text}. When it is done: netgive done {promise.id}")
    for given in note.understood.received:
        if given.shelf:
            say(f'For your shelf: netgive shelf add {given.shelf[0]} "{given.shelf[1]}"')
    for person, offer in logged.offers:
        verb = "You could introduce" if offer.kind is GiveKind.INTRODUCTION else "You could give"
        say(f"{verb} {person.name}: {offer.summary} ({offer.minutes} min). Because: {offer.evidence}")


def _as_json(note: Note, logged: Logged) -> dict[str, object]:
    interactions = [record_json(interaction) for interaction in logged.interactions]
    understood = understood_json(note, note.understood)
    understood["people"] = [{"id": person.id, "name": person.name} for person in logged.people]
    understood["unsure"] = list(logged.unsure)
    return {
        "interaction": interactions[0],
        "interactions": interactions,
        "understood": understood,
        "recorded": {
            "needs": [record_json(need) for need in logged.needs],
            "promises": [record_json(give) for give in logged.promises],
            "received": [record_json(received) for received in logged.received],
            "events": [record_json(event) for event in logged.events],
        },
        "offers": [
            {"contact": {"id": person.id, "name": person.name}, **offer_to_json(offer)}
            for person, offer in logged.offers
        ],
    }
