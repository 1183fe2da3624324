"""What became of gifts: silence counts after a month, and no outcome erases another (ENGINE C.7)."""

import pytest

from builders import TODAY, days_ago, promise
from netgive.domain.exchange import OUTCOMES, Give, GiveState
from netgive.engine.ledger import standing, with_outcome
from netgive.engine.settings import DEFAULTS


def given(ago: int | None, state: GiveState = GiveState.DELIVERED) -> Give:
    return promise(state=state, delivered_on=days_ago(ago) if ago is not None else None)


@pytest.mark.parametrize(("ago", "silent"), [(29, False), (30, True), (900, True), (None, False)])
def test_a_month_without_a_word_is_no_response_so_far(ago: int | None, silent: bool) -> None:
    assert (standing(given(ago), TODAY, DEFAULTS).state is GiveState.NO_RESPONSE) == silent


@pytest.mark.parametrize("state", sorted({*GiveState} - {GiveState.DELIVERED}))
def test_only_what_was_delivered_waits_for_a_word(state: GiveState) -> None:
    assert standing(given(90, state), TODAY, DEFAULTS) == given(90, state)


@pytest.mark.parametrize("state", sorted(OUTCOMES))
def test_the_first_outcome_is_in_their_words_alone(state: GiveState) -> None:
    after = with_outcome(given(40), state, "it helped", TODAY)
    assert (after.state, after.outcome_on, after.outcome) == (state, TODAY, "it helped")
    assert with_outcome(given(40), state, None, TODAY).outcome is None


def test_later_outcomes_are_added() -> None:
    first = with_outcome(given(40), GiveState.THANKED, "lovely", days_ago(9))
    second = with_outcome(first, GiveState.THANKED, None, days_ago(5))
    third = with_outcome(second, GiveState.USED, "weekly", days_ago(1))
    assert third.outcome == "thanked on 2026-11-14: lovely; thanked on 2026-11-18; used on 2026-11-22: weekly"
    undated = given(40, GiveState.DECLINED)
    assert with_outcome(undated, GiveState.USED, "yes", TODAY).outcome == "declined; used on 2026-11-23: yes"
    told = given(40, GiveState.USED)._replace(outcome="used daily")
    assert with_outcome(told, GiveState.THANKED, None, TODAY).outcome == "used: used daily; thanked on 2026-11-23"
