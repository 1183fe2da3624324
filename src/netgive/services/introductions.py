"""Bringing two people together, after both said yes (ENGINE C.5)."""

from datetime import date
from itertools import chain
from typing import NamedTuple

from netgive.domain.conversations import Channel, Direction, Interaction
from netgive.domain.exchange import (
    Give,
    GiveKind,
    GiveState,
    Introduction,
    IntroductionOutcome,
    IntroductionState,
    IntroductionStep,
)
from netgive.domain.people import Contact
from netgive.domain.suggest import Draft, Lane
from netgive.domain.text import clean_line
from netgive.engine import introductions as rules
from netgive.engine.drafts import draft
from netgive.engine.lanes import Entry, whose_turn
from netgive.engine.tie import tie_state
from netgive.errors import InvalidValueError, NotFoundError, RefusedError
from netgive.services.matching import rematch_met
from netgive.services.names import resolve
from netgive.services.validation import required
from netgive.store import details, exchange, facts, people, ties
from netgive.store.changes import Changes
from netgive.store.connection import Store
from netgive.store.conversations import INTERACTIONS
from netgive.store.snapshots import Morning


class View(NamedTuple):
    """An introduction as of today, who it is about, whose turn it is, and the message to send to them.

    ``resting`` says why the next step has to wait, where it has to; there is no message then. ``named``: the first
    question gives the other's name.
    """

    introduction: Introduction
    a: Contact
    b: Contact
    turn: Contact | None
    draft: Draft | None
    resting: str | None = None
    named: bool = False


def propose(store: Store, one: str, other: str, reason: str | None, today: date, *, named: bool = False) -> View:
    """Keep the idea of an introduction; nobody has been asked yet. ``named``: the question may give the name.

    Raises RefusedError where a rule of C.5 forbids it, and what `resolve` raises.
    """
    a, b = resolve(store, one), resolve(store, other)
    if a.id == b.id:
        raise InvalidValueError(f"{a.name} cannot be introduced to themselves; name somebody else.")
    why = required(reason, "The reason") if reason is not None else _reason(store, a, b)
    check_proposal(store, a, b, today)
    known = list(exchange.introductions(store.connection))
    with store.change(f"an idea: {a.name} and {b.name}") as changes:
        _close_silent(changes, known, today)
        step = IntroductionStep(IntroductionState.IDEA, today)
        introduction = Introduction(
            id=changes.new_id("introduction"),
            a=a.id,
            b=b.id,
            state=step.state,
            reason=why,
            changed_on=today,
            steps=(step,),
        )
        exchange.insert_introduction(changes, introduction)
    return view(store, introduction, today, named=named)


def question(store: Store, introduction_id: str, today: date, *, named: bool) -> View:
    """The message for the next step once more; ``named``: the first question may give the other's name.

    Raises RefusedError where nobody is to be written to now.
    """
    introduction = _standing(store, introduction_id, today)
    found = view(store, introduction, today, named=named)
    if found.turn is None:
        raise RefusedError(f"Nobody is to be written to now: {_where_it_stands(store, introduction)}.")
    if found.resting is not None:
        raise RefusedError(found.resting)
    return found


def _reason(store: Store, a: Contact, b: Contact) -> str | None:
    """What the one is looking for, where the other is known to fit it."""
    needs = {need.id: need for need in exchange.NEEDS.where(store.connection, "closed_on IS NULL", contact=a.id)}
    for match in facts.matches(store.connection, [a.id]):
        if match.offer == b.id and match.need in needs:
            return needs[match.need].text
    return None


def check_proposal(store: Store, a: Contact, b: Contact, today: date) -> None:
    """Raises RefusedError where the two may not be brought together, or ``a`` not be asked now."""
    pair = {a.id, b.id}
    introduced = (exchange.GIVES.where(store.connection, "introduced IS NOT NULL", contact=one.id) for one in (a, b))
    gifts = chain.from_iterable(introduced)
    known = exchange.introductions(store.connection)
    if any({one.a, one.b} == pair for one in known) or any({gift.contact, gift.introduced} == pair for gift in gifts):
        raise RefusedError(
            f"{a.name} and {b.name} were introduced or asked before, and never the same pair twice; "
            "`netgive intro list` shows it."
        )
    check_step(store, Introduction("", a.id, b.id), today)


def check_step(store: Store, introduction: Introduction, today: date) -> None:
    """Raises RefusedError where somebody may not be asked now (ENGINE C.5)."""
    resting = _resting(store, introduction, today)
    if resting is not None:
        raise RefusedError(resting)


def _resting(store: Store, introduction: Introduction, today: date) -> str | None:
    """Why the next step has to wait, as a sentence."""
    pair = [introduction.a, introduction.b]
    snapshot = Morning(store.connection, today, store.settings).of(pair)
    both = {tie.contact: tie for tie in snapshot.ties}
    found = rules.step_barrier(introduction, both, snapshot, today.toordinal(), store.settings)
    if found is None:
        return None
    return f"{both[found.contact].name} is not to be {found.what} now: {found.why}."


