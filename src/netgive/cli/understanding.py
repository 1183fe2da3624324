"""What was understood of a note, part by part: shown with the words it came from, dropped, corrected."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from netgive.capture.dates import parse_date
from netgive.capture.understood import Someone, Understood
from netgive.domain.conversations import Channel, Direction
from netgive.domain.exchange import NeedKind
from netgive.errors import InvalidValueError
from netgive.services.names import resolve
from netgive.services.notes import Note
from netgive.store.connection import Store

TALKED = {
    Channel.MEETING: "in person",
    Channel.CALL: "a call",
    Channel.EMAIL: "e-mail",
    Channel.MESSAGE: "messages",
    Channel.OTHER: "no channel said",
}
WROTE = {Direction.IN: ", they wrote", Direction.OUT: ", you wrote", Direction.BOTH: ""}
WIDTH, LABEL_WIDTH = 80, 10
LISTS = ("needs", "promises", "received", "events", "interests")


class Part(NamedTuple):
    """A part of what was understood; ``field`` and ``place`` say where it stands."""

    label: str
    text: str
    words: str
    field: str
    place: int


def parts(note: Note) -> list[Part]:
    """All parts of a note, in the order in which they are shown."""
    return list(_parts(note))


def _parts(note: Note) -> Iterator[Part]:
    understood = note.understood
    for place, who in enumerate(understood.partners):
        someone = understood.persons[who]
        yield Part("with", note.name(who) + ("" if someone.contact else " (new)"), someone.words, "partners", place)
    yield Part("when", f"{note.on.day} {note.on:%B %Y}", understood.on_words, "on", 0)
    how = TALKED[understood.channel] + WROTE[understood.direction]
    yield Part("how", how, understood.channel_words, "channel", 0)
    for place, need in enumerate(understood.needs):
        detail = f"{need.kind}{', they asked' if need.asked else ''}{_until(need.deadline)}"
        yield Part("need", f"{note.name(need.who)}: {need.text} ({detail})", need.words, "needs", place)
    for place, promise in enumerate(understood.promises):
        yield Part(
            "promise",
            f"to {note.name(promise.who)}: {promise.text}{_until(promise.due)}",
            promise.words,
            "promises",
            place,
        )
    for place, given in enumerate(understood.received):
        yield Part("received", f"{note.name(given.who)} {given.text}", "", "received", place)
    for place, event in enumerate(understood.events):
        yield Part("event", f"{note.name(event.who)}: {event.kind.replace('_', ' ')}", event.words, "events", place)
    for place, interest in enumerate(understood.interests):
        yield Part("interest", f"{note.name(interest.who)}: {interest.text}", interest.words, "interests", place)
    for place, topic in enumerate(understood.topics):
        yield Part("topic", topic, f"#{topic}", "topics", place)


def _until(day: date | None) -> str:
    return f", by {day.isoformat()}" if day else ""


def lines(note: Note) -> Iterator[str]:
    """The parts with numbers, and below them what is unsure."""
    for number, part in enumerate(parts(note), 1):
        words = f"  “{part.words}”" if part.words and part.words not in part.text else ""
        yield from _wrapped(f"{number:>3}  {part.label:<{LABEL_WIDTH}}", part.text + words)
    for doubt in note.understood.unsure:
        yield from _wrapped(f"  ?  {'unsure':<{LABEL_WIDTH}}", doubt)


def _wrapped(start: str, text: str) -> list[str]:
    if len(start) + len(text) <= WIDTH:
        return [start + text]
    import textwrap  # noqa: PLC0415  for long parts only

    return textwrap.wrap(text, WIDTH, initial_indent=start, subsequent_indent=" " * len(start))


def dropped(note: Note, part: Part) -> Note:
    """The note without a part; a day or channel goes back to what is assumed where nothing is said."""
    understood = note.understood
    if part.field == "on":
        raise InvalidValueError("A conversation has a day; write the number and another day to change it.")
    if part.field == "channel":
        return replace(
            note, understood=understood._replace(channel=Channel.OTHER, direction=Direction.BOTH, channel_words="")
        )
    left = [one for place, one in enumerate(getattr(understood, part.field)) if place != part.place]
    return _with_list(note, part.field, left)


def corrected(store: Store, note: Note, part: Part, text: str, today: date) -> Note:
    """The note with a part in other words.

    Raises InvalidValueError, or what a name that is not known raises, where the words do not fit the part.
    """
    change: dict[str, Callable[[], Note]] = {
        "on": lambda: _on_another_day(note, text, today),
        "channel": lambda: _by_another_channel(note, text),
        "partners": lambda: _with_another(store, note, part.place, text),
    }
    if part.field in change:
        return change[part.field]()
    if part.field not in LISTS or part.field == "events":
        raise InvalidValueError(f"Drop this {part.label} by its number alone, and note another with its own command.")
    ones = list(getattr(note.understood, part.field))
    ones[part.place] = ones[part.place]._replace(text=text)
    return _with_list(note, part.field, ones)


def _with_list(note: Note, field: str, ones: Sequence[object]) -> Note:
    changed = {**note.understood._asdict(), field: tuple(ones)}
    return replace(note, understood=Understood(**changed))


def _on_another_day(note: Note, text: str, today: date) -> Note:
    day = parse_date(text, today, "past")
    if day > today:
        raise InvalidValueError(f"{day.isoformat()} is still to come; a conversation is logged afterwards.")
    return replace(note, on=day)


def _by_another_channel(note: Note, text: str) -> Note:
    try:
        channel = Channel(text.casefold())
    except ValueError:
        raise InvalidValueError(f"A channel is one of {', '.join(Channel)}.") from None
    return replace(note, understood=note.understood._replace(channel=channel, channel_words=""))


def _with_another(store: Store, note: Note, place: int, name: str) -> Note:
    """Somebody else was meant: all that was understood of the one is of the other."""
    contact = resolve(store, name)
    persons = list(note.understood.persons)
    who = note.understood.partners[place]
    persons[who] = Someone(contact.name, contact.id, persons[who].words)
    doubts = tuple(doubt for doubt in note.understood.unsure if not doubt.startswith(f"“{persons[who].words}”"))
    understood = note.understood._replace(persons=tuple(persons), unsure=doubts)
    return replace(note, understood=understood, contacts={**note.contacts, contact.id: contact})


def as_json(note: Note, understood: Understood) -> dict[str, object]:
    """What was understood, as CONTRACT has it; contacts by id, those who were not added by name."""

    def key(who: int) -> str:
        return understood.persons[who].contact or understood.persons[who].name

    return {
        "people": [{"id": key(who), "name": note.name(who)} for who in understood.partners],
        "date": note.on.isoformat(),
        "channel": understood.channel.value,
        "direction": understood.direction.value,
        "needs": [
            {"contact": key(one.who), "text": one.text, "kind": NeedKind(one.kind).value, "asked": one.asked}
            for one in understood.needs
        ],
        "promises": [
            {"contact": key(one.who), "text": one.text, "due": one.due.isoformat() if one.due else None}
            for one in understood.promises
        ],
        "received": [{"contact": key(one.who), "text": one.text} for one in understood.received],
        "events": [{"contact": key(one.who), "kind": one.kind.value} for one in understood.events],
        "interests": [{"contact": key(one.who), "text": one.text} for one in understood.interests],
        "topics": list(understood.topics),
        "unsure": list(understood.unsure),
    }
