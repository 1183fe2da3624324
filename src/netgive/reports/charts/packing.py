"""Where the circles of a map lie: each as near to the middle as the others and their names leave room."""

from collections.abc import Sequence
from math import cos, hypot, pi, sin
from typing import NamedTuple

STEPS = 16
ANGLES = tuple((cos(2 * pi * step / STEPS), sin(2 * pi * step / STEPS)) for step in range(STEPS))
GAP = 9
FLATTEN = 1.25  # wider than high


class Block(NamedTuple):
    """A disc of ``radius`` with a name of ``width`` and ``height`` above it."""

    radius: float
    width: float
    height: float


class Placed(NamedTuple):
    x: float
    y: float
    block: Block


def pack(blocks: Sequence[Block]) -> list[Placed]:
    """A place for each, in their order; the largest should come first."""
    placed: list[Placed] = []
    for block in blocks:
        ways = sorted(_ways(block, placed), key=lambda way: hypot(way[0], way[1] * FLATTEN))
        places = (Placed(x, y, block) for x, y in ways)
        placed.append(next(place for place in places if not any(_meet(place, other) for other in placed)))
    return placed


def _ways(block: Block, placed: Sequence[Placed]) -> list[tuple[float, float]]:
    """Places beside what lies there, and one below everything, which is always free."""
    if not placed:
        return [(0, 0)]
    bottom = max(other.y + other.block.radius for other in placed)
    ways = [(0.0, bottom + GAP + block.height + block.radius)]
    for other in placed:
        near = other.block.radius + block.radius + GAP
        for away in (near, near + max(block.height, other.block.height), near + (block.width + other.block.width) / 4):
            ways += [(other.x + across * away, other.y + down * away) for across, down in ANGLES]
    return ways


def _meet(one: Placed, other: Placed) -> bool:
    if hypot(one.x - other.x, one.y - other.y) < one.block.radius + other.block.radius + GAP:
        return True
    return _names_meet(one, other) or _disc_meets_name(one, other) or _disc_meets_name(other, one)


def _names_meet(one: Placed, other: Placed) -> bool:
    apart_x = abs(one.x - other.x) - (one.block.width + other.block.width) / 2
    apart_y = abs(_name_middle(one) - _name_middle(other)) - (one.block.height + other.block.height) / 2
    return apart_x < GAP and apart_y < 0


def _disc_meets_name(disc: Placed, named: Placed) -> bool:
    over_x = max(0.0, abs(disc.x - named.x) - named.block.width / 2)
    over_y = max(0.0, abs(disc.y - _name_middle(named)) - named.block.height / 2)
    return hypot(over_x, over_y) < disc.block.radius


def _name_middle(placed: Placed) -> float:
    return placed.y - placed.block.radius - placed.block.height / 2
