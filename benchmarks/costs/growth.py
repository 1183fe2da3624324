"""How the cost of a command grows: with people who have as many conversations each, and with conversations."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from costs.commands import GROWING
from costs.rounds import Row
from costs.sizes import Size
from costs.tables import table


def growth(rows: Sequence[Row]) -> Iterator[str]:
    sizes = {row.subject.size for row in rows if row.subject.size.contacts}
    each = _longest(sizes, lambda size: size.interactions / size.contacts)
    if each:
        number = each[0].interactions // each[0].contacts
        yield from (f"With people, who have {number} conversations each on average:", "")
        yield from _growing(rows, each, [f"{size.contacts:,}" for size in each])
    same = _longest(sizes, lambda size: size.contacts)
    if same:
        yield from (f"With conversations, with {same[0].contacts:,} people:", "")
        yield from _growing(rows, same, [f"{size.interactions:,}" for size in same])


def _longest(sizes: Iterable[Size], alike: Callable[[Size], float]) -> list[Size]:
    """The most sizes that are alike, smallest first; one alone does not grow."""
    groups = defaultdict(list)
    for size in sizes:
        groups[alike(size)].append(size)
    longest = max(groups.values(), key=len, default=[])
    return sorted(longest) if len(longest) > 1 else []


def _growing(rows: Sequence[Row], sizes: Sequence[Size], heads: Sequence[str]) -> Iterator[str]:
    labels = [command.label for command in GROWING]
    found = {(row.command.label, row.subject.size): row.ratio for row in rows if not row.command.terminal}
    yield from table(
        ("command", *heads), ([label, *(f"{found[label, size]:.1f}" for size in sizes)] for label in labels)
    )
