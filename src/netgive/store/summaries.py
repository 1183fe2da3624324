"""The table of ties: summary and outlook of each, computed by the engine from the rows of one contact."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from netgive.domain.conversations import Direction, Interaction, TieSummary
from netgive.domain.exchange import GIVEN
from netgive.engine.outlook import Outlook, outlook
from netgive.engine.settings import DEFAULTS, Settings
from netgive.engine.summary import summarise
from netgive.engine.tie import Tie
from netgive.store import facts, ties
from netgive.store.telling import TELLING

COLUMNS = ("contact", "known_day", *TieSummary._fields, *Outlook._fields)
INTERACTIONS = f"""
SELECT "on", direction, {TELLING}, expects_reply, broadcast FROM interaction
WHERE contact = ? ORDER BY "on", id
"""
GIFT_DAYS = f"""
SELECT delivered_on FROM give WHERE contact = ? AND delivered_on IS NOT NULL
AND state IN ({", ".join(f"'{state}'" for state in sorted(GIVEN))})
"""
REPLACE = f"INSERT OR REPLACE INTO tie ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"


def refresh(connection: sqlite3.Connection, contacts: Iterable[str], settings: Settings) -> None:
    """Compute and store the summaries and outlooks of these contacts; those that were forgotten have none."""
    for contact in contacts:
        row = connection.execute(f"{ties.WITHOUT_SUMMARY} WHERE c.id = ?", (contact,)).fetchone()
        if row is None:
            continue
        *plain, known_since = row
        known_day = date.fromisoformat(known_since).toordinal() if known_since else None
        summary = summary_of(connection, contact)
        tie = Tie._make((*plain, *summary))._replace(known_day=known_day)
        connection.execute(REPLACE, (contact, known_day, *summary, *outlook_of(connection, tie, settings)))


def outlook_of(connection: sqlite3.Connection, tie: Tie, settings: Settings) -> Outlook:
    """The outlook as it follows from everything stored of one contact."""
    only = [tie.contact]
    return outlook(
        tie,
        list(facts.needs(connection, only)),
        list(facts.events(connection, only)),
        list(facts.matches(connection, only)),
        settings,
    )


def follow(connection: sqlite3.Connection, settings: Settings) -> bool:
    """Whether the stored outlooks were made with these settings."""
    row = connection.execute("SELECT value FROM setting WHERE name = 'outlooks'").fetchone()
    return bool((row[0] if row is not None else "") == _fingerprint(settings))


def renew_outlooks(connection: sqlite3.Connection, settings: Settings) -> None:
    """Compute all outlooks anew: the settings were changed."""
    needs, events = facts.grouped(facts.needs(connection)), facts.grouped(facts.events(connection))
    matches = facts.grouped(facts.matches(connection))
    rows = [
        (*outlook(tie, needs.get(of, ()), events.get(of, ()), matches.get(of, ()), settings), of)
        for tie in ties.every(connection)
        for of in (tie.contact,)
    ]
    assignments = ", ".join(f"{name} = ?" for name in Outlook._fields)
    connection.executemany(f"UPDATE tie SET {assignments} WHERE contact = ?", rows)
    connection.execute("INSERT OR REPLACE INTO setting (name, value) VALUES ('outlooks', ?)", (_fingerprint(settings),))


def _fingerprint(settings: Settings) -> str:
    """What outlooks depend on, as text; empty for the defaults."""
    wordless = settings._replace(country="", greeting="", closing="", signature="")
    return "" if wordless == DEFAULTS else repr(wordless)


def summary_of(connection: sqlite3.Connection, contact: str) -> TieSummary:
    """The summary as it follows from the stored interactions and gifts of one contact."""
    interactions = (
        Interaction(
            contact=contact,
            on=date.fromisoformat(on),
            direction=Direction(direction),
            note="noted" if noted else None,
            expects_reply=bool(expects_reply),
            broadcast=bool(broadcast),
        )
        for on, direction, noted, expects_reply, broadcast in connection.execute(INTERACTIONS, (contact,))
    )
    gifts = [date.fromisoformat(row[0]) for row in connection.execute(GIFT_DAYS, (contact,))]
    return summarise(interactions, gifts)
