"""This morning's plan: read the network, let the engine decide, put it into words, remember what was shown."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from itertools import chain
from typing import NamedTuple

from netgive.domain.suggest import Explanation, Lane, Offer, Person, Plan, Suggestion, Waiting, WarmUp
from netgive.engine.compose import gift_view, reasons, suggestion
from netgive.engine.lanes import Entry
from netgive.engine.offers import offers
from netgive.engine.settings import Settings
from netgive.engine.snapshot import Snapshot
from netgive.engine.suggest import Limits, Selection, explain, select
from netgive.engine.tie import Tie
from netgive.errors import InvalidValueError
from netgive.reports.plan_json import suggestion_from_json, suggestion_to_json
from netgive.services.validation import MOST_MINUTES
from netgive.store import details, printed
from netgive.store import suggest as queries
from netgive.store.connection import Store
from netgive.store.snapshots import Morning
from netgive.store.suggest import PageRow
from netgive.store.summaries import follow, renew_outlooks

MOST_PEOPLE = 100
SHOWN_OFFERS = 3
STEPS = ((24, 0), (64, 0), (192, 64), (640, 640))  # ties with evidence, and without, to look at before all of them are


class Wish(NamedTuple):
    """What was asked for: limits (None: the default), everybody, one contact explained, or only a look."""

    minutes: int | None = None
    people: int | None = None
    everyone: bool = False
    why: str | None = None
    dry_run: bool = False


class Printing(NamedTuple):
    """How a plan is printed: what that follows from beside the store, and the text in each form."""

    key: str
    texts: Callable[[Plan], Mapping[str, str]]


def suggest(store: Store, wish: Wish, today: date, printing: Printing | None = None) -> Plan:
    """The plan for today. Showing it is remembered, unless it is a look at everybody or a dry run.

    With ``printing`` its texts are kept, too, to be printed again while nothing changes (store/printed.py).

    Raises InvalidValueError for limits out of range, and what `resolve` raises for ``why``.
    """
    limits = _limits(wish, store.settings)
    snapshot, selection = _selected(store, wish, limits, today)
    suggestions = _worded(store, selection, today)
    plan = _plan(snapshot, selection, suggestions, limits, today, store.settings)
    if wish.why is not None:
        return _with_explanation(store, plan, snapshot, wish.why, today)
    if store.writable and not wish.dry_run and not wish.everyone:
        _remember(store, plan, today, printing)
    return plan


def on_page(store: Store, rank: int, today: date) -> Suggestion | None:
    """The suggestion with this number on the page shown last today.

    Where none was shown yet it is planned now, and remembered: a number must not mean one person now, and
    somebody else a moment later.
    """
    page = _page(store, today)
    if not page:
        plan = suggest(store, Wish(dry_run=True), today)
        page = plan.suggestions
        if store.writable and any(item.rank == rank for item in page):
            _remember(store, plan, today)
    return next((item for item in page if item.rank == rank), None)


def page_shown(store: Store, today: date) -> bool:
    """Whether a page was shown today, so that numbers stand for its people."""
    return bool(queries.page(store.connection, today))


def for_contact(store: Store, contact: str, today: date) -> Suggestion | None:
    """The suggestion for one contact, from today's page or else from the plan for everybody."""
    everybody = chain(_page(store, today), suggest(store, Wish(everyone=True), today).suggestions)
    return next((item for item in everybody if item.contact.id == contact), None)


def _page(store: Store, today: date) -> tuple[Suggestion, ...]:
    """The page shown last today."""
    return tuple(suggestion_from_json(json.loads(row.page)) for row in queries.page(store.connection, today))


def _selected(store: Store, wish: Wish, limits: Limits, today: date) -> tuple[Snapshot, Selection]:
    """The plan from as few ties as are sure to give the same plan as all of them."""
    day = today.toordinal()
    followed = _follow_settings(store)
    morning = Morning(store.connection, today, store.settings)
    for step in STEPS if followed and wish.why is None and not wish.everyone else ():
        snapshot = morning.best(*step)
        selection = select(snapshot, day, limits, store.settings)
        if selection.complete:
            return snapshot, selection
    snapshot = morning.everybody()
    return snapshot, select(snapshot, day, limits, store.settings)


