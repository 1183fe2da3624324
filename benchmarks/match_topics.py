"""Makes `src/netgive/matching/data/topics.bin` of topics.toml beside it: to be run after every change of that list.

python benchmarks/match_topics.py
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import netgive.matching
from netgive.matching.topic_file import Built
from netgive.matching.vectors import bundled, pack
from netgive.matching.words import WordReader

DATA = Path(netgive.matching.__file__).with_name("data")


@cache
def listed() -> dict[str, list[str]]:
    """Each topic with all its phrases, names first."""
    sections = tomllib.loads((DATA / "topics.toml").read_text("utf-8"))
    return {
        name: [phrase.strip() for part in line.split(";") for phrase in part.split(",")]
        for section in sections.values()
        for name, line in section.items()
    }


def built(topics: Mapping[str, Sequence[str]]) -> Built:
    """What topics.bin is to hold of a list of topics."""
    vectors = bundled()
    reader = WordReader(vectors)
    middles = {
        name: pack(vectors.middle([vectors.of(phrase) for phrase in phrases])) for name, phrases in topics.items()
    }
    spelled = [[vectors.pieces(phrase) for phrase in phrases] for phrases in topics.values()]
    words = {
        (number, frozenset(key for key, _, _ in reader.read(phrase)))
        for number, phrases in enumerate(topics.values())
        for phrase in phrases
    }
    return Built.of(middles, spelled, [(number, tuple(keys)) for number, keys in words if keys])


if __name__ == "__main__":
    (DATA / "topics.bin").write_bytes(built(listed()).pack())
