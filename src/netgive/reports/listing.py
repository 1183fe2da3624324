"""Lists as plain text of 80 columns: ids flush right, what they stand for beside them."""

from collections.abc import Iterable, Sequence

WIDTH, LEAST_ID, MOST_ID, GAP = 80, 4, 16, 2


def id_width(ids: Iterable[str]) -> int:
    """The columns that ids take up: enough for the longest, within reason."""
    return min(max(map(len, ids), default=LEAST_ID), MOST_ID)


def listing(entries: Sequence[tuple[str, str]]) -> str:
    """One entry below the other, each an id and a text that is wrapped beside it."""
    import textwrap  # noqa: PLC0415  a list of people wraps nothing

    width = id_width([LEAST_ID * " ", *(entry_id for entry_id, _ in entries)])
    indent = " " * (width + GAP)
    lines = []
    for entry_id, text in entries:
        start = f"{entry_id:>{width}}{' ' * GAP}"
        lines += textwrap.wrap(" ".join(text.split()), WIDTH, initial_indent=start, subsequent_indent=indent)
    return "\n".join(lines)
