"""The give-first report of a period, and the same figures week by week."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from netgive.domain.conversations import Direction
from netgive.domain.exchange import OUTCOMES, Give, GiveKind
from netgive.domain.people import is_communal
from netgive.domain.suggest import Person
from netgive.engine import report as rules
from netgive.engine.period import DAYS_OF_WEEK, Span, last_full_week, monday_of, shifted, week_of
from netgive.engine.report import Comeback, Figures, Records, Talk
from netgive.engine.tie import Tie, tie_state
from netgive.errors import InvalidValueError
from netgive.reports.names import Known, sentences_of
from netgive.reports.report import (
    Gift,
    Introduced,
    NetworkMap,
    Node,
    Promises,
    Report,
    Responses,
    Revived,
    WeekOfGiving,
)
from netgive.reports.stats import Week
from netgive.services.report_ahead import week_ahead
from netgive.store import exchange, people, ties
from netgive.store import report as queries
from netgive.store.connection import Store

WEEKS_SHOWN = 12
MOST_WEEKS = 52  # as many as fit side by side
DAYS_SHOWN = 364  # before the last day: a year of weeks
NODES_SHOWN = 500
NO_MAP = NetworkMap((), ())
TOO_FEW = "too few"


def report(store: Store, span: Span, today: date, *, pictures: bool = False) -> Report:
    """The report of a period. ``pictures``: with what only the page draws, the map and the year's revived ties."""
    records, found = _looked_up(store, span, today)
    figures = rules.figures(records, span, store.settings)
    days = queries.gift_days(store.connection)
    year = Span(shifted(span.last, -DAYS_SHOWN), span.last)
    revivals = _comebacks(store, year, _talks(store, year)) if pictures else ()
    known = {**found, **_ties(store, {one.contact for one in revivals} - found.keys())}
    plain = Report(
        first=span.first,
        last=span.last,
        sentences=(),
        gifts=tuple(_gift(one, known[one.contact]) for one in rules.delivered(records.gives, span)),
        by_kind=figures.by_kind,
        minutes=figures.minutes,
        cap_minutes=figures.cap_minutes,
        people_reached=figures.people_reached,
        revived=tuple(_revived(one, known) for one in figures.comebacks),
        promises=Promises(figures.kept, figures.kept_late, figures.open, figures.overdue),
        responses=_responses(figures),
        thanks_said=figures.thanks_said,
        needs_captured=figures.needs_captured,
        needs_closed=figures.needs_closed,
        introductions=Introduced(figures.asked, figures.both_yes, figures.made, figures.useful),
        circles=figures.circles,
        unanswered_share=figures.unanswered_share,
        streak_weeks=figures.streak_weeks,
        ahead=week_ahead(store, today) if looks_ahead(span, today) else (),
        weeks=_weeks(days, span.last),
        days=dict(sorted(Counter(day for day, _ in days if year.holds(day)).items())),
        revivals=tuple(_revived(one, known) for one in revivals),
        network=_network(store, today) if pictures else NO_MAP,
        outcomes=tuple(_gift(one, known[one.contact]) for one in _outcomes(records.gives, span)),
    )
    return plain._replace(sentences=sentences_of(plain))


def looks_ahead(span: Span, today: date) -> bool:
    """Whether a report is new enough to say what comes next: its period goes on, or ended within the last week."""
    return shifted(span.last, DAYS_OF_WEEK) >= today


def everybody(store: Store) -> list[Known]:
    """All names and addresses that a text may hold, nicknames included, for a report that is to be shared."""
    found = []
    for one in people.contacts(store.connection):
        communal = is_communal(one.norm, one.closeness)
        found.append(Known(one.name, communal, one.emails, one.phones))
        if one.nickname:
            found.append(Known(one.nickname, communal))
    return found


def stats(store: Store, weeks: int, today: date) -> list[Week]:
    """The figures of each of the last full weeks, the oldest first.

    Raises InvalidValueError for a number of weeks out of range.
    """
    if not 1 <= weeks <= MOST_WEEKS:
        raise InvalidValueError(f"--weeks takes 1 to {MOST_WEEKS}.")
    last = last_full_week(today)
    whole = Span(shifted(last.first, -DAYS_OF_WEEK * (weeks - 1)), last.last)
    records, _ = _looked_up(store, whole, today)
    sent = defaultdict(list)
    for one in records.sent:
        sent[monday_of(one.day)].append(one)
    found = []
    for number in range(weeks):
        span = week_of(shifted(whole.first, DAYS_OF_WEEK * number))
        figures = rules.figures(records._replace(sent=sent[span.first]), span, store.settings)
        found.append(Week(span, figures, grace=not figures.delivered and figures.streak_weeks > 0))
    return found


