"""What a report reads is as much as it needs: the figures are those of all records, the people those of all ties."""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

import pytest

from builders import TODAY, days_ago
from netgive.domain.conversations import Direction, Interaction
from netgive.domain.exchange import GIVEN
from netgive.engine import report as rules
from netgive.engine.choice import Room
from netgive.engine.period import Span, month_of, week_of, year_of
from netgive.engine.report import Comeback, Talk
from netgive.engine.settings import DEFAULTS
from netgive.importers.source import Source
from netgive.services import report_ahead
from netgive.services.intake import IntakeWish, import_files
from netgive.services.report import report, stats
from netgive.store import exchange, ties
from netgive.store.connection import Store, open_store
from netgive.store.conversations import INTERACTIONS
from netgive.store.snapshots import Morning
from networks import network

SPANS = (
    week_of(days_ago(7)),
    week_of(days_ago(100)),
    month_of(2026, 8),
    year_of(2025),
    Span(days_ago(3000), TODAY),
)
WINDOW = timedelta(DEFAULTS.reply_window_days)


@pytest.fixture(scope="module", params=list(product(range(4), (60, 400))), ids=str)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    seed, silence = request.param
    folder = tmp_path_factory.mktemp("network")
    document = folder / "network.json"
    document.write_text(json.dumps({"netgive": 1, **network(seed, 120, silence=silence)}), encoding="utf-8")
    with open_store(folder / "netgive.db") as store:
        import_files(store, [Source(document)], IntakeWish(), TODAY)
        yield store


def personal(store: Store) -> dict[str, list[Interaction]]:
    found = defaultdict(list)
    for one in INTERACTIONS.all(store.connection):
        if not one.broadcast:
            found[one.contact].append(one)
    return found


def answered(one: Interaction, among: list[Interaction]) -> bool:
    return any(
        other.direction is not Direction.OUT and (one.on, one.id or 0) < (other.on, other.id or 0)
        for other in among
        if other.on - one.on <= WINDOW
    )


@pytest.mark.parametrize("span", SPANS, ids=str)
def test_messages_and_answers_are_those_of_all_conversations(filled: Store, span: Span) -> None:
    said = personal(filled)
    sent = [one for all_of in said.values() for one in all_of if one.direction is Direction.OUT and span.holds(one.on)]
    responses = report(filled, span, TODAY).responses
    assert responses.sent == len(sent)
    assert responses.answered == sum(answered(one, said[one.contact]) for one in sent)


@pytest.mark.parametrize("span", SPANS, ids=str)
def test_ties_that_came_back_are_those_of_all_histories(filled: Store, span: Span) -> None:
    said = personal(filled)
    gifts = defaultdict(list)
    for give in exchange.GIVES.all(filled.connection):
        if give.state in GIVEN and give.delivered_on is not None:
            gifts[give.contact].append(give.delivered_on.toordinal())
    expected: list[Comeback] = []
    for tie in ties.every(filled.connection):
        talks = [Talk(one.on.toordinal(), one.direction) for one in said[tie.contact]]
        expected += rules.comebacks(tie, talks, sorted(gifts[tie.contact]), span, DEFAULTS)
    found = report(filled, span, TODAY, pictures=True)
    assert {(one.person.id, one.on, one.silent_days) for one in found.revived} == {tuple(one) for one in expected}
    if span.days > 700:
        assert expected
        assert {one.on for one in found.revivals} == {one.day for one in expected if one.day > TODAY - timedelta(365)}


@pytest.mark.parametrize("on", [TODAY, days_ago(-45), days_ago(-400)], ids=str)
@pytest.mark.parametrize("steps", [(48, 192, 768), (3, 10), (1,)])
def test_the_people_one_could_give_to_are_those_of_the_full_scan(
    filled: Store, on: date, steps: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_ahead, "STEPS", steps)
    room = Room(report_ahead.MOST_PEOPLE, DEFAULTS.weekly_cap_minutes)
    everybody = Morning(filled.connection, on, DEFAULTS).everybody()
    for named in (set(), {"c1", "c2", "c3"}):
        whole = report_ahead._choice(everybody, named, room, on, DEFAULTS).entries
        assert report_ahead.best_to_give(filled, named, on) == whole


def test_weeks_add_up_to_their_period(filled: Store) -> None:
    weeks = stats(filled, 20, TODAY)
    whole = report(filled, Span(weeks[0].span.first, weeks[-1].span.last), TODAY)
    assert sum(one.figures.delivered for one in weeks) == len(whole.gifts)
    assert sum(len(one.figures.comebacks) for one in weeks) == len(whole.revived)
    assert sum(one.figures.sent for one in weeks) == whole.responses.sent
    assert sum(one.figures.answered for one in weeks) == whole.responses.answered
    assert sum(one.figures.needs_captured for one in weeks) == whole.needs_captured
    assert weeks[-1].figures.open == whole.promises.open


def test_pictures_hold_the_last_weeks_the_year_and_the_map(filled: Store) -> None:
    found = report(filled, week_of(days_ago(7)), TODAY, pictures=True)
    assert [week.monday for week in found.weeks] == [days_ago(7 * back) for back in range(12, 0, -1)]
    assert sum(sum(week.by_kind.values()) for week in found.weeks[-1:]) == len(found.gifts)
    assert len(found.network.nodes) + found.network.left_out == 120
    assert report(filled, week_of(days_ago(7)), TODAY).network.nodes == ()
