"""The gifts of a report as a table for spreadsheets, in which no cell starts a formula."""

import csv
import io

from netgive.domain.text import harmless
from netgive.reports.people_text import cell_text
from netgive.reports.report import Report

HEADER = ("id", "date", "contact", "name", "kind", "gift", "minutes", "circle", "outcome")


def report_csv(report: Report) -> str:
    """One row a gift."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADER)
    for gift in report.gifts:
        cells = (
            *(gift.id, gift.on.isoformat(), gift.person.id, gift.person.name, gift.kind.value, gift.text),
            *(str(gift.minutes), gift.circle or "", gift.outcome or ""),
        )
        writer.writerow([cell_text(harmless(cell)) for cell in cells])
    return stream.getvalue().rstrip("\n")
