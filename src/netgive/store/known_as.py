"""Everything by which one person is known in a store: ids and names of now and of before, also of what was merged."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from netgive.domain.people import Contact
from netgive.domain.text import fold
from netgive.store.people import OF_ONE_CONTACT
from netgive.store.recorder import KEYS
from netgive.store.rows import among, packed

MERGING = "merge"


class KnownAs(NamedTuple):
    """``ids``: theirs, and of contacts that became theirs. ``names``: with nicknames. ``addresses``: as written."""

    ids: frozenset[str]
    names: frozenset[str]
    addresses: frozenset[str]


class _Dead(NamedTuple):
    """A contact of whom only the history tells."""

    names: set[str]
    addresses: set[str]
    merged: bool


def known_as(connection: sqlite3.Connection, contact: Contact) -> KnownAs:
    """What the store and its history know of a contact: whoever was merged into them is them, too."""
    dead = _dead(connection)
    ids, told = {contact.id}, {contact.id: _of(contact)}
    while True:
        names, addresses = _all(told, dead, ids, 0), _all(told, dead, ids, 1)
        more = _handed_over(connection, ids) & dead.keys()
        more |= _alike(dead, names, addresses, f"{contact.note or ''}\n{contact.memory or ''}")
        if more <= ids:
            break
        ids |= more
    past = [tell for one, tell in _told(connection, "contact") if one in ids]
    names |= {name for row in past for name in _names(row)}
    handles = [row for one, row in _told(connection, "handle") if one in ids]
    addresses |= {text for row in handles for text in (row["value"], row["key"])}
    return KnownAs(frozenset(ids), frozenset(names), frozenset(addresses))


def _of(contact: Contact) -> _Dead:
    names = {name for name in (contact.name, contact.nickname) if name}
    return _Dead(names, {*contact.emails, *contact.phones, *contact.urls}, merged=False)


def _all(told: dict[str, _Dead], dead: dict[str, _Dead], ids: Iterable[str], which: int) -> set[str]:
    """The names (0) or addresses (1) of all these."""
    known = [told.get(one) or dead[one] for one in ids]
    return {text for one in known for text in (one.names if which == 0 else one.addresses)}


def _alike(dead: dict[str, _Dead], names: set[str], addresses: set[str], texts: str) -> set[str]:
    """Who is gone, and has their name; or was merged, and shares an address or stands in the note of who stayed."""
    folded, reached, text = set(map(fold, names)), set(map(fold, addresses)), fold(texts)
    return {
        one
        for one, known in dead.items()
        if set(map(fold, known.names)) & folded
        or (known.merged and (set(map(fold, known.addresses)) & reached or any(fold(n) in text for n in known.names)))
    }


def _dead(connection: sqlite3.Connection) -> dict[str, _Dead]:
    """Contacts of the history that are no longer there."""
    live = {row[0] for row in connection.execute("SELECT id FROM contact")}
    query = "SELECT DISTINCT json_extract(key, '$.id') FROM change_row WHERE name = 'contact'"
    gone = {row[0] for row in connection.execute(query)} - live
    query = """SELECT DISTINCT json_extract(r.key, '$.id') FROM change_row r JOIN change c ON c.id = r.change
        WHERE r.name = 'contact' AND c.command = ?"""
    merged = {row[0] for row in connection.execute(query, (MERGING,))}
    found = {one: _Dead(set(), set(), one in merged) for one in gone}
    for one, row in _told(connection, "contact"):
        if one in found:
            found[one].names.update(_names(row))
    for one, row in _told(connection, "handle"):
        if one in found:
            found[one].addresses.update((row["value"], row["key"]))
    return found


def _names(row: dict[str, Any]) -> Iterator[str]:
    yield from (row[name] for name in ("name", "nickname") if row.get(name))


def _told(connection: sqlite3.Connection, table: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """What the history holds of the rows of contacts or of their addresses, with whose they are."""
    query = """SELECT before, "after" FROM change_row WHERE name = ?"""
    whose = "id" if table == "contact" else "contact"
    for texts in connection.execute(query, (table,)):
        for text in texts:
            row = json.loads(text) if text is not None else None
            if isinstance(row, dict):
                yield row[whose], row


def _handed_over(connection: sqlite3.Connection, ids: Iterable[str]) -> set[str]:
    """Whose records were those of others before they became theirs."""
    found: set[str] = set()
    for table in OF_ONE_CONTACT:
        (key,) = KEYS[table]
        query = f"""SELECT DISTINCT json_extract(r.before, '$.contact') FROM change_row r
            JOIN {table} t ON t."{key}" = json_extract(r.key, '$.{key}')
            WHERE r.name = ? AND json_extract(r.before, '$.contact') IS NOT NULL AND {among("t.contact")}"""
        found.update(row[0] for row in connection.execute(query, (table, packed(sorted(ids)))))
    return found
