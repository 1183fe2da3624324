"""This morning's plan as people and programs see it, and what became of what was suggested."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from netgive.domain.exchange import GiveKind

# Given on to all who plan; a list of people needs no more than these.
from netgive.domain.ties import DORMANT_STATES as DORMANT_STATES  # noqa: PLC0414
from netgive.domain.ties import TieState as TieState  # noqa: PLC0414
from netgive.domain.ties import TieView as TieView  # noqa: PLC0414


class Lane(StrEnum):
    """Why somebody is suggested, in strict order (ENGINE C.2)."""

    PROMISE = "promise"
    REPLY = "reply"
    THANKS = "thanks"
    INTRODUCTION = "introduction"
    RECONNECT = "reconnect"
    RECALL = "recall"


class OfferForm(StrEnum):
    """How a gift is put (CONTRACT, ``suggest --json``)."""

    ADVISE = "advise"
    ASK_PERMISSION = "ask_permission"
    SHARE = "share"
    QUESTION = "question"
    CELEBRATE = "celebrate"
    SUPPORT = "support"
    THANKS = "thanks"


class SuggestionState(StrEnum):
    SHOWN = "shown"
    DONE = "done"
    SKIPPED = "skipped"
    SNOOZED = "snoozed"


class SkipReason(StrEnum):
    AWKWARD = "awkward"
    NOT_NOW = "not_now"
    NO = "no"


class Shown(NamedTuple):
    """What happened to a suggestion on one day; ``until`` is the day a snooze ends."""

    contact: str
    on: date
    state: SuggestionState
    reason: SkipReason | None = None
    until: date | None = None


class Person(NamedTuple):
    """A contact as a plan names them."""

    id: str
    name: str


class Offer(NamedTuple):
    """What to give, why it fits (``evidence``), and how long it takes."""

    kind: GiveKind
    form: OfferForm
    summary: str
    evidence: str
    minutes: int
    shelf: str | None = None
    need: str | None = None
    introduce: Person | None = None


class Draft(NamedTuple):
    """A first message, ready to send."""

    subject: str
    body: str


class Reason(NamedTuple):
    """One factor of a place in the plan; ``value`` lies in 0..1."""

    factor: str
    value: float
    text: str


class Suggestion(NamedTuple):
    """One person of the plan. ``subject`` is the record behind lanes 0 to 3 (a give, a received, an introduction)."""

    rank: int
    lane: Lane
    contact: Person
    tie: TieView
    offer: Offer | None
    draft: Draft | None
    score: float
    reasons: tuple[Reason, ...]
    minutes: int
    record: str | None = None


class Waiting(NamedTuple):
    contact: Person
    why: str


class WarmUp(NamedTuple):
    """A two-minute message to a current friend, to get into the habit again (Aknin and Sandstrom 2024)."""

    contact: Person
    text: str
    minutes: int


class Explanation(NamedTuple):
    """One contact's place in the plan or absence from it; ``gate`` says what keeps them out today.

    ``offers`` are the best that were considered for them.
    """

    contact: Person
    shown: bool
    gate: str | None
    score: float
    reasons: tuple[Reason, ...]
    offers: tuple[Offer, ...] = ()


class Plan(NamedTuple):
    """This morning's plan; ``message`` says why it is short or empty, where it is."""

    date: date
    minutes: int
    minutes_planned: int
    suggestions: tuple[Suggestion, ...]
    waiting: tuple[Waiting, ...] = ()
    warm_up: WarmUp | None = None
    message: str | None = None
    done_today: int = 0
    known: int = 0
    explained: Explanation | None = None
