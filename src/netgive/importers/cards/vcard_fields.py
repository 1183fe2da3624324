"""The fields of a contact, each from the properties of a card that hold it.

A field that cannot be read is left out, and said; it never costs the card.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from netgive.domain.people import Closeness, Norm
from netgive.domain.text import MAX_NAME, MAX_NOTE_BYTES, clean_line, clean_text
from netgive.importers.cards.vcard_lines import NO_PREFERENCE, split_value, unescape

LOCALITY, COUNTRY = 3, 6
# How Apple and others write a birthday of which they know no year.
NO_YEAR = frozenset({0, 1604})
NOT_CIRCLES = frozenset({"my contacts", "mycontacts", "starred"})
ANDROID_NICKNAME = "vnd.android.cursor.item/nickname"

_BIRTHDAYS = (
    re.compile(r"(?P<year>[0-9]{4}|--)(?P<month>[0-9]{2})-?(?P<day>[0-9]{2})(?:[T ].*)?"),
    re.compile(r"(?P<year>[0-9]{4}|-)[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})(?:[T ].*)?"),
)
_BETWEEN_ADDRESSES = re.compile(r"[\s<>,;:\"()]+")
_URL_START = re.compile(r"https?://.|[^:/@.]++\..", re.IGNORECASE)
_MAX_ADDRESS = 320
_QUOTED = 60


_OWN: dict[str, Callable[[str], object]] = {
    "closeness": Closeness,
    "norm": Norm,
    "memory": str,
    "kin": "True".__eq__,
    "do_not_contact": "True".__eq__,
    **dict.fromkeys(("every_days", "trust", "willing", "shared_time", "status", "mutuals"), int),
    **dict.fromkeys(("known_since", "paused_until"), date.fromisoformat),
}
OWN_PROPERTIES = {f"X-NETGIVE-{field_name.upper().replace('_', '-')}": field_name for field_name in _OWN}


@dataclass(frozen=True, slots=True)
class Value:
    """The text of one property, escapes and all. ``omitted_year`` is the year that Apple puts where none is known."""

    text: str
    preference: int = NO_PREFERENCE
    omitted_year: int | None = None


@dataclass(frozen=True, slots=True)
class Fields:
    """The values of one card by property name, and what had to be mended or left out to read them."""

    values: dict[str, list[Value]]
    repairs: list[str] = field(default_factory=list)

    def all(self, name: str) -> Sequence[Value]:
        return self.values.get(name, ())

    def preferred(self, *names: str) -> list[Value]:
        """Preferred first, else in the order of the card."""
        return sorted((value for name in names for value in self.all(name)), key=lambda value: value.preference)

    def leave_out(self, what: str, text: str, why: str) -> None:
        shown = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
        self.repairs.append(f"the {what} “{shown}” {why}; left out")

    def line(self, what: str, text: str) -> str:
        """``text`` as one clean line of at most 200 characters."""
        line = clean_line(text)
        if len(line) > MAX_NAME:
            self.repairs.append(f"the {what} had more than {MAX_NAME} characters and was cut")
        return line[:MAX_NAME].rstrip()

    def first_line(self, what: str, texts: Iterable[str]) -> str | None:
        """The first of ``texts`` that shows anything, clean."""
        return next((self.line(what, text) for text in texts if clean_line(text)), None)


def emails(fields: Fields) -> tuple[str, ...]:
    found: list[str] = []
    for value in fields.preferred("EMAIL"):
        text = clean_line(unescape(value.text))
        addresses = [part for part in _BETWEEN_ADDRESSES.split(text.partition("?")[0]) if _is_address(part)]
        if text and not addresses:
            fields.leave_out("e-mail address", text, "is not one")
        found += addresses
    return _unique(found, str.casefold)


def phones(fields: Fields) -> tuple[str, ...]:
    found: list[str] = []
    for value in fields.preferred("TEL"):
        number = _dialled(clean_line(unescape(value.text)))
        if any(character.isdigit() for character in number):
            found.append(number)
        elif number:
            fields.leave_out("phone number", number, "has no digit")
    return _unique(found, lambda number: "".join(re.findall(r"[\w+*#]", number)).casefold())


def urls(fields: Fields) -> tuple[str, ...]:
    found: list[str] = []
    for value in fields.preferred("URL", "X-SOCIALPROFILE", "SOCIALPROFILE"):
        url = clean_line(unescape(value.text))
        if _URL_START.match(url) and " " not in url:
            found.append(url)
        elif url:
            fields.leave_out("web address", url, "is not one")
    return _unique(found, str.casefold)


def organization(fields: Fields) -> str | None:
    """The first component; the others are its departments."""
    components = (part for value in fields.preferred("ORG") for part in split_value(value.text, ";"))
    return fields.first_line("organization", components)


def title(fields: Fields) -> str | None:
    values = (*fields.preferred("TITLE"), *fields.preferred("ROLE"))
    return fields.first_line("title", (unescape(value.text) for value in values))


def location(fields: Fields) -> str | None:
    """Locality and country of the first address that has a locality."""
    for address in fields.all("ADR"):
        parts = dict(enumerate(map(clean_line, split_value(address.text, ";"))))
        if parts.get(LOCALITY):
            return fields.line("location", ", ".join(filter(None, (parts[LOCALITY], parts.get(COUNTRY)))))
    return None


def birthday(fields: Fields) -> str | None:
    for value in fields.all("BDAY"):
        text = clean_line(unescape(value.text))
        day = _day(text, value.omitted_year)
        if day is not None:
            return day
        if text:
            fields.leave_out("birthday", text, "is no date")
    return None


def nicknames(fields: Fields) -> list[str]:
    names = [name for value in fields.preferred("NICKNAME") for name in split_value(value.text, ",")]
    for custom in fields.all("X-ANDROID-CUSTOM"):
        kind, *parts = split_value(custom.text, ";")
        if kind == ANDROID_NICKNAME:
            names += parts[:1]
    return [name for name in names if clean_line(name)]


def circles(fields: Fields) -> tuple[str, ...]:
    return tuple(name for name in _list(fields, "category", "CATEGORIES") if name.casefold() not in NOT_CIRCLES)


def interests(fields: Fields) -> tuple[str, ...]:
    return _list(fields, "interest", "INTEREST", "HOBBY")


def skills(fields: Fields) -> tuple[str, ...]:
    return _list(fields, "skill", "EXPERTISE")


def note(fields: Fields) -> str | None:
    notes = (clean_text(unescape(value.text)) for value in fields.all("NOTE"))
    text = "\n".join(filter(None, notes))
    octets = text.encode()
    if len(octets) > MAX_NOTE_BYTES:
        fields.repairs.append("the note had more than 1 MB and was cut")
        text = octets[:MAX_NOTE_BYTES].decode(errors="ignore")
    return text or None


def own(fields: Fields) -> dict[str, object]:
    """What netgive itself wrote into a card, where vCard has no property for it."""
    found: dict[str, object] = {}
    for name, field_name in OWN_PROPERTIES.items():
        for value in fields.all(name):
            text = clean_text(unescape(value.text))
            try:
                found[field_name] = _OWN[field_name](text)
            except ValueError:
                fields.leave_out(field_name.replace("_", " "), text, "cannot be read")
    return found


def _is_address(text: str) -> bool:
    name, _, domain = text.partition("@")
    return bool(name and domain) and "@" not in domain and len(text) <= _MAX_ADDRESS


def _dialled(text: str) -> str:
    """``text`` without the dress of a ``tel:`` address; an extension stays."""
    scheme, _, rest = text.partition(":")
    if scheme.casefold() != "tel":
        return text
    number, *params = rest.split(";")
    extension = next((param[4:] for param in params if param.casefold().startswith("ext=")), "")
    return f"{number.strip()} ext. {extension}" if extension else number.strip()


def _day(text: str, omitted_year: int | None) -> str | None:
    """``YYYY-MM-DD``, or ``--MM-DD`` where the year is not known; None where ``text`` is no day of the calendar."""
    match = next(filter(None, (form.fullmatch(text) for form in _BIRTHDAYS)), None)
    if match is None:
        return None
    year = int(match["year"]) if match["year"].isdigit() else 0
    known = year not in NO_YEAR and year != omitted_year
    try:
        # A leap year where none is known: somebody is born on 29 February.
        day = date(year if known else 2000, int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return day.isoformat() if known else f"--{day:%m-%d}"


def _list(fields: Fields, what: str, *names: str) -> tuple[str, ...]:
    items = (item for name in names for value in fields.all(name) for item in split_value(value.text, ","))
    return _unique((fields.line(what, item) for item in items), str.casefold)


def _unique(items: Iterable[str], key: Callable[[str], str]) -> tuple[str, ...]:
    """The first of each, without empty ones."""
    first: dict[str, str] = {}
    for item in items:
        if item:
            first.setdefault(key(item), item)
    return tuple(first.values())
