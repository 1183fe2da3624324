"""What on hand meets which need or interest: stored when something is written, read by `suggest`."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from netgive.domain.exchange import GIVEN
from netgive.engine.snapshot import StoredMatch
from netgive.store.changes import Changes
from netgive.store.rows import among, packed, select_list


class WantRow(NamedTuple):
    """An open need, or an interest (need None), of a contact."""

    contact: str
    need: str | None
    text: str


class OfferRow(NamedTuple):
    """Something on hand: a shelf item, or a skill, title or organisation of a contact."""

    source: str
    offer: str
    kind: str | None
    text: str
    topics: tuple[str, ...] = ()


class Standing(NamedTuple):
    """What changes slowly of how one stands with somebody.

    ``trusted``: enough to introduce them, or it was not said. ``year``: of the last contact, 0 if there was none.
    """

    trusted: bool
    year: int


LEAST_TRUST = 3
STANDING = f"SELECT id, trust, known_since, memory IS NOT NULL FROM contact WHERE {among('id', ':contacts')}"
# The newest one each, by index: the most sociable have thousands.
LAST_DAYS = f"""
SELECT value, (
    SELECT "on" FROM interaction WHERE contact = value AND NOT broadcast ORDER BY "on" DESC LIMIT 1
) FROM json_each(:contacts)
UNION ALL SELECT contact, MAX(delivered_on) FROM give
WHERE {among("contact", ":contacts")} AND state IN ({", ".join(f"'{state}'" for state in sorted(GIVEN))})
GROUP BY contact
"""
CALLED = f"""
SELECT 'skill', contact.id, value FROM contact, json_each(contact.skills)
WHERE skills != '[]' AND NOT do_not_contact AND {among("value", ":texts")}
UNION ALL SELECT 'title', id, title FROM contact WHERE NOT do_not_contact AND {among("title", ":texts")}
UNION ALL SELECT 'organization', id, organization FROM contact
WHERE NOT do_not_contact AND {among("organization", ":names")}
"""


def needs(connection: sqlite3.Connection, contact: str | None = None) -> Iterator[WantRow]:
    """The open needs of a contact, or of all."""
    query = f"SELECT contact, id, text FROM need WHERE closed_on IS NULL AND {_of(contact, 'contact')} ORDER BY id"
    return (WantRow(*row) for row in connection.execute(query, {"contact": contact}))


def wants(connection: sqlite3.Connection, contact: str | None = None) -> Iterator[WantRow]:
    """The open needs and the interests of a contact, or of all."""
    yield from needs(connection, contact)
    query = f"SELECT id, interests FROM contact WHERE interests != '[]' AND {_of(contact, 'id')} ORDER BY id"
    for owner, interests in connection.execute(query, {"contact": contact}):
        yield from (WantRow(owner, None, interest) for interest in json.loads(interests))


def _of(contact: str | None, column: str) -> str:
    """Said as it is: a condition that may be none keeps the database from using its index."""
    return "TRUE" if contact is None else f"{column} = :contact"


def shelf_offers(connection: sqlite3.Connection) -> list[OfferRow]:
    return list(_things(connection.execute("SELECT id, kind, title, topics FROM shelf_item ORDER BY id")))


def newest_item(connection: sqlite3.Connection) -> list[OfferRow]:
    """What was put on the shelf last, if anything lies there: numbers only grow."""
    query = "SELECT id, kind, title, topics FROM shelf_item ORDER BY CAST(id AS INTEGER) DESC, id DESC LIMIT 1"
    return list(_things(connection.execute(query)))


def _things(rows: Iterable[tuple[str, str, str, str]]) -> Iterator[OfferRow]:
    for item, kind, title, topics in rows:
        yield OfferRow("shelf", item, kind, title, tuple(json.loads(topics)))


def people_offers(connection: sqlite3.Connection, contact: str | None = None) -> list[OfferRow]:
    """Skills, titles and organisations of a contact, or of all, as far as they may be introduced."""
    offers = []
    query = f"""SELECT id, skills, title, organization FROM contact
        WHERE NOT do_not_contact AND {_of(contact, "id")} ORDER BY id"""
    for person, skills, title, organization in connection.execute(query, {"contact": contact}):
        if skills != "[]":
            offers += [OfferRow("skill", person, None, skill) for skill in json.loads(skills)]
        if title:
            offers.append(OfferRow("title", person, None, title))
        if organization:
            offers.append(OfferRow("organization", person, None, organization))
    return offers


def people_called(connection: sqlite3.Connection, texts: Iterable[str], names: Iterable[str]) -> list[OfferRow]:
    """The skills and titles with these texts, and the organisations with these names, of all who may be introduced."""
    chosen = {"texts": packed(texts), "names": packed(names)}
    return [OfferRow(source, person, None, text) for source, person, text in connection.execute(CALLED, chosen)]


def wants_saying(connection: sqlite3.Connection, texts: Iterable[str], *, interests: bool) -> list[WantRow]:
    """The open needs with these texts; the interests, too, if they may be met."""
    query = f"SELECT contact, id, text FROM need WHERE closed_on IS NULL AND {among('text', ':texts')}"
    if interests:
        query += f"""
            UNION ALL SELECT contact.id, NULL, value FROM contact, json_each(contact.interests)
            WHERE interests != '[]' AND {among("value", ":texts")}"""
    return [WantRow(*row) for row in connection.execute(query, {"texts": packed(texts)})]


def said_by(connection: sqlite3.Connection, contacts: Iterable[str]) -> dict[str, str]:
    """What these contacts said, as far as it is noted, casefolded: what they named themselves is in it."""
    query = """
        SELECT note FROM interaction WHERE contact = :contact AND note IS NOT NULL AND direction != 'out'
        UNION ALL SELECT text FROM received WHERE contact = :contact
        UNION ALL SELECT interests FROM contact WHERE id = :contact
        UNION ALL SELECT memory FROM contact WHERE id = :contact AND memory IS NOT NULL
    """
    return {
        contact: "\n".join(row[0] for row in connection.execute(query, {"contact": contact})).casefold()
        for contact in set(contacts)
    }


def standing(connection: sqlite3.Connection, contacts: Iterable[str]) -> dict[str, Standing]:
    """How one stands with these contacts."""
    chosen = {"contacts": _packed(contacts)}
    found = {
        contact: Standing(trust is None or trust >= LEAST_TRUST, int(known[:4]) if known and remembered else 0)
        for contact, trust, known, remembered in connection.execute(STANDING, chosen)
    }
    for contact, day in connection.execute(LAST_DAYS, chosen):
        if contact in found and day:
            found[contact] = found[contact]._replace(year=max(found[contact].year, int(day[:4])))
    return found


def years_before(connection: sqlite3.Connection, contacts: Iterable[str]) -> dict[str, int]:
    """The years of the last contacts as they were before this transaction, 0 for none."""
    chosen = sorted(set(contacts))
    rows = connection.execute(f"SELECT contact, latest_day FROM tie WHERE {among('contact')}", [packed(chosen)])
    return dict.fromkeys(chosen, 0) | {contact: date.fromordinal(day).year if day else 0 for contact, day in rows}


def stored(
    connection: sqlite3.Connection, *, shelf: bool, contacts: Iterable[str] | None = None
) -> dict[StoredMatch, int]:
    """The matches with the shelf, or with people, of these contacts' wants, or of all; with their row numbers."""
    query = f"""SELECT {select_list(StoredMatch._fields)}, id FROM offer_match
        WHERE (source = 'shelf') = :shelf AND {"TRUE" if contacts is None else among("contact", ":contacts")}"""
    rows = connection.execute(query, {"shelf": shelf, "contacts": None if contacts is None else _packed(contacts)})
    return {_match(row[:-1]): row[-1] for row in rows}


