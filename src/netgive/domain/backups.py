"""Copies of the store."""

from typing import NamedTuple


class Backup(NamedTuple):
    """A copy of the store: where it is, when it was made (local time, ISO), what for, and its size in bytes.

    ``order`` tells which was written last of those that were made in one second.
    """

    path: str
    made: str
    reason: str
    size: int
    order: int = 0

    @property
    def day(self) -> str:
        return self.made[:10]

    @property
    def age(self) -> tuple[str, int, str]:
        """What backups are sorted by, the newest last."""
        return self.made, self.order, self.path

    @property
    def told(self) -> str:
        """When it was made, as a person says it."""
        return self.made[:16].replace("T", " ")
