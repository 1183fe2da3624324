"""Contacts, their addresses and circles: rows to records and back."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from netgive.domain.handles import email_key, url_key
from netgive.domain.people import Circle, Contact
from netgive.store.changes import Changes
from netgive.store.phones import phone_key
from netgive.store.rows import among, columns, decode, packed, select_list

LISTS = ("emails", "phones", "urls", "circles")
COLUMNS = columns(Contact, without=LISTS)
HANDLES = {"emails": "email", "phones": "phone", "urls": "url"}
CHUNK = 500  # ids in one question to the database


class NameRow(NamedTuple):
    """What is needed to recognise a contact by name."""

    id: str
    name: str
    nickname: str | None
    organization: str | None


def insert(changes: Changes, contact: Contact) -> None:
    changes.insert("contact", {name: getattr(contact, name) for name in COLUMNS})
    _insert_handles(changes, contact)
    _insert_circles(changes, contact)


def update(changes: Changes, before: Contact, after: Contact) -> None:
    """Write what differs between the two."""
    changed = {name: getattr(after, name) for name in COLUMNS if getattr(before, name) != getattr(after, name)}
    changes.update("contact", {"id": after.id}, changed)
    if any(getattr(before, name) != getattr(after, name) for name in HANDLES):
        changes.delete("handle", {"contact": after.id})
        _insert_handles(changes, after)
    if before.circles != after.circles:
        changes.delete("membership", {"contact": after.id})
        _insert_circles(changes, after)


def delete(changes: Changes, contact_id: str) -> None:
    """Remove a contact and, through the foreign keys, everything that belongs to them."""
    changes.delete("contact", {"id": contact_id})


OF_ONE_CONTACT = ("origin", "interaction", "need", "event", "give", "received")


def hand_over(changes: Changes, gone: str, kept: str) -> None:
    """Everything that belongs to ``gone`` becomes that of ``kept``, and ``gone`` is removed; addresses are not kept."""
    for table in OF_ONE_CONTACT:
        changes.update(table, {"contact": gone}, {"contact": kept})
    changes.update("give", {"introduced": gone}, {"introduced": kept})
    for one, other in (("a", "b"), ("b", "a")):
        changes.delete("introduction", {one: gone, other: kept})
        changes.update("introduction", {one: gone}, {one: kept})
    days = 'SELECT s."on" FROM suggestion s JOIN suggestion k ON k."on" = s."on" WHERE s.contact = ? AND k.contact = ?'
    for (on,) in changes.connection.execute(days, (gone, kept)).fetchall():
        changes.delete("suggestion", {"contact": gone, "on": on})
    changes.update("suggestion", {"contact": gone}, {"contact": kept})
    for table in ("handle", "membership"):
        changes.delete(table, {"contact": gone})
    changes.delete("contact", {"id": gone})
    changes.touch([kept])


def handles(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    """Contact, kind and normal form of every address."""
    return iter(connection.execute("SELECT contact, kind, key FROM handle"))


def _insert_handles(changes: Changes, contact: Contact) -> None:
    for field, kind in HANDLES.items():
        for position, value in enumerate(getattr(contact, field)):
            key = handle_key(kind, value, changes.settings.country)
            row = {"contact": contact.id, "kind": kind, "position": position, "value": value, "key": key}
            changes.insert("handle", row)


def handle_key(kind: str, value: str, country: str) -> str:
    """The normal form of an address, by which it is found; ``country`` is that of phone numbers without one."""
    if kind == "phone":
        return phone_key(value, country)
    return email_key(value) if kind == "email" else url_key(value)


def follow_country(changes: Changes) -> None:
    """Phone numbers have the normal form of the country that is set; after a change of it, all are made anew."""
    row = changes.connection.execute("SELECT value FROM setting WHERE name = 'country'").fetchone()
    country = changes.settings.country
    if country == (row[0] if row else ""):
        return
    known = changes.connection.execute("SELECT rowid, value FROM handle WHERE kind = 'phone'").fetchall()
    keys = [(phone_key(value, country), rowid) for rowid, value in known]
    changes.connection.executemany("UPDATE handle SET key = ? WHERE rowid = ?", keys)
    changes.connection.execute("INSERT OR REPLACE INTO setting (name, value) VALUES ('country', ?)", (country,))


def _insert_circles(changes: Changes, contact: Contact) -> None:
    for position, circle in enumerate(contact.circles):
        ensure_circle(changes, circle)
        changes.insert("membership", {"contact": contact.id, "position": position, "circle": circle})


def ensure_circle(changes: Changes, name: str) -> None:
    if changes.connection.execute("SELECT 1 FROM circle WHERE name = ?", (name,)).fetchone() is None:
        changes.insert("circle", {"name": name, "every_days": None})


def set_cadence(changes: Changes, circle: Circle) -> None:
    ensure_circle(changes, circle.name)
    changes.update("circle", {"name": circle.name}, {"every_days": circle.every_days})
    members = changes.connection.execute("SELECT contact FROM membership WHERE circle = ?", (circle.name,))
    changes.touch(row[0] for row in members.fetchall())


def circles(connection: sqlite3.Connection) -> list[Circle]:
    return [Circle(*row) for row in connection.execute("SELECT name, every_days FROM circle ORDER BY name")]


def get(connection: sqlite3.Connection, contact_id: str) -> Contact | None:
    return next(iter(contacts(connection, [contact_id])), None)


def contacts(connection: sqlite3.Connection, ids: Sequence[str] | None = None) -> Iterator[Contact]:
    """The contacts with these ids, or all, in the order of their names."""
    condition, values = ("", []) if ids is None else (f"WHERE {among('id')}", [packed(ids)])
    query = f"SELECT {select_list(COLUMNS)} FROM contact {condition} ORDER BY name, id"
    cursor = connection.execute(query, values)
    while rows := cursor.fetchmany(CHUNK):
        ids = [row[0] for row in rows]
        lists = _lists(connection, ids)
        for row in rows:
            yield decode(Contact, COLUMNS, row, **lists[row[0]])


def _lists(connection: sqlite3.Connection, ids: Sequence[str]) -> Mapping[str, dict[str, tuple[str, ...]]]:
    """The addresses and circles of some contacts."""
    found: dict[str, dict[str, list[str]]] = {contact: defaultdict(list) for contact in ids}
    names = {kind: field for field, kind in HANDLES.items()}
    query = f"SELECT contact, kind, value FROM handle WHERE {among('contact')} ORDER BY contact, kind, position"
    for contact, kind, value in connection.execute(query, [packed(ids)]):
        found[contact][names[kind]].append(value)
    query = f"SELECT contact, circle FROM membership WHERE {among('contact')} ORDER BY contact, position"
    for contact, circle in connection.execute(query, [packed(ids)]):
        found[contact]["circles"].append(circle)
    return {contact: {name: tuple(lists[name]) for name in LISTS} for contact, lists in found.items()}


def names(connection: sqlite3.Connection) -> list[NameRow]:
    return [NameRow(*row) for row in connection.execute("SELECT id, name, nickname, organization FROM contact")]


def names_with(connection: sqlite3.Connection, part: str) -> list[NameRow]:
    """Those in whose name or nickname these letters stand, in lower case, and all who are not written in ASCII.

    SQLite knows the lower case of ASCII alone; how others are folded is for the caller to say.
    """
    foreign = "length({0}) <> length(CAST({0} AS BLOB))"
    query = f"""SELECT id, name, nickname, organization FROM contact
        WHERE instr(lower(name), :part) OR {foreign.format("name")}
        OR instr(lower(nickname), :part) OR {foreign.format("nickname")}"""
    return [NameRow(*row) for row in connection.execute(query, {"part": part})]


def known_names(connection: sqlite3.Connection) -> list[tuple[str, str, str | None]]:
    """Id, name and nickname of everybody: plain rows, for they are many and most are only looked at."""
    return connection.execute("SELECT id, name, nickname FROM contact").fetchall()


def names_of(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, str]:
    """The names of these contacts, by id."""
    return {contact.id: contact.name for contact in contacts(connection, sorted(set(ids)))}


def count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT COUNT(*) FROM contact").fetchone()[0])


def by_handle(connection: sqlite3.Connection, kind: str, key: str) -> list[str]:
    """The ids of the contacts with this address in its normal form."""
    query = "SELECT DISTINCT contact FROM handle WHERE kind = ? AND key = ? ORDER BY contact"
    return [row[0] for row in connection.execute(query, (kind, key))]


def url_keys(connection: sqlite3.Connection) -> frozenset[str]:
    """The profile URLs of all contacts, in their normal form."""
    return frozenset(row[0] for row in connection.execute("SELECT key FROM handle WHERE kind = 'url'"))