def losing(
    connection: sqlite3.Connection, offers: Iterable[str], *, shelf: bool
) -> set[tuple[str, str | None, str | None]]:
    """The wants that something of these is stored for: whose, which need, or else which interest."""
    query = f"""SELECT DISTINCT contact, need, interest FROM offer_match
        WHERE (source = 'shelf') = ? AND {among("offer")}"""
    return {(contact, need, interest) for contact, need, interest in connection.execute(query, (shelf, packed(offers)))}


def gone(connection: sqlite3.Connection, *, shelf: bool) -> set[str]:
    """What is matched, and no longer there: items off the shelf, or people who were forgotten."""
    table = "shelf_item" if shelf else "contact"
    query = f"""SELECT DISTINCT offer FROM offer_match
        WHERE (source = 'shelf') = ? AND NOT EXISTS (SELECT 1 FROM {table} WHERE id = offer)"""
    return {offer for (offer,) in connection.execute(query, (shelf,))}


def replace_matches(changes: Changes, before: Mapping[StoredMatch, int], after: Iterable[StoredMatch]) -> None:
    """Put matches in the place of others; what is the same stays as it is."""
    computed = set(after)
    for match in sorted(before.keys() - computed, key=repr):
        changes.delete("offer_match", {"id": before[match]})
    for match in sorted(computed - before.keys(), key=repr):
        changes.insert("offer_match", match._asdict())


def _packed(texts: Iterable[str]) -> str:
    return packed(sorted(set(texts)))


def _match(row: tuple[Any, ...]) -> StoredMatch:
    match = StoredMatch._make(row)
    return match._replace(named=bool(match.named))


def titles_for(connection: sqlite3.Connection, contact: str) -> list[tuple[int, str]]:
    """The numbers and titles of the shelf items that are matched with a contact."""
    query = "SELECT id, text FROM offer_match WHERE contact = ? AND source = 'shelf' AND NOT named"
    return [(number, title) for number, title in connection.execute(query, (contact,))]
