"""The made-up network: what somebody sees who tries netgive for the first time."""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from builders import TODAY
from conftest import Netgive
from netgive.domain.exchange import GiveKind, GiveState, IntroductionState
from netgive.domain.suggest import Lane, OfferForm, Plan, Suggestion, TieState
from netgive.engine.draft_check import problems
from netgive.engine.settings import DEFAULTS
from netgive.importers.netgive_json import KINDS
from netgive.importers.source import Source
from netgive.services.demo import demo_document, demo_store
from netgive.services.intake import IntakeWish, import_files
from netgive.services.suggest import Wish, suggest
from netgive.store.connection import Store, open_store

pytestmark = pytest.mark.thorough

Json = dict[str, Any]
LEAP_DAYS_AND_YEAR_ENDS = (
    *(date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2027, 2, 28), date(2028, 2, 29)),
    *(date(2026, 12, 31), date(2027, 1, 1), date(2032, 12, 31), date(2099, 12, 31)),
)
DAYS = sorted({*LEAP_DAYS_AND_YEAR_ENDS, *(TODAY + timedelta(days=13 * step) for step in range(50))})
FEW_DAYS = ("2026-11-23", "2027-01-01", "2028-02-29", "2029-07-14")
TWELVE_WEEKS = 84
EVIDENCE = re.compile(r"promised on \d{4}-|interest: \w|[^“]+“\w")  # a day or their own words


@pytest.fixture(scope="module")
def document() -> Json:
    return demo_document(TODAY)


@pytest.fixture(scope="module")
def made_up() -> Iterator[Store]:
    with demo_store(TODAY) as store:
        yield store


@pytest.fixture(scope="module")
def everybody(made_up: Store) -> Plan:
    return suggest(made_up, Wish(everyone=True), TODAY)


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> dict[date, Plan]:
    """Everybody who may be written to, on many days."""
    folder = tmp_path_factory.mktemp("years")
    return {day: _imported_without_a_word(folder, day) for day in DAYS}


def _imported_without_a_word(folder: Path, day: date) -> Plan:
    source = Source.of(json.dumps(demo_document(day)).encode(), "made-up")
    with open_store(folder / f"{day}.db") as store:
        (report,) = import_files(store, [source], IntakeWish(), TODAY).files
        assert (report.skipped, report.repaired) == ([], []), day
        assert report.of("contacts").added == len(demo_document(day)["contacts"])
        return suggest(store, Wish(everyone=True), day)


def _ago(text: str) -> int:
    return (TODAY - date.fromisoformat(text)).days


def _drafted(plan: Plan) -> list[Suggestion]:
    return [item for item in plan.suggestions if item.lane is not Lane.RECALL]


def test_it_has_forty_people_and_something_of_everything(document: Json) -> None:
    assert 38 <= len(document["contacts"]) <= 42
    assert {*document} == {"netgive", *KINDS}
    circles = Counter(contact["circles"][0] for contact in document["contacts"])
    assert {*circles} == {circle["name"] for circle in document["circles"]}
    assert 8 <= len(document["shelf"]) <= 10
    assert {give["state"] for give in document["gives"]} == set(GiveState)


def test_everybody_can_be_named_by_first_name_and_is_made_up(document: Json) -> None:
    people = document["contacts"]
    first_names = [contact["name"].split()[0] for contact in people]
    assert len({*first_names}) == len(people)
    assert len({contact["name"].split()[-1] for contact in people}) == len(people)
    for section in ("contacts", "needs", "shelf"):
        ids = [record["id"] for record in document[section]]
        assert len({*ids}) == len(ids), section
    addresses = [address for contact in people for address in contact.get("emails", ())]
    assert addresses
    assert all(address.endswith(".example") for address in addresses), "nobody's mail box"


def test_every_day_is_counted_from_today() -> None:
    before, after = (json.dumps(demo_document(day)) for day in (TODAY, TODAY + timedelta(days=1)))
    assert before != after
    text = files("netgive.services").joinpath("demo_network.toml").read_text(encoding="utf-8")
    days = [value for record in _records(tomllib.loads(text)) for key, value in record.items() if _is_day(key)]
    assert len(days) > 100
    assert {type(day) for day in days} == {int}


def _records(value: Any) -> Iterator[Json]:
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _records(part)


def _is_day(key: str) -> bool:
    return key in {"on", "until", "due", "deadline"} or key.endswith(("_on", "_since", "_until", "_seen"))


def test_nothing_was_given_said_or_promised_in_the_future(document: Json) -> None:
    ahead = {"due", "deadline", "until", "paused_until"}
    for section in KINDS:
        for record in _records(document[section]):
            late = {key for key, value in record.items() if _is_day(key) and _ago(value) < 0}
            assert late <= ahead, (section, record)


