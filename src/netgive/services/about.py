"""Everything stored on one person, to be handed to them.

What others' notes say of them is named as a number only: such a note is about somebody else, whose it is.
"""

from typing import Any

from netgive.domain.people import Contact
from netgive.services.export import as_json
from netgive.services.names import resolve
from netgive.store import about as kept
from netgive.store import exchange, people
from netgive.store import suggest as suggestions
from netgive.store.connection import Store
from netgive.store.conversations import EVENTS, INTERACTIONS
from netgive.store.known_as import known_as
from netgive.store.mentions import mentions
from netgive.store.traces import traces

Json = dict[str, Any]


def about(store: Store, name: str) -> Json:
    """The document of `export`, limited to one person, with what else is kept of them under ``stored``.

    Raises what `resolve` raises.
    """
    contact = resolve(store, name)
    return {"netgive": 1, **_records(store, contact), "stored": _stored(store, contact)}


def _records(store: Store, contact: Contact) -> Json:
    connection, one = store.connection, contact.id
    gives = [give for give in exchange.GIVES.all(connection) if one in {give.contact, give.introduced}]
    lists: dict[str, list[Any]] = {
        "circles": [circle for circle in people.circles(connection) if circle.name in contact.circles],
        "contacts": [contact],
        "interactions": list(INTERACTIONS.where(connection, contact=one)),
        "needs": list(exchange.NEEDS.where(connection, contact=one)),
        "events": list(EVENTS.where(connection, contact=one)),
        "gives": [give for give in gives if give.contact == one],
        "received": list(exchange.RECEIVED.where(connection, contact=one)),
        "introductions": [found for found in exchange.introductions(connection) if one in {found.a, found.b}],
        "suggestions": [shown for shown in suggestions.every(connection) if shown.contact == one],
    }
    document: Json = {name: [as_json(record) for record in records] for name, records in lists.items()}
    # A gift that brought them to somebody is that other's; that it was given is about both.
    document["introduced_in_gifts"] = [
        {"on": str(give.delivered_on or give.promised_on or ""), "state": give.state.value}
        for give in gives
        if give.introduced == one
    ]
    return document


def _stored(store: Store, contact: Contact) -> Json:
    connection, one = store.connection, contact.id
    person = known_as(connection, contact)
    named = mentions(connection, person, contact.name)
    texts = [*contact.skills, *contact.interests, *(text for text in (contact.title, contact.organization) if text)]
    texts += [need.text for need in exchange.NEEDS.where(connection, contact=one)]
    return {
        "known_as": {"ids": sorted(person.ids), "names": sorted(person.names), "addresses": sorted(person.addresses)},
        "worked_out": kept.summary(connection, one),
        "imported": kept.sources(connection, one),
        "shown": kept.pages(connection, one),
        "matches": kept.matches(connection, one),
        "thought_of_for_needs_of_others": kept.offered_to_others(connection, person),
        "read_by_the_matcher": kept.read_texts(connection, texts),
        "history": [trace._asdict() for trace in traces(connection, person)],
        "notes_of_others": {"with_this_name": named.named, "with_the_first_name": named.maybe},
    }
