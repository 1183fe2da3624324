"""The page of one person as text of 80 columns."""

import textwrap
from collections.abc import Sequence

from netgive.domain.conversations import Direction, Event, Interaction
from netgive.domain.exchange import Give, GiveState
from netgive.domain.text import handle
from netgive.reports.people_text import describe, standing
from netgive.reports.portrait import Portrait

WIDTH, LABEL_WIDTH = 80, 14
SHOWN_ENTRIES = 4
BARS = "▁▂▃▄▅▆▇█"
ARROWS = {Direction.IN: "from them", Direction.OUT: "from you", Direction.BOTH: "together"}


def portrait_text(portrait: Portrait) -> str:
    """Who they are, how the tie stands, what is open, what was given, what was said: about a screen."""
    contact = portrait.contact
    lines = [f"{contact.name} ({contact.id}) · {standing(portrait.tie)}", ""]
    for label, text in describe(contact):
        lines += _labelled(label, text)
    if any(portrait.months):
        rhythm = f"{sparkline(portrait.months)} (by month, {len(portrait.months)} months)"
        lines += _labelled("In touch", rhythm)
    lines += _section("Needs", [_need(need.text, need.asked) for need in portrait.needs if not need.closed_on])
    lines += _section("Promised", [_gift(give) for give in portrait.gives if give.state is GiveState.PROMISED])
    given = [give for give in reversed(portrait.gives) if give.state is not GiveState.PROMISED]
    lines += _section("Given", [_gift(give) for give in given])
    received = sorted(portrait.received, key=lambda one: one.on, reverse=True)
    lines += _section("Received", [f"{one.on.isoformat()}  {one.text}" for one in received])
    lines += _section("Going on", [_event(one) for one in portrait.events if one.cleared_on is None])
    lines += _section("Lately", [_conversation(one) for one in portrait.interactions])
    named = handle(contact.name, contact.id)
    lines += [
        "",
        *_next_step(portrait),
        f'Next: netgive log "..." --with {named}',
        f"      netgive suggest --why {named}",
    ]
    return "\n".join(lines)


def sparkline(numbers: Sequence[int]) -> str:
    """Numbers as small bars; a dot for none."""
    most = max(numbers, default=0) or 1
    return "".join(BARS[(len(BARS) - 1) * number // most] if number else "·" for number in numbers)


def _next_step(portrait: Portrait) -> list[str]:
    if portrait.next_step is None:
        return []
    return _labelled("You could give", portrait.next_step.summary)


def _labelled(label: str, text: str) -> list[str]:
    start = f"{label + ': ':<{LABEL_WIDTH}}"
    return textwrap.wrap(start + " ".join(text.split()), WIDTH, subsequent_indent=" " * LABEL_WIDTH)


def _section(title: str, entries: list[str]) -> list[str]:
    if not entries:
        return []
    lines = ["", f"{title}:"]
    for entry in entries[:SHOWN_ENTRIES]:
        lines += textwrap.wrap(
            " ".join(entry.split()), WIDTH, initial_indent="  ", subsequent_indent="    ", max_lines=2, placeholder=" …"
        )
    if len(entries) > SHOWN_ENTRIES:
        lines.append(f"  and {len(entries) - SHOWN_ENTRIES} more")
    return lines


def _need(text: str, asked: bool) -> str:
    return f"{text} (they asked you)" if asked else text


def _event(event: Event) -> str:
    note = f": {event.note}" if event.note else ""
    return f"{event.on.isoformat()}  {event.kind.replace('_', ' ')}{note}"


def _conversation(interaction: Interaction) -> str:
    number = f" ({interaction.id})" if interaction.id is not None else ""
    how = f"{ARROWS[interaction.direction]}{number}"
    return f"{interaction.on.isoformat()}  {how}: {interaction.note or interaction.channel}"


def _gift(give: Give) -> str:
    when = give.delivered_on or give.promised_on
    due = f", due {give.due.isoformat()}" if give.due and give.state is GiveState.PROMISED else ""
    said = f": “{give.outcome}”" if give.outcome else ""
    return (
        f"{when.isoformat() if when else ''}  {give.text} (gift {give.id}, {give.state.replace('_', ' ')}{due}){said}"
    )
