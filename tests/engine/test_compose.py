"""What a person reads of a suggestion (CONTRACT, `suggest`): gift, evidence, reasons, first sentence."""

from typing import Any

import pytest

from builders import DAY, TODAY, contact, days_ago, interaction, match, need, noted, promise, snapshot, tie
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
from netgive.domain.suggest import Draft, Lane, Offer, OfferForm, Person, TieState
from netgive.engine.compose import opening, reasons, suggestion
from netgive.engine.details import Details
from netgive.engine.lanes import Entry, reconnections
from netgive.engine.offers import Basis, Candidate
from netgive.engine.score import Factors
from netgive.engine.settings import DEFAULTS
from netgive.engine.snapshot import OfferSource
from netgive.engine.standing import tie_view


def details(**values: Any) -> Details:
    """Ada, who drowns in dashboards, and everything on hand that may be said to her."""
    known: dict[str, Any] = {
        "note": interaction("1", 400, note="likes Bach"),
        "needs": {"n1": Need("n1", "1", "drowns in dashboards", NeedKind.PROBLEM, first_seen=days_ago(10))},
        "shelf": {"s1": ShelfItem("s1", ShelfKind.BOOK, "Thinking in Systems")},
        "others": {"9": contact("Bo Sample", id="9")},
    }
    return Details(contact(id="1", memory="the night train", interests=("Bach",)), **{**known, **values})


def shown(lane: Lane, record: str | None = None, **values: Any) -> Offer | None:
    entry = Entry(lane, tie("1"), 3, record)
    return suggestion(1, entry, details(**values), TODAY, DEFAULTS).offer


def gift(kind: GiveKind, form: OfferForm, basis: Basis = Basis.NEED, **values: Any) -> Offer:
    """The offer as it is shown of a gift that meets the need ``n1`` of ten days ago."""
    on = None if basis in {Basis.INTEREST, Basis.MEMORY} else DAY - 10
    defaults = {"value": 0.8, "minutes": 4, "day": on, "need": "n1" if basis is Basis.NEED else None}
    chosen = Candidate(kind=kind, form=form, basis=basis, **{**defaults, **values})
    entry = Entry(Lane.RECONNECT, tie("1"), 4, None, chosen, (chosen,), Factors(0.8, 0.5, 0.5, 0.5, 1, 1, 60))
    offer = suggestion(1, entry, details(), TODAY, DEFAULTS).offer
    assert offer is not None
    return offer


def test_a_recommendation_names_the_thing_and_what_it_meets() -> None:
    offer = gift(GiveKind.RECOMMENDATION, OfferForm.SHARE, match=match())
    assert offer.summary == "the book “Thinking in Systems”"
    assert offer.evidence == "need of 2026-11-13: “drowns in dashboards” (meets: systems)"
    assert (offer.shelf, offer.need, offer.introduce, offer.minutes) == ("s1", "n1", None, 4)


def test_what_was_not_asked_for_is_put_as_a_question() -> None:
    soft = gift(GiveKind.RECOMMENDATION, OfferForm.ASK_PERMISSION, match=match())
    assert soft.summary == "the book “Thinking in Systems”; ask whether it is welcome"
    skill = match(kind="skill")
    assert gift(GiveKind.ADVICE, OfferForm.ADVISE, match=skill).summary == "what you know about Thinking in Systems"
    assert gift(GiveKind.ADVICE, OfferForm.ASK_PERMISSION, match=skill).summary.endswith("; ask whether it is welcome")


@pytest.mark.parametrize(
    ("source", "text", "who"),
    [
        (OfferSource.SKILL, "old maps", "who knows a good deal about old maps"),
        (OfferSource.TITLE, "Editor", "who works as an Editor"),
        (OfferSource.ORGANIZATION, "Acme", "who works at Acme"),
    ],
)
def test_an_introduction_names_whom_and_why_and_asks_first(source: str, text: str, who: str) -> None:
    other = match(offer="9", source=source, kind=None, text=text, words="")
    offer = gift(GiveKind.INTRODUCTION, OfferForm.ASK_PERMISSION, match=other)
    assert offer.introduce == Person("9", "Bo Sample")
    assert offer.summary == f"an introduction to Bo Sample, {who}; ask first"
    assert offer.shelf is None


