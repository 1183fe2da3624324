"""Makes `src/netgive/matching/data/stems.bin`: to be run after a change of pieces.txt beside it, or of the stemmer.

python benchmarks/match_stems.py
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import netgive.matching
from netgive.matching.stemmer import ENDINGS, UNKNOWN, Stemmer

DATA = Path(netgive.matching.__file__).with_name("data")


def codes(pieces: Sequence[str]) -> Iterator[int]:
    """What is kept of the stem of each piece."""
    library = Stemmer().library
    for piece in pieces:
        stem = library.stemWord(piece)
        same = max(size for size in range(len(stem) + 1) if piece.startswith(stem[:size]))
        known = piece.isalpha() and stem[same:] in ENDINGS
        yield (len(piece) - same) * len(ENDINGS) + ENDINGS.index(stem[same:]) if known else UNKNOWN


def packed() -> bytes:
    """What stems.bin is to hold."""
    return bytes(codes((DATA / "pieces.txt").read_text("utf-8").split("\n")))


if __name__ == "__main__":
    (DATA / "stems.bin").write_bytes(packed())
