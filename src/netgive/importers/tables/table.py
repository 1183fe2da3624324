"""A CSV file as a table: its header found below whatever comes before it, its records by the names of their columns."""

import csv
import re
import sys
from _csv import Reader
from collections import Counter, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from netgive.domain.text import fold
from netgive.errors import UnusableInputError
from netgive.importers.source import Source

IsHeader = Callable[[Collection[str]], bool]
Key = Callable[[str], str]

NOT_CLOSED = "a quotation mark in it is never closed; it was read to the end of its line"
TOO_LONG = "it has more cells than the header; what is beyond was left out"

# Most write commas; a spreadsheet that saves the file again may write the others.
_DELIMITERS = (",", ";", "\t")
_ANY_DELIMITERS = (*_DELIMITERS, "|")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_MOST_PREAMBLE, _MOST_COLUMNS, _LONGEST_NAME = 100, 2_000, 1_000
_WIDE, _WIDE_BY_HAND = 4, 8
# A record that swallows its followers is read again, however many times; so many lines of it in all.
_MOST_REREAD = 200_000
_LOOKED_AT = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One record: its cells by column key, empty where the file has none."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "").strip()

    @property
    def where(self) -> str:
        return f"line {self.line}"


class Record(NamedTuple):
    """One record: its cells in the order of the columns, and what had to be mended to read them."""

    line: int
    cells: Sequence[str]
    flaw: str | None = None

    @property
    def where(self) -> str:
        return f"line {self.line}"


@dataclass(frozen=True, slots=True)
class _Header:
    names: tuple[str, ...]
    columns: tuple[str, ...]
    delimiter: str
    line: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """The records below the header; they are parsed anew each time they are gone through.

    ``header`` has the names of the columns as the file writes them, and their keys.
    """

    text: str
    header: _Header

    def __iter__(self) -> Iterator[Row]:
        for record in self.records():
            yield Row(record.line, dict(zip(self.header.columns, record.cells, strict=False)))

    def records(self) -> Iterator[Record]:
        """A record with a quotation mark that is never closed keeps to its line, as far as can be told."""
        lines = _Lines(match.group() for match in _LINE.finditer(self.text, self.header.end))
        reader = _reader(lines, self.header.delimiter)
        begins, to_reread = self.header.line + 1, _MOST_REREAD
        while True:
            lines.taken.clear()
            cells = next(reader, None)
            if cells is None:
                return
            broken = to_reread > 0 and self._swallows(cells, lines.taken)
            if broken:
                to_reread -= len(lines.taken)
                lines.give_back_all_but_first()
                cells = self._unquoted(lines.taken[0])
            if any(map(str.strip, cells)):
                yield Record(begins, cells, NOT_CLOSED if broken else self._flaw(cells))
            begins += len(lines.taken)

    def _swallows(self, cells: Sequence[str], lines: Sequence[str]) -> bool:
        """Whether the record is of the wrong width because a quotation mark took in records that follow it."""
        width = len(self.header.columns)
        if len(lines) == 1 or len(cells) == width:
            return False
        return any(len(self._cells(line)) == width for line in lines[1 : 1 + _LOOKED_AT])

    def _cells(self, line: str) -> list[str]:
        return next(_reader([line], self.header.delimiter), [])

    def _unquoted(self, line: str) -> list[str]:
        cells = line.rstrip("\r\n").split(self.header.delimiter)
        return [cell.strip().strip('"') for cell in cells]

    def _flaw(self, cells: Sequence[str]) -> str | None:
        return TOO_LONG if any(map(str.strip, cells[len(self.header.columns) :])) else None


