"""The components of a calendar file (RFC 5545, vCalendar 1.0), whatever wrote it.

A component that never ends, one inside another, lines that are none: each touches only the component it is in. Only
the properties that are needed are kept.
"""

import binascii
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from netgive.importers.cards.vcard_lines import content_lines

RECORDS = {"VEVENT": "event", "VTODO": "task", "VJOURNAL": "journal entry", "VFREEBUSY": "list of busy times"}
CUT_OFF = "it does not end; it was read as far as it goes"

_OBSERVANCES = frozenset({"STANDARD", "DAYLIGHT"})
_KEPT = frozenset(
    {"UID", "SUMMARY", "STATUS", "SEQUENCE", "CATEGORIES", "ATTENDEE", "ORGANIZER", "METHOD", "NAME"}
    | {"DTSTART", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "X-WR-CALNAME", "X-WR-TIMEZONE"}
    | {"TZID", "TZOFFSETFROM", "TZOFFSETTO"}
)
_NAME = re.compile(rb"(?:[\w-]++\.)*+([A-Za-z][\w-]*+)[ \t]*+(?=[:;])")
_LINE = re.compile(r'(?P<params>(?:;(?:"[^"]*+"|[^:;"])*+)*+):(?P<value>.*)', re.DOTALL)
_PARAM = re.compile(r';\s*+([\w-]++)\s*+=((?:"[^"]*+"|[^;"])*+)')
_CACHED, _LONGEST_CACHED = 4_096, 500
_CARET = re.compile(r"\^(['n^])")  # RFC 6868
_CARETS = {"'": '"', "n": " ", "^": "^"}


@dataclass(frozen=True, slots=True)
class Property:
    """One content line. The names of its parameters are in upper case."""

    params: Mapping[str, str]
    value: str


@dataclass(slots=True)
class Component:
    """An event or the like, or an observance of a time zone. ``cut_off``: its end is missing."""

    kind: str
    line: int
    number: int = 0
    cut_off: bool = False
    properties: dict[str, list[Property]] = field(default_factory=dict)

    def first(self, name: str) -> Property | None:
        return next(iter(self.properties.get(name, ())), None)

    def text(self, name: str) -> str:
        found = self.first(name)
        return found.value.strip() if found is not None else ""

    def all(self, name: str) -> Sequence[Property]:
        return self.properties.get(name, ())

    def add(self, name: str, found: Property) -> None:
        self.properties.setdefault(name, []).append(found)


@dataclass(slots=True)
class Calendar:
    """A calendar of a file: what it says of itself, its time zones by name, and its events and the like."""

    about: Component
    zones: dict[str, list[Component]] = field(default_factory=dict)
    records: list[Component] = field(default_factory=list)


def read_calendars(data: bytes) -> list[Calendar]:
    """The calendars in ``data``; events outside of any are those of one that says nothing of itself."""
    reader = _Reader()
    for line, content in content_lines(data):
        match = _NAME.match(content)
        if match is None:
            continue
        name = match[1].decode("ascii").upper()
        if name in {"BEGIN", "END"}:
            # A line that is none has been taken for one that goes on.
            what = _text(content[match.end() + 1 :]).partition("\n")[0].strip().upper()
            reader.begin(what, line) if name == "BEGIN" else reader.end(what)
        elif name in _KEPT:
            rest = content[match.end() :]
            reader.add(name, _cached(rest) if len(rest) <= _LONGEST_CACHED else _property(rest))
    reader.finish()
    return reader.calendars


class _Reader:
    """Where in a file we are. ``_inner``: in an alarm or another part of a component, of which nothing is needed."""

    def __init__(self) -> None:
        self.calendars: list[Calendar] = []
        self._record: Component | None = None
        self._zone: list[Component] | None = None
        self._observance: Component | None = None
        self._inner = ""
        self._depth = 0
        self._number = 0

    def begin(self, kind: str, line: int) -> None:
        if kind == "VCALENDAR":
            self.finish()
            self.calendars.append(Calendar(Component(kind, line)))
        elif kind in RECORDS:
            self.finish()
            self._number += 1
            self._record = Component(kind, line, self._number)
            self._calendar.records.append(self._record)
        elif kind == "VTIMEZONE":
            self.finish()
            self._zone = []
        elif kind in _OBSERVANCES and self._zone is not None:
            self._observance = Component(kind, line)
            self._zone.append(self._observance)
        else:
            self._begin_inner(kind)

    def end(self, kind: str) -> None:
        if kind == self._inner:
            self._depth -= 1
            self._inner = self._inner if self._depth else ""
        elif kind in RECORDS and self._record is not None:
            self._record, self._inner = None, ""
        elif kind in _OBSERVANCES:
            self._observance = None
        elif kind in {"VTIMEZONE", "VCALENDAR"}:
            self.finish()

    def add(self, name: str, found: Property) -> None:
        if self._inner:
            return
        if self._zone is not None and self._observance is None and name == "TZID":
            self._calendar.zones.setdefault(found.value.strip(), self._zone)
        elif self._zone is None or self._observance is not None:
            (self._record or self._observance or self._calendar.about).add(name, found)

    def finish(self) -> None:
        """Whatever is open has lost its end."""
        if self._record is not None:
            self._record.cut_off = True
        self._record = self._zone = self._observance = None
        self._inner = ""

    @property
    def _calendar(self) -> Calendar:
        if not self.calendars:
            self.calendars.append(Calendar(Component("VCALENDAR", 1)))
        return self.calendars[-1]

    def _begin_inner(self, kind: str) -> None:
        if not self._inner:
            self._inner, self._depth = kind, 1
        elif kind == self._inner:
            self._depth += 1


@lru_cache(maxsize=_CACHED)
def _cached(rest: bytes) -> Property:
    """The same few people come again in each event."""
    return _property(rest)


def _property(rest: bytes) -> Property:
    """What follows the name of a line. Where its parameters are damaged, all of it is the value."""
    line = _text(rest)
    match = _LINE.match(line)
    if match is None:
        return Property({}, line[1:])
    params = {name.upper(): _unquoted(value) for name, value in _PARAM.findall(match["params"])}
    value = match["value"]
    if params.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        value = _text(binascii.a2b_qp(value.encode()))
    return Property(params, value)


def _unquoted(value: str) -> str:
    return _CARET.sub(lambda match: _CARETS[match[1]], value.replace('"', "")).strip()


def _text(octets: bytes) -> str:
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return octets.decode("cp1252", errors="replace")
