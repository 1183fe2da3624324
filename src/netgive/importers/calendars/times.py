"""The dates and times of a calendar file, in whatever time zone, and the local day they fall on."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from io import StringIO
from zoneinfo import ZoneInfo

from netgive.importers.calendars.components import Calendar, Component, Property

When = date | datetime  # a whole day; or a time, without a zone where that of the place is meant

_MOMENT = re.compile(
    r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:[T ]?([0-9]{2}):?([0-9]{2})(?::?[0-9]{2})?(?:\.[0-9]{1,9})?)?"
    r"\s?(Z|[+-][0-9]{2}:?[0-9]{2})?",
    re.IGNORECASE,
)
_ZONE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z][A-Za-z0-9_+-]{0,30}){0,3}")
_LONGEST_ZONE = 100
_OFFSET_NAME = re.compile(r"\(?(?:UTC|GMT)?\s?([+-][0-9]{1,2})(?::?([0-9]{2}))?\b.{0,80}", re.IGNORECASE)
_OFFSET = re.compile(r"[+-](?:0[0-9]|1[0-4])[0-5][0-9](?:[0-5][0-9])?")
_ONSET = re.compile(r"[12][0-9]{3}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])(?:T[0-2][0-9][0-5][0-9][0-5][0-9])?")
_YEARLY = re.compile(
    r"FREQ=YEARLY(?:;(?:INTERVAL=1|BYMONTH=(?:0?[1-9]|1[0-2])|BYDAY=(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)|WKST=[A-Z]{2}"
    r"|UNTIL=[0-9]{8}T[0-9]{6}Z?))*"
)
_FIRST_ONSET = "1970"
# What lies outside means “never” or “for ever”, and could not be reckoned with.
_EARLIEST, _LATEST = 1600, 2999
_HOURS, _MINUTES = 24, 60


class Clock:
    """Reads the times of one calendar, and remembers which names of time zones mean nothing here."""

    def __init__(self, calendar: Calendar) -> None:
        self._unknown: set[str] = set()
        self._own = calendar.zones
        self._known: dict[str, tzinfo | None] = {}
        self._usual: tzinfo | None = None
        self._usual = self._zone(calendar.about.text("X-WR-TIMEZONE"))

    def read(self, found: Property | None) -> When | None:
        return self.read_text(found.value, found.params.get("TZID", "")) if found is not None else None

    def read_text(self, text: str, zone: str = "") -> When | None:
        """A time; None for what is none."""
        # A colon in the name of the zone, which is not quoted then, seems to begin the value.
        match = _MOMENT.match(text.strip()) or _MOMENT.match(text.rpartition(":")[2].strip())
        if match is None:
            return None
        year, month, day, hour, minute = (int(part) if part else None for part in match.groups()[:5])
        try:
            on = date(min(year or 0, _LATEST), month or 0, day or 0)
            if on.year < _EARLIEST:
                return None
            if hour is None or minute is None:
                return on
            midnight = datetime.combine(on, time(), tzinfo=_fixed(match[6]) if match[6] else self._zone(zone))
            return _after(midnight, hour, minute)
        except (ValueError, OverflowError):
            return None

    def knows(self, zone: str) -> bool:
        """Whether a time zone that was met has a meaning."""
        return zone.strip()[:_LONGEST_ZONE] not in self._unknown

    def _zone(self, name: str) -> tzinfo | None:
        name = name.strip()[:_LONGEST_ZONE]
        if not name:
            return self._usual
        if name not in self._known:
            self._known[name] = _named(name) or self._declared(name) or _windows(name) or _in_its_name(name)
            if self._known[name] is None:
                self._unknown.add(name)
        return self._known[name]

    def _declared(self, name: str) -> tzinfo | None:
        return _rules(self._own[name]) if self._own.get(name) else None


def local_day(when: When) -> date | None:
    """The calendar day here; None where the calendar ends."""
    if not isinstance(when, datetime):
        return when
    try:
        return when.astimezone().date() if when.tzinfo is not None else when.date()
    except (ValueError, OverflowError, OSError):
        return None


def day_in(when: When, zone: tzinfo | None) -> date:
    """The day in the place of a series of events."""
    if not isinstance(when, datetime):
        return when
    return when.astimezone(zone).date() if zone is not None and when.tzinfo is not None else when.date()


def key_of(when: When) -> str:
    """What stays the same of a time when it is written for another zone."""
    if not isinstance(when, datetime):
        return f"{when:%Y%m%d}"
    return f"{when.astimezone(UTC):%Y%m%dT%H%MZ}" if when.tzinfo is not None else f"{when:%Y%m%dT%H%M}"


def _after(midnight: datetime, hour: int, minute: int) -> datetime:
    """A time of the day. 24:00 is the next day's beginning."""
    if hour > _HOURS or minute >= _MINUTES:
        raise ValueError(hour, minute)
    if hour == _HOURS:
        return midnight + timedelta(days=1)
    return midnight.replace(hour=hour, minute=minute)


