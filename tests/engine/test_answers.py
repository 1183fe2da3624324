"""Answers to thanks: friends are asked how it went on, others may pass it on (ENGINE C.7)."""

import pytest

from builders import contact, days_ago, promise
from netgive.engine.answers import thanks_reply
from netgive.engine.languages import CODES
from netgive.engine.settings import DEFAULTS

ADA = contact("Ada Example")
BOOK = promise(text="the systems book")
DAYS = [days_ago(ago) for ago in range(20)]


def test_friends_are_asked_how_it_went_on_and_others_may_pass_it_on() -> None:
    friends = [thanks_reply(ADA, BOOK, day, DEFAULTS, communal=True) for day in DAYS]
    others = [thanks_reply(ADA, BOOK, day, DEFAULTS, communal=False) for day in DAYS]
    assert all("“the systems book”" in reply for reply in friends)
    assert any("?" in reply for reply in friends)
    assert not any("?" in reply for reply in others)


def test_the_same_gift_on_the_same_day_has_the_same_reply() -> None:
    assert len({thanks_reply(ADA, BOOK, DAYS[0], DEFAULTS, communal=True) for _ in range(3)}) == 1


@pytest.mark.parametrize("code", CODES)
def test_in_hard_times_nothing_is_asked(code: str) -> None:
    settings = DEFAULTS._replace(language=code)
    for day in DAYS:
        reply = thanks_reply(ADA, BOOK, day, settings, communal=True, hard_times=True)
        assert "Ada" in reply
        assert "?" not in reply
