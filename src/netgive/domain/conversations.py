"""What was said between two people, what happened to them, and the summary of a tie."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

BROADCAST_ABOVE = 5  # people whom a message reaches: beyond, it is a broadcast and no personal contact (ENGINE B)


class Direction(StrEnum):
    IN = "in"
    OUT = "out"
    BOTH = "both"


class Channel(StrEnum):
    MEETING = "meeting"
    CALL = "call"
    EMAIL = "email"
    MESSAGE = "message"
    OTHER = "other"


class EventKind(StrEnum):
    GOOD_NEWS = "good_news"
    GRIEF = "grief"
    ILLNESS = "illness"
    LAYOFF = "layoff"
    CONFLICT = "conflict"


class Interaction(NamedTuple):
    """One conversation or message with one contact, on one local calendar day.

    ``expects_reply``: it asks a question, so the other side may be waited for. ``broadcast``: it went to
    more than five people and is no personal contact. ``source`` is the identity of the record in the file
    it came from, so that a second import knows it again.
    """

    contact: str
    on: date
    direction: Direction = Direction.BOTH
    channel: Channel = Channel.OTHER
    note: str | None = None
    expects_reply: bool = False
    broadcast: bool = False
    source: str | None = None
    id: int | None = None


class Event(NamedTuple):
    """Something that happened to a contact; open until ``cleared_on``."""

    contact: str
    kind: EventKind
    on: date
    note: str | None = None
    cleared_on: date | None = None
    id: int | None = None


class TieSummary(NamedTuple):
    """What the engine needs to know of all interactions with one contact. Days are proleptic ordinals.

    A contact day is a day with a personal contact in any direction or a delivered gift. ``seen`` is the sum
    of 2^(-age/30 d) over broadcasts as of ``seen_day``. ``waiting_day`` is the day of their first question
    that nothing was answered to. ``asks`` holds one ``month:asked:answered`` a month, oldest first, where a
    month is 12·year + month; ``open_asks`` holds the days of one's own questions since they last wrote;
    ``note_day`` is the day of the newest note of a conversation in which they said something.
    """

    contact_days: int = 0
    first_day: int | None = None
    last_day: int | None = None
    messages_in: int = 0
    messages_out: int = 0
    last_in: int | None = None
    last_out: int | None = None
    seen: float = 0.0
    seen_day: int | None = None
    waiting_day: int | None = None
    asks: str = ""
    open_asks: str = ""
    note_day: int | None = None
