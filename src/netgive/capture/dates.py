"""Dates, cadences and birthdays as people write them; what is not surely understood is refused.

A weekday, a day without its year or “2 weeks” lies on the side the option prefers, a day as near as can be.
“friday”, said on a Friday, is today where the past is preferred and a week from now where the future is;
“20 Nov” on that day is today for both. “last friday” lies before today and “next friday” after it; “this
friday” may be today.
"""

import re
from datetime import date, timedelta
from typing import Literal, NamedTuple

from netgive.domain.text import clean_line
from netgive.errors import InvalidValueError

Prefer = Literal["past", "future"]

FIRST_YEAR = 1900
LAST_YEAR = 2200
# People are noted down who were born long ago.
FIRST_BIRTH_YEAR = 1000
MAX_DAYS = 3650

_DAYS = {
    "the day before yesterday": -2,
    "day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
}
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NUMBERS |= {"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
_STEPS = {"last": -1, "this": 0, "next": 1}
_UNITS = {"d": "days", "w": "weeks", "m": "months", "y": "years"}
_UNIT_DAYS = {"days": 1, "weeks": 7, "months": 30, "years": 365}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FIRST_HALF = ("january", "february", "march", "april", "may", "june")
_MONTHS = (*_FIRST_HALF, "july", "august", "september", "october", "november", "december")
_SHORTEST_NAME = 3
# Two leap years may lie eight years apart, around 1900, 2100 and 2200.
_LEAP_GAP = 8
# Letters enough to know one's own words again.
_QUOTED = 40

_AMOUNT = "(?P<number>[0-9]{1,6} ?|[a-z]+ )(?P<unit>days?|weeks?|months?|years?|[dwmy])"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]+)\.?"
_YEAR = r"(?P<year>[0-9]{4})"
# Compiled when first used: most commands are given no date at all.
_DAY_FORMS = (
    rf"{_YEAR}(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}})",
    rf"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})",
    rf"(?P<day>[0-9]{{1,2}})\. ?(?P<month>[0-9]{{1,2}})(?:\.|\. ?{_YEAR})?",
    rf"(?:the )?{_DAY}\.?[ -]?(?:of )?{_MONTH}(?:,?[ -]?{_YEAR})?",
    rf"{_MONTH} ?(?:the )?{_DAY}(?:,? {_YEAR})?",
)
_UNCLEAR_FORM = rf"(?P<one>[0-9]{{1,2}})(?P<mark>[-/])(?P<other>[0-9]{{1,2}})(?:(?P=mark){_YEAR})?"


class _Day(NamedTuple):
    """A day of the calendar, perhaps without its year."""

    year: int | None
    month: int
    day: int


def parse_date(text: str, today: date, prefer: Prefer) -> date:
    """The day that ``text`` says on ``today``.

    Raises InvalidValueError if it says none, more than one, or one outside 1900 to 2200.
    """
    words = _normal(text).removeprefix("on ")
    try:
        found = _understood(words, today, prefer)
    except (ValueError, OverflowError):  # further away than the calendar reaches
        found = None
    if found is None:
        raise _not_understood(text, "a date", "2026-11-20, 20 Nov, friday, yesterday, 2 weeks ago or in 3 months")
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise InvalidValueError(f"{_quoted(text)} is too far away; write a date from {FIRST_YEAR} to {LAST_YEAR}.")
    return found


def parse_days(text: str) -> int:
    """A cadence in days; a month counts 30, a year 365. Raises InvalidValueError outside 1 to 3650 days."""
    words = _normal(text).removeprefix("every ")
    found = re.fullmatch(_AMOUNT, words)
    amount = _amount(found) if found else None
    if amount:
        days = amount[0] * _UNIT_DAYS[amount[1]]
    elif re.fullmatch("[0-9]{1,6}", words):
        days = int(words)
    else:
        days = _UNIT_DAYS.get(f"{words}s", 0)
    if not 1 <= days <= MAX_DAYS:
        raise _not_understood(text, f"a number of days from 1 to {MAX_DAYS}", "90, 90d, 12w, 3m, 1y or every 2 weeks")
    return days


def parse_birthday(text: str) -> str:
    """``YYYY-MM-DD``, or ``--MM-DD`` without a year. Raises InvalidValueError if there is no such day."""
    words = _normal(text)
    yearless = re.fullmatch("--([0-9]{2})-?([0-9]{2})", words)
    found = _Day(None, int(yearless[1]), int(yearless[2])) if yearless else _read_day(words)
    # Any leap year will do to see whether a day without a year exists.
    day = _existing(found, 2000 if found.year is None else found.year) if found else None
    if found is None or day is None or not FIRST_BIRTH_YEAR <= day.year <= LAST_YEAR:
        raise _not_understood(text, "a birthday", "1990-05-12, 12 May 1990, 12 May or --05-12")
    return day.isoformat() if found.year is not None else f"--{day:%m-%d}"


def _normal(text: str) -> str:
    return clean_line(text).casefold()


def _not_understood(text: str, what: str, examples: str) -> InvalidValueError:
    return InvalidValueError(f"{_quoted(text)} is not {what}; write it as in {examples}.")


def _quoted(text: str) -> str:
    line = clean_line(text)
    return f"“{line[:_QUOTED]}…”" if len(line) > _QUOTED else f"“{line}”"


