"""The state of a tie and how it goes on by itself (ENGINE B, C.1); expected values are worked out by hand."""

import pytest

from builders import DAY, tie
from netgive.domain.people import Closeness
from netgive.domain.suggest import TieState
from netgive.engine.settings import DEFAULTS
from netgive.engine.tie import Tie, cadence, contact_pace, contact_probability, days_silent, dormant_at, pull, tie_state


@pytest.mark.parametrize(
    ("closeness", "days"),
    [("support", 7), ("sympathy", 30), ("close", 180), ("active", 365), ("acquaintance", 730)],
)
def test_closeness_sets_the_cadence_and_kin_have_three_times_as_long(closeness: str, days: int) -> None:
    assert cadence(tie(closeness=closeness), DEFAULTS) == days
    assert cadence(tie(closeness=closeness, kin=1), DEFAULTS) == 3 * days


def test_an_explicit_cadence_wins_then_that_of_the_circles() -> None:
    assert cadence(tie(every_days=45, circle_days=90), DEFAULTS) == 45
    assert cadence(tie(circle_days=90), DEFAULTS) == 90
    assert cadence(tie(every_days=45, kin=1), DEFAULTS) == 45
    assert cadence(tie(circle_days=90, kin=1), DEFAULTS) == 90


@pytest.mark.parametrize(
    ("days", "dormant"),
    [
        (7, 180),  # 3·7 is below the least
        (60, 180),
        (61, 183),
        (180, 540),
        (365, 1095),
        (366, 1095),  # 3·366 is above the most
        (730, 1095),
        (1005, 1095),
        (1006, 1096),  # cadence + 90 takes over
        (2190, 2280),
    ],
)
def test_dormant_after_three_times_the_cadence_within_bounds(days: int, dormant: int) -> None:
    assert dormant_at(days, DEFAULTS) == dormant


@pytest.mark.parametrize(
    ("closeness", "silent", "state"),
    [
        ("close", 180, TieState.ACTIVE),
        ("close", 181, TieState.DRIFTING),
        ("close", 540, TieState.DRIFTING),
        ("close", 541, TieState.DORMANT),
        ("close", 1094, TieState.DORMANT),
        ("close", 1095, TieState.DEEP_DORMANT),
        ("acquaintance", 730, TieState.ACTIVE),
        ("acquaintance", 1094, TieState.DRIFTING),
        ("acquaintance", 1095, TieState.DEEP_DORMANT),
        ("support", 0, TieState.ACTIVE),
    ],
)
def test_states_change_on_the_day_after_their_bound(closeness: str, silent: int, state: TieState) -> None:
    assert tie_state(tie(closeness=closeness, silent=silent), DAY, DEFAULTS) is state


def test_kin_never_drift() -> None:
    """Kin who are close: cadence 540, dormant at 1095, and then deep dormant at once."""
    states = [tie_state(tie(closeness="close", kin=1, silent=days), DAY, DEFAULTS) for days in (541, 1094, 1095)]
    assert states == [TieState.ACTIVE, TieState.ACTIVE, TieState.DEEP_DORMANT]


@pytest.mark.parametrize(
    "stranger",
    [
        tie(silent=None),
        tie(messages_out=0),
        tie(messages_in=0),
        tie(silent=None, has_memory=1),
        tie(silent=None, known_day=DAY - 4000),
    ],
    ids=["nothing", "never wrote to", "never heard of", "a memory without a date", "a date without a memory"],
)
def test_unmet_without_contact_both_ways(stranger: Tie) -> None:
    assert tie_state(stranger, DAY, DEFAULTS) is TieState.UNMET


def test_a_shared_memory_with_a_date_is_a_contact_on_that_date() -> None:
    remembered = tie(silent=None, has_memory=1, known_day=DAY - 1095)
    assert tie_state(remembered, DAY, DEFAULTS) is TieState.DEEP_DORMANT
    assert days_silent(remembered, DAY) == 1095
    assert days_silent(tie(silent=30, has_memory=1, known_day=DAY - 10), DAY) == 10
    assert days_silent(tie(silent=30, has_memory=1, known_day=DAY - 50), DAY) == 30


