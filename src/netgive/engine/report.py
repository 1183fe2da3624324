"""The figures of the give-first report (ENGINE C.8, CONTRACT `report --json`); docs/report.md explains each.

All of them are counts of calendar days and records. Nothing here is a balance, or compares people.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from netgive.domain.conversations import Direction
from netgive.domain.exchange import GIVEN, Give, GiveKind, GiveState, Introduction, IntroductionOutcome
from netgive.domain.exchange import IntroductionState as Step
from netgive.domain.suggest import DORMANT_STATES
from netgive.engine.period import DAYS_OF_WEEK, Span, monday_of
from netgive.engine.settings import Settings
from netgive.engine.snapshot import NOTHING
from netgive.engine.tie import Tie, days_silent, tie_state

LEAST_SENT = 5  # below, a rate would say more about chance than about people (CONTRACT)
WEEKS_FOR_A_GRACE = 4  # of which one may be without a gift (ENGINE C.8)


class Talk(NamedTuple):
    """A personal conversation or message; the day is an ordinal. ``asks``: it expects a reply."""

    day: int
    direction: str
    asks: bool = False


class Sent(NamedTuple):
    """A personal message that went out, and whether an answer came within 30 days."""

    day: date
    answered: bool


class Comeback(NamedTuple):
    """A dormant tie that was written to on a day, and came back; ``silent_days`` lie before that day."""

    contact: str
    day: date
    silent_days: int


class Records(NamedTuple):
    """What the store knows of a stretch of time.

    ``gives`` are gifts delivered in it, and promises that were made, kept or taken back in it or are open. ``needs``
    are pairs of days: first seen, closed. ``giving_weeks`` are the Mondays of all weeks with a gift, ``unanswered``
    those who left two or more messages unanswered. ``today`` is the day on which one looks back.
    """

    today: date
    gives: Sequence[Give] = ()
    circles: Mapping[str, str] = NOTHING
    sent: Sequence[Sent] = ()
    comebacks: Sequence[Comeback] = ()
    thanked: Sequence[date] = ()
    needs: Sequence[tuple[date | None, date | None]] = ()
    introductions: Sequence[Introduction] = ()
    giving_weeks: Collection[date] = ()
    unanswered: frozenset[str] = frozenset()


class Figures(NamedTuple):
    """The figures of a period, under the names of the report."""

    by_kind: dict[GiveKind, int]
    minutes: int
    cap_minutes: int
    people_reached: int
    comebacks: tuple[Comeback, ...]
    kept: int
    kept_late: int
    open: int
    overdue: int
    sent: int
    answered: int
    thanks_said: int
    needs_captured: int
    needs_closed: int
    asked: int
    both_yes: int
    made: int
    useful: int
    circles: dict[str, int]
    unanswered_share: float
    streak_weeks: int

    @property
    def delivered(self) -> int:
        return sum(self.by_kind.values())


def figures(records: Records, span: Span, settings: Settings) -> Figures:
    """All figures of a period."""
    gifts = delivered(records.gives, span)
    kinds = Counter(gift.kind for gift in gifts)
    kept = [gift for gift in gifts if is_promise(gift)]
    late = sum(1 for gift in kept if gift.due and gift.delivered_on and gift.delivered_on > gift.due)
    still_open = [gift for gift in records.gives if open_on(gift, min(span.last, records.today))]
    sent = [one for one in records.sent if span.holds(one.day)]
    steps = introduced(records.introductions, span)
    return Figures(
        by_kind={kind: kinds[kind] for kind in GiveKind},
        minutes=sum(gift.minutes for gift in gifts),
        cap_minutes=round(settings.weekly_cap_minutes * span.days / settings.weekly_cap_days),
        people_reached=len({gift.contact for gift in gifts}),
        comebacks=tuple(one for one in records.comebacks if span.holds(one.day)),
        kept=len(kept) - late,
        kept_late=late,
        open=len(still_open),
        overdue=sum(1 for gift in still_open if gift.due is not None and gift.due < min(span.last, records.today)),
        sent=len(sent),
        answered=sum(one.answered for one in sent),
        thanks_said=sum(map(span.holds, records.thanked)),
        needs_captured=sum(1 for seen, _ in records.needs if span.holds(seen)),
        needs_closed=sum(1 for _, closed in records.needs if span.holds(closed)),
        asked=steps["asked"],
        both_yes=steps["both_yes"],
        made=steps["made"],
        useful=steps["useful"],
        circles=dict(Counter(records.circles[gift.contact] for gift in gifts if gift.contact in records.circles)),
        unanswered_share=unanswered_share(gifts, records.unanswered),
        streak_weeks=streak_weeks(records.giving_weeks, span.last, records.today),
    )


def delivered(gives: Iterable[Give], span: Span) -> list[Give]:
    """Gifts of the period: delivered in it, whatever became of them since."""
    return [gift for gift in gives if gift.state in GIVEN and span.holds(gift.delivered_on)]


def is_promise(gift: Give) -> bool:
    """Whether it is or was promised: it says when, or until when, or it still is."""
    return gift.state is GiveState.PROMISED or gift.promised_on is not None or gift.due is not None


def open_on(gift: Give, day: date) -> bool:
    """Whether a promise was open at the end of a day, as far as the ledger tells.

    It tells when a promise was made, kept and taken back, and not when its date was changed. A promise of an unknown
    day counts as made before all others, one that ended on an unknown day as long ended.
    """
    if not is_promise(gift) or (gift.promised_on is not None and gift.promised_on > day):
        return False
    if gift.state is GiveState.PROMISED:
        return True
    ended = gift.outcome_on if gift.state is GiveState.RELEASED else gift.delivered_on
    return gift.state is not GiveState.IDEA and ended is not None and ended > day


def rate(sent: int, answered: int) -> float | None:
    """The share of messages that were answered; None where there are too few to tell."""
    return answered / sent if sent >= LEAST_SENT else None


def answers(talks: Sequence[Talk], settings: Settings) -> list[Sent]:
    """The messages one wrote to somebody, in order, and whether each was answered within 30 days.

    A conversation both ways is no message that waits for an answer, but it answers those before it.
    """
    found: list[Sent] = []
    heard: int | None = None
    for talk in reversed(talks):
        if talk.direction == Direction.OUT:
            in_time = heard is not None and heard - talk.day <= settings.reply_window_days
            found.append(Sent(date.fromordinal(talk.day), in_time))
        else:
            heard = talk.day
    return found[::-1]


def comebacks(
    tie: Tie, talks: Sequence[Talk], gift_days: Sequence[int], span: Span, settings: Settings
) -> Iterator[Comeback]:
    """The days of the period on which a dormant tie was written to, or given to, that then came back.

    ``talks`` and ``gift_days`` are all there ever were, in order. Dormant is what the rules call so on that day, with
    what had happened before it; in contact both ways means that they wrote, or talked with one, from that day on to
    30 days later. Where they wrote first on that very day, it was their doing.
    """
    personal = sorted({talk.day for talk in talks} | set(gift_days))
    heard = [talk.day for talk in talks if talk.direction != Direction.OUT]
    reached = {talk.day for talk in talks if talk.direction != Direction.IN} | set(gift_days)
    first_of_day = {talk.day: talk.direction for talk in reversed(talks)}
    theirs = {talk.day for talk in talks if talk.direction != Direction.IN and first_of_day[talk.day] == Direction.IN}
    for day in sorted(reached - theirs):
        if not span.first.toordinal() <= day <= span.last.toordinal() or rested_until(personal, day, settings):
            continue
        then = _as_of(tie, talks, personal, day)
        answer = next((one for one in heard if one >= day), None)
        if answer is None or answer - day > settings.reply_window_days:
            continue
        if tie_state(then, day, settings) in DORMANT_STATES:
            yield Comeback(tie.contact, date.fromordinal(day), days_silent(then, day) or 0)


def rested_until(personal: Sequence[int], day: int, settings: Settings) -> bool:
    """Whether the last contact before a day, of sorted ones, is too near for the tie to be dormant by any rhythm."""
    place = bisect_left(personal, day)
    return place > 0 and day - personal[place - 1] <= settings.dormant_least_days


def _as_of(tie: Tie, talks: Sequence[Talk], personal: Sequence[int], day: int) -> Tie:
    """The tie as it was before a day, as far as its state depends on it."""
    before = [talk for talk in talks if talk.day < day]
    days = personal[: bisect_left(personal, day)]
    return tie._replace(
        last_day=days[-1] if days else None,
        messages_in=sum(1 for talk in before if talk.direction != Direction.OUT),
        messages_out=sum(1 for talk in before if talk.direction != Direction.IN),
        known_day=tie.known_day if tie.known_day is not None and tie.known_day < day else None,
    )


def left_unanswered(talks: Iterable[Talk], today: int, settings: Settings) -> bool:
    """Whether two or more questions of one's own, 14 days old or more, have not been answered (ENGINE C.2)."""
    waiting: list[int] = []
    for talk in talks:
        if talk.direction != Direction.OUT:
            waiting.clear()
        if talk.asks and talk.direction != Direction.IN:
            waiting.append(talk.day)
    return sum(1 for day in waiting if today - day >= settings.unanswered_days) >= settings.unanswered_most