def _understood(words: str, today: date, prefer: Prefer) -> date | None:
    return (
        _named_day(words, today)
        or _distance(words, today, prefer)
        or _step(words, today)
        or _end(words, today)
        or _weekday(words, today, prefer)
        or _calendar_day(words, today, prefer)
    )


def _named_day(words: str, today: date) -> date | None:
    return today + timedelta(days=_DAYS[words]) if words in _DAYS else None


def _distance(words: str, today: date, prefer: Prefer) -> date | None:
    """“2 weeks ago”, “in a month”; “2 weeks” alone lies on the preferred side."""
    found = re.fullmatch(rf"(?P<ahead>in )?{_AMOUNT}(?P<side> ago| from now)?", words)
    amount = _amount(found) if found else None
    if found is None or amount is None or (found["ahead"] and found["side"]):
        return None
    past = prefer == "past" if not (found["ahead"] or found["side"]) else found["side"] == " ago"
    return _shift(today, -amount[0] if past else amount[0], amount[1])


def _amount(found: re.Match[str]) -> tuple[int, str] | None:
    number, unit = found["number"].strip(), found["unit"]
    if number.isdigit():
        return int(number), _UNITS[unit[0]]
    return (_NUMBERS[number], _UNITS[unit[0]]) if number in _NUMBERS and unit not in _UNITS else None


def _step(words: str, today: date) -> date | None:
    found = re.fullmatch("(?P<which>last|next) (?P<unit>week|month|year)", words)
    return _shift(today, _STEPS[found["which"]], f"{found['unit']}s") if found else None


def _end(words: str, today: date) -> date | None:
    """The last day of a week (a Sunday), a month or a year."""
    found = re.fullmatch("(?:the )?end of (?:the )?(?:(?P<which>this|last|next) )?(?P<unit>week|month|year)", words)
    if found is None:
        return None
    within = _shift(today, _STEPS[found["which"] or "this"], f"{found['unit']}s")
    if found["unit"] == "week":
        return within + timedelta(days=6 - within.weekday())
    following = within.replace(day=1) if found["unit"] == "month" else within.replace(month=12, day=1)
    return _shift(following, 1, "months") - timedelta(days=1)


def _shift(day: date, count: int, unit: str) -> date:
    if unit in {"days", "weeks"}:
        return day + timedelta(days=count * _UNIT_DAYS[unit])
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - 15 ms, wanted for months alone

    return day + relativedelta(months=count if unit == "months" else 12 * count)


def _weekday(words: str, today: date, prefer: Prefer) -> date | None:
    found = re.fullmatch(r"(?:(?P<which>last|this|next) )?(?P<name>[a-z]+)\.?", words)
    weekday = _position(found["name"], _WEEKDAYS) if found else None
    if found is None or weekday is None:
        return None
    back, ahead = (today.weekday() - weekday) % 7, (weekday - today.weekday()) % 7
    if found["which"] == "last":
        return today - timedelta(days=back or 7)
    if found["which"] == "this":
        return today + timedelta(days=-back if prefer == "past" else ahead)
    if found["which"] == "next" or prefer == "future":
        return today + timedelta(days=ahead or 7)
    return today - timedelta(days=back)


def _position(name: str, names: tuple[str, ...]) -> int | None:
    """Where the name is that begins with ``name``, three letters or more."""
    if len(name) < _SHORTEST_NAME:
        return None
    return next((place for place, full in enumerate(names) if full.startswith(name)), None)


def _calendar_day(words: str, today: date, prefer: Prefer) -> date | None:
    found = _read_day(words)
    if found is None:
        return None
    if found.year is not None:
        return _existing(found, found.year)
    step = -1 if prefer == "past" else 1
    days = (_existing(found, today.year + step * years) for years in range(_LEAP_GAP + 1))
    return next((day for day in days if day and (day <= today if prefer == "past" else day >= today)), None)


def _existing(found: _Day, year: int) -> date | None:
    try:
        return date(year, found.month, found.day)
    except ValueError:
        return None


def _read_day(words: str) -> _Day | None:
    for form in _DAY_FORMS:
        if found := re.fullmatch(form, words):
            month = found["month"]
            place = int(month) - 1 if month.isdigit() else _position(month, _MONTHS)
            if place is not None:
                return _Day(_year(found), place + 1, int(found["day"]))
    found = re.fullmatch(_UNCLEAR_FORM, words)
    return _read_unclear_day(found) if found else None


def _read_unclear_day(found: re.Match[str]) -> _Day:
    """20/11 or 11/20; 3/4 is one day in London and another in New York."""
    one, other, year = int(found["one"]), int(found["other"]), _year(found)
    if one != other and all(1 <= part <= len(_MONTHS) for part in (one, other)):
        first, second = _spelled(_Day(year, other, one)), _spelled(_Day(year, one, other))
        raise InvalidValueError(f"{_quoted(found.group())} could be {first} or {second}; write the one you mean.")
    return _Day(year, other, one) if one > other else _Day(year, one, other)


def _spelled(day: _Day) -> str:
    if day.year is not None:
        return f"{day.year:04}-{day.month:02}-{day.day:02}"
    return f"{day.day} {_MONTHS[day.month - 1].capitalize()}"


def _year(found: re.Match[str]) -> int | None:
    return int(found["year"]) if found["year"] else None
