"""Introductions in words: where each stands, and what to do next."""

from collections.abc import Sequence
from typing import Protocol

from netgive.domain.exchange import Introduction, IntroductionState
from netgive.domain.people import Contact
from netgive.domain.suggest import Person
from netgive.reports.listing import listing


class ViewLike(Protocol):
    """An introduction as of today, with the two it is about."""

    @property
    def introduction(self) -> Introduction: ...
    @property
    def a(self) -> Contact: ...
    @property
    def b(self) -> Contact: ...
    @property
    def resting(self) -> str | None: ...
    @property
    def named(self) -> bool: ...


class IdeaLike(Protocol):
    """Two people who might meet, and why."""

    @property
    def a(self) -> Person: ...
    @property
    def b(self) -> Person: ...
    @property
    def evidence(self) -> str: ...


def introduction_lines(views: Sequence[ViewLike]) -> str:
    return listing(
        [(one.introduction.id, f"{one.a.name} and {one.b.name}: {_where(one)}{_why(one)}{_rest(one)}") for one in views]
    )


def idea_lines(ideas: Sequence[IdeaLike]) -> str:
    return listing(
        [
            (str(number), f"{one.a.name} and {one.b.name}. Because: {one.evidence}")
            for number, one in enumerate(ideas, 1)
        ]
    )


def next_step(view: ViewLike) -> str:
    """What to do next, as a sentence."""
    if view.resting is not None:
        return f"It has to wait. {view.resting}"
    number, a, b = view.introduction.id, view.a.name, view.b.name
    unnamed = "" if view.named else ", without the other's name"
    return {
        IntroductionState.IDEA: f"Next: ask {a}{unnamed}, then `netgive intro asked {number}`.",
        IntroductionState.ASKED_A: f"Next: their answer, `netgive intro yes {number}` or `netgive intro no {number}`.",
        IntroductionState.YES_A: f"Next: ask {b}, then `netgive intro asked {number}`.",
        IntroductionState.ASKED_B: f"Next: their answer, `netgive intro yes {number}` or `netgive intro no {number}`.",
        IntroductionState.YES_B: f"Next: send both this message, then `netgive intro made {number}`.",
        IntroductionState.INTRODUCED: f"Later: what came of it, `netgive intro outcome {number} useful`.",
        IntroductionState.FOLLOWED_UP: "That is all; it was a good thing to do.",
        IntroductionState.CLOSED: "Nothing more is to be done.",
    }[view.introduction.state]


def _where(view: ViewLike) -> str:
    introduction, a, b = view.introduction, view.a.name, view.b.name
    since = f" since {introduction.changed_on.isoformat()}" if introduction.changed_on is not None else ""
    outcome = f", {introduction.outcome.replace('_', ' ')}" if introduction.outcome is not None else ""
    return {
        IntroductionState.IDEA: f"an idea{since}; ask {a} first",
        IntroductionState.ASKED_A: f"waits for the answer of {a}{since}",
        IntroductionState.YES_A: f"{a} said yes{since}; ask {b}",
        IntroductionState.ASKED_B: f"waits for the answer of {b}{since}",
        IntroductionState.YES_B: f"both said yes{since}; bring them together",
        IntroductionState.INTRODUCED: f"introduced{since}",
        IntroductionState.FOLLOWED_UP: f"introduced, and you asked how it went{since}{outcome}",
        IntroductionState.CLOSED: f"closed{since}",
    }[introduction.state]


def _rest(view: ViewLike) -> str:
    return f". It has to wait: {view.resting}" if view.resting is not None else ""


def _why(view: ViewLike) -> str:
    return f" ({view.introduction.reason})" if view.introduction.reason else ""
