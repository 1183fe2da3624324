"""What commands changed."""

from typing import NamedTuple


class Change(NamedTuple):
    """One command that changed something; ``at`` is an instant in UTC, ``undone`` says that it was taken back."""

    id: int
    at: str
    command: str
    summary: str
    undone: bool = False
