"""The task of the backtest, on histories small enough to work out by hand."""

import pytest

from netgive.engine.backtest import DAY, Past, Row, Slice, Task, _Contact, backtest, histories, missing
from netgive.engine.settings import DEFAULTS
from netgive.engine.tie import natural_pull

TASK = Task(horizon=10, dormant_after=10, from_day=100, to_day=130)


def at(cut: int, past: Past, task: Task = TASK):
    return _Contact(past, DEFAULTS).at(cut, task)


def days(*numbers: float) -> list[float]:
    return [number * DAY for number in numbers]


def both(*numbers: float, sightings: tuple[float, ...] = ()) -> Past:
    return Past(days(*numbers), days(*numbers), days(*sightings))


def message(sender: str, receivers: str, day: float = 1) -> tuple[str, float, set[str]]:
    return sender, day * DAY, set(receivers)


def test_cuts_end_where_the_horizon_would_pass_the_last_day() -> None:
    assert list(TASK.cuts) == [100, 110, 120]
    assert list(TASK._replace(to_day=129).cuts) == [100, 110]


def test_a_message_to_five_is_personal_and_to_six_is_not() -> None:
    pasts = histories([message("a", "bcdef"), message("a", "bcdefg", 2)], set("ab"))
    assert pasts["a"]["b"].out == days(1)
    assert pasts["b"]["a"].in_ == days(1)
    assert pasts["a"]["b"].sightings == days(2)
    assert pasts["b"]["a"].sightings == days(2)


def test_receivers_of_one_message_saw_each_other_up_to_fifty() -> None:
    two = histories([message("x", "ab")], set("a"))
    assert two["a"]["b"].sightings == days(1)
    crowd = {f"r{number}" for number in range(49)} | {"a"}
    assert histories([("x", 0.0, crowd)], {"a"})["a"]["r1"].sightings == [0.0]
    larger = histories([("x", 0.0, crowd | {"one more"})], {"a"})
    assert list(larger["a"]) == ["x"], "the sender was seen, the others not"


def test_only_egos_have_a_history() -> None:
    assert set(histories([message("a", "b")], {"b"})) == {"b"}


def test_a_candidate_was_there_on_two_days_and_both_ways() -> None:
    assert at(100, both(90)) is None
    assert at(100, both(90, 90.5)) is None, "twice on one day"
    assert at(100, both(90, 91)) is not None
    one_way = Past(days(90, 91), [], [])
    assert at(100, one_way) is None
    assert at(100, one_way, TASK._replace(undirected=True)) is not None
    assert at(100, Past(days(90, 91), days(101), [])) is None, "their answer is not visible yet"


def test_what_is_seen_of_a_candidate() -> None:
    """Days 40, 60, 70 and 90.5: gaps 20, 10, 20, so median 20 and mean 50/3; silent for 9.5 days."""
    found = at(100, both(40, 60, 70, 90.5, sightings=(70, 100)))
    assert found is not None
    assert (found.days, found.silent, found.median_gap) == (4, 9.5, 20)
    assert found.mean_gap == pytest.approx(50 / 3)
    assert found.seen == pytest.approx(0.5), "thirty days ago is half; what comes at the cut is not visible"


@pytest.mark.parametrize(("next_day", "label"), [(99.9, False), (100, True), (109.9, True), (110, False)])
def test_the_label_looks_ahead_from_the_cut_to_the_horizon(next_day: float, label: bool) -> None:
    found = at(100, both(50, 60, next_day))
    assert found is not None
    assert found.label is label


@pytest.mark.parametrize(("last", "dormant"), [(70, False), (69.9, True)])
def test_dormant_after_three_median_gaps(last: float, dormant: bool) -> None:
    """Gaps of ten days: dormant after more than thirty."""
    found = at(100, both(last - 20, last - 10, last))
    assert found is not None
    assert found.is_dormant(TASK) is dormant


@pytest.mark.parametrize(("least", "dormant"), [(40, False), (39, True)])
def test_dormant_not_before_the_least(least: int, dormant: bool) -> None:
    found = at(100, both(58, 59, 60))
    assert found is not None
    assert found.is_dormant(TASK._replace(dormant_after=least)) is dormant


def network(count: int, *, answered: int) -> dict[str, Past]:
    """Contacts of one ego at cut 100: all silent for 1, 2, 3, ... days, the first ``answered`` in touch again."""
    return {
        f"c{number}": both(80 - number, 99 - number, *([105.0] if number <= answered else []))
        for number in range(1, count + 1)
    }


ONE_CUT = TASK._replace(to_day=110)


def rows(pasts: dict[str, dict[str, Past]], task: Task = ONE_CUT) -> dict[tuple[str, str], Row]:
    return {(row.method, row.slice): row for row in backtest(pasts, task, DEFAULTS)}


