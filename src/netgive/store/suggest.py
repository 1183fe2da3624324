"""What was shown, and what became of it: the page of the day, and all that was ever suggested."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from netgive.domain.suggest import Shown, SkipReason, SuggestionState
from netgive.store.changes import Changes


class PageRow(NamedTuple):
    """One suggestion of the page shown last: its number, and all of it as JSON."""

    contact: str
    rank: int | None
    state: str
    minutes: int
    page: str


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
