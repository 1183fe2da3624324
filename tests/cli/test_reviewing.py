"""log on a terminal: what was understood is shown, corrected, dropped, completed, and kept with Enter."""

from typing import Any

import pytest

from conftest import Netgive
from documents import contact
from terminal import on_terminal

STORY = (
    "Coffee with Ada and Bo yesterday. Ada is looking for a lawyer. I promised to send Bo the systems book by Friday. "
    "Ada got promoted."
)  # 1 Ada, 2 Bo, 3 when, 4 how, 5 need, 6 promise, 7 event


@pytest.fixture
def known(netgive: Netgive) -> Netgive:
    netgive.load(
        {
            "contacts": [contact("c1", "Ada Example"), contact("c2", "Bo Sample")],
            "shelf": [{"id": "s1", "kind": "book", "title": "Thinking in Systems"}],
        }
    )
    return netgive


def answered(netgive: Netgive, *answers: str, text: str = STORY, columns: int = 80) -> tuple[Any, str]:
    """What was recorded after these answers and an Enter, and what was seen."""
    keys = "".join(f"{answer}\n" for answer in (*answers, ""))
    code, seen = on_terminal(netgive, "log", text, keys=keys, columns=columns)
    assert code == 0, seen
    return netgive("export").json, seen


def test_a_promise_in_other_words_has_another_day_and_thing(known: Netgive) -> None:
    document, seen = answered(known, "6 the slides by monday")
    (promise,) = document["gives"]
    assert (
        promise.items() >= {"text": "the slides", "due": "2026-11-30", "shelf": None, "kind": "recommendation"}.items()
    )
    assert "from your shelf: Thinking in Systems" in " ".join(seen.split()), "before it was corrected"


def test_a_new_day_alone_leaves_the_thing_as_it_was(known: Netgive) -> None:
    document, _ = answered(known, "6 by monday", "5 a notary by 1 December")
    assert [(one["text"], one["due"]) for one in document["gives"]] == [("the systems book", "2026-11-30")]
    assert [(one["text"], one["deadline"]) for one in document["needs"]] == [("a notary", "2026-12-01")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("phone call", ("call", "both")),
        ("a call", ("call", "both")),
        ("e-mail, they wrote", ("email", "in")),
        ("email", ("email", "both")),
        ("in person", ("meeting", "both")),
        ("you wrote", ("meeting", "both")),
        ("messages, I wrote", ("message", "out")),
        ("other", ("other", "both")),
    ],
)
def test_the_channel_is_said_in_any_of_its_words(known: Netgive, words: str, expected: tuple[str, str]) -> None:
    document, _ = answered(known, f"4 {words}")
    assert {(one["channel"], one["direction"]) for one in document["interactions"]} == {expected}


def test_an_event_gets_another_kind_and_what_fits_no_part_is_said(known: Netgive) -> None:
    document, seen = answered(known, "7 pigeons", "7 grief", "4 by pigeon", "3 tomorrow", "9 x", "2 monday-ish?")
    assert [one["kind"] for one in document["events"]] == ["grief"]
    for said in ("An event is one of", "A channel is one of", "still to come", "from 1 to 7"):
        assert said in " ".join(seen.split())


def test_who_is_there_already_is_not_doubled(known: Netgive) -> None:
    document, _ = answered(known, "1 Bo")
    assert [one["contact"] for one in document["interactions"]] == ["c2"]
    assert [one["contact"] for one in document["needs"]] == ["c2"]


def test_people_are_added_and_those_who_are_not_known_are_marked_as_new(known: Netgive) -> None:
    document, seen = answered(known, "+ Zed", "with Bo and Zoe Young", "1 Ada Other-Name")
    assert "Zed (new)" in seen
    assert "Zoe Young (new)" in seen
    names = {one["id"]: one["name"] for one in document["contacts"]}
    assert sorted(names[one["contact"]] for one in document["interactions"]) == [
        *("Ada Other-Name", "Bo Sample", "Zed", "Zoe Young")
    ]


def test_where_nobody_is_understood_it_is_asked_and_read_again(known: Netgive) -> None:
    document, seen = answered(known, "", "Bo", text="He needs a lawyer")
    assert "With whom" in seen
    assert [(one["contact"], one["text"]) for one in document["needs"]] == [("c2", "a lawyer")]
    code, seen = on_terminal(known, "log", "a long story", keys="q\n")
    assert code == 130
    assert "You had written: a long story" in seen


def test_what_cannot_be_recorded_is_said_and_asked_again(netgive: Netgive) -> None:
    netgive.load({"contacts": [contact("c1", "Sam Example"), contact("c2", "Sam Sample")]})
    document, seen = answered(netgive, "", "1 Sam Sample", text="Coffee with Sam")
    assert "Sam Example (c1)" in seen
    assert [one["contact"] for one in document["interactions"]] == ["c2"]


def test_doubts_go_with_their_part(known: Netgive) -> None:
    _, seen = answered(known, "4", "1 Bo", text="Coffee with Adda. Maybe she needs a lawyer")
    last = seen[seen.rindex("with      Bo") :]
    assert "unsure" in seen
    assert "unsure" not in last


def test_promises_for_which_there_is_no_room_are_said_before(known: Netgive) -> None:
    for number in range(5):
        known.ok("give", "Bo", "advice", f"thing {number}", "--promise")
    document, seen = answered(known, "6")
    assert "keep one first" in seen[: seen.index("Enter keeps it")]
    assert "keep one first" not in seen[seen.rindex("with      Ada") :]
    assert len(document["gives"]) == 5


def test_no_line_is_wider_than_a_small_terminal_and_no_word_is_broken(known: Netgive) -> None:
    _, seen = answered(known, columns=40)
    lines = [line.removeprefix("> ") for line in seen.replace("\r", "").split("\n")]
    assert max(map(len, lines[1:])) <= 40
    words = " ".join(" ".join(lines).split())
    assert "“I promised to send Bo the systems book by Friday" in words
