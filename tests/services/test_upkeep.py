"""What is stored beside records (ties, matches, the index) always follows from them, whatever was done before."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import TODAY, contact
from netgive.domain.conversations import Direction
from netgive.domain.exchange import GiveKind, GiveState, ShelfKind
from netgive.engine.settings import DEFAULTS
from netgive.importers.source import Source
from netgive.services import conversations, exchange, forgetting, people, sending, shelf
from netgive.services.exchange import NewGift, NewNeed
from netgive.services.intake import IntakeWish, import_files
from netgive.services.matching import rematch
from netgive.services.notes import Said, read
from netgive.services.suggest import Wish, suggest
from netgive.store import search_index
from netgive.store.connection import Store, open_store
from netgive.store.exchange import open_promises
from netgive.store.summaries import refresh
from networks import TOPICS, network

PEOPLE = [f"c{number}" for number in range(6)]
person, topic = st.sampled_from(PEOPLE), st.sampled_from(TOPICS)
ago = st.integers(0, 900).map(lambda days: TODAY - timedelta(days))


def close_need(store: Store) -> None:
    for (need,) in store.connection.execute("SELECT id FROM need WHERE closed_on IS NULL LIMIT 1").fetchall():
        exchange.close_need(store, need, TODAY)


def put_on_shelf(store: Store, kind: ShelfKind, title: str) -> None:
    if all(item.title != title for item in shelf.items(store)):
        shelf.add(store, kind, title, [], None)


def take_off_shelf(store: Store) -> None:
    for item in shelf.items(store)[:1]:
        shelf.remove(store, item.id)


def promise(store: Store, who: str, text: str) -> None:
    if len(open_promises(store.connection)) < DEFAULTS.open_promises:
        exchange.give(store, NewGift(who, GiveKind.ADVICE, text, promise=True), TODAY)


def keep_promise(store: Store) -> None:
    for promised in open_promises(store.connection)[:1]:
        exchange.done(store, promised.id, TODAY)
        exchange.outcome(store, promised.id, GiveState.USED, None, TODAY)


def send(store: Store) -> None:
    for item in [item for item in suggest(store, Wish(), TODAY).suggestions if item.draft is not None][:1]:
        sending.sent(store, item.contact.id, None, TODAY)


def edit(field: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return to_somebody(lambda store, who, value: people.edit(store, who, {field: value}, []), values)


def to_somebody(
    action: Callable[..., object], *values: st.SearchStrategy[Any]
) -> st.SearchStrategy[Callable[[Store, Path], None]]:
    """Something that is done to a contact, if they were not forgotten meanwhile."""

    def done(who: str, *said: Any) -> Callable[[Store, Path], None]:
        def perform(store: Store, _folder: Path) -> None:
            if store.connection.execute("SELECT 1 FROM contact WHERE id = ?", (who,)).fetchone():
                action(store, who, *said)

        return perform

    return st.builds(done, person, *values)


def at_any_time(
    action: Callable[..., object], *values: st.SearchStrategy[Any]
) -> st.SearchStrategy[Callable[[Store, Path], None]]:
    return st.builds(lambda *said: lambda store, _folder: action(store, *said), *values)


COMMANDS = st.one_of(
    edit("interests", st.tuples(topic)),
    edit("skills", st.tuples(topic)),
    edit("circles", st.tuples(st.sampled_from(["work", "choir", "boats"]))),
    edit("memory", topic.map("spoke of About {}".format)),
    edit("title", topic),
    edit("organization", topic),
    edit("do_not_contact", st.booleans()),
    edit("trust", st.integers(1, 5)),
    to_somebody(
        lambda store, who, field: people.edit(store, who, {}, [field]),
        st.sampled_from(["interests", "skills", "title", "circles", "memory"]),
    ),
    to_somebody(forgetting.forget),
    to_somebody(
        lambda store, who, text, asked: exchange.add_need(store, NewNeed(who, f"learn {text}", asked=asked), TODAY),
        *(topic, st.booleans()),
    ),
    to_somebody(
        lambda store, who, text, on, way: conversations.log(
            store, read(store, f"spoke of “About {text}”", Said([who], on, direction=way), TODAY), TODAY
        ),
        *(topic, ago, st.sampled_from([*Direction])),
    ),
    to_somebody(
        lambda store, who, text, on: exchange.give(
            store, NewGift(who, GiveKind.RECOMMENDATION, f"About {text}", on=on), TODAY
        ),
        *(topic, ago),
    ),
    to_somebody(promise, topic),
    at_any_time(keep_promise),
    at_any_time(send),
    at_any_time(close_need),
    at_any_time(people.set_circle, st.sampled_from(["work", "choir"]), st.integers(5, 300)),
    at_any_time(put_on_shelf, st.sampled_from([*ShelfKind]), topic.map("About {}".format)),
    at_any_time(take_off_shelf),
    st.integers(0, 3).map(lambda seed: lambda store, folder: bring_in(store, folder, seed)),
)


def bring_in(store: Store, folder: Path, seed: int) -> None:
    path = folder / f"{seed}.json"
    path.write_text(json.dumps({"netgive": 1, **network(seed, 6)}), encoding="utf-8")
    import_files(store, [Source(path)], IntakeWish(), TODAY)


def ties(store: Store) -> list[tuple[Any, ...]]:
    return store.connection.execute("SELECT * FROM tie ORDER BY contact").fetchall()


def matches(store: Store) -> list[tuple[Any, ...]]:
    query = """SELECT contact, need, interest, source, offer, kind, text, quality, words, named FROM offer_match
        ORDER BY contact, need, interest, source, offer, text"""
    return store.connection.execute(query).fetchall()


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(COMMANDS, min_size=3, max_size=14))
def test_ties_and_matches_are_those_computed_from_all_records(
    tmp_path_factory: Any, commands: list[Callable[[Store, Path], None]]
) -> None:
    folder = tmp_path_factory.mktemp("upkeep")
    with open_store(folder / "netgive.db") as store:
        bring_in(store, folder, 1)
        for command in commands:
            command(store, folder)
        kept = ties(store), matches(store)
        assert search_index.sound(store.connection)
        with store.change("a test") as changes:
            rematch(changes)
        assert matches(store) == kept[1]
        with store.change("a test") as changes:
            refresh(changes.connection, [row[0] for row in kept[0]], DEFAULTS)
        assert ties(store) == kept[0]


def test_a_person_added_with_a_skill_is_found_for_a_need_noted_before(store: Store) -> None:
    ada = people.add(store, contact("Ada Example"))
    exchange.add_need(store, NewNeed(ada.id, "is looking for a data engineer"), TODAY)
    bo = people.add(store, contact("Bo Sample", title="Senior Data Engineer"))
    assert [(row[0], row[3], row[4]) for row in matches(store)] == [(ada.id, "title", bo.id)]
