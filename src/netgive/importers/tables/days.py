"""Days as address books and spreadsheets write them: of any order, with or without a year, a time, a name of the month.

Of ``3/4/25`` nothing tells the order but the other days of the same file, or the user, or the language.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from typing import NamedTuple

from netgive.domain.text import fold
from netgive.importers.cards.vcard_fields import NO_YEAR

_MONTHS = (
    ("jan", "gen", "ene", "janv"),
    ("feb", "fev"),
    ("mar", "maa", "mrz"),
    ("apr", "avr", "abr"),
    ("may", "mai", "mag", "mei"),
    ("jun", "juin", "giu"),
    ("jul", "juil", "lug"),
    ("aug", "aou", "ago"),
    ("sep", "set"),
    ("oct", "okt", "ott", "out"),
    ("nov",),
    ("dec", "dez", "dic"),
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_LAST_MONTH = 12
_LONGEST = 60
_TIME = r"(?:[T ,]\s*\d{1,2}[:.h]\d.*)?"
_NO_YEAR = re.compile(r"-{1,2}(\d{1,2})-?(\d{1,2})")
_YEAR_FIRST = re.compile(rf"(\d{{4}})\s?[-/.年]\s?(\d{{1,2}})\s?[-/.月]\s?(\d{{1,2}})[.日]?{_TIME}")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(rf"(\d{{1,2}})\s?([-/.])\s?(\d{{1,2}})\s?[-/.]\s?(\d{{4}}|\d{{2}}){_TIME}")
_NAMED = re.compile(
    r"(?:[^\W\d]+\.?,? )?(?:(\d{1,2})\D{1,4}?([^\W\d]{3,})|([^\W\d]{3,})\D?\D? ?(\d{1,2}))\b\D*(\d{4}|\d{2})?\b.*"
)
_ZEROS = re.compile(r"[0\W]*")
# The day that Outlook has where none is set.
_OUTLOOK_NONE = 4501
_CENTURY, _THIS_CENTURY = 100, 2000
_THIS_YEAR = 2030  # where today is not known


class Day(NamedTuple):
    """A day of the calendar; ``year`` is None where it is not known."""

    year: int | None
    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}-{self.day:02}" if self.year else f"--{self.month:02}-{self.day:02}"


class Days:
    """Reads the days of one file.

    ``day_first`` is what the user said, ``usual`` what is usual in the language of the file, each None where nothing
    is known; ``written`` gives all days of the file.
    """

    def __init__(
        self, today: date, day_first: bool | None, usual: bool | None, written: Callable[[], Iterable[str]]
    ) -> None:
        self._today = today
        self._said = day_first
        self._usual = usual
        self._written = written
        self.guessed: str | None = None  # the first day whose order nothing told

    def read(self, text: str) -> Day | None:
        """The day that is written; None where it is none, or lies in the future."""
        if len(text) > _LONGEST:
            return None
        numbers = self._without_year(text) or self._year_first(text) or self._year_last(text) or self._named(text)
        return self._checked(numbers) if numbers else None

    @staticmethod
    def is_empty(text: str) -> bool:
        """Whether this is how a program says that there is no day: ``0/0/00``, or one in the year 4501."""
        return _ZEROS.fullmatch(text) is not None or str(_OUTLOOK_NONE) in text[:_LONGEST]

    def _checked(self, numbers: tuple[int, int, int]) -> Day | None:
        year, month, day = numbers
        known = year not in NO_YEAR
        try:
            # A leap year where none is known: somebody is born on 29 February.
            found = date(year if known else _THIS_CENTURY, month, day)
        except ValueError:
            return None
        return None if known and found > self._today else Day(year if known else None, month, day)

    @staticmethod
    def _without_year(text: str) -> tuple[int, int, int] | None:
        match = _NO_YEAR.fullmatch(text)
        return (0, int(match[1]), int(match[2])) if match else None

    @staticmethod
    def _year_first(text: str) -> tuple[int, int, int] | None:
        match = _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text)
        return (int(match[1]), int(match[2]), int(match[3])) if match else None

    def _year_last(self, text: str) -> tuple[int, int, int] | None:
        match = _YEAR_LAST.fullmatch(text)
        if match is None:
            return None
        first, second, year = int(match[1]), int(match[3]), self._full_year(match[4])
        return (year, second, first) if self._is_day_first(text, first, second, match[2]) else (year, first, second)

    def _full_year(self, digits: str) -> int:
        """The year of two digits is of this century, unless that lies ahead."""
        year = int(digits)
        if len(digits) > len("80"):
            return year
        this_year = _THIS_YEAR if self._today == date.max else self._today.year
        return year + (_THIS_CENTURY if _THIS_CENTURY + year <= this_year else _THIS_CENTURY - _CENTURY)

    def _named(self, text: str) -> tuple[int, int, int] | None:
        match = _NAMED.fullmatch(text)
        if match is None:
            return None
        name = fold(match[2] or match[3])
        month = _MONTH_OF.get(name[:4]) or _MONTH_OF.get(name[:3])
        year = self._full_year(match[5]) if match[5] else 0
        return (year, month, int(match[1] or match[4])) if month else None

    def _is_day_first(self, text: str, first: int, second: int, separator: str) -> bool:
        if first > _LAST_MONTH or second > _LAST_MONTH:
            return first > _LAST_MONTH
        if separator == "." or first == second:
            return True
        told = next((told for told in (self._said, self._order, self._usual) if told is not None), None)
        if told is None:
            self.guessed = self.guessed or text
        return bool(told)

    @cached_property
    def _order(self) -> bool | None:
        """The order that those days of the file show that can be only one."""
        firsts = seconds = 0
        for text in self._written():
            match = _YEAR_LAST.fullmatch(text.strip()) if len(text) <= _LONGEST else None
            if match is not None:
                firsts += int(match[1]) > _LAST_MONTH
                seconds += int(match[3]) > _LAST_MONTH
        return None if firsts == seconds else firsts > seconds
