"""Ideas for introductions: the few that are read give the same as all, and no bound is too low."""

import json
from collections.abc import Iterator

import pytest

from builders import TODAY
from documents import contact, day, talked
from netgive.engine import ideas as rules
from netgive.engine.settings import DEFAULTS
from netgive.importers.source import Source
from netgive.services import ideas
from netgive.services.intake import IntakeWish, import_files
from netgive.store.connection import Store, open_store
from netgive.store.prospects import prospects
from netgive.store.snapshots import Morning

TOPICS = ("sailing", "data engineering", "pottery", "tax law", "violin", "chess")


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Sixty people; each knows something, half of them are looking for something, some are not to be introduced."""
    folder = tmp_path_factory.mktemp("network")
    people = [
        contact(f"c{n}", f"Person {n}", skills=[TOPICS[n % 6]], title=f"Teacher of {TOPICS[n % 5]}", trust=1 + n % 5)
        for n in range(60)
    ]
    needs = [
        {"id": f"n{n}", "contact": f"c{n}", "text": f"wants to learn {TOPICS[n % 4]}", "kind": "person"}
        | {"asked": n % 3 == 0, "first_seen": day(5 * n)}
        for n in range(0, 60, 2)
    ]
    document = {"contacts": people, "needs": needs, "interactions": [talked(f"c{n}", 20 + n, "tea") for n in range(60)]}
    path = folder / "network.json"
    path.write_text(json.dumps({"netgive": 1, **document}), encoding="utf-8")
    with open_store(folder / "netgive.db") as store:
        import_files(store, [Source(path)], IntakeWish(), TODAY)
        yield store


def whole(store: Store, limit: int) -> list[rules.Idea]:
    everybody = Morning(store.connection, TODAY, DEFAULTS).everybody()
    return rules.ideas(everybody, TODAY.toordinal(), DEFAULTS, limit)


@pytest.mark.parametrize("steps", [(1,), (5, 20), (40,), (1000,)])
@pytest.mark.parametrize("limit", [1, 5, 20])
def test_a_few_prospects_give_the_ideas_of_all(
    network: Store, steps: tuple[int, ...], limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ideas, "LOOKED_AT", steps)
    assert ideas._best_ideas(network, limit, TODAY) == whole(network, limit)


def test_no_idea_is_worth_more_than_its_bound(network: Store) -> None:
    bounds: dict[tuple[str, str], float] = {}
    for one in prospects(network.connection, TODAY, 10_000, DEFAULTS):
        pair = one.contact, one.other
        bounds[pair] = max(bounds.get(pair, 0.0), one.highest)
    found = whole(network, 1000)
    assert len(found) > 10
    assert all(idea.candidate.value <= bounds[idea.a.contact, idea.b.contact] for idea in found)
