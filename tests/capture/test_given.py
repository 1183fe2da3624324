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
        ("She intro'd me to Marcus Bell.", "intro'd me to Marcus Bell"),
        ("She gave me the tip to try Todoist.", "gave me the tip to try Todoist"),
        ("Also said I absolutely have to read Piranesi.", "said I absolutely have to read Piranesi"),
        ("She drew my attention to a new edition.", "drew my attention to a new edition"),
        ("She reccomended the backlisted podcast.", "reccomended the backlisted podcast"),
        ("She picked up the tab.", "picked up the tab"),
        ("She brought a cake.", "brought a cake"),
        ("She referred a client to me.", "referred a client to me"),
        ("She looked after our cat.", "looked after our cat"),
        ("Got a lovely scarf from her.", "Got a lovely scarf from her"),
    ],
)
def test_received(said: str, given: str) -> None:
    assert [one.text for one in read(f"Coffee with Ada\n{said}").received] == [given]


@pytest.mark.parametrize(
    "said",
    [
        "She will lend me her bike.",
        "She didn't send me the report.",
        "She sent me an email.",
        "She gave a talk.",
        "She gave me a funny look.",
        "She thanked Bo for the tip.",
        "She recommended Bo to Carl.",
        "She offered to help.",
        "Walked the dog.",
        "Passed on Bo's name.",
    ],
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
        ("She's huge into Formula 1.", ["Formula 1"]),
        ("She is frightfully keen on bell-ringing these days.", ["bell-ringing"]),
        ("Plays the oud!", ["oud"]),
        ("She's taken up fencing.", ["fencing"]),
        ("She keeps bees.", ["bees"]),
        ("Her passion is opera.", ["opera"]),
        ("She is devoted to Bach, it transpires.", ["Bach"]),
        ("She loves her kids.", []),
        ("She loves that it's Friday.", []),
        ("She plays a role in the project.", []),
    ],
)
def test_interests(said: str, interests: list[str]) -> None:
    assert [one.text for one in read(f"Coffee with Ada\n{said}").interests] == interests
