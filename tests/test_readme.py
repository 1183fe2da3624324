"""The README shows what netgive really prints: its examples are run in order on the made-up network."""

import os
import re
import shlex
from pathlib import Path

import pytest

from conftest import Netgive

README = Path(__file__).resolve().parents[1] / "README.md"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(r"^\$ netgive (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


@pytest.fixture
def made_up(netgive: Netgive) -> Netgive:
    ran = netgive("demo", "--keep", netgive.db)
    assert ran.code == 0, ran
    return netgive


def test_the_examples_print_what_stands_there(made_up: Netgive) -> None:
    text = README.read_text(encoding="utf-8")

    def run(example: re.Match[str]) -> str:
        ran = made_up(*shlex.split(example[1]))
        assert (ran.code, ran.err) == (0, ""), example[1]
        return f"$ netgive {example[1]}\n{ran.out}"

    printed = BLOCK.sub(lambda block: EXAMPLE.sub(run, block[0]), text)
    if os.environ.get("NETGIVE_RENEW_GOLDEN") == "1":
        README.write_text(printed, encoding="utf-8")
    assert printed == README.read_text(encoding="utf-8"), "the README shows something else: make golden"


def test_there_are_examples_of_each_use() -> None:
    commands = {example[1].split()[0] for example in EXAMPLE.finditer(README.read_text(encoding="utf-8"))}
    assert commands >= {"suggest", "draft", "sent", "log", "need", "promises"}
