"""Removing a person from every table: their rows, the history, pages that were shown, what netgive wrote of them."""

import json
import re
import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Any

from netgive.store.changes import Changes
from netgive.store.known_as import KnownAs
from netgive.store.recorder import NUMBERED, text_of
from netgive.store.rows import among, as_text, packed
from netgive.store.traces import KEYED, OWNERS, records_of, told_of

SOMEBODY = "somebody"
# How netgive's own sentences about an introduction begin (engine/compose.py); the name follows.
OWN_SENTENCES = (
    "an introduction to ",
    "ask whether they would like to meet ",
    "bring them together with ",
    "ask how it went with ",
)
INTRODUCTION = "an introduction"
BLANKLESS = "\u0e00"  # the first letter of scripts that set no blanks between words
FORGOTTEN_OFFER = {"summary": "this was about somebody who was forgotten", "evidence": ""}


def remove(changes: Changes, person: KnownAs, contact: str) -> None:
    """Leave nothing of a person, but what the notes of others say of them in the user's own words."""
    connection = changes.connection
    records = {table: records_of(connection, table, person) for table in KEYED}
    runs = _runs(connection, person)
    changes.delete("contact", {"id": contact})
    _purge_history(connection, person, records, runs)
    _purge_pages(connection, person)
    _purge_own_sentences(changes, person)


def _purge_history(
    connection: sqlite3.Connection, person: KnownAs, records: dict[str, set[str]], runs: set[tuple[int, int]]
) -> None:
    ids = packed(sorted(person.ids))
    filled = {row[0] for row in connection.execute("SELECT DISTINCT change FROM change_row")}
    for table, owners in OWNERS.items():
        known = records.get(table, set())
        key = f"json_extract(key, '$.{KEYED.get(table, 'id')}')"
        query = f"DELETE FROM change_row WHERE name = :table AND ({told_of(owners)} OR {among(key, ':known')})"
        connection.execute(query, {"ids": ids, "table": table, "known": packed(sorted(known))})
    steps = among("json_extract(key, '$.introduction')")
    query = f"DELETE FROM change_row WHERE name = 'introduction_step' AND {steps}"
    connection.execute(query, [packed(sorted(records["introduction"]))])
    _purge_runs(connection, person, runs)
    _purge_links(connection, person, records["need"])
    left = {row[0] for row in connection.execute("SELECT DISTINCT change FROM change_row")}
    connection.executemany("DELETE FROM change WHERE id = ?", [(number,) for number in filled - left])
    _purge_summaries(connection, person)


def _runs(connection: sqlite3.Connection, person: KnownAs) -> set[tuple[int, int]]:
    """The runs of new rows in which theirs are."""
    found: set[tuple[int, int]] = set()
    for table in sorted(NUMBERED):
        query = f"SELECT id FROM {table} WHERE {among('contact')} ORDER BY id"
        theirs = [row[0] for row in connection.execute(query, [packed(sorted(person.ids))])]
        query = "SELECT change, position, key FROM change_row WHERE name = ? AND json_type(key, '$.id') = 'array'"
        for change, position, key in connection.execute(query, (table,)):
            first, last = json.loads(key)["id"]
            if bisect_left(theirs, first) < bisect_right(theirs, last):
                found.add((change, position))
    return found


def _purge_runs(connection: sqlite3.Connection, person: KnownAs, runs: set[tuple[int, int]]) -> None:
    """Of runs that were undone their rows go; a run of which nothing is left goes itself."""
    query = """SELECT name, change, position, key, "after" FROM change_row WHERE json_type(key, '$.id') = 'array'"""
    for table, change, position, key, after in connection.execute(query).fetchall():
        rows = json.loads(after) if after is not None else None
        kept = [row for row in rows if row["contact"] not in person.ids] if isinstance(rows, list) else []
        if isinstance(rows, list) and len(kept) < len(rows):
            query = 'UPDATE change_row SET "after" = ? WHERE change = ? AND position = ?'
            connection.execute(query, (text_of(kept), change, position))
            emptied = not kept
        else:
            emptied = (change, position) in runs and not _any_left(connection, table, json.loads(key)["id"])
        if emptied:
            connection.execute("DELETE FROM change_row WHERE change = ? AND position = ?", (change, position))


def _any_left(connection: sqlite3.Connection, table: str, run: tuple[int, int]) -> bool:
    return connection.execute(f"SELECT 1 FROM {table} WHERE id BETWEEN ? AND ?", tuple(run)).fetchone() is not None


