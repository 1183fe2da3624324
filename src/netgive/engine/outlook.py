"""The highest score a tie could have: what lets `suggest` read the best few of ten thousand ties, and no others.

An outlook is stored with each tie and holds until the next write. What changes from day to day (silence, recency,
natural contact) is bounded from its fields when the ties are read: see store/outlooks.py.
"""

from collections.abc import Sequence
from typing import NamedTuple

from netgive.engine.offers import best_case
from netgive.engine.score import best_replies, value_of
from netgive.engine.settings import Settings
from netgive.engine.snapshot import OpenEvent, OpenNeed, StoredMatch
from netgive.engine.tie import Tie, cadence, contact_pace, dormant_at


class Outlook(NamedTuple):
    """``latest_day`` is the day of the last contact; ``strength`` and ``pace`` are n · (1 + seen/4) and 20 + g of B.

    ``pressing``: an event is open, or a need with a deadline; ``need_day`` is the day of the newest open need.
    ``best_offer`` is the highest value of an offer without its recency, and ``ceiling`` the highest score without the
    terms that change from day to day; both are None without evidence: then there is nothing to offer.
    ``evidence_day`` is the newest dated evidence.
    """

    rhythm: int
    dormant_after: int
    met: bool
    latest_day: int | None
    strength: float
    pace: float
    pressing: bool
    need_day: int | None
    best_offer: float | None
    ceiling: float | None
    evidence_day: int | None


def outlook(
    tie: Tie, needs: Sequence[OpenNeed], events: Sequence[OpenEvent], matches: Sequence[StoredMatch], settings: Settings
) -> Outlook:
    """The outlook of a tie with all that is known of it."""
    rhythm = cadence(tie, settings)
    days, pace = contact_pace(tie, settings)
    best = best_case(tie, needs, events, matches, settings)
    return Outlook(
        rhythm=rhythm,
        dormant_after=dormant_at(rhythm, settings),
        met=tie.met,
        latest_day=tie.last_contact,
        strength=days * (1.0 + settings.seen_exponent * tie.seen),
        pace=pace,
        pressing=bool(events) or any(need.deadline is not None for need in needs),
        need_day=max((need.seen_day for need in needs), default=None),
        best_offer=best[0] if best is not None else None,
        ceiling=_ceiling(tie, best[0], settings) if best is not None else None,
        evidence_day=best[1] if best is not None else None,
    )


def _ceiling(tie: Tie, offer: float, settings: Settings) -> float:
    return 100.0 * (
        settings.weight_offer * offer
        + settings.weight_value * value_of(tie, settings)
        + settings.weight_landing * settings.landing_replies * best_replies(tie.asks, settings)
        + settings.weight_spread
    )
