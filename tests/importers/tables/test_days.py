"""Days in all the forms that address books and spreadsheets have for them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.importers.tables.days import Days

TODAY = date(2026, 11, 23)


def days(*written, said=None, usual=None, today=TODAY):
    return Days(today, said, usual, lambda: written)


@pytest.mark.parametrize(
    "text",
    [
        "1984-05-09",
        "1984/5/9",
        "1984. 05. 09.",
        "1984年5月9日",
        "19840509",
        "1984-05-09T00:00:00.000Z",
        "9.5.1984",
        "09.05.84",
        "9 May 1984",
        "May 9, 1984",
        "Wednesday, May 9, 1984",
        "9-May-84",
        "9. Mai 1984",
        "9 mai 1984",
        "9 de mayo de 1984",
        "9 maggio 1984",
        "9 mei 1984",
        "9 de maio de 1984",
    ],
)
def test_a_day_that_can_be_only_one(text):
    assert str(days().read(text)) == "1984-05-09"


@pytest.mark.parametrize("text", ["--05-09", "--0509", "-5-9", "0000-05-09", "1604-05-09", "9 May", "May 9"])
def test_a_day_without_a_year(text):
    day = days().read(text)
    assert (day.year, str(day)) == (None, "--05-09")


@pytest.mark.parametrize("text", ["5/17/1984", "17/5/1984", "17-05-84", "5/17/1984 12:00:00 AM", "17/05/1984 0:00"])
def test_a_month_above_twelve_is_a_day(text):
    reader = days()
    assert str(reader.read(text)) == "1984-05-17"
    assert reader.guessed is None


@pytest.mark.parametrize(
    ("reader", "day"),
    [
        (days(usual=True), "1984-04-03"),
        (days("17/5/1984", "1/2/1984"), "1984-04-03"),
        (days("5/17/1984", usual=True), "1984-03-04"),
        (days("17/5/1984", "5/17/1984", usual=True), "1984-04-03"),
        (days("17/5/1984", said=False), "1984-03-04"),
        (days(said=True), "1984-04-03"),
    ],
)
def test_the_order_is_what_was_said_else_what_the_file_shows_else_what_is_usual(reader, day):
    assert str(reader.read("3/4/1984")) == day
    assert reader.guessed is None


def test_the_first_day_whose_order_nothing_tells_is_remembered():
    reader = days("3/4/1984", "5/6/1984")
    assert [str(reader.read(text)) for text in ("7/7/1984", "3/4/1984", "5/6/1984")] == [
        "1984-07-07",
        "1984-03-04",
        "1984-05-06",
    ]
    assert reader.guessed == "3/4/1984"


@pytest.mark.parametrize(("text", "year"), [("1.2.26", 2026), ("1.2.27", 1927), ("1.2.00", 2000), ("1.2.99", 1999)])
def test_a_year_of_two_digits_lies_behind(text, year):
    assert days().read(text).year == year


def test_a_year_of_two_digits_where_today_is_not_known():
    assert [days(today=date.max).read(text).year for text in ("1.2.25", "1.2.84")] == [2025, 1984]


@pytest.mark.parametrize("text", ["", "0/0/00", "00.00.0000", "0.0.00", "1/1/4501", "4501-01-01", "--", " "])
def test_how_programs_say_that_there_is_no_day(text):
    assert Days.is_empty(text)


@pytest.mark.parametrize("text", ["5/9/1984", "May 9", "tomorrow"])
def test_a_day_is_not_taken_for_none(text):
    assert not Days.is_empty(text)


@pytest.mark.parametrize(
    "text",
    [
        *("tomorrow", "1984", "31/31/1984", "2/30/1984", "29.2.1981", "2026-11-24", "9.5.", "5/9", "29221"),
        *("32 May 1984", "9 Foo 1984", "1984-05-09" + " " * 100),
    ],
)
def test_what_is_no_day_that_can_be(text):
    assert days().read(text) is None


def test_the_leap_day():
    assert str(days().read("--02-29")) == "--02-29"


@given(st.text(alphabet="0123456789-/. amyjun:T,年月日", max_size=80))
def test_any_text_is_a_day_or_none(text):
    day = days(text).read(text)
    assert day is None or (1 <= day.month <= 12 and 1 <= day.day <= 31)
