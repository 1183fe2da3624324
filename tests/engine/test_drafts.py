"""The first message: it passes the draft check whatever it is about, quotes what it rests on, and reads well."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import DAY, TODAY, contact, days_ago, interaction, match, promise, tie
from netgive.domain.conversations import Direction, Event, EventKind
from netgive.domain.exchange import (
    GiveKind,
    Introduction,
    IntroductionState,
    Need,
    NeedKind,
    Received,
    ShelfItem,
    ShelfKind,
)
from netgive.domain.suggest import Draft, Lane, OfferForm, TieState
from netgive.domain.text import clean_line
from netgive.engine.details import Details
from netgive.engine.draft_check import problems
from netgive.engine.drafts import draft, person_in_few_words
from netgive.engine.lanes import Entry
from netgive.engine.offers import Basis, Candidate
from netgive.engine.snapshot import OfferSource

LONG = "a story of many words that goes on and on without any end in sight until the very last of them is said " * 2
TEXTS = (
    "tea",
    "She asked: did it work? Yes!",
    "“quoted”, with ‘more’ in it.",
    "日本語のメモ",
    "🌱 {curly} %s",
    LONG,
)
NAMES = ("Ada Example", "Cher", "Dr. Ada Example", "李 小龙", "عمر الشريف", "🌱 Sprout", "O'Neill-Núñez")
IDS = ("1", "2", "3", "4")  # the phrases are chosen by the id
STATES = tuple(TieState)
SLIPS = re.compile(
    r"None|\{(?:first|quote|date|item|about|when|other|reason)\}|\w  \w|\.\.|,,|\. ,|”“|\?\?| \.| ,|\ba [aeio]\w"
)
ON_SHELF = (ShelfKind.BOOK, ShelfKind.PODCAST, ShelfKind.ARTICLE, ShelfKind.TOOL, ShelfKind.OTHER)


def details_of(name: str, text: str, identity: str, kind: ShelfKind = ShelfKind.BOOK, **values: Any) -> Details:
    """Everything that could be known of somebody, all of it saying ``text``."""
    person = contact(name, id=identity, memory=text, interests=(text,))
    known: dict[str, Any] = {
        "note": interaction(identity, 300, note=text),
        "question": interaction(identity, 5, note=text, direction=Direction.IN),
        "needs": {"n1": Need("n1", identity, text, NeedKind.PROBLEM, first_seen=days_ago(9))},
        "shelf": {"s1": ShelfItem("s1", kind, text)},
        "others": {"9": contact("Bo Sample", id="9")},
        "events": tuple(Event(identity, event, days_ago(3), text) for event in EventKind),
        "promise": promise(contact_id=identity, text=text),
        "received": Received("r1", identity, text, days_ago(40)),
        "introduction": Introduction("i1", identity, "9", IntroductionState.IDEA, text, changed_on=days_ago(20)),
    }
    return Details(person, **{**known, **values})


def candidates() -> Iterator[tuple[str, Candidate, ShelfKind]]:
    """Every kind of gift in every form, on every basis."""
    book = match()
    for kind in ON_SHELF:
        for form in (OfferForm.SHARE, OfferForm.ASK_PERMISSION):
            for basis, day in ((Basis.NEED, DAY - 9), (Basis.INTEREST, None)):
                gift = Candidate(0.9, GiveKind.RECOMMENDATION, form, 4, basis, day, "n1" if day else None, book)
                yield f"{kind} {form} {basis}", gift, kind
    for form, minutes in ((OfferForm.ADVISE, 12), (OfferForm.ASK_PERMISSION, 3)):
        gift = Candidate(0.9, GiveKind.ADVICE, form, minutes, Basis.NEED, DAY - 9, "n1", book._replace(kind="skill"))
        yield f"advice {form}", gift, ShelfKind.SKILL
    for source, text in (("skill", "old maps"), ("title", "Editor"), ("organization", "Acme")):
        person = match(offer="9", source=source, kind=None, text=text)
        gift = Candidate(0.9, GiveKind.INTRODUCTION, OfferForm.ASK_PERMISSION, 5, Basis.NEED, DAY - 9, "n1", person)
        yield f"introduction {source}", gift, ShelfKind.BOOK
    for form, basis, day in (
        (OfferForm.QUESTION, Basis.NOTE, DAY - 300),
        (OfferForm.QUESTION, Basis.NEED, DAY - 9),
        (OfferForm.QUESTION, Basis.INTEREST, None),
        (OfferForm.QUESTION, Basis.MEMORY, None),
        (OfferForm.CELEBRATE, Basis.GOOD_NEWS, DAY - 3),
        (OfferForm.SUPPORT, Basis.GRIEF, DAY - 3),
        (OfferForm.SUPPORT, Basis.ILLNESS, DAY - 3),
    ):
        need = "n1" if basis is Basis.NEED else None
        yield f"{form} {basis}", Candidate(0.9, GiveKind.ATTENTION, form, 3, basis, day, need), ShelfKind.BOOK
    stale = Candidate(0.5, GiveKind.ATTENTION, OfferForm.QUESTION, 3, Basis.NEED, DAY - 400, "n1", stale=True)
    yield "stale", stale, ShelfKind.BOOK


GIFTS = {name: (candidate, kind) for name, candidate, kind in candidates()}
DUTIES = (Lane.PROMISE, Lane.REPLY, Lane.THANKS, Lane.INTRODUCTION)


def reconnecting(candidate: Candidate, details: Details, state: TieState = TieState.DORMANT) -> Draft:
    entry = Entry(Lane.RECONNECT, tie(details.contact.id), candidate.minutes, candidate=candidate)
    written = draft(entry, details, state, TODAY)
    assert written is not None
    return written


def on_duty(lane: Lane, details: Details, state: TieState = TieState.DORMANT) -> Draft:
    written = draft(Entry(lane, tie(details.contact.id), 5, "g1"), details, state, TODAY)
    assert written is not None
    return written


def slips(written: Draft) -> list[str]:
    """What no careful writer leaves in a letter; quotations are left out, for they are not the writer's."""
    return SLIPS.findall(re.sub("“[^”]*”", "“x”", f"{written.subject}\n{written.body}"))


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", GIFTS)
def test_every_gift_has_a_draft_that_may_be_sent(name: str, text: str, state: TieState) -> None:
    candidate, kind = GIFTS[name]
    for identity in IDS:
        written = reconnecting(candidate, details_of("Ada Example", text, identity, kind), state)
        assert problems(written, candidate.form, state) == [], written
        assert slips(written) == [], written


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("lane", DUTIES)
def test_every_duty_has_a_draft_that_may_be_sent(lane: Lane, text: str) -> None:
    for identity in IDS:
        written = on_duty(lane, details_of("Ada Example", text, identity, events=()))
        assert problems(written, None, TieState.DORMANT) == [], written
        assert slips(written) == [], written


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("kind", [EventKind.GRIEF, EventKind.ILLNESS])
def test_in_hard_times_a_promise_is_kept_without_a_question(kind: EventKind, text: str) -> None:
    for identity in IDS:
        details = details_of("Ada Example", text, identity, events=(Event(identity, kind, days_ago(3)),))
        written = on_duty(Lane.PROMISE, details)
        assert problems(written, None, TieState.DORMANT, hard_times=True) == [], written
        assert slips(written) == [], written


