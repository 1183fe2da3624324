"""What a known contact becomes when a file tells of them again."""

from collections.abc import Mapping
from typing import Any

from netgive.domain.people import Contact
from netgive.domain.text import fold

LINES = ("nickname", "organization", "title", "location", "birthday", "known_since", "memory", "note")
LISTS = ("emails", "phones", "urls", "circles", "skills", "interests")
Seen = Mapping[str, Any]


def seen_of(contact: Contact) -> dict[str, Any]:
    """What a record says of a person, as it is kept until the next time: only what it says at all."""
    said: dict[str, Any] = {"name": contact.name}
    for field in LINES:
        value = getattr(contact, field)
        if value is not None:
            said[field] = str(value)
    for field in LISTS:
        if getattr(contact, field):
            said[field] = list(getattr(contact, field))
    return said


def complete(known: Contact, found: Contact, seen: Seen | None = None) -> Contact:
    """The known contact with what was missing, and with what the same record says otherwise than last time.

    ``seen`` is what the record said then. Whatever differs from it was edited by the user, or comes from elsewhere,
    and stays; a value that was taken away by the user is not brought back; a record that says nothing of a field takes
    nothing away.
    """
    base = seen or {}
    values: dict[str, Any] = {field: _line(known, found, base, field) for field in ("name", *LINES)}
    values |= {field: _list(known, found, base, field) for field in LISTS}
    return known._replace(**values)


def _line(known: Contact, found: Contact, base: Seen, field: str) -> Any:  # noqa: ANN401  a text or a day
    here, there, before = getattr(known, field), getattr(found, field), base.get(field)
    if not there or (before is not None and before == str(there)):
        return here
    if not here:
        return there
    return there if before is not None and before == str(here) else here


def _list(known: Contact, found: Contact, base: Seen, field: str) -> tuple[str, ...]:
    here, there = getattr(known, field), getattr(found, field)
    if not there:
        return tuple(here)
    present, before = {fold(value) for value in here}, {fold(value) for value in base.get(field, ())}
    gone = before - {fold(value) for value in there}
    new = [value for value in there if fold(value) not in present | before]
    return (*(value for value in here if fold(value) not in gone), *new)
