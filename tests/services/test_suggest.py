"""The plan is the same whether all ties are read or only those that may be in it."""

import json
from collections.abc import Iterator
from datetime import date
from itertools import product
from types import MappingProxyType

import pytest

from builders import LIMITS, TODAY, days_ago
from netgive.domain.suggest import DORMANT_STATES
from netgive.engine.settings import DEFAULTS
from netgive.engine.suggest import Limits, select
from netgive.engine.tie import tie_state
from netgive.importers.source import Source
from netgive.services.intake import IntakeWish, import_files
from netgive.services.suggest import Wish, suggest
from netgive.store import outlooks, ties
from netgive.store import suggest as queries
from netgive.store.connection import Store, open_store
from netgive.store.snapshots import Morning
from netgive.store.summaries import follow, refresh
from networks import network

SEEDS = range(6)
STEPS = ((1, 0), (3, 3), (10, 0), (10, 10), (40, 40))
DAYS = (TODAY, days_ago(-1), days_ago(-45), days_ago(-400))


@pytest.fixture(scope="module", params=list(product(SEEDS, (True, False), (60, 400))), ids=str)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    seed, duties, silence = request.param
    folder = tmp_path_factory.mktemp("network")
    document = folder / "network.json"
    document.write_text(
        json.dumps({"netgive": 1, **network(seed, 120, duties=duties, silence=silence)}), encoding="utf-8"
    )
    with open_store(folder / "netgive.db") as store:
        import_files(store, [Source(document)], IntakeWish(), TODAY)
        yield store


@pytest.mark.parametrize("on", DAYS, ids=str)
@pytest.mark.parametrize("limits", [LIMITS, Limits(60, 9), Limits(4, 1)], ids=str)
def test_the_short_way_gives_the_plan_of_the_full_scan(filled: Store, on: date, limits: Limits) -> None:
    day = on.toordinal()
    morning = Morning(filled.connection, on, DEFAULTS)
    whole = select(morning.everybody(), day, limits, DEFAULTS)
    for step in STEPS:
        part = select(morning.best(*step), day, limits, DEFAULTS)
        if part.complete:
            assert part == whole, f"of {step} ties"


def test_the_short_way_is_taken_where_there_is_much_to_choose_from(filled: Store) -> None:
    day = TODAY.toordinal()
    part = Morning(filled.connection, TODAY, DEFAULTS).best(40, 40)
    assert len(part.ties) < part.people_known
    assert select(part, day, LIMITS, DEFAULTS).complete


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_no_score_is_above_its_stored_bound(filled: Store, on: date) -> None:
    day = on.toordinal()
    bounds = {row.contact: row.score for row in outlooks.highest(filled.connection, day, 1000, DEFAULTS)}
    everybody = select(
        Morning(filled.connection, on, DEFAULTS).everybody(), day, Limits(15, 3, everyone=True), DEFAULTS
    )
    scored = {entry.tie.contact: entry.factors.score for entry in everybody.entries if entry.factors is not None}
    assert scored
    assert {contact: score for contact, score in scored.items() if score > bounds[contact]} == {}


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_the_dormant_are_those_whose_state_says_so(filled: Store, on: date) -> None:
    day = on.toordinal()
    everybody = {row.contact for row in outlooks.highest(filled.connection, day, 1000, DEFAULTS)}
    states = {one.contact: tie_state(one, day, DEFAULTS) for one in ties.every(filled.connection)}
    found = outlooks.highest(filled.connection, day, 1000, DEFAULTS, dormant=True)
    assert {row.contact for row in found} == {one for one in everybody if states[one] in DORMANT_STATES}


def test_a_look_leaves_no_trace_and_a_page_is_remembered(filled: Store) -> None:
    before = suggest(filled, Wish(dry_run=True), TODAY)
    assert not queries.page(filled.connection, TODAY)
    assert suggest(filled, Wish(), TODAY) == before
    assert [row.contact for row in queries.page(filled.connection, TODAY)] == [
        item.contact.id for item in before.suggestions
    ]


def test_other_settings_renew_the_outlooks_once_and_the_short_way_stays_right(filled: Store) -> None:
    """Cadences and weights change every bound: the plan is that of the full scan, and nothing is renewed twice."""
    other = DEFAULTS._replace(
        cadence_days=MappingProxyType(dict.fromkeys(DEFAULTS.cadence_days, 40)), weight_offer=0.05, weight_value=0.40
    )
    with open_store(filled.path, other) as store:
        plan = suggest(store, Wish(dry_run=True), TODAY)
        assert follow(store.connection, other)
        whole = select(Morning(store.connection, TODAY, other).everybody(), TODAY.toordinal(), LIMITS, other)
        assert [item.contact.id for item in plan.suggestions] == [entry.tie.contact for entry in whole.entries]
        kept = store.connection.execute("SELECT * FROM tie ORDER BY contact").fetchall()
        with store.change("a test") as changes:
            refresh(changes.connection, [one.contact for one in ties.every(store.connection)], other)
        assert store.connection.execute("SELECT * FROM tie ORDER BY contact").fetchall() == kept
    assert not follow(filled.connection, DEFAULTS)
    suggest(filled, Wish(dry_run=True), TODAY)
    assert follow(filled.connection, DEFAULTS)
