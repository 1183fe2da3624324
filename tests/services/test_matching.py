"""Stored matches are those of computing everything anew, and a friend is not hidden by strangers who fit as well."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import TODAY, contact
from netgive.domain.conversations import Direction
from netgive.domain.exchange import ShelfKind
from netgive.importers.source import Source
from netgive.services import conversations, exchange, forgetting, people, shelf
from netgive.services.choosing import OTHER_PEOPLE, PEOPLE_A_YEAR
from netgive.services.exchange import NewNeed
from netgive.services.intake import IntakeWish, import_files
from netgive.services.matching import rematch
from netgive.services.matchmaker import OFFERS_A_NEED
from netgive.services.notes import Said, read
from netgive.store.connection import Store, open_store

WORK = ("data engineer", "lawyer", "choir singer", "data analyst", "vet", "gardener")
PEOPLE = [f"p{number}" for number in range(24)]


def matches(store: Store) -> list[tuple[Any, ...]]:
    query = """SELECT contact, need, interest, source, offer, kind, text, quality, words, named FROM offer_match
        ORDER BY contact, need, interest, source, offer, text"""
    return store.connection.execute(query).fetchall()


def load(store: Store, folder: Path, **document: Any) -> None:
    path = folder / "document.json"
    path.write_text(json.dumps({"netgive": 1, **document}), encoding="utf-8")
    import_files(store, [Source(path)], IntakeWish(), TODAY)


def crowd(store: Store, folder: Path) -> None:
    """Two dozen people of a few professions, half of whom one was in touch with, over six years."""
    known = [
        {
            "id": who,
            "name": f"Person {who}",
            "title": WORK[number % 3].title(),
            "skills": [WORK[number % 5]] if number % 4 == 0 else [],
            "organization": "Acme GmbH" if number % 6 == 0 else None,
            "trust": (None, 2, 5)[number % 3] if number % 2 else None,
        }
        for number, who in enumerate(PEOPLE)
    ]
    talks = [
        {
            "contact": who,
            "on": (TODAY - timedelta(days=90 * number)).isoformat(),
            "direction": "both",
            "channel": "call",
        }
        for number, who in enumerate(PEOPLE)
        if number % 2
    ]
    needs = [{"contact": "p1", "text": f"looks for a {work}", "kind": "person"} for work in WORK[:4]]
    load(store, folder, contacts=known, interactions=talks, needs=needs)


def existing(store: Store, who: str) -> bool:
    return store.connection.execute("SELECT 1 FROM contact WHERE id = ?", (who,)).fetchone() is not None


def talk(store: Store, who: str, days: int) -> None:
    said = Said([who], TODAY - timedelta(days=days), direction=Direction.BOTH)
    conversations.log(store, read(store, "spoke about the weather", said, TODAY), TODAY)


def put(store: Store, title: str) -> None:
    if all(item.title != title for item in shelf.items(store)):
        shelf.add(store, ShelfKind.BOOK, title, [], None)


def take(store: Store) -> None:
    for item in shelf.items(store)[-1:]:
        shelf.remove(store, item.id)


def close(store: Store) -> None:
    for (need,) in store.connection.execute("SELECT id FROM need WHERE closed_on IS NULL LIMIT 1").fetchall():
        exchange.close_need(store, need, TODAY)


person, work = st.sampled_from(PEOPLE), st.sampled_from(WORK)


def to(action: Callable[..., object], *values: st.SearchStrategy[Any]) -> st.SearchStrategy[Callable[[Store], object]]:
    return st.builds(
        lambda who, *said: lambda store: existing(store, who) and action(store, who, *said), person, *values
    )


COMMANDS = st.one_of(
    to(lambda store, who, title: people.edit(store, who, {"title": title}, []), work),
    to(lambda store, who, skill: people.edit(store, who, {"skills": (skill,)}, []), work),
    to(lambda store, who: people.edit(store, who, {}, ["title"])),
    to(lambda store, who, trust: people.edit(store, who, {"trust": trust}, []), st.integers(1, 5)),
    to(lambda store, who, mark: people.edit(store, who, {"do_not_contact": mark}, []), st.booleans()),
    to(lambda store, who: people.edit(store, who, {"organization": "Acme"}, [])),
    to(forgetting.forget),
    to(talk, st.integers(0, 2000)),
    to(lambda store, who, text: exchange.add_need(store, NewNeed(who, f"needs a {text}"), TODAY), work),
    to(lambda store, who: exchange.add_need(store, NewNeed(who, "wants to meet someone at Acme"), TODAY)),
    st.builds(lambda text: lambda store: people.add(store, contact("New Person", title=text)), work),
    st.builds(lambda text: lambda store: put(store, f"A book for every {text}"), work),
    st.just(take),
    st.just(close),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(COMMANDS, min_size=4, max_size=16))
def test_what_is_kept_up_to_date_is_what_is_computed_anew(
    tmp_path_factory: pytest.TempPathFactory, commands: list[Callable[[Store], object]]
) -> None:
    folder = tmp_path_factory.mktemp("matching")
    with open_store(folder / "netgive.db") as store:
        crowd(store, folder)
        for command in commands:
            command(store)
        kept = matches(store)
        with store.change("a test") as changes:
            rematch(changes)
        assert matches(store) == kept


def test_a_friend_is_found_among_many_strangers_who_fit_as_well(store: Store, tmp_path: Path) -> None:
    strangers = [{"id": f"a{number}", "name": f"Stranger {number}", "title": "Data Engineer"} for number in range(30)]
    distrusted = [
        {"id": f"b{number}", "name": f"Other {number}", "title": "Data Engineer", "trust": 1} for number in range(9)
    ]
    friend = {"id": "z", "name": "Zoe Friend", "title": "Data Engineer"}
    load(
        store,
        tmp_path,
        contacts=[*strangers, *distrusted, friend, {"id": "n", "name": "Ada Seeker"}],
        interactions=[
            {"contact": who, "on": (TODAY - timedelta(days=60)).isoformat(), "direction": "both", "channel": "call"}
            for who in ("z", *(f"b{number}" for number in range(9)))
        ],
        needs=[{"contact": "n", "text": "looking for a data engineer", "kind": "person"}],
    )
    found = [row[4] for row in matches(store)]
    assert "z" in found
    assert len(found) == 1 + OTHER_PEOPLE


def test_of_each_year_a_few_are_kept_and_no_more_things_than_that(store: Store, tmp_path: Path) -> None:
    load(
        store,
        tmp_path,
        contacts=[
            {"id": "n", "name": "Ada Seeker"},
            *({"id": f"{number:02}", "name": f"Person {number}", "title": "Data Engineer"} for number in range(40)),
        ],
        interactions=[
            {"contact": f"{number:02}", "on": f"{2026 - number // 8}-01-05", "direction": "both", "channel": "call"}
            for number in range(40)
        ],
        needs=[{"contact": "n", "text": "looking for a data engineer", "kind": "person"}],
        shelf=[{"kind": "book", "title": f"Data engineering {number}"} for number in range(9)],
    )
    found = matches(store)
    assert sum(row[3] == "shelf" for row in found) == OFFERS_A_NEED
    years = [2026 - int(row[4]) // 8 for row in found if row[3] == "title"]
    assert {year: years.count(year) for year in sorted(set(years))} == {
        2023: OTHER_PEOPLE,
        **dict.fromkeys((2024, 2025, 2026), PEOPLE_A_YEAR),
    }


def test_a_person_is_matched_once_by_what_says_most(store: Store) -> None:
    ada = people.add(store, contact("Ada Example"))
    exchange.add_need(store, NewNeed(ada.id, "is looking for a data engineer"), TODAY)
    bo = people.add(store, contact("Bo Sample", title="Senior Data Engineer", skills=("data engineering",)))
    assert [(row[3], row[4]) for row in matches(store)] == [("skill", bo.id)]


def test_nobody_is_matched_with_themselves(store: Store) -> None:
    ada = people.add(store, contact("Ada Example", title="Data Engineer"))
    exchange.add_need(store, NewNeed(ada.id, "is looking for a data engineer"), TODAY)
    assert matches(store) == []
