"""Two contacts become one: every value of both is kept, everything said to either is with the one, undo brings two."""

import json
from io import StringIO

import pytest

from builders import TODAY, contact, days_ago, interaction
from netgive.domain.exchange import Give, GiveKind, GiveState, Introduction, Need, Received
from netgive.domain.people import Closeness
from netgive.domain.suggest import SuggestionState
from netgive.errors import InvalidValueError
from netgive.services import history, merging
from netgive.services.export import write_document
from netgive.services.merging import joint
from netgive.store import exchange, people
from netgive.store import suggest as suggestions
from netgive.store.conversations import INTERACTIONS


def document(store):
    stream = StringIO()
    write_document(store, stream)
    return json.loads(stream.getvalue())


@pytest.fixture
def two(store):
    """Ada twice, with something of everything on both, and somebody else."""
    with store.change("a test") as changes:
        people.insert(changes, contact("Ada Example", id="1", emails=("ada@example.org",), circles=("work",)))
        people.insert(
            changes, contact("A. Example", id="2", emails=("Ada@Example.org", "a@b.example"), circles=("choir",))
        )
        people.insert(changes, contact("Bo Sample", id="3"))
        for one in ("1", "2"):
            INTERACTIONS.insert(changes, interaction(one, 5, note=f"tea with {one}"))
            exchange.NEEDS.insert(changes, Need(f"n{one}", one, "a boat"))
            exchange.RECEIVED.insert(changes, Received(f"r{one}", one, "help", TODAY))
            suggestions.mark(changes, one, days_ago(3), {"state": SuggestionState.SHOWN})
        gift = Give(
            "g1", "3", GiveKind.INTRODUCTION, GiveState.DELIVERED, "met Ada", introduced="2", delivered_on=TODAY
        )
        exchange.GIVES.insert(changes, gift)
        exchange.insert_introduction(changes, Introduction("i1", "2", "3"))
        exchange.insert_introduction(changes, Introduction("i2", "1", "2"))
    return store


def test_everything_is_with_the_one_who_stays(two):
    merging.merge(two, *merging.pair_of(two, "1", "2"))

    found = document(two)
    assert [one["id"] for one in found["contacts"]] == ["1", "3"]
    assert found["contacts"][0]["emails"] == ["ada@example.org", "a@b.example"]
    assert found["contacts"][0]["circles"] == ["work", "choir"]
    for kind in ("interactions", "needs", "received"):
        assert [one["contact"] for one in found[kind]] == ["1", "1"], kind
    assert found["gives"][0]["introduced"] == "1"
    assert [(one["a"], one["b"]) for one in found["introductions"]] == [("1", "3")]
    assert [one["contact"] for one in found["suggestions"]] == ["1"]


def test_it_is_undone_whole(two):
    before = document(two)
    merging.merge(two, *merging.pair_of(two, "2", "1"))

    history.undo(two)

    assert document(two) == before


def test_the_same_contact_twice_is_refused(two):
    with pytest.raises(InvalidValueError, match="Both names mean Ada Example"):
        merging.pair_of(two, "1", "Ada Ex")


def test_only_the_certain_are_joined_together(two):
    merged = merging.merge_certain(two)

    assert [(kept.name, gone.name) for kept, gone in merged] == [("Ada Example", "A. Example")]
    assert merging.merge_certain(two) == []
    history.undo(two)
    assert people.count(two.connection) == 3


def test_what_has_room_for_one_value_only_is_kept_in_the_note():
    kept = contact("Ada Example", title="CTO", note="likes tea", known_since=days_ago(10))
    gone = contact(
        "Ada E.", title="Engineer", note="sings", closeness=Closeness.CLOSE, known_since=days_ago(900), kin=True
    )

    one = joint(kept, gone)

    assert (one.name, one.nickname, one.title) == ("Ada Example", "Ada E.", "CTO")
    assert one.note == "likes tea\nsings\nNoted of them elsewhere: title Engineer."
    assert (one.closeness, one.known_since, one.kin) == (Closeness.CLOSE, days_ago(900), True)
