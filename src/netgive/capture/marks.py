"""A text in which each person and each day is a single letter, so that patterns can name them.

The letters come from Unicode's private areas; `PERSON` and `DAY` match any of them.
"""

from collections.abc import Sequence
from typing import NamedTuple

FIRST_PERSON, FIRST_DAY = 0xE000, 0xF0000
MOST = 0x1800  # persons, and days, that one text can hold
PERSON = f"(?-i:[{chr(FIRST_PERSON)}-{chr(FIRST_PERSON + MOST - 1)}])"
DAY = f"(?-i:[{chr(FIRST_DAY)}-{chr(FIRST_DAY + MOST - 1)}])"
_PRIVATE = dict.fromkeys((*range(FIRST_PERSON, FIRST_PERSON + MOST), *range(FIRST_DAY, FIRST_DAY + MOST)), " ")


class Span(NamedTuple):
    """Where in the text something stands."""

    start: int
    end: int


class Written(NamedTuple):
    """A text as it was written; for each letter of what it was made into, where in it that came from."""

    original: str
    came_from: tuple[int, ...]


class Marked(NamedTuple):
    """The text with its marks, and for each of its letters where it came from."""

    text: str
    original: str
    places: tuple[int, ...]
    came_from: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The place in the original of a piece of the marked text."""
        return Span(self.places[start], self.places[end])

    def words(self, start: int, end: int) -> str:
        """What was written there."""
        return " ".join(self.original[slice(*self.span(start, end))].split())

    def text_of(self, span: Span) -> str:
        """The words at a place of the text that was marked."""
        return self.original[slice(self.came_from[span.start], self.came_from[span.end])]


def without_marks(text: str) -> str:
    """The text with blanks where it had letters that are kept for marks."""
    return text.translate(_PRIVATE)


def mark(
    text: str,
    persons: Sequence[Span],
    days: Sequence[Span],
    blanks: Sequence[Span] = (),
    written: Written | None = None,
) -> Marked:
    """Put a letter in the place of each person and day, and one blank in that of each of ``blanks``.

    ``written`` is how the text was written, where it has been written out.
    """
    original, came_from = written or Written(text, tuple(range(len(text) + 1)))
    letters = [(span, chr(FIRST_PERSON + number)) for number, span in enumerate(persons)]
    letters += [(span, chr(FIRST_DAY + number)) for number, span in enumerate(days)]
    letters += [(span, " ") for span in blanks]
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for span, letter in sorted(letters):
        parts += [text[at : span.start], letter]
        places += [*range(at, span.start), span.start]
        at = span.end
    parts.append(text[at:])
    places += range(at, len(text) + 1)
    return Marked("".join(parts), original, tuple(came_from[place] for place in places), came_from)


def persons_in(text: str) -> list[int]:
    """The numbers of the persons in a marked text, in order."""
    return [ord(letter) - FIRST_PERSON for letter in text if FIRST_PERSON <= ord(letter) < FIRST_PERSON + MOST]


def days_in(text: str) -> list[int]:
    """The numbers of the days in a marked text, in order."""
    return [ord(letter) - FIRST_DAY for letter in text if FIRST_DAY <= ord(letter) < FIRST_DAY + MOST]