def _fixed(offset: str) -> tzinfo:
    if offset in {"Z", "z"}:
        return UTC
    sign = -1 if offset.startswith("-") else 1
    return timezone(sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:])))


def _named(name: str) -> tzinfo | None:
    """A zone by its name, before which some programs write their own: ``/mozilla.org/20050126_1/Europe/Berlin``."""
    parts = name.strip("/").split("/")
    starts = range(len(parts)) if name.startswith("/") else range(1)
    for start in starts:
        rest = "/".join(parts[start:])
        if _ZONE_NAME.fullmatch(rest):
            try:
                return ZoneInfo(rest)
            except (KeyError, ValueError, OSError):  # no such zone; no zone file; a folder of zones
                continue
    return None


def _windows(name: str) -> tzinfo | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415  it loads all of icalendar

    return _named(WINDOWS_TO_OLSON[name]) if name in WINDOWS_TO_OLSON else None


def _in_its_name(name: str) -> tzinfo | None:
    """``(UTC+01:00) Amsterdam, Berlin`` and ``GMT+1`` tell how far they are from Greenwich."""
    match = _OFFSET_NAME.fullmatch(name)
    if match is None or int(match[1][1:]) >= _HOURS or int(match[2] or 0) >= _MINUTES:
        return None
    return _fixed(f"{match[1][0]}{int(match[1][1:]):02}{match[2] or '00'}")


def _rules(observances: Sequence[Component]) -> tzinfo | None:
    """A zone as the file declares it, if by nothing but one plain rule a year for each change of the clocks."""
    from dateutil.tz import tzical  # noqa: PLC0415  for zones that have no known name

    lines = ["BEGIN:VTIMEZONE", "TZID:declared"]
    for observance in observances:
        lines += _observance(observance)
    try:
        return tzical(StringIO("\n".join([*lines, "END:VTIMEZONE", ""]))).get()
    except ValueError:
        return None


def _observance(observance: Component) -> Sequence[str]:
    before, after = observance.text("TZOFFSETFROM"), observance.text("TZOFFSETTO")
    start = re.sub(r"[^0-9T]", "", observance.text("DTSTART"))
    if not (_OFFSET.fullmatch(before) and _OFFSET.fullmatch(after) and _ONSET.fullmatch(start)):
        return ()
    rule = _YEARLY.fullmatch(observance.text("RRULE").upper().rstrip(";"))
    # Counted from 1601, as Windows does, a rule takes long, and means the same.
    year = max(start[:4], _FIRST_ONSET) if rule else start[:4]
    return (
        f"BEGIN:{observance.kind}",
        f"DTSTART:{year}{start[4:]}{'' if 'T' in start else 'T000000'}",
        f"TZOFFSETFROM:{before}",
        f"TZOFFSETTO:{after}",
        *([f"RRULE:{rule[0]}"] if rule else []),
        f"END:{observance.kind}",
    )