def _purge_links(connection: sqlite3.Connection, person: KnownAs, needs: set[str]) -> None:
    """What the history keeps of the records of others names neither them nor their needs."""
    told = " OR ".join(
        among(f"json_extract({side}, '$.{column}')", parameter)
        for column, parameter in (("introduced", ":ids"), ("need", ":needs"))
        for side in ("before", '"after"')
    )
    named = " OR ".join(
        f"instr({side}, :name{number})" for number in range(len(person.names)) for side in ("before", '"after"')
    )
    query = f"""SELECT change, position, before, "after" FROM change_row
        WHERE (name = 'give' AND ({told})) OR (name IN ('give', 'interaction') AND ({named}))"""
    values = {f"name{number}": as_text(name)[1:-1] for number, name in enumerate(sorted(person.names))}
    values |= {"ids": packed(sorted(person.ids)), "needs": packed(sorted(needs))}
    rows = connection.execute(query, values).fetchall()
    own = own_sentence(person)
    for change, position, before, after in rows:
        connection.execute(
            'UPDATE change_row SET before = ?, "after" = ? WHERE change = ? AND position = ?',
            (*(_unlinked(text, person, needs, own) for text in (before, after)), change, position),
        )


def _unlinked(text: str | None, person: KnownAs, needs: set[str], own: re.Pattern[str]) -> str | None:
    """A row, or the rows of a run, as the history keeps them, without what leads to the person."""
    if text is None:
        return None
    value = json.loads(text)
    for row in value if isinstance(value, list) else [value] if isinstance(value, dict) else []:
        if row.get("introduced") in person.ids:
            row["introduced"] = None
        if row.get("need") in needs:
            row["need"] = None
        for column in ("text", "note"):
            if isinstance(row.get(column), str) and own.match(row[column]):
                row[column] = INTRODUCTION
    return text_of(value)


def _purge_summaries(connection: sqlite3.Connection, person: KnownAs) -> None:
    named = words(person.names | person.addresses)
    for number, summary in connection.execute("SELECT id, summary FROM change").fetchall():
        if named.search(summary):
            connection.execute("UPDATE change SET summary = ? WHERE id = ?", (named.sub(SOMEBODY, summary), number))


def _purge_pages(connection: sqlite3.Connection, person: KnownAs) -> None:
    """A suggestion that names them keeps its number, and says no more than that it was about somebody."""
    named = words(person.names | person.addresses)
    query = 'SELECT contact, "on", page FROM suggestion WHERE page IS NOT NULL'
    for contact, on, page in connection.execute(query).fetchall():
        shown = json.loads(page)
        offer = shown.get("offer") or {}
        other = offer.get("introduce") or {}
        if other.get("id") in person.ids or named.search(_texts(shown)):
            known = {"kind": "attention", "form": "question", "minutes": shown["minutes"], "shelf": None, "need": None}
            somebody = {"introduce": {"id": "", "name": "Somebody"}}
            shown |= {"offer": {**known, **offer, **FORGOTTEN_OFFER, **somebody}, "draft": None, "reasons": []}
            text = json.dumps(shown)
            connection.execute('UPDATE suggestion SET page = ? WHERE contact = ? AND "on" = ?', (text, contact, on))


def _texts(value: Any) -> str:  # noqa: ANN401  any value of JSON
    """All texts of a page."""
    if isinstance(value, dict):
        value = list(value.values())
    return "\n".join(map(_texts, value)) if isinstance(value, list) else value if isinstance(value, str) else ""


def _purge_own_sentences(changes: Changes, person: KnownAs) -> None:
    """Records of others keep what the user wrote; what netgive wrote there of an introduction goes."""
    own = own_sentence(person)
    for table, column in (("give", "text"), ("interaction", "note")):
        condition = " OR ".join([f'"{column}" LIKE ?'] * len(OWN_SENTENCES))
        query = f'SELECT id, "{column}" FROM {table} WHERE {condition}'
        for number, text in changes.connection.execute(query, [f"{one}%" for one in OWN_SENTENCES]).fetchall():
            if own.match(text):
                changes.update(table, {"id": number}, {column: INTRODUCTION})


def own_sentence(person: KnownAs) -> re.Pattern[str]:
    """Begins like a sentence of netgive's own about an introduction to them."""
    names = "|".join(map(re.escape, sorted(person.names)))
    return re.compile(f"(?:{'|'.join(OWN_SENTENCES)})(?:{names})(?!\\w)")


def words(texts: Iterable[str]) -> re.Pattern[str]:
    """Any of these texts, not within a longer word; the longest first."""
    ordered = sorted(texts, key=lambda text: (-len(text), text))
    return re.compile("|".join(map(_word, ordered)) or r"(?!)", re.IGNORECASE)


def _word(text: str) -> str:
    """Thai, Chinese, Japanese and Korean set no blanks around a name."""
    before = r"(?<!\w)" if text[0] < BLANKLESS else ""
    after = r"(?!\w)" if text[-1] < BLANKLESS else ""
    return f"{before}{re.escape(text)}{after}"
