"""Mailboxes in one file (mbox): of mail programs, of Google Takeout for mail and groups, of list archives.

A file may have gigabytes: it is cut block by block, and of each message only the beginning is kept, so attachments
cost no memory. A line that begins with ``From `` begins a message if it has a date and what follows is a header, or
if it has nothing or one word (Google Groups, Thunderbird) and what follows is a header that mails have. So a sentence
that begins with “From ” does no harm where the program that wrote the file did not put a ``>`` before it.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from netgive.domain.intake import IntakeItem, Skipped
from netgive.importers.mail.files import KEPT, blocks, normal
from netgive.importers.source import Source

if TYPE_CHECKING:
    from netgive.importers.mail.message import Found

_WEEKDAY = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_MONTH = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_FULL_DATE = _WEEKDAY + rb",?[ ]+" + _MONTH + rb"[ ]+\d{1,2}[ ]+\d\d?:\d\d"
_ANY_DATE = rb"[^\r\n]{0,400}\d:\d\d[^\r\n]{0,100}"
_HEADER = rb"(?:>?From[ ]|[!-9;-~]{1,80}[ \t]*:)"
_MAIL_HEADER = (
    rb"(?i:X-[\w-]{1,60}|Content-[\w-]{1,40}|List-[\w-]{1,40}|Received|Return-Path|Delivered-To|Message-ID|Date|From|To"
    rb"|Cc|Subject|Sender|Reply-To|MIME-Version|Status|DKIM-Signature|Authentication-Results|References|In-Reply-To)"
    rb"[ \t]*:"
)
# A patch of git that somebody sent begins like this, too.
_PATCH = rb"[0-9a-f]{40} Mon Sep 17 00:00:00 2001"
_LINE_END = rb"\r?\n"
_SEPARATOR = re.compile(
    rb"\n(?:\r?(?P<blank>\n))?(?P<line>From (?!" + _PATCH + rb")(?:"
    rb"(?(blank)|(?!))[^\r\n]{0,400}" + _FULL_DATE + rb"[^\r\n]{0,100}" + _LINE_END + rb"|"
    rb"" + _ANY_DATE + _LINE_END + rb"(?=" + _HEADER + rb")|"
    rb"\S{0,400}[ ]{0,40}" + _LINE_END + rb"(?=" + _MAIL_HEADER + rb")))"
)
_LOOKAHEAD = 2_048  # the longest separator, and the name of the header behind it
_BEFORE_THE_FIRST = b"\n\n"


def recognise(head: bytes) -> bool:
    """Whether the first line that is not blank begins a message."""
    return _SEPARATOR.match(_BEFORE_THE_FIRST + normal(head).lstrip()) is not None


def read(source: Source) -> Iterator[IntakeItem]:
    """The messages of a mailbox as conversations.

    Raises UnusableInputError where no message is in it, or it does not show who the user is.
    """
    from netgive.importers.mail.message import read_mails  # noqa: PLC0415  the email package takes its time

    yield from read_mails(source.label, source, lambda: messages(blocks(source), source.path))


def messages(chunks: Iterable[bytes], path: Path) -> Iterator["Found"]:
    """Each message with its place; what stands before the first one is none."""
    from netgive.importers.mail.labels import labels_of_folder  # noqa: PLC0415
    from netgive.importers.mail.letter import RawMessage  # noqa: PLC0415

    labels = labels_of_folder(_folder(path))
    for number, message in enumerate(_cut(chunks)):
        content, from_line = message.content, message.separator.decode("ascii", errors="replace")
        if number:
            yield RawMessage(f"message {number} (line {message.line})", content, from_line, labels)
        elif content.strip():
            yield Skipped("line 1", "what is written before the first message belongs to none")


def _folder(path: Path) -> str:
    """Mail programs name a file like the folder it is, without an ending; Apple makes a folder ``Sent.mbox``."""
    return path.parent.stem if path.name == "mbox" else "" if path.suffix else path.name


def _cut(chunks: Iterable[bytes]) -> Iterator["_Message"]:
    """What stands before the first message, and each message."""
    message, line = _Message(1, b""), 1 - len(_BEFORE_THE_FIRST)
    for piece, separator in _pieces(chunks):
        message.add(piece)
        line += piece.count(b"\n")
        if separator:
            yield message
            message = _Message(line, separator)
            line += 1
    yield message


def _pieces(chunks: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """The bytes before each separator, with it; and those before the end of a block, with none."""
    window = _BEFORE_THE_FIRST
    for chunk, is_last in _with_last(chunks):
        window += chunk
        at, limit = 0, len(window) if is_last else max(len(window) - _LOOKAHEAD, 0)
        for found in _SEPARATOR.finditer(window):
            if found.start() >= limit:
                break
            yield window[at : found.start("line")], found["line"]
            at = found.end()
        end = max(at, limit)
        yield window[at:end], b""
        window = window[end:]


def _with_last(chunks: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    for chunk in chunks:
        yield chunk, False
    yield b"", True


class _Message:
    """A message as it grows, of which only so much is kept."""

    def __init__(self, line: int, separator: bytes) -> None:
        self.line = line
        self.separator = separator
        self._pieces: list[bytes] = []
        self._room = KEPT

    def add(self, piece: bytes) -> None:
        if self._room > 0:
            self._pieces.append(piece[: self._room])
            self._room -= len(piece)

    @property
    def content(self) -> bytes:
        return b"".join(self._pieces)