def resting_step(store: Store, contact: str, today: date) -> str | None:
    """Why the step of an introduction that waits to be taken with somebody has to wait, as a sentence."""
    day = today.toordinal()
    known = exchange.introductions(store.connection)
    theirs = [one for one in known if whose_turn(one, day, store.settings) == contact]
    return next(filter(None, (_resting(store, one, today) for one in theirs)), None)


def every(store: Store, today: date) -> list[View]:
    """All introductions, those that wait for somebody first."""
    views = [view(store, introduction, today) for introduction in exchange.introductions(store.connection)]
    views.sort(key=lambda one: one.introduction.state not in rules.OPEN)
    return views


def view(store: Store, introduction: Introduction, today: date, *, named: bool = False) -> View:
    """The introduction as it stands today."""
    day = today.toordinal()
    introduction = introduction._replace(state=rules.standing(introduction, day, store.settings))
    contacts = {one.id: one for one in people.contacts(store.connection, [introduction.a, introduction.b])}
    turn = whose_turn(introduction, day, store.settings)
    resting = _resting(store, introduction, today) if turn is not None else None
    return View(
        introduction,
        contacts[introduction.a],
        contacts[introduction.b],
        contacts[turn] if turn is not None else None,
        _message(store, introduction, turn, today, named=named) if turn is not None and resting is None else None,
        resting,
        named,
    )


def _message(store: Store, introduction: Introduction, to: str, today: date, *, named: bool = False) -> Draft | None:
    tie = ties.get(store.connection, to)
    entry = Entry(Lane.INTRODUCTION, tie, store.settings.introduction_minutes, introduction.id)
    texts = details.of_entry(store.connection, entry)._replace(introduction=introduction, named=named)
    return draft(entry, texts, tie_state(tie, today.toordinal(), store.settings), today, store.settings)


def asked(store: Store, introduction_id: str, today: date) -> View:
    """The question went out, to the first or to the second of the two.

    Raises RefusedError where an answer is being waited for, or they may not be asked now.
    """
    introduction = _standing(store, introduction_id, today)
    asking = {IntroductionState.IDEA: introduction.a, IntroductionState.YES_A: introduction.b}
    if introduction.state not in asking:
        raise RefusedError(f"Nobody is to be asked now: {_where_it_stands(store, introduction)}.")
    check_step(store, introduction, today)
    person = asking[introduction.state]
    return _moved(store, introduction, rules.NEXT_STEP[introduction.state], (person, Direction.OUT), today)


def yes(store: Store, introduction_id: str, today: date) -> View:
    """The one who was asked last would like to meet the other."""
    introduction, person = _answered(store, introduction_id, today)
    return _moved(store, introduction, rules.YES[introduction.state], (person, Direction.IN), today)


def no(store: Store, introduction_id: str, today: date) -> View:
    """The one who was asked last would rather not; the other never learns of it."""
    introduction, person = _answered(store, introduction_id, today)
    return _moved(store, introduction, IntroductionState.CLOSED, (person, Direction.IN), today)


def _answered(store: Store, introduction_id: str, today: date) -> tuple[Introduction, str]:
    introduction = _standing(store, introduction_id, today)
    if introduction.state not in rules.AWAITING:
        raise RefusedError(f"No answer is being waited for: {_where_it_stands(store, introduction)}.")
    return introduction, introduction.a if introduction.state is IntroductionState.ASKED_A else introduction.b


def joint_text(store: Store, introduction_id: str, today: date) -> tuple[Introduction, Draft]:
    """The message that brings the two together.

    Raises RefusedError before both said yes.
    """
    introduction = _standing(store, introduction_id, today)
    if introduction.state not in rules.AGREED:
        raise RefusedError(f"The joint text comes when both said yes; {_where_it_stands(store, introduction)}.")
    agreed = introduction._replace(state=IntroductionState.YES_B)
    message = _message(store, agreed, introduction.a, today)
    if message is None:
        raise NotFoundError.record("introduction", introduction_id, "netgive intro list")
    return introduction, message


def made(store: Store, introduction_id: str, today: date) -> tuple[View, Give]:
    """The joint message went out: the two are introduced, and that is a gift.

    Raises RefusedError before both said yes.
    """
    introduction = _standing(store, introduction_id, today)
    if introduction.state is not IntroductionState.YES_B:
        raise RefusedError(
            f"Two people are brought together when both said yes; {_where_it_stands(store, introduction)}."
        )
    with store.change(f"{_both(store, introduction)} were brought together") as changes:
        INTERACTIONS.insert(changes, _contact(introduction.a, Direction.OUT, today))
        gift = step_forward(changes, introduction, today)
        rematch_met(changes, [introduction.a, introduction.b])
    after = _standing(store, introduction.id, today)
    if gift is None:
        raise NotFoundError.record("introduction", introduction_id, "netgive intro list")
    return view(store, after, today), gift


