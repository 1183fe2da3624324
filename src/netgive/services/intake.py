"""Bringing in export files: all of them or nothing, nothing twice, nothing dropped in silence."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from netgive.domain.intake import (
    ContactDraft,
    DocumentRecord,
    GiveDraft,
    IntakeItem,
    InteractionDraft,
    ReceivedDraft,
    Repaired,
    Skipped,
)
from netgive.errors import UnusableInputError
from netgive.importers.source import Source
from netgive.reports.intake import FileReport, Intake, totals
from netgive.services import columns
from netgive.services.backups import before
from netgive.services.document import DocumentWriter
from netgive.services.drafts import DraftWriter
from netgive.services.matching import rematch
from netgive.services.pieces import Finder, Piece
from netgive.services.two_way import leave_out_one_way
from netgive.store import people
from netgive.store.connection import Store


@dataclass(frozen=True, slots=True)
class IntakeWish:
    """How files are to be brought in.

    ``wanted`` is their format where it is named. ``everyone``: robots and organisations, too; ``two_way``: of those
    who are new only who wrote and was written to. ``dry_run`` gives the same counts and keeps nothing.
    """

    wanted: str | None = None
    everyone: bool = False
    two_way: bool = False
    dry_run: bool = False


class Watcher(Protocol):
    """Somebody who watches an import: file by file how much there is, in ``unit``s, and how much was done."""

    def begin(self, label: str, total: int | None, unit: str) -> None: ...

    def records(self, number: int) -> None: ...

    def bytes(self, number: int) -> None: ...


def import_files(
    store: Store, sources: Sequence[Source], wish: IntakeWish, today: date, watcher: Watcher | None = None
) -> Intake:
    """Import files, folders and zip files in one transaction.

    A need without a date is taken to be heard ``today``.

    Raises UnusableInputError for the first file that cannot be used, and nothing is changed.
    """
    names = ", ".join(source.path.name or str(source.path) for source in sources)
    with ExitStack() as resources, store.change(f"import of {names}", keep=not wish.dry_run) as changes:
        finder = Finder(wish.wanted, partial(columns.as_remembered, store), resources)
        for source in sources:
            finder.find(replace(source, today=today))
        if not wish.dry_run:
            before(store, "import")
        people.follow_country(changes)
        document, drafts = DocumentWriter(changes, today), DraftWriter(changes, today, everyone=wish.everyone)
        reports: dict[int, FileReport] = {}
        for place, piece in sorted(enumerate(finder.pieces), key=lambda pair: pair[1].order):
            try:
                reports[place] = _bring_in(piece, document, drafts, watcher)
            except _OfNoUseError as error:
                finder.passed_over.append(Skipped(piece.label, error.why))
        if not reports:
            raise _nothing(finder.passed_over)
        drafts.finish(list(reports.values()))
        if wish.two_way:
            leave_out_one_way(changes, drafts.met)
            changes.wanted = any(counts.added or counts.updated for counts in totals(list(reports.values())).all)
        rematch(changes)
    return Intake([reports[place] for place in sorted(reports)], finder.passed_over)


def _nothing(passed_over: Sequence[Skipped]) -> UnusableInputError:
    """What to say where no file is of use: of a single one what is wrong with it."""
    first = passed_over[0]
    more = f"; and {len(passed_over) - 1} more files are of no use" if len(passed_over) > 1 else ""
    return UnusableInputError(first.where, f"{first.why}{more}")


class _OfNoUseError(UnusableInputError):
    """A file of a folder has nothing in it that could be used; the others are."""


def _bring_in(piece: Piece, document: DocumentWriter, drafts: DraftWriter, watcher: Watcher | None) -> FileReport:
    report = FileReport(piece.label, piece.format)
    changes = drafts.changes
    others = people.url_keys(changes.connection) if piece.needs_others else frozenset()
    items = _readable(piece, others, watcher)
    try:
        _take_in(_watched(items, piece, watcher) if watcher else items, report, document, drafts)
    except UnusableInputError as error:
        if piece.walked and report.read == 0:
            raise _OfNoUseError(error.path, error.why) from error
        raise
    if piece.table and piece.table.columns:
        columns.remember(changes, piece.table, piece.table.columns)
    return report


def _readable(piece: Piece, others: frozenset[str], watcher: Watcher | None) -> Iterator[IntakeItem]:
    """What is in a piece; of a disk or a share that fails on the way it is said."""
    try:
        yield from piece.items(others, watcher.bytes if watcher and piece.size else None)
    except OSError as error:
        why = f"it cannot be read to its end ({error.strerror})"
        raise UnusableInputError(piece.label, why) from error


def _watched(items: Iterator[IntakeItem], piece: Piece, watcher: Watcher) -> Iterator[IntakeItem]:
    """Tell how much there is: bytes of a stream, records of what is counted or was read at once."""
    if piece.size:
        watcher.begin(piece.label, piece.size, "bytes")
    elif piece.records:
        watcher.begin(piece.label, piece.records(), "records")
    elif piece.streams:
        watcher.begin(piece.label, None, "records")
    else:
        watcher.begin(piece.label, None, "records")
        every = list(items)
        watcher.begin(piece.label, len(every), "records")
        items = iter(every)
    for item in items:
        watcher.records(1)
        yield item


def _take_in(items: Iterator[IntakeItem], report: FileReport, document: DocumentWriter, drafts: DraftWriter) -> None:
    document.begin()
    for item in items:
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
            case GiveDraft():
                drafts.give(item, report)
            case ReceivedDraft():
                drafts.received(item, report)
        report.read += 1
    if report.read == 0:
        raise UnusableInputError(report.path, "no record is in it")


def sources_of(paths: Sequence[Path], like: Source, standard_input: Callable[[], bytes]) -> list[Source]:
    """The files to read, each read as ``like`` is; ``-`` stands for standard input."""
    piped = Path("-")
    return [
        replace(like, path=Path("standard input"), opener=Source.of(standard_input()).opener)
        if path == piped
        else replace(like, path=path)
        for path in paths
    ]
