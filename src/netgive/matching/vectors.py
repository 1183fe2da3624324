"""What a text means, as a direction in space: the sum of the vectors of its word pieces.

`vectors/` in the repository says how they were made. A text's words are cut into the longest pieces that are known,
so that there is no word without a meaning.
"""

import math
import re
import struct
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from netgive.matching.bundle import content, mapped

if TYPE_CHECKING:
    from mmap import mmap

DIMENSIONS = 128
LONGEST_WORD = 40
LARGEST = 127  # number in a signed byte
_WORDS = re.compile(r"[a-z0-9]+")
_NUMBERS = struct.Struct(f"{DIMENSIONS}b")
_SCALE = struct.Struct("<f")

Vector = tuple[float, ...]
NOTHING: Vector = (0.0,) * DIMENSIONS


class Vectors:
    """The vectors of all word pieces, read and unpacked as they are needed."""

    def __init__(self, pieces: str, content: "bytes | mmap") -> None:
        listed = pieces.split("\n")
        self._numbers = dict(zip(listed, range(len(listed)), strict=True))
        self._content = content
        self._known: dict[int, Vector] = {}

    def of(self, text: str) -> Vector:
        """The direction of a text, of length 1; `NOTHING` where it has no word."""
        return self.sum(self.pieces(text))

    def sum(self, pieces: Iterable[int]) -> Vector:
        """The direction of word pieces together; `NOTHING` where there are none."""
        rows = list(map(self._row, pieces))
        return unit(list(map(math.fsum, zip(*rows, strict=True)))) if rows else NOTHING

    def pieces(self, text: str) -> list[int]:
        """The word pieces of a text, by their numbers."""
        return [number for word in _words(text) for number in self._pieces(word)]

    def number(self, piece: str) -> int | None:
        """The place of a piece among all, None where it is none."""
        return self._numbers.get(piece)

    def rarity(self, word: str) -> float:
        """How seldom a word is used, 0..1: the pieces are in the order of how often they are, and the rest is rare."""
        plain = "".join(_words(word))
        number = self._numbers.get(plain)
        return math.log(2 + number) / math.log(1 + len(self._numbers)) if number is not None else 1.0

    @staticmethod
    def middle(directions: Sequence[Vector]) -> Vector:
        """The direction between several."""
        return unit([math.fsum(column) for column in zip(*directions, strict=True)])

    def _pieces(self, word: str) -> Iterator[int]:
        """The longest known beginning, then the longest known continuation; a word with an unknown rest has none."""
        found: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                number = self._numbers.get(f"##{word[start:end]}" if start else word[:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return
        yield from found

    def _row(self, number: int) -> Vector:
        row = self._known.get(number)
        if row is None:
            (scale,) = _SCALE.unpack_from(self._content, number * _SCALE.size)
            start = len(self._numbers) * _SCALE.size + number * _NUMBERS.size
            row = self._known[number] = tuple([scale * value for value in _NUMBERS.unpack_from(self._content, start)])
        return row


def likeness(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1, in -1..1; 0 where one of them is nothing.

    By their distance d: cos = 1 - d²/2. `math.dist` is the fastest way to it in plain Python.
    """
    if one is NOTHING or other is NOTHING:
        return 0.0
    distance = math.dist(one, other)
    return 1.0 - distance * distance / 2


def pack(vector: Vector) -> bytes:
    """A direction with a byte for each dimension, to be kept."""
    scale = LARGEST / (max(map(abs, vector)) or 1.0)
    return struct.pack(f"{len(vector)}b", *(round(value * scale) for value in vector))


def unpack(content: bytes) -> Vector:
    """A direction that was kept."""
    return unit(struct.unpack(f"{len(content)}b", content)) if any(content) else NOTHING


def unit(values: Sequence[float]) -> Vector:
    """The direction of a vector, of length 1."""
    length = math.hypot(*values)
    return tuple([value / length for value in values]) if length else NOTHING


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return [word for word in _WORDS.findall(plain) if len(word) <= LONGEST_WORD]


@cache
def bundled() -> Vectors:
    """The vectors that come with netgive."""
    return Vectors(content("pieces.txt").decode(), mapped("vectors.bin"))
