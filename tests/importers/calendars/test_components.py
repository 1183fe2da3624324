"""Whatever is broken in a calendar touches only the event it is in."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars import ADA, BO, ME, START, TODAY, calendar, event, guest, met, read, whys
from netgive.domain.intake import Repaired
from netgive.errors import UnusableInputError
from netgive.importers.calendars import ics
from netgive.importers.source import Source


@pytest.fixture(autouse=True)
def in_utc(zone):
    zone("UTC")


class TestDamage:
    def test_one_event_does_not_touch_the_next(self):
        broken = "BEGIN:VEVENT\nDTSTART;;;:::\nATTENDEE\n:\nRRULE:\n\x00\xff"
        items = read(broken, event(), me=[ME])
        assert whys(items) == ["it has no attendees"]
        assert met(items) == [(ADA, "0105")]

    def test_an_end_that_is_missing(self):
        cut = event().removesuffix("END:VEVENT").rstrip()
        items = read(calendar(cut, event(uid="2", guests=(BO,))).removesuffix("END:VCALENDAR\n"))
        assert met(items) == [(ADA, "0105"), (BO, "0105")]
        assert items[0] == Repaired("event 1 (line 3)", "it does not end; it was read as far as it goes")

    def test_alarms_are_no_part_of_it(self):
        alarm = f"BEGIN:VALARM\nATTENDEE:mailto:{BO}\nDTSTART:20200101\nSTATUS:CANCELLED\nEND:VALARM"
        assert met(read(event(alarm))) == [(ADA, "0105")]
        assert met(read(event(alarm.removesuffix("END:VALARM")), event(uid="2"))) == [(ADA, "0105")] * 2
        assert met(read(event(f"BEGIN:VALARM\n{alarm}\n{guest(BO)}\nEND:VALARM"))) == [(ADA, "0105")]

    def test_stray_lines(self):
        assert met(read(calendar(event(), "X", event(uid="2")))) == [(ADA, "0105")] * 2

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
    def test_line_ends(self, end):
        text = calendar(event(), event(uid="2")).replace("\n", end)
        assert met(list(ics.read(replace(Source.of(text.encode()), me=[ME], today=TODAY)))) == [(ADA, "0105")] * 2

    def test_lower_case_and_blanks(self):
        text = calendar(event()).replace("BEGIN:V", "begin : v").replace("END:VEVENT", "end:vevent ")
        assert met(list(ics.read(replace(Source.of(text.encode()), me=[ME], today=TODAY)))) == [(ADA, "0105")]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
    def test_encodings(self, encoding):
        data = calendar(event(summary="Grüße")).encode(encoding)
        assert ics.recognise(data)
        [item] = ics.read(replace(Source.of(data), me=[ME], today=TODAY))
        assert item.note == "Grüße"

    def test_a_character_may_be_folded(self):
        data = calendar(event(summary="Grüße")).encode().replace(b"Gr\xc3", b"Gr\xc3\r\n ")
        [item] = ics.read(replace(Source.of(data), me=[ME], today=TODAY))
        assert item.note == "Grüße"

    def test_the_older_format(self):
        summary = "SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gr=C3=BC=C3=9Fe =\nund mehr"
        [item] = read(event(summary).replace("SUMMARY:Lunch\n", ""))
        assert item.note == "Grüße \nund mehr".replace("\n", "")

    def test_events_without_a_calendar(self):
        source = replace(Source.of(event().encode()), me=[ME], today=TODAY)
        assert ics.recognise(source.head())
        assert met(list(ics.read(source))) == [(ADA, "0105")]


def taken(content):
    ics.recognise(content)
    try:
        return list(ics.read(replace(Source.of(content), me=[ME], today=TODAY)))
    except UnusableInputError:
        return None


@given(st.binary())
def test_any_bytes_are_read_or_refused(content):
    assert taken(content) != []


WHOLE = calendar(
    "X-WR-TIMEZONE:Europe/Berlin",
    event("RRULE:FREQ=WEEKLY;UNTIL=20260120T100000Z", "EXDATE:20260112T100000", guest(BO, "Bö", PARTSTAT="DECLINED")),
    event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260119T100000", start="DTSTART;TZID=My Own:20260120T100000"),
    "BEGIN:VTIMEZONE\nTZID:My Own\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0500\n"
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE",
)


@given(st.data())
def test_damaged_bytes_are_read_or_refused(data):
    content = bytearray(WHOLE.encode())
    places = st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255))
    for place, byte in data.draw(st.lists(places, max_size=20)):
        content[place] = byte
    assert taken(bytes(content[: data.draw(st.integers(0, len(content)))])) != []


VALUES = st.text(alphabet="0123456789TZ-+:;=,/FREQDAILYUNTCOBM ")


@given(VALUES, VALUES, VALUES, VALUES)
def test_any_values_are_read_or_refused(start, rule, other, replaced):
    lines = [f"RRULE:{rule}", f"RDATE:{other}", f"EXDATE:{other}", f"RECURRENCE-ID;RANGE=THISANDFUTURE:{replaced}"]
    text = calendar(event(*lines[:3], start=f"DTSTART:{start}"), event(*lines, start=f"DTSTART:{other}"))
    assert taken(text.encode()) != []


@pytest.mark.parametrize(
    "unit", ["A", ";", '"', ';A="', ":", "BEGIN:VALARM\n", "ATTENDEE:a@b.c\n", "X\n", " ", "a@", "@"]
)
def test_long_files_take_no_time(unit):
    taken(f"BEGIN:VCALENDAR\n{event()}\nBEGIN:VEVENT\n{START}\nATTENDEE;CN=x{unit * (500_000 // len(unit))}".encode())
