"""The map of one's network: a sunflower for each circle, those one is in touch with in its heart."""

from collections.abc import Iterable, Mapping, Sequence
from math import cos, hypot, pi, sin, sqrt
from typing import NamedTuple

from netgive.domain.suggest import TieState
from netgive.reports.charts.packing import Block, Placed, pack
from netgive.reports.charts.words import columns, counted, cut, isolated, shown
from netgive.reports.report import NetworkMap, Node
from netgive.reports.report_view import NO_CIRCLE
from netgive.reports.standing import STATES

GOLDEN = pi * (3 - sqrt(5))
SPREAD = 7.2
RIM = 8
NARROW = 342  # pixels at which names have the size of letters
LETTERS = 12
MOST_CIRCLES = 24
LABEL_COLUMNS = 16
COLUMN = 0.58  # of the size of letters
MARGIN = 6
BEND = 0.14
MANY_LINES = 30
OTHERS = "other circles"


class Cluster(NamedTuple):
    name: str
    x: float
    y: float
    radius: float
    name_y: float


class Dot(NamedTuple):
    x: float
    y: float
    state: str
    reached: bool
    title: str


class Line(NamedTuple):
    path: str
    title: str


class Listed(NamedTuple):
    """A circle in words."""

    circle: str
    people: tuple[tuple[str, str], ...]


class NetworkChart(NamedTuple):
    """``crowded`` where there are so many lines that they had better be faint."""

    width: float
    height: float
    clusters: tuple[Cluster, ...]
    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]
    crowded: bool
    states: tuple[tuple[str, str], ...]
    circles: tuple[Listed, ...]
    introductions: tuple[tuple[str, str], ...]
    description: str


def network_chart(network: NetworkMap, reached: Iterable[str] = ()) -> NetworkChart:
    """The map; ``reached`` are the ids of those who get a ring, because they were given something."""
    circles = _circles(network.nodes)
    drawn = sorted(_merged(circles), key=lambda circle: -len(circle[1]))
    places, width, height = _framed(drawn)
    gave = frozenset(reached)
    spots = {
        node.person.id: spot
        for (_, nodes), place in zip(drawn, places, strict=True)
        for node, spot in zip(nodes, _sunflower(len(nodes), place), strict=True)
    }
    names = {node.person.id: node.person.name for node in network.nodes}
    pairs = [(one, other) for one, other in network.introductions if one in spots and other in spots]
    return NetworkChart(
        width=round(width, 1),
        height=round(height, 1),
        clusters=tuple(_cluster(name, place) for (name, _), place in zip(drawn, places, strict=True)),
        dots=tuple(_dot(node, spots[node.person.id], gave) for node in network.nodes),
        lines=tuple(_line(spots[one], spots[other], names[one], names[other]) for one, other in pairs),
        crowded=len(pairs) > MANY_LINES,
        states=tuple((state.value, STATES[state]) for state in _inside_out()),
        circles=tuple(_listed(name, nodes) for name, nodes in circles),
        introductions=tuple((shown(names[one]), shown(names[other])) for one, other in pairs),
        description=_description(network.nodes, sum(name != NO_CIRCLE for name, _ in circles), len(pairs)),
    )


def _circles(nodes: Sequence[Node]) -> list[tuple[str, list[Node]]]:
    """Circles with their people, the largest first; within, those one is in touch with first."""
    circles: dict[str, list[Node]] = {}
    for node in nodes:
        circles.setdefault(shown(node.circle) if node.circle else NO_CIRCLE, []).append(node)
    nearness = {state: place for place, state in enumerate(_inside_out())}
    for people in circles.values():
        people.sort(key=lambda node: (nearness[node.state], node.person.name, node.person.id))
    return sorted(circles.items(), key=lambda circle: (circle[0] == NO_CIRCLE, -len(circle[1]), circle[0]))


def _inside_out() -> tuple[TieState, ...]:
    return (TieState.ACTIVE, TieState.DRIFTING, TieState.DORMANT, TieState.DEEP_DORMANT, TieState.UNMET)


def _merged(circles: Sequence[tuple[str, list[Node]]]) -> list[tuple[str, list[Node]]]:
    """At most so many circles as there is room for their names."""
    if len(circles) <= MOST_CIRCLES:
        return list(circles)
    rest = [node for _, nodes in circles[MOST_CIRCLES - 1 :] for node in nodes]
    return [*circles[: MOST_CIRCLES - 1], (OTHERS, rest)]


