"""The map: everybody has a place of their own, in their circle, and it is the same each time."""

from itertools import combinations
from math import hypot
from random import Random
from time import perf_counter

import pytest

from netgive.domain.suggest import Person, TieState
from netgive.reports.charts.network import MOST_CIRCLES, NARROW, network_chart
from netgive.reports.charts.packing import GAP, Block, pack
from netgive.reports.report import NetworkMap, Node
from reports.report_samples import crowd

DIAMETER = 9.2


def node(name: str, circle: str | None = "work", state: TieState = TieState.ACTIVE) -> Node:
    return Node(Person(name, name), circle, state, communal=False)


def test_nobody_stands_on_anybody_and_all_are_on_the_map() -> None:
    chart = network_chart(crowd().network)
    assert len(chart.dots) == 500
    for one, other in combinations(chart.dots, 2):
        assert hypot(one.x - other.x, one.y - other.y) > DIAMETER
    assert all(5 < dot.x < chart.width - 5 and 5 < dot.y < chart.height - 5 for dot in chart.dots)


@pytest.mark.parametrize("circles", [1, 2, 9, 24, 80])
def test_circles_keep_apart_and_inside(circles: int) -> None:
    chart = network_chart(crowd(circles=circles).network)
    assert len(chart.clusters) <= MOST_CIRCLES
    for one, other in combinations(chart.clusters, 2):
        assert hypot(one.x - other.x, one.y - other.y) >= one.radius + other.radius + GAP - 0.5
    for cluster in chart.clusters:
        assert cluster.radius <= cluster.x <= chart.width - cluster.radius
        assert cluster.name_y > 0


def test_those_one_is_in_touch_with_are_in_the_heart() -> None:
    states = [TieState.UNMET, TieState.DEEP_DORMANT, TieState.DORMANT, TieState.DRIFTING, TieState.ACTIVE]
    chart = network_chart(NetworkMap(tuple(node(state, state=state) for state in states), ()))
    (cluster,) = chart.clusters
    distances = [hypot(dot.x - cluster.x, dot.y - cluster.y) for dot in chart.dots]
    assert distances == sorted(distances, reverse=True)


def test_circles_beyond_those_that_fit_are_one() -> None:
    nodes = tuple(node(f"n{index}", f"circle {index:02}") for index in range(MOST_CIRCLES + 6))
    chart = network_chart(NetworkMap(nodes, ()))
    assert chart.clusters[0].name == "other circles"
    assert len(chart.clusters) == MOST_CIRCLES
    assert len(chart.circles) == MOST_CIRCLES + 6
    assert len(chart.dots) == MOST_CIRCLES + 6


def test_lines_are_between_people_on_the_map_only() -> None:
    network = NetworkMap((node("Ada"), node("Bo", "choir")), (("Ada", "Bo"), ("Ada", "Cho")))
    chart = network_chart(network)
    assert chart.introductions == (("Ada", "Bo"),)
    assert [line.title for line in chart.lines] == ["\u2068Ada\u2069 and \u2068Bo\u2069, introduced by you"]


@pytest.mark.parametrize(("people", "crowded"), [(8, False), (9, True)])
def test_many_lines_are_faint(people: int, crowded: bool) -> None:
    names = [f"n{index}" for index in range(people)]
    network = NetworkMap(tuple(map(node, names)), tuple(combinations(names, 2)))
    assert network_chart(network).crowded is crowded


def test_people_of_no_circle_come_last() -> None:
    chart = network_chart(NetworkMap((node("Ada", None), node("Bo", None), node("Cho")), ()))
    assert [circle.circle for circle in chart.circles] == ["work", "no circle"]


def test_who_was_given_to_has_a_ring() -> None:
    chart = network_chart(NetworkMap((node("Ada"), node("Bo")), ()), ["Bo"])
    assert [(dot.reached, dot.title) for dot in chart.dots] == [
        (False, "\u2068Ada\u2069: in touch"),
        (True, "\u2068Bo\u2069: in touch, you gave"),
    ]


def test_it_is_told_in_words() -> None:
    nodes = (node("Ada"), node("Bo", "choir", TieState.DORMANT), node("Cho"))
    chart = network_chart(NetworkMap(nodes, (("Ada", "Bo"),)))
    told = "3 people in 2 circles: 2 in touch, 1 dormant. 1 introduction between them."
    assert chart.description == told
    assert network_chart(NetworkMap((), ())).description == ""


def test_a_map_of_one_is_no_wider_than_a_phone() -> None:
    chart = network_chart(NetworkMap((node("Ada"),), ()))
    assert chart.width == NARROW
    assert chart.height < NARROW / 2


def test_the_map_is_the_same_each_time_and_quick() -> None:
    network = crowd(circles=40).network
    start = perf_counter()
    first = network_chart(network)
    assert perf_counter() - start < 2
    assert network_chart(network) == first


@pytest.mark.parametrize("seed", range(20))
def test_every_block_finds_a_place(seed: int) -> None:
    chance = Random(seed)
    blocks = [Block(chance.uniform(8, 90), chance.uniform(0, 160), chance.uniform(8, 30)) for _ in range(24)]
    placed = pack(blocks)
    assert [place.block for place in placed] == blocks
    for one, other in combinations(placed, 2):
        assert hypot(one.x - other.x, one.y - other.y) >= one.block.radius + other.block.radius + GAP - 1e-6