def test_the_same_day_gives_the_same_people_and_the_same_words(everybody: Plan) -> None:
    with demo_store(TODAY) as again:
        assert suggest(again, Wish(everyone=True), TODAY) == everybody


@pytest.mark.thorough
def test_any_day_gives_the_same_morning(years: dict[date, Plan], everybody: Plan) -> None:
    def shape(plan: Plan) -> list[tuple[object, ...]]:
        return sorted(
            (item.contact.id, item.lane, item.tie.state, item.tie.days_silent, item.offer and item.offer.form)
            for item in plan.suggestions
        )

    assert len(years) == len(DAYS)
    assert [day for day, plan in years.items() if shape(plan) != shape(everybody)] == []


def test_every_lane_gift_form_and_tie_can_be_seen(everybody: Plan) -> None:
    offers = [item.offer for item in everybody.suggestions if item.offer is not None]
    assert {item.lane for item in everybody.suggestions} == set(Lane)
    assert {item.tie.state for item in everybody.suggestions} == set(TieState)
    assert {offer.kind for offer in offers} == set(GiveKind)
    assert {offer.form for offer in offers} == set(OfferForm)
    put_as_a_question = {offer.kind for offer in offers if offer.form is OfferForm.ASK_PERMISSION}
    assert put_as_a_question == {GiveKind.ADVICE, GiveKind.INTRODUCTION, GiveKind.RECOMMENDATION}


def test_a_tie_that_was_silent_for_years_gets_each_kind_of_gift_but_advice(everybody: Plan) -> None:
    deep = [item for item in everybody.suggestions if item.tie.state is TieState.DEEP_DORMANT]
    kinds = {item.offer.kind for item in deep if item.offer is not None}
    assert kinds == {GiveKind.RECOMMENDATION, GiveKind.INTRODUCTION, GiveKind.ATTENTION}


def test_every_draft_may_be_sent_on_any_day(years: dict[date, Plan]) -> None:
    found = {
        (day, item.contact.name): wrong
        for day, plan in years.items()
        for item in _drafted(plan)
        if item.draft is None or item.offer is None or (wrong := problems(item.draft, item.offer.form, item.tie.state))
    }
    assert found == {}


def test_no_draft_cuts_what_somebody_said(years: dict[date, Plan]) -> None:
    cut = {item.contact.name for plan in years.values() for item in _drafted(plan) if "…" in str(item.draft)}
    assert cut == set()


def test_every_offer_shows_its_evidence_and_every_draft_speaks_to_one_person(everybody: Plan) -> None:
    for item in _drafted(everybody):
        assert item.offer is not None
        assert item.draft is not None
        assert EVIDENCE.match(item.offer.evidence), item.contact.name
        assert item.draft.body.startswith(("Hi ", "Hello "))
        assert item.contact.name.split()[0] in item.draft.body


def test_the_first_question_of_an_introduction_names_nobody(everybody: Plan) -> None:
    asked = {
        item.offer.introduce.name: item.draft.body
        for item in everybody.suggestions
        if item.lane is Lane.RECONNECT and item.offer and item.offer.introduce and item.draft
    }
    assert len(asked) == 3, "by title, by employer and by skill"
    assert [name for name, body in asked.items() if any(word in body for word in name.split())] == []


def test_grief_and_illness_are_met_with_a_word_and_no_question(everybody: Plan, document: Json) -> None:
    notes = {event["contact"]: event["note"] for event in document["events"] if event["kind"] in {"grief", "illness"}}
    supported = {item.contact.id: item.draft for item in everybody.suggestions if _form(item) is OfferForm.SUPPORT}
    assert {*supported} == {*notes}
    for contact, draft in supported.items():
        assert draft is not None
        assert "?" not in draft.body
        assert notes[contact] not in draft.body


def _form(item: Suggestion) -> OfferForm | None:
    return item.offer.form if item.offer is not None else None


@pytest.mark.parametrize("day", FEW_DAYS)
def test_the_first_screen_shows_three_people_and_one_who_was_silent_for_years(netgive: Netgive, day: str) -> None:
    plan = netgive.ok("demo", NETGIVE_TODAY=day)
    assert plan["date"] == day
    assert len(plan["suggestions"]) == 3
    assert plan["minutes_planned"] <= 15
    assert len({item["offer"]["kind"] for item in plan["suggestions"]}) >= 2
    assert len({item["offer"]["form"] for item in plan["suggestions"]}) == 3
    assert plan["suggestions"][0]["lane"] == "promise"
    (deep,) = (item for item in plan["suggestions"] if item["tie"]["state"] == "deep_dormant")
    assert deep["tie"]["days_silent"] >= 1095
    assert "“" in deep["offer"]["evidence"]
    assert deep["draft"]["body"].count("?") == 1


