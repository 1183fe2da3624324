"""What was confirmed survives a SIGKILL, and what was not is there whole or not at all."""

import os
import random
import shutil
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from conftest import NETGIVE, Netgive
from warm import Server, WarmNetgive
from wholeness import Content, agrees_with_itself, content
from writing import BEGINNING, Writer

ROUNDS, FEW_ROUNDS, COLD_ROUNDS = 50, 12, 25
SEEDS = [f"seed {number}" for number in range(6)]
KILLED = -signal.SIGKILL
JUST_AFTER = 0.006  # seconds in which what a moment began is likely to be under way


@pytest.fixture
def twin(tmp_path: Path, server: Server) -> WarmNetgive:
    """Another netgive, which is left to end what the killed one began."""
    home = tmp_path / "twin"
    home.mkdir()
    return WarmNetgive(home, server)


def moments(netgive: WarmNetgive, began: float, life: float) -> dict[str, tuple[Callable[[], bool], float]]:
    """When to kill, and how long after that at most: in its life, as it begins to write, as it confirms."""
    wal, out = Path(f"{netgive.db}-wal"), netgive.server.out
    return {
        "life": (lambda: time.monotonic() > began, life),
        "write": (lambda: size(wal) > 0, JUST_AFTER),
        "word": (lambda: size(out) > 0, JUST_AFTER / 6),
    }


def size(path: Path) -> int:
    """Nothing where there is no such file, or no more."""
    with suppress(FileNotFoundError):
        return path.stat().st_size
    return 0


@pytest.mark.parametrize(
    ("seed", "rounds"),
    [("a few", FEW_ROUNDS), *(pytest.param(seed, ROUNDS, marks=pytest.mark.thorough) for seed in SEEDS)],
)
def test_kills_at_any_moment_lose_nothing_and_leave_nothing_half(
    netgive: WarmNetgive, twin: WarmNetgive, seed: str, rounds: int
) -> None:
    netgive.load(BEGINNING)
    writer, chance = Writer(seed, netgive.home), random.Random(seed)
    before = content(netgive.db)
    became: Counter[str] = Counter()
    for number in range(rounds):
        command = writer.next(before)
        shutil.copy(netgive.db, twin.db)
        began = time.monotonic()
        whole = twin(*command)
        life = time.monotonic() - began
        after = content(twin.db)
        moment, longest = moments(netgive, time.monotonic(), life)[("life", "write", "word")[number % 3]]
        killed = netgive.killed(command, moment, chance.uniform(0, longest))
        found = content(netgive.db)
        became[check(killed.code, killed.out, (before, after, found), whole.code)] += 1
        assert number % 5 or agrees_with_itself(netgive.db), command
        before = found
    if rounds > FEW_ROUNDS:
        assert min(became[kind] for kind in ("not there", "there unconfirmed", "confirmed")) > 0, became


def check(code: int, out: str, stages: tuple[Content, Content, Content], whole: int) -> str:
    """Say what became of a command that was killed; it fails where that may not be."""
    before, after, found = stages
    assert found in (before, after), [table for table in found if found[table] not in (before[table], after[table])]
    assert code in {KILLED, whole}
    if out and code != KILLED:
        assert found == after
        return "confirmed"
    if before == after:
        return "nothing to do"
    return "there unconfirmed" if found == after else "not there"


@pytest.mark.thorough
def test_processes_that_start_cold_are_killed_too(cold: Netgive) -> None:
    cold.load(BEGINNING)
    chance = random.Random("cold")
    began = time.monotonic()
    cold.ok("need", "m1", "the first")
    life = time.monotonic() - began
    confirmed = ["the first"]
    for number in range(COLD_ROUNDS):
        text = f"number {number} of the cold ones"
        process = subprocess.Popen(
            [*NETGIVE, "need", "m1", text], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=cold.env
        )
        time.sleep(chance.uniform(life / 3, life * 1.2))
        os.kill(process.pid, signal.SIGKILL)
        if process.communicate()[0]:
            confirmed.append(text)
    needs = [row[2] for row in content(cold.db)["need"]]
    assert set(confirmed) <= set(needs)
    assert len(needs) == len(set(needs))
    assert agrees_with_itself(cold.db)
