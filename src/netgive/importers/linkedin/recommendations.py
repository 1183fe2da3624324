"""LinkedIn's ``Recommendations_Given.csv`` and ``Recommendations_Received.csv``.

A recommendation that you wrote is a gift of attention: praise of the person, not a book or a tool for them. Both
files have the same columns, so only the name of the file says which of them it is.
"""

import re
from collections.abc import Callable, Collection, Iterator
from datetime import date
from pathlib import Path

from netgive.domain.exchange import GiveKind
from netgive.domain.intake import GiveDraft, IntakeItem, PersonRef, ReceivedDraft, Skipped
from netgive.domain.text import clean_line
from netgive.errors import UnusableInputError
from netgive.importers.identity import fingerprint
from netgive.importers.linkedin.dates import DayReader
from netgive.importers.linkedin.profiles import HIDDEN, full_name, member, withdrawn
from netgive.importers.source import Source
from netgive.importers.tables.table import Row, has_header, read_table

_COLUMNS = frozenset({"firstname", "lastname", "text", "creationdate"})
_LONGEST_TEXT = 10_000  # LinkedIn allows 3,000
_NOT_SAID = (
    "it does not show whether these recommendations were given or received; "
    "name it Recommendations_Given.csv or Recommendations_Received.csv, as LinkedIn does"
)

_Draft = Callable[[Row, PersonRef, date, date], IntakeItem]


def recognise(head: bytes) -> bool:
    return has_header(head, _is_header)


def read(source: Source) -> Iterator[IntakeItem]:
    """Every recommendation given as a gift, or every one received as something to be thankful for.

    Raises UnusableInputError where the file has no such header, no record below it, or a name that does not say which.
    """
    table = read_table(source, _is_header)
    draft = _draft_of(source)
    reader = DayReader.of((row["creationdate"] for row in table), source.day_first)
    for row in table:
        yield _item(row, draft, reader, source.today)


def _is_header(columns: Collection[str]) -> bool:
    return frozenset(columns) >= _COLUMNS


def _draft_of(source: Source) -> _Draft:
    words = set(re.findall("[a-z]+", Path(source.label).name.lower()))
    drafts = [draft for word, draft in (("given", _given), ("received", _received)) if word in words]
    if len(drafts) != 1:
        raise UnusableInputError(source.label, _NOT_SAID)
    return drafts[0]


def _item(row: Row, draft: _Draft, reader: DayReader, today: date) -> IntakeItem:
    person = member(full_name(row["firstname"], row["lastname"]), row["profileurl"], row["company"])
    day = reader.read(row["creationdate"])
    why_not = withdrawn(row["status"])
    if why_not or person is None:
        return Skipped(row.where, why_not or HIDDEN)
    if day is None:
        return Skipped(row.where, f"its date “{clean_line(row['creationdate'])[:40]}” cannot be read")
    if day.here > today:
        return Skipped(row.where, "its date lies in the future")
    return draft(row, person, day.here, day.written)


def _given(row: Row, person: PersonRef, on: date, written: date) -> GiveDraft:
    source = _identity("given", person, written)
    return GiveDraft(row.where, source, person, on, GiveKind.ATTENTION, _with_text("a recommendation on LinkedIn", row))


def _received(row: Row, person: PersonRef, on: date, written: date) -> ReceivedDraft:
    return ReceivedDraft(
        row.where, _identity("received", person, written), person, on, _with_text("a recommendation on LinkedIn", row)
    )


def _identity(which: str, person: PersonRef, written: date) -> str:
    return f"linkedin:recommendation:{fingerprint(which, person.source, written.isoformat())}"


def _with_text(what: str, row: Row) -> str:
    text = clean_line(row["text"][:_LONGEST_TEXT])
    return f"{what}: {text}" if text else what
