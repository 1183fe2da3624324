"""The first message: it quotes what it rests on, keeps what must not be said, and reads well."""

import pytest

from builders import TODAY, contact, days_ago, interaction, tie
from messages import GIFTS, IDS, details_of, on_duty, reconnecting
from netgive.domain.conversations import Direction, Event, EventKind
from netgive.domain.exchange import Introduction, IntroductionState, Need
from netgive.domain.people import Contact
from netgive.domain.suggest import Lane, TieState
from netgive.engine.details import Details
from netgive.engine.draft_check import problems
from netgive.engine.drafts import draft
from netgive.engine.lanes import Entry
from netgive.engine.language import language
from netgive.engine.languages import CODES

NAMES = ("Ada Example", "Cher", "Dr. Ada Example", "李 小龙", "عمر الشريف", "🌱 Sprout", "O'Neill-Núñez")


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


def test_what_was_cleared_is_no_hard_time() -> None:
    over = Event("1", EventKind.GRIEF, days_ago(3), cleared_on=days_ago(1))
    assert "?" in on_duty(Lane.REPLY, details_of("Ada Example", "tea", "1", events=(over,))).body


def first_question(text: str = "x", *, other: Contact, **values: object) -> str:
    introduction = Introduction("i1", "1", "9", IntroductionState.IDEA, text, changed_on=TODAY)
    details = details_of("Ada Example", text, "1", introduction=introduction, others={"9": other}, events=(), **values)
    return on_duty(Lane.INTRODUCTION, details).body


def test_a_nickname_and_other_spellings_give_nobody_away() -> None:
    other = contact("Zoë Müller", id="9", nickname="Zo")
    written = first_question("Zo, or ZOE, or Mueller", other=other)
    assert "somebody" in written
    for name in ("Zo,", "ZOE", "Mueller"):
        assert name not in written


def test_the_name_is_given_where_the_user_says_so() -> None:
    other = contact("Bo Sample", id="9")
    assert "Bo" not in first_question("Bo sings", other=other)
    for code in CODES:
        introduction = Introduction("i1", "1", "9", IntroductionState.IDEA, "Bo sings", changed_on=TODAY)
        for identity in IDS:
            details = details_of("Ada", "x", identity, introduction=introduction, named=True, events=())
            written = on_duty(Lane.INTRODUCTION, details, code=code)
            assert "“Bo sings”" in written.body
            assert problems(written, None, TieState.DORMANT, words=language(code)) == []


@pytest.mark.parametrize(
    ("source", "text", "said"),
    [
        ("organization", "Bo Sample Consulting", "knows a good deal about that"),
        ("organization", "BOSAMPLE", "knows a good deal about that"),
        ("organization", "Acme", "works at Acme"),
        ("title", "Founder of Sample Pension Advice", "works as a Founder of Pension Advice"),
        ("title", "Sample", "knows a good deal about that"),
    ],
)
def test_a_firm_or_title_does_not_give_the_name_away(source: str, text: str, said: str) -> None:
    candidate, _ = GIFTS[f"introduction {source}"]
    assert candidate.match is not None
    named_after = candidate._replace(match=candidate.match._replace(text=text))
    need = Need("n1", "1", "wants to meet Bo Sample", first_seen=days_ago(9))
    for state in (TieState.DORMANT, TieState.ACTIVE):
        details = details_of("Ada Example", "tea at Bo's", "1", needs={"n1": need}, introduction=None)
        written = reconnecting(named_after, details, state).body
        assert said in written
        assert "Bo" not in written
        assert "SAMPLE" not in written.upper()
