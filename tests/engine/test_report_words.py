"""Three sentences: what mattered most first, kind, the same for the same week."""

import re
from datetime import date
from itertools import product

import pytest

from netgive.engine.report_words import Echo, Promised, Story, sentences, spelled

BANNED = re.compile(
    r"\b(leverage|roi|asset|neglect\w*|owe\w*|balance|debt|score|rank\w*|points?|should|must|fail\w*|missed|lazy|only)\b",
    re.IGNORECASE,
)
FULL = Story(
    gifts=4,
    minutes=17,
    people=4,
    revived=[("Ada Example", 800)],
    changed=[Echo("Bo Sample", "the systems book", "I changed my plan")],
    thanked=[Echo("Cy New", "a call")],
    made=1,
    kept=1,
    open_promises=2,
    promise=Promised("Bo Sample", "the book", date(2026, 11, 27)),
)
STORIES = (
    FULL,
    Story(),
    Story(noun="month", needs=3),
    Story(thanks_said=1, answered=2),
    Story(gifts=1, minutes=1, people=1, streak=1),
    Story(gifts=25, minutes=200, people=12, streak=9, invited="Di"),
    Story(gifts=2, minutes=8, people=2, used=[Echo("Bo", "a map"), Echo("Cy", "x", "it was great?")]),
    Story(revived=[("Ada", 400), ("Bo", 1200)]),
    Story(gifts=3, minutes=9, people=3, revived=[("Ada", 400), ("Bo", 1200), ("Cy", 900)], useful=2),
    Story(open_promises=1, made=2),
    Story(thanked=[Echo("Ada {name} %s", "{0}")]),
)


@pytest.mark.parametrize(("story", "turn"), list(product(STORIES, range(6))))
def test_there_are_three_kind_sentences_in_any_week(story: Story, turn: int) -> None:
    told = sentences(story._replace(turn=turn))
    assert len(told) == 3
    assert told == sentences(story._replace(turn=turn))
    for sentence in told:
        assert sentence.endswith((".", "”.", "?")), sentence
        assert sentence[0].isupper() or sentence[0] in "“0123456789", sentence
        assert not BANNED.search(sentence), sentence
        assert "  " not in sentence


def test_what_mattered_comes_first_and_what_is_ahead_last() -> None:
    assert sentences(FULL) == (
        "Ada Example answered after two years of silence.",
        "You gave four times in seventeen minutes, to four people.",
        "“the book” for Bo Sample is still promised, until 27 November.",
    )


def test_a_week_without_a_gift_ends_with_an_invitation() -> None:
    assert sentences(Story(invited="Di Ejemplo")) == (
        "This week was a quiet one, and ties can bear that.",
        "Small gifts now and then do more than big ones rarely.",
        "Two lines to Di Ejemplo could be a good beginning of the next days.",
    )


def test_weeks_are_told_in_different_words() -> None:
    assert len({sentences(FULL._replace(turn=turn)) for turn in range(3)}) == 3


def test_what_they_said_is_quoted_and_names_stay_as_they_are_written() -> None:
    told = sentences(Story(gifts=1, minutes=5, people=1, changed=[Echo("danah boyd", "x", "it changed my mind")]))
    assert told[0] == "What you gave danah boyd changed something: “it changed my mind”."
    assert sentences(Story(used=[Echo("danah boyd", "a map")]))[0] == "danah boyd put “a map” to use."


def test_numbers_are_words_up_to_twenty() -> None:
    assert [spelled(number) for number in (0, 1, 12, 20, 21)] == ["no", "one", "twelve", "twenty", "21"]