@pytest.mark.parametrize(("count", "answered", "counts"), [(6, 1, True), (5, 1, False), (6, 0, False), (6, 6, False)])
def test_a_group_has_six_candidates_with_both_labels(count: int, answered: int, counts: bool) -> None:
    assert bool(rows({"me": network(count, answered=answered)})) is counts


def test_the_dormant_slice_needs_five() -> None:
    asleep = {f"c{number}": both(10 + number, 12 + number, *([105.0] if number == 1 else [])) for number in range(5)}
    found = rows({"me": {**asleep, "awake": both(98, 99)}})
    assert found["netgive", Slice.DORMANT].groups == 1
    assert found["netgive", Slice.ALL].groups == 1
    four = dict(list(asleep.items())[:4])
    assert ("netgive", Slice.DORMANT) not in rows({"me": {**four, "a": both(98, 99), "b": both(97, 98)}})


def test_methods_rank_as_they_say() -> None:
    """Those seen latest are in touch again: the most recent first is perfect, the longest silent first the reverse."""
    found = rows({"me": network(8, answered=3)})
    assert found["most_recent", Slice.ALL].auc == 1.0
    assert found["longest_silent", Slice.ALL].auc == 0.0
    assert found["overdue_own", Slice.ALL].auc == 0.0
    assert found["most_frequent", Slice.ALL].auc == 0.5, "all were met on two days"
    assert found["frequency_recency", Slice.ALL].auc == 1.0
    assert found["netgive", Slice.ALL].auc == 1.0
    assert found["netgive", Slice.ALL].p_at_5 == 0.6


def test_fourteen_rows_in_the_order_of_the_task() -> None:
    asleep = {f"c{number}": both(10 + number, 12 + number, *([105.0] if number == 1 else [])) for number in range(6)}
    methods = [
        "random",
        "longest_silent",
        "overdue_own",
        "most_recent",
        "most_frequent",
        "frequency_recency",
        "netgive",
    ]
    found = backtest({"me": asleep}, ONE_CUT, DEFAULTS)
    assert [(row.slice, row.method) for row in found] == [(part, method) for part in Slice for method in methods]


def test_egos_weigh_the_same_however_many_groups_they_have() -> None:
    """One with a perfect ranking, one with its reverse: mean .5, standard error √(.5) / √2 = .5."""
    backwards = {name: Past(past.out[:2], past.in_[:2], []) for name, past in network(8, answered=0).items()}
    for number in (7, 8):
        backwards[f"c{number}"].out.append(105.0 * DAY)
    pasts = {"a": network(8, answered=2), "b": backwards}
    found = rows(pasts)["most_recent", Slice.ALL]
    assert (found.auc, found.auc_se, found.egos, found.groups) == (0.5, pytest.approx(0.5), 2, 2)
    assert rows({"a": pasts["a"]})["most_recent", Slice.ALL].auc_se is None


def test_netgive_is_the_formula_that_suggest_uses() -> None:
    """n = 4, r = 40, g = 20, seen 15: 4 · (1 + 40/40)^-2 · 16^¼ = 2."""
    assert natural_pull(4, 40, 20, 15, DEFAULTS) == pytest.approx(2.0)


def test_the_same_history_gives_the_same_rows() -> None:
    pasts = {"me": network(9, answered=4)}
    assert backtest(pasts, ONE_CUT, DEFAULTS) == backtest(dict(reversed(pasts.items())), ONE_CUT, DEFAULTS)


def test_progress_is_told_once_an_ego() -> None:
    told: list[None] = []
    backtest({"a": {}, "b": {}}, ONE_CUT, DEFAULTS, lambda: told.append(None))
    assert len(told) == 2


ONE_WAY = {f"c{number}": Past(days(80, 90), [], []) for number in range(9)}
ONE_DAY = {f"c{number}": both(90, 90.5) for number in range(9)}


@pytest.mark.parametrize(
    ("contacts", "why"),
    [
        ({}, "has a message"),
        (ONE_DAY, "on 2 days"),
        (ONE_WAY, "both ways (else see --undirected)"),
        (network(3, answered=1), "6 contacts, or 5 dormant ones, on 2 days or more and both ways; the most were 3"),
        (network(9, answered=0), "nobody was in touch, after a cut"),
        (network(9, answered=9), "with all of their contacts, or with none"),
    ],
)
def test_the_condition_that_nobody_met_is_said(contacts: dict[str, Past], why: str) -> None:
    pasts = {"me": contacts}
    assert rows(pasts) == {}
    assert why in missing(pasts, ONE_CUT, DEFAULTS)


def test_a_time_without_a_cut_is_said() -> None:
    assert "no cut" in missing({"me": network(6, answered=1)}, TASK._replace(to_day=105), DEFAULTS)


def test_without_direction_one_way_is_enough() -> None:
    undirected = ONE_CUT._replace(undirected=True)
    assert "nobody was in touch, after a cut" in missing({"me": ONE_WAY}, undirected, DEFAULTS)
