"""Somebody is forgotten, for good."""

from netgive.domain.people import Contact
from netgive.services.matching import rematch_people
from netgive.services.names import resolve
from netgive.store import journal, people
from netgive.store.connection import Store


def meant(store: Store, name: str) -> Contact:
    """The contact that a name means, before something final is done."""
    return resolve(store, name)


def forget(store: Store, name: str) -> Contact:
    """Remove a contact and all that belongs to them, for good."""
    contact = resolve(store, name)
    with store.change(None) as changes:
        people.delete(changes, contact.id)
        journal.purge(changes.connection, contact.id, contact.name)
        rematch_people(changes)
    return contact
