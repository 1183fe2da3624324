"""The ``friends.md`` of the program friends: people, what was done with them, and notes about them.

friends writes whoever takes part in something between asterisks: ``**Ada Example**``.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from netgive.domain.conversations import BROADCAST_ABOVE, Channel, Direction
from netgive.domain.intake import ContactDraft, IntakeItem, InteractionDraft, PersonRef, Repaired, Skipped
from netgive.domain.text import MAX_NAME, clean_line
from netgive.errors import UnusableInputError
from netgive.importers.heads import bare
from netgive.importers.identity import fingerprint
from netgive.importers.person_fields import Gathered
from netgive.importers.source import Source

_ACTIVITIES, _NOTES, _FRIENDS, _PLACES = "activities", "notes", "friends", "locations"
_HEADING = re.compile(rf"#{{1,6}} *({_ACTIVITIES}|{_NOTES}|{_FRIENDS}|{_PLACES}) *:? *", re.IGNORECASE)
_EXACT_HEADING = re.compile(rb"^### (?:Activities|Notes|Friends|Locations):[ \t]*\r?$", re.MULTILINE)
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_ENTRY = re.compile(r"[-*+] +(.*)")
_DATED = re.compile(r"(\d{4}-\d{2}-\d{2}) *:? *(.*)")
_NAMED = re.compile(r"\*\*([^*]+)\*\*")
_MARKS = re.compile(r"\*\*|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)|\\")
_NAME = re.compile(r"[^(\[@]+")
_NICKNAMES = re.compile(r"\(([^()]*)\)")
_PLACE = re.compile(r"\[([^\[\]]*)\]")
_TAG = re.compile(r"(?<!\S)@([^\s@]+)")
_ALSO_KNOWN_AS = "a.k.a."
_CHANNELS = (
    (Channel.CALL, re.compile(r"\b(?:phone|phoned|called|call|facetimed?|skyped?|zoom|video ?call)\b", re.IGNORECASE)),
    (Channel.EMAIL, re.compile(r"\b(?:e-?mail|e-?mailed)\b", re.IGNORECASE)),
    (Channel.MESSAGE, re.compile(r"\b(?:texted|texts|messaged|messages|chatted online)\b", re.IGNORECASE)),
)
_LEAST_HEADINGS = 2
_LONGEST_TEXT = 10_000


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of a section."""

    line: int
    text: str

    @property
    def where(self) -> str:
        return f"line {self.line}"


@dataclass(frozen=True, slots=True)
class _Event:
    """An activity or a note: a day, whom it names, and what is said without the marks and tags of the program."""

    entry: _Entry
    on: date
    names: Sequence[str]
    text: str

    @classmethod
    def of(cls, entry: _Entry, on: date, marked: str) -> Self:
        names = dict.fromkeys(filter(None, map(clean_line, _NAMED.findall(marked))))
        return cls(entry, on, tuple(names), clean_line(_TAG.sub("", _MARKS.sub("", marked))))


@dataclass(slots=True)
class _Friend:
    entry: _Entry
    name: str
    nicknames: Sequence[str]
    notes: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, entry: _Entry) -> Self | None:
        match = _NAME.match(entry.text)
        name = clean_line(match[0])[:MAX_NAME] if match else ""
        said = " ".join(_NICKNAMES.findall(entry.text))
        nicknames = [clean_line(part) for part in said.split(_ALSO_KNOWN_AS)[1:]]
        return cls(entry, name, tuple(filter(None, nicknames))) if name else None


def recognise(head: bytes) -> bool:
    """Two of its headings, exactly as the program writes them."""
    return len({match.strip() for match in _EXACT_HEADING.findall(bare(head))}) >= _LEAST_HEADINGS


def read(source: Source) -> Iterator[IntakeItem]:
    """The friends with the notes about them, then each activity for each friend in it.

    Raises UnusableInputError where no friend and no activity is in it.
    """
    sections, flaws = _sections(source.text())
    if not sections:
        raise UnusableInputError(source.label, "no friend and no activity is in it")
    friends = list(map(_Friend.of, sections[_FRIENDS]))
    circle = _Circle([friend for friend in friends if friend is not None])
    unused = [item for entry in sections[_NOTES] for item in _note(entry, circle)]
    for entry, friend in zip(sections[_FRIENDS], friends, strict=True):
        yield from _contact(friend) if friend is not None else [Skipped(entry.where, "it has no name")]
    yield from unused
    for entry in sections[_ACTIVITIES]:
        yield from _activity(entry, circle, source.today)
    yield from (Skipped(entry.where, "a place, not a person") for entry in sections[_PLACES])
    yield from flaws


