"""The CSV file of Thunderbird's address book, in the language that the program speaks."""

from collections.abc import Collection, Iterator

from netgive.domain.intake import IntakeItem
from netgive.importers.source import Source
from netgive.importers.tables import mapped_csv
from netgive.importers.tables.columns import THUNDERBIRD, Language, language_of, languages
from netgive.importers.tables.people import GOOGLE_PARTS, AddressBook, by_columns, people_of
from netgive.importers.tables.table import checked, find_table, word_key
from netgive.importers.tables.text import head_text, read_text

# No other program has columns of these names.
_MARKS = ("emails", "urls", "birth_year", "birth_month")
_LEAST_KNOWN = 3


def recognise(head: bytes) -> bool:
    return find_table(head_text(head), is_header, word_key) is not None


def read(source: Source) -> Iterator[IntakeItem]:
    """Everybody in the address book.

    Raises UnusableInputError where the file has no such header, or no record below it.
    """
    table = checked(source, find_table(read_text(source), is_header, word_key))
    if mapped_csv.applies(source, table.header.names):
        yield from mapped_csv.read(source)
        return
    language = language_of(THUNDERBIRD, table.header.columns)
    places = language.places(table.header.columns)
    if "birth_month" not in places and "birth_day" in places:  # a column for the whole birthday has the same key
        places["birthday"] = places.pop("birth_day")
    fields = by_columns({**places, **mapped_csv.more_places(table.header.names, places)}, table.header.names)
    yield from people_of(
        source, table, AddressBook("thunderbird", fields, GOOGLE_PARTS, GOOGLE_PARTS, language.day_first)
    )


def is_header(columns: Collection[str]) -> bool:
    return any(_fits(language, columns) for language in languages(THUNDERBIRD))


def _fits(language: Language, columns: Collection[str]) -> bool:
    if tuple(columns) == language.fields["emails"][:1]:
        return True
    return language.known(columns) >= _LEAST_KNOWN and language.has(columns, *_MARKS)
