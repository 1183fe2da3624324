"""The metrics of a ranking, worked out by hand."""

from itertools import pairwise, permutations
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.engine.metrics import Quality, mean, quality


def of(scores: list[float], labels: list[int]) -> Quality:
    return quality(scores, [bool(label) for label in labels])


@pytest.mark.parametrize(
    ("scores", "labels", "auc"),
    [
        ([3, 2, 1], [1, 0, 0], 1.0),
        ([3, 2, 1], [0, 0, 1], 0.0),
        ([4, 3, 2, 1], [1, 0, 1, 0], 0.75),
        ([1, 1, 1, 1], [1, 0, 1, 0], 0.5),
        ([2, 1, 1, 0], [0, 1, 0, 1], 0.125),  # pairs: 2>1 wrong, 1=1 half, 2>0 wrong, 1>0 wrong
    ],
)
def test_auc_counts_pairs_and_equal_scores_half(scores: list[float], labels: list[int], auc: float) -> None:
    assert of(scores, labels).auc == pytest.approx(auc)


@given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), min_size=2, max_size=12))
def test_auc_is_the_share_of_pairs(items: list[tuple[int, bool]]) -> None:
    labels = [label for _, label in items]
    if all(labels) or not any(labels):
        return
    pairs = [(one, other) for one, true in items if true for other, false in items if not false]
    expected = sum(1.0 if one > other else 0.5 if one == other else 0.0 for one, other in pairs) / len(pairs)
    assert of([score for score, _ in items], [int(label) for label in labels]).auc == pytest.approx(expected)


def test_the_first_five_the_first_true_and_the_gain() -> None:
    """True at ranks 2, 4 and 7 of seven: 2 of 5; 1/2; (1/log2 3 + 1/log2 5 + 1/log2 8) of (1 + 1/log2 3 + 1/log2 4)."""
    found = of([7, 6, 5, 4, 3, 2, 1], [0, 1, 0, 1, 0, 0, 1])
    assert (found.p_at_5, found.mrr) == (0.4, 0.5)
    gain = 1 / log2(3) + 1 / log2(5) + 1 / log2(8)
    assert found.ndcg_at_10 == pytest.approx(gain / (1 + 1 / log2(3) + 1 / log2(4)))


def test_the_gain_looks_at_ten() -> None:
    """True at ranks 10 and 11: the eleventh gives nothing, and a perfect order would have them first and second."""
    labels = [0] * 9 + [1, 1, 0]
    assert of(list(range(12, 0, -1)), labels).ndcg_at_10 == pytest.approx((1 / log2(11)) / (1 + 1 / log2(3)))


def test_with_fewer_than_five_it_is_still_divided_by_five() -> None:
    assert of([3, 2, 1], [1, 1, 0]).p_at_5 == 0.4


@given(st.lists(st.tuples(st.integers(0, 2), st.booleans()), min_size=2, max_size=6))
def test_equal_scores_count_as_the_mean_of_all_their_orders(items: list[tuple[int, bool]]) -> None:
    labels = [label for _, label in items]
    if all(labels) or not any(labels):
        return
    scores = [score for score, _ in items]
    orders = [
        of(list(range(len(items), 0, -1)), [int(items[place][1]) for place in order])
        for order in permutations(range(len(items)))
        if all(scores[one] >= scores[other] for one, other in pairwise(order))
    ]
    assert quality(scores, labels) == pytest.approx(mean(orders))


def test_the_mean_of_each_metric() -> None:
    assert mean([Quality(1.0, 0.2, 1.0, 0.5), Quality(0.0, 0.4, 0.5, 0.5)]) == pytest.approx((0.5, 0.3, 0.75, 0.5))
