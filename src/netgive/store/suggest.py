"""The snapshot that the engine plans from, and what was shown: the path of every morning, kept short."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, TypeVar

from netgive.domain.exchange import GIVEN, GiveState, IntroductionState
from netgive.domain.suggest import Shown, SkipReason, SuggestionState
from netgive.engine.settings import Settings
from netgive.engine.snapshot import OpenEvent, OpenNeed, PastGift, PastSkip, Snapshot, StoredMatch
from netgive.store import ties
from netgive.store.changes import Changes
from netgive.store.exchange import RECEIVED, introductions, open_promises
from netgive.store.rows import select_list

Row = TypeVar("Row", bound=NamedTuple)

GIVEN_STATES = ", ".join(f"'{state}'" for state in sorted(GIVEN))
LIVING_STATES = ", ".join(f"'{state}'" for state in sorted({*GIVEN, GiveState.PROMISED}))
CLOSED_STATES = ", ".join(f"'{state}'" for state in (IntroductionState.FOLLOWED_UP, IntroductionState.CLOSED))


class PageRow(NamedTuple):
    """One suggestion of the page shown last: its number, and all of it as JSON."""

    contact: str
    rank: int | None
    state: str
    minutes: int
    page: str


def snapshot(connection: sqlite3.Connection, today: date, settings: Settings) -> Snapshot:
    """The network on one morning."""
    dealt_with, done_minutes, done = _today(connection, today)
    promises = open_promises(connection)
    return Snapshot(
        ties=ties.every(connection),
        needs=_grouped(_needs(connection)),
        events=_grouped(_events(connection)),
        matches=_grouped(_matches(connection)),
        gifts=_grouped(_gifts(connection)),
        skips=_grouped(_skips(connection, today, settings)),
        shown=_shown(connection, today, settings),
        snoozed=_snoozed(connection, today),
        rested=dealt_with,
        done_today=done,
        done_minutes=done_minutes,
        promises=promises,
        thanks_owed=list(RECEIVED.where(connection, "thanked_on IS NULL OR outcome_told_on IS NULL")),
        introductions=list(introductions(connection, f"state NOT IN ({CLOSED_STATES})")),
        helped_by=frozenset(row[0] for row in connection.execute("SELECT DISTINCT contact FROM received")),
        used_items=_used_items(connection),
    )


def _grouped(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Rows by contact, which is a field of each."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.contact].append(row)  # type: ignore[attr-defined]
    return dict(groups)


def _day(text: str | None) -> int | None:
    return date.fromisoformat(text).toordinal() if text else None


def _needs(connection: sqlite3.Connection) -> Iterable[OpenNeed]:
    query = """SELECT id, contact, kind, asked, first_seen, confirmed_on, deadline FROM need
        WHERE closed_on IS NULL ORDER BY id"""
    for need, contact, kind, asked, first_seen, confirmed_on, deadline in connection.execute(query):
        seen = _day(confirmed_on) or _day(first_seen) or 1
        yield OpenNeed(need, contact, kind, bool(asked), seen, confirmed_on is not None, _day(deadline))


def _events(connection: sqlite3.Connection) -> Iterable[OpenEvent]:
    query = 'SELECT contact, kind, "on" FROM event WHERE cleared_on IS NULL ORDER BY "on", id'
    return (OpenEvent(contact, kind, _day(on) or 1) for contact, kind, on in connection.execute(query))


def _matches(connection: sqlite3.Connection) -> Iterable[StoredMatch]:
    query = f"SELECT {select_list(StoredMatch._fields)} FROM offer_match"
    return map(StoredMatch._make, connection.execute(query))


def _gifts(connection: sqlite3.Connection) -> Iterable[PastGift]:
    query = f"""SELECT contact, kind, delivered_on, minutes, shelf, introduced FROM give
        WHERE state IN ({GIVEN_STATES}) AND delivered_on IS NOT NULL ORDER BY delivered_on DESC, id DESC"""
    for contact, kind, on, minutes, shelf, introduced in connection.execute(query):
        yield PastGift(contact, kind, _day(on) or 1, minutes, shelf, introduced)


def _skips(connection: sqlite3.Connection, today: date, settings: Settings) -> Iterable[PastSkip]:
    since = date.fromordinal(today.toordinal() - settings.skip_memory_days).isoformat()
    query = """SELECT contact, "on", reason FROM suggestion WHERE state = ? AND "on" >= ? ORDER BY "on" """
    for contact, on, reason in connection.execute(query, (SuggestionState.SKIPPED.value, since)):
        yield PastSkip(contact, _day(on) or 1, reason)


def _shown(connection: sqlite3.Connection, today: date, settings: Settings) -> dict[str, int]:
    since = date.fromordinal(today.toordinal() - settings.shown_days).isoformat()
    query = """SELECT contact, MAX("on") FROM suggestion WHERE state = ? AND "on" >= ? AND "on" < ? GROUP BY contact"""
    rows = connection.execute(query, (SuggestionState.SHOWN.value, since, today.isoformat()))
    return {contact: _day(on) or 1 for contact, on in rows}


def _snoozed(connection: sqlite3.Connection, today: date) -> dict[str, int]:
    query = "SELECT contact, MAX(until) FROM suggestion WHERE state = ? AND until > ? GROUP BY contact"
    rows = connection.execute(query, (SuggestionState.SNOOZED.value, today.isoformat()))
    return {contact: _day(until) or 1 for contact, until in rows}


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
