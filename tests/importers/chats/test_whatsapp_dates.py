"""Which number of a date is the month is found out, or asked."""

import pytest

from chats import read
from netgive.errors import UnusableInputError


class TestTheOrderOfDates:
    SLASHED = "{}, 10:00 - Ada Example: Hello\n"

    def read_days(self, *dates, **options):
        text = "".join(self.SLASHED.format(one) for one in dates) + self.SLASHED.format(dates[-1]).replace("Ada", "Bo")
        items = read(text, me=["Ada Example"], **options)
        return [f"{item.on:%y-%m-%d}" for item in items]

    def test_a_number_that_is_no_month_settles_it(self):
        assert self.read_days("1/4/23", "1/13/23") == ["23-01-04", "23-01-13"]
        assert self.read_days("1/4/23", "13/4/23", day_first=False) == ["23-04-01", "23-04-13"]

    def test_else_time_goes_on(self):
        assert self.read_days("1/4/23", "3/2/23") == ["23-01-04", "23-03-02"]
        assert self.read_days("4/1/23", "2/3/23", day_first=False) == ["23-01-04", "23-03-02"]

    def test_else_what_is_still_to_come_is_out(self):
        assert self.read_days("3/1/26") == ["26-01-03"]

    def test_else_the_user_says_it(self):
        assert self.read_days("3/4/23", day_first=True) == ["23-04-03"]
        assert self.read_days("3/4/23", day_first=False) == ["23-03-04"]

    def test_else_the_user_is_asked(self):
        with pytest.raises(UnusableInputError, match=r"\(--day-first\).*\(--month-first\)"):
            self.read_days("3/4/23", "3/5/23")

    def test_a_date_that_is_the_same_both_ways(self):
        assert self.read_days("3/3/23", "4/4/23") == ["23-03-03", "23-04-04"]

    @pytest.mark.parametrize("mark", [".", "-"])
    def test_with_other_marks_the_day_is_first(self, mark):
        assert self.read_days(f"3{mark}4{mark}23") == ["23-04-03"]

    def test_the_year_may_be_first(self):
        assert self.read_days("2023/3/4") == ["23-03-04"]
        assert self.read_days("23/11/30", "23/12/31") == ["23-11-30", "23-12-31"]
