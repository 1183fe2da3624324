"""Where the records of others name somebody, in the user's own words: these stay when somebody is forgotten."""

import re
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from netgive.store.forgetting import words
from netgive.store.known_as import KnownAs

_OF_OTHERS = """
    SELECT id AS contact, coalesce(note, '') || char(10) || coalesce(memory, '') AS text FROM contact
    UNION ALL SELECT contact, note FROM interaction WHERE note IS NOT NULL
    UNION ALL SELECT contact, text FROM need
    UNION ALL SELECT contact, text || char(10) || coalesce(outcome, '') FROM give
    UNION ALL SELECT contact, text FROM received
    UNION ALL SELECT contact, note FROM event WHERE note IS NOT NULL
"""
LEAST_LETTERS = 3  # of a first name that is looked for by itself


class Mentions(NamedTuple):
    """In how many records of others they are named for sure, and in how many only a first name stands."""

    named: int
    maybe: int
    name: str
    first: str


def mentions(connection: sqlite3.Connection, person: KnownAs, name: str) -> Mentions:
    """What is said of somebody in the records of others. Whoever shares their name is counted, too."""
    sure = words(person.names | person.addresses)
    first = name.split(maxsplit=1)[0]
    alone = words([first] if len(first) >= LEAST_LETTERS else [])
    named = maybe = 0
    for text in _candidates(connection, person, first):
        if sure.search(text):
            named += 1
        elif alone.search(text):
            maybe += 1
    return Mentions(named, maybe, name, first)


def _candidates(connection: sqlite3.Connection, person: KnownAs, first: str) -> Iterator[str]:
    """Texts of others in which one of the names stands, be it within a word."""
    wanted = sorted({first, *person.names, *person.addresses})
    condition = " OR ".join(["t.text LIKE ? ESCAPE '!'"] * len(wanted))
    query = f"SELECT t.contact, t.text FROM ({_OF_OTHERS}) t"
    values = ["%" + re.sub("[!%_]", r"!\g<0>", text) + "%" for text in wanted]
    for contact, text in connection.execute(f"{query} WHERE {condition}", values):
        if contact not in person.ids:
            yield text
