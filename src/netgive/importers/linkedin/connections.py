"""LinkedIn's ``Connections.csv``, and the address book file that LinkedIn wrote from 2015 to 2017."""

import re
import time
from collections.abc import Collection, Iterator
from datetime import date

from netgive.domain.intake import ContactDraft, IntakeItem, Repaired, Skipped
from netgive.domain.people import Contact
from netgive.domain.text import clean_line
from netgive.importers.identity import fingerprint
from netgive.importers.linkedin.profiles import full_name, name_from_slug, profile_slug, profile_url
from netgive.importers.source import Source
from netgive.importers.tables.table import Row, has_header, read_table

_CONNECTIONS = frozenset({"firstname", "connectedon"})
_ADDRESS_BOOK = frozenset({"title", "firstname", "lastname", "emailaddress", "company", "jobtitle"})
# Outlook's own file has the columns of the address book and these, which LinkedIn never wrote.
_OUTLOOK = frozenset({"categories", "emailtype", "emaildisplayname", "gender", "initials", "nickname", "sensitivity"})

_EMAIL_COLUMNS = ("emailaddress", "email2address", "email3address")
_DATE_FORMS = ("%d %b %Y", "%Y-%m-%d", "%d %B %Y", "%d-%b-%Y", "%d-%b-%y", "%b %d, %Y", "%m/%d/%Y", "%m/%d/%y")
_DATED_COLUMN = "connectedon"


def recognise(head: bytes) -> bool:
    return has_header(head, _is_header)


def read(source: Source) -> Iterator[IntakeItem]:
    """Every connection as a contact.

    Raises UnusableInputError where the file has no such header, or no record below it.
    """
    for row in read_table(source, _is_header):
        yield from _items(row)


def _is_header(columns: Collection[str]) -> bool:
    found = frozenset(columns)
    return found >= _CONNECTIONS or (found >= _ADDRESS_BOOK and not found & _OUTLOOK)


def _items(row: Row) -> Iterator[IntakeItem]:
    emails, unusable = _emails(row)
    slug = profile_slug(row["url"])
    name = full_name(row["firstname"], row["lastname"])
    if not name and (slug or emails):
        name = name_from_slug(slug) if slug else emails[0]
        yield Repaired(row.where, f"it has no name; “{name}” was made of the address")
    if not name:
        yield Skipped(row.where, _why_nobody(row))
        return
    connected = _date(row[_DATED_COLUMN])
    if row[_DATED_COLUMN] and connected is None:
        yield Repaired(row.where, f"its date “{_shown(row[_DATED_COLUMN])}” cannot be read and was left out")
    if unusable:
        yield Repaired(row.where, f"“{_shown(' '.join(unusable))}” is no e-mail address and was left out")
    contact = Contact(
        id="",
        name=name,
        emails=emails,
        urls=(profile_url(slug),) if slug else (),
        organization=clean_line(row["company"]) or None,
        # In the address book file “Title” is Mr or Dr.
        title=clean_line(row["position"] or row["jobtitle"]) or None,
        known_since=connected,
    )
    yield ContactDraft(row.where, f"linkedin:in:{slug}" if slug else _source_without_url(row, name, connected), contact)


def _why_nobody(row: Row) -> str:
    only_a_date = not any(row[column] for column in row.cells if column != _DATED_COLUMN)
    return "a member who hides their profile" if only_a_date else "it has no name"


def _source_without_url(row: Row, name: str, connected: date | None) -> str:
    when = connected.isoformat() if connected else row[_DATED_COLUMN]
    return f"linkedin:row:{fingerprint(name.casefold(), when)}"


def _emails(row: Row) -> tuple[tuple[str, ...], list[str]]:
    words = re.split(r"[\s,;]+", " ".join(clean_line(row[column]) for column in _EMAIL_COLUMNS))
    emails = dict.fromkeys(word for word in words if re.fullmatch(r"[^@]+@[^@]+", word))
    return tuple(emails), [word for word in words if word and word not in emails]


def _date(text: str) -> date | None:
    folded = clean_line(text)
    for form in _DATE_FORMS:
        try:
            return date(*time.strptime(folded, form)[:3])
        except ValueError:
            continue
    return None


def _shown(text: str) -> str:
    return clean_line(text)[:40]
