"""Open promises, with the names of whom they were made to."""

from typing import NamedTuple

from netgive.domain.exchange import Give
from netgive.domain.people import Contact
from netgive.store import exchange, people
from netgive.store.connection import Store


class PromiseView(NamedTuple):
    """An open promise with the name of whom it was made to."""

    give: Give
    contact: Contact


def promises(store: Store) -> list[PromiseView]:
    """All open promises, the earliest due first."""
    found = exchange.open_promises(store.connection)
    contacts = {contact.id: contact for contact in people.contacts(store.connection, [give.contact for give in found])}
    return [PromiseView(give, contacts[give.contact]) for give in found]
