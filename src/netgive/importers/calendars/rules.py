"""On which days an event repeats (RFC 5545, section 3.3.10).

Written by hand, day by day, for the libraries look for the next time until they find one, and of a rule that has none
(every 31st of February) only in the year 9999. Several times on one day are one here: it is days that count.
"""

import re
from calendar import isleap, monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

_LONGEST = 2_000
_NUMBER = re.compile(r"[+-]?[0-9]{1,6}")
_WEEKDAY = re.compile(r"([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAYS = frozenset({"BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"})
_WITHIN = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYWEEKNO": 53, "BYSETPOS": 366}
# Times of the day, another spelling of the usual calendar, and what to do with days it does not have.
_IGNORED = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND", "SKIP"})
_KNOWN = _IGNORED | _WITHIN.keys() | {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "RSCALE"}


class Rule(NamedTuple):
    """A rule of repetition, at ``most`` so often. Empty sets limit nothing; a weekday comes with its ordinal, or 0."""

    frequency: str
    interval: int = 1
    most: int | None = None
    until: str = ""
    week_start: int = 0
    months: frozenset[int] = frozenset()
    month_days: frozenset[int] = frozenset()
    year_days: frozenset[int] = frozenset()
    weeks: frozenset[int] = frozenset()
    weekdays: frozenset[tuple[int, int]] = frozenset()
    positions: frozenset[int] = frozenset()


def parse_rule(text: str) -> Rule | None:
    """A rule; None for one that cannot be understood in full, or that repeats several times a day."""
    parts = _parts(text)
    if parts is None or parts.get("FREQ") not in _PERIODS or parts.get("RSCALE", "GREGORIAN") != "GREGORIAN":
        return None
    try:
        return Rule(
            parts["FREQ"],
            _positive(parts.get("INTERVAL", "1")),
            _positive(parts["COUNT"]) if "COUNT" in parts else None,
            parts.get("UNTIL", ""),
            _WEEKDAYS.index(parts.get("WKST", "MO")),
            months=_numbers(parts, "BYMONTH"),
            month_days=_numbers(parts, "BYMONTHDAY"),
            year_days=_numbers(parts, "BYYEARDAY"),
            weeks=_numbers(parts, "BYWEEKNO"),
            weekdays=_weekdays(parts.get("BYDAY", "")),
            positions=_numbers(parts, "BYSETPOS"),
        )
    except ValueError:
        return None


def days(rule: Rule, start: date, last: date) -> Iterator[date]:
    """The days from ``start`` to ``last`` on which the rule holds, in order. At most so many days are looked at."""
    rule = _completed(rule, start)
    number = 0
    for first, length in _PERIODS[rule.frequency](rule, start, last):
        for day in _days_of(rule, first, length):
            if day > last or (rule.most is not None and number >= rule.most):
                return
            if day >= start:
                number += 1
                yield day


def _parts(text: str) -> dict[str, str] | None:
    parts: dict[str, str] = {}
    for part in re.sub(r"\s", "", text[:_LONGEST]).upper().split(";"):
        name, equals, value = part.partition("=")
        if not part or name.startswith("X-"):
            continue
        if not equals or name not in _KNOWN or name in parts:
            return None
        parts[name] = value
    return parts


def _positive(text: str) -> int:
    number = int(text) if _NUMBER.fullmatch(text) else 0
    if number <= 0:
        raise ValueError(text)
    return number


def _numbers(parts: dict[str, str], name: str) -> frozenset[int]:
    texts = [text for text in parts.get(name, "").split(",") if text]
    numbers = frozenset(int(text) if _NUMBER.fullmatch(text) else 0 for text in texts)
    if any(not 0 < abs(number) <= _WITHIN[name] for number in numbers):
        raise ValueError(texts)
    return numbers


def _weekdays(text: str) -> frozenset[tuple[int, int]]:
    found = [_WEEKDAY.fullmatch(part) for part in text.split(",") if part]
    if None in found:
        raise ValueError(text)
    return frozenset((int(match[1] or 0), _WEEKDAYS.index(match[2])) for match in found if match is not None)


def _completed(rule: Rule, start: date) -> Rule:
    """The rule with what its first day says, where it does not itself."""
    if rule.weekdays or rule.month_days or rule.year_days or rule.weeks:
        return rule
    match rule.frequency:
        case "WEEKLY":
            return rule._replace(weekdays=frozenset({(0, start.weekday())}))
        case "MONTHLY":
            return rule._replace(month_days=frozenset({start.day}))
        case "YEARLY":
            return rule._replace(month_days=frozenset({start.day}), months=rule.months or frozenset({start.month}))
        case _:
            return rule


def _days_of(rule: Rule, first: int, length: int) -> Sequence[date]:
    """The days of a period on which the rule holds, as ordinals begin at ``first``."""
    wanted = {weekday for _, weekday in rule.weekdays}
    ordinals = [number for number in range(first, first + length) if not wanted or (number - 1) % 7 in wanted]
    found = [day for day in map(date.fromordinal, ordinals) if _holds(rule, day)]
    if not rule.positions:
        return found
    chosen = {position - 1 if position > 0 else len(found) + position for position in rule.positions}
    return [day for number, day in enumerate(found) if number in chosen]


def _holds(rule: Rule, day: date) -> bool:
    return (
        (not rule.months or day.month in rule.months)
        and (not rule.month_days or _is_among(day.day, monthrange(day.year, day.month)[1], rule.month_days))
        and (not rule.year_days or _is_among(_day_of_year(day), _days_in(day.year), rule.year_days))
        and (not rule.weeks or _is_among(day.isocalendar().week, _weeks_in(day), rule.weeks))
        and (not rule.weekdays or any(_is_nth(rule, day, ordinal) for ordinal, weekday in _on(rule, day)))
    )


def _on(rule: Rule, day: date) -> Iterator[tuple[int, int]]:
    return (pair for pair in rule.weekdays if pair[1] == day.weekday())


def _is_nth(rule: Rule, day: date, ordinal: int) -> bool:
    """Whether it is the first Monday, or the last: of the month, or by the year of the year."""
    if ordinal == 0 or rule.frequency in {"DAILY", "WEEKLY"}:
        return True
    if rule.frequency == "YEARLY" and not rule.months:
        number, length = _day_of_year(day), _days_in(day.year)
    else:
        number, length = day.day, monthrange(day.year, day.month)[1]
    return ordinal == (number - 1) // 7 + 1 or -ordinal == (length - number) // 7 + 1


def _is_among(number: int, length: int, wanted: frozenset[int]) -> bool:
    """Numbers below zero count from the end."""
    return number in wanted or number - length - 1 in wanted


def _day_of_year(day: date) -> int:
    return day.timetuple().tm_yday


def _days_in(year: int) -> int:
    return 366 if isleap(year) else 365


def _weeks_in(day: date) -> int:
    return date(day.isocalendar().year, 12, 28).isocalendar().week


def _daily(rule: Rule, start: date, last: date) -> Iterator[tuple[int, int]]:
    return ((ordinal, 1) for ordinal in range(start.toordinal(), last.toordinal() + 1, rule.interval))


def _weekly(rule: Rule, start: date, last: date) -> Iterator[tuple[int, int]]:
    monday = start.toordinal() - (start.weekday() - rule.week_start) % 7
    for first in range(monday, last.toordinal() + 1, 7 * rule.interval):
        begin, end = max(first, 1), min(first + 7, date.max.toordinal() + 1)
        yield begin, end - begin


def _monthly(rule: Rule, start: date, last: date) -> Iterator[tuple[int, int]]:
    for month in range(12 * start.year + start.month - 1, 12 * last.year + last.month, rule.interval):
        year, number = month // 12, month % 12 + 1
        yield date(year, number, 1).toordinal(), monthrange(year, number)[1]


def _yearly(rule: Rule, start: date, last: date) -> Iterator[tuple[int, int]]:
    for year in range(start.year, last.year + 1, rule.interval):
        yield date(year, 1, 1).toordinal(), _days_in(year)


_PERIODS = {"DAILY": _daily, "WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}
