"""Contacts and the circles they belong to."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Closeness(StrEnum):
    """How near a person is; sets the default cadence (ENGINE C.1)."""

    SUPPORT = "support"
    SYMPATHY = "sympathy"
    CLOSE = "close"
    ACTIVE = "active"
    ACQUAINTANCE = "acquaintance"


class Norm(StrEnum):
    """Whether care follows need (communal) or favours are exchanged (Clark and Mills 1979)."""

    COMMUNAL = "communal"
    EXCHANGE = "exchange"


COMMUNAL_CLOSENESS = frozenset({Closeness.SUPPORT, Closeness.SYMPATHY, Closeness.CLOSE})


class Circle(NamedTuple):
    """A group of contacts; ``every_days`` is its cadence in days."""

    name: str
    every_days: int | None = None


class Contact(NamedTuple):
    """A person.

    ``trust``, ``willing`` and ``shared_time`` are ratings from 1 to 5 (None: unrated); ``status`` is
    -1, 0 or 1: lower, equal or higher than one's own. ``birthday`` is ``YYYY-MM-DD`` or ``--MM-DD``.
    ``mutuals`` counts the contacts in common.
    """

    id: str
    name: str
    nickname: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    organization: str | None = None
    title: str | None = None
    location: str | None = None
    birthday: str | None = None
    circles: tuple[str, ...] = ()
    closeness: Closeness = Closeness.ACQUAINTANCE
    every_days: int | None = None
    norm: Norm | None = None
    kin: bool = False
    trust: int | None = None
    willing: int | None = None
    shared_time: int | None = None
    status: int | None = None
    mutuals: int | None = None
    known_since: date | None = None
    skills: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    memory: str | None = None
    note: str | None = None
    do_not_contact: bool = False
    paused_until: date | None = None

    @property
    def communal(self) -> bool:
        """Whether care here follows need, by what was said or else by closeness."""
        return is_communal(self.norm, self.closeness)


def is_communal(norm: Norm | None, closeness: Closeness) -> bool:
    """Support, sympathy and close ties are communal unless the contact says otherwise (ENGINE C.1)."""
    return norm is Norm.COMMUNAL or (norm is None and closeness in COMMUNAL_CLOSENESS)
