"""`data/topics.bin`: what is made of `data/topics.toml` beforehand, so that it need not be read word for word.

It holds the name of each topic, the middle of its directions, the word pieces of its phrases, and the words by which a
text holds a phrase. `benchmarks/match_topics.py` makes it: to be run after every change of the list.
"""

import struct
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise

from netgive.matching.bundle import numbers, packed

_SIZES = struct.Struct("<7I")


class Built:
    """The topics as they are kept."""

    def __init__(self, parts: Sequence[bytes]) -> None:
        """``parts`` are those that `of` makes."""
        names, middles, phrases, pieces, firsts, belonging, others = parts
        self._parts = tuple(parts)
        self.names = names.decode().split("\n")
        size = len(middles) // len(self.names)
        self.middles = [middles[start : start + size] for start in range(0, len(middles), size)]
        self._phrases = numbers("I", phrases)
        self._pieces = _Rows(pieces)
        self._firsts = numbers("I", firsts)
        self._belonging = numbers("H", belonging)
        self._others = _Rows(others)

    @classmethod
    def of(
        cls,
        middles: dict[str, bytes],
        spelled: Sequence[Sequence[Sequence[int]]],
        phrases: Sequence[tuple[int, Sequence[int]]],
    ) -> "Built":
        """Of each topic's middle, and its phrases in pieces; and of phrases as a topic and the keys of the words."""
        ordered = sorted((sorted(words, reverse=True), topic) for topic, words in phrases)
        return cls(
            [
                "\n".join(middles).encode(),
                b"".join(middles.values()),
                packed("I", accumulate(map(len, spelled), initial=0)),
                _Rows.pack(list(chain.from_iterable(spelled))),
                packed("I", [words[0] for words, _ in ordered]),
                packed("H", [topic for _, topic in ordered]),
                _Rows.pack([words[1:] for words, _ in ordered]),
            ]
        )

    def spelled(self, topic: int) -> "list[array[int]]":
        """The phrases of a topic, each in its word pieces."""
        return [self._pieces.at(place) for place in range(self._phrases[topic], self._phrases[topic + 1])]

    def holding(self, word: int) -> "Iterator[tuple[int, array[int]]]":
        """The phrases of whose words one has the largest key: the topic and the other words of each."""
        place = bisect_left(self._firsts, word)
        while place < len(self._firsts) and self._firsts[place] == word:
            yield self._belonging[place], self._others.at(place)
            place += 1

    def pack(self) -> bytes:
        """All of it."""
        return _SIZES.pack(*map(len, self._parts)) + b"".join(self._parts)

    @classmethod
    def unpack(cls, content: bytes) -> "Built":
        """What was packed."""
        ends = accumulate(_SIZES.unpack_from(content), initial=_SIZES.size)
        return cls([content[start:end] for start, end in pairwise(ends)])


class _Rows:
    """Rows of numbers, of any length, one after the other."""

    def __init__(self, content: bytes) -> None:
        self._numbers = numbers("I", content)

    @staticmethod
    def pack(rows: Sequence[Sequence[int]]) -> bytes:
        """Where each row begins and the last one ends, then the rows."""
        begins = accumulate(map(len, rows), initial=len(rows) + 1)
        return packed("I", chain(begins, chain.from_iterable(rows)))

    def at(self, place: int) -> "array[int]":
        return self._numbers[self._numbers[place] : self._numbers[place + 1]]
