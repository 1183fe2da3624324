"""Who stands in which lane (ENGINE C.2): lanes 0 to 3 from records, 4 by score, 5 for people without evidence."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from netgive.domain.exchange import Introduction, IntroductionState
from netgive.domain.suggest import Lane
from netgive.engine.gates import reconnect_gate, standing_gate
from netgive.engine.introductions import step_barrier
from netgive.engine.offers import Candidate, offers
from netgive.engine.score import Factors, factors
from netgive.engine.settings import Settings
from netgive.engine.snapshot import Snapshot
from netgive.engine.tie import Tie, cadence, days_silent


class Entry(NamedTuple):
    """Somebody who may be suggested. ``record`` is the id of the promise, gift received or introduction."""

    lane: Lane
    tie: Tie
    minutes: int
    record: str | None = None
    candidate: Candidate | None = None
    considered: tuple[Candidate, ...] = ()
    factors: Factors | None = None


NEVER = 10**9  # sorts undated records last


def duties(snapshot: Snapshot, ties: dict[str, Tie], today: int, settings: Settings) -> Iterator[Entry]:
    """Lanes 0 to 3, in the order in which they are to be served."""
    found = (
        *promises(snapshot, ties),
        *_replies(snapshot, today, settings),
        *_thanks(snapshot, ties, today, settings),
        *_introductions(snapshot, ties, today, settings),
    )
    return (entry for entry in found if standing_gate(entry.tie, snapshot, today) is None)


def promises(snapshot: Snapshot, ties: dict[str, Tie]) -> list[Entry]:
    """Lane 0, whoever rests: those with the earliest date first, undated ones last."""
    due = sorted(
        (promise for promise in snapshot.promises if promise.contact in ties),
        key=lambda promise: (
            promise.due.toordinal() if promise.due else NEVER,
            promise.promised_on.toordinal() if promise.promised_on else NEVER,
            ties[promise.contact].name,
            promise.id,
        ),
    )
    return [Entry(Lane.PROMISE, ties[promise.contact], promise.minutes, promise.id) for promise in due]


def _replies(snapshot: Snapshot, today: int, settings: Settings) -> list[Entry]:
    """The newest first, and of those a few: after an import of old mail, the questions of this week matter most."""
    waiting = [
        tie
        for tie in snapshot.ties
        if tie.waiting_day is not None
        and today - tie.waiting_day >= settings.reply_days
        and not _skipped(tie, snapshot, today, settings)
        and standing_gate(tie, snapshot, today) is None
    ]
    waiting.sort(key=lambda tie: (-(tie.waiting_day or 0), tie.name, tie.contact))
    return [Entry(Lane.REPLY, tie, settings.reply_minutes) for tie in waiting[: settings.most_replies]]


def _skipped(tie: Tie, snapshot: Snapshot, today: int, settings: Settings) -> bool:
    return any(today - skip.day < settings.skip_days for skip in snapshot.skips.get(tie.contact, ()))


def _thanks(snapshot: Snapshot, ties: dict[str, Tie], today: int, settings: Settings) -> list[Entry]:
    """Thanks owed, or an outcome not told, for 14 days or more; the oldest first."""
    owed = [
        received
        for received in snapshot.thanks_owed
        if received.contact in ties and today - (received.thanked_on or received.on).toordinal() >= settings.thanks_days
    ]
    owed.sort(key=lambda received: (received.thanked_on is not None, received.on, ties[received.contact].name))
    return [Entry(Lane.THANKS, ties[received.contact], settings.thanks_minutes, received.id) for received in owed]


def _introductions(snapshot: Snapshot, ties: dict[str, Tie], today: int, settings: Settings) -> list[Entry]:
    """Steps that wait for the user, and that may be taken today."""
    waiting = []
    for introduction in snapshot.introductions:
        turn = whose_turn(introduction, today, settings)
        if turn is None or introduction.a not in ties or introduction.b not in ties:
            continue
        if step_barrier(introduction, ties, snapshot, today, settings) is None:
            waiting.append(Entry(Lane.INTRODUCTION, ties[turn], settings.introduction_minutes, introduction.id))
    waiting.sort(key=lambda entry: (entry.tie.name, entry.record or ""))
    return waiting


def whose_turn(introduction: Introduction, today: int, settings: Settings) -> str | None:
    """The contact to write to next, or None where an answer is being waited for."""
    if introduction.state in {IntroductionState.IDEA, IntroductionState.YES_B}:
        return introduction.a
    if introduction.state is IntroductionState.YES_A:
        return introduction.b
    if introduction.state is IntroductionState.INTRODUCED and introduction.changed_on is not None:
        earliest, latest = settings.follow_up_days
        if earliest <= today - introduction.changed_on.toordinal() <= latest:
            return introduction.a
    return None


def reconnections(
    snapshot: Snapshot, shares: dict[str, float], today: int, settings: Settings
) -> tuple[list[Entry], list[Tie]]:
    """Lane 4, best first, and the ties without any evidence, who may be recalled."""
    scored: list[Entry] = []
    blank: list[Tie] = []
    for tie in snapshot.ties:
        if standing_gate(tie, snapshot, today) or reconnect_gate(tie, snapshot, today, settings):
            continue
        considered = offers(tie, snapshot, today, settings)
        if not considered:
            blank.append(tie)
            continue
        rated = factors(tie, considered[0].value, snapshot, shares, today, settings)
        if worthwhile(tie, rated, settings):
            best = considered[0]
            scored.append(Entry(Lane.RECONNECT, tie, best.minutes, None, best, tuple(considered), rated))
    scored.sort(key=lambda entry: by_score(entry, today))
    return scored, blank


def worthwhile(tie: Tie, rated: Factors, settings: Settings) -> bool:
    """No reason, no suggestion: the time has come, or the offer is strong; an unmet contact needs the offer."""
    if rated.offer >= settings.strong_offer:
        return True
    return tie.met and rated.timing > 0


def by_score(entry: Entry, today: int) -> tuple[float, int, int, str, str]:
    """Best score first; ties by fewer minutes, longer gap, name."""
    score = entry.factors.score if entry.factors is not None else 0.0
    gap = days_silent(entry.tie, today)
    return (-score, entry.minutes, -(gap if gap is not None else NEVER), entry.tie.name, entry.tie.contact)


def recalls(blank: Iterable[Tie], today: int, settings: Settings) -> list[Entry]:
    """Lane 5: most messages, then known longest, one of each organisation before the second of any."""
    ordered = sorted(
        (tie for tie in blank if not tie.met or _silent_beyond(tie, today, settings)),
        key=lambda tie: (
            -(tie.messages_in + tie.messages_out),
            tie.known_day if tie.known_day is not None else NEVER,
            tie.name,
            tie.contact,
        ),
    )
    turns: Counter[str] = Counter()
    keyed = []
    for position, tie in enumerate(ordered):
        organization = (tie.organization or "").casefold()
        keyed.append((turns[organization] if organization else 0, position, tie))
        turns[organization] += 1
    return [Entry(Lane.RECALL, tie, settings.recall_minutes) for _, _, tie in sorted(keyed, key=lambda key: key[:2])]


def _silent_beyond(tie: Tie, today: int, settings: Settings) -> bool:
    gap = days_silent(tie, today)
    return gap is not None and gap > cadence(tie, settings)


def minutes_given(snapshot: Snapshot, today: int, days: int) -> int:
    """Minutes of the gifts delivered in the last days, today included."""
    return sum(gift.minutes for gifts in snapshot.gifts.values() for gift in gifts if 0 <= today - gift.day < days)
