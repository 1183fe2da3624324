"""The lines of an exported WhatsApp chat, in any of the forms that phones have written since 2011.

``1/4/23, 7:02 PM - Ada: text`` of Android, ``[14.10.21, 15:34:09] Ada: text`` of the iPhone, ``06.03.12 13:55:00: Ada:
text`` of old iPhones, each with the dates, digits and words of the phone's language. A line that does not begin so
goes on with the message before it.
"""

import re
from collections.abc import Iterator
from io import TextIOWrapper
from typing import NamedTuple

from charset_normalizer import from_bytes

from netgive.importers.source import BYTE_ORDER_MARKS, Source

LONGEST_LINE = 100_000  # what is longer is read in pieces
LONGEST_NAME = 150

_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_MARK = f"[{_MARKS}]*+"
_BLANK = "[ \u00a0\u202f]"
_BETWEEN = rf"{_MARK}{_BLANK}?[-/.年月년월]{_MARK}{_BLANK}?{_MARK}"
_DATE = rf"(?P<first>\d{{1,4}})(?P<between>{_BETWEEN})(?P<second>\d{{1,2}}){_BETWEEN}(?P<third>\d{{1,4}})"
_TIME = rf"\d{{1,2}}(?:[:.]|{_BLANK}?h{_BLANK}?)\d{{2}}(?:[:.]\d{{2}})?"
_MOMENT = rf"{_DATE}[^\d\n\[\]]{{1,24}}{_TIME}[^\d\n\[\]:]{{0,15}}?"
# Korean phones write "a day and time, name : text".
_AFTER = rf"{_BLANK}[-–—]{_BLANK}?|,{_BLANK}(?=[^:\n]{{1,{LONGEST_NAME}}} : )"
_START = re.compile(rf"{_MARK}(?:(?P<open>\[){_MARK})?{_MOMENT}(?(open)\]{_BLANK}?|(?:{_AFTER}))")
_OLD_START = re.compile(rf"{_MARK}{_MOMENT}:{_BLANK}")
_SAID_BY = re.compile(rf"([^\n]{{1,{LONGEST_NAME}}}?):(?:[ \u00a0\u202f]|(?=[\u200e\n])|$)")
_QUOTES = re.compile('["“”„«»「」]')

_STARTS_THAT_TELL = 3


class Day(NamedTuple):
    """The three numbers of a date in the order of the file; ``slashed`` where slashes part them."""

    first: int
    second: int
    third: int
    slashed: bool


class Line(NamedTuple):
    """A line of a chat. The first line of a message has its ``day``, and what follows the time in ``text``."""

    number: int
    day: Day | None
    text: str


def is_chat(head: bytes) -> bool:
    """Whether a file begins with messages, or, where its beginning was lost, has many of them."""
    lines = [line for line in head.decode(_encoding(head), errors="replace").splitlines() if line.strip()]
    if not lines:
        return False
    starts = sum(1 for line in lines if _START.match(line))
    begins = _START.match(lines[0]) or _OLD_START.match(lines[0])
    return begins is not None or (starts >= _STARTS_THAT_TELL and 3 * starts >= len(lines))


def chat_lines(source: Source) -> Iterator[Line]:
    """The lines one by one; a file of any size is read as a stream."""
    start: re.Pattern[str] | None = None
    number, whole = 1, True
    encoding = _encoding(source.head())
    with TextIOWrapper(source.open(), encoding, errors="replace") as file:
        for text in iter(lambda: file.readline(LONGEST_LINE), ""):
            if start is None and text.strip():
                start = _OLD_START if _OLD_START.match(text) and not _START.match(text) else _START
            match = start.match(text) if start is not None and whole else None
            rest = text.removesuffix("\n")
            yield Line(number, None, rest) if match is None else Line(number, _day(match), rest[match.end() :])
            whole = text.endswith("\n")
            number += whole


def speaker_of(text: str) -> tuple[str, str] | None:
    """The name and the words of a message; None for what nobody said, as ``Ada changed the subject to “A: b”``."""
    match = _SAID_BY.match(text)
    if match is None or len(_QUOTES.findall(match[1])) % 2:  # the colon is in quotation marks
        return None
    name = shown_name(match[1])
    return (name, text[match.end() :]) if name else None


def shown_name(name: str) -> str:
    """A name without what cannot be seen; ``~ Ada`` is who is not in the phone's address book."""
    visible = re.sub(f"[{_MARKS}]", "", name)
    return " ".join(visible.split()).removeprefix("~").strip()


def _day(match: re.Match[str]) -> Day:
    return Day(int(match["first"]), int(match["second"]), int(match["third"]), "/" in match["between"])


def _encoding(head: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return encoding
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 3:  # else a character is cut at the end
            best = from_bytes(head).best()
            return best.encoding if best is not None else "cp1252"
    return "utf-8"
