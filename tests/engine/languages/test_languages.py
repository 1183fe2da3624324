"""Every language: each message passes the draft check whatever it is about, and reads well."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import TODAY, contact, days_ago, promise
from messages import DUTIES, GIFTS, IDS, STATES, TEXTS, details_of, in_language, on_duty, reconnecting, slips
from netgive.domain.conversations import Event, EventKind
from netgive.domain.exchange import IntroductionState
from netgive.domain.suggest import Draft, Lane, OfferForm, TieState
from netgive.domain.text import clean_line
from netgive.engine import languages
from netgive.engine.answers import release_message, thanks_reply
from netgive.engine.draft_check import problems
from netgive.engine.language import language
from netgive.engine.languages import CODES

EVERY_LANGUAGE = pytest.mark.parametrize("code", CODES)
SMALL = (
    r"it was nothing|no problem|don't mention|owe|return the favou?r|next time you"
    r"|nichts zu danken|kein problem|schuld"
)


def wrong(written: Draft, form: OfferForm | None, state: TieState, code: str, *, hard_times: bool = False) -> list[str]:
    return [*problems(written, form, state, hard_times=hard_times, words=language(code)), *slips(written)]


def test_each_file_is_a_language_that_can_be_chosen() -> None:
    (folder,) = languages.__path__
    files = {path.stem for path in Path(folder).glob("??.py")}
    assert files == set(CODES)


@EVERY_LANGUAGE
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", GIFTS)
def test_every_gift_has_a_draft_that_may_be_sent(name: str, text: str, state: TieState, code: str) -> None:
    candidate, kind = GIFTS[name]
    for identity in IDS:
        written = reconnecting(candidate, details_of("Ada Example", text, identity, kind), state, code)
        assert wrong(written, candidate.form, state, code) == [], written


@EVERY_LANGUAGE
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("lane", DUTIES)
def test_every_duty_has_a_draft_that_may_be_sent(lane: Lane, text: str, code: str) -> None:
    for identity in IDS:
        written = on_duty(lane, details_of("Ada Example", text, identity, events=()), code=code)
        assert wrong(written, None, TieState.DORMANT, code) == [], written


@EVERY_LANGUAGE
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("kind", [EventKind.GRIEF, EventKind.ILLNESS])
@pytest.mark.parametrize("lane", [Lane.PROMISE, Lane.REPLY, Lane.THANKS])
def test_in_hard_times_a_duty_is_done_without_a_question(lane: Lane, kind: EventKind, text: str, code: str) -> None:
    for identity in IDS:
        details = details_of("Ada Example", text, identity, events=(Event(identity, kind, days_ago(3)),))
        assert details.received is not None
        told = details._replace(received=details.received._replace(thanked_on=days_ago(20)))
        for known in (details, told):
            written = on_duty(lane, known, code=code)
            assert wrong(written, None, TieState.DORMANT, code, hard_times=True) == [], written


@EVERY_LANGUAGE
@pytest.mark.parametrize(
    "state", [IntroductionState.IDEA, IntroductionState.YES_A, IntroductionState.YES_B, IntroductionState.INTRODUCED]
)
def test_every_step_of_an_introduction_has_its_message(state: IntroductionState, code: str) -> None:
    for identity in IDS:
        details = details_of("Ada Example", "both love Bach", identity)
        assert details.introduction is not None
        stepped = details._replace(introduction=details.introduction._replace(state=state))
        written = on_duty(Lane.INTRODUCTION, stepped, TieState.ACTIVE, code)
        assert wrong(written, OfferForm.ASK_PERMISSION, TieState.ACTIVE, code) == [], written
        assert "both love Bach" in written.body
        assert ("Bo" in written.body) == (state is not IntroductionState.IDEA)


@EVERY_LANGUAGE
@pytest.mark.parametrize("communal", [True, False])
@pytest.mark.parametrize("gift", [promise(text="the systems book"), None])
def test_the_answer_to_thanks_is_kind_and_asks_for_nothing(communal: bool, gift: object, code: str) -> None:
    words = language(code)
    days = [days_ago(ago) for ago in range(20)]
    replies = {thanks_reply(contact("Ada Example"), gift, day, in_language(code), communal=communal) for day in days}
    assert len(replies) > 1, "not the same words every day"
    for reply in replies:
        assert "Ada" in reply
        for pattern in (SMALL, words.ask, words.worn):
            assert not re.search(pattern, reply, re.IGNORECASE)


@EVERY_LANGUAGE
def test_a_promise_taken_back_names_what_it_was(code: str) -> None:
    for identity in IDS:
        person = contact("Ada Example", id=identity)
        written = release_message(person, promise(text="the systems book"), TODAY, in_language(code))
        assert "“the systems book”" in written.body
        assert "Ada" in written.body.splitlines()[0]
        assert "?" not in written.body
        assert slips(written) == []


@settings(max_examples=150, deadline=None)
@given(
    text=st.text(min_size=1, max_size=300).map(clean_line).filter(bool),
    name=st.text(min_size=1, max_size=60).map(clean_line).filter(bool),
    gift=st.sampled_from(sorted(GIFTS)),
    state=st.sampled_from(STATES),
    code=st.sampled_from(CODES),
)
def test_any_text_gives_a_draft_within_bounds(text: str, name: str, gift: str, state: TieState, code: str) -> None:
    candidate, kind = GIFTS[gift]
    written = reconnecting(candidate, details_of(name, text, "1", kind), state, code)
    found = problems(written, candidate.form, state, words=language(code))
    assert not [problem for problem in found if "words" not in problem]
    assert "\x1b" not in written.body
