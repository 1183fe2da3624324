"""Days in a text: where they stand, and which day each means as one that is past and as one to come."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from netgive.capture.dates import Prefer, parse_date
from netgive.capture.language import Days, Language
from netgive.capture.marks import Span
from netgive.errors import InvalidValueError

_LONGEST_MONTH = 31
_HALF_A_YEAR = timedelta(days=183)
_WITHIN = re.compile(r"within (.+)")
_DAY_OF_MONTH = re.compile(r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th)")
_WEEK_AFTER = re.compile(r"(?!last|next|this|past|coming)([a-z]+) (week|fortnight)|a week (?:on|from) ([a-z]+)")
_WEEK_DAY = re.compile(r"(last|this) week (?:on )?([a-z]+)")


class Day(NamedTuple):
    """A day that a text names. ``past`` and ``future`` differ where it says neither, as “friday” does.

    ``wide``: it is a week or a month rather than a day.
    """

    span: Span
    past: date | None
    future: date | None
    wide: bool = False


def find_days(text: str, today: date, language: Language) -> tuple[list[Day], list[str]]:
    """The days in a text in order, and the words that could be one or another day."""
    days = language.days
    found: list[Day] = []
    unclear: list[str] = []
    for match in days.phrases.finditer(text) if days.may_be_in(text) else ():
        if days.is_none(text, match.start(), match.end()):
            continue
        words = match.group().strip(" ,")
        folded = " ".join(words.casefold().replace("’", "'").split())
        if re.fullmatch(days.vague, folded):
            if "ago" in folded or "other" in folded:
                unclear.append(words)
            continue
        try:
            past, future = (_read(folded, today, prefer, days) for prefer in ("past", "future"))
        except InvalidValueError:
            unclear.append(words)
            past, future = _either(folded, today)
        if past or future:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            wide = re.fullmatch(days.wide, folded) is not None
            found.append(Day(Span(start, start + len(match.group().strip())), past, future, wide))
    return found, unclear


def _read(folded: str, today: date, prefer: Prefer, days: Days) -> date | None:
    if (feast := days.feasts.get(folded.removeprefix("the "))) is not None:
        return _nearest(today, prefer, *feast)
    plain = days.plain(folded)
    if (number := _DAY_OF_MONTH.fullmatch(plain)) is not None:
        return _next_numbered(int(number[1]), today, prefer)
    if (within := _WITHIN.fullmatch(plain)) is not None:
        return parse_date(f"in {within[1]}", today, prefer)
    if (ahead := _WEEK_AFTER.fullmatch(plain)) is not None:
        return parse_date(ahead[1] or ahead[3], today, "future") + timedelta(days=14 if ahead[2] == "fortnight" else 7)
    if (found := _WEEK_DAY.fullmatch(plain)) is not None:
        return _in_week(parse_date(found[2], today, "past"), today, found[1] == "last")
    return parse_date(plain, today, prefer)


def _either(folded: str, today: date) -> tuple[date | None, date | None]:
    """“12/11”, said on 23 November: the 12th of November if it is over, the 11th of December if it is to come."""
    numbers = [int(number) for number in re.findall("[0-9]{1,2}", folded)[:2]]
    try:
        days = [today.replace(month=month, day=day) for day, month in (numbers, numbers[::-1])]
    except ValueError:
        return None, None
    near = [day for day in days if abs(day - today) <= _HALF_A_YEAR]
    past = [day for day in near if day <= today]
    return (past[0], next(day for day in near if day > today)) if len(past) == 1 and len(near) > 1 else (None, None)


def _in_week(day: date, today: date, last: bool) -> date:
    """The day of this name in the week of today, or in that before it."""
    monday = today - timedelta(days=today.weekday() + (7 if last else 0))
    return monday + timedelta(days=day.weekday())


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
