"""What the next seven days could hold: promises, follow-ups, people one could give to."""

from collections.abc import Iterator
from datetime import date

from netgive.domain.conversations import EventKind
from netgive.domain.exchange import IntroductionState
from netgive.domain.suggest import Person
from netgive.engine.choice import Choice, Room, choose, settled
from netgive.engine.compose import gift_view
from netgive.engine.gates import hard_times
from netgive.engine.lanes import Entry, minutes_given, reconnections
from netgive.engine.period import DAYS_OF_WEEK, Span, shifted
from netgive.engine.score import gift_shares
from netgive.engine.settings import Settings
from netgive.engine.snapshot import Snapshot
from netgive.engine.tie import Tie
from netgive.reports.report import Ahead
from netgive.store import details, exchange, facts, ties
from netgive.store import report as queries
from netgive.store.connection import Store
from netgive.store.outlooks import Highest, highest
from netgive.store.snapshots import Morning
from netgive.store.summaries import follow

MOST_PEOPLE = 3
STEPS = (48, 192, 768)  # ties with evidence to look at before all of them are
DORMANT_SHARE = 4  # one of so many is dormant at least


def week_ahead(store: Store, today: date) -> tuple[Ahead, ...]:
    """Promises due, the most urgent first; then follow-ups by day; then at most three people one could give to.

    Planning for them records nothing. Nobody is named who is not to be contacted now, but for promises.
    """
    span = Span(today, shifted(today, DAYS_OF_WEEK - 1))
    due = [*_promises(store, span)]
    duties = [*due, *_follow_ups(store, span)]
    named = {one.person.id for one in duties}
    return (*duties, *_people(store, named, today))


def _promises(store: Store, span: Span) -> Iterator[Ahead]:
    """Those with a date up to the end of the seven days, past ones first."""
    due = [one for one in exchange.open_promises(store.connection) if one.due is not None and one.due <= span.last]
    known = _known(store, [one.contact for one in due])
    for one in due:
        tie = known[one.contact]
        yield Ahead("promise", Person(tie.contact, tie.name), one.text, one.due, tie.communal)


def _follow_ups(store: Store, span: Span) -> list[Ahead]:
    """When to ask what became of a gift or of an introduction, for the first time."""
    return sorted(
        [*_of_gifts(store, span), *_of_introductions(store, span)], key=lambda one: (one.on or span.last, one.person)
    )


def _of_gifts(store: Store, span: Span) -> Iterator[Ahead]:
    after = store.settings.follow_up_days[0]
    gifts = list(queries.follow_ups(store.connection, Span(shifted(span.first, -after), shifted(span.last, -after))))
    known = _known(store, [one.contact for one in gifts])
    spared = _spared(store, known, span.first)
    for one in gifts:
        tie = known[one.contact]
        if one.delivered_on is not None and tie.contact not in spared:
            on = shifted(one.delivered_on, after)
            yield Ahead(
                "follow_up", Person(tie.contact, tie.name), f"ask what became of it: {one.text}", on, tie.communal
            )


def _of_introductions(store: Store, span: Span) -> Iterator[Ahead]:
    after = store.settings.follow_up_days[0]
    made = [
        one
        for one in exchange.introductions(store.connection, f"state = '{IntroductionState.INTRODUCED}'")
        if one.changed_on is not None and span.holds(shifted(one.changed_on, after))
    ]
    known = _known(store, [contact for one in made for contact in (one.a, one.b)])
    hard, spared = _in_hard_times(store, known, span.first), _spared(store, known, span.first)
    for one in made:
        first, other = known[one.a], known[one.b]
        if one.changed_on is not None and first.contact not in spared and other.contact not in hard:
            text = f"ask what came of the introduction to {other.name}"
            on = shifted(one.changed_on, after)
            yield Ahead("follow_up", Person(first.contact, first.name), text, on, first.communal or other.communal)


