"""What the CSV files of a LinkedIn export share: a header below a preamble, profile addresses, full names."""

import csv
import re
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import takewhile
from unicodedata import normalize
from urllib.parse import quote, unquote

from netgive.domain.text import MAX_NAME, clean_line
from netgive.errors import UnusableInputError
from netgive.importers.source import Source

IsHeader = Callable[[Collection[str]], bool]

# LinkedIn writes commas; a spreadsheet that saves the file again may write the others.
_DELIMITERS = (",", ";", "\t")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_PROFILE = re.compile(r"(?:(?:https?:)?//)?(?:(?:[\w-]+\.)*linkedin\.com)?/?in/([^/?#\s]+)", re.IGNORECASE)
_PROFILE_ROOT = "https://www.linkedin.com/in/"

_ACRONYMS = """
    acca acp aia ba bba bcom beng bs bsc bsn ca caia cams capm cbap ccie cfa cfe cfp cia cipd cipm cipp cippe cippus
    cisa cism cissp cma cpa cpcc cphr csm csp cspo cssbb cssgb dba dds dmd do dphil dvm edd eit emba esq facs fcca frm
    gphr itil jd leed leedap leedga llb llm ma mba mbbs mcom md med meng mfa mha mph mphil mpa mpp ms msc msn msw np
    pcc pe peng pgmp pharmd phd phdc phr pmiacp pmp prince2 psm psmi psyd rn shrmcp shrmscp spc sphr
"""
_CREDENTIALS = frozenset(_ACRONYMS.split())
_LONGEST_ACRONYM_IN_CAPITALS = 2


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
        raise UnusableInputError(source.label, "it does not have the columns of this LinkedIn file")
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


def profile_slug(url: str) -> str | None:
    """The ``ada-example`` of any spelling of ``https://www.linkedin.com/in/Ada-Example/?trk=x``: the profile's key."""
    match = _PROFILE.match(url.strip())
    if match is None:
        return None
    try:
        slug = unquote(match[1], errors="strict")
    except UnicodeDecodeError:
        slug = match[1]
    return clean_line(normalize("NFC", slug.lower())) or None


def profile_url(slug: str) -> str:
    return _PROFILE_ROOT + quote(slug, safe="")


def name_from_slug(slug: str) -> str:
    """``Ada Example`` for ``ada-example-3b2a91``: the best that is left where the file gives no name."""
    words = [word for word in slug.split("-") if word and not any(map(str.isdigit, word))]
    return full_name(" ".join(words).title()) or slug[:MAX_NAME]


def fingerprint(*parts: str) -> str:
    """What stays the same of a record when it is exported again, in short."""
    return sha256("|".join(parts).encode(errors="replace")).hexdigest()[:24]


def full_name(*parts: str) -> str:
    """One name without the credentials that follow it: ``Ada Example, PhD, MBA`` is ``Ada Example``."""
    name, *rest = (piece.strip() for piece in clean_line(" ".join(parts)).split(","))
    kept = takewhile(lambda piece: not is_credential(piece), rest)
    return ", ".join(filter(None, (name, *kept)))[:MAX_NAME].rstrip()


def is_credential(text: str) -> bool:
    """Whether ``PhD``, ``PMP®`` or ``MBA/MSc`` is all there is in the text."""
    words = [word for word in re.split(r"[\s/&|·]+", text) if word]
    return bool(words) and all(map(_is_acronym, words))


def _is_acronym(word: str) -> bool:
    letters = "".join(character for character in word if character.isascii() and character.isalnum())
    # Ma and Do are names, MA and DO are degrees.
    return letters.lower() in _CREDENTIALS and (len(letters) > _LONGEST_ACRONYM_IN_CAPITALS or letters.isupper())
