"""Bringing in export files: all of them or nothing, nothing twice, nothing dropped in silence."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from netgive.domain.intake import ContactDraft, DocumentRecord, IntakeItem, InteractionDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.registry import FORMATS, check_name, format_of
from netgive.importers.source import Source
from netgive.reports.intake import FileReport
from netgive.services.document import DocumentWriter
from netgive.services.drafts import DraftWriter
from netgive.services.matching import rematch
from netgive.store import people
from netgive.store.connection import Store

Progress = Callable[[str, int], None]


def import_files(
    store: Store, sources: Sequence[Source], wanted: str | None, today: date, *, dry_run: bool, progress: Progress
) -> list[FileReport]:
    """Import files in one transaction; ``dry_run`` gives the same counts and keeps nothing.

    A need without a date is taken to be heard ``today``.

    Raises UnusableInputError for the first file that cannot be used, and nothing is changed.
    """
    if wanted is not None:
        check_name(wanted)
    names_of_formats = [wanted or format_of(source) for source in sources]
    reports: list[FileReport] = []
    names = ", ".join(source.path.name for source in sources)
    with store.change(f"import of {names}", keep=not dry_run) as changes:
        writers = DocumentWriter(changes, today), DraftWriter(changes)
        for source, name in zip(sources, names_of_formats, strict=True):
            report = FileReport(source.label, name)
            others = people.url_keys(changes.connection)
            _take_in(FORMATS[name].read(replace(source, others=others)), report, writers, progress)
            reports.append(report)
        rematch(changes)
    return reports


def _take_in(
    items: Iterator[IntakeItem],
    report: FileReport,
    writers: tuple[DocumentWriter, DraftWriter],
    progress: Progress,
) -> None:
    document, drafts = writers
    document.begin()
    for item in items:
        progress(report.path, 1)
        match item:
            case Repaired():
                report.repaired.append(item)
                continue
            case Skipped():
                report.skipped.append(item)
            case DocumentRecord():
                document.write(item, report)
            case ContactDraft():
                drafts.contact(item, report)
            case InteractionDraft():
                drafts.interaction(item, report)
        report.read += 1
    if report.read == 0:
        raise UnusableInputError(report.path, "no record is in it")


def sources_of(paths: Sequence[Path], me: Sequence[str], standard_input: Callable[[], bytes]) -> list[Source]:
    """The files to read; ``-`` stands for standard input."""
    piped = Path("-")
    return [replace(Source.of(standard_input()), me=me) if path == piped else Source(path, me) for path in paths]
