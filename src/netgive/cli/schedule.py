"""A morning habit: schedule sets up the daily reminder and the weekly report, remind shows the reminder."""

import shutil
import subprocess
import sys
from datetime import time
from html import escape
from pathlib import Path
from typing import Annotated

import typer

from netgive.cli.options import AsJson, chosen_database, session
from netgive.cli.output import emit, say
from netgive.cli.suggesting import planned
from netgive.domain.suggest import Plan
from netgive.domain.text import harmless
from netgive.errors import InvalidValueError, RefusedError
from netgive.services import schedule as service
from netgive.services.export import as_json as record_json
from netgive.services.means import Means, working_means
from netgive.services.schedule import Steps
from netgive.services.suggest import Wish

app = typer.Typer(rich_markup_mode=None)


@app.command()
def schedule(
    ctx: typer.Context,
    at: Annotated[str, typer.Option("--at", metavar="HH:MM", help="The time of day.")] = "08:00",
    by: Annotated[Means | None, typer.Option("--by", help="systemd, launchd or cron; else what is here.")] = None,
    report: Annotated[
        Path | None,
        typer.Option("--report", metavar="FOLDER", help="Each Monday, the week's report as a page in a folder."),
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Take all of it away again.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be written and run.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do it without asking.")] = False,
    as_json: AsJson = False,
) -> None:
    """Set up a daily reminder, or a weekly report, by the means of your system; it shows what it will write first.

    Example: netgive schedule --at 07:30, or netgive schedule --report Documents
    """
    home = Path.home()
    job = service.report_into(report) if report is not None else service.REMINDER
    if remove:
        every = service.uninstall(by, home)
    else:
        moment = parse_time(at)
        means = by if by and dry_run else working_means(by)
        every = [service.install(means, moment, str(Path(chosen_database(ctx)).absolute()), home, job)]
    if not as_json:
        say("\n".join(map(describe_steps, every)) or "No reminder is set up; there is nothing to do.", fold=False)
    done = bool(every) and not dry_run
    if done and not yes:
        _confirm(as_json=as_json)
    failed = [one for steps in every if done for one in service.carry_out(steps)]
    if as_json:
        emit({**_as_json(every), "failed": failed, "done": done})
    elif done:
        say("It is gone: nothing is started by itself any more." if remove else _promised(at, report))
        for one in failed:
            say(f"What could not be stopped ends when you log out: {one}")


def _promised(at: str, report: Path | None) -> str:
    if report is not None:
        return f"Each Monday at {at}, the report of the week before will be in {report}."
    return f"Each day at {at}, netgive will say whom you could write to."


def parse_time(text: str) -> time:
    """A time of day, as 7:30 or 07:30.

    Raises InvalidValueError for anything else.
    """
    hours, _, minutes = text.strip().partition(":")
    if hours.isdecimal() and minutes.isdecimal() and len(minutes) == len("30"):
        try:
            return time(int(hours), int(minutes))
        except ValueError:
            pass
    raise InvalidValueError(f"“{text[:20]}” is not a time of day; write it as in 07:30.")


def _confirm(*, as_json: bool) -> None:
    if as_json or not sys.stdin.isatty():
        raise InvalidValueError("This asks first, and there is nobody to ask here; add --yes, or --dry-run.")
    if not typer.confirm("Do this?"):
        raise RefusedError("Nothing was changed.")


def describe_steps(steps: Steps) -> str:
    """What will be written and run, to be read before it is done."""
    parts = []
    if steps.table is not None:
        parts.append(f"Your crontab will be:\n\n{_indented(steps.table)}\n")
    for path, text in steps.files.items():
        parts.append(f"Will write {path}:\n\n{_indented(text)}\n")
    parts += [f"Will remove {path}" for path in steps.removed]
    parts += [f"Will run {' '.join(command)}" for command in (*steps.stopping, *steps.commands)]
    return "\n".join(parts)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())


def _as_json(every: list[Steps]) -> dict[str, object]:
    return {
        "means": ", ".join(steps.means for steps in every) or None,
        "files": {str(path): text for steps in every for path, text in steps.files.items()},
        "removed": [str(path) for steps in every for path in steps.removed],
        "commands": [list(command) for steps in every for command in (*steps.stopping, *steps.commands)],
        "crontab": next((steps.table for steps in every if steps.table is not None), None),
    }


@app.command()
def remind(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Say on your desktop whom you could write to this morning; where there is none, or with --json, print it.

    Example: netgive remind
    """
    with session(ctx) as here:
        plan = planned(here.store, Wish(), here.today)  # the first `suggest` of the day has it ready
    text = _reminder(plan)
    if as_json:
        people = [record_json(item.contact) for item in plan.suggestions]
        emit({"date": plan.date.isoformat(), "people": people, "minutes": plan.minutes_planned, "text": text})
    elif shutil.which("notify-send"):
        _notify(
            ["notify-send", "--app-name=netgive", "netgive", escape(harmless(text))], text
        )  # it may be markup there
    elif sys.platform == "darwin":
        script = 'on run argv\ndisplay notification (item 1 of argv) with title "netgive"\nend run'
        _notify(["osascript", "-e", script, harmless(text)], text)
    else:
        say(text)


def _reminder(plan: Plan) -> str:
    """Names alone: a notification may be seen by others."""
    if not plan.suggestions:
        return plan.message or "Nobody needs you this morning. Enjoy the day."
    names = ", ".join(item.contact.name for item in plan.suggestions)
    return f"{plan.minutes_planned} minutes: {names}. `netgive suggest` says what to give."


def _notify(command: list[str], text: str) -> None:
    """Show a notification; where no desktop answers, print it instead."""
    ran = subprocess.run(command, capture_output=True, check=False)  # noqa: S603  the platform's own notifier
    if ran.returncode:
        say(text)
