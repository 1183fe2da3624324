"""Which of the three numbers of a date is the day: phones write each country's order, and do not say which."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from netgive.errors import UnusableInputError
from netgive.importers.chats.whatsapp_lines import Day
from netgive.importers.source import Source

FIRST_YEAR = 2009  # of WhatsApp
WHICH = "it does not show whether 3/4 is the 3rd of April (--day-first) or the 4th of March (--month-first)"

_LONG_YEAR = 100
_CENTURY = 2000
_BUDDHIST = 543  # Thai phones count the years from the Buddha's death
_LEAST_BUDDHIST = 2400

Order = Callable[[Day], tuple[int, int, int]]


def _year_first(day: Day) -> tuple[int, int, int]:
    return day.first, day.second, day.third


def _day_first(day: Day) -> tuple[int, int, int]:
    return day.third, day.second, day.first


def _month_first(day: Day) -> tuple[int, int, int]:
    return day.third, day.first, day.second


def dates(days: Sequence[Day], source: Source) -> Mapping[Day, date | None]:
    """The date of each day, given in the order of the file; None for what can be none.

    A number that can be no month settles the order, then that a chat goes on in time, then the user's word.
    Raises UnusableInputError where all of these leave it open.
    """
    read = {order: {day: _date(order, day, source.today) for day in days} for order in (_day_first, _month_first)}
    by_day, by_month = read[_day_first], read[_month_first]
    known = {order: sum(map(bool, found.values())) for order, found in read.items()}
    if not any(known.values()):
        return {day: _date(_year_first, day, source.today) for day in days}
    if by_day == by_month:
        return by_day
    if known[_day_first] != known[_month_first]:
        return read[max(known, key=known.__getitem__)]
    back = {order: _steps_back([found[day] for day in days]) for order, found in read.items()}
    if back[_day_first] != back[_month_first]:
        return read[min(back, key=back.__getitem__)]
    if source.day_first is None and any(day.slashed for day in days):
        raise UnusableInputError(source.label, WHICH)
    # Only with slashes do some countries put the month first.
    return by_month if source.day_first is False else by_day


def _date(order: Order, day: Day, today: date) -> date | None:
    """The date; None where it can be none: before WhatsApp was there, or still to come."""
    year, month, number = (_year_first if day.first >= _LONG_YEAR else order)(day)
    if year < _LONG_YEAR:
        year += _CENTURY
    if year >= _LEAST_BUDDHIST:
        year -= _BUDDHIST
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return found if found.year >= FIRST_YEAR and found <= today else None


def _steps_back(found: Sequence[date | None]) -> int:
    known = [one for one in found if one is not None]
    return sum(1 for one, following in pairwise(known) if following < one)