def test_silence_is_never_negative() -> None:
    assert days_silent(tie(silent=-5), DAY) == 0
    assert days_silent(tie(silent=None), DAY) is None


@pytest.mark.parametrize("closeness", list(Closeness))
def test_communal_by_closeness_unless_said_otherwise(closeness: Closeness) -> None:
    by_default = closeness in {Closeness.SUPPORT, Closeness.SYMPATHY, Closeness.CLOSE}
    assert tie(closeness=closeness).communal is by_default
    assert tie(closeness=closeness, norm="communal").communal
    assert not tie(closeness=closeness, norm="exchange").communal


def test_the_pace_is_the_mean_gap_between_contact_days() -> None:
    """20 + g, where g = (last day - first day) / (n - 1)."""
    assert contact_pace(tie(days=5), DEFAULTS) == (5, 20 + 365 / 4)
    assert contact_pace(tie(days=1), DEFAULTS) == (1, 20)
    assert contact_pace(tie(silent=None), DEFAULTS) == (0, 20)


def test_an_earlier_memory_is_one_more_contact_day() -> None:
    remembered = tie(days=5, has_memory=1, known_day=DAY - 400 - 365 - 135)
    assert contact_pace(remembered, DEFAULTS) == (6, 20 + 500 / 5)
    for day in (DAY - 400 - 365, DAY - 500):
        assert contact_pace(remembered._replace(known_day=day), DEFAULTS) == (5, 20 + 365 / 4)
    assert contact_pace(tie(silent=None, has_memory=1, known_day=DAY - 9), DEFAULTS) == (1, 20)


def test_a_later_memory_is_one_more_contact_day_too() -> None:
    remembered = tie(silent=400, days=5, has_memory=1, known_day=DAY - 265)
    assert contact_pace(remembered, DEFAULTS) == (6, 20 + 500 / 5)
    assert contact_pace(remembered._replace(known_day=DAY - 400), DEFAULTS) == (5, 20 + 365 / 4)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (tie(silent=0, days=5), 5.0),
        (tie(silent=20, days=1), 0.25),  # 1 · (1 + 20/20)^-2
        (tie(silent=40, days=1), 1 / 9),
        (tie(silent=100, days=11, first_day=DAY - 100 - 800), 11 / 4),  # g = 80: 11 · (1 + 100/100)^-2
        (tie(silent=0, days=5, seen=15.0, seen_day=DAY), 10.0),  # (1 + 15)^¼ = 2
        (tie(silent=0, days=5, seen=30.0, seen_day=DAY - 30), 10.0),  # 30 halves to 15
        (tie(silent=None), 0.0),
    ],
)
def test_the_pull_of_a_tie(one: Tie, expected: float) -> None:
    """ENGINE B: pull = n · (1 + r/(20+g))^-2 · (1+seen)^(1/4)."""
    assert pull(one, DAY, DEFAULTS) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("one", "chance"),
    [
        (tie(silent=0, days=1), 0.24232),  # ln 1 = 0: 1 / (1 + e^1.14)
        (tie(silent=0, days=5), 0.49665),  # 1.14 - 0.70 · ln 5 = 0.013394
        (tie(silent=20, days=1), 0.10809),  # 1.14 + 0.70 · ln 4 = 2.110406
        (tie(silent=None), 0.0),
    ],
)
def test_the_chance_of_a_contact_within_thirty_days(one: Tie, chance: float) -> None:
    """ENGINE B: P = 1 / (1 + exp(1.14 - 0.70·ln pull))."""
    assert contact_probability(one, DAY, DEFAULTS) == pytest.approx(chance, abs=5e-6)
