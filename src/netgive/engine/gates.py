"""Who may not be suggested today, and why (ENGINE C.3). A gate is a sentence, no gate is None."""

import math
from collections.abc import Iterable
from datetime import date

from netgive.domain.conversations import EventKind
from netgive.domain.suggest import SkipReason
from netgive.engine.settings import Settings
from netgive.engine.snapshot import OpenEvent, Snapshot
from netgive.engine.tie import Tie, cadence

URGENT_NEWS = frozenset({EventKind.GOOD_NEWS, EventKind.GRIEF, EventKind.ILLNESS})
SENSITIVE = frozenset({EventKind.GRIEF, EventKind.ILLNESS})


def hard_times(events: Iterable[OpenEvent], today: int, settings: Settings) -> list[OpenEvent]:
    """Grief and illness so fresh that there is only support: nothing may ask for an answer (C.4)."""
    lasting = {EventKind.GRIEF: settings.grief_days, EventKind.ILLNESS: settings.illness_days}
    return [event for event in events if 0 <= today - event.day <= lasting.get(EventKind(event.kind), -1)]


def standing_gate(tie: Tie, snapshot: Snapshot, today: int) -> str | None:
    """What keeps somebody out of every lane today."""
    if tie.do_not_contact:
        return "you chose not to contact them"
    if tie.paused_until is not None and tie.paused_until > _iso(today):
        return f"paused until {tie.paused_until}"
    snoozed_until = snapshot.snoozed.get(tie.contact)
    if snoozed_until is not None and snoozed_until > today:
        return f"snoozed until {_iso(snoozed_until)}"
    if tie.contact in snapshot.rested:
        return "dealt with today"
    return None


def reconnect_gate(tie: Tie, snapshot: Snapshot, today: int, settings: Settings) -> str | None:
    """What keeps somebody out of the scored lane and of recall prompts, beside the standing gates."""
    if any(event.kind == EventKind.CONFLICT for event in snapshot.events.get(tie.contact, ())):
        return "a conflict with them is open"
    return (
        _cooldown(tie, snapshot, today, settings)
        or _after_gift(tie, snapshot, today, settings)
        or _shown_lately(tie, snapshot, today, settings)
        or _skipped_lately(tie, snapshot, today, settings)
        or _unanswered(tie, today, settings)
    )


def open_asks(tie: Tie, today: int, settings: Settings) -> list[int]:
    """The days of questions of one's own that have gone unanswered for 14 days or more."""
    if not tie.open_asks:
        return []
    days = map(int, tie.open_asks.split())
    return [day for day in days if today - day >= settings.unanswered_days]


def _cooldown(tie: Tie, snapshot: Snapshot, today: int, settings: Settings) -> str | None:
    last = tie.last_contact
    if last is None:
        return None
    days = max(settings.cooldown_least_days, min(settings.cooldown_most_days, cadence(tie, settings) / 2))
    if today - last >= days:
        return None
    if any(event.kind in URGENT_NEWS and event.day > last for event in snapshot.events.get(tie.contact, ())):
        return None
    return f"cooldown until {_iso(last + math.ceil(days))}"


def _after_gift(tie: Tie, snapshot: Snapshot, today: int, settings: Settings) -> str | None:
    """A gift is left to work: nothing but thanks follows it for some days, and support in hard times since (C.4)."""
    gifts = snapshot.gifts.get(tie.contact)
    if not gifts or today - gifts[0].day >= settings.gift_rest_days:
        return None
    hard = hard_times(snapshot.events.get(tie.contact, ()), today, settings)
    if any(event.day > gifts[0].day for event in hard):
        return None
    until = _iso(gifts[0].day + settings.gift_rest_days)
    return f"you gave them something on {_iso(gifts[0].day)}, resting until {until}"


def _shown_lately(tie: Tie, snapshot: Snapshot, today: int, settings: Settings) -> str | None:
    day = snapshot.shown.get(tie.contact)
    if day is None or today - day >= settings.shown_days:
        return None
    return f"shown on {_iso(day)}, resting until {_iso(day + settings.shown_days)}"


def _skipped_lately(tie: Tie, snapshot: Snapshot, today: int, settings: Settings) -> str | None:
    until = max(
        (
            skip.day + (settings.awkward_days if skip.reason == SkipReason.AWKWARD else settings.skip_days)
            for skip in snapshot.skips.get(tie.contact, ())
        ),
        default=0,
    )
    return f"skipped, resting until {_iso(until)}" if until > today else None


def _unanswered(tie: Tie, today: int, settings: Settings) -> str | None:
    days = open_asks(tie, today, settings)
    if len(days) < settings.unanswered_most:
        return None
    until = max(days) + settings.unanswered_out_days
    return f"two messages are unanswered, resting until {_iso(until)}" if until > today else None


def one_sided(tie: Tie, snapshot: Snapshot, today: int, settings: Settings) -> bool:
    """Exchange ties only: three or more large gifts in a year and nothing at all back."""
    since = today - settings.one_sided_days
    gifts = snapshot.gifts.get(tie.contact, ())
    large = sum(1 for gift in gifts if gift.day >= since and gift.minutes >= settings.one_sided_minutes)
    if large < settings.one_sided_gifts or tie.communal:
        return False
    heard = tie.last_in is not None and tie.last_in >= since
    return not heard and tie.contact not in snapshot.helped_by


def restraint(tie: Tie, snapshot: Snapshot, today: int, settings: Settings) -> float:
    """G of the score, in 0..1: lower after silence and skips. Never looks at who gave more."""
    factor = settings.unanswered_factor if tie.open_asks and open_asks(tie, today, settings) else 1.0
    if tie.contact in snapshot.gifts and one_sided(tie, snapshot, today, settings):
        factor *= settings.one_sided_factor
    skips = sum(
        1
        for skip in snapshot.skips.get(tie.contact, ())
        if today - skip.day <= settings.skip_memory_days and skip.reason != SkipReason.AWKWARD
    )
    return factor * max(settings.skip_floor, settings.skip_factor**skips)


def _iso(day: int) -> str:
    return date.fromordinal(min(day, date.max.toordinal())).isoformat()
