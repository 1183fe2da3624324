"""Somebody is forgotten, for good."""

from collections.abc import Callable
from dataclasses import dataclass

from netgive.domain.people import Contact
from netgive.errors import StoreError
from netgive.services.backups import before
from netgive.services.matching import rematch_people
from netgive.services.names import resolve
from netgive.store import forgetting, older_copies, people, sweeping
from netgive.store.connection import Store
from netgive.store.known_as import KnownAs, known_as
from netgive.store.mentions import Mentions, mentions
from netgive.store.older_copies import Copy


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Who was forgotten; where others' notes still name them; why the file could not be swept (None: it was).

    ``copies`` of the store still hold them, or could not be looked into.
    """

    contact: Contact
    person: KnownAs
    mentions: Mentions
    unswept: str | None
    copies: tuple[Copy, ...]


def meant(store: Store, name: str) -> Contact:
    """The contact that a name means, before something final is done."""
    return resolve(store, name)


def forget(store: Store, name: str, waiting: Callable[[], None] | None = None, *, backup: bool = True) -> Forgotten:
    """Remove a contact and all that belongs to them, for good, after a backup, which then is one of the copies.

    They are gone when the transaction ends; should the file not be swept after that, only the sweeping is left to do.
    ``waiting`` is called while that takes its time. Raises BackupFailedError where no backup can be made.
    """
    contact = resolve(store, name)
    if backup:
        before(store, "forget")
    person = _remove(store, contact)
    found = mentions(store.connection, person, contact.name)
    return Forgotten(contact, person, found, sweep(store, waiting), tuple(older_copies.copies(store.path, person)))


def _remove(store: Store, contact: Contact) -> KnownAs:
    sweeping.overwrite_removed(store)
    with store.change(None) as changes:
        person = known_as(changes.connection, contact)
        forgetting.remove(changes, person, contact.id)
        rematch_people(changes)
        sweeping.mark_unswept(changes)
    return person


def rewrite(copy: Copy) -> str | None:
    """Take the person out of a copy of the store, too; why that could not be done, or None."""
    try:
        older_copies.rewrite(copy, _purge)
    except (StoreError, OSError) as error:
        return older_copies.why_not(error)
    return None


def _purge(store: Store, contact_id: str) -> None:
    contact = people.get(store.connection, contact_id)
    if contact is not None:
        _remove(store, contact)
        sweeping.sweep(store)


def is_unswept(store: Store) -> bool:
    """Whether traces may be left in the file of somebody who was forgotten."""
    return sweeping.is_unswept(store.connection)


def sweep(store: Store, waiting: Callable[[], None] | None = None) -> str | None:
    """Write the file anew, so that nothing of what was removed is left in it; why it could not be done, or None."""
    try:
        sweeping.sweep(store, waiting)
    except StoreError as error:
        return error.code
    return None
