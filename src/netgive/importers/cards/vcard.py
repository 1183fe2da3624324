"""vCard 2.1, 3.0 and 4.0: people from the address books of phones, mail programs and web services."""

import codecs
import hashlib
import re
import unicodedata
from collections.abc import Iterator

from netgive.domain.intake import ContactDraft, IntakeItem, Repaired, Skipped
from netgive.domain.people import Contact
from netgive.domain.text import clean_line
from netgive.errors import UnusableInputError
from netgive.importers.cards import vcard_fields
from netgive.importers.cards.vcard_charset import as_utf8, guess_charset
from netgive.importers.cards.vcard_fields import Fields, Value
from netgive.importers.cards.vcard_lines import Card, Property, Stray, read_cards, split_value, unescape
from netgive.importers.cards.vcard_media import without_media
from netgive.importers.source import MOST_BYTES, Source

PROPERTIES = frozenset(
    {"FN", "N", "NICKNAME", "X-ANDROID-CUSTOM"}
    | {"EMAIL", "TEL", "URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "ADR"}
    | {"ORG", "TITLE", "ROLE", "BDAY", "CATEGORIES", "INTEREST", "HOBBY", "EXPERTISE", "NOTE"}
    | {"UID", "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS"}
    | vcard_fields.OWN_PROPERTIES.keys()
)
NOT_A_PERSON = {
    "group": "a group, not a person",
    "org": "an organisation, not a person",
    "company": "an organisation, not a person",
    "location": "a place, not a person",
    "application": "a program, not a person",
    "device": "a device, not a person",
}

# A damaged beginning is a vCard too: reading it says better what is wrong than not knowing the format.
_FIRST_LINE = re.compile(rb"\s*+(?:#[^\r\n]*+\s*+)*+BEGIN[ \t]*:[ \t]*VCAR", re.IGNORECASE)


def recognise(head: bytes) -> bool:
    """Whether a file that begins with ``head`` is a vCard file."""
    return _FIRST_LINE.match(as_utf8(head).removeprefix(codecs.BOM_UTF8)) is not None


def read(source: Source) -> Iterator[IntakeItem]:
    """The people in a vCard file, and what could not be taken or had to be mended.

    Raises UnusableInputError where the file cannot be read or no card is in it.
    """
    with source.open() as stream:
        data = without_media(stream)
    if len(data) > MOST_BYTES:
        raise UnusableInputError(
            source.label, f"more than {MOST_BYTES // 1_000_000} MB of text are in it; split it first"
        )
    found = list(read_cards(data, PROPERTIES))
    cards = [card for card in found if isinstance(card, Card)]
    if not cards:
        raise UnusableInputError(source.label, "no contact card is in it")
    lines = (line for card in cards for line in card.properties)
    charset = guess_charset(line.octets for line in lines if line.text is None and line.damaged_text is None)
    for item in found:
        if isinstance(item, Stray):
            yield Skipped(f"line {item.line}", "what is written here belongs to no card")
        else:
            yield from _intake(item, charset)


def _intake(card: Card, charset: str) -> Iterator[IntakeItem]:
    where = f"card {card.number} (line {card.line})"
    fields = _fields(card, charset)
    contact = _contact(fields)
    if not contact.name:
        yield Skipped(where, "no name, e-mail address, phone number or web address is in it")
        return
    yield ContactDraft(where, _identity(fields, contact), contact, _doubt(fields, contact))
    for repair in fields.repairs:
        yield Repaired(where, repair)


def _fields(card: Card, charset: str) -> Fields:
    fields = Fields({}, list(card.flaws))
    for line in card.properties:
        text, repair = _text(line, charset)
        fields.values.setdefault(line.name, []).append(Value(text, line.preference, _omitted_year(line)))
        if repair:
            fields.repairs.append(repair)
    return fields


def _text(line: Property, charset: str) -> tuple[str, str | None]:
    """The text of a value, and what had to be mended to have it; ``charset`` is the one guessed for the file."""
    if line.text is not None:
        return line.text, None
    if line.damaged_text is not None:
        return line.damaged_text, f"some characters of the {line.name} are damaged"
    text = line.octets.decode(charset, errors="replace")
    return text, f"the {line.name} is neither in UTF-8 nor in a charset it names; it was read as {charset}"


def _omitted_year(line: Property) -> int | None:
    year = "".join(line.params.get("X-APPLE-OMIT-YEAR", ()))
    return int(year) if re.fullmatch(r"[0-9]{4}", year) else None


def _contact(fields: Fields) -> Contact:
    emails, phones, urls = vcard_fields.emails(fields), vcard_fields.phones(fields), vcard_fields.urls(fields)
    name = _name(fields) or _address_as_name(fields, emails + phones + urls)
    nickname = fields.first_line("nickname", vcard_fields.nicknames(fields))
    contact = Contact(
        id="",
        name=name,
        nickname=nickname if nickname != name else None,
        emails=emails,
        phones=phones,
        urls=urls,
        organization=vcard_fields.organization(fields),
        title=vcard_fields.title(fields),
        location=vcard_fields.location(fields),
        birthday=vcard_fields.birthday(fields),
        circles=vcard_fields.circles(fields),
        skills=vcard_fields.skills(fields),
        interests=vcard_fields.interests(fields),
        note=vcard_fields.note(fields),
    )
    return contact._replace(**vcard_fields.own(fields))  # type: ignore[arg-type]  # each is read as its field's type


def _name(fields: Fields) -> str:
    formatted = [unescape(value.text) for value in fields.all("FN")]
    structured = [" ".join(_given_and_family(value.text)) for value in fields.all("N")]
    candidates = (*formatted, *structured, *vcard_fields.nicknames(fields))
    raw = next((text for text in candidates if clean_line(text)), "")
    if clean_line(raw) != " ".join(raw.split()):
        fields.repairs.append("characters that cannot be seen were removed from the name")
    return fields.line("name", raw)


def _given_and_family(structured: str) -> list[str]:
    family, given, additional, *_ = (*split_value(structured, ";"), "", "")
    return [part.replace(",", " ") for part in (given, additional, family) if clean_line(part)]


def _address_as_name(fields: Fields, addresses: tuple[str, ...]) -> str:
    if not addresses:
        return ""
    fields.repairs.append("no name in the card; its address is used")
    return fields.line("name", addresses[0])


def _doubt(fields: Fields, contact: Contact) -> str | None:
    for name in ("KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS"):
        for value in fields.all(name):
            why = NOT_A_PERSON.get(clean_line(value.text).casefold())
            if why is not None:
                return why
    return NOT_A_PERSON["org"] if _is_named_like_its_organization(fields, contact) else None


def _is_named_like_its_organization(fields: Fields, contact: Contact) -> bool:
    has_own_name = any(clean_line(part) for value in fields.all("N") for part in split_value(value.text, ";"))
    is_named = any(clean_line(value.text) for value in fields.all("FN"))
    same = contact.organization is not None and contact.organization.casefold() == contact.name.casefold()
    return same and is_named and not has_own_name


def _identity(fields: Fields, contact: Contact) -> str:
    for value in fields.all("UID"):
        uid = clean_line(unescape(value.text)).casefold().removeprefix("urn:uuid:")
        if uid:
            return f"vcard:uid:{uid}"
    name = unicodedata.normalize("NFKC", contact.name).casefold()
    emails = map(str.casefold, contact.emails)
    known = (name, *sorted(emails), *sorted(contact.phones), *sorted(contact.urls))
    digest = hashlib.sha256("\n".join(known).encode()).hexdigest()
    return f"vcard:{digest[:24]}"
