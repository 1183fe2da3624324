"""The events of a calendar file, and the times at which they took place.

What is told of a series stands in several events with one UID: one has the rule, others say what was different at one
of its times (RECURRENCE-ID), or from one on (RANGE=THISANDFUTURE).
"""

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from netgive.domain.text import clean_line
from netgive.importers.calendars.components import CUT_OFF, Component
from netgive.importers.calendars.people import Party, parties
from netgive.importers.calendars.rules import Rule, days, parse_rule
from netgive.importers.calendars.times import Clock, When, day_in, key_of, local_day
from netgive.importers.identity import fingerprint

MOST_OCCURRENCES = 5_000
MOST_YEARS = 100
FIRST_YEAR = 1970

_LONGEST_UID = 200
_MOST_DIGITS = 9
_SHOWN = 60


class Occurrence(NamedTuple):
    """A time of an event: what identifies it, also when it was put off, and its local day."""

    key: str
    on: date


@dataclass(frozen=True)
class Event:
    """An event as it stands in the file, with what its calendar says of itself, and the people in it."""

    component: Component
    clock: Clock
    calendar: Component
    people: tuple[Party, ...]

    @classmethod
    def of(cls, component: Component, clock: Clock, calendar: Component) -> "Event":
        return cls(component, clock, calendar, parties(component))

    @property
    def cancelled(self) -> bool:
        """Whether it was called off, by itself or with all that is in a message about it."""
        called_off = self.component.text("STATUS").upper() == "CANCELLED"
        return called_off or self.calendar.text("METHOD").upper() == "CANCEL"

    @property
    def where(self) -> str:
        return f"event {self.component.number} (line {self.component.line})"

    @cached_property
    def uid(self) -> str:
        """The UID, or what stands for it: the same event exported again has the same."""
        uid = clean_line(self.component.text("UID"))
        if uid and len(uid) <= _LONGEST_UID:
            return uid
        return fingerprint(uid, self.component.text("SUMMARY"), self.component.text("DTSTART"))

    @cached_property
    def start(self) -> When | None:
        return self.clock.read(self.component.first("DTSTART"))

    @cached_property
    def replaced(self) -> When | None:
        """The time of a series in whose place this event stands."""
        return self.clock.read(self.component.first("RECURRENCE-ID"))

    @property
    def changes_the_rest(self) -> bool:
        """Whether it stands in the place of all later times of the series, too."""
        identity = self.component.first("RECURRENCE-ID")
        return identity is not None and identity.params.get("RANGE", "").upper() == "THISANDFUTURE"

    @property
    def sequence(self) -> int:
        """How often it had been changed."""
        text = self.component.text("SEQUENCE")
        return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else 0

    @property
    def version_of(self) -> tuple[str, str]:
        return self.uid, key_of(self.replaced) if self.replaced is not None else ""

    @property
    def zone(self) -> tzinfo | None:
        return self.start.tzinfo if isinstance(self.start, datetime) else None

    @cached_property
    def rules(self) -> Sequence[Rule | None]:
        return [parse_rule(line.value) for line in self.component.all("RRULE")]

    def repairs(self) -> Iterator[str]:
        """What was mended to read it."""
        if self.component.cut_off:
            yield CUT_OFF
        start = self.component.first("DTSTART")
        zone = start.params.get("TZID", "") if start is not None else ""
        if not self.clock.knows(zone):
            yield f"its time zone “{clean_line(zone)[:_SHOWN]}” is unknown; the times were taken as they stand"
        for line, rule in zip(self.component.all("RRULE"), self.rules, strict=True):
            if rule is None or self._end_of(rule) is None:
                yield f"its repetition “{clean_line(line.value)[:_SHOWN]}” cannot be followed; it was left out"

    def times(self, last: date) -> dict[date, When]:
        """When it takes place up to ``last``, by its day; a series may be changed by other events."""
        if self.start is None:
            return {}
        first = day_in(self.start, self.zone)
        found = {first: self.start}
        for rule in self.rules:
            end = self._end_of(rule) if rule is not None else None
            if rule is not None and end is not None:
                found |= {day: _moved(self.start, day) for day in days(rule, first, min(end, last))}
        found |= dict(islice(self._listed("RDATE"), MOST_OCCURRENCES))
        excluded = {day for day, _ in self._listed("EXDATE")}
        return {day: found[day] for day in sorted(found) if day not in excluded}

    def _end_of(self, rule: Rule) -> date | None:
        """The last day of a rule; None where it cannot be read."""
        if not rule.until:
            return date.max
        until = self.clock.read_text(rule.until)
        if not isinstance(until, datetime) or not isinstance(self.start, datetime):
            return until.date() if isinstance(until, datetime) else until
        if until.tzinfo is not None and self.zone is not None:
            until = until.astimezone(self.zone)
        return until.date() if self.start.time() <= until.time() else until.date() - timedelta(days=1)

    def _listed(self, name: str) -> Iterator[tuple[date, When]]:
        """The times that a property lists, by their day; of a period its beginning."""
        for line in self.component.all(name):
            for value in line.value.split(","):
                when = self.clock.read_text(value.partition("/")[0], line.params.get("TZID", ""))
                if when is not None:
                    yield day_in(when, self.zone), when


