"""The stems of English words: those of all words that are word pieces are kept, others are found by the library.

`data/stems.bin` has a byte for each piece: how many letters are cut off, and what is put there instead.
`benchmarks/match_stems.py` makes it.
"""

from functools import cached_property
from typing import Protocol

from netgive.matching.bundle import content
from netgive.matching.vectors import bundled

ENDINGS = ("", "i", "e", "l", "ie", "y")  # that the library puts in the place of others
UNKNOWN = 255
# Words of the vocabulary that are no pieces: each matcher asks for them.
OTHERS = {
    "checklist": "checklist",
    "cofounder": "cofound",
    "facilitator": "facilit",
    "freelancer": "freelanc",
    "strategist": "strategist",
}


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's spelling


class Stemmer:
    """Finds what a word has in common with its other forms."""

    def __init__(self) -> None:
        self._codes = content("stems.bin")

    def stem(self, word: str) -> str:
        number = bundled().number(word)
        code = self._codes[number] if number is not None else UNKNOWN
        if code == UNKNOWN:
            return OTHERS.get(word) or self.library.stemWord(word)
        cut, ending = divmod(code, len(ENDINGS))
        return word[: len(word) - cut] + ENDINGS[ending]

    @cached_property
    def library(self) -> _Stemmer:
        """It takes longer to load than all that is kept; it is published without types."""
        import snowballstemmer  # type: ignore[import-untyped]  # noqa: PLC0415

        found: _Stemmer = snowballstemmer.stemmer("english")
        return found
