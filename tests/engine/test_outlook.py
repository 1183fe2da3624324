"""The highest score a tie could have: what is stored so that most ties need not be read (DESIGN)."""

import pytest

from builders import DAY, event, match, need, noted, snapshot, tie
from netgive.engine.offers import offers
from netgive.engine.outlook import Outlook, outlook
from netgive.engine.score import factors
from netgive.engine.settings import DEFAULTS
from netgive.engine.tie import Tie

RECENCY = 100 * DEFAULTS.weight_offer * DEFAULTS.offer_recency


def of(one: Tie, **known: list) -> Outlook:
    return outlook(one, known.get("needs", []), known.get("events", []), known.get("matches", []), DEFAULTS)


def test_a_tie_without_evidence_has_no_ceiling() -> None:
    assert of(tie()).ceiling is None
    assert of(tie()).evidence_day is None
    assert of(noted()).ceiling is not None


def test_rhythm_and_contact_are_kept_for_the_morning() -> None:
    one = of(noted(closeness="close", silent=50, seen=8.0, seen_day=DAY - 3))
    assert (one.rhythm, one.dormant_after, one.met, one.latest_day) == (180, 540, True, DAY - 50)
    assert (one.strength, one.pace) == (5 * 3.0, 20 + 365 / 4)
    assert of(tie(silent=None)).latest_day is None
    assert not of(tie(silent=None)).met


@pytest.mark.parametrize(
    ("known", "pressing"),
    [
        ({}, False),
        ({"needs": [need()]}, False),
        ({"needs": [need(deadline=DAY + 300)]}, True),
        ({"events": [event(ago=500)]}, True),
    ],
)
def test_deadlines_and_events_press(known: dict, pressing: bool) -> None:
    assert of(noted(), **known).pressing is pressing


def test_the_newest_need_and_the_newest_evidence_are_remembered() -> None:
    one = of(noted(silent=30), needs=[need(ago=50), need("n2", ago=20)], events=[event(ago=10)])
    assert (one.need_day, one.evidence_day) == (DAY - 20, DAY - 10)
    assert of(noted(silent=30)).evidence_day == DAY - 30


STORIES = {
    "a note": (noted(), {}),
    "a memory": (tie(has_memory=1), {}),
    "a need that is met": (noted(), {"needs": [need(asked=True)], "matches": [match()]}),
    "a need of a year ago": (noted(), {"needs": [need(ago=400)], "matches": [match()]}),
    "good news": (noted(), {"events": [event(ago=3)]}),
    "grief": (noted(), {"events": [event(kind="grief", ago=3)], "needs": [need()], "matches": [match()]}),
    "a layoff": (noted(), {"events": [event(kind="layoff", ago=3)], "needs": [need()], "matches": [match()]}),
    "an interest": (tie(has_interests=1), {"matches": [match(need=None, interest="systems")]}),
}


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("later", [0, 10, 100, 1000])
def test_no_day_brings_a_score_above_the_ceiling(story: str, later: int) -> None:
    """Whatever the day: silence, natural contact and recency are counted in full on top of the ceiling."""
    one, known = STORIES[story]
    best = of(one, **known).ceiling
    assert best is not None
    day = DAY + later
    network = snapshot([one], **known)
    offered = offers(one, network, day, DEFAULTS)
    score = factors(one, offered[0].value, network, {}, day, DEFAULTS).score
    assert score <= best + RECENCY + 100 * (DEFAULTS.weight_timing + DEFAULTS.weight_landing / 2)


def test_the_ceiling_is_no_higher_than_it_must_be() -> None:
    """A fresh note, nothing given before: what the morning adds to the ceiling is the score itself."""
    one = noted(silent=400)
    network = snapshot([one])
    best = offers(one, network, DAY, DEFAULTS)[0]
    rated = factors(one, best.value, network, {}, DAY, DEFAULTS)
    recency = RECENCY * 0.5 ** (400 / 90)
    landing = 100 * DEFAULTS.weight_landing * (rated.landing - 0.25)
    assert of(one).ceiling == pytest.approx(rated.score - 25 * rated.timing - recency - landing)
