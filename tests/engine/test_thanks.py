"""What to answer to thanks (ENGINE C.7): kind words, no “it was nothing”, no debt, no ask."""

import re

import pytest

from builders import days_ago, promise
from netgive.engine.draft_check import ASK, BANNED
from netgive.engine.thanks import thanks_reply

DAYS = [days_ago(ago) for ago in range(20)]
SMALL = re.compile(
    r"it was nothing|no problem|don't mention|you owe|owe me|return the favou?r|next time you", re.IGNORECASE
)


@pytest.mark.parametrize("communal", [True, False])
@pytest.mark.parametrize("gift", [promise(text="the systems book"), None])
def test_the_reply_is_kind_and_asks_for_nothing(communal: bool, gift: object) -> None:
    replies = {thanks_reply("Ada", gift, day, communal=communal) for day in DAYS}
    assert len(replies) > 1, "not the same words every day"
    for reply in replies:
        assert "Ada" in reply
        assert not SMALL.search(reply)
        assert not ASK.search(reply)
        assert not BANNED.search(reply)


def test_friends_are_asked_how_it_went_on_and_others_may_pass_it_on() -> None:
    friends = [thanks_reply("Ada", promise(text="the systems book"), day, communal=True) for day in DAYS]
    others = [thanks_reply("Ada", promise(text="the systems book"), day, communal=False) for day in DAYS]
    assert all("“the systems book”" in reply for reply in friends)
    assert any("?" in reply for reply in friends)
    assert not any("?" in reply for reply in others)


def test_the_same_gift_on_the_same_day_has_the_same_reply() -> None:
    assert len({thanks_reply("Ada", promise(), DAYS[0], communal=True) for _ in range(3)}) == 1
