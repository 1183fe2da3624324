"""Writes the table of the backtest into docs/engine.md, from the two development histories.

    python benchmarks/backtest_table.py HISTORIES

HISTORIES is a folder with eu.tsv.gz, eu.egos, college.tsv.gz and college.egos.
"""

import argparse
import re
from pathlib import Path
from typing import NamedTuple

from netgive.engine.backtest import Row, Task, backtest, histories
from netgive.engine.settings import DEFAULTS
from netgive.importers.events import read_egos, read_messages

DOCUMENT = Path(__file__).parents[1] / "docs" / "engine.md"
BETWEEN = re.compile(r"(<!-- backtest: begin -->\n).*?(<!-- backtest: end -->)", re.DOTALL)


class History(NamedTuple):
    name: str
    about: str
    task: Task


HISTORIES = (
    History("eu", "e-mails of a research institution", Task(30, 30, 120, 525)),
    History("college", "private messages of students", Task(14, 14, 35, 190)),
)


def rows(folder: Path, history: History) -> list[Row]:
    messages = read_messages(folder / f"{history.name}.tsv.gz")
    egos = read_egos(folder / f"{history.name}.egos")
    return backtest(histories(messages, egos), history.task, DEFAULTS)


def table(folder: Path) -> str:
    """AUC with its standard error, for all candidates and for the dormant ones, a history after the other."""
    lines = ["| ranking | eu, all | eu, dormant | college, all | college, dormant |", "|---|---|---|---|---|"]
    cells: dict[str, list[str]] = {}
    for history in HISTORIES:
        for row in rows(folder, history):
            cells.setdefault(row.method, []).append(f"{row.auc:.3f} ± {row.auc_se or 0:.3f}")
    lines += [f"| {method} | {' | '.join(found)} |" for method, found in cells.items()]
    return "\n".join(lines) + "\n"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("histories", type=Path)
    found = table(options.parse_args().histories)
    text = DOCUMENT.read_text("utf-8")
    DOCUMENT.write_text(BETWEEN.sub(lambda match: match[1] + found + match[2], text), "utf-8")
    print(found)


if __name__ == "__main__":
    main()