def unanswered_share(gifts: Sequence[Give], unanswered: frozenset[str]) -> float:
    """The share of the minutes that went to people who left two or more messages unanswered."""
    minutes = sum(gift.minutes for gift in gifts)
    return sum(gift.minutes for gift in gifts if gift.contact in unanswered) / minutes if minutes else 0.0


def introduced(introductions: Iterable[Introduction], span: Span) -> Counter[str]:
    """How many introductions were asked for, agreed to, made and found useful in the period, each counted once."""
    found: Counter[str] = Counter()
    for one in introductions:
        days = steps_of(one)
        found["asked"] += any(span.holds(on) for state, on in days if state in {Step.ASKED_A, Step.ASKED_B})
        found["both_yes"] += any(span.holds(on) for state, on in days if state is Step.YES_B)
        found["made"] += any(span.holds(on) for state, on in days if state is Step.INTRODUCED)
        found["useful"] += one.outcome is IntroductionOutcome.USEFUL and span.holds(_told_on(one))
    return found


def steps_of(introduction: Introduction) -> list[tuple[Step, date]]:
    """All steps with their days; an imported introduction may know its last one only as state and day of change."""
    steps = [(step.state, step.on) for step in introduction.steps]
    known = {state for state, _ in steps}
    if introduction.changed_on is not None and introduction.state not in known:
        steps.append((introduction.state, introduction.changed_on))
    return steps


