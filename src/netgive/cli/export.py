"""Your data goes out: everything as JSON, people as CSV or vCard, days to keep in mind as a calendar."""

import json
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
from typing import Annotated

import typer

from netgive.cli.options import Session, complete_name, session
from netgive.cli.output import emit, say, warn
from netgive.domain.text import harmless
from netgive.errors import InvalidValueError, RefusedError
from netgive.services.encryption import is_sealed
from netgive.services.export import Writable, card_ids, see_whole, write_contacts, write_document
from netgive.store.files import open_private

app = typer.Typer(rich_markup_mode=None)

MOST_IN_MEMORY = 16_000_000  # characters of an export on its way to standard output


class ExportFormat(StrEnum):
    JSON = "json"
    CSV = "csv"
    VCARD = "vcard"
    ICS = "ics"
    TEXT = "text"


class VcardVersion(StrEnum):
    FOUR = "4.0"
    THREE = "3.0"


@app.callback()
def commands() -> None:
    """Keep the command's own name."""


@app.command()
def export(
    ctx: typer.Context,
    form: Annotated[ExportFormat, typer.Option("--format", help="The form.")] = ExportFormat.JSON,
    vcard: Annotated[
        VcardVersion, typer.Option("--vcard", help="The version of vCard; older phones read 3.0.")
    ] = VcardVersion.FOUR,
    about: Annotated[
        str | None,
        typer.Option(
            "--about",
            metavar="NAME",
            help="Only this person, and all that is kept of them: to hand it to them, as json or text.",
            autocompletion=complete_name,
        ),
    ] = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="PATH", help="The file to write.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Say as JSON what was written with -o.")] = False,
) -> None:
    """Write everything out as JSON that can be imported again, people as CSV or vCard, days to keep in mind as ics.

    Example: netgive export -o netgive.json
    """
    _check_form(form, about)
    with session(ctx) as here:
        if is_sealed(here.store.path) and not as_json:
            warn("What is written out is plain: everybody can read it who has the file.")
        see_whole(here.store)
        write = _writer(here, form, vcard) if about is None else _writer_about(here, form, about)
        if output is None:
            _write_out(write)
            return
        if os.path.lexists(output) and not force:
            raise RefusedError(f"{output} is there already; choose another name, or add --force.")
        written = write_file(write, output)
    if as_json:
        emit({"path": str(output), "records": written})
    else:
        say(f"{written} records are in {output}.")


def _check_form(form: ExportFormat, about: str | None) -> None:
    """Raises InvalidValueError where the form is not one for this."""
    if about is None and form is ExportFormat.TEXT:
        raise InvalidValueError("--format text is for one person: add --about NAME.")
    if about is not None and form not in {ExportFormat.JSON, ExportFormat.TEXT}:
        raise InvalidValueError("--about takes --format json or --format text.")


def _writer_about(here: Session, form: ExportFormat, name: str) -> Callable[[Writable], int]:
    from netgive.services.about import about  # noqa: PLC0415  where somebody asks for it

    document = about(here.store, name)
    if form is ExportFormat.JSON:
        text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    else:
        from netgive.reports.about_text import about_text  # noqa: PLC0415

        text = harmless(about_text(document))
    count = sum(len(records) for records in document.values() if isinstance(records, list))

    def write(stream: Writable) -> int:
        stream.write(text)
        return count

    return write


def _writer(here: Session, form: ExportFormat, version: VcardVersion) -> Callable[[Writable], int]:
    if form is ExportFormat.JSON:
        return partial(write_document, here.store)
    if form is ExportFormat.ICS:
        return partial(_write_calendar, here)
    if form is ExportFormat.CSV:
        from netgive.reports.contacts_csv import csv_lines  # noqa: PLC0415  each form imports its own

        return partial(write_contacts, here.store, csv_lines)
    from netgive.reports.vcard import cards  # noqa: PLC0415

    written = partial(cards, uids=card_ids(here.store), version=version.value)
    return partial(write_contacts, here.store, written)


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


def write_file(write: Callable[[Writable], int], output: Path) -> int:
    """Write beside the file and move it into place, so that no half of it is ever seen, and by its owner only.

    Returns what ``write`` returns; raises RefusedError where the place cannot be written to.
    """
    fresh = output.with_name(f".{output.name}.{os.getpid()}.new")
    try:
        descriptor = open_private(str(fresh))
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
            written = write(stream)
        fresh.replace(output)
    except OSError as error:
        raise RefusedError(f"{output} cannot be written ({error.strerror}); choose another place.") from error
    finally:
        with suppress(OSError):
            fresh.unlink()
    return written
