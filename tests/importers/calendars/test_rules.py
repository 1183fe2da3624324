"""The days on which events repeat are those that dateutil finds, in bounded time."""

from datetime import date, datetime, time
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from netgive.importers.calendars.rules import days, parse_rule

START, LAST = date(2026, 1, 5), date(2026, 12, 31)  # the 5th of January is a Monday


def repeats(text, start=START, last=LAST):
    rule = parse_rule(text)
    return None if rule is None else [f"{day:%m%d}" for day in days(rule, start, last)]


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("FREQ=DAILY;COUNT=3", ["0105", "0106", "0107"]),
        ("FREQ=DAILY;INTERVAL=100", ["0105", "0415", "0724", "1101"]),
        ("freq=weekly; count=2;", ["0105", "0112"]),
        ("FREQ=WEEKLY;COUNT=4;BYDAY=MO,WE", ["0105", "0107", "0112", "0114"]),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=SU;WKST=SU", ["0118", "0201", "0215"]),
        ("FREQ=MONTHLY;COUNT=3", ["0105", "0205", "0305"]),
        ("FREQ=MONTHLY;COUNT=3;BYDAY=1TU", ["0106", "0203", "0303"]),
        ("FREQ=MONTHLY;COUNT=2;BYDAY=-1FR", ["0130", "0227"]),
        ("FREQ=MONTHLY;COUNT=2;BYMONTHDAY=-1", ["0131", "0228"]),
        ("FREQ=MONTHLY;COUNT=3;BYMONTHDAY=31", ["0131", "0331", "0531"]),
        ("FREQ=MONTHLY;COUNT=2;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", ["0130", "0227"]),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", ["0308"]),
        ("FREQ=YEARLY;BYDAY=20MO", ["0518"]),
        ("FREQ=YEARLY;BYYEARDAY=-1,100", ["0410", "1231"]),
        ("FREQ=YEARLY;BYWEEKNO=10;BYDAY=MO", ["0302"]),
        ("FREQ=MONTHLY;BYMONTH=2;BYDAY=MO,1FR", ["0202", "0206", "0209", "0216", "0223"]),
        ("FREQ=YEARLY;BYMONTH=4,6", ["0405", "0605"]),
        ("FREQ=DAILY;COUNT=2;BYHOUR=9,17;X-OWN=1;RSCALE=GREGORIAN;SKIP=OMIT", ["0105", "0106"]),
    ],
)
def test_rules_as_programs_write_them(rule, found):
    assert repeats(rule) == found


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "FREQ=",
        "FREQ=FORTNIGHTLY",
        "FREQ=HOURLY",
        "FREQ=WEEKLY;UNTL=20191023;BYDAY=TH",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;COUNT=-1",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=WEEKLY;WKST=XX",
        "RSCALE=CHINESE;FREQ=YEARLY",
        "D1 #10",
        "W1 MO 20201231T000000Z",
    ],
)
def test_rules_that_cannot_be_followed(rule):
    assert parse_rule(rule) is None


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30;BYMONTH=2",
        "FREQ=WEEKLY;INTERVAL=999999;BYMONTH=3",
        "FREQ=YEARLY;INTERVAL=999999;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYSETPOS=5",
        "FREQ=YEARLY;BYMONTH=-1",
    ],
)
def test_rules_of_no_day_end_too(rule):
    assert repeats(rule, last=date(2126, 1, 1)) in ([], None)


@pytest.mark.parametrize("rule", ["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=FR", "FREQ=YEARLY;BYMONTH=12"])
def test_the_end_of_time(rule):
    found = list(days(parse_rule(rule), date(9999, 12, 1), date.max))
    assert found
    assert found[-1] <= date.max


def joined(values, **limits):
    return st.lists(values, min_size=1, unique=True, **limits).map(lambda found: ",".join(map(str, found)))


WEEKDAYS = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
NTH = st.builds("{}{}".format, st.sampled_from([1, 2, -1, 4]), WEEKDAYS)
PARTS = {
    "INTERVAL": st.integers(1, 5),
    "COUNT": st.integers(1, 30),
    "WKST": WEEKDAYS,
    "BYMONTH": joined(st.integers(1, 12), max_size=4),
    "BYMONTHDAY": joined(st.integers(1, 28) | st.integers(-5, -1), max_size=4),
    "BYSETPOS": joined(st.sampled_from([1, 2, -1]), max_size=2),
}


@st.composite
def rules(draw):
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    # Of “the first and every Monday” dateutil makes only what is both.
    weekday = draw(st.sampled_from([NTH, WEEKDAYS])) if frequency in {"MONTHLY", "YEARLY"} else WEEKDAYS
    parts = draw(st.fixed_dictionaries({}, optional={**PARTS, "BYDAY": joined(weekday, max_size=3)}))
    if "BYSETPOS" in parts:  # which dateutil counts in the first week from the first day on
        assume(frequency != "WEEKLY" and ("BYDAY" in parts or "BYMONTHDAY" in parts))
    return ";".join([f"FREQ={frequency}", *(f"{name}={value}" for name, value in parts.items())])


@settings(deadline=None)
@given(rules(), st.dates(date(2020, 1, 1), date(2024, 12, 31)))
@example("FREQ=YEARLY", date(2024, 2, 29))
@example("FREQ=MONTHLY;BYDAY=MO,FR;BYSETPOS=-1", date(2024, 1, 31))
def test_days_are_those_of_dateutil(text, start):
    found = list(days(parse_rule(text), start, date(2027, 12, 31)))
    assume(found)  # of a rule that has no day, dateutil looks for one until the year 9999
    others = rrulestr(text, dtstart=datetime.combine(start, time()))
    assert found == [when.date() for when in islice(others, len(found))]


@given(st.text(alphabet="FREQ=DAILYWEKMONTHBYSU;,0123456789-+ "))
def test_any_text_is_a_rule_or_none(text):
    rule = parse_rule(text)
    if rule is not None:
        assert all(START <= day <= LAST for day in days(rule, START, LAST))
