"""Which of the scored are in the plan (ENGINE C.3): by score, over circles, with a dormant tie among them."""

from collections.abc import Sequence
from typing import NamedTuple

from netgive.domain.suggest import DORMANT_STATES
from netgive.engine.lanes import Entry, by_score
from netgive.engine.settings import Settings
from netgive.engine.snapshot import Snapshot
from netgive.engine.tie import Tie, tie_state


class Room(NamedTuple):
    """How many people and minutes are left."""

    people: int
    minutes: int


class Choice(NamedTuple):
    """The chosen, best first.

    ``by_merit`` are those whom score and circles alone would have chosen. ``invited`` is the dormant tie that is in
    the plan although it was not among them; ``dormant`` says whether any dormant tie is in the plan.
    """

    entries: tuple[Entry, ...]
    by_merit: tuple[Entry, ...]
    invited: Entry | None
    dormant: bool


def is_dormant(tie: Tie, today: int, settings: Settings) -> bool:
    return tie_state(tie, today, settings) in DORMANT_STATES


def choose(pool: Sequence[Entry], room: Room, today: int, settings: Settings, *, dormant_before: bool) -> Choice:
    """The choice from a pool that is sorted by score.

    If it has no dormant tie, and there was none before, the best dormant one that fits is chosen first.
    """
    merited = tuple(_greedy(pool, room, ()))
    if dormant_before or any(is_dormant(entry.tie, today, settings) for entry in merited):
        return Choice(merited, merited, None, dormant=True)
    fitting = (entry for entry in pool if room.people > 0 and entry.minutes <= room.minutes)
    first = next((entry for entry in fitting if is_dormant(entry.tie, today, settings)), None)
    if first is None:
        return Choice(merited, merited, None, dormant=False)
    rest = [entry for entry in pool if entry is not first]
    others = _greedy(rest, Room(room.people - 1, room.minutes - first.minutes), (first,))
    chosen = sorted([first, *others], key=lambda entry: by_score(entry, today))
    return Choice(tuple(chosen), merited, first, dormant=True)


def _greedy(pool: Sequence[Entry], room: Room, taken: Sequence[Entry]) -> list[Entry]:
    """By score; one of a circle while another circle has somebody."""
    circles = {entry.tie.circle for entry in taken} - {None}
    people, minutes = room
    chosen: list[Entry] = []
    remaining = [entry for entry in pool if entry.minutes <= minutes]
    while people > 0 and remaining:
        elsewhere = (entry for entry in remaining if entry.tie.circle not in circles)
        entry = next(elsewhere, remaining[0])
        chosen.append(entry)
        people -= 1
        minutes -= entry.minutes
        if entry.tie.circle is not None:
            circles.add(entry.tie.circle)
        remaining = [other for other in remaining if other is not entry and other.minutes <= minutes]
    return chosen


def settled(choice: Choice, waiting: Sequence[Entry], snapshot: Snapshot) -> bool:
    """Whether a tie that was not read could change neither the choice nor who waits by name.

    None can if all whom score chose or would have chosen have more than its highest score, no two of a choice share
    a circle, and no dormant tie that was not read would be invited instead.
    """
    if snapshot.unread_ceiling is None:
        return True
    compared = [entry for entry in (*choice.entries, *choice.by_merit, *waiting) if entry is not choice.invited]
    return (
        all(_score(entry) > snapshot.unread_ceiling for entry in compared)
        and _of_different_circles(choice.entries)
        and _of_different_circles(choice.by_merit)
        and _no_other_dormant(choice, snapshot.unread_dormant_ceiling)
    )


def _no_other_dormant(choice: Choice, ceiling: float | None) -> bool:
    if ceiling is None:
        return True
    return _score(choice.invited) > ceiling if choice.invited is not None else choice.dormant


def _of_different_circles(entries: Sequence[Entry]) -> bool:
    circles = [entry.tie.circle for entry in entries if entry.tie.circle]
    return len(circles) == len(set(circles))


def _score(entry: Entry) -> float:
    return entry.factors.score if entry.factors is not None else 0.0
