"""Contacts as text: what is known of a person, and many as CSV."""

from collections.abc import Sequence

from netgive.domain.people import Contact
from netgive.domain.ties import TieView

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
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


def contacts_csv(rows: Sequence[tuple[Contact, TieView]]) -> str:
    """A table for spreadsheets, in which no cell starts a formula."""
    import csv  # noqa: PLC0415  a person's page needs none
    import io  # noqa: PLC0415

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
