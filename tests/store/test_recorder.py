"""The history of large changes: runs of new rows are one entry, and are taken back and brought back whole."""

import pytest

from builders import contact, interaction
from netgive.services import history
from netgive.services.forgetting import forget
from netgive.store import people
from netgive.store.conversations import INTERACTIONS
from netgive.store.recorder import LONGEST_RUN

TALKS = 2 * LONGEST_RUN + 7


@pytest.fixture
def busy(store):
    """Two people and conversations with them in turn, as one change."""
    with store.change("an import") as changes:
        for name in ("Ada", "Bo"):
            people.insert(changes, contact(name, id=name))
        for number in range(TALKS):
            INTERACTIONS.insert(changes, interaction("Ada" if number % 2 else "Bo", ago=number + 1))
    return store


def talks(store):
    return list(INTERACTIONS.all(store.connection))


def test_new_rows_one_after_the_other_are_kept_as_few_entries(busy):
    query = "SELECT COUNT(*) FROM change_row WHERE name = 'interaction'"
    assert busy.connection.execute(query).fetchone() == (3,)


def test_a_large_change_is_undone_and_brought_back_whole(busy):
    before = talks(busy)

    history.undo(busy)
    assert (talks(busy), people.count(busy.connection)) == ([], 0)

    history.redo(busy)
    assert talks(busy) == before
    history.undo(busy)
    assert talks(busy) == []


def test_a_row_that_was_removed_again_in_the_same_change_stays_away(store):
    with store.change("and off again") as changes:
        people.insert(changes, contact("Ada", id="Ada"))
        kept = INTERACTIONS.insert(changes, interaction("Ada", 1))
        first = INTERACTIONS.insert(changes, interaction("Ada", 2))
        changes.delete("interaction", {"id": first.id})
        again = INTERACTIONS.insert(changes, interaction("Ada", 3))
    assert again.id > first.id > kept.id

    history.undo(store)
    assert talks(store) == []
    history.redo(store)
    assert talks(store) == [again, kept]


def test_who_was_forgotten_does_not_come_back_with_an_undone_change(busy):
    with busy.change("Bo again") as changes:
        INTERACTIONS.insert(changes, interaction("Bo", 1, note="secret plans"))
        INTERACTIONS.insert(changes, interaction("Ada", 1))
    history.undo(busy)

    forget(busy, "Bo")
    history.redo(busy)

    assert {talk.contact for talk in talks(busy)} == {"Ada"}
    [(found,)] = busy.connection.execute("SELECT COUNT(*) FROM change_row WHERE \"after\" LIKE '%secret%'").fetchall()
    assert found == 0