def _told_on(introduction: Introduction) -> date | None:
    """The day on which one learned what came of it: that of the follow-up, else of the last change."""
    days = [on for state, on in steps_of(introduction) if state is Step.FOLLOWED_UP]
    return days[-1] if days else introduction.changed_on


def giving_weeks(days: Iterable[date]) -> frozenset[date]:
    """The Mondays of the weeks of these days."""
    return frozenset(map(monday_of, days))


def streak_weeks(mondays: Collection[date], last: date, today: date) -> int:
    """Weeks in a row with a gift, up to that of the last day; one in any four may be without, and is not counted.

    A week that is not over yet, and has no gift so far, decides nothing.
    """
    first = min(mondays, default=date.max).toordinal()
    weeks = (
        date.fromordinal(day) in mondays for day in range(_deciding(last, mondays, today), first - 1, -DAYS_OF_WEEK)
    )
    counted, since_grace = 0, WEEKS_FOR_A_GRACE
    for given in weeks:
        if given:
            counted += 1
            since_grace += 1
        elif since_grace < WEEKS_FOR_A_GRACE - 1:
            break
        else:
            since_grace = 0
    return counted


def _deciding(last: date, mondays: Collection[date], today: date) -> int:
    """The Monday of the last week that decides something."""
    newest, this_week = monday_of(last).toordinal(), monday_of(today).toordinal()
    open_weeks = range(newest, this_week - 1, -DAYS_OF_WEEK)
    given = next((day for day in open_weeks if date.fromordinal(day) in mondays), None)
    return given if given is not None else min(newest, this_week - DAYS_OF_WEEK)
