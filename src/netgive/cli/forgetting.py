"""Forgetting somebody."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from netgive.cli.options import AsJson, complete_name, session
from netgive.cli.output import emit, say
from netgive.cli.progress import patience
from netgive.domain.text import handle
from netgive.errors import InvalidValueError, RefusedError
from netgive.services import forgetting
from netgive.services.export import as_json as record_json
from netgive.store.mentions import Mentions
from netgive.store.older_copies import Copy

app = typer.Typer(rich_markup_mode=None)

SWEEPING = "Writing the file anew, without them"
WHY_UNSWEPT = {"store_locked": "another program has the store open"}
NO_ROOM = "there is no room to write it anew"


@app.callback()
def commands() -> None:
    """Keep the command's own name."""


@app.command()
def forget(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", help="Name, id, e-mail, phone or URL.", autocompletion=complete_name),
    ] = None,
    sweep: Annotated[
        bool, typer.Option("--sweep", help="Finish what an earlier one could not: nothing is left in the file.")
    ] = False,
    backups: Annotated[
        bool | None,
        typer.Option("--backups/--keep-backups", help="Take them out of backups too, or leave those as they are."),
    ] = None,
    no_backup: Annotated[bool, typer.Option("--no-backup", help="Make no backup before it.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_json: AsJson = False,
) -> None:
    """Remove somebody, with all notes and gifts and their history, for good.

    Example: netgive forget "Cy Test"
    """
    if (name is None) != sweep:
        raise InvalidValueError('Say who is to be forgotten: netgive forget "Cy Test".')
    with session(ctx) as here, patience(SWEEPING) as waiting:
        if name is None:
            unswept = forgetting.sweep(here.store, waiting)
            _show_swept(unswept, as_json=as_json)
            return
        contact = forgetting.meant(here.store, name)
        if not yes:
            _confirm(f"Forget {contact.name} and everything noted of them? This cannot be undone.", as_json=as_json)
        done = forgetting.forget(here.store, contact.id, waiting, backup=not no_backup)
    if as_json:
        _emit(done, _rewritten(done.copies) if backups else {})
        return
    say(f"Forgotten: {contact.name}.")
    for line in _still_named(done.mentions):
        say(line)
    if done.unswept is not None:
        say(_left_to_do(done.unswept))
    _show_copies(done, backups=backups)


def _emit(done: forgetting.Forgotten, rewritten: dict[Path, str | None]) -> None:
    copies = [
        {
            "path": str(copy.path),
            "holds": None if copy.ids is None else True,
            "rewritten": copy.path in rewritten and rewritten[copy.path] is None,
        }
        for copy in done.copies
    ]
    named = {"named": done.mentions.named, "maybe": done.mentions.maybe}
    emit({"contact": record_json(done.contact), "mentions": named, "swept": done.unswept is None, "backups": copies})


def _show_copies(done: forgetting.Forgotten, *, backups: bool | None) -> None:
    """Which backups still hold them; those are rewritten if that is wished."""
    for copy in done.copies:
        say(f"{'Still in' if copy.ids else 'Perhaps still in, for it cannot be read'}: {copy.path}", fold=False)
    holding = [copy for copy in done.copies if copy.ids]
    if not holding:
        return
    if backups is None and sys.stdin.isatty():
        backups = typer.confirm("Take them out of these as well? Whatever else is in them stays.")
    if not backups:
        say(f"These were left as they are. Later, for each: netgive --db FILE forget {done.contact.id} --backups")
        return
    for path, why in _rewritten(holding).items():
        say(f"Taken out of {path}." if why is None else f"{path} is as it was: {why}", fold=False)


def _rewritten(copies: Sequence[Copy]) -> dict[Path, str | None]:
    """Why each could not be rewritten, or None."""
    return {copy.path: forgetting.rewrite(copy) for copy in copies if copy.ids}


def _confirm(question: str, *, as_json: bool) -> None:
    if as_json or not sys.stdin.isatty():
        raise InvalidValueError("This asks first, and there is nobody to ask here; add --yes.")
    if not typer.confirm(question):
        raise RefusedError("Nothing was changed.")


def _still_named(found: Mentions) -> list[str]:
    """What you wrote of others is theirs, and stays; where it may name who was forgotten."""
    lines = []
    if found.named:
        where = f"netgive find {handle(found.name, found.name)}"
        lines.append(f"This name still stands in {_notes(found.named)}, which stay as you wrote them: {where}")
    if found.maybe:
        lines.append(f"“{found.first}” stands in {_notes(found.maybe)} and may be somebody else.")
    return lines


def _notes(count: int) -> str:
    return "1 note of others" if count == 1 else f"{count} notes of others"


def _show_swept(unswept: str | None, *, as_json: bool) -> None:
    if as_json:
        emit({"swept": unswept is None})
    else:
        say("Nothing of what was removed is left in the file." if unswept is None else _left_to_do(unswept))


def _left_to_do(why: str) -> str:
    return (
        f"Traces may be left in free places of the file, for {WHY_UNSWEPT.get(why, NO_ROOM)}; "
        "when that has changed: netgive forget --sweep"
    )
