"""Makes `src/netgive/matching/data/topics.bin` of topics.toml beside it: to be run after every change of that list.

python benchmarks/match_topics.py
"""

from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from netgive.matching.topics import Built, Phrase, listed
from netgive.matching.vectors import bundled
from netgive.matching.words import WordReader


def built(topics: Mapping[str, Sequence[str]]) -> Built:
    """What topics.bin is to hold of a list of topics."""
    vectors = bundled()
    reader = WordReader(vectors)
    middles = tuple(vectors.middle([vectors.of(phrase) for phrase in phrases]) for phrases in topics.values())
    phrases = [
        Phrase(number, frozenset(key for key, _, _ in reader.read(phrase)))
        for number, phrases in enumerate(topics.values())
        for phrase in phrases
    ]
    return Built(middles, tuple(dict.fromkeys(phrase for phrase in phrases if phrase.words)))


if __name__ == "__main__":
    Path(str(files("netgive.matching") / "data" / "topics.bin")).write_bytes(built(listed()).pack())