def _looked_up(store: Store, span: Span, today: date) -> tuple[Records, dict[str, Tie]]:
    """What happened in a period, and the ties that it names."""
    connection, settings = store.connection, store.settings
    gives = list(queries.gives(connection, span))
    talks = _talks(store, span)
    comebacks = _comebacks(store, span, talks)
    gifts = rules.delivered(gives, span)
    named = {one.contact for one in (*gifts, *_outcomes(gives, span))} | {one.contact for one in comebacks}
    found = _ties(store, named)
    until = min(span.last, today)
    told = queries.history(connection, {one.contact for one in gifts if found[one.contact].asks}, until)
    records = Records(
        today=today,
        gives=gives,
        circles={tie.contact: tie.circle for tie in found.values() if tie.circle is not None},
        sent=[one for said in talks.values() for one in rules.answers(said, settings)],
        comebacks=comebacks,
        thanked=queries.thanked(connection, span),
        needs=queries.needs(connection, span),
        introductions=list(exchange.introductions(connection)),
        giving_weeks=rules.giving_weeks(day for day, _ in queries.gift_days(connection)),
        unanswered=frozenset(
            contact for contact, said in told.items() if rules.left_unanswered(said, until.toordinal(), settings)
        ),
    )
    return records, found


def _talks(store: Store, span: Span) -> dict[str, list[Talk]]:
    """What was said in a period, and as long after it as an answer counts."""
    return queries.talks(store.connection, span, shifted(span.last, store.settings.reply_window_days))


def _comebacks(store: Store, span: Span, talks: dict[str, list[Talk]]) -> list[Comeback]:
    """The dormant ties that were written to in a period and came back; only few have to be read as a whole."""
    settings, first, last = store.settings, span.first.toordinal(), span.last.toordinal()
    before = queries.last_before(store.connection, talks, span.first)
    gifts = queries.gift_days_of(store.connection, talks)
    wanted = []
    for contact, said in talks.items():
        given = gifts.get(contact, ())
        days = sorted({before.get(contact, 0), *given, *(talk.day for talk in said)} - {0})
        reached = {talk.day for talk in said if talk.direction != Direction.IN} | set(given)
        if any(first <= day <= last and not rules.rested_until(days, day, settings) for day in reached):
            wanted.append(contact)
    until = shifted(span.last, settings.reply_window_days)
    told = queries.history(store.connection, wanted, until)
    found = (
        one
        for tie in ties.some(store.connection, wanted)
        for one in rules.comebacks(tie, told.get(tie.contact, ()), gifts.get(tie.contact, ()), span, settings)
    )
    return sorted(found, key=lambda one: (one.day, one.contact))


def _outcomes(gives: Sequence[Give], span: Span) -> list[Give]:
    """Gifts of which something became in the period."""
    return [one for one in gives if one.state in OUTCOMES and span.holds(one.outcome_on)]


def _ties(store: Store, contacts: set[str]) -> dict[str, Tie]:
    return {tie.contact: tie for tie in ties.some(store.connection, sorted(contacts))}


def _gift(give: Give, tie: Tie) -> Gift:
    state = give.state.replace("_", " ") if give.state in OUTCOMES else None
    return Gift(
        id=give.id,
        on=give.delivered_on or give.outcome_on or date.min,
        person=Person(tie.contact, tie.name),
        kind=give.kind,
        text=give.text,
        minutes=give.minutes,
        circle=tie.circle,
        outcome=f"{state}: {give.outcome}" if state and give.outcome else state,
        communal=tie.communal,
    )


def _revived(one: Comeback, known: dict[str, Tie]) -> Revived:
    tie = known[one.contact]
    return Revived(Person(tie.contact, tie.name), one.day, one.silent_days, tie.communal)


def _responses(figures: Figures) -> Responses:
    rate = rules.rate(figures.sent, figures.answered)
    return Responses(figures.sent, figures.answered, rate, TOO_FEW if rate is None else None)


def _weeks(days: Sequence[tuple[date, str]], last: date) -> tuple[WeekOfGiving, ...]:
    """The last weeks, up to that of the last day, by kind."""
    newest = monday_of(last)
    mondays = [shifted(newest, -DAYS_OF_WEEK * back) for back in reversed(range(WEEKS_SHOWN))]
    counts = Counter((monday_of(day), kind) for day, kind in days)
    return tuple(WeekOfGiving(monday, {kind: counts[monday, kind] for kind in GiveKind}) for monday in mondays)


def _network(store: Store, today: date) -> NetworkMap:
    """Those who were introduced to each other, then those one is in touch with most, then those not met yet."""
    pairs = queries.introduced_pairs(store.connection)
    met = dict.fromkeys(contact for pair in pairs for contact in pair)
    chosen = [*dict.fromkeys((*met, *queries.strongest(store.connection, NODES_SHOWN)))][:NODES_SHOWN]
    if len(chosen) < NODES_SHOWN:
        unmet = sorted({contact for contact, _, _ in people.known_names(store.connection)}.difference(chosen))
        chosen += unmet[: NODES_SHOWN - len(chosen)]
    shown = _ties(store, set(chosen))
    nodes = (
        Node(
            Person(tie.contact, tie.name),
            tie.circle,
            tie_state(tie, today.toordinal(), store.settings),
            tie.communal,
        )
        for tie in sorted(shown.values(), key=lambda tie: (tie.circle or "", tie.name, tie.contact))
    )
    inside = tuple((a, b) for a, b in pairs if a in shown and b in shown)
    return NetworkMap(tuple(nodes), inside, people.count(store.connection) - len(shown))