def _people(store: Store, named: set[str], today: date) -> Iterator[Ahead]:
    """Whom the plan would choose by score, with the gift that fits best; none where giving rests for this week."""
    for entry in best_to_give(store, named, today):
        if entry.candidate is not None:
            offer = gift_view(entry.candidate, details.of_entry(store.connection, entry))
            yield Ahead("give", Person(entry.tie.contact, entry.tie.name), offer.summary, None, entry.tie.communal)


def best_to_give(store: Store, named: set[str], today: date) -> tuple[Entry, ...]:
    """At most three people of lane 4, without those who are named already: those the scan of all ties would give.

    As for the plan of a morning, only the ties with the highest bounds are read, and more where they do not decide it.
    """
    settings, room = store.settings, Room(MOST_PEOPLE, store.settings.weekly_cap_minutes)
    morning = Morning(store.connection, today, settings)
    if minutes_given(morning.frame, today.toordinal(), settings.weekly_cap_days) > settings.weekly_cap_minutes:
        return ()
    if follow(store.connection, settings):
        bounds = highest(store.connection, today.toordinal(), STEPS[-1] + 1, settings)
        dormant = [one for one in bounds if one.dormant]
        most = STEPS[-1] // DORMANT_SHARE
        if len(dormant) <= most and len(bounds) > STEPS[-1]:
            dormant = highest(store.connection, today.toordinal(), most + 1, settings, dormant=True)
        for step in STEPS:
            snapshot = _promising(morning, bounds, dormant, step)
            choice = _choice(snapshot, named, room, today, settings)
            full = len(choice.entries) == room.people
            if snapshot.unread_ceiling is None or (full and settled(choice, (), snapshot)):
                return choice.entries
    return _choice(morning.everybody(), named, room, today, settings).entries


def _promising(morning: Morning, bounds: list[Highest], dormant: list[Highest], step: int) -> Snapshot:
    """The ties with the highest bounds, dormant ones among them, and those whose gifts of late count for a circle."""
    day, gifts = morning.today.toordinal(), morning.frame.gifts
    late = {contact for contact, given in gifts.items() if day - given[0].day <= morning.settings.spread_days}
    few = step // DORMANT_SHARE
    chosen = {one.contact for one in (*bounds[:step], *dormant[:few])}
    return morning.of(sorted(chosen | late))._replace(
        unread_ceiling=bounds[step].score if len(bounds) > step else None,
        unread_dormant_ceiling=dormant[few].score if len(dormant) > few else None,
    )


def _choice(snapshot: Snapshot, named: set[str], room: Room, today: date, settings: Settings) -> Choice:
    day = today.toordinal()
    pool, _ = reconnections(snapshot, gift_shares(snapshot, day, settings), day, settings)
    promised = {one.contact for one in snapshot.promises}
    free = [entry for entry in pool if entry.tie.contact not in named | promised]
    return choose(free, room, day, settings, dormant_before=False)


def _known(store: Store, contacts: list[str]) -> dict[str, Tie]:
    return {tie.contact: tie for tie in ties.some(store.connection, sorted(set(contacts)))}


def _spared(store: Store, known: dict[str, Tie], today: date) -> set[str]:
    """Those who are to be asked nothing now."""
    return _in_hard_times(store, known, today) | {tie.contact for tie in known.values() if _rests(tie, today)}


def _in_hard_times(store: Store, known: dict[str, Tie], today: date) -> set[str]:
    """Those in fresh grief or illness (C.4), or with whom a conflict is open."""
    return {
        contact
        for contact, events in facts.grouped(facts.events(store.connection, sorted(known))).items()
        if hard_times(events, today.toordinal(), store.settings)
        or any(event.kind == EventKind.CONFLICT for event in events)
    }


def _rests(tie: Tie, today: date) -> bool:
    """Whether they are not to be contacted, or not now."""
    return bool(tie.do_not_contact) or (tie.paused_until is not None and tie.paused_until > today.isoformat())
