"""What somebody wrote themselves."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.importers.mail.quotes import own_words


@pytest.mark.parametrize(
    "rest",
    [
        "On Sat, 10 Jan 2026 at 12:00, Ada <ada@example.org> wrote:\n> Shall we?\n>\n> Ada",
        "On Sat, 10 Jan 2026 at 12:00, Ada Example\n<ada@example.org> wrote:\n\n> Shall we?",
        "Am 10.01.2026 um 12:00 schrieb Ada:\n> Wollen wir?",
        "Le sam. 10 janv. 2026, Ada <ada@example.org> a écrit :\n\n>> On y va ?",
        "On 10 Jan 2026, ada@example.org wrote:\nShall we?",
        "2026年1月10日 Ada <ada@example.org>：\n> 元気？",
        "> Shall we?",
        "-- \nMe\nQuestions?",
        "--\nMe?",
        "-----Original Message-----\nShall we?",
        "-----Ursprüngliche Nachricht-----\nWollen wir?",
        "---------- Forwarded message ---------\nShall we?",
        "________________________________\nFrom: Ada",
        "From: Ada <ada@example.org>\nSent: Saturday\nTo: me\nSubject: Lunch\n\nShall we?",
        "Von: Ada <ada@example.org>\nGesendet: Samstag\nAn: ich\n\nWollen wir?",
        "*From:* Ada <ada@example.org>\n*Date:* Saturday\n*To:* me\n\nShall we?",
        "Sent from my phone",
        "Von meinem Telefon gesendet",
    ],
)
def test_the_rest_is_not_ones_own(rest):
    assert own_words(f"Yes, with joy.\n\n{rest}") == "Yes, with joy."


def test_answers_between_the_lines_stay():
    text = "On 10 Jan 2026, Ada wrote:\n> Shall we?\nYes.\n\n> When?\nAt 12:\nsharp.\n> Where?\nThere."
    assert own_words(text) == "Yes.\n\nAt 12:\nsharp.\n\nThere."


@pytest.mark.parametrize(
    "text",
    [
        "Note: bring 3 cups\nTo: the kitchen\n\nBye",
        "Two things:\n- tea\n- coffee\n\n3 - 2 = 1",
        "I saw the sign -- it was red",
        "a > b",
        "Write to ada@example.org:\nsoon",
        "Agenda: tea\nPlace: here\nTime: now",
    ],
)
def test_what_only_looks_alike_stays(text):
    assert own_words(text) == text


def test_many_blank_lines_are_one():
    assert own_words("a\r\n\r\n \r\n\r\nb\r\n") == "a\n\nb"


@pytest.mark.parametrize("piece", ["> a\nb 1 c:\n", "On 5 a@b:\n>\n", "a: b@c\n", "_", "-", " ", "\n", "— "])
def test_hostile_text_takes_no_time(piece):
    begins = time.process_time()
    own_words(piece * (65_536 // len(piece)))
    assert time.process_time() - begins < 1


@given(st.text(alphabet=">:-_@1 aA\n"))
def test_nothing_is_made_up(text):
    assert set(own_words(text).split()) <= set(text.split())
