"""Everybody as a list shows them, read without the rest of what is known: ten thousand lines in 15 ms."""

import sqlite3

Line = tuple[str, str, str | None, str | None, int | None, str, int, int, int | None]

LINES = """SELECT c.id, c.name, c.organization, c.title, c.every_days, c.closeness, c.kin, t.met, t.latest_day
    FROM contact c JOIN tie t ON t.contact = c.id"""


def lines(connection: sqlite3.Connection) -> list[Line]:
    """Id, name, organisation, title, own cadence, closeness, kin, in contact both ways or not, day of the last contact.

    Plain rows, in no order; nothing in them depends on settings.
    """
    return connection.execute(LINES).fetchall()


def memberships(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Contact and circle, the first circle of each first."""
    return connection.execute("SELECT contact, circle FROM membership ORDER BY contact, position").fetchall()


def circles(connection: sqlite3.Connection) -> dict[str, int | None]:
    """The cadence of each circle, where it has one."""
    return dict(connection.execute("SELECT name, every_days FROM circle"))
