"""People as a table for spreadsheets: every field of a contact, in which no cell starts a formula."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from netgive.domain.people import Contact
from netgive.reports.people_text import cell_text

BETWEEN = "; "


def csv_lines(contacts: Iterable[Contact]) -> Iterator[str]:
    """The header with the names of the fields, then a record a person; several values of a field stand in one cell."""
    yield _line(Contact._fields)
    for contact in contacts:
        yield _line([_cell(value) for value in contact])


def _line(cells: Iterable[str]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerow(cells)
    return stream.getvalue()


def _cell(value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, tuple):
        return cell_text(BETWEEN.join(value))
    return value.isoformat() if isinstance(value, date) else cell_text(str(value))
