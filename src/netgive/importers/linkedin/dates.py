"""The days in LinkedIn's files, which write them in a form of their own each: ``1/29/26, 2:37 PM``, ``08 Feb 2026``."""

import re
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple, Self

from netgive.domain.text import clean_line

# With or without saying so LinkedIn writes the time of day in UTC where the year comes first.
_YEAR_FIRST = re.compile(
    r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})"
    r"(?:[T ]+(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]+)?)?)?"
    r" ?(?:UTC|GMT|Z|[+-]00:?00)?"
)
_YEAR_LAST = re.compile(
    r"(?P<first>[0-9]{1,2})(?P<mark>[-/.])(?P<second>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4}|[0-9]{2})\b"
)
_NAMED_MONTH = ("%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y", "%d-%b-%Y", "%d-%b-%y")
_MONTHS = 12
_CENTURY, _TWO_DIGITS = 2000, 100
_LONGEST = 60


class Day(NamedTuple):
    """A day as it is written, which is the same in every export, and as it was here."""

    written: date
    here: date


@dataclass(frozen=True, slots=True)
class DayReader:
    """Reads the days of one file. ``day_first``: 3/4/25 is the third of April, as in no export in English."""

    day_first: bool = False

    @classmethod
    def of(cls, texts: Iterable[str], day_first: bool | None) -> Self:
        """One that reads days as the user says, or else as all of ``texts`` can be read."""
        if day_first is not None:
            return cls(day_first)
        orders = [(int(found["first"]), int(found["second"])) for found in filter(None, map(_year_last, texts))]
        return cls(any(first > _MONTHS for first, _ in orders) and all(second <= _MONTHS for _, second in orders))

    def read(self, text: str) -> Day | None:
        """The day that a text begins with, None where it is none."""
        text = clean_line(text)[:_LONGEST]
        try:
            return _from_year_first(text) or self._from_year_last(text) or _from_named_month(text)
        except (ValueError, OverflowError, OSError):  # no day of the calendar, or none of this computer's clock
            return None

    def _from_year_last(self, text: str) -> Day | None:
        found = _year_last(text)
        if found is None:
            return None
        month, day = int(found["first"]), int(found["second"])
        if self.day_first or found["mark"] == "." or month > _MONTHS:
            month, day = day, month
        year = int(found["year"])
        # The time of day has no zone, so the day is left as it is.
        return _as_written(date(year + _CENTURY if year < _TWO_DIGITS else year, month, day))


def _year_last(text: str) -> re.Match[str] | None:
    return _YEAR_LAST.match(clean_line(text[:_LONGEST]))


def _from_year_first(text: str) -> Day | None:
    found = _YEAR_FIRST.fullmatch(text)
    if found is None:
        return None
    written = date(int(found["year"]), int(found["month"]), int(found["day"]))
    if found["hour"] is None:
        return _as_written(written)
    instant = datetime(
        *written.timetuple()[:3], int(found["hour"]), int(found["minute"]), int(found["second"] or 0), tzinfo=UTC
    )
    return Day(written, instant.astimezone().date())


def _from_named_month(text: str) -> Day | None:
    for form in _NAMED_MONTH:
        try:
            return _as_written(date(*time.strptime(text, form)[:3]))
        except ValueError:
            continue
    return None


def _as_written(day: date) -> Day:
    return Day(day, day)
