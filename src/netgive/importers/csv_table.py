"""A CSV file as a table: its header found below whatever comes before it, its records by the names of their columns."""

import csv
import re
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from netgive.errors import UnusableInputError
from netgive.importers.source import Source

IsHeader = Callable[[Collection[str]], bool]

# Most write commas; a spreadsheet that saves the file again may write the others.
_DELIMITERS = (",", ";", "\t")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


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


@dataclass(frozen=True, slots=True)
class _Header:
    columns: tuple[str, ...]
    delimiter: str
    line: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """The records below the header; they are parsed anew each time they are gone through."""

    text: str
    header: _Header

    def __iter__(self) -> Iterator[Row]:
        lines = (match.group() for match in _LINE.finditer(self.text, self.header.end))
        reader = csv.reader(lines, delimiter=self.header.delimiter)
        begins = self.header.line + 1
        for cells in reader:
            if any(map(str.strip, cells)):
                yield Row(begins, dict(zip(self.header.columns, cells, strict=False)))
            begins = self.header.line + 1 + reader.line_num


def has_header(head: bytes, is_header: IsHeader) -> bool:
    """Whether the first bytes of a file show a header. Its names are ASCII, so any encoding shows them."""
    return _find_header(head.replace(b"\0", b"").decode("ascii", errors="ignore"), is_header) is not None


def read_table(source: Source, is_header: IsHeader) -> Table:
    """The table of a file.

    Raises UnusableInputError where the file has no such header, or no record below it.
    """
    csv.field_size_limit(sys.maxsize)  # the csv module refuses cells of more than 128 KiB by default
    text = source.text().replace("\0", "")
    header = _find_header(text, is_header)
    if header is None:
        raise UnusableInputError(source.label, "it does not have the columns of this kind of file")
    table = Table(text, header)
    if next(iter(table), None) is None:
        raise UnusableInputError(source.label, "no record is in it")
    return table


def _find_header(text: str, is_header: IsHeader) -> _Header | None:
    for number, match in enumerate(_LINE.finditer(text), start=1):
        for delimiter in _DELIMITERS:
            # Line by line, for a preamble may hold a quote that is never closed.
            names = next(csv.reader([match.group()], delimiter=delimiter), [])
            columns = tuple(map(column_key, names))
            if is_header(columns):
                return _Header(columns, delimiter, number, match.end())
    return None


def column_key(name: str) -> str:
    """``E-mail Address``, ``Email address`` and a byte order mark before it are all ``emailaddress``."""
    return "".join(character for character in name.lower() if character.isascii() and character.isalnum())