class Series:
    """All events with one UID, as they were changed last."""

    def __init__(self, events: Sequence[Event], today: date) -> None:
        newest: defaultdict[tuple[str, str], int] = defaultdict(int)
        for event in events:
            newest[event.version_of] = max(newest[event.version_of], event.sequence)
        self._today = today
        self._events = [event for event in events if event.sequence == newest[event.version_of]]
        self._ids = {id(event) for event in self._events}
        self._times: dict[int, dict[date, When]] = {}
        self._past: dict[int, tuple[Sequence[Occurrence], bool]] = {}

    def __contains__(self, event: Event) -> bool:
        return id(event) in self._ids

    def past(self, event: Event) -> tuple[Sequence[Occurrence], bool]:
        """The newest times of an event up to today, and whether there were more of them."""
        if id(event) not in self._past:
            self._past[id(event)] = self._found(event)
        return self._past[id(event)]

    def _found(self, event: Event) -> tuple[Sequence[Occurrence], bool]:
        found: deque[tuple[When, date]] = deque(maxlen=MOST_OCCURRENCES)
        number = 0
        for original, start in self._all(event):
            on = local_day(start)
            if on is not None and on.year >= FIRST_YEAR and on <= self._today:
                found.append((original, on))
                number += 1
        return [Occurrence(key_of(original), on) for original, on in found], number > len(found)

    def _all(self, event: Event) -> Iterator[tuple[When, When]]:
        """Each time of an event: the one by which it is known, and the one at which it begins."""
        if event.start is None:
            return
        if event.replaced is None:
            yield from self._of_rule(event)
        elif event.changes_the_rest and self._master is not None:
            yield from self._of_the_rest(event.start, event.replaced, self._master)
        else:
            yield event.replaced, event.start

    def _of_rule(self, event: Event) -> Iterator[tuple[When, When]]:
        first_change = min(self._changes, default=None)
        for day, start in self._times_of(event).items():
            if day not in self._replaced_days and (first_change is None or day < first_change):
                yield start, start

    def _of_the_rest(self, start: When, replaced: When, master: Event) -> Iterator[tuple[When, When]]:
        """The times of a series from ``replaced`` on, as far as no other event says something else of them."""
        begin = day_in(replaced, master.zone)
        later = self._changes[bisect_right(self._changes, begin) :]
        shift = day_in(start, master.zone) - begin
        yield replaced, start
        for day, original in self._times_of(master).items():
            if day > begin and day not in self._replaced_days and (not later or day < later[0]):
                yield original, _moved(start, day + shift)

    def _times_of(self, event: Event) -> Mapping[date, When]:
        known = self._times.get(id(event))
        if known is None:
            first = day_in(event.start, event.zone) if event.start is not None else self._today
            horizon = min(self._today, date(min(first.year + MOST_YEARS, date.max.year), 12, 31))
            # What is today here may be tomorrow where the event is.
            known = event.times(horizon + timedelta(days=1) if horizon < date.max else horizon)
            self._times[id(event)] = known
        return known

    @cached_property
    def _master(self) -> Event | None:
        return next((event for event in self._events if event.replaced is None and event.start is not None), None)

    @cached_property
    def _changes(self) -> Sequence[date]:
        """The days from which on the series is another, in order."""
        return sorted(self._days_in_place(changing=True))

    @cached_property
    def _replaced_days(self) -> frozenset[date]:
        return frozenset(self._days_in_place(changing=False))

    def _days_in_place(self, *, changing: bool) -> Iterator[date]:
        zone = self._master.zone if self._master is not None else None
        for event in self._events:
            if event.replaced is not None and event.changes_the_rest is changing:
                yield day_in(event.replaced, zone)


def series_of(events: Sequence[Event], today: date) -> Mapping[str, Series]:
    """The events of a file by their UID."""
    grouped: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        grouped[event.uid].append(event)
    return {uid: Series(together, today) for uid, together in grouped.items()}


def _moved(start: When, day: date) -> When:
    return datetime.combine(day, start.time(), tzinfo=start.tzinfo) if isinstance(start, datetime) else day
