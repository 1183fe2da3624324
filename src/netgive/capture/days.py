"""Days in a text: where they stand, and which day each means as one that is past and as one to come."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from netgive.capture.dates import Prefer, parse_date
from netgive.capture.language import Language
from netgive.capture.marks import Span
from netgive.errors import InvalidValueError

_LONGEST_MONTH = 31
_DAY_OF_MONTH = re.compile(r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th)")


class Day(NamedTuple):
    """A day that a text names. ``past`` and ``future`` differ where it says neither, as “friday” does."""

    span: Span
    past: date | None
    future: date | None


def find_days(text: str, today: date, language: Language) -> tuple[list[Day], list[str]]:
    """The days in a text in order, and the words that could be one or another day."""
    found: list[Day] = []
    unclear: list[str] = []
    for match in language.day_phrases.finditer(text):
        if language.no_day(text, match.start(), match.end()):
            continue
        words = match.group().strip(" ,")
        try:
            past, future = (_read(words, today, prefer, language) for prefer in ("past", "future"))
        except InvalidValueError:
            unclear.append(words)
            continue
        if past or future:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            found.append(Day(Span(start, start + len(match.group().strip())), past, future))
    return found, unclear


def _read(words: str, today: date, prefer: Prefer, language: Language) -> date | None:
    folded = " ".join(words.casefold().split())
    if (feast := language.feasts.get(folded.removeprefix("the "))) is not None:
        return _nearest(today, prefer, *feast)
    if (number := _DAY_OF_MONTH.fullmatch(folded)) is not None:
        return _next_numbered(int(number[1]), today, prefer)
    return parse_date(language.plain_day(folded), today, prefer)


def _nearest(today: date, prefer: Prefer, month: int, day: int) -> date:
    """The feast of this year, or of that before or after it."""
    this_year = today.replace(month=month, day=day)
    if prefer == "past":
        return this_year if this_year <= today else this_year.replace(year=today.year - 1)
    return this_year if this_year >= today else this_year.replace(year=today.year + 1)


def _next_numbered(number: int, today: date, prefer: Prefer) -> date | None:
    """The nearest day with this number in its month."""
    return next((day for day in _days_from(today, prefer) if day.day == number), None)


def _days_from(today: date, prefer: Prefer) -> Iterator[date]:
    step = timedelta(days=-1 if prefer == "past" else 1)
    return (today + step * count for count in range(2 * _LONGEST_MONTH + 1))
