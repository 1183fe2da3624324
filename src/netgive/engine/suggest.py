"""The plan for one morning (ENGINE C.2, C.3): whom, in which order, within fifteen minutes."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from netgive.domain.suggest import Lane, TieState
from netgive.engine.choice import Choice, Room, choose, is_dormant, settled
from netgive.engine.gates import reconnect_gate, standing_gate
from netgive.engine.lanes import (
    Entry,
    duties,
    minutes_given,
    promises,
    recalls,
    reconnections,
    worthwhile,
)
from netgive.engine.offers import offers
from netgive.engine.score import Factors, factors, gift_shares
from netgive.engine.settings import Settings
from netgive.engine.snapshot import Snapshot
from netgive.engine.tie import Tie, pull, tie_state


class Limits(NamedTuple):
    """How much may be planned; ``everyone`` lifts the limits of people, minutes and circles."""

    minutes: int
    people: int
    everyone: bool = False


class Selection(NamedTuple):
    """Who is in the plan, who waits and why, and why it is short where it is.

    ``complete``: no tie outside the snapshot could have changed it; always so where all ties were read.
    """

    entries: tuple[Entry, ...]
    waiting: tuple[tuple[Tie, str], ...]
    warm_up: Tie | None
    message: str | None
    complete: bool


def select(snapshot: Snapshot, today: int, limits: Limits, settings: Settings) -> Selection:
    """The plan for ``today``: the same for the same data, in any order of input."""
    ties = {tie.contact: tie for tie in snapshot.ties}
    plan = _Plan(limits, snapshot, settings)
    for entry in duties(snapshot, ties, today, settings):
        plan.add_duty(entry)
    plan.name_resting(promises(snapshot, ties), today)
    given = minutes_given(snapshot, today, settings.weekly_cap_days)
    tired = given > settings.weekly_cap_minutes
    complete = True
    if plan.room:
        shares = gift_shares(snapshot, today, settings)
        scored, blank = reconnections(snapshot, shares, today, settings)
        if not tired:
            plan.add_reconnections([entry for entry in scored if entry.tie.contact not in plan.engaged], today)
            complete = plan.settled(snapshot)
        engaged = frozenset(plan.engaged)
        plan.add_recalls(entry for entry in recalls(blank, today, settings) if entry.tie.contact not in engaged)
        complete = complete and plan.recalled(blank_unread=snapshot.blank_unread)
    warm_up = None
    if _wants_warm_up(snapshot, plan, today, settings):
        warm_up = _warm_up(snapshot, plan, today, settings)
        complete = complete and _is_warmest(warm_up, snapshot, today, settings)
    return Selection(
        entries=tuple(plan.entries),
        waiting=tuple(plan.waiting),
        warm_up=warm_up,
        message=_message(snapshot, plan, given, tired=tired),
        complete=complete,
    )


class _Plan:
    """People and minutes as they are used up."""

    def __init__(self, limits: Limits, snapshot: Snapshot, settings: Settings) -> None:
        self.everyone = limits.everyone
        self.slots = limits.people - snapshot.done_today
        self.minutes = limits.minutes - snapshot.done_minutes
        self.settings = settings
        self.snapshot = snapshot
        self.entries: list[Entry] = []
        self.waiting: list[tuple[Tie, str]] = []
        self.engaged: set[str] = set()
        self.left_waiting = False
        self.choice = Choice((), (), None, dormant=False)
        self.left: list[Entry] = []

    @property
    def room(self) -> bool:
        """Whether anybody more could be taken."""
        return self.everyone or (self.slots > 0 and self.minutes >= self.settings.recall_minutes)

    def fits(self, entry: Entry) -> bool:
        return self.everyone or (self.slots > 0 and entry.minutes <= self.minutes)

    def take(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.engaged.add(entry.tie.contact)
        self.slots -= 1
        self.minutes -= entry.minutes

    def add_duty(self, entry: Entry) -> None:
        """Take it, or let it wait and say why; one thing a person a day."""
        if entry.tie.contact in self.engaged:
            if entry.lane is Lane.PROMISE:
                self.waiting.append((entry.tie, "another promise to them comes first"))
            return
        if self.fits(entry):
            self.take(entry)
            return
        self.engaged.add(entry.tie.contact)
        self.waiting.append((entry.tie, self._why_not(entry)))

    def name_resting(self, entries: Iterable[Entry], today: int) -> None:
        """A promise is never out of sight, even while its person rests."""
        for entry in entries:
            gate = standing_gate(entry.tie, self.snapshot, today)
            if gate is not None and entry.tie.contact not in self.snapshot.rested:
                self.waiting.append((entry.tie, f"a promise; {gate}"))

    def _why_not(self, entry: Entry) -> str:
        self.left_waiting = True
        if self.slots <= 0:
            return f"{_thing(entry.lane)}; enough people for today"
        return f"{_thing(entry.lane)} of {entry.minutes} minutes does not fit into today"

    def add_reconnections(self, pool: Sequence[Entry], today: int) -> None:
        """The best of the scored; who does not fit waits by name."""
        self.choice = self._choice(pool, today)
        for entry in self.choice.entries:
            self.take(entry)
        if self.slots > 0 and not self.everyone:
            self.left = [entry for entry in pool if entry.tie.contact not in self.engaged][: self.settings.most_waiting]
            self.waiting += [(entry.tie, self._why_not(entry)) for entry in self.left]

    def _choice(self, pool: Sequence[Entry], today: int) -> Choice:
        if self.everyone:
            return Choice(tuple(pool), tuple(pool), None, dormant=True)
        before = any(is_dormant(entry.tie, today, self.settings) for entry in self.entries)
        return choose(pool, Room(self.slots, self.minutes), today, self.settings, dormant_before=before)

    def settled(self, snapshot: Snapshot) -> bool:
        """Whether a tie that was not read could change nothing of lane 4."""
        if snapshot.unread_ceiling is None:
            return True
        return not self.room and settled(self.choice, self.left, snapshot)

    def recalled(self, *, blank_unread: bool) -> bool:
        """Whether reading more people without evidence could change nothing of lane 5."""
        recalled = [entry.tie.organization for entry in self.entries if entry.lane is Lane.RECALL]
        organizations = [organization.casefold() for organization in recalled if organization]
        return not blank_unread or (not self.room and len(organizations) == len(set(organizations)))

    def add_recalls(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            if not self.everyone and self.slots <= 0:
                return
            if self.fits(entry):
                self.take(entry)


def _thing(lane: Lane) -> str:
    return {
        Lane.PROMISE: "a promise",
        Lane.REPLY: "an answer",
        Lane.THANKS: "a thank-you",
        Lane.INTRODUCTION: "a step of an introduction",
    }.get(lane, "a gift")


def _wants_warm_up(snapshot: Snapshot, plan: _Plan, today: int, settings: Settings) -> bool:
    """Whether a reconnection is planned and nothing went out for a week."""
    return any(entry.lane is Lane.RECONNECT for entry in plan.entries) and _idle(snapshot, today, settings)


def _is_warmest(tie: Tie | None, snapshot: Snapshot, today: int, settings: Settings) -> bool:
    """Whether no friend who was not read could come before this one."""
    unread = snapshot.unread_pull
    return unread is None or (tie is not None and pull(tie, today, settings) > unread)


def _warm_up(snapshot: Snapshot, plan: _Plan, today: int, settings: Settings) -> Tie | None:
    """A current friend to write two lines to, the one with the strongest pull."""
    friends = [
        tie
        for tie in snapshot.ties
        if tie.communal
        and tie.contact not in plan.engaged
        and tie_state(tie, today, settings) is TieState.ACTIVE
        and standing_gate(tie, snapshot, today) is None
        and tie.contact not in snapshot.events
    ]
    return min(friends, key=lambda tie: (-pull(tie, today, settings), tie.name, tie.contact), default=None)


def _idle(snapshot: Snapshot, today: int, settings: Settings) -> bool:
    written = snapshot.last_out or max((tie.last_out for tie in snapshot.ties if tie.last_out is not None), default=0)
    given = max((gifts[0].day for gifts in snapshot.gifts.values() if gifts), default=0)
    return today - max(written, given) >= settings.idle_days


def _message(snapshot: Snapshot, plan: _Plan, given: int, *, tired: bool) -> str | None:
    if not snapshot.people_known:
        return "Nobody is known yet: `netgive import FILE` brings people in, `netgive add NAME` adds one."
    if tired:
        return f"You {_gave(given)}; new gifts rest until next week."
    return None if plan.entries else _why_empty(snapshot, plan)


def _why_empty(snapshot: Snapshot, plan: _Plan) -> str:
    if snapshot.done_today:
        return "That was today's giving. Well done."
    if plan.left_waiting:
        return "Nothing fits into this morning; what waits for you is named below."
    return "Nobody needs you this morning." if plan.room else "This morning is too short for anybody."


def _gave(minutes: int) -> str:
    return f"gave {minutes} minutes in the last seven days"


def explain(tie: Tie, snapshot: Snapshot, today: int, settings: Settings) -> tuple[str | None, Factors]:
    """Why somebody may not be suggested today (None: they may), and the factors of their score."""
    considered = offers(tie, snapshot, today, settings)
    shares = gift_shares(snapshot, today, settings)
    rated = factors(tie, considered[0].value if considered else 0.0, snapshot, shares, today, settings)
    return _absence(tie, rated, snapshot, today, settings, evidence=bool(considered)), rated


def _absence(
    tie: Tie, rated: Factors, snapshot: Snapshot, today: int, settings: Settings, *, evidence: bool
) -> str | None:
    gate = standing_gate(tie, snapshot, today) or reconnect_gate(tie, snapshot, today, settings)
    if gate is not None:
        return gate
    if any(promise.contact == tie.contact for promise in snapshot.promises):
        return "a promise to them is open: it comes before any new gift"
    if not evidence:
        recalled = "; they come up among those to remember" if recalls([tie], today, settings) else ""
        return f"nothing is noted that a message could build on{recalled}"
    if not worthwhile(tie, rated, settings):
        if not tie.met:
            return "you have not been in touch yet, and no offer is strong enough for a first message"
        return "no reason to write today: the tie is alive, and no offer stands out"
    given = minutes_given(snapshot, today, settings.weekly_cap_days)
    return f"you {_gave(given)}; new gifts rest until next week" if given > settings.weekly_cap_minutes else None
