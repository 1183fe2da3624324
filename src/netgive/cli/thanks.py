"""Gratitude: thanks, receive, acknowledge."""

from typing import Annotated

import typer

from netgive.cli.options import AsJson, Name, session
from netgive.cli.output import emit, say
from netgive.services import thanks as service
from netgive.services.export import as_json as record_json

app = typer.Typer(rich_markup_mode=None)


@app.command()
def thanks(ctx: typer.Context, name: Name, as_json: AsJson = False) -> None:
    """They thanked you: keep it with the gift, and see what you could answer.

    Example: netgive thanks Ada
    """
    with session(ctx) as here:
        thanked = service.thanks(here.store, name, here.today)
    if as_json:
        emit({"give": record_json(thanked.give) if thanked.give is not None else None, "reply": thanked.reply})
        return
    if thanked.give is not None:
        say(f"Noted with gift {thanked.give.id}: {thanked.give.text}")
    say("You could answer:")
    say(f"\n{thanked.reply}", fold=False)


@app.command()
def receive(
    ctx: typer.Context,
    name: Name,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What they did for you.")],
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="When it was.")] = None,
    as_json: AsJson = False,
) -> None:
    """Keep what somebody did for you, so that your thanks are not forgotten.

    Example: netgive receive Bo "introduced me to the harbour master" --on yesterday
    """
    with session(ctx) as here:
        received = service.receive(here.store, name, text, here.day(on, "past"), here.today)
    if as_json:
        emit({"received": record_json(received)})
    else:
        say(f"Kept. When you have thanked them: netgive acknowledge {received.id}")


@app.command()
def acknowledge(
    ctx: typer.Context,
    received_id: Annotated[str, typer.Argument(metavar="ID", help="The number of what you received.")],
    outcome_told: Annotated[bool, typer.Option("--outcome-told", help="You told them what became of it.")] = False,
    as_json: AsJson = False,
) -> None:
    """You thanked them for what they did, or told them what became of it.

    Example: netgive acknowledge 2 --outcome-told
    """
    with session(ctx) as here:
        received = service.acknowledge(here.store, received_id, here.today, outcome_told=outcome_told)
    if as_json:
        emit({"received": record_json(received)})
    elif outcome_told:
        say("Noted: they know what became of it.")
    else:
        say(f"Noted: you thanked them. Later, what became of it: netgive acknowledge {received.id} --outcome-told")
