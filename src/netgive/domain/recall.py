"""What was ever noted, as it is found again."""

from datetime import date
from typing import NamedTuple


class Passage(NamedTuple):
    """A text in which a word was found: what kind of note it is, and of which day, if it has one.

    ``marks`` are the places of the words in it.
    """

    contact: str
    kind: str
    on: date | None
    text: str
    marks: tuple[tuple[int, int], ...] = ()
