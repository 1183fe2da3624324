"""A note understood with what is known: whose names are in it, who they are, and what was said otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module

from netgive.capture.language import Language
from netgive.capture.mentions import Familiar
from netgive.capture.understand import understand
from netgive.capture.understood import Someone, Understood
from netgive.domain.conversations import Channel, Direction
from netgive.domain.people import Contact
from netgive.domain.text import fold
from netgive.errors import InvalidValueError, NotFoundError
from netgive.services.names import resolve
from netgive.services.validation import checked_name, required
from netgive.store import people, ties
from netgive.store.connection import Store

LANGUAGE = "en"  # of notes; each language is a file of capture/languages


@dataclass(frozen=True, slots=True)
class Said:
    """What was said by options, and stands above what the words say."""

    people: Sequence[str] = ()
    on: date | None = None
    channel: Channel | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note to be recorded: its text, what was understood of it, and the contacts that are named in it."""

    text: str
    on: date
    understood: Understood
    contacts: Mapping[str, Contact]

    def name(self, who: int) -> str:
        """The full name of a person of the note."""
        someone = self.understood.persons[who]
        return self.contacts[someone.contact].name if someone.contact else someone.name


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
    understood = understood._replace(
        channel=said.channel or understood.channel, direction=said.direction or understood.direction
    )
    note = Note(clean, said.on or understood.on or today, understood, _contacts(store, understood))
    return replace(note, understood=understood._replace(unsure=(*understood.unsure, *_doubts(store, note))))


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


def _doubts(store: Store, note: Note) -> list[str]:
    """What is unsure about the people."""
    doubts = []
    for who, someone in enumerate(note.understood.persons):
        if someone.contact is None:
            doubts.append(f"“{someone.name}” is nobody you have; --add-people adds them")
        elif someone.guessed:
            doubts.append(f"“{someone.words}” was read as {note.name(who)}")
        elif someone.others:
            others = sorted(people.names_of(store.connection, someone.others).values())
            doubts.append(f"“{someone.words}” was taken to be {note.name(who)}, not {' or '.join(others[:3])}")
    return doubts
