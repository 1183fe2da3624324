"""The elements of an SMS Backup & Restore file, one by one as the file is read: its size does not matter.

There are files of gigabytes, photos included, and many are no sound XML: the app writes an emoji as two references to
halves of a character, and a phone that runs out of power cuts the file. A parser ends at the first such place. Here
every tag is understood by itself, so a broken one does not touch the next, and what a document type declares is never
looked at: no entity is ever put in for another.
"""

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from itertools import chain
from typing import BinaryIO

from netgive.importers.source import BYTE_ORDER_MARKS, Source

CHUNK_BYTES = 1 << 18
LONGEST_TAG = 1_000_000  # the base64 of a photo comes last, and is of no use

_START = re.compile(r"\s*+<(?:\?xml|!|(?:smse?s?|mms|calls?)[\s/>])")
_ROOT = re.compile(r"<(?:(?P<messages>smses|sms|mms)|calls?)[\s/>]")
_DECLARED = re.compile(rb"\s*+<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.-]{1,40})[\"']")
_BYTEWISE = ("cp12", "iso8859", "koi8", "gb", "big5", "shift_jis", "euc_")
_TAG = re.compile(r"/?[a-z]++(?![\w:.-])")
_ATTRIBUTE = re.compile(r"(?<![\w:.-])([\w:.-]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)')")
_HIGH = r"&#(?:x([dD][89abAB][0-9a-fA-F]{2})|(5[56]\d{3}));"
_LOW = r"&#(?:x([dD][c-fC-F][0-9a-fA-F]{2})|(5[67]\d{3}));"
_PAIR = re.compile(_HIGH + _LOW)


@dataclass(frozen=True, slots=True)
class Element:
    """A tag: an opening one, or a closing one whose name begins with a slash."""

    name: str
    line: int
    attributes: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        """The value of an attribute; empty where there is none, which the app writes as ``null``."""
        value = self.attributes.get(name, "").strip()
        return "" if value == "null" else value


def holds_messages(head: bytes) -> bool | None:
    """Whether a file that begins so is a backup of messages, or else of calls; None for no backup at all."""
    text = head.decode(_encoding(head), errors="replace").removeprefix("\ufeff")
    root = _ROOT.search(text) if _START.match(text) else None
    return None if root is None else root["messages"] is not None


def elements(source: Source, names: frozenset[str]) -> Iterator[Element]:
    """The tags called ``names``, in the order of the file; those in comments are left out."""
    line, commented = 1, False
    with source.open() as stream:
        for piece, breaks in _pieces(_text(stream)):
            commented = commented or piece.startswith("!--")
            tag = None if commented else _TAG.match(piece)
            commented = commented and "-->" not in piece
            if tag is not None and tag[0] in names:
                yield Element(tag[0], line, _attributes(piece))
            line += breaks


def _text(stream: BinaryIO) -> Iterator[str]:
    first = stream.read(CHUNK_BYTES)
    decoder = codecs.getincrementaldecoder(_encoding(first))(errors="replace")
    for chunk in chain((first,), iter(lambda: stream.read(CHUNK_BYTES), b"")):
        yield decoder.decode(chunk)


def _encoding(head: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return encoding
    declared = _DECLARED.match(head)
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name if declared else ""
    except LookupError:
        return "utf-8"
    # What declares UTF-16 in plain letters was in UTF-16 once.
    return name if name.startswith(_BYTEWISE) else "utf-8"


def _pieces(chunks: Iterable[str]) -> Iterator[tuple[str, int]]:
    """What stands between each ``<`` and the next, in a sound file a tag, and the line breaks in it."""
    parts, length, breaks = list[str](), 0, 0
    for chunk in chunks:
        for number, part in enumerate(chunk.split("<")):
            if number:
                yield "".join(parts), breaks
                parts, length, breaks = [], 0, 0
            breaks += part.count("\n")
            if length < LONGEST_TAG:
                parts.append(part)
                length += len(part)
    yield "".join(parts), breaks


def _attributes(tag: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag):
        found.setdefault(match[1], _unescaped(match[2] if match[2] is not None else match[3]))
    return found


def _unescaped(value: str) -> str:
    return unescape(_PAIR.sub(_character, value)) if "&" in value else value


def _character(pair: re.Match[str]) -> str:
    """The character that two references give half each; no character where they do not fit each other."""
    high, low = (int(hexadecimal, 16) if hexadecimal else int(decimal) for hexadecimal, decimal in _halves(pair))
    both = high.to_bytes(2, "big") + low.to_bytes(2, "big")
    return both.decode("utf-16-be", errors="replace")


def _halves(pair: re.Match[str]) -> tuple[tuple[str, str], tuple[str, str]]:
    return (pair[1], pair[2]), (pair[3], pair[4])
