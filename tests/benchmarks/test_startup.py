"""The benchmark of everyday commands: it runs to its end and prints every figure. The figures are not judged here."""

import subprocess
import sys
from pathlib import Path

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "startup.py"
TINY = ("--contacts=30", "--interactions=100", "--rounds=1")
LABELS = [
    "python -c pass",
    "--version",
    "--help",
    "suggest",
    "suggest --json",
    "list",
    "show NAME",
    "find WORD",
    "log TEXT",
    "log NEED",
    "report --json",
    "need NAME TEXT",
]


def printed(*options: str) -> str:
    process = subprocess.run([sys.executable, BENCHMARK, *TINY, *options], capture_output=True, check=True, text=True)
    assert process.stderr == ""
    return process.stdout


def test_every_command_has_its_row_and_the_import_its_figures(tmp_path: Path) -> None:
    lines = printed("--keep", str(tmp_path / "kept")).splitlines()
    rows = lines[lines.index("") + 2 : lines.index("", 4)]
    assert [row[:16].strip() for row in rows] == LABELS
    assert all(float(row[24:32]) > 0 for row in rows)
    assert [line.partition(": ")[0] for line in lines[-2:]] == ["import", "import, peak memory"]

    again = printed("--keep", str(tmp_path / "kept"))
    assert "import: not measured" in again
