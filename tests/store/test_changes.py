"""Every write: one transaction, ids that are never reused, summaries that agree with what is stored."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import TODAY, contact, days_ago, interaction
from netgive.domain.conversations import Direction
from netgive.domain.exchange import Give, GiveKind, GiveState
from netgive.errors import NotFoundError
from netgive.store import people, ties
from netgive.store.connection import open_store
from netgive.store.conversations import INTERACTIONS
from netgive.store.exchange import GIVES
from netgive.store.summaries import summary_of


def add(changes, name="Ada Example"):
    new = contact(name, id=changes.new_id("contact"))
    people.insert(changes, new)
    return new.id


def stored_summary(store, contact_id):
    return ties.get(store.connection, contact_id)[-13:]


def test_what_was_changed_is_there_after_reopening(tmp_path):
    with open_store(tmp_path / "a.db") as store, store.change("a test") as changes:
        ada = add(changes)

    with open_store(tmp_path / "a.db") as store:
        assert people.get(store.connection, ada).name == "Ada Example"


def test_an_error_in_the_middle_leaves_nothing_behind(store):
    def failing_command():
        with store.change("a test") as changes:
            add(changes)
            raise NotFoundError.contact("somebody")

    with pytest.raises(NotFoundError):
        failing_command()

    assert people.count(store.connection) == 0
    assert not store.connection.in_transaction


def test_a_rehearsal_leaves_nothing_behind(store):
    with store.change("a test", keep=False) as changes:
        add(changes)

    assert people.count(store.connection) == 0


def test_an_id_is_never_given_out_twice(store):
    with store.change("a test") as changes:
        first = add(changes)
        people.delete(changes, first)
        second = add(changes)

    assert first != second


def test_an_id_that_came_with_a_document_is_not_given_out_again(store):
    with store.change("a test") as changes:
        changes.reserve_id("contact", "41")
        changes.reserve_id("contact", "c7")
        changes.reserve_id("contact", "7")

        assert changes.new_id("contact") == "42"


def test_a_new_contact_has_an_empty_summary(store):
    with store.change("a test") as changes:
        ada = add(changes)

    assert ties.get(store.connection, ada).contact_days == 0
    assert ties.get(store.connection, ada).last_day is None


def test_a_delivered_gift_resets_the_clock(store):
    with store.change("a test") as changes:
        ada = add(changes)
        GIVES.insert(
            changes,
            Give("1", ada, GiveKind.ADVICE, GiveState.DELIVERED, "how we hire", delivered_on=days_ago(3)),
        )

    assert ties.get(store.connection, ada).last_day == days_ago(3).toordinal()


def test_a_promise_is_no_contact(store):
    with store.change("a test") as changes:
        ada = add(changes)
        GIVES.insert(changes, Give("1", ada, GiveKind.ADVICE, GiveState.PROMISED, "how", promised_on=TODAY))

    assert ties.get(store.connection, ada).last_day is None


steps = st.lists(
    st.tuples(
        st.sampled_from(["log", "give", "remove"]),
        st.integers(0, 900),
        st.sampled_from(list(Direction)),
        st.booleans(),
        st.booleans(),
    ),
    max_size=12,
)


@given(steps)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_stored_summary_is_always_the_one_computed_from_all_rows(tmp_path, commands):
    path = tmp_path / "summaries.db"
    path.unlink(missing_ok=True)
    with open_store(path) as store:
        with store.change("a test") as changes:
            ada = add(changes)
        for number, (command, ago, direction, asks, broadcast) in enumerate(commands):
            with store.change("a test") as changes:
                if command == "log":
                    record = interaction(ada, ago, direction=direction, expects_reply=asks, broadcast=broadcast)
                    INTERACTIONS.insert(changes, record)
                elif command == "give":
                    on = TODAY - timedelta(days=ago)
                    give = Give(str(number), ada, GiveKind.ADVICE, GiveState.USED, "x", delivered_on=on)
                    GIVES.insert(changes, give)
                else:
                    changes.delete("interaction", {"contact": ada, "on": days_ago(ago)})

            assert stored_summary(store, ada) == tuple(summary_of(store.connection, ada))
