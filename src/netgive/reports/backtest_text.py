"""The table of a backtest for people, and what it does not show."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from netgive.engine.backtest import Row

HEAD = ("method", "AUC", "±", "P@5", "MRR", "NDCG@10")
TITLES = {"all": "All contacts", "dormant": "Dormant contacts only"}
CAVEAT = """AUC is how often somebody one was in touch with afterwards stands above somebody
one was not; 0.5 is chance, ± its standard error. A better ranking predicts
contact better. It does not follow that it gives better advice: whom it is good
to write to is more than whom one happened to meet."""


def backtest_text(rows: Sequence[Row]) -> str:
    """One table a slice."""
    parts = [_table(name, list(group)) for name, group in groupby(rows, key=lambda row: row.slice)]
    return "\n\n".join([*parts, CAVEAT])


def _table(name: str, rows: Sequence[Row]) -> str:
    where = f"{TITLES[name]}: {_count(rows[0].groups, 'ranking')} of {_count(rows[0].egos, 'person', 'people')}"
    lines = [_line(HEAD)]
    lines += [
        _line(
            (
                row.method,
                f"{row.auc:.3f}",
                f"{row.auc_se:.3f}" if row.auc_se is not None else "",
                f"{row.p_at_5:.3f}",
                f"{row.mrr:.3f}",
                f"{row.ndcg_at_10:.3f}",
            )
        )
        for row in rows
    ]
    return "\n".join([where, *lines])


def _line(cells: Iterable[str]) -> str:
    first, *rest = cells
    return f"  {first:<18}" + "".join(f"{cell:>8}" for cell in rest)


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
