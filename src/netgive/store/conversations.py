"""Interactions and events."""

import sqlite3
from datetime import date
from typing import NamedTuple

from netgive.domain.conversations import Event, Interaction
from netgive.store.records import Table
from netgive.store.telling import TELLING

INTERACTIONS = Table("interaction", Interaction, '"on", id')
EVENTS = Table("event", Event, '"on", id')


def newest_note(connection: sqlite3.Connection, contact: str) -> Interaction | None:
    """The newest conversation with a note in which they said something; one's own messages are no evidence."""
    row = connection.execute(
        f"""SELECT id FROM interaction WHERE contact = ? AND {TELLING}
        AND direction != 'out' AND NOT broadcast ORDER BY "on" DESC, id DESC LIMIT 1""",
        (contact,),
    ).fetchone()
    return next(INTERACTIONS.where(connection, id=row[0]), None) if row else None


def waiting_question(connection: sqlite3.Connection, contact: str, on: date) -> Interaction | None:
    """Their question of that day."""
    condition = "expects_reply AND direction != 'out'"
    return next(INTERACTIONS.where(connection, condition, contact=contact, on=on), None)


def is_known(connection: sqlite3.Connection, source: str) -> bool:
    """Whether the record of an export with this identity is in the store."""
    return connection.execute("SELECT 1 FROM interaction WHERE source = ?", (source,)).fetchone() is not None


def has_equal(connection: sqlite3.Connection, interaction: Interaction) -> bool:
    """Whether an interaction with the same contact, day and content is in the store."""
    same_day = INTERACTIONS.where(connection, contact=interaction.contact, on=interaction.on)
    return any(
        (other.direction, other.channel, other.note, other.expects_reply, other.broadcast)
        == (
            interaction.direction,
            interaction.channel,
            interaction.note,
            interaction.expects_reply,
            interaction.broadcast,
        )
        for other in same_day
    )


class Counted(NamedTuple):
    """How many conversations there are with somebody, in how many they said something, and in how many the user."""

    all: int
    heard: int
    said: int


def by_direction(connection: sqlite3.Connection, contact: str) -> Counted:
    query = """SELECT COUNT(*), COALESCE(SUM(direction != 'out'), 0), COALESCE(SUM(direction != 'in'), 0)
        FROM interaction WHERE contact = ?"""
    return Counted(*connection.execute(query, (contact,)).fetchone())
