"""Days in a text: what is passed over without a closer look names none."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netgive.capture.languages.en.days import DAYS


@settings(max_examples=400)
@given(st.from_regex(re.compile(DAYS.pattern, re.IGNORECASE)))
def test_every_day_has_a_sign(text: str) -> None:
    for match in DAYS.phrases.finditer(text):
        assert DAYS.may_be_in(match.group())


@pytest.mark.parametrize("text", ["Coffee with Ada, who is looking for a data engineer", "", "met Bo at the bakery"])
def test_most_notes_of_today_need_no_closer_look(text: str) -> None:
    assert not DAYS.may_be_in(text)
