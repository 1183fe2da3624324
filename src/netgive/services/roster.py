"""The list of contacts: everybody, or those in a circle or state, with the state of each tie."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from netgive.domain.ties import DORMANT_STATES, TieState, TieView
from netgive.engine.tie import cadence_by, state_after
from netgive.errors import NotFoundError
from netgive.store import roster
from netgive.store.connection import Store

if TYPE_CHECKING:
    from netgive.domain.people import Contact


class Listed(NamedTuple):
    """A line of the list; ``place`` is where they work, else what they do, else their circles."""

    id: str
    name: str
    place: str
    state: TieState
    days_silent: int | None
    evidence: str | None = None
    latest_day: int | None = None
    cadence_days: int = 0

    @property
    def tie(self) -> TieView:
        last = date.fromordinal(self.latest_day) if self.latest_day is not None else None
        return TieView(self.state, last, self.days_silent, self.cadence_days)


class Circles(NamedTuple):
    """The circles of each contact who has any, and the shortest cadence of those that have one."""

    of: Mapping[str, Sequence[str]]
    days: Mapping[str, int]


def listed(store: Store, today: date, *, state: TieState | None, circle: str | None, sort: str | None) -> list[Listed]:
    """Contacts with their ties: all, or those in a state or circle; sorted by name or by silence.

    Dormant ties come in the engine's order with their evidence, unless another order is asked for.
    """
    rhythms = roster.circles(store.connection)
    if circle is not None and circle not in rhythms:
        raise NotFoundError(f"There is no circle “{circle}”; `netgive circle {circle}` makes it.")
    circles = _circles(store, rhythms)
    found = list(_everybody(store, circles, today.toordinal()))
    if circle is not None:
        found = [one for one in found if circle in circles.of.get(one.id, ())]
    if state is not None:
        found = [one for one in found if one.state is state]
    if sort is None and state in DORMANT_STATES:
        from netgive.services.evidence import with_evidence  # noqa: PLC0415  what the engine weighs, for dormant ties

        return with_evidence(store, found, today)
    found.sort(key=ORDERS.get(sort, _by_name))
    return found


def whole(store: Store, found: Sequence[Listed]) -> Iterator[tuple["Contact", Listed]]:
    """All that is known of those who are listed, in the order of the list."""
    from netgive.store import people  # noqa: PLC0415  a plain list needs none of it

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


def _everybody(store: Store, circles: Circles, today: int) -> Iterator[Listed]:
    """In no order."""
    cadences: dict[tuple[object, ...], int] = {}  # far fewer than people
    settings = store.settings
    for contact, name, organization, title, every_days, closeness, kin, met, latest in roster.lines(store.connection):
        wanted = (every_days, circles.days.get(contact), closeness, kin)
        cadence = cadences.get(wanted)
        if cadence is None:
            cadence = cadences[wanted] = cadence_by(*wanted, settings)
        silent = None if latest is None else max(today - latest, 0)
        state = TieState.UNMET if silent is None or not met else state_after(silent, cadence, kin, settings)
        place = organization or title or ", ".join(circles.of.get(contact, ()))
        yield Listed(contact, name, place, state, silent, None, latest, cadence)


def _by_name(one: Listed) -> tuple[object, ...]:
    return one.name.casefold(), one.id


def _longest_silent(one: Listed) -> tuple[object, ...]:
    return -(one.days_silent or 0), one.name, one.id


def _latest(one: Listed) -> tuple[object, ...]:
    return one.days_silent is None, one.days_silent or 0, one.name, one.id


ORDERS: dict[str | None, Callable[[Listed], tuple[object, ...]]] = {"silent": _longest_silent, "recent": _latest}
