"""Growth: sizes that differ in one thing only stand side by side."""

from pathlib import Path

from costs.commands import GROWING, Command
from costs.growth import growth
from costs.process import Call
from costs.rounds import Row, Sample
from costs.sizes import EVERYDAY, GROWTH, LARGE, Size
from costs.subject import Subject
from costs.taken import Taken


class Network(Subject):
    """A network of some size, of which nothing is run."""

    def call(self, command: Command, turn: int) -> Call:
        return Call((command.label, str(turn)), {}, Path())


def rows(*sizes: Size) -> list[Row]:
    found = [Row(Network("netgive", size, GROWING), command) for size in sizes for command in GROWING]
    for row in found:
        ratio = row.subject.size.interactions / 1_000
        row.samples.append(Sample(ratio, ratio, Taken(1, 1, 1)))
    return found


def test_people_with_as_many_conversations_and_conversations_with_as_many_people() -> None:
    lines = list(growth(rows(*EVERYDAY, LARGE, *GROWTH)))
    assert [line for line in lines if line.startswith(("With", "| command", "| suggest"))] == [
        "With people, who have 10 conversations each on average:",
        "| command          | 1,000 | 10,000 | 100,000 |",
        "| suggest, planned |  10.0 |  100.0 |  1000.0 |",
        "With conversations, with 10,000 people:",
        "| command          | 20,000 | 100,000 | 200,000 | 1,000,000 |",
        "| suggest, planned |   20.0 |   100.0 |   200.0 |    1000.0 |",
    ]


def test_one_size_does_not_grow() -> None:
    assert list(growth(rows(EVERYDAY[0]))) == []
