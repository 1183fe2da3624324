"""The commands that are timed are about people of the network, on the day that they need."""

import pytest

from costs.commands import COMPLETION, PIPED, PLANNED, Command
from costs.process import piped
from costs.sizes import Size
from costs.subject import Netgive

BY_LABEL = {command.label: command for command in PIPED}


@pytest.fixture(scope="module")
def subject(tmp_path_factory: pytest.TempPathFactory) -> Netgive:
    home = tmp_path_factory.mktemp("home")
    return Netgive(Size(30, 100), PIPED, home / "kept", home / "work")


def day(subject: Netgive, command: Command) -> str:
    return subject.call(command, 0).environment["NETGIVE_TODAY"]


def test_a_plan_anew_is_on_a_day_of_its_own(subject: Netgive) -> None:
    mornings = [day(subject, BY_LABEL[PLANNED]) for _ in range(3)]
    assert len({*mornings}) == 3
    assert day(subject, BY_LABEL["list"]) == day(subject, BY_LABEL["suggest"]) == "2026-11-23"


def test_each_turn_is_about_somebody_else(subject: Netgive) -> None:
    names = [subject.call(BY_LABEL["show NAME"], turn).line[-1] for turn in range(4)]
    assert len(set(names)) == 4
    assert names[0] in piped(subject.call(BY_LABEL["show NAME"], 0)).decode()


def test_the_beginning_of_a_name_is_completed(subject: Netgive) -> None:
    call = subject.call(COMPLETION, 0)
    beginning = call.environment["COMP_WORDS"].removeprefix("netgive show ")
    completed = piped(call).decode().splitlines()
    assert len(beginning) == 2
    assert completed
