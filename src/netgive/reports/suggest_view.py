"""What the morning page says, before it is set as plain text or with Rich: labelled lines for each person."""

from collections import Counter
from typing import NamedTuple

from netgive.domain.exchange import GiveKind
from netgive.domain.suggest import Lane, Person, Plan, Suggestion, TieState
from netgive.domain.text import handle
from netgive.engine.compose import opening
from netgive.engine.quoting import silence
from netgive.reports.standing import STATES

LANES = {
    Lane.PROMISE: "your promise",
    Lane.REPLY: "your answer",
    Lane.THANKS: "your thanks",
    Lane.INTRODUCTION: "an introduction under way",
    Lane.RECONNECT: "reconnect",
    Lane.RECALL: "remember",
}
MOST_WAITING = 5


class PersonView(NamedTuple):
    """One person of the page; ``lines`` are (label, text)."""

    rank: int
    name: str
    standing: str
    lines: tuple[tuple[str, str], ...]
    command: str


class PageView(NamedTuple):
    """The whole page; ``notes`` come below the people."""

    heading: str
    summary: str
    people: tuple[PersonView, ...]
    notes: tuple[str, ...]
    empty: tuple[str, ...]


def page_view(plan: Plan, *, numbered: bool = True) -> PageView:
    """The page for a plan; ``numbered`` where its numbers can be used in the next command."""
    names = Counter(item.contact.name for item in plan.suggestions)
    return PageView(
        heading=f"Good morning! {plan.date:%A}, {plan.date.day} {plan.date:%B %Y}",
        summary=_summary(plan),
        people=tuple(_person(item, _handle(item.contact, names), numbered=numbered) for item in plan.suggestions),
        notes=_notes(plan),
        empty=_empty(plan, everybody=not numbered) if not plan.suggestions else (),
    )


def _summary(plan: Plan) -> str:
    if not plan.suggestions:
        return ""
    count = len(plan.suggestions)
    people = "one person" if count == 1 else f"{count} people"
    if plan.minutes_planned > plan.minutes:
        return f"{people}, {plan.minutes_planned} minutes in all"
    return f"{people}, {plan.minutes_planned} of {plan.minutes} minutes"


def _handle(person: Person, names: Counter[str]) -> str:
    """How to name somebody in a command: not by a name that two of the page have."""
    return handle(person.name if names[person.name] == 1 else "", person.id)


def _person(item: Suggestion, named: str, *, numbered: bool) -> PersonView:
    chosen = str(item.rank) if numbered else named
    if item.offer is None or item.draft is None:
        return PersonView(
            item.rank,
            item.contact.name,
            _standing(item),
            (("Ask yourself", item.reasons[0].text),),
            f'netgive edit {named} --memory "..."',
        )
    return PersonView(
        item.rank,
        item.contact.name,
        _standing(item),
        (
            ("Why now", _why_now(item)),
            ("Give", f"{item.offer.summary} ({item.minutes} min)"),
            ("Because", item.offer.evidence),
            ("Begin", f"“{opening(item.draft)}”" if "“" not in opening(item.draft) else opening(item.draft)),
        ),
        f"netgive draft {chosen}, then netgive sent {chosen}",
    )


def _standing(item: Suggestion) -> str:
    gap = item.tie.days_silent
    if gap is None or item.tie.state is TieState.UNMET:
        return f"{LANES[item.lane]} · {STATES[TieState.UNMET]}"
    ago = "today" if gap == 0 else f"last in touch {silence(gap)} ago"
    return f"{LANES[item.lane]} · {STATES[item.tie.state]}, {ago}"


def _why_now(item: Suggestion) -> str:
    if item.lane is not Lane.RECONNECT:
        return item.reasons[0].text if item.reasons else ""
    timing = next((reason for reason in item.reasons if reason.factor == "timing"), None)
    if timing is not None and (timing.value > 0 or item.tie.state is TieState.UNMET):
        return timing.text
    told = item.offer is not None and item.offer.kind is GiveKind.ATTENTION
    return f"no hurry; {'what they told you is worth asking about' if told else 'you have something that fits'}"


def _notes(plan: Plan) -> tuple[str, ...]:
    notes = []
    if plan.warm_up is not None:
        notes.append(f"To warm up ({plan.warm_up.minutes} min): {plan.warm_up.text}")
    notes += [f"Waiting: {waiting.contact.name}: {waiting.why}." for waiting in plan.waiting[:MOST_WAITING]]
    if len(plan.waiting) > MOST_WAITING:
        notes.append(f"Waiting: {len(plan.waiting) - MOST_WAITING} more.")
    if plan.done_today:
        people = "one person" if plan.done_today == 1 else f"{plan.done_today} people"
        notes.append(f"Done today: you gave to {people}.")
    if plan.message is not None and plan.suggestions:
        notes.append(plan.message)
    return tuple(notes)


def _empty(plan: Plan, *, everybody: bool) -> tuple[str, ...]:
    """What helps where nobody is to be shown: bringing people in, or the next thing to note."""
    if plan.known == 0:
        return (
            "Nobody is known here yet. You know more people than you think; bring them in:",
            "  netgive import Connections.csv messages.csv contacts.vcf",
            '  netgive add "Ada Example" --memory "met at the choir"',
            "Want to see it with made-up people first?",
            "  netgive demo",
        )
    return (
        plan.message or "",
        "What would give tomorrow a reason:",
        '  netgive log "Coffee, she told me about her new team" --with NAME',
        '  netgive need NAME "is looking for ..."',
        '  netgive shelf add book "..." --topic ...',
        *([] if everybody else ["Everybody who could be written to: netgive suggest --all"]),
    )
