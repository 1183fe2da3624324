"""The page of one person as text of 80 columns."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from netgive.domain.conversations import Direction, Event, Interaction
from netgive.domain.exchange import Give, GiveState, Need, Received
from netgive.domain.text import handle
from netgive.reports.people_text import describe
from netgive.reports.portrait import Portrait
from netgive.reports.standing import standing

WIDTH, LABEL_WIDTH, SCREEN = 80, 14, 40
CUT = " …"
BARS = "▁▂▃▄▅▆▇█"
ARROWS = {Direction.IN: "from them", Direction.OUT: "from you", Direction.BOTH: "together"}


class Room(NamedTuple):
    """How much of each section is shown: entries, lines of an entry, and whether blank lines stand between."""

    entries: int | None
    lines: int | None
    airy: bool = True


EVERYTHING = Room(None, None)
# The first that fits a screen is taken.
ROOMS = (
    *(Room(4, 2), Room(4, 1), Room(4, 2, airy=False), Room(4, 1, airy=False)),
    *(Room(3, 1, airy=False), Room(2, 1, airy=False), Room(1, 1, airy=False)),
)


def portrait_text(portrait: Portrait, *, everything: bool = False) -> str:
    """Who they are, how the tie stands, what is open, what was given, what was said: a screen, or all of it."""
    if everything:
        return "\n".join(_page(portrait, EVERYTHING)[0])
    pages = (_page(portrait, room) for room in ROOMS)
    lines, cut = next((page for page in pages if len(page[0]) + page[1] <= SCREEN), _page(portrait, ROOMS[-1]))
    if cut:
        lines.append(f"      netgive show {handle(portrait.contact.name, portrait.contact.id)} --all")
    return "\n".join(lines)


def _page(portrait: Portrait, room: Room) -> tuple[list[str], bool]:
    """The lines of the page, and whether something was left out."""
    contact = portrait.contact
    labelled = describe(contact)
    if any(portrait.months):
        labelled.append(("In touch", f"{sparkline(portrait.months)} (by month, {len(portrait.months)} months)"))
    lines = [f"{contact.name} ({contact.id}) · {standing(portrait.tie)}", *([""] if room.airy else [])]
    for label, text in labelled:
        lines += _labelled(label, text, room.lines)
    cut = any(line.endswith(CUT) for line in lines)
    for title, entries in _sections(portrait):
        shown = entries[: room.entries]
        total = f" ({len(shown)} of {len(entries)})" if len(shown) < len(entries) else ""
        wrapped = [line for entry in shown for line in _wrapped(entry, room.lines)] if shown else []
        cut = cut or bool(total) or any(line.endswith(CUT) for line in wrapped)
        if shown:
            lines += [*([""] if room.airy else []), f"{title}{total}:", *wrapped]
    return [*lines, *([""] if room.airy else []), *_next(portrait)], cut


def _sections(portrait: Portrait) -> Iterator[tuple[str, list[str]]]:
    """What is open first, then what was; of each the newest first."""
    needs = [need for need in portrait.needs if not need.closed_on]
    yield "Needs", [_need(one) for one in sorted(needs, key=_heard, reverse=True)]
    promises = sorted((one for one in portrait.gives if one.state is GiveState.PROMISED), key=_due)
    yield (
        "Promised",
        [_gift(one) for one in promises] + [_promise_to_another(portrait, one) for one in portrait.promised],
    )
    yield "Given", [_gift(one) for one in reversed(portrait.gives) if one.state is not GiveState.PROMISED]
    yield "Received", [_received(one) for one in sorted(portrait.received, key=lambda one: one.on, reverse=True)]
    yield "Going on", [_event(one) for one in reversed(portrait.events) if one.cleared_on is None]
    yield "Lately", [_conversation(one) for one in portrait.interactions]


def _heard(need: Need) -> date:
    return need.confirmed_on or need.first_seen or date.min


def _due(promise: Give) -> date:
    return promise.due or date.max


def sparkline(numbers: Sequence[int]) -> str:
    """Numbers as small bars; a dot for none."""
    most = max(numbers, default=0) or 1
    return "".join(BARS[(len(BARS) - 1) * number // most] if number else "·" for number in numbers)


def _next(portrait: Portrait) -> list[str]:
    """The most pressing step first, then what is always possible."""
    named = handle(portrait.contact.name, portrait.contact.id)
    first, *rest = [*_pressing(portrait), f'netgive log "..." --with {named}', f"netgive suggest --why {named}"]
    indent = " " * len("Next: ")
    lines = textwrap.wrap(f"Next: {first}", WIDTH, subsequent_indent=indent, break_on_hyphens=False)
    return [*lines, *(f"{indent}{command}" for command in rest)]


def _pressing(portrait: Portrait) -> list[str]:
    """What should be done now, with its command."""
    late = [one for one in portrait.gives if one.state is GiveState.PROMISED and _due(one) <= portrait.today]
    if late:
        one = min(late, key=_due)
        commands = f"netgive done {one.id}, or netgive postpone {one.id} --by DATE"
        return [f"keep your promise, {_short(one.text)} (due {_due(one).isoformat()}): {commands}"]
    owed = [one for one in portrait.received if one.thanked_on is None]
    if owed:
        return [f"thank them, {_short(owed[-1].text)}: netgive acknowledge {owed[-1].id}"]
    return [f"you could give: {portrait.next_step.summary}"] if portrait.next_step else []


def _short(text: str) -> str:
    return textwrap.shorten(text, WIDTH, placeholder=CUT)


def _labelled(label: str, text: str, most: int | None) -> list[str]:
    start = f"{label + ': ':<{LABEL_WIDTH}}"
    whole = start + " ".join(text.split())
    return textwrap.wrap(whole, WIDTH, subsequent_indent=" " * LABEL_WIDTH, max_lines=most, placeholder=CUT)


def _wrapped(entry: str, most: int | None) -> list[str]:
    whole = " ".join(entry.split())
    return textwrap.wrap(whole, WIDTH, initial_indent="  ", subsequent_indent="    ", max_lines=most, placeholder=CUT)


def _need(need: Need) -> str:
    asked = ", they asked you" if need.asked else ""
    until = f", by {need.deadline.isoformat()}" if need.deadline else ""
    heard = _heard(need)
    day = f"{heard.isoformat()}  " if heard > date.min else ""
    return f"{day}{need.text} (need {need.id}{asked}{until})"


def _received(received: Received) -> str:
    thanked = "" if received.thanked_on else ", not thanked yet"
    return f"{received.on.isoformat()}  {received.text} (received {received.id}{thanked})"


def _promise_to_another(portrait: Portrait, give: Give) -> str:
    return f"{_gift(give)}, to {portrait.names.get(give.contact, 'somebody')}"


def _event(event: Event) -> str:
    note = f": {event.note}" if event.note else ""
    return f"{event.on.isoformat()}  {event.kind.replace('_', ' ')}{note} (event {event.id})"


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
