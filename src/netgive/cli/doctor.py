"""Whether everything is sound, and putting right what can be."""

from typing import Annotated, Any

import typer

from netgive.cli.asking import ask_hidden
from netgive.cli.options import AsJson, chosen_database
from netgive.cli.output import emit, say
from netgive.cli.progress import measuring
from netgive.config import settings_path, today
from netgive.domain.findings import Finding
from netgive.services import doctor as service
from netgive.settings import lenient_settings
from netgive.store.connection import open_store

app = typer.Typer(rich_markup_mode=None)


@app.callback()
def commands() -> None:
    """Keep the command's own name."""


@app.command()
def doctor(
    ctx: typer.Context,
    fix: Annotated[bool, typer.Option("--fix", help="Put right what can be, after a backup.")] = False,
    as_json: AsJson = False,
) -> None:
    """Look whether everything is sound: the file, what belongs together, days, who may read it, backups.

    Example: netgive doctor --fix
    """
    path, on = chosen_database(ctx), today()
    settings = settings_path(path)
    with open_store(path, lenient_settings(settings), ask_hidden) as store, measuring("Looking at everything") as begin:
        store.command, store.day = "doctor", on.isoformat()
        found = service.examine(store, settings, on, begin(service.steps()))
        fixed: list[Finding] = []
        if fix and any(finding.fixable for finding in found):
            service.repair(store, settings, found)
            left = service.examine(store, settings, on)
            fixed = [finding for finding in found if finding not in left]
            found = left
    if as_json:
        done = {"fixed": [_as_json(finding) for finding in fixed]} if fix else {}
        emit({"findings": [_as_json(finding) for finding in found], **done})
    else:
        say("\n".join(_lines(found, fixed)))


def _lines(found: list[Finding], fixed: list[Finding]) -> list[str]:
    lines = [f"Put right: {finding.text}" for finding in fixed]
    lines += [finding.text for finding in found]
    if not found:
        lines.append("Everything is sound.")
    elif any(finding.fixable for finding in found):
        lines.append("\n`netgive doctor --fix` puts right what can be, after a backup.")
    return lines


def _as_json(finding: Finding) -> dict[str, Any]:
    return {"code": finding.code, "message": finding.text, "fixable": finding.fixable}
