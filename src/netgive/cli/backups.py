"""Copies of everything, and getting it back: backup, restore."""

import sys
from typing import Annotated, Any

import typer

from netgive.cli.options import AsJson, chosen_database, session
from netgive.cli.output import emit, say
from netgive.config import today
from netgive.domain.backups import Backup
from netgive.errors import InvalidValueError, RefusedError
from netgive.reports.backups_text import backup_lines, size_of
from netgive.services import backups as service

app = typer.Typer(rich_markup_mode=None)


@app.command()
def backup(
    ctx: typer.Context,
    path: Annotated[
        str | None, typer.Argument(metavar="[PATH]", help="Where to put it; else in the folder beside the database.")
    ] = None,
    show: Annotated[bool, typer.Option("--list", help="Show the backups there are, the newest first.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make a checked copy of everything; or see which there are.

    Example: netgive backup /media/usb/netgive.db
    """
    if show:
        _show_list(service.listed(chosen_database(ctx)), as_json=as_json)
        return
    with session(ctx) as here:
        made = service.make(here.store, path, force=force)
    if as_json:
        emit({"backup": _as_json(made)})
    else:
        say(f"Everything is backed up and checked, {size_of(made)}: {made.path}")


@app.command()
def restore(
    ctx: typer.Context,
    wanted: Annotated[
        str | None,
        typer.Argument(metavar="[PATH|NUMBER]", help="A backup, or its number in `backup --list`; else the newest."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_json: AsJson = False,
) -> None:
    """Put a backup in the place of the database; what was there is kept beside it.

    Example: netgive restore 1
    """
    path = chosen_database(ctx)
    with service.restorable(path, wanted) as chosen:
        if not yes:
            _confirm(_question(path, chosen), as_json=as_json)
        replaced = service.restore(path, chosen, today())
    if as_json:
        emit({"backup": {"path": chosen.backup, "contacts": chosen.people}, "replaced": replaced})
    else:
        kept = f" What was there before is kept as {replaced}." if replaced else ""
        say(f"Restored: {chosen.told}, with {_people(chosen.people)}.{kept}")


def _question(path: str, chosen: service.Restorable) -> str:
    now = f" ({_people(chosen.people_now)})" if chosen.people_now is not None else ""
    return f"Put {chosen.told} ({_people(chosen.people)}) in the place of {path}{now}? What is there now is kept."


def _people(number: int) -> str:
    return f"{number} {'person' if number == 1 else 'people'}"


def _confirm(question: str, *, as_json: bool) -> None:
    if as_json or not sys.stdin.isatty():
        raise InvalidValueError("This asks first, and there is nobody to ask here; add --yes.")
    say(question)
    if not typer.confirm("Do this?"):
        raise RefusedError("Nothing was changed.")


def _show_list(found: list[Backup], *, as_json: bool) -> None:
    if as_json:
        emit({"backups": [_as_json(one) for one in found]})
    elif found:
        say(backup_lines(found), fold=False)
        say("\n`netgive restore NUMBER` puts one back.")
    else:
        say("There is no backup yet; `netgive backup` makes one.")


def _as_json(backup: Backup) -> dict[str, Any]:
    return {"path": backup.path, "made": backup.made, "reason": backup.reason, "bytes": backup.size}
