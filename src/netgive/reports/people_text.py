"""Contacts as text: the page of one person, lists, CSV, ids."""

import csv
import io
import textwrap
from collections.abc import Sequence

from netgive.domain.people import Contact
from netgive.domain.suggest import TieState, TieView
from netgive.domain.text import harmless
from netgive.engine.quoting import silence
from netgive.reports.listing import WIDTH, id_width
from netgive.reports.suggest_view import STATES

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
NAME_WIDTH, STANDING_WIDTH = 28, 23
CSV_HEADER = (
    "id",
    "name",
    "organization",
    "title",
    "emails",
    "phones",
    "circles",
    "closeness",
    "state",
    "last_contact",
)


def contact_lines(rows: Sequence[tuple[Contact, TieView, str | None]]) -> str:
    """A line of 80 columns for each: id, name, standing, employer; below it the evidence, if there is any."""
    width = id_width(contact.id for contact, _, _ in rows)
    lines = []
    for contact, tie, evidence in rows:
        lines.append(_contact_line(contact, tie, width))
        if evidence is not None:
            indent = " " * (width + 4)
            lines += textwrap.wrap(harmless(evidence), WIDTH, initial_indent=indent, subsequent_indent=indent)
    return "\n".join(lines)


def _contact_line(contact: Contact, tie: TieView, width: int) -> str:
    place = contact.organization or contact.title or ", ".join(contact.circles)
    start = f"{contact.id:>{width}}  {_cut(contact.name, NAME_WIDTH):<{NAME_WIDTH}} {standing(tie):<{STANDING_WIDTH}} "
    return (start + _cut(place, max(WIDTH - len(start), 0))).rstrip()


def standing(tie: TieView) -> str:
    if tie.days_silent is None or tie.state is TieState.UNMET:
        return STATES[tie.state]
    return f"{STATES[tie.state]}, {'today' if tie.days_silent == 0 else silence(tie.days_silent)}"


def contacts_csv(rows: Sequence[tuple[Contact, TieView]]) -> str:
    """A table for spreadsheets, in which no cell starts a formula."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(CSV_HEADER)
    for contact, tie in rows:
        cells = (
            contact.id,
            contact.name,
            contact.organization or "",
            contact.title or "",
            "; ".join(contact.emails),
            "; ".join(contact.phones),
            "; ".join(contact.circles),
            contact.closeness.value,
            tie.state.value,
            tie.last_contact.isoformat() if tie.last_contact else "",
        )
        writer.writerow([cell_text(cell) for cell in cells])
    return stream.getvalue().rstrip("\n")


def cell_text(text: str) -> str:
    """A cell that a spreadsheet takes as text; phone numbers keep their plus."""
    line = " ".join(text.split())
    phones = line.startswith("+") and all(map(_is_phone, line.split(";")))
    return f"'{line}" if line.startswith(FORMULA_STARTS) and not phones else line


def _is_phone(text: str) -> bool:
    return text.strip().removeprefix("+").replace(" ", "").replace("-", "").isdigit()


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: max(width - 1, 0)]}…"[:width]


def describe(contact: Contact) -> list[tuple[str, str]]:
    """What is known of a contact, as labelled lines; what is unknown is left out."""
    work = " at ".join(part for part in (contact.title, contact.organization) if part)
    kin = "kin" if contact.kin else ""
    rhythm = f"every {contact.every_days} days" if contact.every_days else ""
    lines = (
        ("Nickname", contact.nickname or ""),
        ("Work", work),
        ("Lives in", contact.location or ""),
        ("E-mail", ", ".join(contact.emails)),
        ("Phone", ", ".join(contact.phones)),
        ("On the web", ", ".join(contact.urls)),
        ("Birthday", _birthday(contact.birthday)),
        ("Circles", ", ".join(contact.circles)),
        (
            "Closeness",
            ", ".join(part for part in (contact.closeness.value, kin, rhythm) if part),
        ),
        ("Trust", f"{contact.trust} of 5" if contact.trust is not None else "unrated"),
        ("Known since", contact.known_since.isoformat() if contact.known_since else ""),
        ("Good at", ", ".join(contact.skills)),
        ("Likes", ", ".join(contact.interests)),
        ("You remember", contact.memory or ""),
        ("Note", contact.note or ""),
        ("Rests", _rest(contact)),
    )
    return [(label, text) for label, text in lines if text]


def _birthday(birthday: str | None) -> str:
    """A birthday in words; the year may be unknown (``--12-10``)."""
    if birthday is None:
        return ""
    year, month, day = birthday[:-6], int(birthday[-5:-3]), int(birthday[-2:])
    return f"{day} {MONTHS[month - 1]} {year.strip('-')}".rstrip()


def _rest(contact: Contact) -> str:
    if contact.do_not_contact:
        return "not to be contacted"
    return f"until {contact.paused_until.isoformat()}" if contact.paused_until else ""