@pytest.mark.parametrize(("kind", "lasts"), [(EventKind.GRIEF, 60), (EventKind.ILLNESS, 30)])
def test_hard_times_pass(kind: EventKind, lasts: int) -> None:
    for ago, hard in ((lasts, True), (lasts + 1, False)):
        details = details_of("Ada Example", "tea", "1", events=(Event("1", kind, days_ago(ago)),))
        assert ("?" not in on_duty(Lane.PROMISE, details).body) == hard


def test_what_became_of_it_is_left_to_be_said() -> None:
    details = details_of("Ada Example", "a lift", "1")
    assert details.received is not None
    told = details._replace(received=details.received._replace(thanked_on=days_ago(20)))
    assert "[ what became of it" in on_duty(Lane.THANKS, told).body
    assert "[" not in on_duty(Lane.THANKS, details).body


@pytest.mark.parametrize(
    "state", [IntroductionState.IDEA, IntroductionState.YES_A, IntroductionState.YES_B, IntroductionState.INTRODUCED]
)
def test_every_step_of_an_introduction_has_its_message(state: IntroductionState) -> None:
    for identity in IDS:
        details = details_of("Ada Example", "both love Bach", identity)
        assert details.introduction is not None
        stepped = details._replace(introduction=details.introduction._replace(state=state))
        written = on_duty(Lane.INTRODUCTION, stepped, TieState.ACTIVE)
        assert problems(written, OfferForm.ASK_PERMISSION, TieState.ACTIVE) == [], written
        assert "both love Bach" in written.body
        assert ("Bo" in written.body) == (state is not IntroductionState.IDEA)


def test_the_first_question_keeps_the_name_even_where_the_reason_has_it() -> None:
    introduction = Introduction("i1", "1", "9", IntroductionState.IDEA, "Bo Sample sings like you", changed_on=TODAY)
    written = on_duty(Lane.INTRODUCTION, details_of("Ada Example", "x", "1", introduction=introduction))
    assert "Bo" not in written.body
    assert "Sample" not in written.body


