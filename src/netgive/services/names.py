"""Which contact a person means: by id, address, nickname or name, its beginning, or nearly its name."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

from netgive.domain.handles import PHONE_LEAST_DIGITS, email_key, url_key
from netgive.domain.people import Contact
from netgive.domain.text import clean_line, fold
from netgive.errors import AmbiguousNameError, InvalidValueError, NotFoundError
from netgive.store import people
from netgive.store.connection import Store
from netgive.store.people import NameRow
from netgive.store.phones import e164, phone_key

SHOWN_CANDIDATES = 6
SHORT_WORD, LONG_WORD = 4, 8  # letters from which one or two typing errors are forgiven
PHONE = re.compile(r"[+(]?[\d\s()./-]+")


def resolve(store: Store, said: str) -> Contact:
    """The one contact that ``said`` means.

    Raises NotFoundError, or AmbiguousNameError naming the candidates; InvalidValueError for empty text.
    """
    text = clean_line(said)
    if not text:
        raise InvalidValueError("A name is missing; say who is meant.")
    contact = people.get(store.connection, text)
    if contact is not None:
        return contact
    found = _by_address(store, text) or _by_name(store, text)
    if not found:
        raise NotFoundError.contact(text)
    if len(found) > 1:
        raise _ambiguous(store, text, found)
    contact = people.get(store.connection, found[0])
    if contact is None:
        raise NotFoundError.contact(text)
    return contact


def completions(names: Iterable[str], incomplete: str) -> list[str]:
    """How ``incomplete`` goes on to a name, or to the rest of one from a later word.

    What was typed is kept letter by letter, for shells and Typer drop whatever does not begin with it: “ad” becomes
    “adam Sample”, which means Ádám Sample as well.
    """
    found = (_continued(unicodedata.normalize("NFC", name), incomplete) for name in names)
    return sorted({text for text in found if text is not None})


def _continued(name: str, incomplete: str) -> str | None:
    typed, length = fold(incomplete), len(incomplete)
    starts = (0, *(place + 1 for place, letter in enumerate(name) if letter == " "))
    rests = (name[start:] for start in starts)
    return next((incomplete + rest[length:] for rest in rests if fold(rest[:length]) == typed), None)


def _ambiguous(store: Store, text: str, found: list[str]) -> AmbiguousNameError:
    shown = people.contacts(store.connection, found[:SHOWN_CANDIDATES])
    candidates = [f"{c.name} ({c.id}{', ' + c.organization if c.organization else ''})" for c in shown]
    return AmbiguousNameError(text, candidates, len(found))


def _by_address(store: Store, text: str) -> list[str]:
    if "@" in text:
        return people.by_handle(store.connection, "email", email_key(text.removeprefix("mailto:")))
    if PHONE.fullmatch(text) and sum(map(str.isdigit, text)) >= PHONE_LEAST_DIGITS:
        keys = _phone_keys(text, store.settings.country)
        return next((found for key in keys if (found := people.by_handle(store.connection, "phone", key))), [])
    if "/" in text or "." in text:
        return people.by_handle(store.connection, "url", url_key(text))
    return []


def _phone_keys(text: str, country: str) -> Iterator[str]:
    """As the number is kept; as it was kept before a country was set; without a nought too many (+49 030 ...)."""
    yield phone_key(text, country)
    yield phone_key(text, "")
    yield e164(text, country) or ""


def _by_name(store: Store, text: str) -> list[str]:
    """The ids whose name fits best: the same, else a beginning of its words, else with a small typing error."""
    wanted = fold(text)
    part = max(wanted.split(), key=len, default=wanted)  # stands in each name that is or begins like this
    found = _fitting(people.names_with(store.connection, part), wanted, (_same, _begins))
    return found or _fitting(people.names(store.connection), wanted, (_resembles(),))


def _fitting(rows: list[NameRow], wanted: str, ways: Sequence[Callable[[str, str], bool]]) -> list[str]:
    """The ids of those whom the first way finds that finds anybody."""
    named = [(row.id, [fold(name) for name in (row.name, row.nickname) if name]) for row in rows]
    for fits in ways:
        found = [contact for contact, names in named if any(fits(wanted, name) for name in names)]
        if found:
            return found
    return []


def _same(wanted: str, name: str) -> bool:
    return wanted == name


def _begins(wanted: str, name: str) -> bool:
    """Each word that was said begins a word of the name, in order."""
    words = iter(name.split())
    return all(any(word.startswith(part) for word in words) for part in wanted.split())


def _resembles() -> Callable[[str, str], bool]:
    from rapidfuzz.distance import OSA  # noqa: PLC0415  only for names that nothing else explained

    def near(wanted: str, name: str) -> bool:
        most = 0 if len(wanted) < SHORT_WORD else 1 if len(wanted) < LONG_WORD else 2
        if most == 0:
            return False
        options = (name, *name.split()) if " " not in wanted else (name,)
        return any(OSA.distance(wanted, option, score_cutoff=most) <= most for option in options)

    return near
