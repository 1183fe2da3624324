"""The snapshot that the engine plans from: on the path of every morning, and read no further than is needed."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any

from netgive.domain.exchange import GIVEN, GiveState, IntroductionState
from netgive.domain.suggest import SuggestionState
from netgive.engine.introductions import OPEN, not_to_introduce
from netgive.engine.settings import Settings
from netgive.engine.snapshot import OfferSource, PastSkip, Snapshot, StoredMatch
from netgive.engine.tie import Tie
from netgive.store import beside, facts, outlooks, people, ties
from netgive.store.exchange import RECEIVED, introductions, open_promises

UNFINISHED = OPEN | {IntroductionState.INTRODUCED}
LIVING_STATES = ", ".join(f"'{state}'" for state in sorted({*GIVEN, GiveState.PROMISED}))


DORMANT_SHARE = 4  # one of so many ties to look at is dormant at least: one is to be in the plan


class Morning:
    """The network on one day. Bounds and what is sparse are read once, however many ties are asked for in turn."""

    def __init__(self, connection: sqlite3.Connection, today: date, settings: Settings) -> None:
        self.connection = connection
        self.today = today
        self.settings = settings
        self.late = _late(today, settings)
        self.frame = _frame(connection, today, self.late, settings)
        self._read = self.frame

    def everybody(self) -> Snapshot:
        """The snapshot of all ties."""
        return self.frame._replace(ties=ties.every(self.connection), **self._facts(None))

    def best(self, limit: int, blank: int) -> Snapshot:
        """Who may appear in the plan: the best by their bounds, dormant ones, and so many people without evidence."""
        few = max(limit // DORMANT_SHARE, 1)
        highest = self._highest(limit + 1)
        dormant = self._dormant(highest, limit, few)
        best = {row.contact for row in (*highest[:limit], *dormant[:few])}
        remembered = self._blank(blank + 1) if blank else []
        friends = self._friends
        self._read_more({*best, *remembered[:blank], *self._beside, *(friend.contact for friend in friends[:limit])})
        return self._read._replace(
            known=people.count(self.connection),
            unread_ceiling=_ceiling(highest, limit),
            unread_dormant_ceiling=_ceiling(dormant, few),
            unread_pull=friends[limit].pull if len(friends) > limit else None,
            blank_unread=not blank or len(remembered) > blank,
        )

    def _read_more(self, chosen: set[str]) -> None:
        """Read those of the chosen that were not read before."""
        more = sorted(chosen - {tie.contact for tie in self._read.ties})
        self._read = _with_more(self._read, ties.some(self.connection, more), self._facts(more))

    def of(self, contacts: Sequence[str]) -> Snapshot:
        """What decides what to offer some contacts; no plan can be made of it."""
        return _with_more(self.frame, ties.some(self.connection, contacts), self._facts(contacts))

    def _facts(self, contacts: Sequence[str] | None) -> dict[str, Any]:
        """What is known of contacts (None: of all) beside their ties."""
        matches = facts.grouped(facts.matches(self.connection, contacts))
        return {
            "needs": facts.grouped(facts.needs(self.connection, contacts)),
            "events": facts.grouped(facts.events(self.connection, contacts)),
            "matches": matches,
            "gifts": facts.grouped(facts.gifts(self.connection, contacts)),
            "used_items": _used_items(self.connection, contacts),
            "not_to_introduce": self._not_to_introduce(matches),
        }

    def _not_to_introduce(self, matches: Mapping[str, Sequence[StoredMatch]]) -> frozenset[str]:
        found = chain.from_iterable(matches.values())
        others = sorted({match.offer for match in found if match.source != OfferSource.SHELF})
        if not others:
            return frozenset()
        events = facts.grouped(facts.events(self.connection, others))
        known = ties.without_circles(self.connection, others)
        return not_to_introduce(known, events, self.frame.introductions, self.today.toordinal(), self.settings)

    def _highest(self, limit: int, *, dormant: bool = False) -> list[outlooks.Highest]:
        return outlooks.highest(self.connection, self.today.toordinal(), limit, self.settings, dormant=dormant)

    def _dormant(self, highest: list[outlooks.Highest], limit: int, few: int) -> list[outlooks.Highest]:
        """The dormant ties with the highest bounds: one is to be in the plan, if any may be."""
        among_highest = [row for row in highest if row.dormant]
        enough = len(among_highest) > few or len(highest) <= limit
        return among_highest if enough else self._highest(few + 1, dormant=True)

    def _blank(self, limit: int) -> list[str]:
        return beside.blank(self.connection, self.today.toordinal(), limit)

    @cached_property
    def _beside(self) -> set[str]:
        """Who may appear without a score, or whose circle counts."""
        day = self.today.toordinal()
        replies = _resting(self.frame) + self.settings.most_replies
        return {
            *_named_in(self.frame, day, self.settings),
            *beside.waiting(self.connection, self.today, replies, self.settings),
        }

    @cached_property
    def _friends(self) -> list[beside.Friend]:
        return beside.friends(self.connection, self.today.toordinal(), self.frame.last_out, self.settings)


def _with_more(snapshot: Snapshot, more: Sequence[Tie], found: Mapping[str, Any]) -> Snapshot:
    """A snapshot with some ties more and what is known of them: mappings and sets, both merged by ``|``."""
    return snapshot._replace(
        ties=[*snapshot.ties, *more], **{name: getattr(snapshot, name) | of_more for name, of_more in found.items()}
    )


def _ceiling(bounds: Sequence[outlooks.Highest], limit: int) -> float | None:
    """The highest bound of those that are not read."""
    return bounds[limit].score if len(bounds) > limit else None


def _late(today: date, settings: Settings) -> date:
    """The first day whose gifts count whomever they went to: for minutes, circles and the quiet of a week."""
    days = max(settings.spread_days, settings.weekly_cap_days, settings.idle_days)
    return date.fromordinal(max(today.toordinal() - days, 1))


def _frame(connection: sqlite3.Connection, today: date, late: date, settings: Settings) -> Snapshot:
    """Everything that is sparse, however many contacts there are; of the gifts, those of late."""
    dealt_with, done_minutes, done = _today(connection, today)
    return Snapshot(
        ties=(),
        gifts=facts.grouped(facts.gifts(connection, since=late)),
        skips=facts.grouped(_skips(connection, today, settings)),
        shown=_shown(connection, today, settings),
        snoozed=_snoozed(connection, today),
        rested=dealt_with,
        done_today=done,
        done_minutes=done_minutes,
        promises=open_promises(connection),
        thanks_owed=list(RECEIVED.where(connection, "thanked_on IS NULL OR outcome_told_on IS NULL")),
        introductions=list(introductions(connection, _living(today, settings))),
        helped_by=frozenset(row[0] for row in connection.execute("SELECT DISTINCT contact FROM received")),
        last_out=beside.last_out(connection),
    )


def _named_in(frame: Snapshot, today: int, settings: Settings) -> set[str]:
    """Whom a promise, a gift received, an introduction or a gift of late is about."""
    named = {promise.contact for promise in frame.promises} | {received.contact for received in frame.thanks_owed}
    named |= {contact for one in frame.introductions if one.state in UNFINISHED for contact in (one.a, one.b)}
    late = {contact for contact, gifts in frame.gifts.items() if today - gifts[0].day <= settings.spread_days}
    return named | late


def _resting(frame: Snapshot) -> int:
    """How many people at most are kept out by what happened to earlier suggestions."""
    return len(frame.rested) + len(frame.snoozed) + len(frame.skips)


def _skips(connection: sqlite3.Connection, today: date, settings: Settings) -> Iterable[PastSkip]:
    since = date.fromordinal(today.toordinal() - settings.skip_memory_days).isoformat()
    query = """SELECT contact, "on", reason FROM suggestion WHERE state = ? AND "on" >= ? ORDER BY "on" """
    for contact, on, reason in connection.execute(query, (SuggestionState.SKIPPED.value, since)):
        yield PastSkip(contact, facts.day_of(on) or 1, reason)


def _shown(connection: sqlite3.Connection, today: date, settings: Settings) -> dict[str, int]:
    since = date.fromordinal(today.toordinal() - settings.shown_days).isoformat()
    query = """SELECT contact, MAX("on") FROM suggestion WHERE state = ? AND "on" >= ? AND "on" < ? GROUP BY contact"""
    rows = connection.execute(query, (SuggestionState.SHOWN.value, since, today.isoformat()))
    return {contact: facts.day_of(on) or 1 for contact, on in rows}


def _snoozed(connection: sqlite3.Connection, today: date) -> dict[str, int]:
    query = "SELECT contact, MAX(until) FROM suggestion WHERE state = ? AND until > ? GROUP BY contact"
    rows = connection.execute(query, (SuggestionState.SNOOZED.value, today.isoformat()))
    return {contact: facts.day_of(until) or 1 for contact, until in rows}


def _today(connection: sqlite3.Connection, today: date) -> tuple[frozenset[str], int, int]:
    """Who was dealt with today, the minutes of what was done, and how many people it was."""
    query = """SELECT contact, state, minutes FROM suggestion WHERE "on" = ? AND state != ?"""
    rows = connection.execute(query, (today.isoformat(), SuggestionState.SHOWN.value)).fetchall()
    done = [minutes for _, state, minutes in rows if state == SuggestionState.DONE.value]
    return frozenset(row[0] for row in rows), sum(done), len(done)


def _living(today: date, settings: Settings) -> str:
    """The introductions that are under way, or about which somebody was asked of late."""
    states = ", ".join(f"'{state}'" for state in sorted(UNFINISHED))
    since = date.fromordinal(max(today.toordinal() - settings.introduction_rest_days, 1)).isoformat()
    asked = f"""SELECT introduction FROM introduction_step WHERE "on" >= '{since}'"""
    return f"(state IN ({states}) OR id IN ({asked}))"


def _used_items(connection: sqlite3.Connection, contacts: Sequence[str] | None) -> frozenset[tuple[str, str]]:
    """What was given or promised to contacts (None: to all), and to whom they were introduced, whoever was asked."""
    queries = (
        f"SELECT contact, shelf FROM give WHERE shelf IS NOT NULL AND +state IN ({LIVING_STATES})",
        f"SELECT contact, introduced FROM give WHERE introduced IS NOT NULL AND +state IN ({LIVING_STATES})",
        f"SELECT introduced, contact FROM give WHERE introduced IS NOT NULL AND +state IN ({LIVING_STATES})",
        "SELECT a, b FROM introduction WHERE 1 = 1",
        "SELECT b, a FROM introduction WHERE 1 = 1",
    )
    found: set[tuple[str, str]] = set()
    for query, column in zip(queries, ("contact", "contact", "introduced", "a", "b"), strict=True):
        found.update(connection.execute(query + facts.only(contacts, column), facts.bound(contacts)))
    return frozenset(found)
