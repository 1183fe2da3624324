"""What they did for me, what I thanked them for, and what they like."""

import pytest
from readings import read


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("She shared an article with me.", "shared an article with me"),
        ("She passed on the name of her accountant.", "passed on the name of her accountant"),
        ("She put in a good word for me.", "put in a good word for me"),
        ("She hooked me up with her physio.", "hooked me up with her physio"),
        ("She lent me her copy.", "lent me her copy"),
        ("She tipped me off about a job.", "tipped me off about a job"),
        ("She says thanks for the book.", "the book"),
        ("- gave me: two tickets", "two tickets"),
    ],
)
def test_received(said: str, given: str) -> None:
    assert [one.text for one in read(f"Coffee with Ada\n{said}").received] == [given]


@pytest.mark.parametrize(
    "said",
    ["She will lend me her bike.", "She didn't send me the report.", "She sent me an email.", "She gave a talk."],
)
def test_nothing_received(said: str) -> None:
    assert read(f"Coffee with Ada. {said}").received == ()


@pytest.mark.parametrize(
    ("said", "interests"),
    [
        ("She's into fermentation, espresso & jazz.", ["fermentation", "espresso", "jazz"]),
        ("She is absolutely mad about swimming.", ["swimming"]),
        ("She is a huge Nick Cave fan.", ["Nick Cave"]),
        ("She has caught the sourdough bug.", ["sourdough"]),
        ("She's got a soft spot for brutalism.", ["brutalism"]),
        ("She can't stop talking about moss.", ["moss"]),
        ("- loves: Formula 1, old maps", ["Formula 1", "old maps"]),
        ("She loved the cake.", []),
        ("She isn't into sports.", []),
        ("She likes the idea of moving.", []),
        ("She'd love to see you.", []),
    ],
)
def test_interests(said: str, interests: list[str]) -> None:
    assert [one.text for one in read(f"Coffee with Ada\n{said}").interests] == interests
