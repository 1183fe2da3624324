"""What the address books in CSV share: a record becomes a contact, whatever the columns that hold its fields."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from netgive.domain.conversations import Channel, Direction
from netgive.domain.intake import ContactDraft, IntakeItem, InteractionDraft, PersonRef, Repaired, Skipped
from netgive.domain.people import Contact
from netgive.domain.text import MAX_NOTE_BYTES, clean_line, clean_text
from netgive.importers.cards.vcard import NOT_A_PERSON
from netgive.importers.identity import fingerprint
from netgive.importers.mail.people import doubt_of_address
from netgive.importers.person_fields import Gathered
from netgive.importers.source import Source
from netgive.importers.tables.days import Day, Days
from netgive.importers.tables.names import is_honorific, name_of
from netgive.importers.tables.table import Record, Table

Fields = Mapping[str, Sequence[str]]

# Between the values of one cell: Google's own mark, then what people write.
GOOGLE_MARK = ":::"
GOOGLE_PARTS = re.compile(r":::|[\r\n]")
WRITTEN_PARTS = re.compile(r":::|[;\r\n]")
LISTED_PARTS = re.compile(r":::|[;,\r\n]")

NOBODY = "no name, e-mail address, phone number or web address is in it"
DAMAGED = "some characters of it are damaged"
HEADER_AGAIN = "the header once more, no record"
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?E\+\d+", re.IGNORECASE)
_TEXT_FORMULA = re.compile(r'="([^"]*)"')
_FORMULA_STARTS = ("'=", "'+", "'@", "'-")
_EXCHANGE = ("/o=", "/ou=")
_GUESSED = "“{}” and others like it were read as month, day, year; --day-first reads them the other way"
_SHOWN, _LONGEST_PHONE = 40, 60
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_FIRST_YEAR = 1970
_MOST_VALUES, _LONGEST_CELL = 100, 10_000
_DAYS = ("birthday", "known_since", "last_contact")


class AddressBook(NamedTuple):
    """How the records of a file are read.

    ``service`` begins the identity of each. ``fields`` gives what the cells of a record say, by field; ``parts`` and
    ``listed`` stand between several addresses, and between several groups, of one cell.
    """

    service: str
    fields: Callable[[Sequence[str]], Fields]
    parts: re.Pattern[str]
    listed: re.Pattern[str]
    day_first: bool | None = None


class _Person(NamedTuple):
    contact: Contact
    source: str
    doubt: str | None

    @property
    def ref(self) -> PersonRef:
        contact = self.contact
        addresses = contact.emails, contact.phones, contact.urls
        return PersonRef(contact.name, self.source, *addresses, organization=contact.organization, doubt=self.doubt)


def people_of(source: Source, table: Table, book: AddressBook) -> Iterator[IntakeItem]:
    """Everybody in the table."""

    def written() -> Iterable[str]:
        for record in table.records():
            fields = book.fields(record.cells)
            yield from (text for field in _DAYS for text in fields.get(field, ()))

    names = tuple(map(str.strip, table.header.names))
    days = Days(source.today, source.day_first, book.day_first, written)
    for record in table.records():
        if tuple(map(str.strip, record.cells)) == names:
            yield Skipped(record.where, HEADER_AGAIN)
        else:
            yield from _items(record, book, days)


def by_columns(places: Mapping[str, Sequence[int]], names: Sequence[str]) -> Callable[[Sequence[str]], Fields]:
    """Fields that are in columns of their own: for each the places of its columns, the preferred first."""

    def fields(cells: Sequence[str]) -> Fields:
        written = {place: plain(cell) for place, cell in enumerate(cells) if cell and not cell.isspace()}
        found = {field: [written[place] for place in columns if place in written] for field, columns in places.items()}
        details = [detail(names[place], written[place]) for place in places.get("details", ()) if place in written]
        return {**found, "details": details}

    return fields


def detail(name: str, value: str) -> str:
    """A line of the note for what has no field of its own; empty for nothing, and for a day that is none."""
    line, label = clean_line(value), clean_line(name)
    if not line or Days.is_empty(line):
        return ""
    return f"{label}: {line}" if label else line


def plain(cell: str) -> str:
    """A cell without what keeps a spreadsheet from reading it as a formula or a number."""
    text = cell.strip()
    match = _TEXT_FORMULA.fullmatch(text)
    return match[1] if match else text[1:] if text.startswith(_FORMULA_STARTS) else text


def _items(record: Record, book: AddressBook, days: Days) -> Iterator[IntakeItem]:
    fields, gathered = book.fields(record.cells), Gathered()
    gathered.repairs.extend(_flaws(record))
    _add_addresses(gathered, fields, book)
    _add_rest(gathered, fields, book)
    gathered.add("BDAY", str(_birthday(gathered, fields, days) or ""))
    known_since, last = (_dated(gathered, field, fields, days) for field in ("known_since", "last_contact"))
    person = _person(gathered, fields, book.service, known_since)
    if person is None:
        yield Skipped(record.where, NOBODY)
        return
    yield ContactDraft(record.where, person.source, person.contact, person.doubt)
    if last is not None:
        source = f"{person.source}:last:{last}"
        yield InteractionDraft(record.where, source, person.ref, last, Direction.BOTH, Channel.OTHER)
    for repair in gathered.repairs:
        yield Repaired(record.where, repair)


def _flaws(record: Record) -> list[str]:
    damaged = any(_REPLACEMENT in cell for cell in record.cells)
    return [*filter(None, [record.flaw]), *([DAMAGED] if damaged else [])]


def _add_addresses(gathered: Gathered, fields: Fields, book: AddressBook) -> None:
    for piece in _pieces(gathered, book.parts, fields, "emails"):
        if piece.casefold().startswith(_EXCHANGE):
            _leave_out(gathered, "e-mail address", piece, "is known within Exchange only")
        else:
            gathered.add("EMAIL", piece)
    for piece in _pieces(gathered, book.parts, fields, "phones"):
        if _ROUNDED.fullmatch(piece):
            _leave_out(gathered, "phone number", piece, "was rounded by a spreadsheet")
        elif "@" in piece or len(piece) > _LONGEST_PHONE:
            _leave_out(gathered, "phone number", piece, "is not one")
        else:
            gathered.add("TEL", piece)
    for piece in _pieces(gathered, book.parts, fields, "urls"):
        gathered.add("URL", piece.replace("\\:", ":"))


def _add_rest(gathered: Gathered, fields: Fields, book: AddressBook) -> None:
    gathered.add("NICKNAME", _first(fields, "nickname"))
    gathered.add("ORG", _first(fields, "organization"))
    gathered.add("TITLE", next((title for title in _firsts(fields, "title") if not is_honorific(title)), ""))
    gathered.add_place(*_place(fields))
    for name, field in (("CATEGORIES", "circles"), ("INTEREST", "interests"), ("EXPERTISE", "skills")):
        for piece in _pieces(gathered, book.listed, fields, field):
            gathered.add(name, piece.removeprefix("* "))
    for field in ("note", "details"):
        for text in fields.get(field, ()):
            gathered.add("NOTE", text)


def _place(fields: Fields) -> tuple[str, str]:
    """The town and the country of the first address that has a town, else where somebody is said to be."""
    for kind in ("home", "work", "other"):
        towns, countries = fields.get(f"{kind}_town", ()), fields.get(f"{kind}_country", ())
        town = next(filter(None, towns), "")
        if town:
            return town, next(filter(None, countries), "")
    return ", ".join(filter(None, map(clean_line, fields.get("location", ())))), ""


def _birthday(gathered: Gathered, fields: Fields, days: Days) -> Day | None:
    """The birthday of one column, or of one for the year, the month and the day each."""
    year, month, day = (_first(fields, f"birth_{part}") for part in ("year", "month", "day"))
    if month or day:
        return _day(gathered, "birthday", f"{year or '0000'}-{month}-{day}", days)
    return _day(gathered, "birthday", _first(fields, "birthday"), days)


def _dated(gathered: Gathered, field: str, fields: Fields, days: Days) -> date | None:
    """A day whose year is known; that of a last contact is one of the time of computers."""
    text, what = _first(fields, field), field.replace("_", " ")
    day = _day(gathered, what, text, days)
    if day is None:
        return None
    if day.year is None or (field == "last_contact" and day.year < _FIRST_YEAR):
        _leave_out(gathered, what, text, "is no day that can be")
        return None
    return date(day.year, day.month, day.day)


def _day(gathered: Gathered, what: str, text: str, days: Days) -> Day | None:
    if Days.is_empty(text):
        return None
    guessed, day = days.guessed, days.read(text)
    if day is None:
        _leave_out(gathered, what, text, "is no day that can be")
    if days.guessed != guessed:
        gathered.repairs.append(_GUESSED.format(text))
    return day


def _first(fields: Fields, field: str) -> str:
    return next(iter(_firsts(fields, field)), "")


def _firsts(fields: Fields, field: str) -> list[str]:
    """The first value of each cell of a field."""
    lines = (clean_line(text.partition(GOOGLE_MARK)[0]) for text in fields.get(field, ()))
    return [line for line in lines if line]


def _person(gathered: Gathered, fields: Fields, service: str, known_since: date | None) -> _Person | None:
    name = gathered.line("name", name_of(fields))
    contact = gathered.contact(name)
    doubt = None if name else _doubt(contact)
    name = name or _address_as_name(gathered, contact, doubt)
    if not name:
        return None
    memory = _memory(gathered, fields)
    nickname = None if contact.nickname == name else contact.nickname
    contact = contact._replace(name=name, nickname=nickname, known_since=known_since, memory=memory)
    return _Person(contact, _identity(service, contact), doubt)


def _memory(gathered: Gathered, fields: Fields) -> str | None:
    octets = "\n".join(filter(None, map(clean_text, fields.get("memory", ())))).encode()
    if len(octets) > MAX_NOTE_BYTES:
        gathered.repairs.append("the memory had more than 1 MB and was cut")
    return octets[:MAX_NOTE_BYTES].decode(errors="ignore") or None


def _address_as_name(gathered: Gathered, contact: Contact, doubt: str | None) -> str:
    if doubt == NOT_A_PERSON["org"] and contact.organization:
        return contact.organization
    name = gathered.line("name", next(iter(contact.emails + contact.phones + contact.urls), ""))
    if name:
        gathered.repairs.append(f"it has no name; “{name}” was made of the address")
    return name


def _doubt(contact: Contact) -> str | None:
    """Why a record without a name is probably nobody."""
    doubts = [doubt_of_address(email) for email in contact.emails]
    if contact.organization and all(doubts):
        return NOT_A_PERSON["org"]
    return doubts[0] if doubts and all(doubts) else None


def _identity(service: str, contact: Contact) -> str:
    """By the name and all addresses; of somebody who has none by what else tells people of one name apart."""
    emails = sorted(map(str.casefold, contact.emails))
    known = (*emails, *sorted(contact.phones), *sorted(contact.urls))
    apart = known or (contact.organization or "", contact.birthday or "")
    return f"{service}:{fingerprint(contact.name.casefold(), *apart)}"


def _pieces(gathered: Gathered, between: re.Pattern[str], fields: Fields, field: str) -> list[str]:
    """The values of a field, of which no person has hundreds."""
    cells = [between.split(text[:_LONGEST_CELL]) for text in fields.get(field, ())]
    pieces = [piece for cell in cells for piece in map(clean_line, cell) if piece]
    if len(pieces) > _MOST_VALUES or any(len(text) > _LONGEST_CELL for text in fields.get(field, ())):
        gathered.repairs.append(
            f"more {field} are in it than anybody has; those after the first {_MOST_VALUES} were left out"
        )
    return pieces[:_MOST_VALUES]


def _leave_out(gathered: Gathered, what: str, text: str, why: str) -> None:
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    gathered.repairs.append(f"the {what} “{shown}” {why}; left out")
