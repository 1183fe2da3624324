"""What you have already comes in: files, folders, zip files."""

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from netgive.cli.columns import asked
from netgive.cli.export import write_file
from netgive.cli.options import AsJson, session
from netgive.cli.output import emit, say
from netgive.cli.overtaken import standard_input
from netgive.cli.progress import watching
from netgive.errors import InvalidValueError, RefusedError
from netgive.importers.source import Source
from netgive.reports.intake import FileReport, Intake, totals
from netgive.reports.intake_text import intake_text, report_lines
from netgive.reports.overview_text import overview_text
from netgive.services.intake import IntakeWish, import_files, sources_of
from netgive.services.overview import overview

app = typer.Typer(rich_markup_mode=None)


@app.callback()
def commands() -> None:
    """Keep the command's own name."""


@app.command("import")
def import_(
    ctx: typer.Context,
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Files, folders or zip files; - reads standard input.")
    ],
    wanted: Annotated[str | None, typer.Option("--from", metavar="FORMAT", help="Their format, if not told.")] = None,
    me: Annotated[
        list[str] | None,
        typer.Option("--me", metavar="WHO", help="Your own address, profile URL, phone or name; repeat it."),
    ] = None,
    everyone: Annotated[
        bool, typer.Option("--everyone", help="Robots, organisations and those of big rounds, too.")
    ] = False,
    two_way: Annotated[
        bool, typer.Option("--two-way", help="Of new people only those who wrote and were written to.")
    ] = False,
    bodies: Annotated[
        bool, typer.Option("--bodies", help="Keep the text of messages, not only their subject.")
    ] = False,
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="What a column of a CSV file holds; repeat it."),
    ] = None,
    day_first: Annotated[
        bool | None, typer.Option("--day-first/--month-first", help="How dates like 3/4/25 are meant.")
    ] = None,
    report: Annotated[
        Path | None, typer.Option("--report", metavar="FILE", help="Write all that was left out or repaired there.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only count what would come in.")] = False,
    as_json: AsJson = False,
) -> None:
    """Bring in LinkedIn exports, address books, mail, calendars, chats and more; all of it or nothing.

    Example: netgive import linkedin.zip contacts.vcf --dry-run
    """
    if report is not None:
        _check_place(report)
    like = Source(Path(), me or (), bodies=bodies, day_first=day_first, columns=_mapping(columns or []))
    sources = sources_of(paths, like, standard_input)
    with session(ctx) as here:
        if sys.stdin.isatty() and not as_json:
            sources = [asked(here.store, source) for source in sources]
        with watching() as watcher:
            wish = IntakeWish(wanted, everyone=everyone, two_way=two_way, dry_run=dry_run)
            found = import_files(here.store, sources, wish, here.today, watcher)
        here.store.look()
        known = None if dry_run or as_json else overview_text(overview(here.store, here.today))
    if report is not None:
        write_file(lambda stream: sum(1 for line in report_lines(found) if stream.write(line)), report)
    if as_json:
        emit(_as_json(found))
    elif known is None:
        say(f"This is what would come in; nothing was changed.\n\n{intake_text(found)}")
    else:
        say(f"{intake_text(found)}\n\n{known}\n\nNext: netgive suggest; `netgive undo` takes this import back.")


def _check_place(report: Path) -> None:
    """See before anything is done that a report can be written.

    Raises RefusedError for a file that is there already, InvalidValueError for a place where none can be.
    """
    if os.path.lexists(report):
        raise RefusedError(f"{report} is there already; choose another name for the report.")
    if not os.access(report.parent, os.W_OK):
        raise InvalidValueError(f"{report.parent} is no folder that can be written to; choose another for the report.")


def _mapping(columns: list[str]) -> dict[str, str]:
    """What ``name=Full name`` and others say.

    Raises InvalidValueError where one is not of this form.
    """
    pairs = [text.partition("=") for text in columns]
    for field, equals, column in pairs:
        if not (field.strip() and equals and column.strip()):
            raise InvalidValueError(f"“{field}{equals}{column}” is no mapping; write for example --map name=Fullname.")
    return {field.strip(): column.strip() for field, _, column in pairs}


def _as_json(found: Intake) -> dict[str, Any]:
    return {
        "files": [_file(report) for report in found.files],
        "passed_over": [{"path": item.where, "why": item.why} for item in found.passed_over],
        "totals": _counts(totals(found.files)),
    }


def _file(report: FileReport) -> dict[str, Any]:
    return {
        "path": report.path,
        "format": report.format,
        "read": report.read,
        **_counts(report),
        "skipped": [{"where": item.where, "why": item.why} for item in report.skipped],
        "repaired": [{"where": item.where, "why": item.why} for item in report.repaired],
    }


def _counts(report: FileReport) -> dict[str, Any]:
    """Contacts are added, updated or unchanged; everything else is added or was known."""
    counts: dict[str, Any] = {}
    for kind, count in {**report.counts, **report.others}.items():
        if kind == "contacts":
            counts[kind] = {"added": count.added, "updated": count.updated, "unchanged": count.unchanged}
        else:
            counts[kind] = {"added": count.added, "known": count.unchanged}
    return counts
