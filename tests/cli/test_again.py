"""The morning's page once more: what was printed is printed again while nothing changes, and not a moment longer."""

import sqlite3
from contextlib import closing

import pytest

from cli.test_startup import imported
from conftest import Netgive, Ran
from documents import many

FORMS = ([], ["--json"])


def planned_anew(netgive: Netgive, *arguments: str) -> Ran:
    """The page by the way that looks at nothing kept."""
    return netgive("suggest", *arguments, "--dry-run")


def kept(netgive: Netgive) -> int:
    with closing(sqlite3.connect(netgive.db)) as store:
        return int(store.execute("SELECT COUNT(*) FROM printed").fetchone()[0])


@pytest.mark.parametrize("form", FORMS, ids=str)
@pytest.mark.parametrize("people", [0, 4])
def test_the_same_page_is_printed_again(netgive: Netgive, form: list[str], people: int) -> None:
    netgive.load({"circles": [{"name": "w"}], **many(people)})
    first = netgive("suggest", *form)
    assert first.code == 0
    assert kept(netgive)
    assert netgive("suggest", *form) == first == planned_anew(netgive, *form)
    assert netgive("--db", netgive.db, "suggest", *form) == first


def test_a_page_that_is_printed_again_is_not_planned(netgive: Netgive) -> None:
    netgive.load(many(4))
    netgive("suggest")
    for arguments in (["suggest"], ["suggest", "--json"], ["--db", str(netgive.db), "suggest"]):
        assert not imported(netgive, *arguments) & {"netgive.engine", "netgive.services", "typer", "json", "typing"}


@pytest.mark.parametrize(
    "change",
    [
        ["sent", "1"],
        ["log", "Lunch with Person Number001, who looks for a plumber", "--yes"],
        ["add", "Bo New"],
        ["skip", "1"],
        ["config", "plan.people", "1"],
        ["forget", "m1", "--yes"],
        ["undo"],
    ],
    ids=lambda change: change[0],
)
@pytest.mark.parametrize("form", FORMS, ids=str)
def test_after_a_change_the_page_is_planned_anew(netgive: Netgive, change: list[str], form: list[str]) -> None:
    netgive.load(many(6))
    netgive.ok("need", "m3", "a good plumber")
    netgive("suggest")
    assert netgive(*change).code == 0
    anew = planned_anew(netgive, *form)
    assert netgive("suggest", *form) == anew
    assert netgive("suggest", *form) == anew


def test_the_numbers_mean_the_page_that_was_shown_last(netgive: Netgive) -> None:
    netgive.load(many(6))
    whole = netgive.ok("suggest")
    netgive.ok("suggest", "--people", "1", "--minutes", "60")
    assert netgive.ok("suggest") == whole
    last = whole["suggestions"][-1]
    assert netgive.ok("sent", str(last["rank"]))["interaction"]["contact"] == last["contact"]["id"]


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_another_day_has_another_page(netgive: Netgive, form: list[str]) -> None:
    netgive.load(many(6))
    netgive("suggest", *form)
    later = netgive("suggest", *form, NETGIVE_TODAY="2026-12-24")
    assert "24" in later.out.split("\n")[0]
    assert later == netgive("suggest", *form, "--dry-run", NETGIVE_TODAY="2026-12-24")


def test_a_look_keeps_nothing(netgive: Netgive) -> None:
    netgive.load(many(4))
    for look in (["--dry-run"], ["--all"], ["--why", "m1"]):
        netgive("suggest", *look)
        assert not kept(netgive)


def test_another_file_of_settings_is_another_page(netgive: Netgive) -> None:
    netgive.load(many(6))
    netgive("suggest")
    netgive.db.with_suffix(".toml").write_text("[plan]\npeople = 1\n", encoding="utf-8")
    assert netgive("suggest") == planned_anew(netgive)
    netgive.db.with_suffix(".toml").write_text("[plan]\npeople = 0\n", encoding="utf-8")
    assert netgive("suggest").code == 2


def test_a_store_that_cannot_be_used_is_named_as_ever(netgive: Netgive) -> None:
    netgive.load(many(4))
    netgive("suggest")
    netgive.db.write_bytes(b"")
    ran = netgive("suggest")
    assert (ran.code, ran.out) == (7, "")


@pytest.mark.parametrize("before", [["remind", "--json"], ["suggest", "--minutes", "15", "--people", "3"]], ids=str)
def test_who_shows_the_plan_first_keeps_it_for_the_page(netgive: Netgive, before: list[str]) -> None:
    """The reminder of the morning makes the first page of the day as quick as the second."""
    netgive.load(many(6))
    assert netgive(*before).code == 0
    assert kept(netgive) == (before[0] == "remind") * len(FORMS)
    assert netgive("suggest") == planned_anew(netgive)
