"""A conversation that was logged, corrected afterwards: with everybody it was with, and all that was noted of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from netgive.capture.understood import HeardEvent, HeardNeed, MadePromise, Someone, Understood, WasGiven
from netgive.domain.conversations import Channel, Direction, Interaction
from netgive.domain.exchange import Give, GiveState, Need, Received
from netgive.domain.text import clean_line, fold
from netgive.errors import InvalidValueError, NotFoundError
from netgive.services.conversations import Recorder, check
from netgive.services.corrections import handed_over, with_person
from netgive.services.matching import rematch_met, rematch_wants_of
from netgive.services.notes import Note, Said, read, room_for_promises
from netgive.services.validation import required
from netgive.store import exchange, people
from netgive.store.changes import Changes
from netgive.store.connection import Store
from netgive.store.conversations import EVENTS, INTERACTIONS
from netgive.store.records import Table

TOLD = ("needs", "promises", "received", "events")
TABLES: dict[str, Table[Any]] = {
    "needs": exchange.NEEDS,
    "promises": exchange.GIVES,
    "received": exchange.RECEIVED,
    "events": EVENTS,
}
DAYS = {"needs": ("first_seen", "confirmed_on"), "promises": ("promised_on",), "received": ("on",), "events": ("on",)}


@dataclass(frozen=True, slots=True)
class Correction:
    """What was wrong in a log; what is None stays as it is."""

    text: str | None = None
    on: date | None = None
    channel: Channel | None = None
    direction: Direction | None = None
    people: Sequence[str] = ()


class Part(NamedTuple):
    """Something that was noted with a conversation, and is as it was then."""

    field: str
    record: Any
    heard: Any


@dataclass(frozen=True, slots=True)
class Logged:
    """A conversation as it stands: with each a record, what was noted with it, and all of it as a note."""

    number: str
    interactions: tuple[Interaction, ...]
    parts: tuple[Part, ...]
    note: Note


@dataclass(frozen=True, slots=True)
class Amended:
    """What became of a conversation; ``added`` and ``gone`` are the names of people."""

    interactions: tuple[Interaction, ...]
    note: Note
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    dropped: int = 0


def logged(store: Store, number: str) -> Logged:
    """A conversation as it stands now.

    Raises NotFoundError for an unknown number.
    """
    together = _together(store, number)
    first = together[0]
    told = list(_told(store, first))
    wanted = dict.fromkeys([one.contact for one in together] + [record.contact for _, record in told])
    contacts = {one.id: one for one in people.contacts(store.connection, list(wanted))}
    place = {contact: number for number, contact in enumerate(wanted)}
    parts = tuple(Part(field, record, _heard(record, place)) for field, record in told)
    understood = Understood(
        persons=tuple(Someone(contacts[one].name, one, contacts[one].name) for one in wanted),
        partners=tuple(range(len(together))),
        on=first.on,
        channel=first.channel,
        direction=first.direction,
    )
    note = Note(
        first.note or "",
        first.on,
        understood,
        contacts,
        shelf=tuple(exchange.SHELF.all(store.connection)),
        room=room_for_promises(store) + sum(part.field == "promises" for part in parts),
        add_people=True,
    )
    return Logged(clean_line(number), together, parts, _with_told(note, [(one.field, one.heard) for one in parts]))


def wanted_note(store: Store, before: Logged, correction: Correction, today: date, *, add_people: bool) -> Note:
    """The note as a correction wants it; a new text is read anew.

    Raises InvalidValueError for a day to come, NotFoundError for an unknown name unless ``add_people``.
    """
    if correction.on is not None and correction.on > today:
        raise InvalidValueError(f"{correction.on.isoformat()} is still to come; a conversation is logged afterwards.")
    note = before.note
    if correction.people:
        note = _with_others(store, note, correction.people, add_people=add_people)
    on = correction.on or note.on
    understood = note.understood._replace(
        on=on,
        channel=correction.channel or note.understood.channel,
        direction=correction.direction or note.understood.direction,
    )
    note = note._replace(on=on, understood=understood)
    if correction.text is None:
        return note
    return _reread(store, before, note, required(correction.text, "The note"), today)


def _with_others(store: Store, note: Note, names: Sequence[str], *, add_people: bool) -> Note:
    """Other people were there; who alone takes the place of another alone takes over what was told of them."""
    before = set(note.understood.partners)
    note = note._replace(understood=note.understood._replace(partners=()))
    for name in names:
        note = with_person(store, note, name)
    new = [note.name(who) for who in note.understood.partners if note.understood.persons[who].contact is None]
    if new and not add_people:
        raise NotFoundError(f"Nobody called “{new[0]}” is known; add --add-people to this command to add them.")
    gone, come = before - set(note.understood.partners), set(note.understood.partners) - before
    return handed_over(note, *gone, *come) if len(gone) == len(come) == 1 else note


def _reread(store: Store, before: Logged, note: Note, text: str, today: date) -> Note:
    """What the new text says and the old one did not is added; what it does not say any more goes."""
    fresh, old = (_read(store, one, words, today) for one, words in ((note, text), (before.note, before.note.text)))
    said = {_key(fresh, field, one) for field, one in _every(fresh)}
    known = {_key(old, field, one) for field, one in _every(old)} | {
        _key(note, field, one) for field, one in _every(note)
    }
    told = [(field, one) for field, one in _every(note) if _key(note, field, one) in said]
    persons = list(note.understood.persons)
    for field, one in _every(fresh):
        if _key(fresh, field, one) not in known:
            someone = fresh.understood.persons[one.who]
            place = next((at for at, other in enumerate(persons) if _is_same(someone, other)), len(persons))
            persons += [someone] if place == len(persons) else []
            told.append((field, one._replace(who=place)))
    understood = note.understood._replace(persons=tuple(persons), unsure=fresh.understood.unsure)
    note = note._replace(text=text, understood=understood, contacts={**note.contacts, **fresh.contacts})
    return _with_told(note, told)


def _read(store: Store, note: Note, text: str, today: date) -> Note:
    """A text understood, with the people of a note."""
    if not text:
        return note._replace(understood=Understood(persons=note.understood.persons))
    persons = (note.understood.persons[who] for who in note.understood.partners)
    return read(store, text, Said([one.contact or one.name for one in persons], note.on), today, add_people=True)


def _is_same(one: Someone, other: Someone) -> bool:
    return (one.contact, one.contact or fold(one.name)) == (other.contact, other.contact or fold(other.name))


def _every(note: Note) -> Iterator[tuple[str, Any]]:
    return ((field, one) for field in TOLD for one in getattr(note.understood, field))


def _key(note: Note, field: str, one: Any) -> tuple[str, str, str]:  # noqa: ANN401  one of the four that are heard
    someone = note.understood.persons[one.who]
    what = one.kind if field == "events" else fold(one.text)
    return field, someone.contact or fold(someone.name), what


def _with_told(note: Note, told: Sequence[tuple[str, Any]]) -> Note:
    lists = {field: tuple(one for place, one in told if place == field) for field in TOLD}
    return note._replace(understood=Understood(**{**note.understood._asdict(), **lists}))


def amend(store: Store, before: Logged, note: Note) -> Amended:
    """Make a conversation what the note says: what is as it was keeps its number, the rest goes or comes.

    Raises what `conversations.check` raises.
    """
    check(store, note)
    kept = [part for part in before.parts if _stays(part, note)]
    gone = [part for part in before.parts if part not in kept]
    heard = [(part.field, part.heard) for part in kept]
    new = _with_told(note, [item for item in _every(note) if item not in heard])
    with store.change(f"conversation {before.number} corrected") as changes:
        _delete(changes, gone)
        for part in kept:
            _move(changes, part, note.on)
        recorder = Recorder(store, changes, new)
        interactions = _talks(changes, before, recorder)
        recorder.told()
        if note.text != before.note.text:
            recorder.mark_named()
        rematch_met(changes, sorted({one.contact for one in (*before.interactions, *interactions)}))
    were = {one.contact: before.note.contacts[one.contact].name for one in before.interactions}
    are = {contact.id: contact.name for contact in recorder.partners}
    return Amended(
        interactions,
        note,
        tuple(name for contact, name in are.items() if contact not in were),
        tuple(name for contact, name in were.items() if contact not in are),
        len(gone),
    )


def remove(store: Store, before: Logged) -> Amended:
    """It did not take place: it goes, with what was noted of it and is still as it was then."""
    with store.change(f"conversation {before.number} removed") as changes:
        _delete(changes, before.parts)
        for one in before.interactions:
            changes.delete("interaction", {"id": one.id})
        rematch_met(changes, sorted({one.contact for one in before.interactions}))
    return Amended(before.interactions, before.note, dropped=len(before.parts))


def _stays(part: Part, note: Note) -> bool:
    heard = getattr(note.understood, part.field)
    return part.heard in heard and note.understood.persons[part.heard.who].contact == part.record.contact


def _delete(changes: Changes, parts: Sequence[Part]) -> None:
    for part in parts:
        changes.delete(TABLES[part.field].name, {"id": part.record.id})
    for contact in sorted({part.record.contact for part in parts if part.field == "needs"}):
        rematch_wants_of(changes, contact)


def _move(changes: Changes, part: Part, on: date) -> None:
    """What was noted on the day of a conversation moves with it."""
    days = {name: on for name in DAYS[part.field] if getattr(part.record, name) is not None}
    TABLES[part.field].update(changes, part.record, part.record._replace(**days))


def _talks(changes: Changes, before: Logged, recorder: Recorder) -> tuple[Interaction, ...]:
    """One record with each who was there, and none with others."""
    note, there = recorder.note, {one.contact: one for one in before.interactions}
    found = []
    for contact in recorder.partners:
        one = there.pop(contact.id, None)
        if one is None:
            found.append(recorder.talk(contact))
            continue
        understood = note.understood
        after = one._replace(on=note.on, direction=understood.direction, channel=understood.channel)
        after = after._replace(note=note.text or None)
        INTERACTIONS.update(changes, one, after)
        found.append(after)
    for one in there.values():
        changes.delete("interaction", {"id": one.id})
    return tuple(found)


def _together(store: Store, number: str) -> tuple[Interaction, ...]:
    """A conversation and its equals of the same day with others."""
    wanted = clean_line(number)
    found = INTERACTIONS.get(store.connection, wanted) if wanted.isascii() and wanted.isdigit() else None
    if found is None:
        raise NotFoundError.record("conversation", number, "netgive show NAME")
    if found.note is None or found.source is not None:
        return (found,)
    same = INTERACTIONS.where(store.connection, on=found.on, note=found.note, channel=found.channel)
    return (found, *(one for one in same if one.id != found.id and one.source is None))


def _told(store: Store, talk: Interaction) -> Iterator[tuple[str, Any]]:
    """What was noted that day in words of the conversation, and nothing has become of yet."""
    text = " ".join((talk.note or "").split())
    queries: dict[str, tuple[str, str, dict[str, object]]] = {
        "needs": (
            "text",
            "closed_on IS NULL AND COALESCE(confirmed_on, first_seen) = first_seen",
            {"first_seen": talk.on},
        ),
        "promises": ("text", "", {"promised_on": talk.on, "state": GiveState.PROMISED}),
        "received": ("text", "thanked_on IS NULL AND outcome_told_on IS NULL", {"on": talk.on}),
        "events": ("note", "cleared_on IS NULL", {"on": talk.on}),
    }
    for field, (words, condition, equal) in queries.items():
        for record in TABLES[field].where(store.connection, condition, **equal):
            if (said := getattr(record, words)) and said in text:
                yield field, record


def _heard(record: Any, place: dict[str, int]) -> Any:  # noqa: ANN401  one kind becomes the other
    """A record as it was heard."""
    who = place[record.contact]
    match record:
        case Need():
            return HeardNeed(who, record.text, record.kind, record.asked, record.deadline, record.text)
        case Give():
            return MadePromise(who, record.text, record.kind, record.due, record.text, None)
        case Received():
            return WasGiven(who, record.text, record.text)
    return HeardEvent(who, record.kind, record.note or "")
