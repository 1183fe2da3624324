"""Recording a conversation: one sentence, the people, the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from netgive.domain.conversations import Channel, Direction, Interaction
from netgive.domain.exchange import GiveKind
from netgive.domain.people import Contact
from netgive.domain.suggest import Lane, Offer, Person
from netgive.engine.compose import gift_view
from netgive.engine.lanes import Entry
from netgive.engine.offers import offers
from netgive.errors import InvalidValueError, NotFoundError
from netgive.services.matching import mark_named
from netgive.services.names import fold, resolve
from netgive.services.validation import checked_name, required
from netgive.store import details, people
from netgive.store.connection import Store
from netgive.store.conversations import INTERACTIONS
from netgive.store.snapshots import Morning

SHOWN_OFFERS = 3


@dataclass(frozen=True, slots=True)
class Conversation:
    """What is to be recorded, as it was said."""

    text: str
    people: Sequence[str]
    on: date
    channel: Channel = Channel.OTHER
    direction: Direction = Direction.BOTH


@dataclass(frozen=True, slots=True)
class Logged:
    """What was recorded, one interaction a person, and what could be given to them now."""

    interactions: tuple[Interaction, ...]
    people: tuple[Person, ...]
    offers: tuple[tuple[Person, Offer], ...]


def log(store: Store, conversation: Conversation, today: date, *, add_people: bool = False) -> Logged:
    """Record a conversation with each of its people.

    Raises InvalidValueError for an empty text, nobody, or a day to come; NotFoundError for an unknown name
    unless ``add_people``.
    """
    text = required(conversation.text, "The note")
    if not conversation.people:
        raise InvalidValueError("With whom? Say it with --with NAME.")
    if conversation.on > today:
        raise InvalidValueError(f"{conversation.on.isoformat()} is still to come; a conversation is logged afterwards.")
    known, unknown = _sorted_out(store, conversation.people, add_people=add_people)
    with store.change() as changes:
        for name in unknown:
            contact = Contact(id=changes.new_id("contact"), name=name)
            people.insert(changes, contact)
            known.append(contact)
        interactions = tuple(
            INTERACTIONS.insert(
                changes,
                Interaction(
                    contact=contact.id,
                    on=conversation.on,
                    direction=conversation.direction,
                    channel=conversation.channel,
                    note=text,
                ),
            )
            for contact in known
        )
        if conversation.direction is not Direction.OUT:
            for contact in known:
                mark_named(changes, contact.id, text)
    persons = tuple(Person(contact.id, contact.name) for contact in known)
    return Logged(interactions, persons, _gifts_for(store, persons, today))


def _sorted_out(store: Store, said: Sequence[str], *, add_people: bool) -> tuple[list[Contact], list[str]]:
    """The contacts that are known, each once, and the names of those to add."""
    known: dict[str, Contact] = {}
    unknown: dict[str, str] = {}
    for name in said:
        try:
            contact = resolve(store, name)
        except NotFoundError as error:
            if not add_people:
                raise NotFoundError(f"{error} Or add --add-people to this command.") from error
            new = checked_name(name)
            unknown.setdefault(fold(new), new)
        else:
            known[contact.id] = contact
    return list(known.values()), list(unknown.values())


def _gifts_for(store: Store, persons: Sequence[Person], today: date) -> tuple[tuple[Person, Offer], ...]:
    """The best that could be given to these people now, beyond attention."""
    wanted = {person.id: person for person in persons}
    snapshot = Morning(store.connection, today, store.settings).of(list(wanted))
    found = []
    for tie in snapshot.ties:
        for candidate in offers(tie, snapshot, today.toordinal(), store.settings):
            if candidate.kind is not GiveKind.ATTENTION:
                entry = Entry(Lane.RECONNECT, tie, candidate.minutes, candidate=candidate)
                texts = details.of_entry(store.connection, entry)
                found.append((candidate.value, wanted[tie.contact], gift_view(candidate, texts)))
    found.sort(key=lambda item: (-item[0], item[1].name))
    return tuple((person, offer) for _, person, offer in found[:SHOWN_OFFERS])
