"""The index of all texts: what changed is read, no more than that, and whether it is sound can be said."""

import sqlite3

import pytest

from builders import TODAY, contact, interaction
from netgive.services import people, recall
from netgive.store import search_index
from netgive.store.conversations import INTERACTIONS


@pytest.fixture
def noted(store):
    for number in range(3):
        who = people.add(store, contact(f"Person {number}", memory="the night train"))
        with store.change("a test") as changes:
            INTERACTIONS.insert(changes, interaction(who.id, 5, note=f"spoke of the harbour {number}"))
    return store


def names(store, words):
    return [one.contact.name for one in recall.find_briefly(store, words, TODAY).people]


def test_what_was_changed_is_read_before_the_transaction_ends_and_nothing_stays_to_be_read(noted):
    with noted.change("a test") as changes:
        changes.update("interaction", {"id": 2}, {"note": "spoke of the lighthouse"})

    assert names(noted, "lighthouse") == ["Person 1"]
    assert names(noted, "harbour") == ["Person 0", "Person 2"]
    left = "SELECT (SELECT COUNT(*) FROM unread_note), (SELECT COUNT(*) FROM unread_record)"
    assert noted.connection.execute(left).fetchone() == (0, 0)


def test_only_what_was_changed_is_read(noted):
    """Changing a note leaves records alone, and what nobody searches leaves the index alone."""
    before = noted.connection.execute("SELECT id, contact, text FROM record_text").fetchall()
    watched = []
    noted.connection.set_trace_callback(watched.append)

    people.edit(noted, "Person 1", {"trust": 4}, [])

    noted.connection.set_trace_callback(None)
    assert not [statement for statement in watched if "INTO search" in statement or "unread_record (" in statement]
    assert noted.connection.execute("SELECT id, contact, text FROM record_text").fetchall() == before


def test_what_was_not_kept_is_not_in_the_index(noted):
    with noted.change("a test", keep=False) as changes:
        changes.update("interaction", {"id": 2}, {"note": "spoke of the lighthouse"})

    assert names(noted, "lighthouse") == []
    assert search_index.sound(noted.connection)


@pytest.mark.parametrize(
    "harm",
    [
        "DROP TRIGGER search_interaction_changed; UPDATE interaction SET note = 'a lighthouse' WHERE id = 2",
        "DROP TRIGGER search_interaction_removed; DELETE FROM interaction WHERE id = 2",
        "DROP TRIGGER search_contact_changed; UPDATE contact SET memory = 'a lighthouse'",
        "DELETE FROM record_text WHERE id = 2",
        "INSERT INTO search (search) VALUES ('delete-all')",
        "INSERT INTO search (rowid, text) VALUES (77, 'of nobody')",
        "UPDATE interaction SET note = 'a lighthouse' WHERE id = 2",  # by another program, which reads nothing
    ],
)
def test_an_index_that_says_something_else_is_not_sound_until_it_is_made_anew(noted, harm):
    assert search_index.sound(noted.connection)
    noted.connection.executescript(harm)
    assert not search_index.sound(noted.connection)

    with noted.change(None) as changes:
        search_index.rebuild(changes.connection)

    assert search_index.sound(noted.connection)
    assert names(noted, "harbour night") == [
        row[0]
        for row in noted.connection.execute(
            """SELECT c.name FROM contact c JOIN interaction i ON i.contact = c.id
            WHERE i.note LIKE '%harbour%' AND c.memory LIKE '%night%' ORDER BY c.name"""
        )
    ]


def test_what_another_program_changed_is_found_after_the_next_change(noted):
    other = sqlite3.connect(noted.path)
    other.execute("UPDATE interaction SET note = 'a lighthouse' WHERE id = 2")
    other.commit()
    other.close()

    people.edit(noted, "Person 0", {"note": "tea"}, [])

    assert names(noted, "lighthouse") == ["Person 1"]
