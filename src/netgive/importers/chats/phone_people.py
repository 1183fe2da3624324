"""Who is behind a phone number in a backup of messages or calls, and on which day it was."""

import re
from collections.abc import Iterable
from datetime import date, datetime

from netgive.domain.handles import phone_key
from netgive.domain.intake import PersonRef
from netgive.domain.text import MAX_NAME, clean_line

SERVICE = "a service, not a person"
WITHHELD = "the number is withheld"
UNNAMED = "the phone has no name for this number"

LONGEST_SHORT_CODE = 6
_SAME_DIGITS = 8  # 0170 1234567 and +49 170 1234567 are one number
_FIRST_IN_MILLISECONDS = 100_000_000_000  # in seconds that would be the year 5138, in milliseconds it is 1973

# What Android writes for a number that is withheld, and the place of one's own number in a picture message.
_HIDDEN = frozenset({"", "-1", "-2", "-3", "unknown", "private", "restricted", "anonymous", "insert-address-token"})
_NO_NAME = re.compile(r"\([^()]*+\)")  # "(Unknown)"
_DECORATION = re.compile(r"^(?:tel|sip|sips|mailto):|/TYPE=\w++$", re.IGNORECASE)


def person(address: str, name: str | None = None) -> PersonRef | None:
    """Who has the number or mail address; None where it is withheld.

    ``name`` is that of the phone's address book, which is ``(Unknown)`` for who is not in it; None where the app was
    told to write no names.
    """
    shown = _DECORATION.sub("", clean_line(address))
    if shown.casefold() in _HIDDEN or _NO_NAME.fullmatch(shown):
        return None
    named = _name(name, shown)
    doubt = UNNAMED if name is not None and not named else None
    if "@" in shown:
        return PersonRef(named or shown, f"phone:{shown.casefold()}", emails=(shown,), doubt=doubt)
    if _is_of_a_service(shown):
        return PersonRef(named or shown, f"phone:{shown.casefold()}", doubt=SERVICE)
    return PersonRef(named or shown, f"phone:{phone_key(shown)}", phones=(shown,), doubt=doubt)


def people(addresses: str, names: str | None, me: Iterable[str] = ()) -> tuple[PersonRef, ...]:
    """Those in a conversation, ``a~b``, without the user, whose numbers are ``me``; names are joined by commas."""
    numbers = addresses.split("~")
    given: list[str | None] = [names]
    if len(numbers) > 1:
        given = [*re.split(r", ?", names or "")]
    if len(given) != len(numbers):  # a name has a comma itself
        given = [None] * len(numbers)
    found = [one for one in map(person, numbers, given) if one is not None]
    return tuple({one.source: one for one in found if not is_one_of(one, me)}.values())


def is_one_of(someone: PersonRef, numbers: Iterable[str]) -> bool:
    """Whether the number, however it was written, is one of these."""
    return any(_is_same(mine, theirs) for mine in numbers if _is_number(mine) for theirs in someone.phones)


def day_of(instant: str, today: date) -> date | str:
    """The local day of an instant in milliseconds, or what is wrong with it."""
    moment = seconds(instant)
    if moment is None:
        return f"its date “{clean_line(instant)[:40]}” cannot be read"
    try:
        on = datetime.fromtimestamp(moment).astimezone().date()
    except (ValueError, OverflowError, OSError):
        return f"its date “{clean_line(instant)[:40]}” cannot be read"
    return on if on <= today else f"its date, {on}, is still to come"


def seconds(instant: str) -> float | None:
    """An instant that is in milliseconds, or as some programs write it in seconds."""
    if not re.fullmatch(r"[0-9]{1,15}(?:\.0*)?", instant) or not int(instant.partition(".")[0]):
        return None
    number = int(instant.partition(".")[0])
    return number / 1000 if number >= _FIRST_IN_MILLISECONDS else float(number)


def _name(name: str | None, number: str) -> str:
    """A name that is one: neither ``(Unknown)`` nor the number once more."""
    line = clean_line(name or "")[:MAX_NAME].rstrip()
    repeated = line == number or (_is_number(line) and phone_key(line) == phone_key(number))
    return "" if line == "null" or repeated or _NO_NAME.fullmatch(line) else line


def _is_number(text: str) -> bool:
    return any(map(str.isdigit, text)) and not any(map(str.isalpha, text))


def _is_of_a_service(address: str) -> bool:
    """A short code, or a sender with a name in place of a number."""
    return any(map(str.isalpha, address)) or sum(map(str.isdigit, address)) <= LONGEST_SHORT_CODE


def _is_same(mine: str, theirs: str) -> bool:
    one, other = (phone_key(number).removeprefix("+").lstrip("0") for number in (mine, theirs))
    shorter = min(len(one), len(other))
    return one == other if shorter < _SAME_DIGITS else one.endswith(other) or other.endswith(one)
