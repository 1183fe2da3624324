"""Finding the texts in which words stand without reading them all, by the index: SQLite's FTS5.

Notes of conversations have the number of their interaction there; everything else that is noted of a contact is one
text, their record, with a number below zero. The index says where words may stand; whether they do is for the texts
themselves to say.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from netgive.store.rows import packed
from netgive.store.search_tables import PARTS

MOST_PARTS = 32  # of a word that are looked for: more would hardly leave fewer texts
LAST = chr(0x10FFFF)

_WITH_PARTS = "SELECT rowid FROM search WHERE search MATCH ?"
_PARTS = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.part USING fts5vocab(main, search, instance)"
_WITH_BEGINNING = "SELECT DISTINCT doc FROM temp.part WHERE term >= ? AND term <= ?"
_OWNERS = """
    SELECT id, contact FROM interaction WHERE id IN (SELECT value FROM json_each(:places) WHERE value > 0)
    UNION ALL SELECT -id, contact FROM record_text WHERE id IN (SELECT -value FROM json_each(:places) WHERE value < 0)
"""


class Texts(NamedTuple):
    """Texts to look at: interactions with their notes, and contacts with their records."""

    notes: list[int]
    records: list[str]


def texts(connection: sqlite3.Connection, words: Sequence[str]) -> Texts:
    """The texts in which these folded words may stand, of the contacts in whose texts each of them may."""
    places = [_places(connection, word) for word in words]
    if len(places) == 1:
        return _texts(places[0], _owners(connection, [place for place in places[0] if place < 0]))
    owners = [_owners(connection, found) for found in places]
    contacts = set.intersection(*(set(found.values()) for found in owners))
    wanted = {place: contact for found in owners for place, contact in found.items() if contact in contacts}
    return _texts(wanted, wanted)


def _texts(places: Iterable[int], owners: Mapping[int, str]) -> Texts:
    """``owners`` knows at least whose the records are; a record of nobody is left out."""
    notes = sorted(place for place in places if place > 0)
    return Texts(notes, sorted(contact for place, contact in owners.items() if place < 0))


def _places(connection: sqlite3.Connection, word: str) -> list[int]:
    """The numbers of the texts in which a word may stand."""
    if not _could_be_noted(word):
        return []
    if len(word) < PARTS:
        connection.execute(_PARTS)
        found = connection.execute(_WITH_BEGINNING, (word, word + LAST * PARTS))
    else:
        found = connection.execute(_WITH_PARTS, (_expression(word),))
    return [row[0] for row in found]


def _could_be_noted(word: str) -> bool:
    """No text has a zero or half a character, and neither can be said to SQLite."""
    try:
        return b"\0" not in word.encode()
    except UnicodeEncodeError:
        return False


def _expression(word: str) -> str:
    """A word in the language of FTS5: in quotes nothing has a meaning there."""
    parts = dict.fromkeys(word[at : at + PARTS] for at in range(len(word) - PARTS + 1))
    quoted = ['"{}"'.format(part.replace('"', '""')) for part in parts]
    return " AND ".join(quoted[:MOST_PARTS])


def _owners(connection: sqlite3.Connection, places: Sequence[int]) -> dict[int, str]:
    """The contacts to whom texts belong, by the numbers of the texts."""
    return dict(connection.execute(_OWNERS, {"places": packed(places)}))
