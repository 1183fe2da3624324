"""This morning's plan: read the network, let the engine decide, put it into words, remember what was shown."""

import json
from dataclasses import dataclass, replace
from datetime import date

from netgive.domain.suggest import Explanation, Person, Plan, Suggestion, Waiting, WarmUp
from netgive.engine.compose import reasons, suggestion
from netgive.engine.settings import DEFAULTS
from netgive.engine.snapshot import Snapshot
from netgive.engine.suggest import Limits, Selection, explain, select
from netgive.engine.tie import Tie
from netgive.errors import InvalidValueError
from netgive.reports.plan_json import suggestion_from_json, suggestion_to_json
from netgive.store import details
from netgive.store import suggest as queries
from netgive.store.connection import Store
from netgive.store.suggest import PageRow

MOST_MINUTES, MOST_PEOPLE = 24 * 60, 100


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for: limits (None: the default), everybody, one contact explained, or only a look."""

    minutes: int | None = None
    people: int | None = None
    everyone: bool = False
    why: str | None = None
    dry_run: bool = False


def suggest(store: Store, wish: Wish, today: date) -> Plan:
    """The plan for today. Showing it is remembered, unless it is a look at everybody or a dry run.

    Raises InvalidValueError for limits out of range, and what `resolve` raises for ``why``.
    """
    limits = _limits(wish)
    snapshot = queries.snapshot(store.connection, today, DEFAULTS)
    selection = select(snapshot, today.toordinal(), limits, DEFAULTS)
    suggestions = _worded(store, selection, today)
    plan = _plan(snapshot, selection, suggestions, limits, today)
    if wish.why is not None:
        return _with_explanation(store, plan, snapshot, wish.why, today)
    if store.writable and not wish.dry_run and not wish.everyone:
        _remember(store, suggestions, today)
    return plan


def shown_today(store: Store, today: date) -> dict[int, tuple[Suggestion, str]]:
    """The page shown last today by its numbers, each with its state; planned now if none was shown yet."""
    rows = queries.page(store.connection, today)
    if rows:
        return {row.rank or 0: (suggestion_from_json(json.loads(row.page)), row.state) for row in rows}
    plan = suggest(store, Wish(dry_run=True), today)
    return {item.rank: (item, "shown") for item in plan.suggestions}


def for_contact(store: Store, contact: str, today: date) -> Suggestion | None:
    """The suggestion for one contact, from today's page or else from the plan for everybody."""
    for item, _ in shown_today(store, today).values():
        if item.contact.id == contact:
            return item
    plan = suggest(store, Wish(everyone=True), today)
    return next((item for item in plan.suggestions if item.contact.id == contact), None)


def _limits(wish: Wish) -> Limits:
    minutes = DEFAULTS.minutes if wish.minutes is None else wish.minutes
    people = DEFAULTS.people if wish.people is None else wish.people
    if not 1 <= minutes <= MOST_MINUTES:
        raise InvalidValueError(f"--minutes takes 1 to {MOST_MINUTES}.")
    if not 1 <= people <= MOST_PEOPLE:
        raise InvalidValueError(f"--people takes 1 to {MOST_PEOPLE}.")
    return Limits(minutes, people, everyone=wish.everyone)


def _worded(store: Store, selection: Selection, today: date) -> tuple[Suggestion, ...]:
    return tuple(
        suggestion(rank, entry, details.of_entry(store.connection, entry), today, DEFAULTS)
        for rank, entry in enumerate(selection.entries, start=1)
    )


def _plan(
    snapshot: Snapshot, selection: Selection, suggestions: tuple[Suggestion, ...], limits: Limits, today: date
) -> Plan:
    return Plan(
        date=today,
        minutes=limits.minutes,
        minutes_planned=sum(item.minutes for item in suggestions),
        suggestions=suggestions,
        waiting=tuple(Waiting(Person(tie.contact, tie.name), why) for tie, why in selection.waiting),
        warm_up=_warm_up(selection.warm_up),
        message=selection.message,
        done_today=snapshot.done_today,
        known=len(snapshot.ties),
    )


def _warm_up(tie: Tie | None) -> WarmUp | None:
    if tie is None:
        return None
    text = f"Two lines to {tie.name} first, just to say that you thought of them: it makes the next message easier."
    return WarmUp(Person(tie.contact, tie.name), text, DEFAULTS.warm_up_minutes)


def _with_explanation(store: Store, plan: Plan, snapshot: Snapshot, name: str, today: date) -> Plan:
    from netgive.services.names import resolve  # noqa: PLC0415  only `--why` names somebody

    contact = resolve(store, name)
    tie = next(tie for tie in snapshot.ties if tie.contact == contact.id)
    gate, rated = explain(tie, snapshot, today.toordinal(), DEFAULTS)
    explained = Explanation(
        contact=Person(contact.id, contact.name),
        shown=any(item.contact.id == contact.id for item in plan.suggestions),
        gate=gate,
        score=round(rated.score, 1),
        reasons=reasons(tie, rated, today, DEFAULTS),
    )
    return replace(plan, explained=explained)


def _remember(store: Store, suggestions: tuple[Suggestion, ...], today: date) -> None:
    pages = [
        PageRow(item.contact.id, item.rank, "shown", item.minutes, json.dumps(suggestion_to_json(item)))
        for item in suggestions
    ]
    with store.change() as changes:
        queries.record_page(changes, today, pages)
