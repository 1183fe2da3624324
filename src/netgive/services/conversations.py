"""Recording a conversation: whom one talked with, and everything that was understood of it, in one transaction."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from netgive.capture.understood import HeardEvent, HeardNeed, MadePromise, WasGiven
from netgive.domain.conversations import Direction, Event, Interaction
from netgive.domain.exchange import Give, GiveKind, GiveState, Need, Received
from netgive.domain.people import Contact
from netgive.domain.suggest import Offer, Person
from netgive.domain.text import fold
from netgive.errors import AmbiguousNameError, InvalidValueError, NotFoundError
from netgive.services.gifts import gifts_for
from netgive.services.matching import mark_named, rematch_contact, rematch_met, rematch_wants_of
from netgive.services.names import SHOWN_CANDIDATES
from netgive.services.notes import Note, room_for_promises, too_many
from netgive.services.validation import checked_name
from netgive.store import exchange, people
from netgive.store.changes import Changes
from netgive.store.connection import Store
from netgive.store.conversations import EVENTS, INTERACTIONS


class Logged(NamedTuple):
    """What was recorded, and what could be given to these people now: things first, then introductions."""

    interactions: tuple[Interaction, ...]
    people: tuple[Person, ...]
    needs: tuple[Need, ...]
    promises: tuple[Give, ...]
    received: tuple[Received, ...]
    events: tuple[Event, ...]
    unsure: tuple[str, ...] = ()
    offers: tuple[tuple[Person, Offer], ...] = ()


def log(store: Store, note: Note, today: date) -> Logged:
    """Record a note.

    Raises what `check` raises.
    """
    check(store, note)
    recorded = note.as_recorded()
    with store.change(_summary(recorded)) as changes:
        logged = Recorder(store, changes, recorded).record()
        rematch_met(changes, [person.id for person in logged.people])
    store.look()
    unsure = dict.fromkeys((*note.doubts, *logged.unsure))
    return logged._replace(unsure=tuple(unsure), offers=gifts_for(store, logged.people, today))


def check(store: Store, note: Note) -> None:
    """See whether a note can be recorded.

    Raises InvalidValueError where nobody is named, NotFoundError where nobody of those named is known and nobody is to
    be added, AmbiguousNameError where one of them could be several.
    """
    partners = [note.understood.persons[who] for who in note.understood.partners]
    if not partners:
        raise InvalidValueError("With whom? Say it in the note, or with --with NAME.")
    if not note.as_recorded().understood.partners:
        names = " and ".join(f"“{one.name}”" for one in partners)
        raise NotFoundError(f"Nobody called {names} is known; add --add-people to this command to add them.")
    for one in partners:
        if one.contact is None:
            checked_name(one.name)
        elif one.tied:
            raise ambiguous(store, one.words, [one.contact, *one.others])


def ambiguous(store: Store, words: str, found: Sequence[str]) -> AmbiguousNameError:
    """A name that could be several people, with the first of them."""
    shown = people.contacts(store.connection, found[:SHOWN_CANDIDATES])
    candidates = [f"{c.name} ({c.id}{', ' + c.organization if c.organization else ''})" for c in shown]
    return AmbiguousNameError(words, candidates, len(found))


def _summary(note: Note) -> str:
    """A conversation in the history."""
    names = ", ".join(note.name(who) for who in note.understood.partners)
    return f"conversation of {note.on.isoformat()} with {names}"


class Recorder:
    """Writes a note within one transaction."""

    def __init__(self, store: Store, changes: Changes, note: Note) -> None:
        self.store, self.changes, self.note = store, changes, note
        self.contacts = [self._contact(who) for who in range(len(note.understood.persons))]
        self.unsure: list[str] = []

    def _contact(self, who: int) -> Contact | None:
        """The contact of a person of the note; one who is not known is added, or left out."""
        someone = self.note.understood.persons[who]
        if someone.contact:
            return self.note.contacts[someone.contact]
        if not self.note.is_recorded(who):
            return None
        contact = Contact(id=self.changes.new_id("contact"), name=checked_name(someone.name))
        people.insert(self.changes, contact)
        return contact

    def record(self) -> Logged:
        """Everything: with each a conversation, and what was told."""
        partners = self.partners
        interactions = tuple(self.talk(contact) for contact in partners)
        logged = self.told()._replace(
            interactions=interactions,
            people=tuple(Person(contact.id, contact.name) for contact in partners),
        )
        self.mark_named()
        return logged

    @property
    def partners(self) -> list[Contact]:
        """Those one talked with."""
        return [contact for who in self.note.understood.partners if (contact := self.contacts[who])]

    def told(self) -> Logged:
        """Needs, promises, what was received, events, interests."""
        understood = self.note.understood
        logged = Logged(
            (),
            (),
            tuple(need for heard in understood.needs if (need := self._need(heard))),
            tuple(give for made in understood.promises if (give := self._promise(made))),
            tuple(received for given in understood.received if (received := self._received(given))),
            tuple(event for heard in understood.events if (event := self._event(heard))),
        )
        self._interests()
        for needy in sorted({need.contact for need in logged.needs}):
            rematch_wants_of(self.changes, needy)
        return logged._replace(unsure=tuple(self.unsure))

    def mark_named(self) -> None:
        """What they named themselves is no news to them."""
        if self.note.understood.direction is not Direction.OUT:
            for contact in self.partners:
                mark_named(self.changes, contact.id, self.note.text)

    def talk(self, contact: Contact) -> Interaction:
        """The conversation with one of them."""
        understood = self.note.understood
        talk = Interaction(contact.id, self.note.on, understood.direction, understood.channel, self.note.text or None)
        return INTERACTIONS.insert(self.changes, talk)

    def _received(self, given: WasGiven) -> Received | None:
        contact = self.contacts[given.who]
        if contact is None:
            return None
        received = Received(self.changes.new_id("received"), contact.id, given.text, self.note.on)
        return exchange.RECEIVED.insert(self.changes, received)

    def _event(self, heard: HeardEvent) -> Event | None:
        contact = self.contacts[heard.who]
        if contact is None:
            return None
        return EVENTS.insert(self.changes, Event(contact.id, heard.kind, self.note.on, heard.words))

    def _need(self, heard: HeardNeed) -> Need | None:
        """A need, kept once: who says it again confirms it."""
        contact = self.contacts[heard.who]
        if contact is None:
            return None
        for known in exchange.NEEDS.where(self.changes.connection, "closed_on IS NULL", contact=contact.id):
            if fold(known.text) == fold(heard.text):
                again = known._replace(confirmed_on=self.note.on, asked=known.asked or heard.asked)
                exchange.NEEDS.update(self.changes, known, again)
                return again
        deadline = heard.deadline if heard.deadline and heard.deadline >= self.note.on else None
        need = Need(
            self.changes.new_id("need"),
            contact.id,
            heard.text,
            heard.kind,
            heard.asked,
            self.note.on,
            deadline=deadline,
        )
        return exchange.NEEDS.insert(self.changes, need)

    def _promise(self, made: MadePromise) -> Give | None:
        contact = self.contacts[made.who]
        if contact is None:
            return None
        if not room_for_promises(self.store):
            self.unsure.append(too_many(made.words))
            return None
        from netgive.services.exchange import MINUTES  # noqa: PLC0415  the whole of giving, for promises only

        item = self.note.on_shelf(made.text)
        introduced = self.contacts[made.introduced] if made.introduced is not None else None
        promise = Give(
            id=self.changes.new_id("give"),
            contact=contact.id,
            kind=made.kind,
            state=GiveState.PROMISED,
            text=made.text,
            shelf=item.id if item else None,
            introduced=introduced.id if introduced and made.kind is GiveKind.INTRODUCTION else None,
            minutes=MINUTES[made.kind],
            promised_on=self.note.on,
            due=made.due if made.due and made.due >= self.note.on else None,
        )
        return exchange.GIVES.insert(self.changes, promise)

    def _interests(self) -> None:
        for heard in self.note.understood.interests:
            contact = self.contacts[heard.who]
            if contact and fold(heard.text) not in map(fold, contact.interests):
                after = contact._replace(interests=(*contact.interests, heard.text))
                people.update(self.changes, contact, after)
                rematch_contact(self.changes, contact, after)
                self.contacts[heard.who] = after
