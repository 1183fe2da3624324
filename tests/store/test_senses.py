"""What the matcher made of texts is kept, thrown away when it is of another matcher, and does not outlive a person."""

from conftest import Netgive
from documents import contact
from netgive.matching.meaning import best_name
from netgive.store.connection import Store, open_store
from netgive.store.senses import StoredSenses


def texts(store: Store) -> list[str]:
    return [row[0] for row in store.connection.execute("SELECT text FROM sense ORDER BY text")]


def clued(store: Store) -> list[str]:
    return [row[0] for row in store.connection.execute("SELECT DISTINCT text FROM clue ORDER BY text")]


def test_what_was_written_is_read_again(store: Store) -> None:
    with store.change("a test") as changes:
        StoredSenses(changes.connection).write("Baker", b"\x01" * 128, b"\x02\x03", [(7, 0.5), (9, 0.25)])
    assert StoredSenses(store.connection).read("Baker") == (b"\x01" * 128, b"\x02\x03")
    assert StoredSenses(store.connection).read("Vet") is None
    assert StoredSenses(store.connection).found_by(9) == [("Baker", 0.25)]
    assert StoredSenses(store.connection).found_by(8) == []


def test_another_matcher_begins_anew(store: Store) -> None:
    with store.change("a test") as changes:
        senses = StoredSenses(changes.connection)
        assert not senses.begin("meaning-0")
        senses.write("Baker", b"", b"", [(1, 0.5)])
        assert senses.begin("meaning-0")
        assert senses.read("Baker") is not None
        assert not senses.begin("meaning-1")
        assert senses.read("Baker") is None


def test_titles_are_kept_while_somebody_has_them(netgive: Netgive) -> None:
    people = [contact("c1", "Ada", title="Baker", organization="Acme"), contact("c2", "Bo", title="Vet")]
    netgive.load({"contacts": people, "needs": [{"contact": "c2", "text": "wants to bake bread"}]})
    netgive.ok("shelf", "add", "book", "The Salt Path", "--topic", "hiking")
    with open_store(netgive.db) as store:
        assert texts(store) == ["Baker", "The Salt Path\nhiking", "Vet", "wants to bake bread"]
        assert clued(store) == ["Acme", *texts(store)]
    netgive.ok("edit", "Bo", "--title", "Surgeon")
    netgive.ok("forget", "Ada", "--yes")
    netgive.ok("shelf", "remove", "1")
    with open_store(netgive.db) as store:
        assert texts(store) == ["Surgeon", "wants to bake bread"] == clued(store)


def test_an_upgrade_of_the_matcher_rebuilds_everything_with_the_next_change(netgive: Netgive) -> None:
    people = [contact("c1", "Ada"), contact("c2", "Bo", title="Veterinary surgeon")]
    netgive.load({"contacts": people, "needs": [{"contact": "c1", "text": "her dog limps"}]})
    with open_store(netgive.db) as store:
        before = store.connection.execute("SELECT * FROM offer_match").fetchall()
        with store.change("a test") as changes:
            changes.connection.execute("UPDATE setting SET value = 'words-1' WHERE name = 'matcher'")
            changes.connection.execute("DELETE FROM offer_match")
    assert before
    netgive.ok("need", "Bo", "wants to learn chess")
    with open_store(netgive.db) as store:
        found = store.connection.execute("SELECT offer, words FROM offer_match WHERE contact = 'c1'").fetchall()
        name = store.connection.execute("SELECT value FROM setting WHERE name = 'matcher'").fetchone()[0]
    assert found == [("c2", "pets")]
    assert name == best_name()
