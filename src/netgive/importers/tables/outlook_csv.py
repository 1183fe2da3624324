"""The CSV file of Outlook: of the desktop, of Outlook.com, of Windows Mail, in the language that the program speaks."""

from collections.abc import Collection, Iterator, Sequence

from netgive.domain.intake import IntakeItem
from netgive.importers.source import Source
from netgive.importers.tables import mapped_csv, thunderbird_csv
from netgive.importers.tables.columns import OUTLOOK, Language, language_of, languages
from netgive.importers.tables.people import GOOGLE_PARTS, WRITTEN_PARTS, AddressBook, by_columns, people_of
from netgive.importers.tables.table import checked, find_table, word_key
from netgive.importers.tables.text import head_text, read_text

# What a table that somebody made by hand rarely has: who keeps a second phone at home, or the town of an office?
_MARKS = ("other_names", "phones", "home_town", "work_town", "other_town", "circles")
_LEAST_KNOWN = 3
_MORE_ADDRESSES = frozenset("23")


def recognise(head: bytes) -> bool:
    return find_table(head_text(head), _is_header, word_key) is not None


def read(source: Source) -> Iterator[IntakeItem]:
    """Everybody in the address book.

    Raises UnusableInputError where the file has no such header, or no record below it.
    """
    table = checked(source, find_table(read_text(source), _is_header, word_key))
    if mapped_csv.applies(source, table.header.names):
        yield from mapped_csv.read(source)
        return
    language = language_of(OUTLOOK, table.header.columns)
    fields = by_columns(_places(language, table.header.columns, table.header.names), table.header.names)
    yield from people_of(source, table, AddressBook("outlook", fields, GOOGLE_PARTS, WRITTEN_PARTS, language.day_first))


def _is_header(columns: Collection[str]) -> bool:
    return any(_fits(language, columns) for language in languages(OUTLOOK)) and not thunderbird_csv.is_header(columns)


def _fits(language: Language, columns: Collection[str]) -> bool:
    more = [key for key in language.fields["emails"] if key in columns and not _MORE_ADDRESSES.isdisjoint(key)]
    return language.known(columns) >= _LEAST_KNOWN and (bool(more) or language.has(columns, *_MARKS))


def _places(language: Language, columns: Sequence[str], names: Sequence[str]) -> dict[str, list[int]]:
    """Where each field is. What the program calls a title is how to address somebody, unless no other column has it."""
    places = language.places(columns)
    if "title" not in places:
        places["title"] = places.get("honorific", [])
    return {**places, **mapped_csv.more_places(names, places)}
