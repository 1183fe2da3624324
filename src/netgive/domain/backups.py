"""Copies of the store."""

from typing import NamedTuple


class Backup(NamedTuple):
    """A copy of the store: where it is, when it was made (local time, ISO), what for, and its size in bytes."""

    path: str
    made: str
    reason: str
    size: int

    @property
    def day(self) -> str:
        return self.made[:10]

    @property
    def told(self) -> str:
        """When it was made, as a person says it."""
        return self.made[:16].replace("T", " ")
