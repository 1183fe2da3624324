"""Recording a conversation: whom one talked with, and everything that was understood of it, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from netgive.capture.understood import HeardNeed, MadePromise
from netgive.domain.conversations import Channel, Direction, Event, Interaction
from netgive.domain.exchange import Give, GiveKind, GiveState, Need, Received, ShelfItem
from netgive.domain.people import Contact
from netgive.domain.suggest import Offer, Person
from netgive.domain.text import clean_line, fold
from netgive.errors import AmbiguousNameError, InvalidValueError, NotFoundError
from netgive.services.exchange import MINUTES
from netgive.services.gifts import gifts_for
from netgive.services.matching import mark_named, rematch_contact, rematch_wants_of
from netgive.services.names import resolve
from netgive.services.notes import Note
from netgive.services.validation import checked_name, required
from netgive.store import exchange, people
from netgive.store.changes import Changes
from netgive.store.connection import Store
from netgive.store.conversations import EVENTS, INTERACTIONS

LEAST_TITLE_WORD = 4  # letters of a word by which a promise is known to be of a thing on the shelf


@dataclass(frozen=True, slots=True)
class Logged:
    """What was recorded, and what could be given to these people now: things first, then introductions."""

    interactions: tuple[Interaction, ...]
    people: tuple[Person, ...]
    needs: tuple[Need, ...]
    promises: tuple[Give, ...]
    received: tuple[Received, ...]
    events: tuple[Event, ...]
    unsure: tuple[str, ...] = ()
    offers: tuple[tuple[Person, Offer], ...] = ()


def log(store: Store, note: Note, today: date, *, add_people: bool = False) -> Logged:
    """Record a note.

    Raises InvalidValueError where nobody is named, NotFoundError where nobody of those named is known and nobody is to
    be added, AmbiguousNameError where one of them could be several.
    """
    _check_partners(note, add_people=add_people)
    with store.change(_summary(note)) as changes:
        logged = _Recorder(store, changes, note, add_people=add_people).record()
    return replace(logged, offers=gifts_for(store, logged.people, today))


def _check_partners(note: Note, *, add_people: bool) -> None:
    partners = [note.understood.persons[who] for who in note.understood.partners]
    if not partners:
        raise InvalidValueError("With whom? Say it in the note, or with --with NAME.")
    if not add_people and all(one.contact is None for one in partners):
        names = " and ".join(f"“{one.name}”" for one in partners)
        raise NotFoundError(f"Nobody called {names} is known; add --add-people to this command to add them.")
    for one in partners:
        if one.tied and one.contact:
            raise AmbiguousNameError(one.words, [note.contacts[one.contact].name, *one.others], len(one.others) + 1)


def _summary(note: Note) -> str:
    """A conversation in the history."""
    names = ", ".join(note.name(who) for who in note.understood.partners)
    return f"conversation of {note.on.isoformat()} with {names}"


class _Recorder:
    """Writes a note within one transaction."""

    def __init__(self, store: Store, changes: Changes, note: Note, *, add_people: bool) -> None:
        self.store, self.changes, self.note = store, changes, note
        self.contacts = [self._contact(who, add_people=add_people) for who in range(len(note.understood.persons))]
        self.unsure = list(note.understood.unsure)

    def _contact(self, who: int, *, add_people: bool) -> Contact | None:
        """The contact of a person of the note; one who is not known is added, or left out."""
        someone = self.note.understood.persons[who]
        if someone.contact:
            return self.note.contacts[someone.contact]
        if not add_people or who not in self.note.understood.partners:
            return None
        contact = Contact(id=self.changes.new_id("contact"), name=checked_name(someone.name))
        people.insert(self.changes, contact)
        return contact

    def record(self) -> Logged:
        understood = self.note.understood
        partners = [contact for who in understood.partners if (contact := self.contacts[who])]
        interactions = tuple(self._interaction(contact) for contact in partners)
        logged = Logged(
            interactions,
            tuple(Person(contact.id, contact.name) for contact in partners),
            tuple(need for heard in understood.needs if (need := self._need(heard))),
            tuple(give for made in understood.promises if (give := self._promise(made))),
            tuple(
                exchange.RECEIVED.insert(
                    self.changes,
                    Received(self.changes.new_id("received"), contact.id, given.text, self.note.on),
                )
                for given in understood.received
                if (contact := self.contacts[given.who])
            ),
            tuple(
                EVENTS.insert(self.changes, Event(contact.id, event.kind, self.note.on, event.words))
                for event in understood.events
                if (contact := self.contacts[event.who])
            ),
        )
        self._interests()
        for needy in sorted({need.contact for need in logged.needs}):
            rematch_wants_of(self.changes, needy)
        for contact in partners:
            if understood.direction is not Direction.OUT:
                mark_named(self.changes, contact.id, self.note.text)
        return replace(logged, unsure=tuple(self.unsure))

    def _interaction(self, contact: Contact) -> Interaction:
        understood = self.note.understood
        talk = Interaction(contact.id, self.note.on, understood.direction, understood.channel, self.note.text)
        return INTERACTIONS.insert(self.changes, talk)

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
        most = self.store.settings.open_promises
        if len(exchange.open_promises(self.changes.connection)) >= most:
            self.unsure.append(f"“{made.words}” was not kept as a promise: {most} are open already, keep one first")
            return None
        introduced = self.contacts[made.introduced] if made.introduced is not None else None
        promise = Give(
            id=self.changes.new_id("give"),
            contact=contact.id,
            kind=made.kind,
            state=GiveState.PROMISED,
            text=made.text,
            shelf=self._on_shelf(made.text),
            introduced=introduced.id if introduced and made.kind is GiveKind.INTRODUCTION else None,
            minutes=MINUTES[made.kind],
            promised_on=self.note.on,
            due=made.due if made.due and made.due >= self.note.on else None,
        )
        return exchange.GIVES.insert(self.changes, promise)

    def _on_shelf(self, text: str) -> str | None:
        """The one thing on the shelf that a promise speaks of, by the words of its title."""
        said = {word for word in fold(text).split() if len(word) >= LEAST_TITLE_WORD}

        def met(item: ShelfItem) -> int:
            return len(said & set(fold(item.title).split()))

        items = sorted(exchange.SHELF.all(self.changes.connection), key=met, reverse=True)
        if not items or not met(items[0]) or (len(items) > 1 and met(items[1]) == met(items[0])):
            return None
        return items[0].id

    def _interests(self) -> None:
        for heard in self.note.understood.interests:
            contact = self.contacts[heard.who]
            if contact and fold(heard.text) not in map(fold, contact.interests):
                after = contact._replace(interests=(*contact.interests, heard.text))
                people.update(self.changes, contact, after)
                rematch_contact(self.changes, contact, after)
                self.contacts[heard.who] = after


@dataclass(frozen=True, slots=True)
class Correction:
    """What was wrong in a log; what is None stays as it is."""

    text: str | None = None
    on: date | None = None
    channel: Channel | None = None
    direction: Direction | None = None
    people: Sequence[str] = ()


def correct(store: Store, interaction_id: str, correction: Correction, today: date) -> tuple[Interaction, ...]:
    """Correct a conversation, with everybody it was logged with at once.

    Raises NotFoundError for an unknown number, InvalidValueError for a day to come or where nothing is corrected.
    """
    together = _logged_together(store, interaction_id)
    if correction == Correction():
        raise InvalidValueError("Nothing to correct was said; `netgive edit-log --help` lists what can be.")
    if correction.on is not None and correction.on > today:
        raise InvalidValueError(f"{correction.on.isoformat()} is still to come; a conversation is logged afterwards.")
    values = {
        "note": required(correction.text, "The note") if correction.text is not None else None,
        "on": correction.on,
        "channel": correction.channel,
        "direction": correction.direction,
    }
    changed = {name: value for name, value in values.items() if value is not None}
    wanted = {contact.id for contact in (resolve(store, name) for name in correction.people)}
    with store.change(f"conversation {interaction_id} corrected") as changes:
        kept = []
        for before in together:
            if wanted and before.contact not in wanted:
                changes.delete("interaction", {"id": before.id})
                continue
            after = before._replace(**changed)  # type: ignore[arg-type]  # each has the type of its field
            INTERACTIONS.update(changes, before, after)
            kept.append(after)
        new = sorted(wanted - {one.contact for one in kept})
        like = together[0]._replace(id=None, **changed)  # type: ignore[arg-type]
        return (*kept, *(INTERACTIONS.insert(changes, like._replace(contact=contact)) for contact in new))


def remove(store: Store, interaction_id: str) -> tuple[Interaction, ...]:
    """Take a conversation out of the history again, with everybody it was logged with."""
    together = _logged_together(store, interaction_id)
    with store.change(f"conversation {interaction_id} removed") as changes:
        for one in together:
            changes.delete("interaction", {"id": one.id})
    return together


def _logged_together(store: Store, interaction_id: str) -> tuple[Interaction, ...]:
    """A conversation and its equals of the same day with others."""
    number = clean_line(interaction_id)
    found = INTERACTIONS.get(store.connection, number) if number.isascii() and number.isdigit() else None
    if found is None:
        raise NotFoundError.record("conversation", interaction_id, "netgive show NAME")
    if found.note is None or found.source is not None:
        return (found,)
    same = INTERACTIONS.where(store.connection, on=found.on, note=found.note, channel=found.channel)
    return (found, *(one for one in same if one.id != found.id and one.source is None))
