"""What the engine is given: the network on one morning, as plain immutable data.

Days are proleptic ordinals. Texts stay in the store until it is known whom they are needed for.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from netgive.domain.exchange import Give, Introduction, Received
from netgive.engine.tie import Tie


class OpenNeed(NamedTuple):
    """A need that is not closed. ``seen_day`` is when it was last confirmed or else first seen."""

    id: str
    contact: str
    kind: str
    asked: bool
    seen_day: int
    confirmed: bool
    deadline: int | None


class OpenEvent(NamedTuple):
    """Something that happened to a contact and was not cleared."""

    contact: str
    kind: str
    day: int


class OfferSource(StrEnum):
    """Where a match was found."""

    SHELF = "shelf"
    SKILL = "skill"
    TITLE = "title"
    ORGANIZATION = "organization"


class StoredMatch(NamedTuple):
    """A need (by its id) or else an interest (its words) of a contact that something on hand meets.

    ``offer`` is a shelf item's or a contact's id, ``text`` its title, or the skill, title or organisation that
    met; ``kind`` is the kind of the shelf item; ``words`` are those that met. ``named`` says that the contact
    named the thing themselves.
    """

    contact: str
    need: str | None
    interest: str | None
    source: str
    offer: str
    kind: str | None
    text: str
    quality: float
    words: str
    named: bool


class PastGift(NamedTuple):
    """A gift that was delivered; ``day`` is the day of delivery, ``welcome`` says how it was received.

    ``welcome`` is 1 if they thanked for it or used it, -1 if they declined it, else 0.
    """

    contact: str
    kind: str
    day: int
    minutes: int
    shelf: str | None
    introduced: str | None
    welcome: int = 0


class PastSkip(NamedTuple):
    contact: str
    day: int
    reason: str | None


NOTHING: Mapping[str, Any] = MappingProxyType({})


class Snapshot(NamedTuple):
    """The network on one morning. Mappings go from a contact's id; gifts are newest first.

    ``shown`` holds the last day before today on which somebody was shown and nothing followed; ``rested``
    those who were dealt with today already, ``done_minutes`` the minutes given to them by today's plan.
    ``known`` is the number of contacts, where ``ties`` are only those who may appear (None: ``ties`` are all); then
    ``unread_ceiling`` is the highest score that any other with evidence could have, ``unread_dormant_ceiling`` that
    of any other dormant tie, each None if there is no other, and ``blank_unread`` says whether there are others
    without evidence; ``unread_pull`` is the highest pull that another current friend could have. ``last_out`` is the
    last day on which something went out to anybody, None where the ties are to be asked.
    ``not_to_introduce`` are those whom nobody is to be introduced to now.
    ``used_items`` are (contact, shelf item or introduced contact) pairs that were given or promised already.
    """

    ties: Sequence[Tie]
    needs: Mapping[str, Sequence[OpenNeed]] = NOTHING
    events: Mapping[str, Sequence[OpenEvent]] = NOTHING
    matches: Mapping[str, Sequence[StoredMatch]] = NOTHING
    gifts: Mapping[str, Sequence[PastGift]] = NOTHING
    skips: Mapping[str, Sequence[PastSkip]] = NOTHING
    shown: Mapping[str, int] = NOTHING
    snoozed: Mapping[str, int] = NOTHING
    rested: frozenset[str] = frozenset()
    done_today: int = 0
    done_minutes: int = 0
    promises: Sequence[Give] = ()
    thanks_owed: Sequence[Received] = ()
    introductions: Sequence[Introduction] = ()
    not_to_introduce: frozenset[str] = frozenset()
    helped_by: frozenset[str] = frozenset()
    used_items: frozenset[tuple[str, str]] = frozenset()
    known: int | None = None
    unread_ceiling: float | None = None
    unread_dormant_ceiling: float | None = None
    unread_pull: float | None = None
    blank_unread: bool = False
    last_out: int | None = None

    @property
    def people_known(self) -> int:
        """How many people are known."""
        return len(self.ties) if self.known is None else self.known
