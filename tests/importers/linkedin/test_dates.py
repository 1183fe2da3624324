"""Days in LinkedIn's files, whichever form they have."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.importers.linkedin.dates import DayReader


@pytest.fixture
def far_east(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    "text",
    [
        "1/29/26, 2:37 PM",
        "1/29/26, 2:37\N{NARROW NO-BREAK SPACE}PM",
        "01/29/26 02:37 PM",
        "1/29/2026",
        "29/1/26 14:37",
        "29.01.2026, 14:37",
        "29 Jan 2026",
        "29 January 2026",
        "Jan 29, 2026",
        "29-Jan-26",
        "2026-01-29",
        "2026/01/29 12:00:00 UTC",
        "2026-01-29T12:00:00Z",
        "2026-01-29 12:00:00.000",
        "2026-01-29 12:00",
        " 2026/1/29 ",
    ],
)
def test_forms_of_a_day(text):
    assert DayReader().read(text).written == date(2026, 1, 29)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2/30/26", "13/13/26", "2026-02-30", "29 Foo 2026", "1/2/3/4", "2026-01-29 99:00:00", "0000-01-01"],
)
def test_what_is_no_day(text):
    assert DayReader().read(text) is None


@pytest.mark.usefixtures("far_east")
def test_an_instant_in_utc_is_on_the_day_of_here():
    day = DayReader().read("2023/05/06 22:10:00 UTC")
    assert (day.written, day.here) == (date(2023, 5, 6), date(2023, 5, 7))


@pytest.mark.usefixtures("far_east")
def test_a_time_without_a_zone_stays_on_its_day():
    day = DayReader().read("5/6/23, 11:10 PM")
    assert (day.written, day.here) == (date(2023, 5, 6), date(2023, 5, 6))


def test_the_month_comes_first_unless_another_row_shows_that_it_cannot():
    assert DayReader.of(["3/4/25", "1/29/25"], None).read("3/4/25").here == date(2025, 3, 4)
    assert DayReader.of(["3/4/25", "29/1/25"], None).read("3/4/25").here == date(2025, 4, 3)
    assert DayReader.of(["29/1/25", "1/29/25"], None).read("3/4/25").here == date(2025, 3, 4)
    assert DayReader.of(["soon"], None).read("3/4/25").here == date(2025, 3, 4)


def test_the_user_may_say_what_comes_first():
    assert DayReader.of(["1/29/25"], day_first=True).read("3/4/25").here == date(2025, 4, 3)
    assert DayReader.of(["29/1/25"], day_first=False).read("3/4/25").here == date(2025, 3, 4)


@given(st.text() | st.from_regex(r"[0-9]{1,5}[-/.][0-9]{1,3}[-/.][0-9]{1,5}( [0-9:]{1,9})?"))
def test_any_text_is_a_day_or_none(text):
    day = DayReader.of([text], None).read(text)
    assert day is None or isinstance(day.here, date)
