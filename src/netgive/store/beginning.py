"""How far somebody came in their first five minutes."""

import json

from netgive.store.changes import Changes
from netgive.store.connection import Store

NAME = "start"


def asked(store: Store) -> frozenset[str]:
    """What was asked already, answered or skipped."""
    row = store.connection.execute("SELECT value FROM setting WHERE name = ?", (NAME,)).fetchone()
    return frozenset(json.loads(row[0])) if row else frozenset()


def remember(changes: Changes, asked_so_far: frozenset[str]) -> None:
    """Keep what was asked, so that it is not asked again."""
    changes.delete("setting", {"name": NAME})
    if asked_so_far:
        changes.insert("setting", {"name": NAME, "value": json.dumps(sorted(asked_so_far))})
