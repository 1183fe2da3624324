"""What a process takes is its own, through a pipe and on a terminal."""

import os
import sys
from pathlib import Path

import pytest

from costs.process import Call, CommandFailedError
from costs.taken import taken
from costs.terminal import COLUMNS, on_terminal


def call(code: str, folder: Path, *, terminal: bool = False) -> Call:
    return Call((sys.executable, "-c", code), {**os.environ}, folder, terminal)


def test_memory_is_that_of_the_process_and_not_of_whoever_started_it(tmp_path: Path) -> None:
    much = bytearray(100_000_000)
    small = taken(call("pass", tmp_path))
    large = taken(call("bytearray(b'x') * 50_000_000", tmp_path))
    assert len(much) > 2 * 1e6 * small.megabytes
    assert 45 < large.megabytes - small.megabytes < 60


def test_waiting_is_no_work(tmp_path: Path) -> None:
    waited = taken(call("import time; time.sleep(0.5)", tmp_path))
    assert waited.seconds >= 0.5
    assert waited.work < waited.seconds


@pytest.mark.parametrize("terminal", [False, True])
def test_what_fails_is_not_measured(tmp_path: Path, terminal: bool) -> None:
    with pytest.raises(CommandFailedError, match=r"ended with 3: no bees today"):
        taken(call("import sys; print('no bees today', file=sys.stderr); sys.exit(3)", tmp_path, terminal=terminal))


def test_a_terminal_is_a_real_one(tmp_path: Path) -> None:
    code = "import os, sys; print(sys.stdin.isatty(), sys.stdout.isatty(), os.get_terminal_size().columns)"
    assert on_terminal(call(code, tmp_path)).decode().split() == ["True", "True", str(COLUMNS)]


def test_much_output_comes_through(tmp_path: Path) -> None:
    assert len(on_terminal(call("print('x' * 1_000_000)", tmp_path))) > 1_000_000
