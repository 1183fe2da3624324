"""Many processes at once: none fails, nothing is lost, and readers read on."""

import subprocess
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from conftest import NETGIVE, Netgive, Ran
from documents import many
from warm import Server, WarmNetgive
from wholeness import agrees_with_itself, content

WRITERS, WRITES = 8, 100
READINGS = (["list"], ["suggest"], ["export"], ["show", "m1"], ["history"])


@pytest.fixture
def writers(tmp_path: Path) -> Iterator[list[WarmNetgive]]:
    yield from several(tmp_path, WRITERS)


@pytest.fixture
def readers(tmp_path: Path) -> Iterator[list[WarmNetgive]]:
    yield from several(tmp_path, 2)


def several(folder: Path, number: int) -> Iterator[list[WarmNetgive]]:
    """Some that work on one store at once."""
    made = [WarmNetgive(folder, Server()) for _ in range(number)]
    yield made
    for one in made:
        one.server.close()


def writes(who: int, number: int) -> list[str]:
    """The writes of one of them: all of them at the same few people."""
    text = f"{who}-{number}"
    return [
        ["log", f"a talk of {text}", "--with", f"m{number % 4 + 1}"],
        ["need", f"m{number % 4 + 1}", f"wish {text}"],
        ["give", f"m{number % 4 + 1}", "advice", f"gift {text}"],
        ["edit", f"m{number % 4 + 1}", "--interest", f"interest {text}", "--email", f"mail{text}@example.org"],
        ["add", f"Person {text}"],
    ][number % 5]


def all_writes(netgive: Netgive, who: int) -> list[Ran]:
    return [netgive(*writes(who, number)) for number in range(WRITES)]


def reading(netgive: Netgive, over: threading.Event) -> list[Ran]:
    read: list[Ran] = []
    while not over.is_set():
        read += [netgive(*one) for one in READINGS]
    return read


def failures(every: Sequence[Sequence[Ran]]) -> list[Ran]:
    return [ran for some in every for ran in some if ran.code or ran.err]


@pytest.mark.thorough
def test_eight_times_a_hundred_writes_at_once_lose_nothing(
    netgive: Netgive, writers: list[WarmNetgive], readers: list[WarmNetgive]
) -> None:
    netgive.load(many(4))
    over = threading.Event()
    with ThreadPoolExecutor(WRITERS + len(readers)) as pool:
        read = [pool.submit(reading, one, over) for one in readers]
        written = [pool.submit(all_writes, one, who) for who, one in enumerate(writers)]
        try:
            assert not failures([one.result() for one in written])
        finally:
            over.set()
        assert not failures([one.result() for one in read])
    nothing_is_lost(netgive)


def nothing_is_lost(netgive: Netgive) -> None:
    """Each write is there, once, with a step of the history and an id of its own."""
    whole = netgive("export").json
    pairs = [(who, number) for who in range(WRITERS) for number in range(WRITES)]
    expected = {kind: {f"{who}-{number}" for who, number in pairs if number % 5 == kind} for kind in range(5)}
    texts = {
        0: [one["note"].split()[-1] for one in whole["interactions"] if "a talk" in one["note"]],
        1: [one["text"].split()[-1] for one in whole["needs"]],
        2: [one["text"].split()[-1] for one in whole["gives"]],
        3: [one.split()[-1] for person in whole["contacts"] for one in person["interests"]],
        4: [person["name"].split()[-1] for person in whole["contacts"] if person["name"].count("-")],
    }
    for kind, found in texts.items():
        assert sorted(found) == sorted(expected[kind])
    mails = [mail for person in whole["contacts"] for mail in person["emails"]]
    assert len(mails) == len(set(mails)) == len(expected[3])
    for records in (whole["contacts"], whole["needs"], whole["gives"]):
        assert len({one["id"] for one in records}) == len(records)
    changes = netgive.ok("history", "--all")["changes"]
    assert len({one["id"] for one in changes}) == len(changes) == WRITERS * WRITES + 1
    assert content(netgive.db)
    assert agrees_with_itself(netgive.db)


def test_those_who_change_the_same_field_at_once_all_have_their_say(netgive: Netgive) -> None:
    netgive.load(many(1))
    adding = [[*NETGIVE, "edit", "m1", "--interest", f"interest {number}"] for number in range(6)]
    assert at_once(netgive, adding) == [0] * 6
    assert sorted(netgive.ok("show", "m1")["contact"]["interests"]) == [f"interest {number}" for number in range(6)]


def test_two_who_take_back_at_once_take_back_two_steps(netgive: Netgive) -> None:
    netgive.load(many(1))
    for number in range(4):
        netgive.ok("need", "m1", f"wish {number}")
    assert at_once(netgive, [[*NETGIVE, "undo"]] * 3) == [0] * 3
    assert [one["text"] for one in netgive("export").json["needs"]] == ["wish 0"]


def test_whoever_is_forgotten_meanwhile_is_said_to_be_unknown(netgive: Netgive) -> None:
    netgive.load(many(2))
    codes = at_once(netgive, [[*NETGIVE, "forget", "m1", "--yes"]] * 3 + [[*NETGIVE, "need", "m1", "a wish"]] * 3)
    assert codes[:3].count(0) == 1
    assert set(codes) <= {0, 3}
    assert [one["id"] for one in netgive.ok("list")["contacts"]] == ["m2"]
    assert agrees_with_itself(netgive.db)


def at_once(netgive: Netgive, commands: Sequence[Sequence[str]]) -> list[int]:
    """The exit codes of commands that begin together."""
    running = [
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=netgive.env)
        for command in commands
    ]
    ended = [(process.communicate()[1], process.returncode) for process in running]
    assert all(b"Traceback" not in err for err, _ in ended)
    return [code for _, code in ended]
