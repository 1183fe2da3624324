"""The day of a mail: of its Date, or else of what the mail servers and programs that handled it wrote down."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from netgive.domain.text import clean_line
from netgive.importers.mail.headers import Headers

FIRST_YEAR = 1970
_ZONE = re.compile(r"(?:GMT|UTC)?([+-]\d\d):?(\d\d)$")
_LONGEST = 200
_SHOWN = 40
# Mon Jan 06 04:49:45 +0000 2020: Google sets the offset before the year.
_IN_FROM_LINE = re.compile(
    r"(?P<month>[A-Z][a-z]{2}),?\s+(?P<day>\d{1,2})\s+(?P<time>\d{1,2}:\d\d(?::\d\d)?)\s+"
    r"(?:(?P<zone>[+-]\d{4}|[A-Z]{2,4})\s+)?(?P<year>\d{4})(?:\s+\(?(?P<after>[+-]\d{4}))?"
)


class Dated(NamedTuple):
    """The day, None where none is found; ``flaw`` says what is wrong with the message's own date."""

    day: date | None
    flaw: str = ""


def day_of(headers: Headers, from_line: str, delivered: datetime | None, today: date) -> Dated:
    """The local day on which a message was written, or else was delivered."""
    text = headers["date"]
    day = _day(parsed(text))
    flaw = _flaw(text, day, today)
    if not flaw:
        return Dated(day)
    instants = (*_of_servers(headers), _of_from_line(from_line), delivered)
    days = (_day(instant) for instant in instants)
    return Dated(next((day for day in days if day is not None and _is_possible(day, today)), None), flaw)


def parsed(text: str) -> datetime | None:
    """The instant that a date names, None where it cannot be read."""
    text = text.strip()[:_LONGEST]
    try:
        instant = parsedate_to_datetime(_ZONE.sub(r"\1\2", text))
    except (ValueError, TypeError, IndexError, OverflowError):  # what email.utils raises on some kinds of damage
        return _iso(text)
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None and text.endswith("-0000") else instant


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _day(instant: datetime | None) -> date | None:
    """The day here; an instant without a zone is taken to be local."""
    try:
        return instant.astimezone().date() if instant is not None else None
    except (ValueError, OverflowError, OSError):
        return None


def _is_possible(day: date, today: date) -> bool:
    return day.year >= FIRST_YEAR and day <= today


def _flaw(text: str, day: date | None, today: date) -> str:
    if not text:
        return "it has no date"
    if day is None:
        return f"its date “{clean_line(text[:_LONGEST])[:_SHOWN]}” cannot be read"
    if day > today:
        return f"its date {day} is in the future"
    return "" if day.year >= FIRST_YEAR else f"its date {day} is before there were such mails"


def _of_servers(headers: Headers) -> Iterator[datetime | None]:
    """When it was delivered: the newest mark stands first."""
    yield parsed(headers["delivery-date"])
    for mark in headers.all("received")[:1]:
        yield parsed(mark.rpartition(";")[2])


def _of_from_line(line: str) -> datetime | None:
    found = _IN_FROM_LINE.search(line[: _LONGEST * 2])
    if found is None:
        return None
    zone = found["zone"] or found["after"] or ""
    return parsed(f"{found['day']} {found['month']} {found['year']} {found['time']} {zone}")
