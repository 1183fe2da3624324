"""The benchmark of what commands cost: it runs to its end and prints every figure. The figures are not judged here."""

import subprocess
import sys
from pathlib import Path

import pytest

import performance
from costs.commands import PIPED, SHOWN

BENCHMARK = Path(performance.__file__)
TINY = ("--size=30/100", "--grow=60/200", "--rounds=1", "--records=20")
FRIENDS = "#!/bin/sh\nexec cat friends.md\n"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What one run prints, with something installed that calls itself friends."""
    folder = tmp_path_factory.mktemp("programs")
    (folder / "friends").write_text(FRIENDS)
    (folder / "friends").chmod(0o755)
    line = [sys.executable, BENCHMARK, *TINY, f"--keep={folder}", f"--peers={folder}"]
    process = subprocess.run(line, capture_output=True, check=True, text=True)
    assert process.stderr == ""
    return process.stdout


def table(printed: str, first: str) -> dict[str, list[str]]:
    """The lines of the table whose first column has this head, by their first cells."""
    lines = iter(printed.splitlines())
    next(line for line in lines if line.startswith(f"| {first} ") and next(lines).startswith("|--"))
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return {first: others for first, *others in rows}


@pytest.mark.thorough
def test_every_command_has_its_row(printed: str) -> None:
    piped, shown = table(printed, "command"), table(printed, "on a terminal")
    assert list(piped) == [command.label for command in PIPED]
    assert list(shown) == list(SHOWN)
    for row in (*piped.values(), *shown.values()):
        *ratios, milliseconds, megabytes = map(float, row[-6:])
        assert min(ratios) >= 0.5
        assert milliseconds > 0
        assert megabytes > 5


def test_growth_imports_and_others_are_there(printed: str) -> None:
    assert "With people, who have 3 conversations each on average:" in printed
    assert list(table(printed, "import")) == ["conversations", "messages", "connections", "cards"]
    assert "completing a name costs" in printed
    assert "| friends suggest" in printed
    assert "**khard**" in printed
    assert printed.count("Not installed where this was measured.") == 3