@pytest.mark.parametrize(
    ("form", "basis", "summary", "evidence"),
    [
        (
            OfferForm.QUESTION,
            Basis.NOTE,
            "a real question about what they told you",
            "note of 2026-11-13: “likes Bach”",
        ),
        (OfferForm.QUESTION, Basis.INTEREST, "a real question about what they told you", "interest: Bach"),
        (
            OfferForm.QUESTION,
            Basis.MEMORY,
            "a real question about what they told you",
            "shared memory: “the night train”",
        ),
        (OfferForm.CELEBRATE, Basis.GOOD_NEWS, "be glad with them", "good news of 2026-11-13"),
        (OfferForm.SUPPORT, Basis.GRIEF, "a word of support, and nothing to answer", "grief of 2026-11-13"),
    ],
)
def test_attention_says_what_it_rests_on(form: OfferForm, basis: Basis, summary: str, evidence: str) -> None:
    offer = gift(GiveKind.ATTENTION, form, basis)
    assert (offer.summary, offer.evidence) == (summary, evidence)


def test_an_old_need_is_asked_about() -> None:
    offer = gift(GiveKind.ATTENTION, OfferForm.QUESTION, stale=True)
    assert offer.summary == "a question: did they ever solve it?"


def test_the_note_of_an_event_is_its_evidence() -> None:
    chosen = Candidate(0.8, GiveKind.ATTENTION, OfferForm.CELEBRATE, 3, Basis.GOOD_NEWS, DAY - 3)
    entry = Entry(Lane.RECONNECT, tie("1"), 3, None, chosen, (chosen,), Factors(0.8, 0.5, 0.5, 0.5, 1, 1, 60))
    known = details(events=(Event("1", EventKind.GOOD_NEWS, days_ago(3), "a daughter"),))
    offer = suggestion(1, entry, known, TODAY, DEFAULTS).offer
    assert offer is not None
    assert offer.evidence == "good news of 2026-11-20: “a daughter”"


@pytest.mark.parametrize(
    ("due", "evidence"),
    [
        (None, "promised on 2026-11-13"),
        (days_ago(0), "promised on 2026-11-13, due 2026-11-23"),
        (days_ago(-4), "promised on 2026-11-13, due 2026-11-27"),
        (days_ago(3), "promised on 2026-11-13, due 2026-11-20 (3 days ago)"),
    ],
)
def test_a_promise_says_when_it_was_made_and_when_it_is_due(due: Any, evidence: str) -> None:
    offer = shown(Lane.PROMISE, "g1", promise=promise(due=due))
    assert offer is not None
    assert (offer.summary, offer.evidence, offer.form) == ("the systems book", evidence, OfferForm.SHARE)


def test_a_promised_introduction_names_whom() -> None:
    owed = promise(kind=GiveKind.INTRODUCTION, introduced="9")
    offer = shown(Lane.PROMISE, "g1", promise=owed)
    assert offer is not None
    assert offer.introduce == Person("9", "Bo Sample")


def test_an_answer_quotes_the_message_that_waits() -> None:
    question = interaction("1", 5, direction=Direction.IN, note="Do you know a good dentist?")
    offer = shown(Lane.REPLY, question=question)
    assert offer is not None
    assert offer.evidence == "message of 2026-11-18: “Do you know a good dentist?”"
    silent = shown(Lane.REPLY, question=question._replace(note=None))
    assert silent is not None
    assert silent.evidence == "message of 2026-11-18"


@pytest.mark.parametrize(
    ("kind", "form"), [(EventKind.GRIEF, OfferForm.SUPPORT), (EventKind.LAYOFF, OfferForm.QUESTION)]
)
def test_an_answer_in_hard_times_is_support(kind: EventKind, form: OfferForm) -> None:
    offer = shown(Lane.REPLY, question=interaction("1", 5), events=(Event("1", kind, days_ago(9)),))
    assert offer is not None
    assert offer.form is form


def test_thanks_first_and_what_became_of_it_later() -> None:
    received = Received("r1", "1", "a lift", days_ago(20))
    first = shown(Lane.THANKS, "r1", received=received)
    later = shown(Lane.THANKS, "r1", received=received._replace(thanked_on=days_ago(15)))
    assert first is not None
    assert later is not None
    assert (first.summary, later.summary) == ("a thank-you", "tell them what became of it")
    assert first.evidence == later.evidence == "received on 2026-11-03: “a lift”"


@pytest.mark.parametrize(
    ("state", "summary"),
    [
        (IntroductionState.IDEA, "ask whether they would like to meet Bo Sample, without the name yet"),
        (IntroductionState.YES_A, "ask whether they would like to meet Bo Sample"),
        (IntroductionState.YES_B, "bring them together with Bo Sample: both said yes"),
        (IntroductionState.INTRODUCED, "ask how it went with Bo Sample"),
    ],
)
def test_an_introduction_says_its_next_step(state: IntroductionState, summary: str) -> None:
    step = Introduction("i1", "1", "9", state, "Bach", changed_on=days_ago(1))
    offer = shown(Lane.INTRODUCTION, "i1", introduction=step)
    assert offer is not None
    assert offer.summary == summary
    assert "“Bach”" in offer.evidence
    assert offer.introduce == Person("9", "Bo Sample")


