"""What keeps the index of all texts up to date, as SQL of SQLite: the index itself, and triggers.

The triggers see every way in which a row changes: commands, undoing, merging, imports, and what goes with a contact.
They only write down what is to be read again, with plain SQL; `search_index.py` reads it before the transaction ends.
"""

from collections.abc import Iterator

from netgive.store.recall import FIELDS

PARTS = 3  # letters of what is in the index: any three that follow each other

# By parts words are found inside others, too. Neither the places of parts nor the texts are kept a second time.
INDEX = """CREATE VIRTUAL TABLE search USING fts5 (
    text, content = '', columnsize = 0, detail = 'none', tokenize = 'trigram case_sensitive 1'
)"""

# Bytes gathered in memory before they are written: more than FTS5 takes by itself leave fewer gaps in the file.
GATHERED = "INSERT INTO search (search, rank) VALUES ('hashsize', 4194304)"

# The tables whose texts belong to the record of a contact: the column that names the contact, and those with texts.
RECORDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "contact": ("id", (*FIELDS, "skills", "interests")),
    "handle": ("contact", ("value",)),
    "membership": ("contact", ("circle",)),
    "need": ("contact", ("text",)),
    "event": ("contact", ("note",)),
    "give": ("contact", ("text", "outcome")),
    "received": ("contact", ("text",)),
    "introduction": ("a", ("reason",)),
}

_RECORD = "INSERT OR IGNORE INTO unread_record (contact) VALUES ({contact});"
# What was in the index before the transaction: the first that is written down of a note, and nothing of a new one.
_NOTE = "INSERT OR IGNORE INTO unread_note (id, was) VALUES ({note});"


def statements() -> Iterator[str]:
    """The statements that make them, in an order that works."""
    yield INDEX
    yield GATHERED
    for table, (owner, texts) in RECORDS.items():
        new, old = (_RECORD.format(contact=f'{row}."{owner}"') for row in ("NEW", "OLD"))
        columns = ", ".join(f'"{name}"' for name in (owner, *texts))
        yield _trigger(table, "added", "INSERT", new)
        yield _trigger(table, "changed", f"UPDATE OF {columns}", f"{old} {new}")
        yield _trigger(table, "removed", "DELETE", old)
    new, old = _NOTE.format(note="NEW.id, NULL"), _NOTE.format(note="OLD.id, OLD.note")
    yield _trigger("interaction", "added", "INSERT", new, "NEW.note IS NOT NULL")
    yield _trigger("interaction", "changed", "UPDATE OF id, note", f"{old} {new}")
    yield _trigger("interaction", "removed", "DELETE", old, "OLD.note IS NOT NULL")


def _trigger(table: str, what: str, event: str, body: str, condition: str = "") -> str:
    when = f" WHEN {condition}" if condition else ""
    return f"CREATE TRIGGER search_{table}_{what} AFTER {event} ON {table}{when} BEGIN {body} END"
