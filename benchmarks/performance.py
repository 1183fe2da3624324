"""What netgive costs, as multiples of `python -c pass`, from one run in which all commands take turns.

python benchmarks/performance.py                           1,000 and 10,000 people
python benchmarks/performance.py --all --markdown          100,000 people and growth, too, into docs/performance.md
python benchmarks/performance.py --size 1000/20000 --check exits 1 where something takes over twice its target
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from costs import page
from costs.commands import COMPLETION, EVERYDAY, GROWING
from costs.incoming import imports
from costs.judging import Excess, excessive, excessive_imports, partners
from costs.page import Found
from costs.peers.comparison import PEERS, installed, prepared
from costs.process import CommandFailedError
from costs.rounds import Row, measure, rows_of
from costs.sizes import EMPTY, GROWTH, LARGE, Size
from costs.sizes import EVERYDAY as SIZES
from costs.subject import Netgive, Subject

KEPT = Path(__file__).parents[1] / "build" / "benchmarks"
DOCUMENT = Path(__file__).parents[1] / "docs" / "performance.md"


def subjects(said: argparse.Namespace, folder: Path) -> Iterator[Subject]:
    """The networks that are timed; the empty store is there for comparison."""
    folders = (folder / str(number) for number in range(99))
    for size in said.sizes:
        yield Netgive(size, EVERYDAY, said.keep, next(folders))
    for size in said.grow:
        yield Netgive(size, GROWING, said.keep, next(folders))
    yield Netgive(EMPTY, [COMPLETION], said.keep, next(folders))


def measured(said: argparse.Namespace, folder: Path) -> Found:
    rows = rows_of(subjects(said, folder))
    others = rows_of(prepared(installed(said.peers), said.sizes[0], said.keep, folder / "others"))
    for step in measure([*rows, *others], said.rounds, said.patience):
        progress(step)
    progress("imports")
    return Found(rows, others, list(imports(said.sizes, said.records, folder)))


def too_much(result: Found, said: argparse.Namespace) -> list[str]:
    """What is far outside, also when it is measured once more."""
    late = excessive(result.rows)
    if late:
        late = excessive(once_more(late, result.rows, said))
    return [*(one.about for one in late), *excessive_imports(result.imports)]


def once_more(late: Sequence[Excess], rows: Sequence[Row], said: argparse.Namespace) -> list[Row]:
    wanted = [partner for one in late for partner in partners(one.row, rows)]
    again = [Row(row.subject, row.command) for row in rows if row in wanted]
    for step in measure(again, said.rounds, said.patience):
        progress(step)
    return again


def progress(step: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{step}", end="", file=sys.stderr, flush=True)


def place(text: str) -> Path:
    """A folder, also for processes that run somewhere else."""
    return Path(text).absolute()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    size = "PEOPLE/CONVERSATIONS"
    parser.add_argument("--size", dest="sizes", action="append", type=Size.parse, metavar=size, help="all commands")
    parser.add_argument("--grow", action="append", type=Size.parse, metavar=size, help="a few commands, for growth")
    parser.add_argument("--all", action="store_true", help="100,000 people and growth, too: minutes, once")
    parser.add_argument("--rounds", type=int, default=11, metavar="N", help="how often everything is timed (11)")
    parser.add_argument("--patience", type=float, default=4, metavar="S", help="seconds for each command (4)")
    parser.add_argument("--records", type=int, default=20_000, metavar="N", help="in files to be imported (20000)")
    parser.add_argument("--keep", type=place, default=KEPT, metavar="DIR", help="where stores are (build/benchmarks)")
    parser.add_argument("--check", action="store_true", help="exit 1 where something takes over twice its target")
    names = ", ".join(peer.program for peer in PEERS)
    parser.add_argument(
        "--peers", default=os.environ.get("PATH", ""), metavar="PATH", help=f"where others are ($PATH): {names}"
    )
    parser.add_argument("--markdown", action="store_true", help="write docs/performance.md")
    said = parser.parse_args()
    said.sizes, said.grow = said.sizes or [*SIZES], said.grow or []
    if said.all:
        said.sizes, said.grow = [*said.sizes, LARGE], [*said.grow, *GROWTH]
    if said.rounds < 1:
        parser.error("there is at least 1 round")
    return said


def main() -> int:
    """Print the tables and return the exit code."""
    said = arguments()
    try:
        with tempfile.TemporaryDirectory(prefix="netgive-benchmark-") as folder:
            result = measured(said, Path(folder))
            text = "\n".join(page.figures(result, said.sizes, said.rounds, sys.argv[1:]))
            wrong = too_much(result, said) if said.check else []
    except CommandFailedError as error:
        sys.exit(str(error))
    progress("")
    print(text)
    if said.markdown:
        DOCUMENT.write_text(page.renewed(DOCUMENT.read_text("utf-8"), text), "utf-8")
    for one in wrong:
        print(f"more than twice the target: {one}", file=sys.stderr)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
