"""Contacts kept in Org files as headlines with properties: org-contacts, ecard-org, org-people, Org-roam notes.

A headline is a contact if it has one of the properties that only people have. What stands below it, headlines that
are no contacts too, is the note about them; a headline above contacts is a circle of theirs.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from netgive.domain.intake import ContactDraft, IntakeItem, Repaired, Skipped
from netgive.domain.text import clean_line
from netgive.errors import UnusableInputError
from netgive.importers.cards.vcard import NOT_A_PERSON
from netgive.importers.heads import bare
from netgive.importers.identity import fingerprint
from netgive.importers.notes.org_outline import Entry, read_outline, shown, target
from netgive.importers.person_fields import Gathered
from netgive.importers.source import Source

_OF_PEOPLE = r"(?:E_?-?MAIL|MAIL|PHONE|MOBILE|CELL|TEL|BIRTHDAY|BDAY|DOB|NICKNAME|ALIAS|ADDRESS|VCARD)"
_KEY_OF_PEOPLE = re.compile(rf"{_OF_PEOPLE}(?:_\w+)?")
_PROPERTY_OF_PEOPLE = re.compile(
    rb"^[ \t]*:" + _OF_PEOPLE.encode() + rb"(?:[_-]\w+)?\+?:[ \t]+\S", re.IGNORECASE | re.MULTILINE
)
_HEADLINE = re.compile(rb"^(?:[ \t]*\*+[ \t]|#\+title:)", re.IGNORECASE | re.MULTILINE)
_DRAWER = re.compile(rb"^[ \t]*:PROPERTIES:?[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)

# What a property is in a vCard, by its name up to the first underscore: EMAIL_WORK is an EMAIL.
_FIELDS = {
    **dict.fromkeys(("EMAIL", "MAIL"), "EMAIL"),
    **dict.fromkeys(("PHONE", "MOBILE", "CELL", "TEL"), "TEL"),
    **dict.fromkeys(("URL", "WEBSITE", "HOMEPAGE", "WEB", "LINKEDIN", "GITHUB", "BLOG"), "URL"),
    **dict.fromkeys(("ADDRESS", "ADR", "LOCATION", "CITY"), "ADR"),
    **dict.fromkeys(("ORG", "ORGANIZATION", "ORGANISATION", "COMPANY", "EMPLOYER"), "ORG"),
    **dict.fromkeys(("TITLE", "JOB", "JOBTITLE", "POSITION"), "TITLE"),
    **dict.fromkeys(("BIRTHDAY", "BDAY", "DOB"), "BDAY"),
    **dict.fromkeys(("NICKNAME", "ALIAS", "AKA"), "NICKNAME"),
    **dict.fromkeys(("CATEGORIES", "GROUP", "GROUPS"), "CATEGORIES"),
    **dict.fromkeys(("SKILL", "SKILLS", "EXPERTISE"), "EXPERTISE"),
    **dict.fromkeys(("INTEREST", "INTERESTS", "HOBBY", "HOBBIES"), "INTEREST"),
    **dict.fromkeys(("NOTE", "NOTES"), "NOTE"),
    "ROLE": "ROLE",
}
_NAMES = ("FN", "N")
_IDENTITIES = ("ID", "UID")
_TECHNICAL = frozenset(
    {"CATEGORY", "CREATED", "CUSTOM", "FN", "ICON", "ID", "IGNORE", "KIND", "LAST", "N", "PHOTO", "PRODID"}
    | {"ARCHIVE", "COLUMNS", "EFFORT", "EXPORT", "FAX", "MODIFIED", "ORDERED", "REV", "UID", "VCARD", "VISIBILITY"}
)
_NO_CIRCLES = frozenset({"contact", "contacts", "people", "person", "persons", "address book", "addressbook"})
_MOST_CIRCLES = 50
_LEAST_DIGITS = 7
# The description of the format by ecard-org has such remarks in its examples.
_REMARK = re.compile(r"[ \t]+←[ \t].*")
_BETWEEN = re.compile(r"[ \t]*[,;][ \t]*")
_LINE_BREAK = re.compile(r"\\{1,2}n")
_BRACKETS = str.maketrans("", "", "<>[]")


@dataclass(slots=True)
class _Node:
    """An entry and where it lies: below a contact, or above some."""

    entry: Entry
    parent: "_Node | None"
    is_contact: bool
    above_contacts: bool = False
    notes: list[str] = field(default_factory=list)

    @property
    def where(self) -> str:
        return f"line {self.entry.line}"

    @property
    def contact_above(self) -> "_Node | None":
        node = self.parent
        while node is not None and not node.is_contact:
            node = node.parent
        return node


def recognise(head: bytes) -> bool:
    """An Org file in which something has a property that only people have."""
    text = bare(head)
    return all(pattern.search(text) for pattern in (_PROPERTY_OF_PEOPLE, _DRAWER, _HEADLINE))


def read(source: Source) -> Iterator[IntakeItem]:
    """Every headline that is a contact.

    Raises UnusableInputError where there is none.
    """
    nodes = list(_nodes(read_outline(source.text())))
    if not any(node.is_contact for node in nodes):
        raise UnusableInputError(source.label, "no headline in it has the properties of a contact")
    for node in nodes:
        if node.is_contact:
            yield from _contact(node)
        elif node.entry.level and not node.above_contacts and node.contact_above is None:
            yield Skipped(node.where, "it has none of the properties of a contact")


def _nodes(entries: Iterable[Entry]) -> Iterator[_Node]:
    """The entries with what they belong to; texts below a contact become its notes."""
    above: list[_Node] = []
    for entry in entries:
        while above and above[-1].entry.level >= entry.level:
            above.pop()
        node = _Node(entry, above[-1] if above else None, _is_contact(entry))
        above.append(node)
        owner = node if node.is_contact else node.contact_above
        if owner is not None:
            owner.notes += [entry.title, *entry.body] if owner is not node else entry.body
        if node.is_contact:
            _mark_above(node)
        yield node


def _is_contact(entry: Entry) -> bool:
    return any(_KEY_OF_PEOPLE.fullmatch(name) for name, _ in entry.properties)


def _mark_above(node: _Node) -> None:
    parent = node.parent
    while parent is not None and not parent.above_contacts:
        parent.above_contacts = True
        parent = parent.parent


def _contact(node: _Node) -> Iterator[IntakeItem]:
    fields = Gathered()
    properties = list(_without_remarks(node.entry.properties, fields.repairs))
    named = dict(reversed(properties))
    for name, value in properties:
        _add(fields, name, value)
    for circle in _circles(node):
        fields.add("CATEGORIES", circle)
    fields.add("NOTE", "\n".join(node.notes))
    contact = fields.contact(fields.line("name", _name(node.entry, named)))
    called = next(filter(None, (contact.name, contact.nickname, *contact.emails, *contact.phones)), None)
    if called is None:
        yield Skipped(node.where, "it has no name")
        return
    if not contact.name:
        fields.repairs.append("no name in the headline; the nickname or an address is used")
    contact = contact._replace(name=called)
    kind = clean_line(named.get("KIND", "")).casefold()
    source = _identity(named, called, contact.emails, contact.phones)
    yield ContactDraft(node.where, source, contact, NOT_A_PERSON.get(kind))
    for repair in fields.repairs:
        yield Repaired(node.where, repair)


def _without_remarks(properties: Iterable[tuple[str, str]], repairs: list[str]) -> Iterator[tuple[str, str]]:
    for name, value in properties:
        bare = _REMARK.sub("", value)
        if bare != value:
            repairs.append(f"the remark after the {name} was left out")
        yield name, bare


def _name(entry: Entry, named: Mapping[str, str]) -> str:
    """The headline, or else the properties of a vCard for it."""
    formatted, structured = (named.get(name, "") for name in _NAMES)
    family, given, middle, *_ = (*structured.split(";"), "", "", "")
    candidates = (entry.title, formatted, f"{given} {middle} {family}")
    return next((text for text in candidates if clean_line(text)), "")


def _identity(named: Mapping[str, str], name: str, emails: Sequence[str], phones: Sequence[str]) -> str:
    said = next((clean_line(named[key]) for key in _IDENTITIES if clean_line(named.get(key, ""))), None)
    if said is not None:
        return f"org:id:{said.casefold()}"
    return f"org:{fingerprint(name.casefold(), *sorted(map(str.casefold, emails)), *sorted(phones))}"


def _circles(node: _Node) -> Sequence[str]:
    """Its tags, those of what it lies below, and the headlines that gather contacts."""
    circles = dict.fromkeys(node.entry.tags)
    parent = node.parent
    while parent is not None and len(circles) < _MOST_CIRCLES:
        title = clean_line(parent.entry.title)
        gathers = parent.entry.level and not parent.is_contact and len(title) > 1
        circles |= dict.fromkeys((*parent.entry.tags, *((title,) if gathers else ())))
        parent = parent.parent
    return [circle for circle in circles if circle.casefold() not in _NO_CIRCLES]


def _add(fields: Gathered, name: str, value: str) -> None:
    """Add one property under the name that vCard has for it; of others the note tells."""
    first = name.replace("E_MAIL", "EMAIL").partition("_")[0]
    field_name = _FIELDS.get(name.replace("_", ""), _FIELDS.get(first, ""))
    if field_name == "ADR":
        _add_place(fields, shown(value))
    elif field_name == "ORG":
        fields.add("ORG", *shown(value).split(";"))
    elif field_name:
        for item in _SPLIT.get(field_name, _as_text)(value):
            fields.add(field_name, item)
    elif first not in _TECHNICAL:
        fields.add("NOTE", f"{name.replace('_', ' ').capitalize()}: {shown(value)}")


def _as_text(value: str) -> Iterable[str]:
    return [_LINE_BREAK.sub("\n", shown(value))]


def _words(value: str) -> Iterable[str]:
    return target(value).split()


def _items(value: str) -> Iterable[str]:
    return (item.strip('"') for item in _BETWEEN.split(shown(value)))


def _day(value: str) -> Iterable[str]:
    return [value.translate(_BRACKETS)]


def _phones(value: str) -> Iterator[str]:
    """The numbers in a list parted by commas or blanks, while a number may have blanks itself."""
    for piece in _BETWEEN.split(target(value).strip()):
        words = piece.split()
        if all(sum(map(str.isdigit, word)) >= _LEAST_DIGITS for word in words):
            yield from words
        else:
            yield from re.split(r"\s+(?=\+)", piece)


def _add_place(fields: Gathered, value: str) -> None:
    """The place of a structured address; one that is a line of text is the place."""
    parts = value.split(";")
    if len(parts) > 1:
        fields.add("ADR", *parts)
    else:
        fields.add_place(value)


_SPLIT: Mapping[str, Callable[[str], Iterable[str]]] = {
    **dict.fromkeys(("EMAIL", "URL"), _words),
    **dict.fromkeys(("NICKNAME", "CATEGORIES", "EXPERTISE", "INTEREST"), _items),
    "TEL": _phones,
    "BDAY": _day,
}
