"""The CSV file of Google Contacts: the layout of today (``First Name``, ``Labels``) and that before 2024.

It numbers its columns (``Phone 2 - Value``), and one cell may hold several values with `` ::: `` between.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from netgive.domain.intake import IntakeItem
from netgive.importers.source import Source
from netgive.importers.tables import mapped_csv
from netgive.importers.tables.people import GOOGLE_PARTS, AddressBook, Fields, by_columns, detail, people_of, plain
from netgive.importers.tables.table import Table, checked, column_key, find_table
from netgive.importers.tables.text import head_text, read_text

_NUMBERED = re.compile(
    r"(email|phone|website|organization|address|relation|event|customfield)(\d{1,4})(type|label|value|name|title|city|country)"
)
_MARKS = ("email1value", "phone1value")
_LAYOUTS = (
    {"phoneticfirstname", "labels"},
    {"firstname", "organizationname", "labels"},
    {"givenname", "familyname", "groupmembership"},
    {"givenname", "givennameyomi"},
)
_COLUMNS = {
    "name": "name",
    "first_name": "firstname givenname",
    "middle_name": "middlename additionalname",
    "last_name": "lastname familyname",
    "honorific": "nameprefix",
    "suffix": "namesuffix",
    "nickname": "nickname shortname",
    "other_names": "fileas",
    "organization": "organizationname",
    "title": "organizationtitle occupation",
    "birthday": "birthday",
    "location": "location organization1location",
    "circles": "labels groupmembership",
    "interests": "hobby",
    "note": "notes",
    "details": "maidenname",
}
_ADDRESSES = {"email": "emails", "phone": "phones", "website": "urls"}
_DETAILS = ("relation", "event", "customfield")
_NO_TELEPHONES = ("fax", "pager")
_PREFERRED = "*"


class _Group(NamedTuple):
    """What columns that belong together say: ``Phone 2 - Label``, ``Phone 2 - Value``."""

    kind: str
    cells: Mapping[str, str]

    @property
    def label(self) -> str:
        return self.cells.get("label") or self.cells.get("type", "")

    @property
    def value(self) -> str:
        return self.cells.get("value", "")


def recognise(head: bytes) -> bool:
    return find_table(head_text(head), _is_header, column_key) is not None


def read(source: Source) -> Iterator[IntakeItem]:
    """Every contact, with the addresses that are preferred first.

    Raises UnusableInputError where the file has no such header, or no record below it.
    """
    table = checked(source, find_table(read_text(source), _is_header, column_key))
    if mapped_csv.applies(source, table.header.names):
        yield from mapped_csv.read(source)
        return
    # Google writes no day of which the order were in doubt; a spreadsheet that saves the file again does.
    yield from people_of(source, table, AddressBook("google", _fields_of(table), GOOGLE_PARTS, GOOGLE_PARTS))


def _is_header(columns: Collection[str]) -> bool:
    found = frozenset(columns)
    return not found.isdisjoint(_MARKS) or any(found >= layout for layout in _LAYOUTS)


def _fields_of(table: Table) -> Callable[[Sequence[str]], Fields]:
    columns = table.header.columns
    places = {field: [columns.index(key) for key in keys.split() if key in columns] for field, keys in _COLUMNS.items()}
    single, numbered = by_columns(places, table.header.names), _numbered(columns)

    def fields(cells: Sequence[str]) -> Fields:
        groups = [
            _Group(kind, {part: plain(cells[place]) for part, place in parts.items() if place < len(cells)})
            for kind, parts in numbered
        ]
        found, numbered_ones = single(cells), _of_groups(groups)
        return {
            field: [*numbered_ones.get(field, ()), *found.get(field, ())]
            for field in found.keys() | numbered_ones.keys()
        }

    return fields


def _numbered(columns: Sequence[str]) -> list[tuple[str, dict[str, int]]]:
    """Each group of columns: its kind, and where its parts are."""
    groups: dict[tuple[str, str], dict[str, int]] = {}
    for place, column in enumerate(columns):
        match = _NUMBERED.fullmatch(column)
        if match is not None:
            groups.setdefault((match[1], match[2]), {}).setdefault(match[3], place)
    return [(kind, parts) for (kind, _), parts in groups.items()]


def _of_groups(groups: Sequence[_Group]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    # The preferred ones are marked by an asterisk before their label.
    for group in sorted(groups, key=lambda group: not group.label.startswith(_PREFERRED)):
        if group.kind in _ADDRESSES and not group.label.casefold().endswith(_NO_TELEPHONES):
            found.setdefault(_ADDRESSES[group.kind], []).append(group.value)
    towns = [group.cells for group in groups if group.kind == "address" and group.cells.get("city")]
    if towns:
        found |= {"home_town": [towns[0]["city"]], "home_country": [towns[0].get("country", "")]}
    for field, part in (("organization", "name"), ("title", "title")):
        found[field] = [group.cells.get(part, "") for group in groups if group.kind == "organization"]
    return {**found, "details": list(_details(groups))}


def _details(groups: Sequence[_Group]) -> Iterator[str]:
    for group in groups:
        if group.kind in _DETAILS and group.value:
            yield detail(group.label.removeprefix(f"{_PREFERRED} "), group.value)
