"""Rounds: everything takes its turn, what takes long less often."""

import os
import sys
from pathlib import Path

from costs.commands import Command
from costs.process import Call
from costs.rounds import LEAST_TIMES, measure, rows_of
from costs.sizes import Size
from costs.subject import Subject

NOTE = "import sys; print(*sys.argv[1:], file=open('turns', 'a'))"


class Notes(Subject):
    """Each command notes its label and the turn it ran in."""

    def __init__(self, folder: Path, *commands: Command) -> None:
        super().__init__("notes", Size(2, 1), commands)
        self.folder = folder

    def call(self, command: Command, turn: int) -> Call:
        return Call((sys.executable, "-c", NOTE, command.label, str(turn)), {**os.environ}, self.folder)

    def turns(self) -> list[str]:
        return (self.folder / "turns").read_text().splitlines()


def test_commands_take_turns_after_a_round_that_does_not_count(tmp_path: Path) -> None:
    notes = Notes(tmp_path, Command("a", ()), Command("b", ()))
    rows = rows_of([notes])
    assert len(list(measure(rows, 2, 60))) == 3
    assert notes.turns() == ["a -1", "b -1", "a 0", "b 0", "a 1", "b 1"]
    assert [len(row.samples) for row in rows] == [2, 2]
    assert all(row.ratio > 0.5 and row.megabytes > 5 for row in rows)


def test_without_patience_a_command_is_still_timed_a_few_times(tmp_path: Path) -> None:
    rows = rows_of([Notes(tmp_path, Command("a", ()))])
    list(measure(rows, LEAST_TIMES + 2, 0))
    assert len(rows[0].samples) == LEAST_TIMES


def test_again_is_right_after_the_same_untimed(tmp_path: Path) -> None:
    notes = Notes(tmp_path, Command("a", ()), Command("b", (), again=True))
    rows = rows_of([notes])
    list(measure(rows, 1, 60))
    assert notes.turns() == ["a -1", "b -1", "b -1", "a 0", "b 0", "b 0"]
    assert len(rows[1].samples) == 1
