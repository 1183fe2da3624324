"""The calendars that other projects keep as samples, most of them of events that nobody was invited to."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from conftest import SHARED
from netgive.domain.intake import InteractionDraft, Skipped
from netgive.importers.calendars import ics
from netgive.importers.source import Source

SAMPLES = SHARED / "samples" / "ics"
NOT_INVITED = "it has no attendees"


def sample(name, *me):
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"the shared sample {name} is not beside this checkout")
    source = replace(Source(path), me=me, today=date(2026, 11, 23))
    assert ics.recognise(source.head())
    return list(ics.read(source))


@pytest.mark.parametrize(
    ("name", "whys"),
    [
        ("ical_alarm_google_future.ics", [NOT_INVITED]),
        ("ical_broken_ical.ics", [NOT_INVITED]),
        ("ical_issue_104_broken_calendar.ics", [NOT_INVITED]),
        ("ical_issue_218_bad_tzid.ics", [NOT_INVITED]),
        ("ical_issue_526_calendar_with_events.ics", [NOT_INVITED] * 2),
        ("ical_multiple_calendar_components.ics", [NOT_INVITED] * 3),
        ("ical_rfc_7256_multi_value_parameters.ics", ["it has no date"] * 2),
        ("ical_small_bad_calendar.ics", [NOT_INVITED]),
        ("ical_timezoned.ics", [NOT_INVITED]),
        ("icaljs_daily_recur.ics", [NOT_INVITED]),
        ("icaljs_google_birthday.ics", ["a birthday, not a meeting"] * 4),
        ("rie_bad_rrule_missing_until_event.ics", [NOT_INVITED]),
        ("rie_each_week_but_two_deleted.ics", [NOT_INVITED]),
        ("rie_event_10_times.ics", [NOT_INVITED]),
        ("rie_issue_4.ics", ["nobody but you was invited"]),
        ("rie_issue_86_x_wr_timezone_without_time_zone_in_dt.ics", [NOT_INVITED]),
        ("rie_one_day_event.ics", [NOT_INVITED]),
        ("rie_one_event.ics", [NOT_INVITED]),
        ("rie_recurring_events_moved.ics", [NOT_INVITED] * 5),
        ("tb_import.ics", [NOT_INVITED] * 4),
    ],
)
def test_samples_without_a_meeting(name, whys):
    items = sample(name)
    assert all(isinstance(item, Skipped) for item in items)
    assert [item.why for item in items] == whys


def test_sample_of_a_series_with_days_of_its_own():
    items = sample("icaljs_recur_instances_finite.ics", "calendar1@example.com")
    assert Counter(item.person.emails[0] for item in items) == {
        "guest.one@example.com": 5,
        "guest.two@example.com": 5,
        "jlale@example.com": 5,
    }
    assert sorted({f"{item.on:%m%d}" for item in items}) == ["1002", "1105", "1106", "1110", "1204"]


def test_sample_that_does_not_show_who_the_user_is():
    [item] = sample("icaljs_recur_instances_finite.ics")
    assert item.why.startswith("it does not show which of these people you are: calendar1@example.com, ")


def test_sample_with_a_group():
    [item] = sample("bw_rfc5545-example2.ics")
    assert isinstance(item, InteractionDraft)
    assert (item.person.emails, item.person.doubt) == (("employee-a@example.com",), "a group, not a person")
    assert item.on == date(1998, 3, 12)
