"""How good a ranking is: the metrics of the backtest.

Equal scores have no order of their own: each metric is its mean over all orders of theirs, so that neither chance
nor ids decide.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from math import comb, log2
from typing import NamedTuple

P_DEPTH, NDCG_DEPTH = 5, 10
DISCOUNTS = tuple(1 / log2(rank + 1) for rank in range(1, NDCG_DEPTH + 1))


class Quality(NamedTuple):
    """``auc``, ``p_at_5``, ``mrr`` and ``ndcg_at_10`` of one ranking, or the means over several; each in 0..1."""

    auc: float
    p_at_5: float
    mrr: float
    ndcg_at_10: float


class _Equals(NamedTuple):
    """Places of one score: how many there are, and how many of them are true."""

    size: int
    true: int


def quality(scores: Sequence[float], labels: Sequence[bool]) -> Quality:
    """The quality of ranking by ``scores``, highest first.

    There must be at least one true and one false label.
    """
    ranked = sorted(zip(scores, labels, strict=True), key=lambda pair: -pair[0])
    blocks = [_equals(label for _, label in pairs) for _, pairs in groupby(ranked, key=lambda pair: pair[0])]
    chances = [block.true / block.size for block in blocks for _ in range(block.size)]
    best = sum(DISCOUNTS[: sum(labels)])
    gain = sum(discount * chance for discount, chance in zip(DISCOUNTS, chances, strict=False))
    return Quality(_auc(blocks), sum(chances[:P_DEPTH]) / P_DEPTH, _reciprocal_rank(blocks), gain / best)


def _equals(labels: Iterable[bool]) -> _Equals:
    found = list(labels)
    return _Equals(len(found), sum(found))


def _auc(blocks: Sequence[_Equals]) -> float:
    """The share of (true, false) pairs in the right order, equal scores half."""
    right = 0.0
    true = false = 0
    for block in blocks:
        wrong_ones = block.size - block.true
        right += true * wrong_ones + block.true * wrong_ones / 2
        true += block.true
        false += wrong_ones
    return right / (true * false)


def _reciprocal_rank(blocks: Sequence[_Equals]) -> float:
    """1 / rank of the first true one."""
    before = 0
    for size, true in blocks:
        if true:
            orders = comb(size, true)
            return sum(
                comb(size - offset - 1, true - 1) / orders / (before + offset + 1) for offset in range(size - true + 1)
            )
        before += size
    return 0.0


def mean(qualities: Sequence[Quality]) -> Quality:
    """The mean of each metric."""
    return Quality(*(sum(values) / len(qualities) for values in zip(*qualities, strict=True)))
