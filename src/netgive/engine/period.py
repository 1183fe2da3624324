"""Stretches of calendar days: weeks from Monday to Sunday, months, quarters, years, any range."""

from datetime import date, timedelta
from typing import NamedTuple

DAYS_OF_WEEK = 7
MONTHS_OF_QUARTER = 3
MONTHS_OF_YEAR = 12
QUARTERS = ("First", "Second", "Third", "Fourth")


class Span(NamedTuple):
    """From the first day to the last one, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def holds(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last


def shifted(day: date, days: int) -> date:
    """The day so many days later, or the end of the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def monday_of(day: date) -> date:
    return shifted(day, -day.weekday())


def week_of(day: date) -> Span:
    monday = monday_of(day)
    return Span(monday, shifted(monday, DAYS_OF_WEEK - 1))


def last_full_week(today: date) -> Span:
    """The last week that is over: on a Sunday it is the one before."""
    return week_of(shifted(monday_of(today), -1))


def month_of(year: int, month: int) -> Span:
    return _months(year, month, 1)


def quarter_of(year: int, quarter: int) -> Span:
    return _months(year, MONTHS_OF_QUARTER * (quarter - 1) + 1, MONTHS_OF_QUARTER)


def year_of(year: int) -> Span:
    return _months(year, 1, MONTHS_OF_YEAR)


def _months(year: int, month: int, length: int) -> Span:
    after = MONTHS_OF_YEAR * year + month - 1 + length
    end = date(after // MONTHS_OF_YEAR, after % MONTHS_OF_YEAR + 1, 1) - timedelta(days=1)
    return Span(date(year, month, 1), end)


def noun(span: Span) -> str:
    """What such a stretch is called: a week, a month, a quarter, a year, or just some days."""
    first = span.first
    if span == week_of(first):
        return "week"
    if span == month_of(first.year, first.month):
        return "month"
    if span == quarter_of(first.year, _quarter(first)):
        return "quarter"
    return "year" if span == year_of(first.year) else "time"


def title(span: Span) -> str:
    """As a heading: “Week 47, 16 to 22 November 2026”, “November 2026”, “Third quarter of 2026”, “2026”."""
    kind, first = noun(span), span.first
    if kind == "week":
        return f"Week {first.isocalendar().week}, {_range(span)}"
    if kind == "month":
        return f"{first:%B} {first.year}"
    if kind == "quarter":
        return f"{QUARTERS[_quarter(first) - 1]} quarter of {first.year}"
    return str(first.year) if kind == "year" else _range(span)


def stem(span: Span) -> str:
    """As part of a file name, so that names sort by time."""
    kind, first = noun(span), span.first
    if kind == "week":
        return first.isoformat()
    if kind == "month":
        return f"{first.year:04}-{first.month:02}"
    if kind == "quarter":
        return f"{first.year:04}-Q{_quarter(first)}"
    return f"{first.year:04}" if kind == "year" else f"{first.isoformat()}-to-{span.last.isoformat()}"


def spoken(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _range(span: Span) -> str:
    first, last = span
    if first == last:
        return spoken(last)
    if first.year != last.year:
        return f"{spoken(first)} to {spoken(last)}"
    start = f"{first.day}" if first.month == last.month else f"{first.day} {first:%B}"
    return f"{start} to {spoken(last)}"


def _quarter(day: date) -> int:
    return (day.month - 1) // MONTHS_OF_QUARTER + 1
