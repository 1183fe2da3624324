"""After a conversation: log."""

from typing import Annotated

import typer

from netgive.cli.options import AsJson, complete_name, session
from netgive.cli.output import emit, say
from netgive.domain.conversations import Channel, Direction
from netgive.reports.plan_json import offer_to_json
from netgive.services.conversations import Conversation, Logged
from netgive.services.conversations import log as record
from netgive.services.export import as_json as record_json

app = typer.Typer(rich_markup_mode=None)


@app.command()
def log(
    ctx: typer.Context,
    text: Annotated[str | None, typer.Argument(metavar="TEXT", help="What was said, in a sentence.")] = None,
    people: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="NAME", help="With whom; may be repeated.", autocompletion=complete_name),
    ] = None,
    on: Annotated[str, typer.Option("--on", metavar="DATE", help="The day: yesterday, last friday, 20 Nov.")] = "today",
    channel: Annotated[Channel, typer.Option("--channel", help="How you talked.")] = Channel.OTHER,
    direction: Annotated[
        Direction, typer.Option("--direction", help="in: they wrote, out: you wrote, both: you talked.")
    ] = Direction.BOTH,
    add_people: Annotated[bool, typer.Option("--add-people", help="Add whoever is not known yet.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Record it without asking.")] = False,
    as_json: AsJson = False,
) -> None:
    """Record a conversation: what you heard, with whom, when.

    Example: netgive log "Coffee, she told me about her new team" --with Ada --on yesterday
    """
    del yes  # nothing is asked yet: everything is said by options
    if text is None:
        raise typer.BadParameter("say in a sentence what was said", param_hint="TEXT")
    with session(ctx) as here:
        day = here.day(on, "past") or here.today
        conversation = Conversation(text, people or [], day, channel, direction)
        logged = record(here.store, conversation, here.today, add_people=add_people)
    if as_json:
        emit(_as_json(logged))
        return
    names = " and ".join(person.name for person in logged.people)
    say(f"Noted: {day.isoformat()}, with {names}.")
    for person, offer in logged.offers:
        say(f"You could give {person.name}: {offer.summary} ({offer.minutes} min). Because: {offer.evidence}")


def _as_json(logged: Logged) -> dict[str, object]:
    interactions = [record_json(interaction) for interaction in logged.interactions]
    first = logged.interactions[0]
    return {
        "interaction": interactions[0],
        "interactions": interactions,
        "understood": {
            "people": [{"id": person.id, "name": person.name} for person in logged.people],
            "date": first.on.isoformat(),
            "channel": first.channel.value,
            "direction": first.direction.value,
            "needs": [],
            "promises": [],
            "received": [],
            "events": [],
            "topics": [],
            "unsure": [],
        },
        "offers": [
            {"contact": {"id": person.id, "name": person.name}, **offer_to_json(offer)}
            for person, offer in logged.offers
        ],
    }
