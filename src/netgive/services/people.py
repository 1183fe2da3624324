"""Contacts: add, show, list, find, edit, forget; circles and their cadence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from netgive.domain.people import Circle, Contact
from netgive.domain.suggest import DORMANT_STATES, Lane, TieState, TieView
from netgive.engine.compose import gift_view
from netgive.engine.lanes import Entry
from netgive.engine.offers import offers
from netgive.engine.score import factors, gift_shares
from netgive.engine.standing import tie_view
from netgive.errors import InvalidValueError, NotFoundError
from netgive.services.matching import rematch_contact, rematch_people
from netgive.services.names import resolve
from netgive.services.validation import checked, checked_name
from netgive.store import details, journal, people, search_index, ties
from netgive.store.connection import Store
from netgive.store.snapshots import Morning

LIST_FIELDS = ("emails", "phones", "urls", "circles", "skills", "interests")
CLEARABLE = (
    *LIST_FIELDS,
    *("nickname", "organization", "title", "location", "birthday", "every_days", "norm", "kin", "trust", "willing"),
    *("shared_time", "status", "mutuals", "known_since", "memory", "note", "do_not_contact", "paused_until"),
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list of contacts."""

    contact: Contact
    tie: TieView
    evidence: str | None = None


def add(store: Store, contact: Contact) -> Contact:
    """Add a contact and return it with its id."""
    new = checked(contact)
    with store.change(f"{new.name} added") as changes:
        stored = new._replace(id=changes.new_id("contact"))
        people.insert(changes, stored)
        rematch_contact(changes, Contact(id=stored.id, name=stored.name), stored)
    return stored


def edit(store: Store, name: str, changed: Mapping[str, object], clear: Sequence[str]) -> Contact:
    """Change some fields: a list gets the new values added, ``clear`` empties fields first.

    Raises InvalidValueError for a field that cannot be cleared, or where nothing is to be changed.
    """
    before = resolve(store, name)
    if not changed and not clear:
        raise InvalidValueError("Nothing to change was said; `netgive edit --help` lists what can be.")
    after = _changed(_cleared(before, clear), changed)
    with store.change(f"{before.name} edited") as changes:
        people.update(changes, before, after)
        rematch_contact(changes, before, after)
    return after


def _cleared(contact: Contact, fields: Iterable[str]) -> Contact:
    empty = Contact(id=contact.id, name=contact.name)
    for field in fields:
        known = field.replace("-", "_")
        known = next((name for name in CLEARABLE if name in {known, f"{known}s", f"{known}_days"}), None) or known
        if known not in CLEARABLE:
            raise InvalidValueError(f"“{field}” cannot be cleared; what can: {', '.join(CLEARABLE)}.")
        contact = contact._replace(**{known: getattr(empty, known)})
    return contact


def _changed(contact: Contact, changed: Mapping[str, object]) -> Contact:
    values = dict(changed)
    for field in LIST_FIELDS:
        if field in values:
            values[field] = (*getattr(contact, field), *values[field])  # type: ignore[misc]  # lists hold texts
    return checked(contact._replace(**values))  # type: ignore[arg-type]  # the command gives each field its type


def meant(store: Store, name: str) -> Contact:
    """The contact that a name means, before something final is done."""
    return resolve(store, name)


def forget(store: Store, name: str) -> Contact:
    """Remove a contact and all that belongs to them, for good."""
    contact = resolve(store, name)
    with store.change(None) as changes:
        people.delete(changes, contact.id)
        journal.purge(changes.connection, contact.id, contact.name)
        search_index.wipe(changes.connection)
        rematch_people(changes)
    return contact


def listed(store: Store, today: date, *, state: TieState | None, circle: str | None, sort: str | None) -> list[Listed]:
    """Contacts with their ties: all, or those in a state or circle; sorted by name or by silence.

    Dormant ties come in the engine's order with their evidence, unless another order is asked for.
    """
    if circle is not None and all(circle != one.name for one in people.circles(store.connection)):
        raise NotFoundError(f"There is no circle “{circle}”; `netgive circle {circle}` makes it.")
    views = {tie.contact: tie_view(tie, today, store.settings) for tie in ties.every(store.connection)}
    found = [
        Listed(contact, views[contact.id])
        for contact in people.contacts(store.connection)
        if (circle is None or circle in contact.circles) and (state is None or views[contact.id].state is state)
    ]
    if sort is None and state in DORMANT_STATES:
        return _with_evidence(store, found, today)
    if sort == "silent":
        found.sort(key=lambda item: (-(item.tie.days_silent or 0), item.contact.name))
    elif sort == "recent":
        found.sort(key=lambda item: (item.tie.days_silent is None, item.tie.days_silent or 0, item.contact.name))
    else:
        found.sort(key=lambda item: (item.contact.name.casefold(), item.contact.id))
    return found


def _with_evidence(store: Store, found: Sequence[Listed], today: date) -> list[Listed]:
    """By the score each would have if nothing kept them out today, with what could be built on."""
    snapshot, day = Morning(store.connection, today, store.settings).everybody(), today.toordinal()
    known, shares = {tie.contact: tie for tie in snapshot.ties}, gift_shares(snapshot, day, store.settings)
    rated = []
    for item in found:
        tie = known[item.contact.id]
        best = next(iter(offers(tie, snapshot, day, store.settings)), None)
        value = best.value if best is not None else 0.0
        score = factors(tie, value, snapshot, shares, day, store.settings).score
        evidence = None
        if best is not None:
            entry = Entry(Lane.RECONNECT, tie, best.minutes, candidate=best)
            evidence = gift_view(best, details.of_entry(store.connection, entry)).evidence
        rated.append((score, replace(item, evidence=evidence)))
    rated.sort(key=lambda pair: (-pair[0], pair[1].contact.name.casefold(), pair[1].contact.id))
    return [item for _, item in rated]


def set_circle(store: Store, name: str, every_days: int | None) -> Circle:
    """Make a circle known, with its cadence in days; None leaves the cadence that it has."""
    circle = Circle(checked_name(name), every_days)
    known = next((one for one in people.circles(store.connection) if one.name == circle.name), None)
    if known is not None and every_days is None:
        return known
    with store.change(f"circle {circle.name}") as changes:
        people.set_cadence(changes, circle)
    return circle
