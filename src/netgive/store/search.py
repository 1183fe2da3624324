"""The index of all texts, by which words are found without reading everything: SQLite's FTS5.

It holds each text three letters at a time. Notes of conversations have the number of their interaction; everything
else that is noted of a contact is one text, their record, with a number below zero. The index says where words may
stand; whether they do is for the texts themselves to say.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from netgive.domain.text import fold
from netgive.store.recall import of_records
from netgive.store.rows import packed

LETTERS = 3  # in one entry of the index
MOST_ENTRIES = 32  # of a word that are looked for: more would not leave fewer texts
# A word of one or two letters is looked for as the beginning of an entry: so each letter must begin one.
END = "\n" * (LETTERS - 1)
LAST = chr(0x10FFFF)

_UNREAD = "(SELECT contact FROM unread_record)"
_UNREAD_RECORDS = of_records(_UNREAD)
# FTS5 gathers texts in memory as long as their numbers rise, so they come in this order.
_REFRESH = (
    """INSERT INTO search (search, rowid, text)
        SELECT 'delete', -id, text FROM record_text WHERE contact IN {unread} ORDER BY id DESC""",
    """INSERT INTO search (search, rowid, text)
        SELECT 'delete', id, searchable(was) FROM unread_note WHERE was IS NOT NULL ORDER BY id""",
    "DELETE FROM record_text WHERE contact IN {unread}",
    """INSERT INTO record_text (contact, text)
        SELECT contact, searchable(group_concat(text, char(10)))
        FROM (SELECT contact, text FROM ({records}) ORDER BY contact, kind, text) GROUP BY contact""",
    """INSERT INTO search (rowid, text)
        SELECT -id, text FROM record_text WHERE contact IN {unread} ORDER BY id DESC""",
    """INSERT INTO search (rowid, text) SELECT i.id, searchable(i.note)
        FROM unread_note u JOIN interaction i ON i.id = u.id WHERE i.note IS NOT NULL ORDER BY u.id""",
    "DELETE FROM unread_note",
    "DELETE FROM unread_record",
)
_EVERYTHING_UNREAD = (
    "DELETE FROM record_text",
    "DELETE FROM unread_note",
    "INSERT INTO unread_note (id) SELECT id FROM interaction WHERE note IS NOT NULL",
    "INSERT OR IGNORE INTO unread_record (contact) SELECT id FROM contact",
)
_MATCHES = "SELECT rowid FROM search WHERE search MATCH ?"
_BEGINNINGS = "SELECT DISTINCT doc FROM temp.entry WHERE term >= ? AND term < ?"
_OWNERS = """
    SELECT id, contact FROM interaction WHERE id IN (SELECT value FROM json_each(:places) WHERE value > 0)
    UNION ALL SELECT -id, contact FROM record_text WHERE id IN (SELECT -value FROM json_each(:places) WHERE value < 0)
"""


class Texts(NamedTuple):
    """Texts to look at: the numbers of interactions with their notes, and contacts with their records."""

    notes: list[int]
    records: list[str]


def refresh(connection: sqlite3.Connection) -> None:
    """Read again what was written down as changed; within the transaction that changed it."""
    if not _behind(connection):
        return
    _teach(connection)
    for statement in _REFRESH:
        connection.execute(statement.format(unread=_UNREAD, records=_UNREAD_RECORDS))


def wipe(connection: sqlite3.Connection) -> None:
    """Leave no trace of what is no longer in the index: FTS5 keeps it, marked as gone, until its parts are merged."""
    refresh(connection)
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the whole index anew; within a transaction."""
    connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    for statement in _EVERYTHING_UNREAD:
        connection.execute(statement)
    refresh(connection)


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
    places = sorted(places)
    return Texts(
        [place for place in places if place > 0], [owners[place] for place in places if place in owners and place < 0]
    )


def _places(connection: sqlite3.Connection, word: str) -> list[int]:
    """The numbers of the texts in which a word may stand."""
    try:
        word.encode()
    except UnicodeEncodeError:  # half a character, which no text has
        return []
    if len(word) < LETTERS:
        connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.entry USING fts5vocab(main, search, instance)")
        found = connection.execute(_BEGINNINGS, (word, word + LAST * LETTERS))
    else:
        found = connection.execute(_MATCHES, (_expression(word),))
    return [row[0] for row in found]


def _owners(connection: sqlite3.Connection, places: Sequence[int]) -> dict[int, str]:
    """The contacts to whom texts belong, by the numbers of the texts."""
    return dict(connection.execute(_OWNERS, {"places": packed(places)}))


def _expression(word: str) -> str:
    """A word in the language of FTS5: quoted, nothing in it has a meaning there; it cannot hold a zero."""
    entries = dict.fromkeys(word[at : at + LETTERS] for at in range(len(word) - LETTERS + 1))
    quoted = ['"{}"'.format(entry.replace('"', '""')) for entry in entries if "\0" not in entry]
    return " AND ".join(quoted[:MOST_ENTRIES])


def _behind(connection: sqlite3.Connection) -> bool:
    """Whether something was written down that was not read yet."""
    query = "SELECT EXISTS (SELECT 1 FROM unread_note) OR EXISTS (SELECT 1 FROM unread_record)"
    return bool(connection.execute(query).fetchone()[0])


def _teach(connection: sqlite3.Connection) -> None:
    connection.create_function("searchable", 1, _searchable, deterministic=True)


def _searchable(text: str) -> str:
    """A text as it is in the index; there a zero would be its end."""
    return fold(text).replace("\0", " ") + END
