"""A note understood with what is known: whose names are in it, who they are, and what was said otherwise."""

from collections.abc import Mapping, Sequence
from datetime import date
from importlib import import_module
from types import MappingProxyType
from typing import NamedTuple

from netgive.capture.language import Language
from netgive.capture.mentions import Familiar
from netgive.capture.understand import understand
from netgive.capture.understood import Someone, Understood
from netgive.domain.conversations import Channel, Direction
from netgive.domain.exchange import ShelfItem
from netgive.domain.people import Contact
from netgive.domain.text import fold
from netgive.errors import InvalidValueError, NotFoundError
from netgive.services.names import resolve
from netgive.services.validation import checked_name, required
from netgive.store import exchange, people, ties
from netgive.store.connection import Store

LANGUAGE = "en"  # of notes; each language is a file of capture/languages
HEARD = ("needs", "promises", "received", "events", "interests")
SHOWN_OTHERS = 3
LEAST_TITLE_WORD = 4  # letters of a word by which a promise is known to be of a thing on the shelf


class Said(NamedTuple):
    """What was said by options, and stands above what the words say."""

    people: Sequence[str] = ()
    on: date | None = None
    channel: Channel | None = None
    direction: Direction | None = None


class Note(NamedTuple):
    """A note to be recorded: its text, what was understood of it, and what is known of what is named in it.

    ``others`` are the names of those whom a name in it could mean as well. ``room``: so many more promises may be
    made. ``add_people``: whoever is not known yet is to be added.
    """

    text: str
    on: date
    understood: Understood
    contacts: Mapping[str, Contact]
    others: Mapping[str, str] = MappingProxyType({})
    shelf: Sequence[ShelfItem] = ()
    room: int = 0
    add_people: bool = False

    def name(self, who: int) -> str:
        """The full name of a person of the note."""
        someone = self.understood.persons[who]
        return self.contacts[someone.contact].name if someone.contact else someone.name

    @property
    def doubts(self) -> tuple[str, ...]:
        """What is unsure, and what will not be recorded."""
        promises = [one for one in self.understood.promises if self.is_recorded(one.who)]
        crowded = [too_many(one.words) for one in promises[self.room :]]
        return (*self.understood.unsure, *filter(None, map(self._doubt, self._concerned())), *crowded)

    def _concerned(self) -> list[int]:
        """The persons of whom something would be recorded."""
        understood = self.understood
        concerned = {*understood.partners, *(one.who for part in HEARD for one in getattr(understood, part))}
        concerned |= {one.introduced for one in understood.promises if one.introduced is not None}
        return sorted(concerned)

    def _doubt(self, who: int) -> str | None:
        someone = self.understood.persons[who]
        if not self.is_recorded(who):
            hint = "--add-people adds them" if who in self.understood.partners else "--with and --add-people add them"
            return f"“{someone.name}” is nobody you have, so nothing of them is noted; {hint}"
        if someone.guessed:
            return f"“{someone.words}” was read as {self.name(who)}"
        others = [self.others[other] for other in someone.others if other in self.others]
        if fold(someone.words) == fold(self.name(who)):  # the full name is no doubt but where others have it, too
            others = [other for other in others if fold(other) == fold(someone.words)]
        if others:
            return f"“{someone.words}” was taken to be {self.name(who)}, not {' or '.join(others)}"
        return None

    def is_recorded(self, who: int) -> bool:
        """Whether somebody is a contact, or becomes one."""
        known = self.understood.persons[who].contact is not None
        return known or (self.add_people and who in self.understood.partners)

    def as_recorded(self) -> "Note":
        """The note without what is of people who are not known and are not to be added."""
        understood = self.understood
        kept: dict[str, object] = {
            name: tuple(one for one in getattr(understood, name) if self.is_recorded(one.who)) for name in HEARD
        }
        partners = tuple(who for who in understood.partners if self.is_recorded(who))
        left = Understood(**{**understood._asdict(), **kept, "partners": partners})
        return self._replace(understood=left)

    def on_shelf(self, text: str) -> ShelfItem | None:
        """The one thing on the shelf that a promise speaks of, by the words of its title."""
        said = {word for word in fold(text).split() if len(word) >= LEAST_TITLE_WORD}

        def met(item: ShelfItem) -> int:
            return len(said & set(fold(item.title).split()))

        items = sorted(self.shelf, key=met, reverse=True)
        if not items or not met(items[0]) or (len(items) > 1 and met(items[1]) == met(items[0])):
            return None
        return items[0]


def too_many(words: str) -> str:
    """What is said of a promise that finds no room."""
    return f"“{words}” is not kept as a promise, for enough are open: keep one first (netgive promises)"


def language_of_notes() -> Language:
    """The language that notes are read in."""
    found: Language = import_module(f"netgive.capture.languages.{LANGUAGE}").LANGUAGE
    return found


def read(store: Store, text: str, said: Said, today: date, *, add_people: bool = False) -> Note:
    """Understand a note.

    Raises InvalidValueError for an empty text or a day to come; NotFoundError for an unknown name among the options
    unless ``add_people``; AmbiguousNameError for one that fits several.
    """
    clean = required(text, "The note")
    if said.on is not None and said.on > today:
        raise InvalidValueError(f"{said.on.isoformat()} is still to come; a conversation is logged afterwards.")
    given = _given(store, said.people, add_people=add_people)

    def familiar(contacts: Sequence[str]) -> Mapping[str, Familiar]:
        return {one: Familiar(*facts) for one, facts in ties.familiarity(store.connection, contacts).items()}

    understood = understand(clean, people.known_names(store.connection), today, language_of_notes(), familiar, given)
    return _with_what_is_known(store, clean, _overruled(understood, said), today, add_people=add_people)


def _overruled(understood: Understood, said: Said) -> Understood:
    """What options say, instead of what the words of the note say."""
    if said.on is not None:
        understood = understood._replace(on=said.on, on_words="")
    if said.channel is not None or said.direction is not None:
        understood = understood._replace(
            channel=said.channel or understood.channel,
            direction=said.direction or understood.direction,
            channel_words="",
        )
    return understood


def _with_what_is_known(store: Store, text: str, understood: Understood, today: date, *, add_people: bool) -> Note:
    promises = bool(understood.promises)
    shown = {one for someone in understood.persons for one in someone.others[:SHOWN_OTHERS]}
    return Note(
        text,
        understood.on or today,
        understood,
        _contacts(store, understood),
        people.names_of(store.connection, shown) if shown else {},
        tuple(exchange.SHELF.all(store.connection)) if promises else (),
        room_for_promises(store) if promises else 0,
        add_people=add_people,
    )


def room_for_promises(store: Store) -> int:
    """How many more promises may be made now."""
    return max(store.settings.open_promises - len(exchange.open_promises(store.connection)), 0)


def _given(store: Store, names: Sequence[str], *, add_people: bool) -> list[Someone]:
    """Those named by options, each once."""
    found: dict[str, Someone] = {}
    for name in names:
        try:
            contact = resolve(store, name)
        except NotFoundError as error:
            if not add_people:
                raise NotFoundError(f"{error} Or add --add-people to this command.") from error
            new = checked_name(name)
            found.setdefault(fold(new), Someone(new, None, new))
        else:
            found[contact.id] = Someone(contact.name, contact.id, name)
    return list(found.values())


def _contacts(store: Store, understood: Understood) -> dict[str, Contact]:
    wanted = {one.contact for one in understood.persons if one.contact}
    return {contact.id: contact for contact in people.contacts(store.connection, sorted(wanted))}
