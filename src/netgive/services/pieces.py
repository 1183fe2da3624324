"""What there is to read: files as they are, and what lies in folders and zip files, each with its format."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial

from netgive.domain.intake import IntakeItem, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.folders import Folder, is_zip, open_folder, open_zip
from netgive.importers.registry import FOLDER_FORMATS, FORMATS, check_name, format_of
from netgive.importers.source import Source

Tally = Callable[[int], None]
TABLE = "csv"
NEED_OTHERS = "linkedin"  # the formats that may not say who the user is, but by profile address who is not


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, or a folder that is one export. ``walked``: it was found in a folder and not named by the user.

    ``items`` reads it, given the profile addresses of contacts and somebody to tell of the bytes that were read;
    ``order``: what is read first. ``streams``: it may be more than fits into memory;
    ``records`` and ``size`` say how much there is, where that is known before.
    ``table`` is the file itself, where it is one whose columns the user may have to explain.
    """

    label: str
    format: str
    order: int
    walked: bool
    items: Callable[[frozenset[str], Tally | None], Iterator[IntakeItem]]
    table: Source | None = None
    streams: bool = False
    records: Callable[[], int] | None = None
    size: int | None = None

    @property
    def needs_others(self) -> bool:
        return self.format.startswith(NEED_OTHERS)


class Finder:
    """Finds what there is to read, until ``resources`` are closed.

    ``wanted`` is the format, where it is named; ``told`` gives a table with what is known of its columns. ``pieces``
    are what was found, ``passed_over`` the files of folders that are of no use.
    """

    def __init__(self, wanted: str | None, told: Callable[[Source], Source], resources: ExitStack) -> None:
        """Raises InvalidValueError for an unknown format."""
        if wanted is not None:
            check_name(wanted)
        self._wanted = wanted
        self._told = told
        self._resources = resources
        self.pieces: list[Piece] = []
        self.passed_over: list[Skipped] = []

    def find(self, source: Source) -> None:
        """Raises UnusableInputError for a file that was named and cannot be read."""
        folder = self._folder(source)
        if folder is None:
            self.pieces.append(self._of_file(source, walked=False))
        elif self._wanted in FOLDER_FORMATS:
            self.pieces.append(_of_folder(folder, str(self._wanted), walked=False))
        else:
            self._walk(folder)

    def _folder(self, source: Source) -> Folder | None:
        if source.is_folder():
            return open_folder(source)
        return open_zip(source, self._resources) if is_zip(source) else None

    def _walk(self, folder: Folder) -> None:
        """First the folders that are an export as a whole, then the files that are left."""
        taken: set[str] = set()
        for inner in folder.folders() if self._wanted is None else ():
            for name, known in FOLDER_FORMATS.items():
                claimed = [file for file in known.claim(inner) if file.label not in taken]
                if claimed:
                    taken |= {file.label for file in claimed}
                    self.pieces.append(_of_folder(replace(inner, files=tuple(claimed)), name, walked=True))
        for file in folder.files:
            if file.label in taken:
                continue
            try:
                self._take(file)
            except UnusableInputError as error:
                self.passed_over.append(Skipped(file.label, error.why))

    def _take(self, file: Source) -> None:
        """A file of a folder; a zip file among them is a folder of its own, but in a zip file there is no other."""
        if is_zip(file):
            if file.opener is not None:
                raise UnusableInputError(file.label, "it is a zip file within a zip file; unpack it first")
            self._walk(open_zip(file, self._resources))
        else:
            self.pieces.append(self._of_file(file, walked=True))

    def _of_file(self, source: Source, *, walked: bool) -> Piece:
        name = self._wanted or format_of(source)
        if name is None:
            named = f"it is of no known format (known: {', '.join(FORMATS)})"
            raise UnusableInputError(source.label, "it is of no known format" if walked else named)
        known = FORMATS.get(name)
        if known is None:
            raise UnusableInputError(source.label, f"{name} is a folder, and this is a file")
        if name == TABLE:
            source = self._told(source)
        size = source.size() if known.passes else None
        return Piece(
            label=source.label,
            format=name,
            order=known.order,
            walked=walked,
            items=lambda others, tally: known.read(replace(source, others=others, tally=tally)),
            table=source if name == TABLE else None,
            streams=known.passes > 0,
            records=partial(known.records, source) if known.records else None,
            size=size * known.passes if size is not None else None,
        )


def _of_folder(folder: Folder, name: str, *, walked: bool) -> Piece:
    known = FOLDER_FORMATS[name]

    def items(others: frozenset[str], tally: Tally | None) -> Iterator[IntakeItem]:
        files = tuple(replace(file, others=others, tally=tally) for file in folder.files)
        return known.read(replace(folder, files=files))

    return Piece(folder.label, name, known.order, walked, items, streams=True)
