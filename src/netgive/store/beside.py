"""Who may appear in a plan without a score: whose question waits, current friends, people to recall."""

import sqlite3
from datetime import date
from typing import NamedTuple

from netgive.domain.people import COMMUNAL_CLOSENESS
from netgive.engine.lanes import NEVER
from netgive.engine.settings import Settings
from netgive.store.outlooks import PULL, SLACK

COMMUNAL = ", ".join(f"'{closeness}'" for closeness in sorted(COMMUNAL_CLOSENESS))


def waiting(connection: sqlite3.Connection, today: date, limit: int, settings: Settings) -> list[str]:
    """The contacts whose questions wait for an answer, newest first."""
    query = """SELECT t.contact FROM tie t JOIN contact c ON c.id = t.contact
        WHERE t.waiting_day <= ? AND NOT c.do_not_contact AND (c.paused_until IS NULL OR c.paused_until <= ?)
        ORDER BY t.waiting_day DESC, c.name, c.id LIMIT ?"""
    values = (today.toordinal() - settings.reply_days, today.isoformat(), limit)
    return [row[0] for row in connection.execute(query, values)]


def last_out(connection: sqlite3.Connection) -> int | None:
    """The last day on which something went out to anybody."""
    day: int | None = connection.execute("SELECT MAX(last_out) FROM tie").fetchone()[0]
    return day


class Friend(NamedTuple):
    """A contact, and the highest pull the tie could have (engine/tie.py)."""

    contact: str
    pull: float


def friends(connection: sqlite3.Connection, today: int, last_out: int | None, settings: Settings) -> list[Friend]:
    """Current communal ties (kin are until dormant) for a warm-up, those with the highest pull first.

    Nobody where something went out of late.
    """
    if last_out is not None and today - last_out < settings.idle_days:
        return []
    query = f"""SELECT t.contact, {PULL} AS pull FROM tie t JOIN contact c ON c.id = t.contact
        WHERE t.met AND :today - t.latest_day <= CASE WHEN c.kin THEN t.dormant_after ELSE t.rhythm END
        AND (c.norm = 'communal' OR c.closeness IN ({COMMUNAL}))
        ORDER BY pull DESC, t.contact"""
    rows = connection.execute(query, {"today": today})
    return [Friend(contact, pull * (1 + SLACK)) for contact, pull in rows]


def blank(connection: sqlite3.Connection, today: int, limit: int) -> list[str]:
    """People of whom nothing is noted, in the order of lane 5 before it is spread over organisations."""
    query = """SELECT t.contact FROM tie t JOIN contact c ON c.id = t.contact
        WHERE t.ceiling IS NULL AND (NOT t.met OR :today - t.latest_day > t.rhythm)
        ORDER BY t.messages_in + t.messages_out DESC, COALESCE(t.known_day, :never), c.name, c.id LIMIT :limit"""
    values = {"today": today, "never": NEVER, "limit": limit}
    return [row[0] for row in connection.execute(query, values)]