def test_the_joint_text_goes_to_both() -> None:
    introduction = Introduction("i1", "1", "9", IntroductionState.YES_B, "Bach", changed_on=TODAY)
    written = on_duty(Lane.INTRODUCTION, details_of("Ada Example", "x", "1", introduction=introduction))
    assert "Ada and Bo," in written.body.splitlines()[0]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_all_kinds_are_greeted(name: str) -> None:
    for candidate, kind in GIFTS.values():
        written = reconnecting(candidate, details_of(name, "the long way to the sea", "1", kind))
        assert problems(written, candidate.form, TieState.DORMANT) == [], written


def test_a_nickname_is_what_they_are_called() -> None:
    details = details_of("Viktor Sample", "x", "1")
    written = on_duty(Lane.THANKS, details._replace(contact=details.contact._replace(nickname="Vik")))
    assert written.body.startswith(("Hi Vik,", "Hello Vik,"))


@pytest.mark.parametrize("name", ["question note", "question memory", "question interest", "book share need"])
def test_a_draft_quotes_what_it_rests_on(name: str) -> None:
    candidate, kind = GIFTS[name]
    for identity in IDS:
        written = reconnecting(candidate, details_of("Ada Example", "the ferry to Texel", identity, kind))
        assert "“the ferry to Texel”" in written.body


@pytest.mark.parametrize("state", [TieState.DORMANT, TieState.DEEP_DORMANT])
def test_a_dormant_tie_is_reminded_of_what_one_shares(state: TieState) -> None:
    candidate, kind = GIFTS["book share need"]
    details = details_of("Ada Example", "she restores clocks", "1", kind)
    shared = details._replace(contact=details.contact._replace(memory="the night train to Trieste"))
    assert "the night train to Trieste" in reconnecting(candidate, shared, state).body
    assert "Trieste" not in reconnecting(candidate, shared, TieState.ACTIVE).body


def test_their_own_message_is_not_called_a_talk() -> None:
    candidate, kind = GIFTS["question note"]
    for identity in IDS:
        wrote = interaction(identity, 300, note="Happy holidays", direction=Direction.IN)
        written = reconnecting(candidate, details_of("Ada Example", "x", identity, kind, note=wrote))
        assert "message of" in written.body
        assert "talk" not in written.body


def test_the_same_day_gives_the_same_words_and_another_person_may_get_others() -> None:
    candidate, kind = GIFTS["question note"]
    bodies = [reconnecting(candidate, details_of("Ada Example", "x", identity, kind)).body for identity in IDS * 2]
    assert bodies[: len(IDS)] == bodies[len(IDS) :]
    assert len({*bodies}) > 1


def test_a_reply_leaves_room_for_the_answer() -> None:
    assert "\n[ your answer" in on_duty(Lane.REPLY, details_of("Ada Example", "how?", "1")).body


def test_who_has_nothing_to_build_on_gets_no_draft() -> None:
    assert draft(Entry(Lane.RECALL, tie(), 2), Details(contact(id="1")), TieState.UNMET, TODAY) is None


@pytest.mark.parametrize(
    ("source", "text", "said"),
    [
        (OfferSource.SKILL, "data engineering", "knows a good deal about data engineering"),
        (OfferSource.ORGANIZATION, "Acme", "works at Acme"),
        (OfferSource.TITLE, "Editor", "works as an Editor"),
        (OfferSource.TITLE, "UX Designer", "works as a UX Designer"),
        (OfferSource.TITLE, "HR Partner", "works as an HR Partner"),
        (OfferSource.TITLE, "User Researcher", "works as a User Researcher"),
        (OfferSource.TITLE, "Tax Adviser", "works as a Tax Adviser"),
    ],
)
def test_somebody_is_described_without_a_name(source: OfferSource, text: str, said: str) -> None:
    assert person_in_few_words(match(source=source, text=text)) == said


@settings(max_examples=150, deadline=None)
@given(
    text=st.text(min_size=1, max_size=300).map(clean_line).filter(bool),
    name=st.text(min_size=1, max_size=60).map(clean_line).filter(bool),
    gift=st.sampled_from(sorted(GIFTS)),
    state=st.sampled_from(STATES),
)
def test_any_text_gives_a_draft_within_bounds(text: str, name: str, gift: str, state: TieState) -> None:
    candidate, kind = GIFTS[gift]
    written = reconnecting(candidate, details_of(name, text, "1", kind), state)
    assert not [problem for problem in problems(written, candidate.form, state) if "words" not in problem]
    assert "\x1b" not in written.body