def _sections(text: str) -> tuple[defaultdict[str, list[_Entry]], list[Skipped | Repaired]]:
    """The entries below each heading, and what belongs to none or is too long."""
    sections: defaultdict[str, list[_Entry]] = defaultdict(list)
    flaws: list[Skipped | Repaired] = []
    section = ""
    for number, line in enumerate(map(clean_line, _LINE_BREAK.split(text)), start=1):
        heading, entry = _HEADING.fullmatch(line), _ENTRY.fullmatch(line)
        if heading:
            section = heading[1].lower()
        elif entry and section:
            sections[section].append(_Entry(number, entry[1][:_LONGEST_TEXT]))
            if len(entry[1]) > _LONGEST_TEXT:
                flaws.append(Repaired(f"line {number}", f"it had more than {_LONGEST_TEXT} characters and was cut"))
        elif line:
            flaws.append(Skipped(f"line {number}", "it is no activity, note, friend or place"))
    return sections, flaws


class _Circle:
    """All friends, by the names by which the program knows them: full name, nickname, first name."""

    def __init__(self, friends: Sequence[_Friend]) -> None:
        self._full = {friend.name.casefold(): friend for friend in friends}
        self._short: defaultdict[str, dict[str, _Friend]] = defaultdict(dict)
        for friend in self._full.values():
            for short in (*friend.nicknames, friend.name.split()[0]):
                self._short[short.casefold()][friend.name] = friend

    def find(self, name: str) -> Sequence[_Friend]:
        """Who may be meant: none where nobody has this name, several where it is not clear."""
        friend = self._full.get(name.casefold())
        return [friend] if friend is not None else list(self._short.get(name.casefold(), {}).values())


def _event(entry: _Entry) -> _Event | Skipped:
    match = _DATED.fullmatch(entry.text)
    if match is None:
        return Skipped(entry.where, "it does not begin with a date like 2026-01-31")
    try:
        return _Event.of(entry, date.fromisoformat(match[1]), match[2])
    except ValueError:
        return Skipped(entry.where, f"{match[1]} is no day of the calendar")


def _note(entry: _Entry, circle: _Circle) -> Iterator[Skipped]:
    """Add a note to each friend it names."""
    event = _event(entry)
    if isinstance(event, Skipped):
        yield event
        return
    found = [circle.find(name) for name in event.names]
    known = [friends[0] for friends in found if len(friends) == 1]
    for friend in known:
        friend.notes.append(f"{event.on.isoformat()}: {event.text}")
    if not known:
        yield Skipped(entry.where, "a note about none of the friends")


def _contact(friend: _Friend) -> Iterator[IntakeItem]:
    text, fields = friend.entry.text, Gathered()
    for nickname in friend.nicknames:
        fields.add("NICKNAME", nickname)
    fields.add_place(next(iter(_PLACE.findall(text)), ""))
    for tag in _TAG.findall(text):
        fields.add("CATEGORIES", tag)
    fields.add("NOTE", "\n".join((*friend.notes, *(f"also called {name}" for name in friend.nicknames[1:]))))
    yield ContactDraft(friend.entry.where, _identity(friend.name), fields.contact(friend.name))
    for repair in fields.repairs:
        yield Repaired(friend.entry.where, repair)


def _activity(entry: _Entry, circle: _Circle, today: date) -> Iterator[IntakeItem]:
    event = _event(entry)
    if isinstance(event, Skipped):
        yield event
    elif event.on > today:
        yield Skipped(entry.where, "its date lies in the future")
    elif not event.names:
        yield Skipped(entry.where, "no friend takes part in it")
    else:
        for name in event.names:
            yield _interaction(event, name, circle.find(name))


def _interaction(event: _Event, name: str, found: Sequence[_Friend]) -> IntakeItem:
    if len(found) > 1:
        return Skipped(event.entry.where, f"several friends are called {name}")
    friend = found[0].name if found else name[:MAX_NAME]
    person = PersonRef(friend, _identity(friend))
    return InteractionDraft(
        where=event.entry.where,
        source=f"friends:activity:{fingerprint(event.on.isoformat(), event.text, person.source)}",
        person=person,
        on=event.on,
        direction=Direction.BOTH,
        channel=_channel(event.text),
        note=event.text,
        broadcast=len(event.names) > BROADCAST_ABOVE,
    )


def _channel(text: str) -> Channel:
    """How it was, by the words; people meet where none says otherwise."""
    return next((channel for channel, words in _CHANNELS if words.search(text)), Channel.MEETING)


def _identity(name: str) -> str:
    return f"friends:{name.casefold()}"
