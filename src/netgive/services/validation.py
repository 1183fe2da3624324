"""What a contact's fields may hold; everything typed or read passes here before it is kept."""

from collections.abc import Iterable

from netgive.domain.people import Contact
from netgive.domain.text import MAX_NAME, MAX_NOTE_BYTES, clean_line, clean_text
from netgive.errors import InvalidValueError

LINES = ("nickname", "organization", "title", "location")
TEXTS = ("memory", "note")
LISTS = ("emails", "phones", "urls", "circles", "skills", "interests")
RATINGS = ("trust", "willing", "shared_time")
RATING_RANGE = (1, 5)
MOST_DAYS = 3650
MOST_MINUTES = 24 * 60
MOST_MUTUALS = 100_000


def checked(contact: Contact) -> Contact:
    """The contact with its texts cleaned.

    Raises InvalidValueError for the first field that cannot be kept.
    """
    changes: dict[str, object] = {"name": checked_name(contact.name)}
    for field in LINES:
        changes[field] = _line(field, getattr(contact, field))
    for field in TEXTS:
        value = getattr(contact, field)
        changes[field] = (checked_note(value) or None) if value is not None else None
    for field in LISTS:
        changes[field] = _unique(clean_line(value)[:MAX_NOTE_BYTES] for value in getattr(contact, field))
    _check_numbers(contact)
    return contact._replace(**changes)  # type: ignore[arg-type]  # names and types of the fields agree by construction


def checked_name(name: str) -> str:
    """A name of 1 to 200 visible characters."""
    clean = clean_line(name)
    if not clean:
        raise InvalidValueError("A name is needed: 1 to 200 visible characters.")
    if len(clean) > MAX_NAME:
        raise InvalidValueError(f"A name has at most {MAX_NAME} characters; this one has {len(clean)}.")
    return clean


def checked_note(text: str) -> str:
    """Free text of at most one megabyte."""
    clean = clean_text(text)
    if len(clean.encode()) > MAX_NOTE_BYTES:
        raise InvalidValueError("A note holds at most 1 MB; keep the rest in a file of its own.")
    return clean


def required(text: str, what: str) -> str:
    """Free text that must not be empty."""
    clean = checked_note(text)
    if not clean:
        raise InvalidValueError(f"{what} is empty; say it in a few words.")
    return clean


def _line(field: str, value: str | None) -> str | None:
    if value is None:
        return None
    clean = clean_line(value)
    if len(clean) > MAX_NOTE_BYTES:
        raise InvalidValueError(f"The {field} is too long.")
    return clean or None


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _check_numbers(contact: Contact) -> None:
    low, high = RATING_RANGE
    for field in RATINGS:
        value = getattr(contact, field)
        if value is not None and not low <= value <= high:
            raise InvalidValueError(f"{field.replace('_', ' ').capitalize()} is a rating from {low} to {high}.")
    if contact.status is not None and contact.status not in {-1, 0, 1}:
        raise InvalidValueError("Status is -1, 0 or 1.")
    if contact.mutuals is not None and not 0 <= contact.mutuals <= MOST_MUTUALS:
        raise InvalidValueError("Mutual contacts are a number from 0.")
    if contact.every_days is not None and not 1 <= contact.every_days <= MOST_DAYS:
        raise InvalidValueError(f"A rhythm is 1 to {MOST_DAYS} days.")
