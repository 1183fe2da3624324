"""What was changed, and taking it back: history, undo, redo."""

from datetime import datetime
from typing import Annotated

import typer

from netgive.cli.options import AsJson, session
from netgive.cli.output import emit, say
from netgive.domain.changes import Change
from netgive.reports.listing import listing
from netgive.services import history as service

app = typer.Typer(rich_markup_mode=None)

SHOWN = 20


@app.command()
def history(
    ctx: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help=f"All changes, not only the newest {SHOWN}.")] = False,
    as_json: AsJson = False,
) -> None:
    """What was changed, the newest first.

    Example: netgive history --all
    """
    with session(ctx) as here:
        changes = service.history(here.store, None if everything else SHOWN)
    if as_json:
        emit({"changes": [_as_json(change) for change in changes]})
    elif changes:
        say(listing([(str(change.id), _line(change)) for change in changes]))
    else:
        say("Nothing was changed yet.")


@app.command()
def undo(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Take back the newest change, whole; again takes back the one before it.

    Example: netgive undo
    """
    with session(ctx) as here:
        change = service.undo(here.store)
    _show(change, f"Undone: {change.command}, {change.summary}. `netgive redo` brings it back.", as_json=as_json)


@app.command()
def redo(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Bring back what was undone last; possible until something else is changed.

    Example: netgive redo
    """
    with session(ctx) as here:
        change = service.redo(here.store)
    _show(change, f"Brought back: {change.command}, {change.summary}.", as_json=as_json)


def _show(change: Change, sentence: str, *, as_json: bool) -> None:
    if as_json:
        emit({"undone" if change.undone else "redone": _as_json(change)})
    else:
        say(sentence)


def _line(change: Change) -> str:
    at = datetime.fromisoformat(change.at).astimezone()
    return f"{at:%Y-%m-%d %H:%M}  {change.command}: {change.summary}{' (undone)' if change.undone else ''}"


def _as_json(change: Change) -> dict[str, object]:
    return change._asdict()
