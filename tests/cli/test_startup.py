"""What a command imports before it answers: every morning starts without the slow libraries."""

import subprocess
import sys

import pytest

from conftest import Netgive
from documents import many
from netgive.cli.app import LazyCommands
from netgive.cli.catalogue import COMMANDS

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


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["list", "--state", "drifting", "--sort", "silent"],
        ["list", "--circle", "w", "--format", "ids"],
        ["list", "--format", "csv"],
        ["list", "--json"],
        ["show", "m1"],
        ["show", "Person Number001", "--all"],
        ["show", "person number001", "--json"],
        ["find", "garden"],
        ["find", "planting", "garden", "--json"],
        ["report"],
        ["report", "--json"],
        ["promises"],
        ["--db", "DB", "promises", "--json"],
    ],
    ids=" ".join,
)
def test_what_is_read_every_day_imports_nothing_slow(netgive: Netgive, arguments: list[str]) -> None:
    netgive.load({"circles": [{"name": "w"}], **many(4)})
    assert not imported(netgive, *(str(netgive.db) if word == "DB" else word for word in arguments)) & SLOW


def test_a_list_knows_nothing_of_plans_texts_and_changes(netgive: Netgive) -> None:
    netgive.load(many(4))
    modules = imported(netgive, "list")
    assert "netgive.services.roster" in modules
    assert not modules & {"json", "textwrap", "csv", "netgive.engine.compose", "netgive.store.changes"}


def every_help() -> list[list[str]]:
    """The command line of each page of help there is: of netgive, each command, and what is below it."""
    pages = [[]]
    commands = LazyCommands()
    for name in COMMANDS:
        below = getattr(commands[name], "commands", {})
        pages += [[name], *([name, one] for one in below)]
    return [[*page, "--help"] for page in pages]


@pytest.mark.thorough
@pytest.mark.parametrize("page", every_help(), ids=" ".join)
def test_help_is_plain_and_quick(netgive: Netgive, page: list[str]) -> None:
    assert not imported(netgive, *page) & (ORM | {"rich", "numpy"})


def test_the_first_page_of_help_imports_no_command(netgive: Netgive) -> None:
    modules = imported(netgive, "--help")
    assert not modules & {f"netgive.cli.{listing.module}" for listing in COMMANDS.values()}
    assert "sqlite3" not in modules


@pytest.mark.parametrize(
    "arguments",
    [
        ["log", "her new boat", "--with", "m1"],
        ["suggest", "--minutes", "10"],
        ["draft", "1"],
        ["sent", "1"],
        ["give", "m1", "advice", "how to plant a garden"],
        ["need", "m1", "a spade"],
        ["export"],
        ["report", "--month", "last"],
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