def _follow_settings(store: Store) -> bool:
    """Whether the stored outlooks may be relied on; after a change of the settings they are computed anew."""
    if follow(store.connection, store.settings):
        return True
    if not store.writable:
        return False
    with store.change(None) as changes:
        renew_outlooks(changes.connection, store.settings)
    return True


def _limits(wish: Wish, settings: Settings) -> Limits:
    minutes = settings.minutes if wish.minutes is None else wish.minutes
    people = settings.people if wish.people is None else wish.people
    if not 1 <= minutes <= MOST_MINUTES:
        raise InvalidValueError(f"--minutes takes 1 to {MOST_MINUTES}.")
    if not 1 <= people <= MOST_PEOPLE:
        raise InvalidValueError(f"--people takes 1 to {MOST_PEOPLE}.")
    return Limits(minutes, people, everyone=wish.everyone)


def _worded(store: Store, selection: Selection, today: date) -> tuple[Suggestion, ...]:
    return tuple(
        suggestion(rank, entry, details.of_entry(store.connection, entry), today, store.settings)
        for rank, entry in enumerate(selection.entries, start=1)
    )


def _plan(
    snapshot: Snapshot,
    selection: Selection,
    suggestions: tuple[Suggestion, ...],
    limits: Limits,
    today: date,
    settings: Settings,
) -> Plan:
    return Plan(
        date=today,
        minutes=limits.minutes,
        minutes_planned=sum(item.minutes for item in suggestions),
        suggestions=suggestions,
        waiting=tuple(Waiting(Person(tie.contact, tie.name), why) for tie, why in selection.waiting),
        warm_up=_warm_up(selection.warm_up, settings),
        message=selection.message,
        done_today=snapshot.done_today,
        known=snapshot.people_known,
    )


def _warm_up(tie: Tie | None, settings: Settings) -> WarmUp | None:
    if tie is None:
        return None
    text = f"Two lines to {tie.name} first, just to say that you thought of them: it makes the next message easier."
    return WarmUp(Person(tie.contact, tie.name), text, settings.warm_up_minutes)


def _with_explanation(store: Store, plan: Plan, snapshot: Snapshot, name: str, today: date) -> Plan:
    from netgive.services.names import resolve  # noqa: PLC0415  only `--why` names somebody

    contact = resolve(store, name)
    tie = next(tie for tie in snapshot.ties if tie.contact == contact.id)
    gate, rated = explain(tie, snapshot, today.toordinal(), store.settings)
    shown = next((item for item in plan.suggestions if item.contact.id == contact.id), None)
    considered = _considered(store, tie, snapshot, today)
    if shown is not None:  # a promise or an answer comes in spite of any gate
        explained = Explanation(
            shown.contact, shown=True, gate=None, score=shown.score, reasons=shown.reasons, offers=considered
        )
        return plan._replace(explained=explained)
    explained = Explanation(
        contact=Person(contact.id, contact.name),
        shown=False,
        gate=gate,
        score=round(rated.score, 1),
        reasons=reasons(tie, rated, today, store.settings),
        offers=considered,
    )
    return plan._replace(explained=explained)


def _considered(store: Store, tie: Tie, snapshot: Snapshot, today: date) -> tuple[Offer, ...]:
    """The best offers for a contact, in words."""
    found = offers(tie, snapshot, today.toordinal(), store.settings)[:SHOWN_OFFERS]
    entries = (Entry(Lane.RECONNECT, tie, one.minutes, candidate=one) for one in found)
    return tuple(
        gift_view(one, details.of_entry(store.connection, entry)) for one, entry in zip(found, entries, strict=True)
    )


def _remember(store: Store, plan: Plan, today: date, printing: Printing | None = None) -> None:
    """Keep the page that is shown; where it is kept already, showing it again costs no write."""
    pages = [
        PageRow(item.contact.id, item.rank, "shown", item.minutes, json.dumps(suggestion_to_json(item)))
        for item in plan.suggestions
    ]
    is_kept = pages == queries.page(store.connection, today)
    if is_kept and (printing is None or printed.is_kept(store.connection, printing.key)):
        return
    with store.change(None) as changes:
        if not is_kept:
            queries.record_page(changes, today, pages)
        if printing is not None:
            printed.keep(changes.connection, printing.key, printing.texts(plan))