def outcome(store: Store, introduction_id: str, became: IntroductionOutcome, text: str | None, today: date) -> View:
    """What came of it, in their words; the gift keeps it, too.

    Raises RefusedError before the two were brought together.
    """
    introduction = _standing(store, introduction_id, today)
    if introduction.state not in {IntroductionState.INTRODUCED, IntroductionState.FOLLOWED_UP}:
        raise RefusedError(f"They have not met through you yet: {_where_it_stands(store, introduction)}.")
    words = required(text, "The outcome") if text is not None else introduction.note
    with store.change(f"what came of introducing {_both(store, introduction)}") as changes:
        if introduction.state is IntroductionState.INTRODUCED:
            introduction = exchange.advance_introduction(changes, introduction, IntroductionState.FOLLOWED_UP, today)
        after = introduction._replace(outcome=became, note=words)
        exchange.INTRODUCTIONS.update(changes, introduction, after)
        if became is IntroductionOutcome.USEFUL:
            _gift_was_useful(changes, after, today)
    return view(store, after, today)


def _gift_was_useful(changes: Changes, introduction: Introduction, today: date) -> None:
    for gift in exchange.GIVES.where(changes.connection, contact=introduction.a, introduced=introduction.b):
        if gift.state is GiveState.DELIVERED:
            used = gift._replace(state=GiveState.USED, outcome_on=today, outcome=introduction.note)
            exchange.GIVES.update(changes, gift, used)


def step_forward(changes: Changes, introduction: Introduction, today: date) -> Give | None:
    """The next step of one's own; bringing two people together is a gift."""
    state = rules.NEXT_STEP[introduction.state]
    exchange.advance_introduction(changes, introduction, state, today)
    if state is not IntroductionState.INTRODUCED:
        return None
    INTERACTIONS.insert(changes, _contact(introduction.b, Direction.OUT, today))
    return _deliver(changes, introduction, today)


def _deliver(changes: Changes, introduction: Introduction, today: date) -> Give:
    """The gift of an introduction: the idea it was is delivered now."""
    idea = next(
        (
            gift
            for gift in exchange.GIVES.where(changes.connection, contact=introduction.a, introduced=introduction.b)
            if gift.state is GiveState.IDEA
        ),
        None,
    )
    if idea is not None:
        given = idea._replace(state=GiveState.DELIVERED, delivered_on=today)
        exchange.GIVES.update(changes, idea, given)
        return given
    gift = Give(
        id=changes.new_id("give"),
        contact=introduction.a,
        kind=GiveKind.INTRODUCTION,
        state=GiveState.DELIVERED,
        text=introduction.reason or "an introduction",
        introduced=introduction.b,
        minutes=changes.settings.introduction_minutes,
        delivered_on=today,
    )
    return exchange.GIVES.insert(changes, gift)


def _both(store: Store, introduction: Introduction) -> str:
    names = people.names_of(store.connection, [introduction.a, introduction.b])
    return " and ".join(names.get(one, "somebody") for one in (introduction.a, introduction.b))


def _moved(
    store: Store, introduction: Introduction, state: IntroductionState, said: tuple[str, Direction], today: date
) -> View:
    """Move on to a state, and record that somebody was written to or wrote."""
    person, direction = said
    with store.change(f"introducing {_both(store, introduction)}: {state.replace('_', ' ')}") as changes:
        exchange.advance_introduction(changes, introduction, state, today)
        INTERACTIONS.insert(changes, _contact(person, direction, today))
        _close_silent(changes, list(exchange.introductions(changes.connection)), today)
    return view(store, _standing(store, introduction.id, today), today)


def _contact(person: str, direction: Direction, today: date) -> Interaction:
    return Interaction(contact=person, on=today, direction=direction, channel=Channel.MESSAGE)


def _close_silent(changes: Changes, known: list[Introduction], today: date) -> None:
    """Write down what ten days of silence closed."""
    for introduction in known:
        state = rules.standing(introduction, today.toordinal(), changes.settings)
        if state is not introduction.state:
            exchange.advance_introduction(changes, introduction, state, today)


def _standing(store: Store, introduction_id: str, today: date) -> Introduction:
    """The introduction with this id, in the state it has today."""
    wanted = clean_line(introduction_id)
    found = next((one for one in exchange.introductions(store.connection) if one.id == wanted), None)
    if found is None:
        raise NotFoundError.record("introduction", introduction_id, "netgive intro list")
    return found._replace(state=rules.standing(found, today.toordinal(), store.settings))


def _where_it_stands(store: Store, introduction: Introduction) -> str:
    """The state in words, with what to do next."""
    names = {one.id: one.name for one in people.contacts(store.connection, [introduction.a, introduction.b])}
    a, b = names[introduction.a], names[introduction.b]
    number = introduction.id
    return {
        IntroductionState.IDEA: f"ask {a} first, then `netgive intro asked {number}`",
        IntroductionState.ASKED_A: f"the answer of {a} is still to come",
        IntroductionState.YES_A: f"{a} said yes, ask {b} next, then `netgive intro asked {number}`",
        IntroductionState.ASKED_B: f"the answer of {b} is still to come",
        IntroductionState.YES_B: f"both said yes, so bring them together: `netgive intro text {number}`",
        IntroductionState.INTRODUCED: "the two have met through you",
        IntroductionState.FOLLOWED_UP: "the two have met, and you know what came of it",
        IntroductionState.CLOSED: "it was closed",
    }[introduction.state]
