"""Any CSV file of people, by a mapping that says which column holds which field of a contact.

Where nothing is said, the names of the columns tell, in several languages.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from netgive.domain.intake import IntakeItem
from netgive.domain.text import clean_line, fold
from netgive.errors import UnusableInputError
from netgive.importers.identity import fingerprint
from netgive.importers.source import Source
from netgive.importers.tables.columns import COMMON, language_of, languages, places_of
from netgive.importers.tables.people import LISTED_PARTS, WRITTEN_PARTS, AddressBook, by_columns, people_of
from netgive.importers.tables.table import Table, checked, sniff_table, table_below, word_key
from netgive.importers.tables.text import head_text, read_text

FIELDS = (
    *("name", "first_name", "last_name", "nickname", "emails", "phones", "urls", "organization", "title", "location"),
    *("birthday", "circles", "skills", "interests", "known_since", "memory", "note", "last_contact"),
)
# Those that one of must be known.
NAMING = ("name", "first_name", "last_name", "emails")
# Of these all columns are taken: a second e-mail, the town and the country.
SEVERAL = ("emails", "phones", "urls", "location", "circles", "skills", "interests", "memory", "note")
AND = " + "

_LEAST_REGULAR = 0.8
_LONGEST_NAME, _MOST_SHOWN = 60, 40
_WORDS_OF_SENTENCE, _ENDS_OF_SENTENCE = 4, (".", "!", "?", ":", ",")
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_NO_TABLE = ("{", "[", "<", "BEGIN:", "From ", "%PDF")
_WORD = re.compile(r"[^\W\d_]+")
_EMAIL_WORDS = frozenset({"email", "emails", "mail", "mails", "courriel", "correo"})
_CALLED_PHONE = """
    phone phones telephone tel mobile cell cellphone handy mobil telefon telefono telefoon telefone celular movil
    gsm
"""
_PHONE_WORDS = frozenset(_CALLED_PHONE.split())
# A column about an address, no address itself.
_CALLED_ABOUT = """
    type typ label name names display angezeigter fax pager status opt verified count list sent last first date id
    code extension ext assistant consent permission marketing subscribed unsubscribed provider domain client body
    subject template message messages preference owner manager invited opened bounced
