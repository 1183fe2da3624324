"""Days to keep in mind."""

from datetime import date
from typing import NamedTuple


class Reminder(NamedTuple):
    """A whole day with something to remember; ``key`` stays the same for the same thing, ``yearly`` comes back."""

    key: str
    on: date
    text: str
    yearly: bool = False
