"""Introductions that both sides agreed to (ENGINE C.5): steps, limits, and ideas for whom to bring together."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from netgive.domain.conversations import EventKind
from netgive.domain.exchange import GiveKind, Introduction, IntroductionState
from netgive.engine.gates import SENSITIVE, standing_gate
from netgive.engine.offers import Candidate, offers
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


class Idea(NamedTuple):
    """Two people who might meet: ``a`` is looking for something that ``b`` knows."""

    a: Tie
    b: Tie
    candidate: Candidate


def standing(introduction: Introduction, today: int, settings: Settings) -> IntroductionState:
    """The state as of today: a question that was not answered for ten days closed it quietly."""
    if introduction.state in AWAITING and introduction.changed_on is not None:
        silent = today - introduction.changed_on.toordinal()
        if silent >= settings.introduction_silence_days:
            return IntroductionState.CLOSED
    return introduction.state


def barrier(
    tie: Tie, events: Sequence[OpenEvent], introductions: Iterable[Introduction], today: int, settings: Settings
) -> str | None:
    """What keeps somebody from being introduced to others, in words; None if nothing does."""
    alone = Snapshot([tie], events={tie.contact: events})
    resting = standing_gate(tie, alone, today)
    if resting is not None:
        return resting
    if tie.trust is not None and tie.trust < settings.introduction_trust:
        return f"your trust in them is below {settings.introduction_trust} of 5"
    if any(event.kind in SENSITIVE or event.kind in _TRYING for event in events):
        return "this is not the time to ask anything of them"
    silent = days_silent(tie, today)
    if silent is None:
        return "you have not been in touch yet"
    if silent > settings.introduction_silent_days:
        return "you have not been in touch for over two years; reconnect first"
    return crowded(tie.contact, introductions, today, settings)


_TRYING = frozenset({EventKind.LAYOFF, EventKind.CONFLICT})


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


def ideas(snapshot: Snapshot, today: int, settings: Settings, limit: int) -> list[Idea]:
    """The best introductions that could be made, at most one for each need; of equals, of different circles first."""
    ties = {tie.contact: tie for tie in snapshot.ties}
    found = [
        Idea(tie, ties[candidate.match.offer], candidate)
        for tie in snapshot.ties
        if tie.contact in snapshot.matches and _may_be_asked(tie, snapshot, today, settings)
        for candidate in offers(tie, snapshot, today, settings)
        if candidate.kind is GiveKind.INTRODUCTION and candidate.match is not None and candidate.match.offer in ties
    ]
    found.sort(key=_order)
    return _distinct(found, limit)


def _may_be_asked(tie: Tie, snapshot: Snapshot, today: int, settings: Settings) -> bool:
    if standing_gate(tie, snapshot, today) is not None:
        return False
    if any(
        event.kind in SENSITIVE or event.kind == EventKind.CONFLICT for event in snapshot.events.get(tie.contact, ())
    ):
        return False
    return two_open(tie.contact, snapshot.introductions, today, settings) is None


def _order(idea: Idea) -> tuple[float, bool, str, str, str]:
    same_circle = idea.a.circle is not None and idea.a.circle == idea.b.circle
    return (-idea.candidate.value, same_circle, idea.a.name, idea.b.name, idea.candidate.need or "")


def _distinct(ideas: Iterable[Idea], limit: int) -> list[Idea]:
    """The first idea for each need and for each pair."""
    needs: set[str | None] = set()
    pairs: set[frozenset[str]] = set()
    chosen: list[Idea] = []
    for idea in ideas:
        pair = frozenset({idea.a.contact, idea.b.contact})
        if idea.candidate.need in needs or pair in pairs:
            continue
        needs.add(idea.candidate.need)
        pairs.add(pair)
        chosen.append(idea)
        if len(chosen) >= limit:
            break
    return chosen
