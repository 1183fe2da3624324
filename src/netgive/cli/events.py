"""What happened to somebody, and that it is over."""

from typing import Annotated

import typer

from netgive.cli.options import AsJson, complete_name, session
from netgive.cli.output import emit, say
from netgive.domain.conversations import EventKind
from netgive.services import events
from netgive.services.export import as_json as record_json

app = typer.Typer(rich_markup_mode=None)


@app.callback()
def commands() -> None:
    """Keep the command's own name."""


@app.command()
def event(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="To whom it happened.", autocompletion=complete_name)
    ] = None,
    kind: Annotated[
        EventKind | None,
        typer.Argument(metavar="KIND", help="good_news, grief, illness, layoff or conflict."),
    ] = None,
    text: Annotated[str | None, typer.Argument(metavar="TEXT", help="What it was, in a few words.")] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="When it happened; else today.")] = None,
    clear: Annotated[str | None, typer.Option("--clear", metavar="ID", help="What is over by now.")] = None,
    as_json: AsJson = False,
) -> None:
    """Remember what happened to somebody; in hard times netgive suggests nothing but support.

    Example: netgive event "Ada Example" good_news "a daughter"
    """
    with session(ctx) as here:
        if clear is not None:
            record = events.clear(here.store, clear, here.today)
            sentence = f"Over: {record.kind.replace('_', ' ')} of {record.on.isoformat()}."
        elif name is None or kind is None:
            raise typer.BadParameter("say to whom, and what kind of thing happened", param_hint="NAME KIND")
        else:
            record = events.add(here.store, name, kind, text, here.day(on, "past"), here.today)
            sentence = f"Noted as event {record.id}. When it is over: netgive event --clear {record.id}"
    if as_json:
        emit({"event": record_json(record)})
    else:
        say(sentence)
