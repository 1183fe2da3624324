"""What is made of a text before it is compared: its direction, the topics it belongs to, the words it is known by."""

import struct
from typing import NamedTuple, Protocol

from netgive.matching.topics import Share
from netgive.matching.words import Weighed

_COUNTS = struct.Struct("<BB")
_SHARE = struct.Struct("<HH")
_WORD = struct.Struct("<IHB")


class Sense(NamedTuple):
    """What a text means.

    ``shares`` are those of the topics its direction is near, ``hits`` of the topics whose phrases it holds.
    """

    direction: bytes
    shares: tuple[Share, ...]
    hits: tuple[Share, ...]
    words: tuple[Weighed, ...]

    def pack(self) -> bytes:
        """All but the direction, as bytes."""
        counts = _COUNTS.pack(len(self.shares), len(self.hits))
        shares = b"".join(_SHARE.pack(*share) for share in (*self.shares, *self.hits))
        return counts + shares + b"".join(_WORD.pack(*word) for word in self.words)

    @classmethod
    def unpack(cls, direction: bytes, packed: bytes) -> "Sense":
        """A sense that was packed."""
        shares, hits = _COUNTS.unpack_from(packed)
        middle = _COUNTS.size + shares * _SHARE.size
        end = middle + hits * _SHARE.size
        return cls(
            direction,
            tuple(_SHARE.iter_unpack(packed[_COUNTS.size : middle])),
            tuple(_SHARE.iter_unpack(packed[middle:end])),
            tuple(_WORD.iter_unpack(packed[end:])),
        )


class Memory(Protocol):
    """Senses that were worked out before, so that the same title is not read ten thousand times."""

    def get(self, text: str) -> Sense | None: ...

    def put(self, text: str, sense: Sense) -> None: ...


class Forgetful:
    """A memory for as long as the matcher lives."""

    def __init__(self) -> None:
        self._senses: dict[str, Sense] = {}

    def get(self, text: str) -> Sense | None:
        return self._senses.get(text)

    def put(self, text: str, sense: Sense) -> None:
        self._senses[text] = sense
