"""Calendars as tests write and read them."""

from dataclasses import replace
from datetime import date

from netgive.domain.intake import InteractionDraft, Repaired, Skipped
from netgive.importers.calendars import ics
from netgive.importers.source import Source

ME, ADA, BO, CY = "me@example.org", "ada@example.com", "bo@example.com", "cy@example.com"
TODAY = date(2026, 1, 31)
START = "DTSTART:20260105T100000"


def guest(address, name="", **params):
    written = "".join(f";{key}={value}" for key, value in {**({"CN": name} if name else {}), **params}.items())
    return f"ATTENDEE{written}:mailto:{address}"


def host(address=ME):
    return f"ORGANIZER:mailto:{address}"


def event(*lines, uid="1", start=START, summary="Lunch", guests=(ADA,), organizer=ME):
    people = [guest(address) for address in guests] + ([host(organizer)] if organizer else [])
    return "\n".join(["BEGIN:VEVENT", f"UID:{uid}", start, f"SUMMARY:{summary}", *people, *lines, "END:VEVENT"])


def calendar(*parts):
    return "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *parts, "END:VCALENDAR", ""])


def read(*parts, me=(ME,), name="calendar.ics", **options):
    text = parts[0] if parts and parts[0].startswith("BEGIN:VCALENDAR") else calendar(*parts)
    source = replace(Source.of(text.encode(), name), **{"me": me, "today": TODAY, **options})
    assert ics.recognise(source.head())
    return list(ics.read(source))


def met(items):
    """(address, month and day) of each interaction."""
    return [(item.person.emails[0], f"{item.on:%m%d}") for item in items if isinstance(item, InteractionDraft)]


def days(items):
    return [f"{item.on:%m%d}" for item in items if isinstance(item, InteractionDraft)]


def whys(items):
    return [item.why for item in items if isinstance(item, Skipped | Repaired)]