class _Lines:
    """Lines for a reader; ``taken`` are those it took since they were last cleared."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._back: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else next(self._lines)
        self.taken.append(line)
        return line

    def give_back_all_but_first(self) -> None:
        self._back.extendleft(reversed(self.taken[1:]))
        del self.taken[1:]


def column_key(name: str) -> str:
    """``E-mail Address``, ``Email address`` and a byte order mark before it are all ``emailaddress``."""
    letters = name[:_LONGEST_NAME].lower()
    return "".join(character for character in letters if character.isascii() and character.isalnum())


def word_key(name: str) -> str:
    """The key of a name in any language: ``Téléphone (bureau)`` is ``telephonebureau``."""
    return "".join(filter(str.isalnum, fold(name[:_LONGEST_NAME])))


def has_header(head: bytes, is_header: IsHeader) -> bool:
    """Whether the first bytes of a file show a header. Its names are ASCII, so any encoding shows them."""
    return find_table(head.replace(b"\0", b"").decode("ascii", errors="ignore"), is_header, column_key) is not None


def read_table(source: Source, is_header: IsHeader) -> Table:
    """The table of a file.

    Raises UnusableInputError where the file has no such header, or no record below it.
    """
    return checked(source, find_table(source.text().replace("\0", ""), is_header, column_key))


def checked(source: Source, table: Table | None) -> Table:
    """The table that was found in a file.

    Raises UnusableInputError where none was, or no record is in it.
    """
    if table is None:
        raise UnusableInputError(source.label, "it does not have the columns of this kind of file")
    if next(table.records(), None) is None:
        raise UnusableInputError(source.label, "no record is in it")
    return table


def find_table(text: str, is_header: IsHeader, key: Key) -> Table | None:
    """The table below the first line that is a header, by the keys of its columns."""
    for number, match in enumerate(islice(_LINE.finditer(text), _MOST_PREAMBLE), start=1):
        for delimiter in _DELIMITERS:
            # Line by line, for a preamble may hold a quote that is never closed.
            names = tuple(next(_reader([match.group()], delimiter), []))
            columns = tuple(map(key, names[:_MOST_COLUMNS]))
            if is_header(columns):
                return Table(text, _Header(names[:_MOST_COLUMNS], columns, delimiter, number, match.end()))
    return None


class _Grid(NamedTuple):
    """The first records of a text with one delimiter: how many have the most frequent number of cells, and which.

    Each record is given with the number of the line on which it ends.
    """

    regular: int
    width: int
    delimiter: str
    records: Sequence[tuple[int, Sequence[str]]]


def sniff_table(text: str) -> tuple[Table, float] | None:
    """The table that a text is most likely to be, and which share of its first records are as wide as most are.

    None where no delimiter makes more than one column of it.
    """
    best = max((_grid(text, delimiter) for delimiter in _ANY_DELIMITERS), key=lambda grid: grid[:2])
    if best.regular == 0:
        return None
    # The header has a cell less where every record ends in a delimiter.
    least = best.width - (best.width >= _WIDE)
    position = next(number for number, (_, cells) in enumerate(best.records) if len(cells) >= least)
    line, names = best.records[position]
    # Who writes a wide table by hand counts wrong.
    tolerance = best.width // _WIDE_BY_HAND
    below = [abs(len(cells) - best.width) <= tolerance for _, cells in best.records[position + 1 :]]
    return table_below(text, line, names, best.delimiter), sum(below) / max(len(below), 1)


def table_below(text: str, line: int, names: Sequence[str], delimiter: str) -> Table:
    """The table whose header, with these names, ends on a line."""
    end = max((match.end() for match in islice(_LINE.finditer(text), line)), default=0)
    kept = tuple(names[:_MOST_COLUMNS])
    return Table(text, _Header(kept, tuple(map(word_key, kept)), delimiter, line, end))


def _grid(text: str, delimiter: str) -> _Grid:
    reader = _reader((match.group() for match in islice(_LINE.finditer(text), _MOST_PREAMBLE)), delimiter)
    records = [(reader.line_num, cells) for cells in reader if _says_something(cells)]
    widths = Counter(len(cells) for _, cells in records if len(cells) > 1)
    regular, width = max(((count, width) for width, count in widths.items()), default=(0, 0))
    return _Grid(regular, width, delimiter, records)


def _says_something(cells: Sequence[str]) -> bool:
    """Whether a line is more than blanks, or the ``sep=;`` by which a spreadsheet is told of the delimiter."""
    return any(map(str.strip, cells)) and not cells[0].lower().startswith("sep=")


def _reader(lines: Iterable[str], delimiter: str) -> Reader:
    csv.field_size_limit(sys.maxsize)  # the csv module refuses cells of more than 128 KiB by default
    return csv.reader(lines, delimiter=delimiter)
