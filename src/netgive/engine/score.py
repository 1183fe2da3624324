"""Who to reconnect with (ENGINE C.3): score = 100 · (.30 O + .25 T + .15 V + .20 L + .10 S) · G."""

import math
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from netgive.domain.conversations import EventKind
from netgive.engine.gates import SENSITIVE, restraint
from netgive.engine.settings import Settings
from netgive.engine.snapshot import Snapshot
from netgive.engine.summary import asked_and_answered
from netgive.engine.tie import Tie, cadence, contact_probability, days_silent, dormant_at


class Factors(NamedTuple):
    """The terms of a score, each in 0..1, and the score itself in 0..100."""

    offer: float
    timing: float
    value: float
    landing: float
    spread: float
    restraint: float
    score: float


def factors(
    tie: Tie, offer: float, snapshot: Snapshot, shares: Mapping[str, float], today: int, settings: Settings
) -> Factors:
    """The score of a contact whose best offer has the value ``offer``; ``shares`` is `gift_shares`."""
    timing = timing_of(tie, snapshot, today, settings)
    value = value_of(tie, settings)
    landing = landing_of(tie, today, settings)
    spread = 1.0 - shares.get(tie.circle, 0.0) if tie.circle is not None else 1.0
    held = restraint(tie, snapshot, today, settings)
    total = (
        settings.weight_offer * offer
        + settings.weight_timing * timing
        + settings.weight_value * value
        + settings.weight_landing * landing
        + settings.weight_spread * spread
    )
    return Factors(offer, timing, value, landing, spread, held, 100.0 * total * held)


def timing_of(tie: Tie, snapshot: Snapshot, today: int, settings: Settings) -> float:
    """T: silence beyond the cadence, an open need, a deadline, good news, grief or illness; the largest counts."""
    largest = silence_of(tie, today, settings)
    for need in snapshot.needs.get(tie.contact, ()):
        age = max(today - need.seen_day, 0)
        if age <= settings.need_fresh_days:
            largest = max(largest, 0.5 ** (age / settings.need_half_life))
        if need.deadline is not None and 0 <= need.deadline - today <= settings.deadline_days:
            largest = max(largest, settings.deadline_timing)
    for event in snapshot.events.get(tie.contact, ()):
        age = today - event.day
        if age < 0:
            continue
        if event.kind == EventKind.GOOD_NEWS and age <= settings.news_days:
            largest = max(largest, 0.5 ** (age / settings.news_half_life))
        elif event.kind in SENSITIVE:
            largest = 1.0
    return largest


def silence_of(tie: Tie, today: int, settings: Settings) -> float:
    """The first part of T: 0 at the cadence, 1 when the tie is dormant; 0 for whom one has not met."""
    gap = days_silent(tie, today)
    if gap is None or not tie.met:
        return 0.0
    days = cadence(tie, settings)
    return min(max((gap - days) / (dormant_at(days, settings) - days), 0.0), 1.0)


def value_of(tie: Tie, settings: Settings) -> float:
    """V: trust, willingness to help and little shared time before (Walter, Levin and Murnighan 2015)."""
    status = ((tie.status or 0) + 1) / 2
    known = tie.mutuals / settings.best_mutuals if tie.mutuals is not None else None
    mutuals = settings.unknown_mutuals if known is None else known * math.exp(1 - known)
    return (
        settings.value_trust * _rating(tie.trust, settings)
        + settings.value_willing * _rating(tie.willing, settings)
        + settings.value_unshared * (1 - _rating(tie.shared_time, settings))
        + settings.value_reach * (settings.reach_status * status + (1 - settings.reach_status) * mutuals)
    )


def _rating(value: int | None, settings: Settings) -> float:
    return ((value if value is not None else settings.unrated) - 1) / 4


def landing_of(tie: Tie, today: int, settings: Settings) -> float:
    """L: the mean of R, how questions were answered in 24 months, and the chance of contact (ENGINE B)."""
    asked, answered = asked_and_answered(tie.asks, today, settings.asks_months) if tie.asks else (0, 0)
    replies = _replies(asked, answered, settings)
    natural = contact_probability(tie, today, settings)
    return settings.landing_replies * replies + (1 - settings.landing_replies) * natural


def _replies(asked: int, answered: int, settings: Settings) -> float:
    """R: the share of questions that were answered, with a little of neither certainty."""
    return (answered + settings.replies_prior) / (asked + settings.asks_prior)


def best_replies(asks: str, settings: Settings) -> float:
    """The highest R that may come: questions that went without an answer drop out of the count in time."""
    answered = sum(int(entry.split(":")[2]) for entry in asks.split())
    return _replies(answered, answered, settings)


def gift_shares(snapshot: Snapshot, today: int, settings: Settings) -> dict[str, float]:
    """The share of the last 30 days' gifts that went to each circle."""
    recent = {
        contact: count
        for contact, gifts in snapshot.gifts.items()
        if (count := sum(1 for gift in gifts if 0 <= today - gift.day <= settings.spread_days))
    }
    total = sum(recent.values())
    circles: Counter[str] = Counter()
    if total:
        for tie in snapshot.ties:
            if tie.circle is not None and tie.contact in recent:
                circles[tie.circle] += recent[tie.contact]
    return {circle: count / total for circle, count in circles.items()}
