"""A contact of a Monica export, with everything in it that becomes a field or the note."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from netgive.domain.intake import ContactDraft, IntakeItem, Repaired
from netgive.importers.identity import fingerprint
from netgive.importers.notes.monica_account import Account, name_of
from netgive.importers.notes.monica_nodes import Node
from netgive.importers.person_fields import Gathered

_PARTIAL = "known only as somebody's relative (a partial contact in Monica)"
_DEAD = "this person has died"
_LONGEST_NUMBER = 4
_URL = re.compile(r"https?://.", re.IGNORECASE)
_MEETING = ("first_met_where", "first_met_additional_info")


def contact_items(where: str, contact: Node, account: Account) -> Iterator[IntakeItem]:
    """The contact, and what in it had to be left out."""
    fields = Gathered()
    _add_properties(fields, contact)
    for block in contact.blocks:
        add = _ADD.get(block.type)
        if add is not None:
            for part in block.nodes:
                add(fields, part, account)
    for line in account.relations.get(contact.uuid, ()):
        fields.add("NOTE", line)
    made = fields.contact(name_of(contact))._replace(
        every_days=_every_days(contact), memory=_memory(contact, account), known_since=_known_since(contact)
    )
    yield ContactDraft(where, identity(contact), made, doubt(contact))
    for repair in fields.repairs:
        yield Repaired(where, repair)


def identity(contact: Node) -> str:
    return f"monica:{contact.uuid or fingerprint(name_of(contact), contact.line('created_at'))}"


def doubt(contact: Node) -> str | None:
    if contact.says("is_dead"):
        return _DEAD
    return _PARTIAL if contact.says("is_partial") else None


def _add_properties(fields: Gathered, contact: Node) -> None:
    fields.add("NICKNAME", contact.line("nickname"))
    fields.add("ORG", contact.line("company"))
    fields.add("TITLE", contact.line("job"))
    for tag in contact.lines("tags"):
        fields.add("CATEGORIES", tag)
    if contact.denies("is_active"):
        fields.add("CATEGORIES", "archived")
    birthday = _day(contact.node("birthdate"))
    if contact.node("birthdate").says("is_age_based"):
        fields.repairs.append("the birthday is made of an age only; left out")
    else:
        fields.add("BDAY", birthday)
    fields.add("NOTE", contact.text("description"))
    if contact.text("food_preferences"):
        fields.add("NOTE", f"Food: {contact.text('food_preferences')}")


def _day(special: Node) -> str:
    day = special.day("date")
    if day is None:
        return ""
    return f"--{day:%m-%d}" if special.says("is_year_unknown") else day.isoformat()


def _every_days(contact: Node) -> int | None:
    days = contact.line("stay_in_touch_frequency")
    return int(days) if days.isascii() and days.isdigit() and 0 < len(days) < _LONGEST_NUMBER and int(days) else None


def _memory(contact: Node, account: Account) -> str | None:
    introducer = account.names.get(contact.line("first_met_through").casefold())
    said = [contact.text(name) for name in _MEETING]
    return "\n".join(filter(None, (*said, f"met through {introducer}" if introducer else ""))) or None


def _known_since(contact: Node) -> date | None:
    met = contact.node("first_met_date")
    return None if met.says("is_year_unknown") or met.says("is_age_based") else met.day("date")


def _add_contact_field(fields: Gathered, part: Node, account: Account) -> None:
    kind, value = account.kind(part, "type"), part.line("data")
    name, protocol = kind.line("name"), kind.line("protocol").casefold()
    if kind.line("type") == "email" or protocol == "mailto:" or (not kind.columns and "@" in value.lstrip("@")):
        fields.add("EMAIL", value)
    elif kind.line("type") == "phone" or protocol == "tel:":
        fields.add("TEL", value)
    elif _URL.match(value):
        fields.add("URL", value)
    elif value:
        fields.add("NOTE", f"{name or 'Contact'}: {value}")


def _add_address(fields: Gathered, part: Node, _account: Account) -> None:
    fields.add_place(part.line("city") or part.line("province"), part.line("country"))


def _add_note(fields: Gathered, part: Node, _account: Account) -> None:
    _add_dated(fields, part.day("created_at"), part.text("body"))


def _add_life_event(fields: Gathered, part: Node, account: Account) -> None:
    kind = account.kind(part, "type")
    named = kind.line("name") or kind.line("translation_key").replace("_", " ")
    what = part.line("name") or named
    _add_dated(fields, part.day("happened_at"), ": ".join(filter(None, (what, part.text("note")))))


def _add_task(fields: Gathered, part: Node, _account: Account) -> None:
    what = ": ".join(filter(None, (part.line("title"), part.text("description"))))
    if what:
        fields.add("NOTE", f"{'Done' if part.says('completed') else 'To do'}: {what}")


def _add_pet(fields: Gathered, part: Node, _account: Account) -> None:
    what = " ".join(filter(None, (part.line("name"), part.line("category") and f"({part.line('category')})")))
    if what:
        fields.add("NOTE", f"Pet: {what}")


def _add_dated(fields: Gathered, day: date | None, text: str) -> None:
    if text:
        fields.add("NOTE", f"{day.isoformat()}: {text}" if day else text)


_ADD: Mapping[str, Callable[[Gathered, Node, Account], None]] = {
    "contact_field": _add_contact_field,
    "address": _add_address,
    "note": _add_note,
    "life_event": _add_life_event,
    "task": _add_task,
    "pet": _add_pet,
}
PARTS = frozenset(_ADD)
