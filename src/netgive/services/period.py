"""Which stretch of time a report is about, from what was said of it."""

import re
from datetime import date
from typing import NamedTuple

from netgive.capture.dates import FIRST_YEAR, LAST_YEAR, parse_date
from netgive.domain.text import clean_line
from netgive.engine.period import (
    MONTHS_OF_QUARTER,
    Span,
    last_full_week,
    month_of,
    quarter_of,
    shifted,
    week_of,
    year_of,
)
from netgive.errors import InvalidValueError

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
SHORTEST_MONTH = 3
QUOTED = 40
MONTH_FORMS = (r"(?P<year>\d{4})-(?P<month>\d{1,2})", r"(?P<month>\d{1,2}|[a-z]+)\.?(?: (?P<year>\d{4}))?")
QUARTER_FORMS = (r"(?P<year>\d{4})[- ]?q?(?P<quarter>[1-4])", r"q?(?P<quarter>[1-4])(?:[ -](?P<year>\d{4}))?")
WEEK_FORM = r"\d{4}-?w\d{2}"


class Said(NamedTuple):
    """What was said of the period, as it was typed; nothing means the last full week."""

    week: str | None = None
    month: str | None = None
    quarter: str | None = None
    year: str | None = None
    first: str | None = None
    last: str | None = None


def chosen(said: Said, today: date) -> Span:
    """The period that was said.

    Raises InvalidValueError for what is no such thing, for two of them, and for a range that ends before it begins.
    """
    ways = {"--week": said.week, "--month": said.month, "--quarter": said.quarter, "--year": said.year}
    ways["--from"] = said.first if said.first is not None else said.last
    named = [name for name, value in ways.items() if value is not None]
    if len(named) > 1:
        raise InvalidValueError(f"{' and '.join(named)} are two periods; choose one of them.")
    if said.week is not None:
        return _week(said.week, today)
    if said.month is not None:
        return _month(said.month, today)
    if said.quarter is not None:
        return _quarter(said.quarter, today)
    if said.year is not None:
        return _year(said.year)
    return _range(said.first, said.last, today) if named else last_full_week(today)


def _week(text: str, today: date) -> Span:
    """The week of a day, or one by its number, as in 2026-W47."""
    line = _line(text)
    if re.fullmatch(WEEK_FORM, line):
        try:
            return week_of(date.fromisoformat(line.upper()))
        except ValueError:
            raise _no(text, "a week", "2026-11-16, last monday or 2026-W47") from None
    return week_of(parse_date(text, today, "past"))


def _month(text: str, today: date) -> Span:
    """A month by name or number; without its year the last one that has begun."""
    line = _line(text)
    if line in {"this", "last"}:
        first = month_of(today.year, today.month)
        if line == "this":
            return first
        before = shifted(first.first, -1)
        return month_of(before.year, before.month)
    found = _matched(MONTH_FORMS, line)
    month = _month_number(found["month"]) if found else None
    if found is None or month is None:
        raise _no(text, "a month", "2026-11, November, Nov 2025 or last")
    return month_of(_year_of(found["year"], text) or today.year - (month > today.month), month)


def _month_number(text: str) -> int | None:
    if text.isdecimal():
        return int(text) if 1 <= int(text) <= len(MONTHS) else None
    fitting = [place for place, name in enumerate(MONTHS, start=1) if name.startswith(text)]
    return fitting[0] if fitting and len(text) >= SHORTEST_MONTH else None


def _quarter(text: str, today: date) -> Span:
    """A quarter by its number; without its year the last one that has begun."""
    line = _line(text)
    now = (today.month - 1) // MONTHS_OF_QUARTER + 1
    if line == "this":
        return quarter_of(today.year, now)
    if line == "last":
        return quarter_of(today.year, now - 1) if now > 1 else quarter_of(today.year - 1, 4)
    found = _matched(QUARTER_FORMS, line)
    if found is None:
        raise _no(text, "a quarter", "2026-Q3, Q3 or last")
    quarter = int(found["quarter"])
    return quarter_of(_year_of(found["year"], text) or today.year - (quarter > now), quarter)


def _year(text: str) -> Span:
    line = _line(text)
    year = _year_of(line, text) if re.fullmatch(r"\d{4}", line) else None
    if year is None:
        raise _no(text, "a year", "2026")
    return year_of(year)


def _range(first: str | None, last: str | None, today: date) -> Span:
    if first is None:
        raise InvalidValueError("--to says where the period ends; say with --from where it begins.")
    begin = parse_date(first, today, "past")
    end = parse_date(last, today, "past") if last is not None else today
    if end < begin:
        ends = f"--to {end.isoformat()}" if last is not None else f"today, {end.isoformat()},"
        raise InvalidValueError(f"{ends} lies before --from {begin.isoformat()}; turn the two around.")
    return Span(begin, end)


def _year_of(text: str | None, said: str) -> int | None:
    if text is None:
        return None
    if not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise InvalidValueError(f"“{_line(said)[:QUOTED]}” is too far away; {FIRST_YEAR} to {LAST_YEAR} can be chosen.")
    return int(text)


def _matched(forms: tuple[str, ...], line: str) -> re.Match[str] | None:
    return next(filter(None, (re.fullmatch(form, line, re.ASCII) for form in forms)), None)


def _line(text: str) -> str:
    return clean_line(text).casefold()


def _no(text: str, what: str, examples: str) -> InvalidValueError:
    return InvalidValueError(f"“{clean_line(text)[:QUOTED]}” is not {what}; write it as in {examples}.")
