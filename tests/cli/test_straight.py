"""The straight way and Typer's are one: what they print, on both streams, and how they end."""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

import pytest

from conftest import Netgive
from documents import EVERYTHING, contact, many, talked
from netgive.cli import straight
from netgive.cli.app import LazyCommands
from terminal import on_terminal

# Runs command lines one after the other in one process, by one of the two ways; None where the straight way passes.
RUNNER = """
import contextlib, io, json, sys
from netgive.cli import straight
from netgive.cli.app import run_app
from netgive.cli.boundary import guarded

way, lines = sys.argv[1], json.loads(sys.argv[2])
found = []
for arguments in lines:
    as_json = "--json" in arguments
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        if way == "typer":
            code = guarded(lambda: run_app(arguments, as_json=as_json), as_json=as_json)
        else:
            plain = straight.plain(arguments)
            code = None if plain is None else guarded(lambda: straight.run(plain), as_json=as_json)
    found.append(None if code is None else [code, out.getvalue(), err.getvalue()])
print(json.dumps(found))
"""

PLAIN = [
    *(
        ["list"],
        ["list", "--json"],
        ["list", "--format", "csv"],
        ["list", "--format", "ids"],
        ["list", "--format", "table"],
    ),
    *(["list", "--state", state] for state in ("unmet", "active", "drifting", "dormant", "deep_dormant")),
    *(["list", "--sort", sort] for sort in ("name", "silent", "recent")),
    ["list", "--state", "dormant", "--json"],
    *(["list", "--circle", circle, "--json"] for circle in ("choir", "nope", "")),
    ["list", "--json", "--sort", "silent", "--state", "dormant", "--circle", "choir", "--format", "csv"],
    *(["show", name] for name in ("c1", "Ada Example", "ada", "Adda", "ada@example.org", "m2", "Pers", "Zoe", "", " ")),
    *(["show", name, "--json"] for name in ("c1", "Person", "Zoe", "")),
    *(["show", "--all", "Ada"], ["show", "Ada", "--all", "--json"]),
    *(["find", word] for word in ("garden", "Ada", "zebra", " ", "")),
    *(["find", "the", "garden"], ["find", "--json", "garden"], ["find", "zebra", "--json"], ["find", "", "--json"]),
    *(["report"], ["report", "--json"], ["promises"], ["promises", "--json"]),
    *(["suggest", "--dry-run"], ["suggest", "--json", "--dry-run"], ["suggest", "--all", "--dry-run"]),
    *(["suggest"], ["suggest", "--json"]),
    *(
        ["log", "Coffee with Ada Example, her new boat"],
        ["log", "Coffee with Ada Example, who needs a plumber", "--json"],
    ),
    *(["log", "Coffee with Person, her new boat"], ["log", "with nobody", "--yes"], ["log", "", "--json"]),
    *(["list"], ["show", "Ada"], ["report", "--json"]),
]
ELSEWHERE = [
    *(["--db", "MISSING/folder/x.db", "list"], ["--db", "", "list", "--json"], ["--db", "NO_DATABASE", "find", "tea"]),
    *(["--db", "OTHER", "list"], ["--db", "OTHER", "show", "c1", "--json"], ["--db", "OTHER", "promises"]),
    *(["--db", "OTHER", "report"], ["--db", "OTHER", "suggest", "--dry-run"], ["--db", "OTHER", "find", "x"]),
]
FOR_TYPER = [
    *([], ["list", "--help"], ["list", "-h"], ["--help", "list"], ["--version", "list"], ["list", "x"], ["lists"]),
    *(["list", "--state"], ["list", "--state", "asleep"], ["list", "--state=dormant"], ["list", "--sort", "Name"]),
    *(["list", "--json", "--json"], ["list", "--circle", "--json"], ["list", "--circle", "a", "--circle", "b"]),
    *(["show"], ["show", "a", "b"], ["show", "--", "-x"], ["show", "-1"], ["show", "a", "--json=1"], ["find"]),
    *(
        ["find", "--", "a"],
        ["find", "a", "--all"],
        ["log"],
        ["log", "-"],
        ["log", "a", "b"],
        ["log", "a", "--on", "today"],
    ),
    *(["report", "--month", "last"], ["report", "initials"], ["report", "--format", "json"], ["promises", "x"]),
    *(["--db"], ["--db", "x"], ["--db", "x", "--db", "y", "list"], ["--db=x", "list"], ["suggest", "--minutes", "10"]),
    *(["suggest", "--why", "Ada"], ["add", "Ada"], ["list", "--db", "x"], ["-x", "list"]),
]


