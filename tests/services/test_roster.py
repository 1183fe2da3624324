"""The list reads little, and says of each tie what the engine says of the whole."""

import json
from itertools import pairwise, product
from pathlib import Path

import pytest

from builders import TODAY, days_ago
from netgive.domain.people import Closeness
from netgive.engine.compose import tie_view
from netgive.engine.settings import DEFAULTS, Settings
from netgive.importers.source import Source
from netgive.services.intake import IntakeWish, import_files
from netgive.services.roster import Listed, listed, whole
from netgive.store import people, ties
from netgive.store.connection import Store, open_store
from networks import network

OTHER = DEFAULTS._replace(
    kin_factor=1, deep_dormant_days=400, cadence_days={**DEFAULTS.cadence_days, Closeness.ACQUAINTANCE: 20}
)


@pytest.fixture(scope="module", params=list(product(range(2), (True, False))), ids=str)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    seed, duties = request.param
    folder = tmp_path_factory.mktemp("network")
    document = folder / "network.json"
    document.write_text(json.dumps({"netgive": 1, **network(seed, 120, duties=duties, silence=400)}), encoding="utf-8")
    path = folder / "netgive.db"
    with open_store(path) as store:
        import_files(store, [Source(document)], IntakeWish(), TODAY)
    return path


def everybody(store: Store, **wish: str) -> list[Listed]:
    return listed(store, TODAY, **{"state": None, "circle": None, "sort": None, **wish})


@pytest.mark.parametrize("settings", [DEFAULTS, OTHER], ids=["defaults", "other settings"])
def test_each_tie_is_what_the_engine_says_whatever_the_settings(filled: Path, settings: Settings) -> None:
    with open_store(filled, settings) as store:
        views = {tie.contact: tie_view(tie, TODAY, settings) for tie in ties.every(store.connection)}
        found = everybody(store)
    assert {one.id: one.tie for one in found} == views
    assert len({one.state for one in found}) > 3


def test_a_day_before_the_last_contact_is_no_silence(filled: Path) -> None:
    with open_store(filled) as store:
        on = days_ago(2000)
        views = {tie.contact: tie_view(tie, on, DEFAULTS) for tie in ties.every(store.connection)}
        assert {one.id: one.tie for one in listed(store, on, state=None, circle=None, sort=None)} == views


def test_everybody_is_there_with_their_place(filled: Path) -> None:
    with open_store(filled) as store:
        found = everybody(store)
        contacts = {contact.id: contact for contact in people.contacts(store.connection)}
        assert [contact for contact, _ in whole(store, found)] == [contacts[one.id] for one in found]
    assert {one.id: one.place for one in found} == {
        contact.id: contact.organization or contact.title or ", ".join(contact.circles) for contact in contacts.values()
    }
    assert [one.id for one in found] == sorted(contacts, key=lambda one: (contacts[one].name.casefold(), one))


@pytest.mark.parametrize("sort", ["silent", "recent"])
def test_by_silence_those_alike_come_by_name(filled: Path, sort: str) -> None:
    with open_store(filled) as store:
        found = everybody(store, sort=sort)
    days = [one.days_silent for one in found]
    known = [day for day in days if day is not None]
    assert known == sorted(known, reverse=sort == "silent")
    if sort == "recent":
        assert days == [*known, *[None] * (len(days) - len(known))]
    for one, other in pairwise(found):
        if (one.days_silent, one.latest_day is None) == (other.days_silent, other.latest_day is None):
            assert (one.name, one.id) < (other.name, other.id)
