"""What one gave in a stretch of time, in figures and words (ENGINE C.8, CONTRACT `report --json`)."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from netgive.domain.exchange import GiveKind
from netgive.domain.suggest import Person, TieState


class Gift(NamedTuple):
    """One gift of the period, as a row of the CSV; ``outcome`` is what became of it, in the words of the ledger."""

    id: str
    on: date
    person: Person
    kind: GiveKind
    text: str
    minutes: int
    circle: str | None
    outcome: str | None
    communal: bool


class Revived(NamedTuple):
    """Somebody who was dormant when written to, and with whom there was contact both ways within 30 days.

    ``on`` is the day on which one wrote; ``silent_days`` how long it had been quiet then.
    """

    person: Person
    on: date
    silent_days: int
    communal: bool


class Promises(NamedTuple):
    kept: int
    kept_late: int
    open: int
    overdue: int


class Responses(NamedTuple):
    """Personal messages out, and how many were answered within 30 days; ``rate`` is None below five of them."""

    sent: int
    answered: int
    rate: float | None
    note: str | None


class Introduced(NamedTuple):
    """Introductions by the dates of their steps."""

    asked: int
    both_yes: int
    made: int
    useful: int


class Ahead(NamedTuple):
    """Something of the week to come: a ``promise`` that is due, a ``follow_up``, somebody one could ``give`` to."""

    kind: str
    person: Person
    text: str
    on: date | None
    communal: bool


class WeekOfGiving(NamedTuple):
    """A week from Monday on: gifts by kind."""

    monday: date
    by_kind: Mapping[GiveKind, int]


class Node(NamedTuple):
    """A person on the map of one's network."""

    person: Person
    circle: str | None
    state: TieState
    communal: bool


class NetworkMap(NamedTuple):
    """Up to 500 people, and who was introduced to whom, by the ids of their nodes; ``left_out`` found no room."""

    nodes: tuple[Node, ...]
    introductions: tuple[tuple[str, str], ...]
    left_out: int = 0


class Report(NamedTuple):
    """All that a report says.

    ``sentences`` come before numbers; ``unanswered_share`` is the share of minutes that went to people who left two or
    more messages unanswered (0..1, above .4 it is flagged); ``weeks`` are the last twelve, ``revivals`` those of the
    year before the period's end, and ``days`` counts the gifts of each day of that year that had any. ``outcomes`` are
    gifts of any time of which something became in the period.
    """

    first: date
    last: date
    sentences: tuple[str, ...]
    gifts: tuple[Gift, ...]
    by_kind: Mapping[GiveKind, int]
    minutes: int
    cap_minutes: int
    people_reached: int
    revived: tuple[Revived, ...]
    promises: Promises
    responses: Responses
    thanks_said: int
    needs_captured: int
    needs_closed: int
    introductions: Introduced
    circles: Mapping[str, int]
    unanswered_share: float
    streak_weeks: int
    ahead: tuple[Ahead, ...]
    weeks: tuple[WeekOfGiving, ...]
    days: Mapping[date, int]
    revivals: tuple[Revived, ...]
    network: NetworkMap
    outcomes: tuple[Gift, ...] = ()
