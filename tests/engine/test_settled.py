"""When a few of ten thousand ties are enough: a plan says whether those that were not read could change it."""

from typing import Any

import pytest

from builders import DAY, LIMITS, noted, promise, snapshot, tie
from netgive.engine.lanes import Entry
from netgive.engine.settings import DEFAULTS
from netgive.engine.suggest import Limits, Selection, select
from netgive.engine.tie import Tie


def plan(ties: list[Tie], limits: Limits = LIMITS, **known: Any) -> Selection:
    return select(snapshot(ties, known=10_000, **known), DAY, limits, DEFAULTS)


def dormant(count: int, **values: Any) -> list[Tie]:
    return [noted(str(number), silent=1200 + 10 * number, **values) for number in range(1, count + 1)]


def least_score(selection: Selection) -> float:
    return min(entry.factors.score for entry in selection.entries if entry.factors is not None)


def test_where_all_were_read_nothing_is_open() -> None:
    assert plan(dormant(3)).complete
    assert plan([]).complete


def test_settled_only_where_no_unread_score_can_reach_the_least_chosen() -> None:
    least = least_score(plan(dormant(3)))
    assert plan(dormant(3), unread_ceiling=least - 0.01).complete
    assert not plan(dormant(3), unread_ceiling=least).complete


def test_an_open_place_or_spare_minutes_may_go_to_somebody_unread() -> None:
    assert not plan(dormant(2), unread_ceiling=0.0).complete
    assert plan(dormant(2), Limits(15, 2), unread_ceiling=0.0).complete


@pytest.mark.parametrize(("minutes", "settled"), [(7, True), (8, False)])
def test_minutes_too_few_even_for_a_recall_are_no_room(minutes: int, settled: bool) -> None:
    """Two gifts of three minutes leave one minute or two; a recall takes two."""
    selection = plan(dormant(2), Limits(minutes, 3), unread_ceiling=0.0)
    assert len(selection.entries) == 2
    assert selection.complete is settled


def test_who_waits_by_name_was_compared_too() -> None:
    """With minutes for two, the third waits by name: an unread tie that is better would wait in their stead."""
    three = dormant(3)
    scores = [entry.factors.score for entry in plan(three).entries if entry.factors is not None]
    between = (scores[1] + scores[2]) / 2
    assert [one.contact for one, _ in plan(three, Limits(7, 3)).waiting] == ["3"]
    assert not plan(three, Limits(7, 3), unread_ceiling=between).complete
    assert plan(three, Limits(7, 3), unread_ceiling=scores[2] - 0.01).complete


def test_two_of_one_circle_may_give_way_to_somebody_unread_of_another() -> None:
    assert not plan(dormant(3, circle="work"), unread_ceiling=0.0).complete
    apart = [one._replace(circle=circle) for one, circle in zip(dormant(3), ("work", "choir", None), strict=True)]
    assert plan(apart, unread_ceiling=0.0).complete


def test_circles_of_duties_do_not_count() -> None:
    ties = [noted("9", silent=1300, circle="work"), *dormant(2)]
    ties[1] = ties[1]._replace(circle="work")
    assert plan(ties, promises=[promise(contact_id="9", minutes=2)], unread_ceiling=0.0).complete


AWAKE = [noted(str(number), silent=900 + number) for number in range(1, 4)]


def test_a_dormant_tie_among_the_unread_would_be_invited() -> None:
    assert plan(AWAKE, unread_ceiling=0.0).complete
    assert not plan(AWAKE, unread_ceiling=0.0, unread_dormant_ceiling=0.0).complete
    with_one = [*AWAKE[:2], *dormant(3)[2:]]
    assert plan(with_one, unread_ceiling=0.0, unread_dormant_ceiling=0.0).complete


def test_a_dormant_duty_is_enough() -> None:
    owed = noted("9", silent=1300)
    known = {"promises": [promise(contact_id="9", minutes=2)], "unread_ceiling": 0.0, "unread_dormant_ceiling": 0.0}
    assert plan([owed, *AWAKE], **known).complete


def test_the_invited_dormant_tie_competes_with_dormant_ties_only() -> None:
    """What counts for it is the best unread dormant tie; those it displaced and stands beside must beat everybody."""
    dull = noted("9", silent=1200, closeness="close", trust=1, willing=1, shared_time=5)
    trusted = [one._replace(trust=5) for one in AWAKE]
    known = [*trusted, dull]
    scores = {entry.tie.contact: _score(entry) for entry in plan(known).entries}
    displaced = min(_score(entry) for entry in plan(trusted).entries)
    assert scores["9"] < displaced
    above, below = scores["9"] + 0.01, scores["9"] - 0.01
    assert plan(known, unread_ceiling=above, unread_dormant_ceiling=below).complete
    assert not plan(known, unread_ceiling=above, unread_dormant_ceiling=scores["9"]).complete
    assert not plan(known, unread_ceiling=displaced, unread_dormant_ceiling=below).complete


def _score(entry: Entry) -> float:
    return entry.factors.score if entry.factors is not None else 0.0


def recallable(*organizations: str | None) -> list[Tie]:
    return [tie(str(n), silent=None, organization=name) for n, name in enumerate(organizations)]


@pytest.mark.parametrize(
    ("organizations", "settled"),
    [
        (("Acme", "Initech", "Globex"), True),
        (("Acme", "Acme", "Acme"), False),
        ((None, None, None), True),
        (("Acme", "Initech"), False),
    ],
    ids=["three organisations", "one organisation", "no organisation", "a place is left"],
)
def test_recalls_are_settled_when_all_places_went_to_different_organisations(
    organizations: tuple[str | None, ...], settled: bool
) -> None:
    assert plan(recallable(*organizations), blank_unread=True).complete is settled
    assert plan(recallable(*organizations), blank_unread=False).complete


def test_organisations_of_others_do_not_unsettle_recalls() -> None:
    ties = [*dormant(2, organization="Acme"), *recallable("Initech")[:1]]
    assert plan(ties, blank_unread=True).complete


def test_for_a_list_of_everybody_all_are_read() -> None:
    assert not plan(dormant(3), Limits(15, 3, everyone=True), unread_ceiling=0.0).complete
    assert not plan(recallable("Acme"), Limits(15, 3, everyone=True), blank_unread=True).complete
