"""A note about somebody, turned to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.engine.languages.en_addressing import to_you


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Coffee, she told me about her new team", "Coffee, you told me about your new team"),
        ("Her team drowns in dashboards nobody reads.", "Your team drowns in dashboards nobody reads."),
        ("he wants to learn the cello", "you want to learn the cello"),
        ("He has moved; his house is not sold yet", "You have moved; your house is not sold yet"),
        ("I told her about it and gave her the book", "I told you about it and gave you the book"),
        ("asked him whether he is well", "asked you whether you are well"),
        ("she's been to Rome, and she'll go again", "you've been to Rome, and you'll go again"),
        ("She’s tired and doesn't sleep", "You're tired and doesn't sleep"),
        ("she still goes to the choir", "you still go to the choir"),
        ("she tries, she watches, she passes", "you try, you watch, you pass"),
        ("the idea was hers, she did it herself", "the idea was yours, you did it yourself"),
        ("the house is his.", "the house is yours."),
        ("he was glad, I think", "you were glad, I think"),
    ],
)
def test_the_person_is_spoken_to(note: str, said: str) -> None:
    assert to_you(note) == said


@pytest.mark.parametrize(
    "note",
    [
        "Her brother is ill; he is in hospital",
        "They talked about the harbour",
        "the theme of the heath",
        "Coffee at the Shed",
        "",
    ],
)
def test_what_cannot_be_told_stays_as_it_is(note: str) -> None:
    assert to_you(note) == note


@given(st.text(max_size=80))
def test_turning_twice_changes_nothing_more(text: str) -> None:
    assert to_you(to_you(text)) == to_you(text)


WORDS = ("she", "her", "he", "him", "tea", "told", "me", "about", ",", ".", "His", "is", "was", "goes", "Rome")


@given(st.lists(st.sampled_from(WORDS), max_size=9))
def test_nobody_is_left_in_the_third_person_unless_there_are_two(words: list[str]) -> None:
    text = " ".join(words)
    turned = to_you(text)
    assert turned == text or not {"she", "her", "he", "him", "his"} & set(turned.lower().split())
