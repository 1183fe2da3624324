"""A series took place as often as all its events together tell."""

from datetime import date

import pytest

from calendars import ADA, BO, CY, calendar, days, event, met, read, whys
from netgive.domain.intake import Repaired, Skipped
from netgive.importers.calendars import events, ics


@pytest.fixture(autouse=True)
def in_utc(zone):
    zone("UTC")


class TestSeries:
    WEEKLY = "RRULE:FREQ=WEEKLY"

    def test_up_to_today(self):
        assert days(read(event(self.WEEKLY))) == ["0105", "0112", "0119", "0126"]
        assert days(read(event("RRULE:FREQ=WEEKLY;COUNT=2"))) == ["0105", "0112"]

    @pytest.mark.parametrize(
        ("until", "last"),
        [
            ("20260119", "0119"),
            ("20260119T100000", "0119"),
            ("20260119T100000Z", "0119"),
            ("20260119T095959Z", "0112"),
            ("20260118T235959Z", "0112"),
            ("99991231T235959Z", "0126"),
        ],
    )
    def test_up_to_their_end(self, until, last):
        assert days(read(event(f"RRULE:FREQ=WEEKLY;UNTIL={until}")))[-1] == last

    @pytest.mark.parametrize(("until", "last"), [("20260119T090000Z", "0119"), ("20260119T085959Z", "0112")])
    def test_up_to_an_end_in_another_zone(self, until, last):
        series = event(f"RRULE:FREQ=WEEKLY;UNTIL={until}", start="DTSTART;TZID=Europe/Berlin:20260105T100000")
        assert days(read(series))[-1] == last

    @pytest.mark.parametrize(
        "exception",
        [
            "EXDATE:20260112T100000",
            "EXDATE:20260112T100000Z",
            "EXDATE;VALUE=DATE:20260112",
            "EXDATE;TZID=Europe/Berlin:20260112T110000",
            "EXDATE:20260105T120000,20260112T100000",
        ],
    )
    def test_without_exceptions(self, exception):
        assert "0112" not in days(read(event(self.WEEKLY, exception, start="DTSTART:20260105T100000Z")))

    def test_with_days_of_their_own(self):
        series = event(
            "RRULE:FREQ=WEEKLY;COUNT=1", "RDATE:20260108T090000,20260109T100000/PT1H", "RDATE;VALUE=DATE:20260110"
        )
        assert days(read(series)) == ["0105", "0108", "0109", "0110"]

    def test_a_changed_time_stands_for_that_of_the_rule(self):
        moved = event("RECURRENCE-ID:20260112T100000", start="DTSTART:20260114T090000", guests=(ADA, BO), summary="Tea")
        items = read(event(self.WEEKLY), moved)
        assert met(items) == [(ADA, "0105"), (ADA, "0119"), (ADA, "0126"), (ADA, "0114"), (BO, "0114")]
        assert [item.note for item in items] == ["Lunch"] * 3 + ["Tea"] * 2
        assert items[3].source == "ics:1:20260112T1000:ada@example.com"

    @pytest.mark.parametrize("identity", ["RECURRENCE-ID:20260112T100000", "RECURRENCE-ID;VALUE=DATE:20260112"])
    def test_a_time_may_be_cancelled(self, identity):
        items = read(event(self.WEEKLY), event(identity, "STATUS:CANCELLED"))
        assert days(items) == ["0105", "0119", "0126"]
        assert items[-1] == Skipped("event 2 (line 11)", "it was cancelled")

    def test_a_change_may_stand_before_its_series_or_alone(self):
        moved = event("RECURRENCE-ID:20260112T100000", start="DTSTART:20260114T090000")
        assert days(read(moved, event(self.WEEKLY))) == ["0114", "0105", "0119", "0126"]
        assert days(read(moved)) == ["0114"]

    def test_a_change_of_all_that_follows(self):
        rest = event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260112T100000", start="DTSTART:20260113T090000", guests=(BO,))
        one = event("RECURRENCE-ID:20260126T100000", start="DTSTART:20260127T090000", guests=(CY,))
        items = read(event(self.WEEKLY), rest, one)
        assert met(items) == [(ADA, "0105"), (BO, "0113"), (BO, "0120"), (CY, "0127")]
        assert items[2].source == "ics:1:20260119T1000:bo@example.com"

    def test_what_follows_may_be_cancelled(self):
        rest = event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260119T100000", "STATUS:CANCELLED")
        assert days(read(event(self.WEEKLY), rest)) == ["0105", "0112"]

    def test_two_changes_of_all_that_follows(self):
        first = event(
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20260112T100000", guests=(BO,), start="DTSTART:20260112T100000"
        )
        second = event(
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20260126T100000", guests=(CY,), start="DTSTART:20260126T100000"
        )
        assert met(read(event(self.WEEKLY), second, first)) == [(ADA, "0105"), (CY, "0126"), (BO, "0112"), (BO, "0119")]

    @pytest.mark.parametrize(
        "rule", ["FREQ=WEEKLY;UNTL=20191023", "FREQ=HOURLY", "D1 #10", "FREQ=WEEKLY;UNTIL=00001231T000000Z", ""]
    )
    def test_a_rule_that_cannot_be_followed_is_left_out(self, rule):
        items = read(event(f"RRULE:{rule}"))
        assert days(items) == ["0105"]
        assert whys(items) == [f"its repetition “{rule}” cannot be followed; it was left out"]

    def test_no_more_than_a_bounded_number_of_times(self, monkeypatch):
        monkeypatch.setattr(events, "MOST_OCCURRENCES", 5)
        items = read(event("RRULE:FREQ=DAILY"))
        assert items[0] == Repaired("event 1 (line 3)", "it took place too often; the newest 5 were taken")
        assert days(items) == ["0127", "0128", "0129", "0130", "0131"]

    def test_nor_of_times_and_people(self, monkeypatch):
        monkeypatch.setattr(ics, "MOST_MEETINGS", 5)
        assert met(read(event("RRULE:FREQ=DAILY", guests=(ADA, BO))))[:2] == [(ADA, "0130"), (BO, "0130")]

    def test_a_daily_series_of_decades(self):
        items = read(event("RRULE:FREQ=DAILY", start="DTSTART:19700101T100000"))
        assert len(items) == 5001

    def test_what_is_infinite_ends_though_today_is_unknown(self):
        assert len(read(event("RRULE:FREQ=YEARLY"), today=date.max)) == 101


class TestVersions:
    def test_the_newest_counts(self):
        old, new = event("SEQUENCE:1"), event("SEQUENCE:2", start="DTSTART:20260107T100000")
        assert read(new, old)[1] == Skipped("event 2 (line 11)", "a newer version of it is in the file")
        assert days(read(old, new)) == ["0107"]

    def test_the_same_event_twice_has_one_identity(self):
        one, other = read(calendar(event()) + calendar(event()))
        assert one.source == other.source

    def test_programs_that_give_all_events_one_uid(self):
        items = read(event(), event(start="DTSTART:20260106T100000"))
        assert len({item.source for item in items}) == 2

    def test_events_without_a_uid(self):
        one, other, again = read(event(uid=""), event(uid="", summary="Tea"), event(uid=""))
        assert one.source == again.source != other.source
