"""What on hand meets which need or interest: stored when something is written, read by `suggest`."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from netgive.engine.snapshot import StoredMatch
from netgive.store.changes import Changes
from netgive.store.rows import select_list


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


def wants(connection: sqlite3.Connection, contact: str | None = None) -> Iterator[WantRow]:
    """The open needs and the interests of a contact, or of all."""
    query = """SELECT contact, id, text FROM need
        WHERE closed_on IS NULL AND (:contact IS NULL OR contact = :contact) ORDER BY id"""
    yield from (WantRow(*row) for row in connection.execute(query, {"contact": contact}))
    query = """SELECT id, interests FROM contact
        WHERE interests != '[]' AND (:contact IS NULL OR id = :contact) ORDER BY id"""
    for owner, interests in connection.execute(query, {"contact": contact}):
        yield from (WantRow(owner, None, interest) for interest in json.loads(interests))


def shelf_offers(connection: sqlite3.Connection) -> list[OfferRow]:
    query = "SELECT id, kind, title, topics FROM shelf_item ORDER BY id"
    return [
        OfferRow("shelf", item, kind, title, tuple(json.loads(topics)))
        for item, kind, title, topics in connection.execute(query)
    ]


def people_offers(connection: sqlite3.Connection) -> list[OfferRow]:
    """Skills, titles and organisations of everybody who may be introduced."""
    offers = []
    query = "SELECT id, skills, title, organization FROM contact WHERE NOT do_not_contact ORDER BY id"
    for contact, skills, title, organization in connection.execute(query):
        if skills != "[]":
            offers += [OfferRow("skill", contact, None, skill) for skill in json.loads(skills)]
        if title:
            offers.append(OfferRow("title", contact, None, title))
        if organization:
            offers.append(OfferRow("organization", contact, None, organization))
    return offers


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


def replace_matches(
    changes: Changes, matches: Iterable[StoredMatch], *, source_is_shelf: bool, contact: str | None = None
) -> None:
    """Put these matches in the place of those with the shelf, or with people; what is the same stays as it is."""
    query = f"""SELECT {select_list(StoredMatch._fields)}, id FROM offer_match
        WHERE (source = 'shelf') = :shelf AND (:contact IS NULL OR contact = :contact)"""
    rows = changes.connection.execute(query, {"shelf": source_is_shelf, "contact": contact})
    stored = {_match(row[:-1]): row[-1] for row in rows}
    computed = set(matches)
    for match in sorted(stored.keys() - computed, key=repr):
        changes.delete("offer_match", {"id": stored[match]})
    for match in sorted(computed - stored.keys(), key=repr):
        changes.insert("offer_match", match._asdict())


def _match(row: tuple[Any, ...]) -> StoredMatch:
    match = StoredMatch._make(row)
    return match._replace(named=bool(match.named))


def titles_for(connection: sqlite3.Connection, contact: str) -> list[tuple[int, str]]:
    """The numbers and titles of the shelf items that are matched with a contact."""
    query = "SELECT id, text FROM offer_match WHERE contact = ? AND source = 'shelf' AND NOT named"
    return [(number, title) for number, title in connection.execute(query, (contact,))]
