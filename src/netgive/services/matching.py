"""Keeping the stored matches up to date whenever a need, interest, shelf item, skill, title or employer is written.

A want is compared with all that is on hand, something new on hand with all wants; who loses a match is looked after
anew. The result is always that of computing everything anew, whatever was written in which order.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from netgive.domain.people import Contact
from netgive.store import matches
from netgive.store.changes import Changes

if TYPE_CHECKING:
    from netgive.services.matchmaker import Matchmaker

WANTED_FIELDS = frozenset({"interests", "memory"})  # a memory may tell what they named themselves
OFFERED_FIELDS = frozenset({"skills", "title", "organization", "do_not_contact", "trust", "memory", "known_since"})


def rematch(changes: Changes) -> None:
    """All matches: needs with the shelf and with people, interests with the shelf."""
    _matchmaker(changes).everything()


def rematch_wants_of(changes: Changes, contact: str) -> None:
    """A need or interest of a contact was written."""
    maker = _matchmaker(changes)
    if not maker.current:
        maker.everything()
        return
    for shelf in (True, False):
        before = matches.stored(changes.connection, shelf=shelf, contacts=[contact])
        maker.renew(list(matches.wants(changes.connection, contact)), before, shelf=shelf)


def rematch_contact(changes: Changes, before: Contact, after: Contact) -> None:
    """A contact was added or edited: what they want, or what others could get from them, may be another."""
    differs = {field for field in WANTED_FIELDS | OFFERED_FIELDS if getattr(before, field) != getattr(after, field)}
    if differs & WANTED_FIELDS:
        rematch_wants_of(changes, after.id)
    if differs & OFFERED_FIELDS and (_offers(before) or _offers(after)):
        rematch_offers_of(changes, after.id, tidy=_offers(before))


def rematch_offers_of(changes: Changes, contact: str, *, tidy: bool = False) -> None:
    """What others could get from a contact was written, or how one stands with them. ``tidy``: a text may be gone."""
    maker = _matchmaker(changes)
    if not maker.current:
        maker.everything()
        return
    maker.look_after(frozenset({contact}), shelf=False)
    maker.offered(matches.people_offers(changes.connection, contact), shelf=False)
    if tidy:
        maker.tidy()


def rematch_met(changes: Changes, contacts: Iterable[str]) -> None:
    """One was in touch with contacts, or a conversation was taken back: who may be introduced comes before others."""
    known = matches.years_before(changes.connection, contacts)
    for contact, now in sorted(matches.standing(changes.connection, known).items()):
        if now.year != known[contact] and matches.people_offers(changes.connection, contact):
            rematch_offers_of(changes, contact)


def rematch_shelf(changes: Changes) -> None:
    """Something was put on the shelf, or taken off."""
    maker = _matchmaker(changes)
    if not maker.current:
        maker.everything()
        return
    maker.look_after(matches.gone(changes.connection, shelf=True), shelf=True)
    if not maker.offered(matches.newest_item(changes.connection), shelf=True):
        maker.tidy()


def rematch_people(changes: Changes) -> None:
    """Somebody was forgotten."""
    maker = _matchmaker(changes)
    if not maker.current:
        maker.everything()
        return
    maker.look_after(matches.gone(changes.connection, shelf=False), shelf=False)
    maker.tidy()


def mark_named(changes: Changes, contact: str, text: str) -> None:
    """Somebody was talked with: what they named themselves is not offered to them as news."""
    folded = text.casefold()
    for number, title in matches.titles_for(changes.connection, contact):
        if title.casefold() in folded:
            changes.update("offer_match", {"id": number}, {"named": True})
    rematch_met(changes, [contact])


def _matchmaker(changes: Changes) -> "Matchmaker":
    """Imported where something is matched: most notes want nothing, and go without the matcher."""
    from netgive.services.matchmaker import Matchmaker  # noqa: PLC0415

    return Matchmaker(changes)


def _offers(contact: Contact) -> bool:
    return bool(contact.skills or contact.title or contact.organization)
