"""The JSON export of Monica 4: contacts with everything in them, and the activities they took part in.

Records refer to each other by identifier, so the file is held in memory as a whole.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from netgive.domain.intake import IntakeItem, InteractionDraft, PersonRef, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.heads import bare
from netgive.importers.notes import monica_contact
from netgive.importers.notes.monica_account import Account, activities_of, name_of
from netgive.importers.notes.monica_nodes import Node, listed
from netgive.importers.notes.monica_talks import TALKS, Side, activity_item, last_talk, talk_items
from netgive.importers.source import Source

_HEAD = re.compile(rb'\s*\{(?=.*"account"\s*:\s*\{)', re.DOTALL)
_SIGNS = (re.compile(rb'"app_version"\s*:'), re.compile(rb'"type"\s*:\s*"(?:user|contact)"'))
# What the account holds that is read with the contacts, and what stands there once more within them.
_READ_WITH_CONTACTS = frozenset({"user", "contact", "relationship", "activity"})
_REPEATED = frozenset({"activity", "photo", "document"})
_SERVER = "a part of Monica's own server"
_OF_NO_USE = {
    "photo": "netgive keeps no photographs",
    "document": "netgive keeps no documents",
    "journal_entry": "a journal is about yourself",
    **dict.fromkeys(("addressbook", "address_book", "addressbook_subscription", "address_book_subscription"), _SERVER),
}
_UNKNOWN = "netgive knows no such records"
_JOURNAL = "journal_entries"


def recognise(head: bytes) -> bool:
    """A JSON object with an account, as Monica writes it."""
    text = bare(head)
    return _HEAD.match(text) is not None and any(sign.search(text) for sign in _SIGNS)


def read(source: Source) -> Iterator[IntakeItem]:
    """The contacts, each followed by what was said, done and given.

    Raises UnusableInputError for what is no JSON, or holds no contact.
    """
    account = Account.of(_document(source))
    others = Counter[str]()
    any_contact = False
    for number, contact in enumerate(account.contacts, start=1):
        any_contact = True
        yield from _items(f"contact {number}", contact, account, source)
        others.update(_unknown(contact))
    if not any_contact:
        raise UnusableInputError(source.label, "no contact is in it")
    yield from _rest(account, others)
    for uuid in account.activities:
        if uuid not in account.attendees:
            yield Skipped(f"activity {uuid}", "no contact takes part in it")


def _document(source: Source) -> Any:  # noqa: ANN401  what json.loads gives
    try:
        return json.loads(source.text())
    except (ValueError, RecursionError) as error:  # no JSON, or nested deeper than any export
        raise UnusableInputError(source.label, "it is no complete JSON") from error


def _items(where: str, contact: Node, account: Account, source: Source) -> Iterator[IntakeItem]:
    name = name_of(contact)
    if contact.uuid and contact.uuid in account.me:
        yield Skipped(where, "this is you")
        return
    if not name:
        yield Skipped(where, "it has no name")
        return
    yield from monica_contact.contact_items(where, contact, account)
    person = PersonRef(name, monica_contact.identity(contact), doubt=monica_contact.doubt(contact))
    side = Side(where, person, account, source.today)
    newest = None
    for item in _talks(side, contact):
        if isinstance(item, InteractionDraft):
            newest = max(newest or item.on, item.on)
        yield item
    yield from last_talk(side, contact, newest)


def _talks(side: Side, contact: Node) -> Iterator[IntakeItem]:
    for block in contact.blocks:
        if block.type in TALKS:
            yield from talk_items(side, block.type, block.nodes)
    for number, uuid in enumerate(activities_of(contact), start=1):
        yield activity_item(side, number, uuid)


def _unknown(contact: Node) -> Iterator[str]:
    """The type of every record of a contact that is of a type that is not known."""
    for block in contact.blocks:
        if block.type not in monica_contact.PARTS | TALKS | _REPEATED:
            yield from [block.type] * len(block.values)


def _rest(account: Account, others: Counter[str]) -> Iterator[Skipped]:
    """One for each kind of record that is not taken, with how many there are."""
    for block in account.blocks:
        if block.type not in _READ_WITH_CONTACTS:
            others[block.type] += len(block.values)
    others["journal_entry"] += len(listed(account.properties.get(_JOURNAL)))
    for kind, number in others.items():
        if number:
            why = _OF_NO_USE.get(kind, _UNKNOWN)
            yield Skipped(f"account, {kind.replace('_', ' ')}", f"{number} of them: {why}" if number > 1 else why)
