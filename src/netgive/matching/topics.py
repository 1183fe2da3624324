"""Topics as bridges: a need and an offer that share no word may still belong to the same topic.

`data/topics.toml` lists them: how a shelf or a job title names each, and how those speak who need it.
"""

import math
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from netgive.matching.vectors import Vector, Vectors, bundled, likeness

# Defaults, chosen on the tuning half of benchmarks/matching.
TEMPERATURE = 0.05
MOST_TOPICS = 4
LOOKED_AT = 24  # topics whose phrases are compared one by one: those nearest on the whole


class Share(NamedTuple):
    """How much of a text belongs to a topic, 0..1; the shares of all topics add up to 1."""

    topic: int
    share: float


class Topic(NamedTuple):
    name: str
    middle: Vector
    phrases: tuple[Vector, ...]


class Topics:
    """All topics, with the vectors of their phrases."""

    def __init__(self, listed: dict[str, list[str]], vectors: Vectors) -> None:
        self._topics = []
        for name, phrases in listed.items():
            directions = tuple(vectors.of(phrase) for phrase in phrases)
            self._topics.append(Topic(name, vectors.middle(directions), directions))

    def name(self, topic: int) -> str:
        return self._topics[topic].name

    def shares(self, direction: Vector) -> tuple[Share, ...]:
        """The few topics a text belongs to most, by its direction: a softmax over the nearest phrase of each."""
        rough = [likeness(direction, topic.middle) for topic in self._topics]
        nearest = sorted(range(len(rough)), key=lambda number: -rough[number])[:LOOKED_AT]
        exact = {number: max(likeness(direction, one) for one in self._topics[number].phrases) for number in nearest}
        best = max(exact.values(), default=0.0)
        weights = {number: math.exp((value - best) / TEMPERATURE) for number, value in exact.items()}
        total = math.fsum(weights.values())
        found = sorted(weights, key=lambda number: (-weights[number], number))[:MOST_TOPICS]
        return tuple(Share(number, weights[number] / total) for number in found)


def overlap(one: Sequence[Share], other: Sequence[Share]) -> float:
    """How far two texts belong to the same topics, 0..1 (the Bhattacharyya coefficient of their shares)."""
    theirs = dict(other)
    return math.fsum(math.sqrt(share * theirs[topic]) for topic, share in one if topic in theirs)


@cache
def listed() -> dict[str, list[str]]:
    """Each topic with all its phrases, names first."""
    sections = tomllib.loads((files("netgive.matching") / "data" / "topics.toml").read_text("utf-8"))
    return {
        name: [phrase.strip() for part in line.split(";") for phrase in part.split(",")]
        for section in sections.values()
        for name, line in section.items()
    }


@cache
def all_topics() -> Topics:
    """The topics that come with netgive."""
    return Topics(listed(), bundled())
