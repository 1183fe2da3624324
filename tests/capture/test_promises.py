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
        ("Sending two names by Wed.", "2026-11-25: two names"),
        ("I will be giving her Oscar's number today.", "2026-11-23: Oscar's number"),
        ("Slides promised for Friday.", "2026-11-27: Slides"),
        ("Owe her an intro to Bo.", ": an intro to Bo"),
        ("I said she could borrow the van.", ": she could borrow the van"),
        ("I'll see whether Bo can help.", ": see whether Bo can help"),
        ("Gave her my word that I'd review the draft.", ": review the draft"),
        ("I told that I will share the document.", ": the document"),
        ("I'll get Oscar to set it up.", ": get Oscar to set it up"),
        ("AI me: share workshop photos w/ Ada", ": workshop photos"),
        ("I undertook to read chapter three by Friday week.", "2026-12-04: read chapter three"),
        ("I'll post her the form by EOD.", "2026-11-23: the form"),
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
        "I emailed her to ask after her mother.",
        "I wrote to ask how she is.",
        "I have yet to reply.",
        "I wanted to send her the deck but forgot.",
        "I was going to send her the deck.",
        "Will send me the number.",
        "She says I should try the ramen place.",
        "Also said I absolutely have to read Piranesi.",
        "I'm so glad to see her.",
        "That should give her time.",
        "Has to give a speech.",
        "If she asks I'll send it.",
        "I need to think about it.",
        "I did not take on any action.",
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


@pytest.mark.parametrize(
    "said",
    [
        "Ada: will send me her deck",
        "Ada - will introduce me to Bo",
        "Ada: will visit her mother at Christmas",
        "Ada - going to teach yoga in India",
    ],
)
def test_behind_a_name_it_is_they_who_will(said: str) -> None:
    assert parts(said, "promises") == []


@pytest.mark.parametrize(
    "answer", [", will do", ". I said yes.", ". Said of course.", " -> will do by Thursday", " -> text it to her"]
)
def test_what_they_asked_for_is_promised_in_few_words(answer: str) -> None:
    (promise,) = parts(f"Coffee with Ada\n- asked for the dentist's number{answer}", "promises")
    assert promise.startswith("ada")
    assert "dentist" in promise


def test_whoever_is_named_in_a_debt_is_owed_it() -> None:
    assert parts("Gym with Quinn and Sam. Sam pulled a muscle. I owe Quinn 20 quid.", "promises") == ["quinn: 20 quid"]


def test_the_latter_is_who_was_named_last() -> None:
    note = "Tea with Uma and Bo. The latter hopes to find a tenant. I said I would write to the agency on his behalf."
    assert parts(note, "needs") == ["bo person: a tenant"]
    assert parts(note, "promises") == ["bo: write to the agency on his behalf"]
