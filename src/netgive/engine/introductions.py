"""Introductions that both sides agreed to (ENGINE C.5): steps, limits, and what forbids a step."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from netgive.domain.conversations import EventKind
from netgive.domain.exchange import Introduction, IntroductionState
from netgive.engine.gates import SENSITIVE, standing_gate
from netgive.engine.settings import Settings
from netgive.engine.snapshot import OpenEvent, Snapshot
from netgive.engine.tie import Tie, days_silent

OPEN = frozenset(
    {
        IntroductionState.IDEA,
        IntroductionState.ASKED_A,
        IntroductionState.YES_A,
        IntroductionState.ASKED_B,
        IntroductionState.YES_B,
    }
)
ASKING = frozenset({IntroductionState.IDEA, IntroductionState.YES_A})
AWAITING = frozenset({IntroductionState.ASKED_A, IntroductionState.ASKED_B})
AGREED = frozenset({IntroductionState.YES_B, IntroductionState.INTRODUCED, IntroductionState.FOLLOWED_UP})
NEXT_STEP = {
    IntroductionState.IDEA: IntroductionState.ASKED_A,
    IntroductionState.YES_A: IntroductionState.ASKED_B,
    IntroductionState.YES_B: IntroductionState.INTRODUCED,
    IntroductionState.INTRODUCED: IntroductionState.FOLLOWED_UP,
}
YES = {
    IntroductionState.ASKED_A: IntroductionState.YES_A,
    IntroductionState.ASKED_B: IntroductionState.YES_B,
}


HAPPENED = {
    EventKind.GRIEF: "they are in grief",
    EventKind.ILLNESS: "they are ill",
    EventKind.LAYOFF: "they lost their work",
    EventKind.CONFLICT: "a conflict with them is open",
}
NOT_TO_ASK = SENSITIVE | {EventKind.CONFLICT}
NOT_TO_INTRODUCE = NOT_TO_ASK | {EventKind.LAYOFF}


class Barrier(NamedTuple):
    """What keeps a step from being taken now: of whom, what may not be done with them, and why."""

    contact: str
    what: str
    why: str


def standing(introduction: Introduction, today: int, settings: Settings) -> IntroductionState:
    """The state as of today: a question that was not answered for ten days closed it quietly."""
    if introduction.state in AWAITING and introduction.changed_on is not None:
        silent = today - introduction.changed_on.toordinal()
        if silent >= settings.introduction_silence_days:
            return IntroductionState.CLOSED
    return introduction.state


def step_barrier(
    introduction: Introduction, ties: Mapping[str, Tie], snapshot: Snapshot, today: int, settings: Settings
) -> Barrier | None:
    """What keeps the next step from being taken today; ``ties`` has both sides."""
    others = [one for one in snapshot.introductions if one.id != introduction.id]
    a, b = ties[introduction.a], ties[introduction.b]
    of_a, of_b = (snapshot.events.get(one.contact, ()) for one in (a, b))
    checks: tuple[tuple[Tie, str, str | None], ...]
    match introduction.state:
        case IntroductionState.IDEA:
            checks = (
                (a, "asked", unavailable(a, of_a, today, NOT_TO_ASK) or two_open(a.contact, others, today, settings)),
                (b, "introduced", barrier(b, of_b, others, today, settings)),
            )
        case IntroductionState.YES_A:
            checks = (
                (a, "introduced", unavailable(a, of_a, today, SENSITIVE)),
                (b, "introduced", barrier(b, of_b, others, today, settings)),
            )
        case IntroductionState.YES_B:
            checks = (
                (a, "introduced", unavailable(a, of_a, today, SENSITIVE)),
                (b, "introduced", unavailable(b, of_b, today, SENSITIVE)),
            )
        case _:
            checks = ((a, "asked", unavailable(a, of_a, today, SENSITIVE)),)
    return next((Barrier(one.contact, what, why) for one, what, why in checks if why is not None), None)


def unavailable(tie: Tie, events: Iterable[OpenEvent], today: int, kinds: Collection[str]) -> str | None:
    """Whether somebody rests, or an event of these kinds is open, in words."""
    return standing_gate(tie, Snapshot([tie]), today) or _happened(events, kinds)


def _happened(events: Iterable[OpenEvent], kinds: Collection[str]) -> str | None:
    kind = next((event.kind for event in events if event.kind in kinds), None)
    return f"{HAPPENED[EventKind(kind)]}, and this is no time to ask anything of them" if kind is not None else None


def not_to_ask(
    contact: str, events: Iterable[OpenEvent], introductions: Iterable[Introduction], today: int, settings: Settings
) -> str | None:
    """What keeps somebody who does not rest from being asked whether they would like to meet another, in words."""
    return _happened(events, NOT_TO_ASK) or two_open(contact, introductions, today, settings)


def barrier(
    tie: Tie, events: Iterable[OpenEvent], introductions: Iterable[Introduction], today: int, settings: Settings
) -> str | None:
    """What keeps somebody from being introduced to others, in words; None if nothing does."""
    resting = unavailable(tie, events, today, NOT_TO_INTRODUCE)
    if resting is not None:
        return resting
    if tie.trust is not None and tie.trust < settings.introduction_trust:
        return f"your trust in them is below {settings.introduction_trust} of 5"
    silent = days_silent(tie, today)
    if silent is None:
        return "you have not been in touch yet"
    if silent > settings.introduction_silent_days:
        return "you have not been in touch for over two years; reconnect first"
    return crowded(tie.contact, introductions, today, settings)


def crowded(contact: str, introductions: Iterable[Introduction], today: int, settings: Settings) -> str | None:
    """The limits of one person: asked about one introduction a month, and at most two open at a time."""
    theirs = [one for one in introductions if contact in {one.a, one.b}]
    asked = [day for one in theirs for day in _asked_days(one, contact)]
    if asked and today - max(asked) < settings.introduction_rest_days:
        return f"they were asked about an introduction in the last {settings.introduction_rest_days} days"
    return two_open(contact, theirs, today, settings)


def two_open(contact: str, introductions: Iterable[Introduction], today: int, settings: Settings) -> str | None:
    """Whether two introductions with somebody wait already, in words."""
    waiting = sum(contact in {one.a, one.b} and standing(one, today, settings) in OPEN for one in introductions)
    if waiting >= settings.open_introductions:
        return "two introductions with them are open already"
    return None


def _asked_days(introduction: Introduction, contact: str) -> list[int]:
    """The days on which somebody was asked whether they would like to meet the other."""
    asking = IntroductionState.ASKED_A if introduction.a == contact else IntroductionState.ASKED_B
    return [step.on.toordinal() for step in introduction.steps if step.state is asking]


def not_to_introduce(
    others: Iterable[Tie],
    events: Mapping[str, Sequence[OpenEvent]],
    introductions: Sequence[Introduction],
    today: int,
    settings: Settings,
) -> frozenset[str]:
    """Those of ``others`` who are not to be introduced to anybody now."""
    return frozenset(
        tie.contact
        for tie in others
        if barrier(tie, events.get(tie.contact, ()), introductions, today, settings) is not None
    )