def ran(netgive: Netgive, way: str, lines: Sequence[Sequence[str]]) -> list[Any]:
    process = subprocess.run(
        [sys.executable, "-c", RUNNER, way, json.dumps(lines)], capture_output=True, env=netgive.env, check=True
    )
    return json.loads(process.stdout)


@pytest.fixture
def filled(netgive: Netgive) -> Netgive:
    people = many(12)
    extra = [contact("x1", "Dora Dormant", circles=["choir"], memory="the choir"), contact("x2", "Ed Evil\u202e name")]
    talks = [talked("x1", 1000, "the garden"), talked("m1", 300, "a long talk about the garden " * 9)]
    netgive.load(EVERYTHING)
    netgive.load({"contacts": [*people["contacts"], *extra], "interactions": [*people.get("interactions", []), *talks]})
    return netgive


def both(netgive: Netgive, lines: Sequence[Sequence[str]], before: bytes | None) -> list[tuple[Any, Any]]:
    """What both ways make of the same lines on the same store."""
    found = []
    for way in ("straight", "typer"):
        if before is not None:
            netgive.db.write_bytes(before)
        found.append(ran(netgive, way, lines))
    return list(zip(*found, strict=True))


def test_both_ways_say_the_same_byte_for_byte(filled: Netgive) -> None:
    before = filled.db.read_bytes()
    ended = set()
    for line, (straight_way, typers) in zip(PLAIN, both(filled, PLAIN, before), strict=True):
        assert straight_way == typers, line
        ended.add(straight_way[0])
    assert ended == {0, 2, 3, 4}


@pytest.mark.parametrize("env", [{}, {"NETGIVE_TODAY": "yesterday"}, {"NETGIVE_CONFIG": "SETTINGS"}], ids=str)
def test_they_say_the_same_of_other_databases_days_and_settings(filled: Netgive, env: dict[str, str]) -> None:
    home = filled.home
    places = {"OTHER": home / "other.db", "NO_DATABASE": home / "no.db", "MISSING/folder/x.db": "/dev/null/x.db"}
    shutil.copy(filled.db, places["OTHER"])
    (home / "no.db").write_bytes(b"no database at all, but long enough to be one")
    (home / "bad.toml").write_text("[plan]\nminutes = 'many'\n", encoding="utf-8")
    filled.env |= {name: value.replace("SETTINGS", str(home / "bad.toml")) for name, value in env.items()}
    lines = [[str(places.get(word, word)) for word in line] for line in ELSEWHERE]
    for line, (straight_way, typers) in zip(lines, both(filled, lines, None), strict=True):
        assert straight_way == typers, line


def test_an_empty_store_is_the_same_both_ways(netgive: Netgive) -> None:
    lines = [["list"], ["list", "--format", "ids"], ["list", "--state", "dormant"], ["find", "x"], ["show", "x"]]
    lines += [["promises"], ["report"], ["report", "--json"], ["list", "--json"], ["list", "--format", "csv"]]
    for line, (straight_way, typers) in zip(lines, both(netgive, lines, None), strict=True):
        assert straight_way == typers, line


@pytest.mark.parametrize("line", FOR_TYPER, ids=" ".join)
def test_what_is_not_plain_is_for_typer(line: list[str]) -> None:
    assert straight.plain(line) is None


def test_what_asks_first_is_for_typer(filled: Netgive) -> None:
    code, seen = on_terminal(filled, "log", "Coffee with Ada Example, her new boat", keys="\n")
    assert code == 0
    assert "> " in seen


@pytest.mark.parametrize("command", straight.FORMS)
def test_each_form_is_a_part_of_what_typer_knows(command: str) -> None:
    """Flags are flags there, options take a value there, of the same choices, and there is room for as many words."""
    form, whole = straight.FORMS[command], LazyCommands()[command]
    known = {name: option for option in whole.params for name in option.opts if option.param_type_name == "option"}
    assert all(known[flag].is_flag and not known[flag].multiple for flag in form.flags)
    for name, values in form.options.items():
        option = known[name]
        assert (option.is_flag, option.multiple, option.nargs) == (False, False, 1)
        assert tuple(getattr(option.type, "choices", ())) == values
    arguments = [one for one in whole.params if one.param_type_name == "argument" and not one.hidden]
    most = straight.MANY if any(one.nargs == -1 for one in arguments) else len(arguments)
    assert form.most_words == most
    assert form.least_words == sum(1 for one in arguments if one.required) or command == "log"
