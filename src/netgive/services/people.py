"""Contacts: add, edit; circles and their cadence."""

from collections.abc import Iterable, Mapping, Sequence

from netgive.domain.people import Circle, Contact
from netgive.errors import InvalidValueError
from netgive.services.matching import rematch_contact
from netgive.services.names import resolve
from netgive.services.validation import checked, checked_name
from netgive.store import people
from netgive.store.connection import Store

LIST_FIELDS = ("emails", "phones", "urls", "circles", "skills", "interests")
CLEARABLE = (
    *LIST_FIELDS,
    *("nickname", "organization", "title", "location", "birthday", "every_days", "norm", "kin", "trust", "willing"),
    *("shared_time", "status", "mutuals", "known_since", "memory", "note", "do_not_contact", "paused_until"),
)


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


def set_circle(store: Store, name: str, every_days: int | None) -> Circle:
    """Make a circle known, with its cadence in days; None leaves the cadence that it has."""
    circle = Circle(checked_name(name), every_days)
    known = next((one for one in people.circles(store.connection) if one.name == circle.name), None)
    if known is not None and every_days is None:
        return known
    with store.change(f"circle {circle.name}") as changes:
        people.set_cadence(changes, circle)
    return circle