"""
_ABOUT = frozenset(_CALLED_ABOUT.split())
_NAME_ALONE = frozenset({"name", "naam"})


def recognise(head: bytes) -> bool:
    """Whether this is clearly a table; of which kind no other reader may know."""
    text = head_text(head).lstrip("\ufeff\r\n ")
    found = None if text.startswith(_NO_TABLE) else sniff_table(text)
    if found is None:
        return False
    table, regular = found
    has_record = next(table.records(), None) is not None
    return has_record and regular >= _LEAST_REGULAR and _is_plain_table(table)


def read(source: Source) -> Iterator[IntakeItem]:
    """Everybody in the table, by ``source.columns``, or as the names of the columns make likely.

    Raises UnusableInputError where a field or a column is not known, where no column holds a name or an e-mail
    address, or where no record is in the file.
    """
    table = checked(source, _table(read_text(source)))
    mapping = source.columns or guess(table.header.names)
    if not any(mapping.get(field, "").strip() for field in NAMING):
        raise UnusableInputError(source.label, _unknown(table.header.names))
    fields = by_columns(_places(source, mapping, table.header.names), table.header.names)
    day_first = language_of(COMMON, table.header.columns).day_first
    yield from people_of(source, table, AddressBook("csv", fields, WRITTEN_PARTS, LISTED_PARTS, day_first))


def applies(source: Source, names: Sequence[str]) -> bool:
    """Whether the user said what these columns hold, also where a reader of address books knows them."""
    columns = _Columns(names)
    return bool(source.columns) and all(
        field in FIELDS and columns.named(said) for field, said in source.columns.items()
    )


def header(source: Source) -> list[str]:
    """The names of the columns, as a mapping may name them.

    Raises UnusableInputError where the file is no table.
    """
    table = _table(head_text(source.head()))
    if table is None:
        raise UnusableInputError(source.label, "it is no table")
    return list(table.header.names)


def guess(columns: Sequence[str]) -> dict[str, str]:
    """A mapping for columns with well-known names; a field of several columns names them with `` + `` between."""
    keys = [word_key(column) for column in columns]
    known, found = _known_fields(keys), dict[str, dict[str, None]]()
    for column, key in zip(columns, keys, strict=True):
        field = known.get(key) or _by_words(column)
        if field and (field in SEVERAL or field not in found):
            found.setdefault(field, {})[column] = None
    name = word_key("".join(found.get("name", ())))
    if name in _NAME_ALONE and "first_name" in found and "last_name" not in found:
        found["last_name"] = found.pop("name")  # as “Name” is beside “Vorname”
    return {field: AND.join(found[field]) for field in FIELDS if field in found}


def signature(columns: Sequence[str]) -> str:
    """What is the same for all files with these columns, in whatever order: by it a mapping is remembered."""
    return fingerprint(*sorted(map(word_key, columns)))


def more_places(names: Sequence[str], taken: Mapping[str, Sequence[int]]) -> dict[str, list[int]]:
    """Where fields are in columns that a reader of address books does not know by itself.

    ``taken`` are the places it knows; only e-mail addresses may have more of them.
    """
    known = {place for places in taken.values() for place in places}
    rest = [name if place not in known else "" for place, name in enumerate(names)]
    named = bool(taken.keys() & {"name", "first_name", "last_name"})
    found, columns = dict[str, list[int]](), _Columns(rest)
    for field, said in guess(rest).items():
        if field == "emails" or not (field in taken or (named and field in NAMING)):
            found[field] = [*taken.get(field, ()), *columns.named(said)]
    return found


def _table(text: str) -> Table | None:
    found = sniff_table(text)
    if found is None:
        return _one_column(text)
    known = found[0].header
    names, line = [clean_line(name) for name in known.names], known.line
    if any(map(_ADDRESS.fullmatch, names)):
        names, line = _names_for(names), line - 1
    named = [name or f"column {number}" for number, name in enumerate(names, start=1)]
    return table_below(text, line, named, known.delimiter)


def _names_for(cells: Sequence[str]) -> list[str]:
    """Names for the columns of a file without a header, by its first record."""
    addresses = [_ADDRESS.fullmatch(cell) is not None for cell in cells]
    names = ["E-mail" if is_address else "" for is_address in addresses]
    if not all(addresses):
        names[addresses.index(False)] = "Name"
    return names


def _one_column(text: str) -> Table | None:
    """A list of addresses below one name is a table too, for who says so."""
    for number, line in enumerate(text.splitlines(), start=1):
        if clean_line(line):
            return table_below(text, number, [clean_line(line).strip('"')], ",")
    return None


def _is_plain_table(table: Table) -> bool:
    """Whether the header has names, and is neither a line of prose with commas nor a table in Markdown."""
    names, delimiter = table.header.names, table.header.delimiter
    written = [name.strip() for name in names if name.strip()]
    if len(set(written)) < 2 or any(map(_is_sentence, written)):  # noqa: PLR2004  one column is no table
        return False
    if delimiter == "|":
        return bool(names[0].strip())
    is_spaced = delimiter == "," and all(name.startswith(" ") for name in names[1:])
    return not is_spaced or bool(guess(names))


def _is_sentence(cell: str) -> bool:
    return len(cell) > _LONGEST_NAME or (len(cell.split()) >= _WORDS_OF_SENTENCE and cell.endswith(_ENDS_OF_SENTENCE))


def _known_fields(keys: Collection[str]) -> dict[str, str]:
    """The field of every column whose name is known, in the language of the whole header rather than in another."""
    likely, found = language_of(COMMON, keys), dict[str, str]()
    for language in (likely, *languages(COMMON)):
        for field, known in language.fields.items():
            found |= {key: field for key in known if key not in found}
    return found


def _by_words(column: str) -> str:
    words = frozenset(_WORD.findall(fold(column)))
    if words & _ABOUT:
        return ""
    return "emails" if words & _EMAIL_WORDS else "phones" if words & _PHONE_WORDS else ""


def _places(source: Source, mapping: Mapping[str, str], names: Sequence[str]) -> dict[str, list[int]]:
    places, columns = {}, _Columns(names)
    for field, said in mapping.items():
        if field not in FIELDS:
            raise UnusableInputError(source.label, f"“{field}” is no field of a contact; choose of {', '.join(FIELDS)}")
        places[field] = columns.named(said)
        if not places[field]:
            raise UnusableInputError(source.label, f"it has no column “{clean_line(said)}”; {_listed(names)}")
    return places


class _Columns:
    """The columns of a table, as a mapping names them: exactly, or but for case, accents and marks."""

    def __init__(self, names: Sequence[str]) -> None:
        self._exact = places_of([name.strip() for name in names])
        self._alike = places_of([word_key(name) for name in names])

    def named(self, said: str) -> list[int]:
        """The places of the column, or the several columns, that are meant; none where one of them is not there."""
        whole = self._like(said)
        if whole:
            return whole
        parts = [self._like(part) for part in said.split(AND.strip())]
        return [place for places in parts for place in places] if all(parts) else []

    def _like(self, said: str) -> list[int]:
        key = word_key(said)
        return self._exact.get(said.strip()) or (self._alike.get(key, []) if key else [])


def _unknown(names: Sequence[str]) -> str:
    told = "no column of it is known to hold a name or an e-mail address"
    return f"{told}; {_listed(names)}; say which with `--map name=COLUMN --map emails=COLUMN`"


def _listed(names: Sequence[str]) -> str:
    shown = [clean_line(name)[:_LONGEST_NAME] for name in names[:_MOST_SHOWN]]
    more = f" and {len(names) - _MOST_SHOWN} more" if len(names) > _MOST_SHOWN else ""
    return f"its columns are {', '.join(shown)}{more}"
