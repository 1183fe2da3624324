"""What was changed, and taking it back: one whole command at a time, the newest first."""

from netgive.domain.changes import Change
from netgive.errors import RefusedError
from netgive.services.matching import rematch
from netgive.store import journal
from netgive.store.changes import Changes
from netgive.store.connection import Store

MATCHED = frozenset({"contact", "need", "shelf_item"})


def history(store: Store, limit: int | None = None) -> list[Change]:
    """The changes, newest first."""
    return journal.listed(store.connection, limit)


def undo(store: Store) -> Change:
    """Take back the newest change that stands.

    Raises RefusedError where there is none.
    """
    change = journal.undoable(store.connection)
    if change is None:
        raise RefusedError("There is nothing to undo; `netgive history` shows what was changed.")
    with store.change(None) as changes:
        store.begin_day()
        _follow(changes, journal.undo(changes.connection, change))
    return change._replace(undone=True)


def redo(store: Store) -> Change:
    """Bring back what was undone last.

    Raises RefusedError where nothing was undone, or something was changed since.
    """
    change = journal.redoable(store.connection)
    if change is None:
        raise RefusedError("Nothing was undone that could be brought back; `netgive history` shows what was changed.")
    with store.change(None) as changes:
        store.begin_day()
        _follow(changes, journal.redo(changes.connection, change))
    return change._replace(undone=False)


def _follow(changes: Changes, touched: journal.Touched) -> None:
    """Bring up to date what is worked out from the rows that were put back."""
    changes.touch(touched.contacts)
    for circle in touched.circles:
        members = changes.connection.execute("SELECT contact FROM membership WHERE circle = ?", (circle,))
        changes.touch(row[0] for row in members.fetchall())
    if touched.tables & MATCHED:
        rematch(changes)
