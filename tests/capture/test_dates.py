"""Dates as people write them are read as people mean them, or refused in one sentence."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.capture.dates import FIRST_YEAR, LAST_YEAR, parse_birthday, parse_date, parse_days
from netgive.errors import InvalidValueError

FRIDAY = date(2026, 11, 20)
LEAP_DAY = date(2028, 2, 29)
NEW_YEARS_EVE = date(2026, 12, 31)
NEW_YEAR = date(2027, 1, 1)
SIDES = ["past", "future"]
EXAMPLES = "2026-11-20, 20 Nov, friday, yesterday, 2 weeks ago or in 3 months"


@pytest.mark.parametrize("prefer", SIDES)
@pytest.mark.parametrize(
    ("today", "text", "day"),
    [
        (FRIDAY, "today", "2026-11-20"),
        (FRIDAY, "  Yesterday ", "2026-11-19"),
        (FRIDAY, "tomorrow", "2026-11-21"),
        (FRIDAY, "the day before yesterday", "2026-11-18"),
        (FRIDAY, "day after tomorrow", "2026-11-22"),
        (FRIDAY, "2 days ago", "2026-11-18"),
        (FRIDAY, "10d ago", "2026-11-10"),
        (FRIDAY, "a week ago", "2026-11-13"),
        (FRIDAY, "in 2 weeks", "2026-12-04"),
        (FRIDAY, "in two weeks", "2026-12-04"),
        (FRIDAY, "two weeks from now", "2026-12-04"),
        (FRIDAY, "in a month", "2026-12-20"),
        (FRIDAY, "in 3m", "2027-02-20"),
        (FRIDAY, "a year ago", "2025-11-20"),
        (FRIDAY, "in 0 days", "2026-11-20"),
        (FRIDAY, "next week", "2026-11-27"),
        (FRIDAY, "last week", "2026-11-13"),
        (FRIDAY, "last month", "2026-10-20"),
        (FRIDAY, "next month", "2026-12-20"),
        (FRIDAY, "next year", "2027-11-20"),
        (FRIDAY, "last friday", "2026-11-13"),
        (FRIDAY, "next friday", "2026-11-27"),
        (FRIDAY, "this friday", "2026-11-20"),
        (FRIDAY, "next tue", "2026-11-24"),
        (FRIDAY, "last thurs", "2026-11-19"),
        (FRIDAY, "end of week", "2026-11-22"),
        (FRIDAY, "the end of the month", "2026-11-30"),
        (FRIDAY, "end of next month", "2026-12-31"),
        (FRIDAY, "end of the year", "2026-12-31"),
        (FRIDAY, "2026-11-20", "2026-11-20"),
        (FRIDAY, "2026-3-4", "2026-03-04"),
        (FRIDAY, "2026/11/20", "2026-11-20"),
        (FRIDAY, "20261120", "2026-11-20"),
        (FRIDAY, "on 2026-11-20", "2026-11-20"),
        (FRIDAY, "20 November 2026", "2026-11-20"),
        (FRIDAY, "20-Nov-2026", "2026-11-20"),
        (FRIDAY, "20th of November 2026", "2026-11-20"),
        (FRIDAY, "November 20th, 2026", "2026-11-20"),
        (FRIDAY, "3 Sept. 2025", "2025-09-03"),
        (FRIDAY, "20.11.2026", "2026-11-20"),
        (FRIDAY, "3.4.2026", "2026-04-03"),
        (FRIDAY, "20/11/2026", "2026-11-20"),
        (FRIDAY, "11/20/2026", "2026-11-20"),
        (FRIDAY, "4/4/2026", "2026-04-04"),
        (FRIDAY, "29 Feb 2028", "2028-02-29"),
        (FRIDAY, "1 Jan 1900", "1900-01-01"),
        (FRIDAY, "31 Dec 2200", "2200-12-31"),
        (LEAP_DAY, "next year", "2029-02-28"),
        (LEAP_DAY, "a year ago", "2027-02-28"),
        (LEAP_DAY, "end of the month", "2028-02-29"),
        (date(2026, 3, 31), "last month", "2026-02-28"),
        (NEW_YEARS_EVE, "tomorrow", "2027-01-01"),
        (NEW_YEARS_EVE, "end of month", "2026-12-31"),
        (NEW_YEARS_EVE, "next month", "2027-01-31"),
        (NEW_YEAR, "yesterday", "2026-12-31"),
        (NEW_YEAR, "end of week", "2027-01-03"),
        (date(2027, 1, 3), "end of week", "2027-01-03"),
    ],
)
def test_what_says_its_own_side_is_the_same_for_every_option(today, text, day, prefer):
    assert parse_date(text, today, prefer) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("today", "text", "past", "future"),
    [
        (FRIDAY, "friday", "2026-11-20", "2026-11-27"),
        (FRIDAY, "on Friday", "2026-11-20", "2026-11-27"),
        (FRIDAY, "thu", "2026-11-19", "2026-11-26"),
        (FRIDAY, "Mon.", "2026-11-16", "2026-11-23"),
        (FRIDAY, "this monday", "2026-11-16", "2026-11-23"),
        (FRIDAY, "2 weeks", "2026-11-06", "2026-12-04"),
        (FRIDAY, "3d", "2026-11-17", "2026-11-23"),
        (FRIDAY, "20 Nov", "2026-11-20", "2026-11-20"),
        (FRIDAY, "Nov 21", "2025-11-21", "2026-11-21"),
        (FRIDAY, "19th of November", "2026-11-19", "2027-11-19"),
        (FRIDAY, "21.11.", "2025-11-21", "2026-11-21"),
        (FRIDAY, "21. 11", "2025-11-21", "2026-11-21"),
        (FRIDAY, "21/11", "2025-11-21", "2026-11-21"),
        (FRIDAY, "29 Feb", "2024-02-29", "2028-02-29"),
        (LEAP_DAY, "29 Feb", "2028-02-29", "2028-02-29"),
        (date(2097, 1, 1), "29 Feb", "2096-02-29", "2104-02-29"),
        (date(2104, 2, 28), "29 Feb", "2096-02-29", "2104-02-29"),
        (NEW_YEARS_EVE, "1 Jan", "2026-01-01", "2027-01-01"),
        (NEW_YEAR, "31 Dec", "2026-12-31", "2027-12-31"),
        (NEW_YEAR, "thursday", "2026-12-31", "2027-01-07"),
    ],
)
def test_the_option_decides_where_the_words_do_not(today, text, past, future):
    assert parse_date(text, today, "past") == date.fromisoformat(past)
    assert parse_date(text, today, "future") == date.fromisoformat(future)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "on",
        "soon",
        "a few days ago",
        "in 2 days ago",
        "in 2",
        "a d ago",
        "aweek ago",
        "last day",
        "20",
        "2026",
        "2026-11",
        "30 Feb",
        "29 Feb 2027",
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "2026-11/20",
        "0/4/2026",
        "32/1/2026",
        "11.20.2026",
        "20.11.26",
        "20 Nov 26",
        "20 Movember",
        "20 ma 2026",
        "fr",
        "freitag",
        "1899-12-31",
        "2201-01-01",
        "9999-12-31",
        "0000-01-01",
        "in 999999999 days",
        "in 999999 years",
        "999999 months ago",
        "300 years ago",
        "2026-11-20T10:00",
        "٢٠٢٦-١١-٢٠",
        "9" * 5000,
    ],
)
@pytest.mark.parametrize("prefer", SIDES)
def test_what_is_no_date_is_refused(text, prefer):
    with pytest.raises(InvalidValueError) as refused:
        parse_date(text, FRIDAY, prefer)
    assert str(refused.value).endswith(".")
    assert len(str(refused.value)) < 160


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("3/4/2026", "“3/4/2026” could be 2026-04-03 or 2026-03-04; write the one you mean."),
        ("3/4", "“3/4” could be 3 April or 4 March; write the one you mean."),
        ("03-04-2026", "“03-04-2026” could be 2026-04-03 or 2026-03-04; write the one you mean."),
        ("1 May 1492", "“1 May 1492” is too far away; write a date from 1900 to 2200."),
        ("some\x1b day", f"“some day” is not a date; write it as in {EXAMPLES}."),
    ],
)
def test_a_refusal_says_what_can_be_written(text, message):
    with pytest.raises(InvalidValueError) as refused:
        parse_date(text, FRIDAY, "past")
    assert str(refused.value) == message


days = st.dates(date(1910, 1, 1), date(2190, 12, 31))
sides = st.sampled_from(SIDES)
PIECES = """
in on the of ago from now last next this end a two 0 2 20 29 30 31 11 99999 2026 1900 day days week months years
friday tue nov february may today . / - , d w
"""
pieces = st.sampled_from(PIECES.split())
phrases = st.lists(pieces, max_size=6).flatmap(lambda words: st.sampled_from([" ".join(words), "".join(words)]))


@given(st.text() | phrases, days, sides)
def test_any_text_is_a_date_or_refused(text, today, prefer):
    try:
        day = parse_date(text, today, prefer)
    except InvalidValueError:
        return
    assert FIRST_YEAR <= day.year <= LAST_YEAR


@given(days, days, sides)
def test_a_written_date_is_read_back(day, today, prefer):
    for text in (
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day:%d.%m.%Y}",
        f"{day.day} {day:%B} {day:%Y}",
        f"{day:%b %d, %Y}",
    ):
        assert parse_date(text, today, prefer) == day


@given(days, days)
def test_a_day_without_its_year_is_on_the_preferred_side(day, today):
    for text in (f"{day.day} {day:%b}", f"{day:%B} {day.day}", f"{day:%d.%m.}"):
        past, future = parse_date(text, today, "past"), parse_date(text, today, "future")
        assert past <= today <= future
        assert (past.month, past.day) == (future.month, future.day) == (day.month, day.day)


@given(st.sampled_from(["mon", "tuesday", "wed", "thursday", "fri", "saturday", "sun"]), days)
def test_a_weekday_is_within_a_week_on_the_preferred_side(name, today):
    past, future = parse_date(name, today, "past"), parse_date(name, today, "future")
    assert today - timedelta(days=7) < past <= today < future <= today + timedelta(days=7)
    assert f"{past:%A}" == f"{future:%A}"
    assert f"{past:%A}".casefold().startswith(name)


@given(st.integers(0, 100), st.sampled_from(["days", "weeks", "months"]), days, sides)
def test_ago_is_past_and_in_is_future(count, unit, today, prefer):
    assert parse_date(f"{count} {unit} ago", today, prefer) <= today <= parse_date(f"in {count} {unit}", today, prefer)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("90", 90),
        ("90d", 90),
        ("12w", 84),
        ("3m", 90),
        ("1y", 365),
        ("10 Y", 3650),
        ("3 months", 90),
        ("a week", 7),
        ("every 2 weeks", 14),
        ("every two weeks", 14),
        ("every month", 30),
        ("every 90 days", 90),
        ("every 90", 90),
        ("1", 1),
        ("3650", 3650),
    ],
)
def test_a_cadence_is_read_in_days(text, days):
    assert parse_days(text) == days


@pytest.mark.parametrize(
    "text", ["", "every", "0", "0d", "3651", "11y", "-5", "1.5 weeks", "2 hours", "d", "often", "999999999", "9" * 5000]
)
def test_a_cadence_is_from_a_day_to_ten_years(text):
    with pytest.raises(InvalidValueError, match="is not a number of days from 1 to 3650; write it as in 90, 90d"):
        parse_days(text)


@given(st.text() | phrases)
def test_any_text_is_a_cadence_or_refused(text):
    try:
        assert 1 <= parse_days(text) <= 3650
    except InvalidValueError:
        return


@pytest.mark.parametrize(
    ("text", "birthday"),
    [
        ("1990-05-12", "1990-05-12"),
        ("1815-12-10", "1815-12-10"),
        ("12 May 1990", "1990-05-12"),
        ("May 12, 1990", "1990-05-12"),
        ("12.5.1990", "1990-05-12"),
        ("12 May", "--05-12"),
        ("May 12", "--05-12"),
        ("12th of may", "--05-12"),
        ("12.05.", "--05-12"),
        ("--05-12", "--05-12"),
        ("--0512", "--05-12"),
        ("29 Feb", "--02-29"),
        ("29 Feb 1992", "1992-02-29"),
    ],
)
def test_a_birthday_may_lack_its_year(text, birthday):
    assert parse_birthday(text) == birthday
    assert parse_birthday(birthday) == birthday


@pytest.mark.parametrize(
    "text",
    ["", "30 Feb", "29 Feb 1990", "--02-30", "--13-01", "1990-13-01", "0012-05-12", "5/6/1990", "friday", "1990"],
)
def test_an_impossible_birthday_is_refused(text):
    with pytest.raises(InvalidValueError):
        parse_birthday(text)


def test_reading_dates_costs_nothing_until_one_is_read():
    program = "import sys, netgive.capture.dates; sys.exit('dateutil' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
