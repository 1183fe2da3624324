"""Stems that are kept are those that the library finds."""

import pytest

from match_stems import packed
from netgive.matching.bundle import content
from netgive.matching.stemmer import OTHERS, Stemmer

STEMMER = Stemmer()


def test_what_is_kept_is_up_to_date() -> None:
    """`python benchmarks/match_stems.py` makes it anew."""
    assert packed() == content("stems.bin")
    assert {word: STEMMER.library.stemWord(word) for word in OTHERS} == OTHERS


@pytest.mark.parametrize("word", ["engineering", "ponies", "happily", "was", "blockchains", "##ing", "x1"])
def test_a_stem_is_that_of_the_library(word: str) -> None:
    assert STEMMER.stem(word) == STEMMER.library.stemWord(word)
