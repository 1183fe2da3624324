"""iCalendar files (RFC 5545) of Google, Outlook, Apple, Thunderbird and others: who met the user, and when.

Read at once, for what stands at the end may change what stands at the beginning; of each event only a few lines are
kept.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from netgive.domain.conversations import BROADCAST_ABOVE, Channel, Direction
from netgive.domain.intake import IntakeItem, InteractionDraft, Repaired, Skipped
from netgive.domain.text import clean_line, fold
from netgive.errors import UnusableInputError
from netgive.importers.calendars.components import RECORDS, Calendar, Component, read_calendars
from netgive.importers.calendars.events import FIRST_YEAR, Event, Occurrence, Series, series_of
from netgive.importers.calendars.people import Party, find_me, which_of
from netgive.importers.calendars.times import Clock, local_day
from netgive.importers.cards.vcard_charset import as_utf8
from netgive.importers.cards.vcard_lines import unescape
from netgive.importers.source import Source

MOST_MEETINGS = 50_000  # of one event: its times by its people
NOTE_LENGTH = 200

_FIRST_LINE = re.compile(rb"(?:\xef\xbb\xbf)?\s*+BEGIN[ \t]*+:[ \t]*+(?:VCALE|VEVENT|VTODO|VJOURNAL)", re.IGNORECASE)
_BIRTHDAY_WORDS = (
    *("birthday", "geburtstag", "anniversaires", "cumpleaños", "compleann", "aniversário", "verjaardag", "fødselsdag"),
    *(
        "födelsedag",
        "urodzin",
        "narozenin",
        "syntymäpäiv",
        "születésnap",
        "doğum gün",
        "дни рождения",
        "дні народження",
    ),
    *("誕生日", "生日", "생일"),
)
_BIRTHDAYS = re.compile("|".join(map(fold, _BIRTHDAY_WORDS)))
_BIRTHDAY_UID = re.compile(r"(?:[0-9]+_)?BIRTHDAY_|.*@birthdays", re.IGNORECASE)


def recognise(head: bytes) -> bool:
    return _FIRST_LINE.match(as_utf8(head)) is not None


def read(source: Source) -> Iterator[IntakeItem]:
    """Each time the user met somebody, once for each person, and the events that were no meetings.

    Raises UnusableInputError where no event is in the file, or it does not show who the user is.
    """
    calendars = read_calendars(source.read())
    events = {id(event.component): event for event in _events(calendars)}
    if not any(calendar.records for calendar in calendars):
        raise UnusableInputError(source.label, "no event is in it")
    file = _File(source, calendars, list(events.values()))
    return (
        item
        for calendar in calendars
        for record in calendar.records
        for item in (file.items(events[id(record)]) if id(record) in events else _no_event(record))
    )


def _events(calendars: Sequence[Calendar]) -> Iterator[Event]:
    for calendar in calendars:
        clock = Clock(calendar)
        for record in calendar.records:
            if record.kind == "VEVENT":
                yield Event.of(record, clock, calendar.about)


def _no_event(record: Component) -> Iterator[Skipped]:
    kind = RECORDS[record.kind]
    yield Skipped(f"{kind} {record.number} (line {record.line})", f"a {kind}, not a meeting")


class _File:
    """The events of a file with what only all of them together tell: who the user is, and which belong together."""

    def __init__(self, source: Source, calendars: Sequence[Calendar], events: Sequence[Event]) -> None:
        self._today = source.today
        self._series: Mapping[str, Series] = series_of(events, source.today)
        attended: defaultdict[str, dict[str, Party]] = defaultdict(dict)
        for event in events:
            if not self._why_not(event) and self._series[event.uid].past(event)[0]:
                attended[event.uid] |= {party.key: party for party in event.people}
        self._me = find_me(source, calendars, [people.values() for people in attended.values()])

    def items(self, event: Event) -> Iterator[IntakeItem]:
        why = self._why_not(event)
        if why:
            yield Skipped(event.where, why)
            return
        occurrences, more = self._series[event.uid].past(event)
        others = [party for party in event.people if party.here and party.key not in (self._me or ())]
        why = self._why_no_meeting(event, others) if occurrences else _why_never(event, self._today)
        if why:
            yield Skipped(event.where, why)
            return
        most = max(MOST_MEETINGS // len(others), 1)
        yield from (Repaired(event.where, repair) for repair in event.repairs())
        if more or len(occurrences) > most:
            yield Repaired(event.where, f"it took place too often; the newest {min(len(occurrences), most)} were taken")
        for occurrence in list(occurrences)[-most:]:
            yield from (_meeting(event, occurrence, party, len(others)) for party in others)

    def _why_not(self, event: Event) -> str:
        """Why an event is no meeting, whoever the user is."""
        if event.cancelled:
            return "it was cancelled"
        if _is_birthday(event):
            return "a birthday, not a meeting"
        if not event.component.all("ATTENDEE"):
            return "it has no attendees"
        if not event.people:
            return "no person is among its attendees"
        if event.start is None:
            start = clean_line(event.component.text("DTSTART"))[:40]
            return f"its date “{start}” cannot be read" if start else "it has no date"
        return "" if event in self._series[event.uid] else "a newer version of it is in the file"

    def _why_no_meeting(self, event: Event, others: Sequence[Party]) -> str:
        if self._me is None:
            return which_of([party for party in event.people if not party.is_group])
        if any(party.key in self._me and not party.here for party in event.people):
            return "you did not come"
        if others:
            return ""
        return "nobody else came" if len(event.people) > 1 else "nobody but you was invited"


def _is_birthday(event: Event) -> bool:
    words = fold(f"{event.calendar.text('X-WR-CALNAME')} {event.component.text('CATEGORIES')}")
    return bool(_BIRTHDAY_UID.match(event.uid) or _BIRTHDAYS.search(words))


def _why_never(event: Event, today: date) -> str:
    on = local_day(event.start) if event.start is not None else None
    if on is None or on.year < FIRST_YEAR:
        return "its date cannot be right"
    return "it is still to come" if on > today else "each of its times was called off or changed"


def _meeting(event: Event, occurrence: Occurrence, party: Party, reach: int) -> InteractionDraft:
    return InteractionDraft(
        where=event.where,
        source=f"ics:{event.uid}:{occurrence.key}:{party.key}",
        person=party.person,
        on=occurrence.on,
        direction=Direction.BOTH,
        channel=Channel.MEETING,
        note=clean_line(unescape(event.component.text("SUMMARY")))[:NOTE_LENGTH].rstrip() or None,
        broadcast=reach > BROADCAST_ABOVE,
    )
