"""What was understood of a note: each part with the words that it came from."""

from datetime import date
from typing import NamedTuple

from netgive.domain.conversations import Channel, Direction, EventKind
from netgive.domain.exchange import GiveKind, NeedKind, ShelfKind


class Someone(NamedTuple):
    """A person of the note: a contact, or somebody new (``contact`` None) of this ``name``.

    ``doubt`` says in a sentence why it could be somebody else.
    """

    name: str
    contact: str | None
    words: str
    others: tuple[str, ...] = ()
    tied: bool = False
    guessed: bool = False


class HeardNeed(NamedTuple):
    """``who`` is the place of a person in ``Understood.persons``, here and below."""

    who: int
    text: str
    kind: NeedKind
    asked: bool
    deadline: date | None
    words: str


class MadePromise(NamedTuple):
    who: int
    text: str
    kind: GiveKind
    due: date | None
    words: str
    introduced: int | None = None


class WasGiven(NamedTuple):
    """Something they did for you; ``shelf`` is what could be passed on, as kind and title."""

    who: int
    text: str
    words: str
    shelf: tuple[ShelfKind, str] | None = None


class HeardEvent(NamedTuple):
    who: int
    kind: EventKind
    words: str


class HeardInterest(NamedTuple):
    who: int
    text: str
    words: str


class Understood(NamedTuple):
    """A note, taken apart. ``partners`` are the places of those one spoke with; ``on`` is None where no day is said."""

    persons: tuple[Someone, ...] = ()
    partners: tuple[int, ...] = ()
    on: date | None = None
    on_words: str = ""
    channel: Channel = Channel.OTHER
    direction: Direction = Direction.BOTH
    channel_words: str = ""
    needs: tuple[HeardNeed, ...] = ()
    promises: tuple[MadePromise, ...] = ()
    received: tuple[WasGiven, ...] = ()
    events: tuple[HeardEvent, ...] = ()
    interests: tuple[HeardInterest, ...] = ()
    topics: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
