"""What I promised is heard in many words, and not what others promise, or what I only might do."""

import pytest

from readings import parts


@pytest.mark.parametrize(
    ("said", "promise"),
    [
        ("I promised a template by Friday.", "2026-11-27: a template"),
        ("Promised her the draft (due 1 Dec).", "2026-12-01: the draft"),
        ("I'll forward our checklist.", ": our checklist"),
        ("I'm bringing the speakers.", ": the speakers"),
        ("I'm to ring her on Wednesday.", "2026-11-25: ring her"),
        ("I still gotta get her that soldering iron back.", ": that soldering iron back"),
        ("Told her I'd ask my cousin.", ": ask my cousin"),
        ("I owe her a beer and the deck.", ": a beer and the deck"),
        ("I offered to read her plan.", ": read her plan"),
        ("Must remember to send her the template.", ": the template"),
        ("I've said I'll dig out the leaflet.", ": dig out the leaflet"),
        ("I'll have a word with Victor about it.", ": have a word with Victor about it"),
        ("gonna drop off soup tmrw", "2026-11-24: drop off soup"),
        ("told her id send the notion template 2nite", "2026-11-23: the notion template"),
        ("- TODO send her the podcast", ": the podcast"),
        ("To do (me): set up mock interview by 30 Nov", "2026-11-30: set up mock interview"),
        ("- [ ] share playlist", ": playlist"),
    ],
)
def test_promises(said: str, promise: str) -> None:
    (heard,) = parts(f"Coffee with Ada\n{said}", "promises")
    assert heard == f"ada {promise}".replace(" :", ":")


@pytest.mark.parametrize(
    "said",
    [
        "I might send her the article.",
        "I won't be able to help her move.",
        "She promised to lend me her drill.",
        "She'll send me the notes.",
        "I told her I couldn't promise anything.",
        "I was going to call her but forgot.",
        "I nearly promised her the tent.",
        "I'd sent her the slides already.",
        "I'll be in Porto in May.",
        "She thinks I should write a book.",
        "She asked if I'd promised Femi the van.",
        "We promised each other to meet more often.",
        "Had to tell her I can't make it.",
    ],
)
def test_no_promises(said: str) -> None:
    assert parts(f"Coffee with Ada. {said}", "promises") == []


def test_what_was_asked_is_promised_by_a_yes() -> None:
    note = "Oscar emailed: can I put him in touch with my accountant? Said yes, will do tomorrow."
    assert parts(note, "promises") == ["oscar: put him in touch with my accountant"]


def test_whoever_is_to_be_asked_is_not_the_one_who_gets_it() -> None:
    assert parts("Coffee with Bob. I undertook to sound out Victor.", "promises") == ["bob: sound out Victor"]


def test_a_day_that_is_over_was_to_come_when_it_was_promised() -> None:
    note = "Coffee with Ada on 12 Nov 2026. I'll send her the list by 20 Nov."
    assert parts(note, "promises") == ["ada 2026-11-20: the list"]


def test_who_said_so_without_a_subject_was_i() -> None:
    assert parts("saw bob, hes after a kayak, said id ask around", "promises") == ["bob: ask around"]
