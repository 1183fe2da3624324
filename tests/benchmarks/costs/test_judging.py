"""What is far outside its target, and what is not."""

from pathlib import Path

import pytest

from costs.commands import PLANNED, Command
from costs.incoming import Import
from costs.judging import excessive, excessive_imports
from costs.process import Call
from costs.rounds import Row, Sample
from costs.sizes import Size
from costs.subject import Subject
from costs.taken import Taken

LIMITS = {1_000: 3.0, 10_000: 4.0}


class Network(Subject):
    """A network of some size, of which nothing is run."""

    def call(self, command: Command, turn: int) -> Call:
        return Call((command.label, str(turn)), {}, Path())


def row(network: Subject, ratio: float, work: float, *, megabytes: float = 20, terminal: bool = False) -> Row:
    found = Row(network, Command(PLANNED, ("suggest",), LIMITS, terminal=terminal))
    found.samples.append(Sample(ratio, work, Taken(ratio / 100, work / 100, megabytes)))
    return found


@pytest.mark.parametrize(
    ("contacts", "ratio", "work", "wrong"),
    [
        (500, 5.9, 5.9, False),
        (500, 6.1, 6.1, True),
        (1_000, 6.1, 6.1, True),
        (1_001, 6.1, 6.1, False),
        (10_000, 8.1, 8.1, True),
        (10_001, 99, 99, False),
        (500, 30, 5.9, False),
    ],
)
def test_twice_the_target_for_so_many_people_is_too_much(contacts: int, ratio: float, work: float, wrong: bool) -> None:
    """Waiting alone is not: the machine may have been busy."""
    found = excessive([row(Network("netgive", Size(contacts, 1), []), ratio, work)])
    assert [one.about.partition(" (")[0] for one in found] == [PLANNED] * wrong


@pytest.mark.parametrize(("shown", "wrong"), [(12.9, False), (13.1, True)])
def test_a_terminal_may_cost_more_than_a_pipe_on_the_same_network(shown: float, wrong: bool) -> None:
    network, other = (Network("netgive", Size(contacts, 1), []) for contacts in (500, 600))
    rows = [row(network, 5, 5), row(other, 1, 1), row(network, shown, shown, terminal=True)]
    assert len(excessive(rows)) == wrong


def test_a_plan_needs_little_memory() -> None:
    network = Network("netgive", Size(500, 1), [])
    (found,) = excessive([row(network, 2, 2, megabytes=121)])
    assert "121 MB, target 60" in found.about
    assert excessive([row(network, 2, 2, megabytes=119)]) == []


def test_imports_are_judged_by_records_a_second() -> None:
    imports = [
        Import("slow", 400, 1, 1, 50, 1_000),
        Import("fast", 600, 1, 1, 50, 1_000),
        Import("waiting", 600, 2, 1, 50, 1_000),
        Import("any", 1, 1, 1, 50, 0),
    ]
    assert excessive_imports(imports) == ["import of slow: 400 a second, target 1000"]
