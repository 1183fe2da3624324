"""The day of an event is the one here, whatever time zone it was written in."""

import pytest

from calendars import days, event, read, whys


@pytest.fixture(autouse=True)
def in_utc(zone):
    zone("UTC")


class TestTimes:
    @pytest.mark.parametrize(
        ("start", "place", "day"),
        [
            ("DTSTART:20260105T233000Z", "Asia/Tokyo", "0106"),
            ("DTSTART;TZID=America/New_York:20260105T203000", "Europe/Berlin", "0106"),
            ("DTSTART:20260105T233000", "Asia/Tokyo", "0105"),
            ("DTSTART;VALUE=DATE:20260105", "Asia/Tokyo", "0105"),
            ("DTSTART;TZID=Pacific Standard Time:20260105T203000", "Europe/Berlin", "0106"),
            ("DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20260105T203000", "Europe/Berlin", "0106"),
            ('DTSTART;TZID="(UTC-05:00) Eastern Time":20260105T203000', "Europe/Berlin", "0106"),
            ("DTSTART;TZID=(UTC-05:00) Eastern Time:20260105T203000", "Europe/Berlin", "0106"),
            ("DTSTART;TZID=GMT+9:20260105T233000", "Europe/Berlin", "0105"),
            ("DTSTART:20260105T203000-0500", "Europe/Berlin", "0106"),
            ("DTSTART:2026-01-05T20:30:00-05:00", "Europe/Berlin", "0106"),
            ("DTSTART:20260105T240000", "UTC", "0106"),
            ("DTSTART;;VALUE=DATE-TIME:20260105T093000", "UTC", "0105"),
            ("DTSTART:20260105Z", "UTC", "0105"),
        ],
    )
    def test_the_day_is_the_local_one(self, zone, start, place, day):
        zone(place)
        items = read(event(start=start))
        assert days(items) == [day]
        assert whys(items) == []

    def test_an_unknown_zone_is_said(self):
        items = read(event(start='DTSTART;TZID="Western/Central Europe":20260105T233000'))
        assert days(items) == ["0105"]
        assert whys(items) == ["its time zone “Western/Central Europe” is unknown; the times were taken as they stand"]

    @pytest.mark.parametrize("name", ["Europe", ".", "../../etc/passwd", "a" * 5000, "\\0", "Etc/"])
    def test_names_that_are_no_zone(self, name):
        items = read(event(start=f"DTSTART;TZID={name}:20260105T233000"))
        assert days(items) == ["0105"]
        assert "is unknown; the times were taken as they stand" in whys(items)[0]

    def test_the_zone_of_the_calendar(self, zone):
        zone("Asia/Tokyo")
        assert days(read("X-WR-TIMEZONE:America/New_York", event())) == ["0106"]

    @pytest.mark.parametrize("rule", ["", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n", "RRULE:FREQ=SECONDLY\n"])
    def test_a_zone_that_the_file_declares(self, zone, rule):
        zone("UTC")
        declared = (
            "BEGIN:VTIMEZONE\nTZID:My Own\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:-0500\n"
            f"TZOFFSETTO:-0500\n{rule}END:STANDARD\nEND:VTIMEZONE"
        )
        items = read(event(start="DTSTART;TZID=My Own:20260105T200000"), declared)
        assert days(items) == ["0106"]
        assert whys(items) == []

    def test_a_declared_zone_changes_its_clocks(self, zone):
        zone("UTC")
        part = (
            "BEGIN:{}\nDTSTART:16010101T020000\nTZOFFSETFROM:{}\nTZOFFSETTO:{}\n"
            "RRULE:FREQ=YEARLY;BYMONTH={};BYDAY=1SU\nEND:{}"
        )
        summer = part.format("DAYLIGHT", "-0500", "-0400", 4, "DAYLIGHT")
        winter = part.format("STANDARD", "-0400", "-0500", 11, "STANDARD")
        declared = f"BEGIN:VTIMEZONE\nTZID:My Own\n{winter}\n{summer}\nEND:VTIMEZONE"
        half_past_seven = event("RDATE;TZID=My Own:20250705T193000", start="DTSTART;TZID=My Own:20260105T193000")
        assert days(read(declared, half_past_seven)) == ["0705", "0106"]

    @pytest.mark.parametrize("damage", ["TZOFFSETTO:+9999", "DTSTART:soon", "TZOFFSETTO:", "DTSTART:20269999T000000"])
    def test_a_damaged_declaration_is_none(self, damage):
        declared = (
            f"BEGIN:VTIMEZONE\nTZID:My Own\nBEGIN:STANDARD\n{damage}\nTZOFFSETFROM:+0100\nEND:STANDARD\nEND:VTIMEZONE"
        )
        assert days(read(declared, event(start="DTSTART;TZID=My Own:20260105T200000"))) == ["0105"]

    def test_a_series_keeps_its_hour_when_the_clocks_change(self, zone):
        zone("Europe/London")
        late = event("RRULE:FREQ=MONTHLY;COUNT=7", start="DTSTART;TZID=Europe/Berlin:20250115T003000")
        assert days(read(late)) == ["0114", "0214", "0314", "0414", "0514", "0614", "0714"]

    def test_identity_does_not_depend_on_the_zone_it_is_written_in(self):
        one = read(event(start="DTSTART;TZID=Europe/Berlin:20260105T110000"))[0]
        assert one.source == read(event(start="DTSTART:20260105T100000Z"))[0].source