def test_the_page_fits_on_a_screen_and_says_that_these_people_are_made_up(netgive: Netgive) -> None:
    ran = netgive("demo")
    assert (ran.code, ran.err) == (0, "")
    assert "These people are made up" in ran.out
    assert len(ran.out.splitlines()) <= 45
    assert max(map(len, ran.out.splitlines())) <= 80


def test_a_look_leaves_nothing_behind_and_is_the_same_again(netgive: Netgive) -> None:
    first = netgive("demo", "--all", "--json")
    assert first.code == 0
    assert netgive("demo", "--all", "--json") == first
    assert list(netgive.home.iterdir()) == []


def test_kept_people_are_there_for_every_other_command(netgive: Netgive) -> None:
    ran = netgive("demo", "--keep", netgive.db)
    assert ran.code == 0
    assert netgive.ok("suggest") == netgive.ok("demo")
    assert len(netgive.ok("list")["contacts"]) == len(demo_document(TODAY)["contacts"])
    assert netgive("demo", "--keep", netgive.db).code == 5, "what is there is not overwritten"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Tomasz", "paused until 2027-01-02"),
        ("Viggo", "you chose not to contact them"),
        ("Cosima", "snoozed until 2026-12-05"),
        ("Nadia", "cooldown until 2027-02-12"),
        ("Osman", "skipped, resting until 2026-12-13"),
        ("Paola", "skipped, resting until 2026-11-27"),
        ("Yara", "a conflict with them is open"),
        ("Santiago", "two messages are unanswered, resting until 2027-02-15"),
    ],
)
def test_some_rest_and_it_says_why(made_up: Store, name: str, why: str) -> None:
    explained = suggest(made_up, Wish(why=name, dry_run=True), TODAY).explained
    assert explained is not None
    assert explained.gate is not None
    assert why in explained.gate


def test_the_last_twelve_weeks_are_worth_a_report(document: Json) -> None:
    gifts = [give for give in document["gives"] if 0 < _ago(give.get("delivered_on", str(TODAY))) <= TWELVE_WEEKS]
    assert {give["kind"] for give in gifts} == set(GiveKind)
    assert {give["state"] for give in gifts} >= {GiveState.THANKED, GiveState.USED, GiveState.CHANGED_OUTCOME}
    assert all(give.get("outcome") for give in gifts if give["state"] in {GiveState.THANKED, GiveState.USED})
    kept = [give for give in gifts if "due" in give]
    assert {give["delivered_on"] <= give["due"] for give in kept} == {True, False}, "in time and late"
    assert 0 < _minutes_of_the_week(gifts) <= DEFAULTS.weekly_cap_minutes
    steps = {step["state"] for one in document["introductions"] for step in one["steps"] if _ago(step["on"]) <= 7}
    assert steps == {IntroductionState.ASKED_A, IntroductionState.ASKED_B, IntroductionState.YES_B}
    assert {one.get("outcome") for one in document["introductions"]} >= {"useful"}
    assert any(need.get("closed_on") and _ago(need["closed_on"]) <= 7 for need in document["needs"])
    assert any(_ago(need["first_seen"]) <= 7 for need in document["needs"])


def _minutes_of_the_week(gifts: list[Json]) -> int:
    return sum(give["minutes"] for give in gifts if _ago(give["delivered_on"]) <= 7)


def test_two_ties_came_back_to_life(document: Json) -> None:
    """Silent for more than a year and a half, written to, and heard from within a month."""
    contacts = {talk["contact"] for talk in document["interactions"]}
    revived = {contact: ago for contact in contacts if (ago := _revived(document, contact)) is not None}
    assert {*revived} == {"chidi", "tadeo"}
    assert min(revived.values()) <= 7
    assert max(revived.values()) <= TWELVE_WEEKS


def _revived(document: Json, contact: str) -> int | None:
    """How many days ago a message ended a long silence and was answered."""
    talks = [talk for talk in document["interactions"] if talk["contact"] == contact and not talk.get("broadcast")]
    for before, now, after in zip(talks, talks[1:], talks[2:], strict=False):
        silent = _ago(before["on"]) - _ago(now["on"])
        answered = after.get("direction", "both") != "out" and _ago(now["on"]) - _ago(after["on"]) <= 30
        if silent > 540 and now.get("direction") == "out" and answered:
            return _ago(now["on"])
    return None


def test_the_network_is_part_of_the_package() -> None:
    """Hatchling packs each file below src/netgive that git does not ignore."""
    root = Path(__file__).resolve().parents[2]
    wheel = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    assert wheel["wheel"] == {"packages": ["src/netgive"]}
    assert files("netgive.services").joinpath("demo_network.toml").is_file()
    assert not any("toml" in line for line in (root / ".gitignore").read_text(encoding="utf-8").splitlines())
