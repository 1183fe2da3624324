"""The snapshot that the engine plans from, and what was shown: the path of every morning, kept short."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from netgive.domain.exchange import GIVEN, GiveState, IntroductionState
from netgive.domain.suggest import Shown, SkipReason, SuggestionState
from netgive.engine.settings import Settings
from netgive.engine.snapshot import PastSkip, Snapshot
from netgive.store import beside, facts, outlooks, people, ties
from netgive.store.changes import Changes
from netgive.store.exchange import RECEIVED, introductions, open_promises

LIVING_STATES = ", ".join(f"'{state}'" for state in sorted({*GIVEN, GiveState.PROMISED}))
CLOSED_STATES = ", ".join(f"'{state}'" for state in (IntroductionState.FOLLOWED_UP, IntroductionState.CLOSED))


class PageRow(NamedTuple):
    """One suggestion of the page shown last: its number, and all of it as JSON."""

    contact: str
    rank: int | None
    state: str
    minutes: int
    page: str


def snapshot(connection: sqlite3.Connection, today: date, settings: Settings, limit: int | None = None) -> Snapshot:
    """The network on one morning: all of it, or only who may appear in the plan, the ``limit`` best among them."""
    frame = _frame(connection, today, settings)
    if limit is None:
        return frame._replace(ties=ties.every(connection), **_facts(connection, None))
    day = today.toordinal()
    best = outlooks.highest(connection, day, limit + 1, settings)
    blank = beside.blank(connection, day, limit + 1)
    wanted = {
        *(row.contact for row in best[:limit]),
        *blank[:limit],
        *_named_in(frame, day, settings),
        *beside.waiting(connection, today, _resting(frame) + settings.most_replies, settings),
        *beside.friends(connection, day, frame.last_out, settings),
    }
    chosen = sorted(wanted)
    return frame._replace(
        ties=ties.some(connection, chosen),
        known=people.count(connection),
        unread_ceiling=best[limit].score if len(best) > limit else None,
        blank_unread=len(blank) > limit,
        **_facts(connection, chosen),
    )


def snapshot_of(connection: sqlite3.Connection, today: date, settings: Settings, contacts: Sequence[str]) -> Snapshot:
    """What is known of some contacts, as far as it decides what to offer them; no plan can be made of it."""
    return _frame(connection, today, settings)._replace(
        ties=ties.some(connection, contacts), **_facts(connection, contacts)
    )


def _frame(connection: sqlite3.Connection, today: date, settings: Settings) -> Snapshot:
    """Everything that is sparse, however many contacts there are."""
    dealt_with, done_minutes, done = _today(connection, today)
    return Snapshot(
        ties=(),
        gifts=facts.grouped(facts.gifts(connection)),
        skips=facts.grouped(_skips(connection, today, settings)),
        shown=_shown(connection, today, settings),
        snoozed=_snoozed(connection, today),
        rested=dealt_with,
        done_today=done,
        done_minutes=done_minutes,
        promises=open_promises(connection),
        thanks_owed=list(RECEIVED.where(connection, "thanked_on IS NULL OR outcome_told_on IS NULL")),
        introductions=list(introductions(connection, f"state NOT IN ({CLOSED_STATES})")),
        helped_by=frozenset(row[0] for row in connection.execute("SELECT DISTINCT contact FROM received")),
        used_items=_used_items(connection),
        last_out=beside.last_out(connection),
    )


def _facts(connection: sqlite3.Connection, contacts: Sequence[str] | None) -> dict[str, Any]:
    return {
        "needs": facts.grouped(facts.needs(connection, contacts)),
        "events": facts.grouped(facts.events(connection, contacts)),
        "matches": facts.grouped(facts.matches(connection, contacts)),
    }


def _named_in(frame: Snapshot, today: int, settings: Settings) -> set[str]:
    """Whom a promise, a gift received, an introduction or a gift of late is about."""
    named = {promise.contact for promise in frame.promises} | {received.contact for received in frame.thanks_owed}
    named |= {contact for introduction in frame.introductions for contact in (introduction.a, introduction.b)}
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


def _used_items(connection: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """What was given or promised to whom, and who was introduced to whom, in both directions."""
    query = f"""
        SELECT contact, shelf FROM give WHERE shelf IS NOT NULL AND state IN ({LIVING_STATES})
        UNION SELECT contact, introduced FROM give WHERE introduced IS NOT NULL AND state IN ({LIVING_STATES})
        UNION SELECT introduced, contact FROM give WHERE introduced IS NOT NULL AND state IN ({LIVING_STATES})
        UNION SELECT a, b FROM introduction UNION SELECT b, a FROM introduction
    """
    return frozenset((contact, item) for contact, item in connection.execute(query))


def record_page(changes: Changes, today: date, pages: Iterable[PageRow]) -> None:
    """Remember the page that is shown: its numbers, and that its people were shown today."""
    changes.connection.execute(
        'UPDATE suggestion SET "rank" = NULL, page = NULL WHERE "rank" IS NOT NULL OR page IS NOT NULL'
    )
    for row in pages:
        changes.connection.execute(
            """INSERT INTO suggestion (contact, "on", state, "rank", minutes, page) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (contact, "on") DO UPDATE
            SET "rank" = excluded."rank", minutes = excluded.minutes, page = excluded.page""",
            (row.contact, today.isoformat(), SuggestionState.SHOWN.value, row.rank, row.minutes, row.page),
        )


def page(connection: sqlite3.Connection, today: date) -> list[PageRow]:
    """The page shown last today, by number."""
    query = """SELECT contact, "rank", state, minutes, page FROM suggestion
        WHERE "on" = ? AND page IS NOT NULL ORDER BY "rank" """
    return [PageRow(*row) for row in connection.execute(query, (today.isoformat(),))]


def mark(changes: Changes, contact: str, today: date, values: Mapping[str, object]) -> None:
    """Set what became of a suggestion today, whether it was shown or not."""
    key = {"contact": contact, "on": today}
    if is_known(changes.connection, contact, today):
        changes.update("suggestion", key, values)
    else:
        changes.insert("suggestion", {**key, "minutes": 0, **values})


def is_known(connection: sqlite3.Connection, contact: str, on: date) -> bool:
    """Whether something was suggested, skipped or done with a contact on that day."""
    query = 'SELECT 1 FROM suggestion WHERE contact = ? AND "on" = ?'
    return connection.execute(query, (contact, on.isoformat())).fetchone() is not None


def every(connection: sqlite3.Connection) -> Iterator[Shown]:
    """All that was ever suggested, oldest first."""
    query = 'SELECT contact, "on", state, reason, until FROM suggestion ORDER BY "on", contact'
    for contact, on, state, reason, until in connection.execute(query):
        yield Shown(
            contact,
            date.fromisoformat(on),
            SuggestionState(state),
            SkipReason(reason) if reason else None,
            date.fromisoformat(until) if until else None,
        )
