"""People as vCards (RFC 6350, or RFC 2426 for older phones), so written that netgive reads them back unchanged."""

from collections.abc import Iterable, Iterator, Mapping

from netgive.domain.people import Contact

MOST_OCTETS = 75  # of a line before it is folded
# What vCard has no property for: the fields of a contact, each as X-NETGIVE-...
OWN = (
    *("closeness", "every_days", "norm", "kin", "trust", "willing", "shared_time", "status", "mutuals"),
    *("known_since", "memory", "do_not_contact", "paused_until"),
)
NO_YEAR = "1604"  # what Apple writes in vCard 3.0 for a birthday of which the year is not known


def cards(contacts: Iterable[Contact], uids: Mapping[str, str], version: str = "4.0") -> Iterator[str]:
    """One card after the other; ``uids`` are those that the cards had where they came from."""
    for contact in contacts:
        lines = ["BEGIN:VCARD", f"VERSION:{version}", *_lines(contact, uids, version), "END:VCARD"]
        yield "".join(f"{_folded(line)}\r\n" for line in lines)


def _lines(contact: Contact, uids: Mapping[str, str], version: str) -> Iterator[str]:
    yield f"UID:{_text(uids.get(contact.id, f'netgive-{contact.id}'))}"
    yield f"FN:{_text(contact.name)}"
    given, _, family = contact.name.rpartition(" ")
    yield f"N:{_text(family)};{_text(given)};;;" if given else f"N:;{_text(family)};;;"
    for name, value in _values(contact):
        yield f"{name}:{_text(value)}"
    for name, values in _lists(contact):
        if values:
            yield f"{name}:{','.join(map(_text, values))}"
    if contact.location:
        yield f"ADR:;;;{_text(contact.location)};;;"
    if contact.birthday:
        yield _birthday(contact.birthday, version)
    plain = Contact(id="", name="")
    for field in OWN:
        value = getattr(contact, field)
        if value != getattr(plain, field):
            yield f"X-NETGIVE-{field.upper().replace('_', '-')}:{_text(str(value))}"


def _values(contact: Contact) -> Iterator[tuple[str, str]]:
    once = {"NICKNAME": contact.nickname, "ORG": contact.organization, "TITLE": contact.title, "NOTE": contact.note}
    for name, value in once.items():
        if value:
            yield name, value
    for name, several in (("EMAIL", contact.emails), ("TEL", contact.phones), ("URL", contact.urls)):
        for value in several:
            yield name, value


def _lists(contact: Contact) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "CATEGORIES", contact.circles
    yield "EXPERTISE", contact.skills
    yield "INTEREST", contact.interests


def _birthday(birthday: str, version: str) -> str:
    """``--MM-DD`` is a day without a year."""
    if not birthday.startswith("--"):
        return f"BDAY:{birthday}"
    if version == "4.0":
        return f"BDAY:--{birthday[2:4]}{birthday[5:]}"
    return f"BDAY;X-APPLE-OMIT-YEAR={NO_YEAR}:{NO_YEAR}-{birthday[2:]}"


def _text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return escaped.replace("\r\n", "\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """A long line goes on after a line break and a blank, never within a letter."""
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > MOST_OCTETS:
            pieces.append(piece)
            piece, size = "", 1
        piece += letter
        size += octets
    return "\r\n ".join([*pieces, piece])
