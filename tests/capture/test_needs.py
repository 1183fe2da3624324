"""What people need is heard in many words, and not where it is denied, over, or somebody else's."""

import pytest

from readings import parts, read


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("She is looking for a data engineer.", "person: a data engineer"),
        ("She's on the prowl for a decent web developer.", "person: a decent web developer"),
        ("She is after a van.", "resource: a van"),
        ("She could do with a tenancy solicitor.", "person: a tenancy solicitor"),
        ("She's short of a good drummer.", "person: a good drummer"),
        ("She lacks a printer.", "resource: a printer"),
        ("She has no tester until January.", "person: tester until January"),
        ("She can't find a plasterer.", "person: a plasterer"),
        ("She is desperately seeking volunteers.", "person: volunteers"),
        ("She's having a hard time finding a nursery.", "resource: a nursery"),
        ("She is hiring three nurses.", "person: three nurses"),
        ("She will need a CFO soon.", "person: a CFO soon"),
        ("She would love feedback on her draft.", "problem: feedback on her draft"),
        ("She is struggling with her thesis.", "problem: struggling with her thesis"),
        ("She is torn between two offers.", "problem: two offers"),
        ("She's weighing up a move to Oslo.", "problem: a move to Oslo"),
        ("She is thinking about leaving the bank.", "problem: leaving the bank"),
        ("She wants to learn Portuguese.", "problem: learn Portuguese"),
        ("She is keen to get into policy.", "problem: get into policy"),
        ("She wants to know how to price her work.", "problem: how to price her work"),
        ("He search a flat in Hamburg since two months.", "resource: a flat in Hamburg since two months"),
        ("shes on the hunt 4 a bass player", "person: a bass player"),
        ("She's house-hunting in Leeds.", "resource: house-hunting in Leeds"),
        ("She is blocked by missing test data.", "problem: missing test data"),
        ("She's dealing with a nasty audit.", "problem: a nasty audit"),
        ("She is facing problem in hiring crane operators.", "person: crane operators"),
        ("She is having some issue with her visa.", "problem: her visa"),
        ("She has an open position for an analyst.", "person: an analyst"),
        ("Her main challenge is pricing.", "problem: pricing"),
        ("Biggest problem right now: churn.", "problem: churn"),
        ("Her ask: a warm intro to a fund.", "person: a warm intro to a fund"),
        ("She is hoping to gain access to the archive.", "resource: the archive"),
        ("Her car broke down, needs a mechanic.", "person: a mechanic"),
        ("She must find a supervisor.", "person: a supervisor"),
        ("She wants to know more about visas.", "problem: about visas"),
        ("Wants book tips.", "resource: book tips"),
        (
            "She's trying to find a flat closer to work, so if I hear of one I'll shout.",
            "resource: a flat closer to work",
        ),
    ],
)
def test_needs(said: str, need: str) -> None:
    assert parts(f"Coffee with Ada. {said}", "needs") == [f"ada {need}"]


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("She asked if I know a good roofer.", "person: a good roofer"),
        ("She asked me for a template.", "resource: a template"),
        ("She asked if she could borrow my tent.", "resource: my tent"),
        ("She asked could I recommend a lawyer.", "person: a lawyer"),
        ("Would I know anyone at the council?", "person: anyone at the council"),
        ("She wants me to look at her CV.", "resource: her CV"),
        ("She picked my brain about funding.", "resource: funding"),
        ("She asked whether anybody knows a part-time accountant.", "person: a part-time accountant"),
        ("She enquired whether I might know of a palaeographer.", "person: a palaeographer"),
        ("She requested me to suggest one good caterer.", "person: suggest one good caterer"),
        ("She asked me how to say no to her boss.", "problem: say no to her boss"),
        ("She asked that I read her draft.", "problem: read her draft"),
    ],
)
def test_what_was_asked_of_me(said: str, need: str) -> None:
    found = read(f"Coffee with Ada. {said}")
    assert [one.asked for one in found.needs] == [True]
    (heard,) = parts(f"Coffee with Ada. {said}", "needs")
    assert heard.endswith(need.partition(": ")[2])


@pytest.mark.parametrize(
    "said",
    [
        "She needs nothing right now.",
        "She used to need a translator.",
        "Last year she was looking for a nanny, now all is calm.",
        "She was looking for a flat but found one.",
        "She never asked for help.",
        "She wants to meet again in May.",
        "She would love a coffee.",
        "She hopes to get promoted.",
        "If she needs a hand I can help.",
        "She told me Oscar is hunting for a flat.",
        "Her sister needs a summer job.",
        "Her search for a surgeon goes on.",
        "She didn't get the promotion.",
        "She is looking forward to Christmas.",
        "She asked how my mum is.",
        "She asked if I'd seen the game.",
        "She knows a good lawyer if I need one.",
        "She would have needed help but managed.",
        "She wants a word with me.",
        "She needs to get home by six.",
        "She is not sure about the new role.",
        "She doesn't know where to start.",
        "She asked how I was.",
        "She asked me to say hi to Bo.",
        "She asked me about my new job.",
        "She wants me to come over.",
        "She wants to move the call to Thursday.",
        "She is a hiring manager.",
        "She was searching for years.",
        "She is worried about me.",
        "She'd have needed a visa.",
        "She's not in the market any more.",
    ],
)
def test_no_needs(said: str) -> None:
    assert parts(f"Coffee with Ada. {said}", "needs") == []


def test_a_pronoun_that_may_mean_two_people_is_unsure() -> None:
    found = read("Coffee with Ada and Bo. She needs a lawyer.")
    assert len(found.needs) == 1
    assert found.unsure == ("“She needs a lawyer”: Ada or Bo?",)


def test_labels_announce_needs() -> None:
    note = "Kofi, call\n- looking for: a bookkeeper\n- blocked by: missing data"
    assert parts(note, "needs") == ["kofi person: a bookkeeper", "kofi problem: missing data"]


@pytest.mark.parametrize("said", ["She is not sure about the new role.", "She doesn't know where to start."])
def test_what_is_only_hinted_at_is_unsure(said: str) -> None:
    (doubt,) = read(f"Coffee with Ada. {said}").unsure
    assert doubt.endswith("may be a need")
