"""Which rows of the history are about a person."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from netgive.store.known_as import KnownAs
from netgive.store.rows import among, packed

# In the history a record of one of these tables is a person's if one of these columns names them.
OWNERS: dict[str, tuple[str, ...]] = {
    "contact": ("id",),
    "handle": ("contact",),
    "membership": ("contact",),
    "suggestion": ("contact",),
    "origin": ("contact",),
    "interaction": ("contact",),
    "event": ("contact",),
    "need": ("contact",),
    "give": ("contact",),
    "received": ("contact",),
    "introduction": ("a", "b"),
}
KEYED = {"origin": "source", "need": "id", "give": "id", "received": "id", "introduction": "id"}


class Trace(NamedTuple):
    """A row that a command changed, as the history keeps it."""

    at: str
    command: str
    summary: str
    table: str
    key: Any
    before: Any
    after: Any


def records_of(connection: sqlite3.Connection, table: str, person: KnownAs) -> set[str]:
    """The keys of all records that are theirs now, or were before."""
    ids, key, owners = packed(sorted(person.ids)), KEYED[table], OWNERS[table]
    live = " OR ".join(among(owner, ":ids") for owner in owners)
    query = f"""SELECT "{key}" FROM {table} WHERE {live}
        UNION SELECT json_extract(key, '$.{key}') FROM change_row WHERE name = :table AND ({told_of(owners)})"""
    return {row[0] for row in connection.execute(query, {"ids": ids, "table": table})}


def told_of(owners: Iterable[str]) -> str:
    """The condition that a row of the history tells of one of ``:ids``."""
    return " OR ".join(
        among(f"json_extract({side}, '$.{owner}')", ":ids") for owner in owners for side in ("key", "before", '"after"')
    )


def traces(connection: sqlite3.Connection, person: KnownAs) -> Iterator[Trace]:
    """All that the history keeps of the person's records, oldest first."""
    parts, values = [], {"ids": packed(sorted(person.ids))}
    for table, owners in OWNERS.items():
        known = records_of(connection, table, person) if table in KEYED else set()
        key = f"json_extract(key, '$.{KEYED.get(table, 'id')}')"
        parts.append(f"(r.name = '{table}' AND ({told_of(owners)} OR {among(key, f':{table}')}))")
        values[table] = packed(sorted(known))
    query = f"""SELECT c.at, c.command, c.summary, r.name, r.key, r.before, r."after"
        FROM change_row r JOIN change c ON c.id = r.change WHERE {" OR ".join(parts)} ORDER BY r.change, r.position"""
    for *told, key, before, after in connection.execute(query, values):
        yield Trace(*told, *(json.loads(text) if text is not None else None for text in (key, before, after)))
