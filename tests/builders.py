"""Records for tests, with sensible defaults: a test names only what it is about.

Days are counted from `TODAY`: ``days_ago(3)`` is three days before it.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from netgive.domain.conversations import Channel, Direction, Interaction
from netgive.domain.exchange import Give, GiveKind, GiveState
from netgive.domain.people import Closeness, Contact
from netgive.domain.suggest import (
    Draft,
    Lane,
    Offer,
    OfferForm,
    Person,
    Plan,
    Reason,
    Suggestion,
    TieState,
    TieView,
)
from netgive.engine.settings import DEFAULTS
from netgive.engine.snapshot import OfferSource, OpenEvent, OpenNeed, PastGift, Snapshot, StoredMatch
from netgive.engine.suggest import Limits
from netgive.engine.tie import Tie

TODAY = date(2026, 11, 23)  # a Monday
DAY = TODAY.toordinal()
LIMITS = Limits(DEFAULTS.minutes, DEFAULTS.people)


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def contact(name: str = "Ada Example", **values: Any) -> Contact:
    return Contact(**{"id": "", "name": name, **values})


def interaction(contact_id: str, ago: int = 1, **values: Any) -> Interaction:
    defaults = {"direction": Direction.BOTH, "channel": Channel.MEETING}
    return Interaction(contact=contact_id, on=days_ago(ago), **{**defaults, **values})


def tie(contact_id: str = "1", *, silent: int | None = 400, days: int = 5, **values: Any) -> Tie:
    """A tie that was alive for a year and has been silent for ``silent`` days; None: never in touch."""
    defaults: dict[str, Any] = {"contact": contact_id, "name": f"Person {contact_id}", "closeness": Closeness.ACTIVE}
    if silent is not None:
        last = DAY - silent
        defaults |= {
            "contact_days": days,
            "first_day": last - 365,
            "last_day": last,
            "messages_in": days,
            "messages_out": days,
            "last_in": last,
            "last_out": last,
        }
    return Tie(**{**defaults, **values})


def noted(contact_id: str = "1", *, silent: int = 400, **values: Any) -> Tie:
    """A tie with a dated note from the last conversation: enough for an attention offer."""
    return tie(contact_id, silent=silent, **{"note_day": DAY - silent, **values})


def need(need_id: str = "n1", contact_id: str = "1", *, ago: int = 10, **values: Any) -> OpenNeed:
    defaults = {"kind": "problem", "asked": False, "confirmed": False, "deadline": None}
    return OpenNeed(id=need_id, contact=contact_id, seen_day=DAY - ago, **{**defaults, **values})


def match(contact_id: str = "1", offer: str = "s1", **values: Any) -> StoredMatch:
    """A shelf book that meets the need ``n1`` of a contact fully."""
    defaults = {
        "need": "n1",
        "interest": None,
        "source": OfferSource.SHELF,
        "kind": "book",
        "text": "Thinking in Systems",
        "quality": 1.0,
        "words": "systems",
        "named": False,
    }
    return StoredMatch(contact=contact_id, offer=offer, **{**defaults, **values})


def event(contact_id: str = "1", kind: str = "good_news", *, ago: int = 2) -> OpenEvent:
    return OpenEvent(contact_id, kind, DAY - ago)


def gift(contact_id: str = "1", kind: str = "attention", *, ago: int = 100, **values: Any) -> PastGift:
    defaults = {"minutes": 5, "shelf": None, "introduced": None}
    return PastGift(contact=contact_id, kind=kind, day=DAY - ago, **{**defaults, **values})


def promise(give_id: str = "g1", contact_id: str = "1", **values: Any) -> Give:
    defaults: dict[str, Any] = {
        "kind": GiveKind.RECOMMENDATION,
        "state": GiveState.PROMISED,
        "text": "the systems book",
        "minutes": 5,
        "promised_on": days_ago(10),
    }
    return Give(id=give_id, contact=contact_id, **{**defaults, **values})


def snapshot(ties: Sequence[Tie], **values: Any) -> Snapshot:
    """A network; needs, events, matches, gifts and skips may be given as flat lists."""
    for name in ("needs", "events", "matches", "gifts", "skips"):
        if name in values and not isinstance(values[name], dict):
            values[name] = by_contact(values[name])
    return Snapshot(ties=ties, **values)


def by_contact(records: Iterable[Any]) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = {}
    for record in records:
        groups.setdefault(record.contact, []).append(record)
    return groups


def suggestion(rank: int = 1, lane: Lane = Lane.RECONNECT, **values: Any) -> Suggestion:
    """A recommendation to somebody who has been silent for over a year."""
    offer = Offer(
        kind=GiveKind.RECOMMENDATION,
        form=OfferForm.SHARE,
        summary="the book “Thinking in Systems”",
        evidence="note of 2025-09-28: “Her team drowns in dashboards nobody reads.”",
        minutes=4,
        shelf="1",
        need="4",
    )
    defaults: dict[str, Any] = {
        "contact": Person("17", "Ada Example"),
        "tie": TieView(TieState.DORMANT, days_ago(421), 421, 90),
        "offer": offer,
        "draft": Draft("A book for you", "Hi Ada,\n\nYou told me about the dashboards nobody reads.\n\nWarmly"),
        "score": 71.4,
        "reasons": (
            Reason("offer", 0.83, "the book “Thinking in Systems” fits what she is looking for"),
            Reason("timing", 0.6, "421 days of silence, where 90 are usual"),
        ),
        "minutes": offer.minutes,
    }
    return Suggestion(rank=rank, lane=lane, **{**defaults, **values})


def plan(*suggestions: Suggestion, **values: Any) -> Plan:
    """A morning of fifteen minutes in a network of forty people."""
    planned = sum(item.minutes for item in suggestions)
    defaults: dict[str, Any] = {"date": TODAY, "minutes": 15, "minutes_planned": planned, "known": 40}
    return Plan(**{**defaults, "suggestions": suggestions, **values})