def _framed(circles: Sequence[tuple[str, list[Node]]]) -> tuple[list[Placed], float, float]:
    """The places of the circles with the width and height of their map.

    Names are sized by the width, and the width follows from the names: a second round settles it.
    """
    width, height, places = float(NARROW), 0.0, list[Placed]()
    for _ in range(2):
        places = pack([_block(name, len(nodes), width) for name, nodes in circles])
        places, width, height = _frame(places)
    return places, width, height


def _block(name: str, people: int, width: float) -> Block:
    letters = LETTERS * width / NARROW
    return Block(SPREAD * sqrt(people) + RIM, columns(cut(name, LABEL_COLUMNS)) * letters * COLUMN, letters * 1.4)


def _frame(places: Sequence[Placed]) -> tuple[list[Placed], float, float]:
    if not places:
        return [], float(NARROW), 0.0
    halves = [max(place.block.radius, place.block.width / 2) for place in places]
    left = min(place.x - half for place, half in zip(places, halves, strict=True))
    right = max(place.x + half for place, half in zip(places, halves, strict=True))
    top = min(place.y - place.block.radius - place.block.height for place in places)
    bottom = max(place.y + place.block.radius for place in places)
    width = max(float(NARROW), right - left + 2 * MARGIN)
    shift = (width - right - left) / 2
    moved = [place._replace(x=place.x + shift, y=place.y - top + MARGIN) for place in places]
    return moved, width, bottom - top + 2 * MARGIN


def _sunflower(count: int, place: Placed) -> list[tuple[float, float]]:
    """As many spots as there are people, evenly around the middle of their circle."""
    return [
        (
            round(place.x + SPREAD * sqrt(index + 0.5) * cos(index * GOLDEN), 1),
            round(place.y + SPREAD * sqrt(index + 0.5) * sin(index * GOLDEN), 1),
        )
        for index in range(count)
    ]


def _cluster(name: str, place: Placed) -> Cluster:
    top = place.y - place.block.radius - place.block.height * 0.25
    return Cluster(
        cut(name, LABEL_COLUMNS), round(place.x, 1), round(place.y, 1), round(place.block.radius, 1), round(top, 1)
    )


def _dot(node: Node, spot: tuple[float, float], gave: frozenset[str]) -> Dot:
    given = node.person.id in gave
    title = f"{isolated(node.person.name)}: {STATES[node.state]}{', you gave' if given else ''}"
    return Dot(*spot, node.state.value, given, title)


def _line(one: tuple[float, float], other: tuple[float, float], first: str, second: str) -> Line:
    """A line that is bent a little, so that it does not run through the middle of what lies between."""
    across, down = other[0] - one[0], other[1] - one[1]
    bend_x, bend_y = (one[0] + other[0]) / 2 - down * BEND, (one[1] + other[1]) / 2 + across * BEND
    pull = min(1.0, 4.5 / max(1.0, hypot(across, down) / 2))
    begin = one[0] + (bend_x - one[0]) * pull, one[1] + (bend_y - one[1]) * pull
    end = other[0] + (bend_x - other[0]) * pull, other[1] + (bend_y - other[1]) * pull
    path = f"M{begin[0]:.1f} {begin[1]:.1f}Q{bend_x:.1f} {bend_y:.1f} {end[0]:.1f} {end[1]:.1f}"
    return Line(path, f"{isolated(first)} and {isolated(second)}, introduced by you")


def _listed(circle: str, nodes: Sequence[Node]) -> Listed:
    return Listed(circle, tuple((shown(node.person.name), STATES[node.state]) for node in nodes))


def _description(nodes: Sequence[Node], circles: int, introductions: int) -> str:
    states: Mapping[TieState, int] = {state: sum(node.state is state for node in nodes) for state in _inside_out()}
    told = ", ".join(f"{count} {STATES[state]}" for state, count in states.items() if count)
    drawn = f" {counted(introductions, 'introduction')} between them." if introductions else ""
    return f"{counted(len(nodes), 'person', 'people')} in {counted(circles, 'circle')}: {told}.{drawn}" if nodes else ""
