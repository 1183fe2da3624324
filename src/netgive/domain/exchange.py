"""Giving: what people need, what one has, what was given, received and promised, who met whom."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class NeedKind(StrEnum):
    PROBLEM = "problem"
    PERSON = "person"
    RESOURCE = "resource"


class ShelfKind(StrEnum):
    SKILL = "skill"
    BOOK = "book"
    PODCAST = "podcast"
    ARTICLE = "article"
    TOOL = "tool"
    OTHER = "other"


class GiveKind(StrEnum):
    ADVICE = "advice"
    RECOMMENDATION = "recommendation"
    INTRODUCTION = "introduction"
    ATTENTION = "attention"


class GiveState(StrEnum):
    IDEA = "idea"
    PROMISED = "promised"
    DELIVERED = "delivered"
    THANKED = "thanked"
    USED = "used"
    CHANGED_OUTCOME = "changed_outcome"
    DECLINED = "declined"
    NO_RESPONSE = "no_response"
    RELEASED = "released"


class GiveOutcome(StrEnum):
    """What became of a gift, as it may be said."""

    THANKED = "thanked"
    USED = "used"
    CHANGED_OUTCOME = "changed_outcome"
    DECLINED = "declined"
    NO_RESPONSE = "no_response"


OUTCOMES = frozenset(
    {GiveState.THANKED, GiveState.USED, GiveState.CHANGED_OUTCOME, GiveState.DECLINED, GiveState.NO_RESPONSE}
)
GIVEN = OUTCOMES | {GiveState.DELIVERED}


class IntroductionState(StrEnum):
    """The double opt-in of ENGINE C.5, in order."""

    IDEA = "idea"
    ASKED_A = "asked_a"
    YES_A = "yes_a"
    ASKED_B = "asked_b"
    YES_B = "yes_b"
    INTRODUCED = "introduced"
    FOLLOWED_UP = "followed_up"
    CLOSED = "closed"


class IntroductionOutcome(StrEnum):
    USEFUL = "useful"
    NOT_USEFUL = "not_useful"


class Need(NamedTuple):
    """What a contact is looking for; ``asked`` if they asked you for it."""

    id: str
    contact: str
    text: str
    kind: NeedKind = NeedKind.PROBLEM
    asked: bool = False
    first_seen: date | None = None
    confirmed_on: date | None = None
    deadline: date | None = None
    closed_on: date | None = None


class ShelfItem(NamedTuple):
    """Something you have to give; the title of a skill is the skill."""

    id: str
    kind: ShelfKind
    title: str
    topics: tuple[str, ...] = ()
    url: str | None = None


class Give(NamedTuple):
    """One gift in the ledger, from idea or promise to what became of it; ``outcome`` is what they said."""

    id: str
    contact: str
    kind: GiveKind
    state: GiveState
    text: str
    shelf: str | None = None
    need: str | None = None
    introduced: str | None = None
    minutes: int = 5
    promised_on: date | None = None
    due: date | None = None
    delivered_on: date | None = None
    outcome_on: date | None = None
    outcome: str | None = None


class Received(NamedTuple):
    """Something a contact did for you, kept as a story and never netted (ENGINE C.7)."""

    id: str
    contact: str
    text: str
    on: date
    thanked_on: date | None = None
    outcome_told_on: date | None = None


class IntroductionStep(NamedTuple):
    state: IntroductionState
    on: date


class Introduction(NamedTuple):
    """Two contacts who might meet, ``a`` the one who is asked first."""

    id: str
    a: str
    b: str
    state: IntroductionState = IntroductionState.IDEA
    reason: str | None = None
    changed_on: date | None = None
    outcome: IntroductionOutcome | None = None
    note: str | None = None
    steps: tuple[IntroductionStep, ...] = ()
