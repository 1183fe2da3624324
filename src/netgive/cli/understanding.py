"""What was understood of a note, part by part: shown with the words it came from, dropped, corrected."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from netgive.capture.understood import MadePromise, Understood
from netgive.domain.conversations import Channel, Direction
from netgive.domain.exchange import NeedKind
from netgive.services.notes import Note

TALKED = {
    Channel.MEETING: "in person",
    Channel.CALL: "a call",
    Channel.EMAIL: "e-mail",
    Channel.MESSAGE: "messages",
    Channel.OTHER: "no channel said",
}
WROTE = {Direction.IN: ", they wrote", Direction.OUT: ", you wrote", Direction.BOTH: ""}
LABEL_WIDTH = 10


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
        yield Part("promise", _promise(note, promise), promise.words, "promises", place)
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


def _promise(note: Note, promise: MadePromise) -> str:
    item = note.on_shelf(promise.text)
    linked = f" (from your shelf: {item.title})" if item else ""
    return f"to {note.name(promise.who)}: {promise.text}{_until(promise.due)}{linked}"


def lines(note: Note, doubts: Sequence[str], width: int) -> Iterator[str]:
    """The parts with numbers, and below them what is unsure."""
    for number, part in enumerate(parts(note), 1):
        words = f"  “{part.words}”" if part.words and _says_more(part) else ""
        yield from _wrapped(f"{number:>3}  {part.label:<{LABEL_WIDTH}}", part.text + words, width)
    for doubt in doubts:
        yield from _wrapped(f"  ?  {'unsure':<{LABEL_WIDTH}}", doubt, width)


def _says_more(part: Part) -> bool:
    """Whether the words that a part came from are more than can be seen in it."""
    return part.words != part.text if part.field == "partners" else part.words not in part.text


def _wrapped(start: str, text: str, width: int) -> list[str]:
    if len(start) + len(text) <= width and "\n" not in text:
        return [start + text]
    import textwrap  # noqa: PLC0415  for long parts only

    return textwrap.wrap(
        text,
        width,
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_long_words=False,
        break_on_hyphens=False,
    )


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
    }
