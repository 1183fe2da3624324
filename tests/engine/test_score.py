"""The score of lane 4 and its terms (ENGINE C.3); expected values are worked out by hand."""

import pytest

from builders import DAY, event, gift, need, noted, snapshot, tie
from netgive.engine.score import best_replies, factors, gift_shares, landing_of, timing_of, value_of
from netgive.engine.settings import DEFAULTS
from netgive.engine.tie import Tie

TWO_YEARS = 730  # days before the day of the tests


def timing(one: Tie, **known: object) -> float:
    return timing_of(one, snapshot([one], **known), DAY, DEFAULTS)


@pytest.mark.parametrize(
    ("silent", "expected"),
    [(180, 0.0), (181, 1 / 360), (360, 0.5), (540, 1.0), (4000, 1.0), (3, 0.0)],
)
def test_silence_counts_from_the_cadence_to_dormancy(silent: int, expected: float) -> None:
    """A close tie: cadence 180, dormant after 540 days."""
    assert timing(tie(closeness="close", silent=silent)) == pytest.approx(expected)


def test_silence_with_a_stranger_is_no_reason() -> None:
    assert timing(tie(silent=None)) == 0.0
    assert timing(tie(silent=4000, messages_in=0)) == 0.0


@pytest.mark.parametrize(("ago", "expected"), [(0, 1.0), (45, 0.5), (90, 0.25), (180, 0.0625), (181, 0.0), (-3, 1.0)])
def test_an_open_need_is_a_reason_that_fades(ago: int, expected: float) -> None:
    assert timing(tie(silent=3), needs=[need(ago=ago)]) == pytest.approx(expected)


@pytest.mark.parametrize(("days_left", "expected"), [(0, 0.9), (14, 0.9), (15, 0.0), (-1, 0.0)])
def test_a_deadline_within_two_weeks_presses(days_left: int, expected: float) -> None:
    pressing = need(ago=200, deadline=DAY + days_left)
    assert timing(tie(silent=3), needs=[pressing]) == pytest.approx(expected)


@pytest.mark.parametrize(("ago", "expected"), [(0, 1.0), (14, 0.5), (28, 0.25), (60, 0.05127), (61, 0.0), (-2, 0.0)])
def test_good_news_fades_within_weeks(ago: int, expected: float) -> None:
    assert timing(tie(silent=3), events=[event(ago=ago)]) == pytest.approx(expected, abs=5e-6)


@pytest.mark.parametrize("kind", ["grief", "illness"])
def test_grief_and_illness_are_the_moment_until_they_are_cleared(kind: str) -> None:
    """The windows of C.4 say what may be offered then; what was cleared is in no snapshot."""
    for ago in (0, 30, 55, 61, 900):
        assert timing(tie(silent=3), events=[event(kind=kind, ago=ago)]) == 1.0
    assert timing(tie(silent=3), events=[event(kind=kind, ago=-1)]) == 0.0
    assert timing(tie(silent=3), events=[event(kind="layoff", ago=1)]) == 0.0


def test_the_largest_reason_counts_and_they_do_not_add_up() -> None:
    known = {"needs": [need(ago=45), need("n2", ago=90)], "events": [event(ago=28)]}
    assert timing(tie(closeness="close", silent=190), **known) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, 0.5),
        ({"trust": 5}, 0.7),
        ({"trust": 1}, 0.3),
        ({"willing": 5}, 0.6),
        ({"shared_time": 1}, 0.625),
        ({"shared_time": 5}, 0.375),
        ({"status": 1}, 0.5375),
        ({"status": -1}, 0.4625),
        ({"mutuals": 10}, 0.5375),  # U is 1 at ten mutual contacts
        ({"mutuals": 0}, 0.4625),
        ({"mutuals": 20}, 0.517682),  # 2 · e^-1 = 0.735759
        ({"trust": 5, "willing": 5, "shared_time": 1, "status": 1, "mutuals": 10}, 1.0),
        ({"trust": 1, "willing": 1, "shared_time": 5, "status": -1, "mutuals": 0}, 0.0),
    ],
)
def test_value_lies_in_trust_willingness_and_little_shared_time(values: dict, expected: float) -> None:
    """V = .40 trust + .20 willing + .25 (1 - shared time) + .15 (½ status + ½ U)."""
    assert value_of(tie(**values), DEFAULTS) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    ("asks", "replies"),
    [
        ("", 0.5),
        (f"{DAY}:1:1", 2.5 / 4),
        (f"{DAY}:5:0", 1.5 / 8),
        (f"{DAY - TWO_YEARS - 1}:9:0 {DAY - TWO_YEARS}:1:0", 1.5 / 4),
    ],
)
def test_landing_is_the_mean_of_replies_and_natural_contact(asks: str, replies: float) -> None:
    """R = (replies+1.5)/(asks+3) over 24 months; P is 0 where there never was a contact, .24232 after one today."""
    assert landing_of(tie(silent=None, asks=asks), DAY, DEFAULTS) == pytest.approx(replies / 2)
    expected = (replies + 0.24232) / 2
    assert landing_of(tie(silent=0, days=1, asks=asks), DAY, DEFAULTS) == pytest.approx(expected, abs=5e-6)


def test_replies_can_only_get_better_as_unanswered_questions_are_forgotten() -> None:
    assert best_replies("24300:9:0 24301:2:2", DEFAULTS) == pytest.approx(3.5 / 5)
    assert best_replies("", DEFAULTS) == 0.5


def test_the_share_of_each_circle_in_the_gifts_of_a_month() -> None:
    ties = [tie("1", circle="work"), tie("2", circle="work"), tie("3", circle="choir"), tie("4")]
    gifts = [gift("1", ago=0), gift("2", ago=30), gift("2", ago=31), gift("3", ago=5), gift("4", ago=5)]
    shares = gift_shares(snapshot(ties, gifts=gifts), DAY, DEFAULTS)
    assert shares == {"work": 0.5, "choir": 0.25}


def test_without_gifts_no_circle_has_a_share() -> None:
    assert gift_shares(snapshot([tie(circle="work")]), DAY, DEFAULTS) == {}


def test_the_score_of_a_tie_worked_out_by_hand() -> None:
    """O .8, T .5 (close, 360 days), V .7 (trust 5), L (.5 + .115634)/2, S .6, one unanswered question: × .6.

    Five days over a year, 360 days ago: pull = 5 · (1 + 360/(20 + 365/4))^-2 = .278655,
    P = 1/(1 + exp(1.14 - .70 · ln .278655)) = .115634.
    """
    one = noted(closeness="close", silent=360, trust=5, circle="work", open_asks=str(DAY - 20))
    rated = factors(one, 0.8, snapshot([one]), {"work": 0.4}, DAY, DEFAULTS)
    assert rated.landing == pytest.approx(0.307817, abs=1e-6)
    assert (rated.offer, rated.timing, rated.value) == pytest.approx((0.8, 0.5, 0.7))
    assert (rated.spread, rated.restraint) == pytest.approx((0.6, 0.6))
    assert rated.score == pytest.approx(100 * (0.24 + 0.125 + 0.105 + 0.0615634 + 0.06) * 0.6, abs=1e-4)


def test_a_circle_without_gifts_and_no_circle_at_all_have_all_of_the_spread() -> None:
    elsewhere, alone = noted(circle="choir"), noted()
    for one in (elsewhere, alone):
        assert factors(one, 0.5, snapshot([one]), {"work": 1.0}, DAY, DEFAULTS).spread == 1.0
