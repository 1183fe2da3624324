"""The list of contacts: everybody, or those in a circle or state, with the state of each tie."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from netgive.domain.people import Contact
from netgive.domain.suggest import DORMANT_STATES, TieState, TieView
from netgive.engine.settings import Settings
from netgive.engine.tie import cadence_by, state_after
from netgive.errors import NotFoundError
from netgive.store import people, roster
from netgive.store.connection import Store

# What a view follows from: own cadence, that of the circles, closeness, kin, in contact both ways, day of the last one.
Strand = tuple[int | None, int | None, str, int, int, int | None]


class Listed(NamedTuple):
    """A line of the list; ``place`` is where they work, else what they do, else their circles."""

    id: str
    name: str
    place: str
    tie: TieView
    evidence: str | None = None


class Circles(NamedTuple):
    """The circles of each contact who has any, and the shortest cadence of those that have one."""

    of: Mapping[str, Sequence[str]]
    days: Mapping[str, int]


def listed(store: Store, today: date, *, state: TieState | None, circle: str | None, sort: str | None) -> list[Listed]:
    """Contacts with their ties: all, or those in a state or circle; sorted by name or by silence.

    Dormant ties come in the engine's order with their evidence, unless another order is asked for.
    """
    rhythms = {one.name: one.every_days for one in people.circles(store.connection)}
    if circle is not None and circle not in rhythms:
        raise NotFoundError(f"There is no circle “{circle}”; `netgive circle {circle}` makes it.")
    circles = _circles(store, rhythms)
    found = [
        one
        for one in _everybody(store, circles, today)
        if (circle is None or circle in circles.of.get(one.id, ())) and (state is None or one.tie.state is state)
    ]
    if sort is None and state in DORMANT_STATES:
        from netgive.services.evidence import with_evidence  # noqa: PLC0415  what the engine weighs, for dormant ties

        return with_evidence(store, found, today)
    return sorted(found, key=ORDERS.get(sort, _by_name))


def whole(store: Store, found: Sequence[Listed]) -> Iterator[tuple[Contact, Listed]]:
    """All that is known of those who are listed, in the order of the list."""
    known = {contact.id: contact for contact in people.contacts(store.connection, [one.id for one in found])}
    return ((known[one.id], one) for one in found)


def _circles(store: Store, rhythms: Mapping[str, int | None]) -> Circles:
    of: dict[str, list[str]] = {}
    days: dict[str, int] = {}
    for contact, circle in roster.memberships(store.connection):
        of.setdefault(contact, []).append(circle)
        rhythm = rhythms[circle]
        if rhythm is not None and rhythm < days.get(contact, rhythm + 1):
            days[contact] = rhythm
    return Circles(of, days)


def _everybody(store: Store, circles: Circles, today: date) -> Iterator[Listed]:
    """In no order. Ties that are alike share one view: there are far fewer of them than people."""
    views: dict[Strand, TieView] = {}
    day, settings = today.toordinal(), store.settings
    for contact, name, organization, title, every_days, closeness, kin, met, latest in roster.lines(store.connection):
        strand = (every_days, circles.days.get(contact), closeness, kin, met, latest)
        view = views.get(strand)
        if view is None:
            view = views[strand] = _view(strand, day, settings)
        place = organization or title or ", ".join(circles.of.get(contact, ()))
        yield Listed(contact, name, place, view)


def _view(strand: Strand, today: int, settings: Settings) -> TieView:
    every_days, circle_days, closeness, kin, met, latest = strand
    cadence = cadence_by(every_days, circle_days, closeness, kin, settings)
    if latest is None:
        return TieView(TieState.UNMET, None, None, cadence)
    silent = max(today - latest, 0)
    state = state_after(silent, cadence, kin, settings) if met else TieState.UNMET
    return TieView(state, date.fromordinal(latest), silent, cadence)


def _by_name(one: Listed) -> tuple[object, ...]:
    return one.name.casefold(), one.id


def _longest_silent(one: Listed) -> tuple[object, ...]:
    return -(one.tie.days_silent or 0), one.name, one.id


def _latest(one: Listed) -> tuple[object, ...]:
    return one.tie.days_silent is None, one.tie.days_silent or 0, one.name, one.id


ORDERS: dict[str | None, Callable[[Listed], tuple[object, ...]]] = {"silent": _longest_silent, "recent": _latest}