def test_a_recall_prompt_offers_nothing_and_asks() -> None:
    one = suggestion(3, Entry(Lane.RECALL, tie("1", silent=None), 2), details(), TODAY, DEFAULTS)
    assert (one.rank, one.offer, one.draft, one.score) == (3, None, None, 0.0)
    assert [reason.text for reason in one.reasons] == ["What do you remember of Ada Example?"]


def test_a_scored_suggestion_shows_its_score_and_every_factor() -> None:
    scored, _ = reconnections(snapshot([noted("1")]), {}, DAY, DEFAULTS)
    one = suggestion(1, scored[0], details(), TODAY, DEFAULTS)
    assert scored[0].factors is not None
    assert one.score == round(scored[0].factors.score, 1)
    names = [reason.factor for reason in one.reasons]
    assert names == ["offer", "timing", "value", "landing", "spread", "restraint"]
    assert all(0 <= reason.value <= 1 and reason.text for reason in one.reasons)


def timing_text(silent: int | None, timing: float, **values: Any) -> str:
    rated = Factors(0.5, timing, 0.5, 0.5, 1.0, 1.0, 50.0)
    one = tie(silent=silent, closeness="close", **values)
    return {reason.factor: reason.text for reason in reasons(one, rated, TODAY, DEFAULTS)}["timing"]


def test_timing_is_said_in_words_without_guilt() -> None:
    assert timing_text(None, 0.0) == "you have not been in touch yet"
    assert timing_text(181, 1 / 360) == "6 months of silence, with a rhythm of 6 months"
    assert timing_text(20, 0.9) == "something happened, or is needed, that makes this the moment"
    assert timing_text(181, 0.9) == "something happened, or is needed, that makes this the moment"
    assert timing_text(20, 0.0) == "in touch 2 weeks ago, with a rhythm of 6 months"
    assert timing_text(0, 0.0) == "in touch today"


def test_spread_says_whether_their_circle_had_its_share() -> None:
    shares = [Factors(0.5, 0.5, 0.5, 0.5, spread, 1.0, 50.0) for spread in (1.0, 0.75)]
    texts = [reasons(tie(), rated, TODAY, DEFAULTS)[4].text for rated in shares]
    assert texts == [
        "no gift of the last month went to their circle",
        "some gifts of the last month went to their circle already",
    ]


def test_what_nobody_rated_is_called_unrated() -> None:
    rated = Factors(0.5, 0.5, 0.5, 0.5, 1.0, 0.6, 50.0)
    unrated = {reason.factor: reason.text for reason in reasons(tie(), rated, TODAY, DEFAULTS)}
    trusted = {reason.factor: reason.text for reason in reasons(tie(trust=4), rated, TODAY, DEFAULTS)}
    assert unrated["value"].endswith("(unrated)")
    assert not trusted["value"].endswith("(unrated)")
    assert unrated["restraint"] == "they may need room"


def test_a_tie_as_it_is_shown() -> None:
    view = tie_view(tie(silent=400, closeness="close"), TODAY, DEFAULTS)
    assert (view.state, view.last_contact, view.days_silent) == (TieState.DRIFTING, days_ago(400), 400)
    never = tie_view(tie(silent=None, closeness="close"), TODAY, DEFAULTS)
    assert (never.state, never.last_contact, never.days_silent, never.cadence_days) == (TieState.UNMET, None, None, 180)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("thank you for the lift. It helped.", "Thank you for the lift."),
        ("You wrote “Stop. Now. Go.” to me. Why?", "You wrote “Stop. Now. Go.” to me."),
        ("congratulations! How is she?", "Congratulations!"),
        ("did it work? I wondered.", "Did it work?"),
        ("one thing came to mind:\nthe systems book", "One thing came to mind:"),
        ("am 11. November sprachen wir. Es war schön.", "Am 11. November sprachen wir."),
        ("we met in 2019. It rained.", "We met in 2019."),
        ("no end in sight", "No end in sight"),
    ],
)
def test_the_first_sentence_ends_where_a_reader_would_end_it(text: str, first: str) -> None:
    assert opening(Draft("A thought", f"Hi Ada,\n\n{text}\n\nWarmly")) == first


def test_needs_are_named_in_evidence_with_who_asked() -> None:
    asked = details(needs={"n1": Need("n1", "1", "a dentist", NeedKind.PERSON, asked=True, first_seen=days_ago(10))})
    known = snapshot([noted("1")], needs=[need(asked=True)], matches=[match()])
    scored, _ = reconnections(known, {}, DAY, DEFAULTS)
    offer = suggestion(1, scored[0], asked, TODAY, DEFAULTS).offer
    assert offer is not None
    assert offer.evidence.startswith("need of 2026-11-13, they asked you: “a dentist”")
