"""What a command imports before it answers: every morning starts without the slow libraries."""

import subprocess
import sys

import pytest

from conftest import Netgive
from documents import many

ORM = {"sqlalchemy", "sqlmodel", "pydantic", "alembic"}
SLOW = ORM | {"numpy", "typer", "rich", "dataclasses", "inspect"}
PROBE = """
import contextlib, io, sys
with contextlib.redirect_stdout(io.StringIO()):
    from netgive.__main__ import run
    code = run(sys.argv[1:])
print(code, *sorted(sys.modules))
"""


def imported(netgive: Netgive, *arguments: str) -> set[str]:
    """The modules that are loaded when a command has succeeded."""
    process = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments], capture_output=True, env=netgive.env, text=True, check=True
    )
    code, *modules = process.stdout.split()
    assert code == "0", process
    return set(modules)


@pytest.mark.parametrize("people", [None, 0, 4])
@pytest.mark.parametrize("arguments", [["suggest"], ["suggest", "--json"], ["--db", "DB", "suggest", "--dry-run"]])
def test_suggest_imports_nothing_slow(netgive: Netgive, people: int | None, arguments: list[str]) -> None:
    if people is not None:
        netgive.load({"circles": [{"name": "w"}], **many(people)})
    modules = imported(netgive, *(str(netgive.db) if word == "DB" else word for word in arguments))
    assert not modules & SLOW
    assert "netgive.services.suggest" in modules


@pytest.mark.parametrize("options", [[], ["--yes"], ["--json"]])
def test_a_sentence_is_logged_without_anything_slow(netgive: Netgive, options: list[str]) -> None:
    netgive.load(many(4))
    modules = imported(netgive, "log", "Coffee with Person 1, her new boat", *options)
    assert not modules & (SLOW | {"netgive.matching.meaning"})  # nothing is looked for, so nothing is matched
    assert "netgive.services.conversations" in modules


def test_the_version_is_known_at_once(netgive: Netgive) -> None:
    assert not imported(netgive, "--version") & (SLOW | {"sqlite3", "netgive.services", "netgive.store", "netgive.cli"})


@pytest.mark.parametrize("arguments", [["--help"], ["suggest", "--help"], ["shelf", "--help"]])
def test_help_is_plain_and_quick(netgive: Netgive, arguments: list[str]) -> None:
    assert not imported(netgive, *arguments) & (ORM | {"rich", "numpy"})


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["show", "m1"],
        ["find", "garden"],
        ["log", "her new boat", "--with", "m1"],
        ["suggest", "--minutes", "10"],
        ["draft", "1"],
        ["sent", "1"],
        ["promises"],
        ["export"],
        ["report"],
        ["stats"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_everyday_commands_load_no_orm_and_no_rich(netgive: Netgive, arguments: list[str]) -> None:
    netgive.load(many(4))
    assert not imported(netgive, *arguments) & (ORM | {"rich", "numpy"})


@pytest.mark.parametrize("options", [[], ["--json"], ["--format", "markdown"], ["--format", "csv"], ["--share"]])
def test_a_report_without_pictures_loads_no_templates(netgive: Netgive, options: list[str]) -> None:
    netgive.load(many(4))
    assert not imported(netgive, "report", *options) & (ORM | {"rich", "numpy", "jinja2", "email", "webbrowser"})
