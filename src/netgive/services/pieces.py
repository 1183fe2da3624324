"""What there is to read: files as they are, and what lies in folders and zip files, each with its format."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial

from netgive.domain.intake import IntakeItem, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.folders import Folder, is_zip, open_folder, open_zip
from netgive.importers.registry import FOLDER_FORMATS, FORMATS, check_name, format_of
from netgive.importers.source import Source

Tally = Callable[[int], None]
NEED_OTHERS = "linkedin"  # the formats that may not say who the user is, but by profile address who is not


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, or a folder that is one export. ``walked``: it was found in a folder and not named by the user.

    ``items`` reads it, given the profile addresses of contacts and somebody to tell of the bytes that were read;
    ``order``: what is read first. ``records`` and ``size`` say how much there is, where that is known before.
    """

    label: str
    format: str
    order: int
    walked: bool
    items: Callable[[frozenset[str], Tally | None], Iterator[IntakeItem]]
    records: Callable[[], int] | None = None
    size: int | None = None

    @property
    def needs_others(self) -> bool:
        return self.format.startswith(NEED_OTHERS)


def pieces_of(sources: Sequence[Source], wanted: str | None, resources: ExitStack) -> tuple[list[Piece], list[Skipped]]:
    """Everything that can be read until ``resources`` are closed, and the files of folders that cannot.

    Raises UnusableInputError for a file that was named and cannot be read, InvalidValueError for an unknown format.
    """
    if wanted is not None:
        check_name(wanted)
    pieces: list[Piece] = []
    passed_over: list[Skipped] = []
    for source in sources:
        folder = _folder(source, resources)
        if folder is None:
            pieces.append(_of_file(source, wanted or format_of(source), walked=False))
        elif wanted in FOLDER_FORMATS:
            pieces.append(_of_folder(folder, str(wanted), walked=False))
        else:
            _walk(folder, wanted, pieces, passed_over)
    return pieces, passed_over


def _folder(source: Source, resources: ExitStack) -> Folder | None:
    if source.opener is None and source.path.is_dir():
        return open_folder(source)
    return open_zip(source, resources) if is_zip(source) else None


def _walk(folder: Folder, wanted: str | None, pieces: list[Piece], passed_over: list[Skipped]) -> None:
    """First the folders that are an export as a whole, then the files that are left."""
    taken: set[str] = set()
    for inner in folder.folders() if wanted is None else ():
        for name, known in FOLDER_FORMATS.items():
            claimed = [file for file in known.claim(inner) if file.label not in taken]
            if claimed:
                taken |= {file.label for file in claimed}
                pieces.append(_of_folder(replace(inner, files=tuple(claimed)), name, walked=True))
    found = len(pieces)
    for file in folder.files:
        if file.label in taken:
            continue
        try:
            pieces.append(_of_file(file, wanted or format_of(file), walked=True))
        except UnusableInputError as error:
            passed_over.append(Skipped(file.label, error.why))
    if not taken and len(pieces) == found:
        raise UnusableInputError(folder.label, "no file in it is of a known format")


def _of_file(source: Source, name: str, *, walked: bool) -> Piece:
    known = FORMATS.get(name)
    if known is None:
        raise UnusableInputError(source.label, f"{name} is a folder, and this is a file")
    read, size = known.read, source.size() if known.passes else None
    return Piece(
        label=source.label,
        format=name,
        order=known.order,
        walked=walked,
        items=lambda others, tally: read(replace(source, others=others, tally=tally)),
        records=partial(known.records, source) if known.records else None,
        size=size * known.passes if size is not None else None,
    )


def _of_folder(folder: Folder, name: str, *, walked: bool) -> Piece:
    known = FOLDER_FORMATS[name]

    def items(others: frozenset[str], tally: Tally | None) -> Iterator[IntakeItem]:
        files = tuple(replace(file, others=others, tally=tally) for file in folder.files)
        return known.read(replace(folder, files=files))

    return Piece(folder.label, name, known.order, walked, items)
