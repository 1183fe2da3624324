"""What a report asks of the store: only what its period needs, found by index."""

import sqlite3
from collections.abc import Collection, Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter

from netgive.domain.exchange import GIVEN, Give, GiveKind, GiveState
from netgive.engine.period import Span
from netgive.engine.report import Talk
from netgive.store.exchange import GIVES
from netgive.store.rows import among, decode, packed, select_list

GIVEN_STATES = ", ".join(f"'{state}'" for state in sorted(GIVEN))
GIVES_OF = f"""
SELECT {select_list(GIVES.columns)} FROM give WHERE state = '{GiveState.PROMISED}'
OR (state IN ({GIVEN_STATES}) AND (delivered_on BETWEEN :first AND :last OR outcome_on BETWEEN :first AND :last))
OR (state IN ({GIVEN_STATES}) AND delivered_on > :last AND (promised_on IS NOT NULL OR due IS NOT NULL))
OR (state = '{GiveState.RELEASED}' AND outcome_on > :first)
ORDER BY COALESCE(delivered_on, promised_on, ''), id
"""
TALKS = f"""
SELECT i.contact, i."on", i.direction FROM (
    SELECT contact FROM tie WHERE last_out >= :day UNION SELECT contact FROM give
    WHERE state IN ({GIVEN_STATES}) AND delivered_on BETWEEN :first AND :last
) c CROSS JOIN interaction i ON i.contact = c.contact AND i."on" BETWEEN :first AND :until
WHERE NOT i.broadcast ORDER BY i.contact, i."on", i.id
"""
HISTORY = f"""
SELECT contact, "on", direction, expects_reply FROM interaction
WHERE {among("contact", ":contacts")} AND NOT broadcast AND "on" <= :until ORDER BY contact, "on", id
"""
LAST_BEFORE = f"""
SELECT value, MAX(
    COALESCE((SELECT MAX("on") FROM interaction WHERE contact = value AND "on" < :first AND NOT broadcast), ''),
    COALESCE((SELECT MAX(delivered_on) FROM give
        WHERE contact = value AND delivered_on < :first AND state IN ({GIVEN_STATES})), '')
) FROM json_each(:contacts)
"""
FOLLOW_UPS = f"""
SELECT {select_list(GIVES.columns)} FROM give
WHERE state = '{GiveState.DELIVERED}' AND introduced IS NULL AND kind != '{GiveKind.ATTENTION}'
AND delivered_on BETWEEN :first AND :last ORDER BY delivered_on, id
"""
MAP_NODES = "SELECT contact FROM tie WHERE met ORDER BY strength DESC, contact LIMIT ?"
MADE = f"""
SELECT a, b FROM introduction i
WHERE state IN ('introduced', 'followed_up') OR outcome IS NOT NULL
OR EXISTS (SELECT 1 FROM introduction_step s WHERE s.introduction = i.id AND s.state = 'introduced')
UNION SELECT contact, introduced FROM give WHERE introduced IS NOT NULL AND state IN ({GIVEN_STATES})
ORDER BY 1, 2
"""


def gives(connection: sqlite3.Connection, span: Span) -> Iterator[Give]:
    """Gifts given in a period or of which something became in it, and promises that may have been open then."""
    for row in connection.execute(GIVES_OF, _bound(span)):
        yield decode(Give, GIVES.columns, row)


def gift_days(connection: sqlite3.Connection) -> list[tuple[date, str]]:
    """The day and kind of every gift."""
    query = f"SELECT delivered_on, kind FROM give WHERE delivered_on IS NOT NULL AND state IN ({GIVEN_STATES})"
    return [(date.fromisoformat(on), kind) for on, kind in connection.execute(query)]


def gift_days_of(connection: sqlite3.Connection, contacts: Collection[str]) -> dict[str, list[int]]:
    """The days of the gifts to each of these people, as ordinals, in order."""
    query = f"""SELECT contact, delivered_on FROM give WHERE {among("contact")} AND delivered_on IS NOT NULL
        AND state IN ({GIVEN_STATES}) ORDER BY contact, delivered_on"""
    rows = connection.execute(query, (packed(sorted(contacts)),))
    return {
        contact: [date.fromisoformat(on).toordinal() for _, on in days]
        for contact, days in groupby(rows, itemgetter(0))
    }


def thanked(connection: sqlite3.Connection, span: Span) -> list[date]:
    """The days of the period on which thanks were said."""
    query = "SELECT thanked_on FROM received WHERE thanked_on BETWEEN :first AND :last"
    return [date.fromisoformat(row[0]) for row in connection.execute(query, _bound(span))]


def needs(connection: sqlite3.Connection, span: Span) -> list[tuple[date | None, date | None]]:
    """When needs were first seen and closed, of those for which one or the other was in the period."""
    query = """SELECT first_seen, closed_on FROM need
        WHERE first_seen BETWEEN :first AND :last OR closed_on BETWEEN :first AND :last"""
    return [(_day(seen), _day(closed)) for seen, closed in connection.execute(query, _bound(span))]


def talks(connection: sqlite3.Connection, span: Span, until: date) -> dict[str, list[Talk]]:
    """What was said from the first day on, to the last one for an answer, with those one wrote or gave to since."""
    rows = connection.execute(TALKS, {**_bound(span), "day": span.first.toordinal(), "until": until.isoformat()})
    return {
        contact: [Talk(date.fromisoformat(on).toordinal(), direction) for _, on, direction in said]
        for contact, said in groupby(rows, itemgetter(0))
    }


def history(connection: sqlite3.Connection, contacts: Collection[str], until: date) -> dict[str, list[Talk]]:
    """All personal conversations and messages with these people, up to a day."""
    rows = connection.execute(HISTORY, {"contacts": packed(sorted(contacts)), "until": until.isoformat()})
    return {
        contact: [Talk(date.fromisoformat(on).toordinal(), direction, bool(asks)) for _, on, direction, asks in said]
        for contact, said in groupby(rows, itemgetter(0))
    }


def last_before(connection: sqlite3.Connection, contacts: Collection[str], day: date) -> dict[str, int]:
    """The last day of contact with each of these people before a day, of those with any."""
    rows = connection.execute(LAST_BEFORE, {"contacts": packed(sorted(contacts)), "first": day.isoformat()})
    return {contact: date.fromisoformat(on).toordinal() for contact, on in rows if on}


def follow_ups(connection: sqlite3.Connection, span: Span) -> Iterator[Give]:
    """Gifts of the period of which nothing was heard yet, attention and introductions apart."""
    for row in connection.execute(FOLLOW_UPS, _bound(span)):
        yield decode(Give, GIVES.columns, row)


def introduced_pairs(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Who was introduced to whom."""
    return [(a, b) for a, b in connection.execute(MADE)]


def strongest(connection: sqlite3.Connection, limit: int) -> list[str]:
    """Those one is in touch with by itself, the most first."""
    return [row[0] for row in connection.execute(MAP_NODES, (limit,))]


def _bound(span: Span) -> dict[str, str]:
    return {"first": span.first.isoformat(), "last": span.last.isoformat()}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
