"""Your data: import and export."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import Annotated, Any

import typer

from netgive.cli.options import AsJson, Session, session
from netgive.cli.output import emit, say
from netgive.cli.progress import counting
from netgive.errors import RefusedError
from netgive.reports.intake import FileReport, totals
from netgive.reports.intake_text import intake_text
from netgive.services.export import Writable, write_document
from netgive.services.intake import import_files, sources_of

app = typer.Typer(rich_markup_mode=None)

MOST_IN_MEMORY = 16_000_000  # characters of an export on its way to standard output


class ExportFormat(StrEnum):
    JSON = "json"
    ICS = "ics"


@app.command("import")
def import_(
    ctx: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files to bring in; - reads standard input.")],
    wanted: Annotated[str | None, typer.Option("--from", metavar="FORMAT", help="Their format, if not told.")] = None,
    me: Annotated[
        list[str] | None, typer.Option("--me", metavar="WHO", help="Your own address, profile URL or name; repeat it.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only count what would come in.")] = False,
    as_json: AsJson = False,
) -> None:
    """Bring in LinkedIn exports, address books (vCard) and netgive documents; all of it or nothing.

    Example: netgive import Connections.csv messages.csv contacts.vcf
    """
    sources = sources_of(paths, me or [], sys.stdin.buffer.read)
    with session(ctx) as here, counting() as progress:
        reports = import_files(here.store, sources, wanted, here.today, dry_run=dry_run, progress=progress)
    if as_json:
        emit({"files": [_file(report) for report in reports], "totals": _counts(totals(reports))})
    else:
        say(intake_text(reports, dry_run=dry_run))


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


@app.command()
def export(
    ctx: typer.Context,
    form: Annotated[ExportFormat, typer.Option("--format", help="The form.")] = ExportFormat.JSON,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="PATH", help="The file to write.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Say as JSON what was written with -o.")] = False,
) -> None:
    """Write everything out as JSON that can be imported again, or days to keep in mind as a calendar (ics).

    Example: netgive export -o netgive.json
    """
    with session(ctx) as here:
        write = partial(_write_calendar, here) if form is ExportFormat.ICS else partial(write_document, here.store)
        if output is None:
            _write_out(write)
            return
        if os.path.lexists(output) and not force:
            raise RefusedError(f"{output} is there already; choose another name, or add --force.")
        written = _write_file(write, output)
    if as_json:
        emit({"path": str(output), "records": written})
    else:
        say(f"{written} records are in {output}.")


def _write_calendar(here: Session, stream: Writable) -> int:
    """Promises, follow-ups and birthdays; returns how many."""
    from netgive.reports.calendar import calendar_text  # noqa: PLC0415  where a calendar is wished
    from netgive.services.calendar import reminders  # noqa: PLC0415

    found = reminders(here.store, here.today)
    stream.write(calendar_text(found, here.today))
    return len(found)


def _write_out(write: Callable[[Writable], int]) -> None:
    """To standard output once all of it could be read, in UTF-8 whatever the terminal speaks: nothing may be lost."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    with SpooledTemporaryFile(MOST_IN_MEMORY, "w+", encoding="utf-8", newline="") as whole:
        write(whole)
        whole.seek(0)
        copyfileobj(whole, sys.stdout)


def _write_file(write: Callable[[Writable], int], output: Path) -> int:
    """Write beside the file and move it into place, so that no half of it is ever seen."""
    fresh = output.with_name(f".{output.name}.{os.getpid()}.new")
    try:
        descriptor = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
            written = write(stream)
        fresh.replace(output)
    except OSError as error:
        raise RefusedError(f"{output} cannot be written ({error.strerror}); choose another place.") from error
    finally:
        with suppress(OSError):
            fresh.unlink()
    return written
