"""What a person at a terminal sees: the page fits, colours can be turned off, questions are asked."""

import re
import unicodedata

import pytest

from conftest import Netgive
from documents import contact, many, talked
from terminal import on_terminal

CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
WIDE = {"W", "F"}


def width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in WIDE else 1 for letter in CODES.sub("", line))


def long_words(count: int) -> dict[str, object]:
    """People with long names, some in wide letters, and long stories."""
    names = ["Bartholomew Featherstonehaugh-Cholmondeley of Upper Slaughter", "小林 さくら" * 6, "x" * 150]
    people = [contact(f"c{number}", f"{names[number % 3]} {number}", closeness="active") for number in range(count)]
    talks = [talked(f"c{n}", 400 + n, "She told me " + "about the very long way to the sea " * 9) for n in range(count)]
    return {"contacts": people, "interactions": talks}


@pytest.mark.parametrize("columns", [80, 50, 200])
@pytest.mark.parametrize("network", [many(5), long_words(3), {"circles": [{"name": "nobody yet"}]}])
def test_the_page_fits_the_terminal(netgive: Netgive, columns: int, network: dict[str, object]) -> None:
    netgive.load(network)
    code, seen = on_terminal(netgive, "suggest", columns=columns)
    assert code == 0
    assert "Good morning!" in seen
    assert COLOUR.search(seen)
    assert max(map(width, seen.splitlines())) <= columns


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colours_can_be_turned_off(netgive: Netgive, env: dict[str, str]) -> None:
    netgive.load(many(3))
    code, seen = on_terminal(netgive, "suggest", **env)
    assert code == 0
    assert "Person Number" in seen
    assert not re.search(r"\x1b\[[0-9;]*(3|4|9|10)[0-7](;|m)", seen), "a colour code"
    if env.get("TERM") == "dumb":
        assert "\x1b" not in seen


@pytest.mark.parametrize("command", [["list"], ["show", "c1"], ["suggest", "--json"], ["suggest", "--all"]])
def test_other_pages_fit_80_columns_or_wrap(netgive: Netgive, command: list[str]) -> None:
    netgive.load(many(3) | {"contacts": [*many(3)["contacts"], contact("c1", "Ada Example", note="likes tea " * 50)]})
    code, seen = on_terminal(netgive, *command)
    assert code == 0
    if "--json" not in command:
        assert max(map(width, seen.splitlines())) <= 80


@pytest.mark.parametrize("command", [["show", "Nobody of this name"], ["promises"], ["list"], ["snooze", "person"]])
@pytest.mark.parametrize("columns", [80, 44])
def test_words_stay_whole_at_the_edge_of_a_terminal(netgive: Netgive, command: list[str], columns: int) -> None:
    netgive.load(many(3))
    _, seen = on_terminal(netgive, *command, columns=columns)
    piped = netgive(*command)
    assert seen.split() == (piped.out + piped.err).split()
    assert max(map(width, seen.splitlines())) <= columns


def test_a_draft_keeps_its_lines_to_be_copied(netgive: Netgive) -> None:
    netgive.load(many(3))
    _, seen = on_terminal(netgive, "draft", "1", columns=44)
    assert seen.replace("\r\n", "\n") == netgive("draft", "1").out


def test_the_plain_page_has_80_columns(netgive: Netgive) -> None:
    netgive.load(many(5))
    ran = netgive("suggest", COLUMNS="40")
    assert "\x1b" not in ran.out
    assert max(map(width, ran.out.splitlines())) <= 80


@pytest.mark.parametrize(("keys", "code", "left"), [("n\n", 5, 1), ("y\nn\n", 0, 0), ("\n", 5, 1)])
def test_forget_asks_first(netgive: Netgive, keys: str, code: int, left: int) -> None:
    netgive.ok("add", "Ada Example")
    ended, seen = on_terminal(netgive, "forget", "Ada", keys=keys)
    assert "Forget Ada Example" in seen
    assert ended == code
    assert len(netgive.ok("list")["contacts"]) == left


def test_import_shows_progress_on_a_terminal_and_its_result(netgive: Netgive) -> None:
    netgive.load(many(3))
    code, seen = on_terminal(netgive, "import", str(netgive.home / "document.json"))
    assert code == 0
    assert "3 unchanged" in seen
