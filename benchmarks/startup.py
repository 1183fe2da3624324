"""What everyday commands cost, as multiples of `python -c pass`: how fast a machine is cancels out.

In each round all commands take turns, piped, on one store, each after a bare start of the same Python. A ratio is a
command's time by the median of the bare starts of its round, so what slows a machine down for a while slows both.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

TODAY = "2026-11-23"
NETGIVE = (sys.executable, "-m", "netgive")
BARE = (sys.executable, "-c", "pass")
GENERATOR = Path(__file__).with_name("network.py")
IMPORT_SECONDS, IMPORT_MEGABYTES = 60.0, 300.0
RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes there, kilobytes elsewhere
TOLERANCE = 2.0  # --check is for gross losses, on any machine


class Command(NamedTuple):
    """A command line, and the ratio to stay below (None: no target yet)."""

    label: str
    arguments: tuple[str, ...]
    target: float | None = None

    def about(self, name: str) -> list[str]:
        return [*NETGIVE, *(word.replace("NAME", name) for word in self.arguments)]


COMMANDS = (
    Command("--version", ("--version",), 4),
    Command("--help", ("--help",), 7),
    Command("suggest", ("suggest",), 8),
    Command("suggest --json", ("suggest", "--json")),
    Command("list", ("list",), 8),
    Command("show NAME", ("show", "NAME"), 6),
    Command("find WORD", ("find", "beekeeping"), 8),
    Command("log TEXT", ("log", "Coffee with NAME, who told me about the bees"), 10),
    Command("log NEED", ("log", "Coffee with NAME, who is looking for a data engineer")),
    Command("report --json", ("report", "--json"), 12),
    Command("need NAME TEXT", ("need", "NAME", "a good book on beekeeping", "--kind", "resource")),
)


class Round(NamedTuple):
    """The seconds of each command, in the order of COMMANDS, and of a bare start before each."""

    bare: list[float]
    taken: list[float]

    @property
    def ratios(self) -> list[float]:
        return [seconds / median(self.bare) for seconds in self.taken]


class Import(NamedTuple):
    """What bringing in the network took."""

    seconds: float
    megabytes: float

    @property
    def excessive(self) -> bool:
        return self.seconds > TOLERANCE * IMPORT_SECONDS or self.megabytes > TOLERANCE * IMPORT_MEGABYTES


class Bench:
    """Runs commands on one store, on a pinned day, without the settings of whoever runs it."""

    def __init__(self, store: Path) -> None:
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("NETGIVE")},
            "NETGIVE_DB": str(store),
            "NETGIVE_TODAY": TODAY,
        }
        # Without compiled modules each start would compile them again.
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(self, command: Sequence[str]) -> bytes:
        """What a command says; one that fails ends the benchmark."""
        done = subprocess.run(command, env=self.environment, capture_output=True, stdin=subprocess.DEVNULL, check=False)
        if done.returncode:
            sys.exit(_failure(command, done.returncode, done.stderr))
        return done.stdout

    def time(self, command: Sequence[str]) -> float:
        begin = perf_counter()
        self.run(command)
        return perf_counter() - begin

    def bring_in(self, document: Path) -> Import:
        """Import a document, measured from outside."""
        command = (*NETGIVE, "import", str(document))
        begin = perf_counter()
        with subprocess.Popen(
            command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        ) as process:
            _, status, usage = os.wait4(process.pid, 0)
            seconds = perf_counter() - begin
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                sys.exit(_failure(command, process.returncode, process.communicate()[1]))
        return Import(seconds, usage.ru_maxrss * RSS_UNIT / 1e6)

    def names(self) -> list[str]:
        """Names that one person alone has, of those one has talked with last first."""
        contacts = json.loads(self.run((*NETGIVE, "list", "--sort", "recent", "--json")))["contacts"]
        count = Counter(contact["name"] for contact in contacts)
        return [name for name, number in count.items() if number == 1]

    def rounds(self, number: int) -> list[Round]:
        """Time everything; each round is about somebody else, so that what is noted does not pile up on one person."""
        names = self.names()
        self._round(names[-1])  # compiles modules and fills caches, and counts for nothing
        return [self._round(names[place % len(names)]) for place in range(number)]

    def _round(self, name: str) -> Round:
        pairs = [(self.time(BARE), self.time(command.about(name))) for command in COMMANDS]
        return Round([bare for bare, _ in pairs], [taken for _, taken in pairs])


def _failure(command: Sequence[str], code: int, said: bytes) -> str:
    return f"{' '.join(command)}\nended with {code}: {said.decode(errors='replace').strip()}"


@contextmanager
def network_store(size: Mapping[str, int], keep: Path | None) -> Iterator[tuple[Path, Import | None]]:
    """A store to write to, with a network in it, and what its import took, unless a kept one was used."""
    with tempfile.TemporaryDirectory(prefix="netgive-benchmark-") as folder:
        made, took = _made(size, keep or Path(folder))
        store = Path(folder) / "netgive.db"
        shutil.copyfile(made, store)
        yield store, took


def _made(size: Mapping[str, int], home: Path) -> tuple[Path, Import | None]:
    """The store of this size in a folder, made if it is not there yet."""
    home.mkdir(parents=True, exist_ok=True)
    name = "-".join(map(str, size.values()))
    store, fresh, document = (home / f"{name}{ending}" for ending in (".db", ".new", ".json"))
    if store.exists():
        return store, None
    fresh.unlink(missing_ok=True)
    bench = Bench(fresh)
    options = [f"--{option}={number}" for option, number in size.items()]
    # In a process of its own: what this one uses would be counted as the import's.
    bench.run((sys.executable, str(GENERATOR), *options, f"--today={TODAY}", f"--output={document}"))
    took = bench.bring_in(document)
    fresh.replace(store)
    return store, took


def table(rounds: Sequence[Round]) -> Iterator[str]:
    """A line for each command."""
    bare = 1000 * median(seconds for one in rounds for seconds in one.bare)
    yield f"{'command':<16}{'target':>8}{'median':>8}{'least':>8}{'most':>8}{'ms':>8}"
    yield f"{'python -c pass':<16}{'':>8}{1:>8.1f}{'':>16}{bare:>8.0f}"
    for place, command in enumerate(COMMANDS):
        ratios = [one.ratios[place] for one in rounds]
        target = "none yet" if command.target is None else f"{command.target:g}"
        figures = "".join(f"{ratio:>8.1f}" for ratio in (median(ratios), min(ratios), max(ratios)))
        yield f"{command.label:<16}{target:>8}{figures}{1000 * median(one.taken[place] for one in rounds):>8.0f}"


def import_lines(took: Import | None) -> Iterator[str]:
    if took is None:
        yield "import: not measured, the store was kept from an earlier run"
        return
    yield f"import: {took.seconds:.1f} s (target {IMPORT_SECONDS:.0f} s)"
    yield f"import, peak memory: {took.megabytes:.0f} MB (target {IMPORT_MEGABYTES:.0f} MB)"


def excessive(rounds: Sequence[Round], took: Import | None) -> list[str]:
    """What took more than twice its target."""
    found = [
        command.label
        for place, command in enumerate(COMMANDS)
        if command.target is not None and median(one.ratios[place] for one in rounds) > TOLERANCE * command.target
    ]
    return [*found, "import"] if took is not None and took.excessive else found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--contacts", type=int, default=10_000, metavar="N", help="how many people (10000)")
    parser.add_argument("--interactions", type=int, default=200_000, metavar="N", help="conversations (200000)")
    parser.add_argument("--rounds", type=int, default=15, metavar="N", help="how often everything is timed (15)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the store there, or use the one that is there")
    parser.add_argument("--check", action="store_true", help="exit 1 if anything takes over twice its target")
    arguments = parser.parse_args()
    if arguments.rounds < 1:
        parser.error("there is at least 1 round")
    return arguments


def main() -> int:
    """Print the table and return the exit code."""
    said = _arguments()
    size = {"contacts": said.contacts, "interactions": said.interactions}
    print(f"{said.contacts:,} contacts, {said.interactions:,} interactions; {said.rounds} rounds")
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores\n", flush=True)
    with network_store(size, said.keep) as (store, took):
        rounds = Bench(store).rounds(said.rounds)
    print("\n".join([*table(rounds), "", *import_lines(took)]))
    too_slow = excessive(rounds, took)
    if too_slow and said.check:
        print(f"more than twice the target: {', '.join(too_slow)}", file=sys.stderr)
    return int(said.check and bool(too_slow))


if __name__ == "__main__":
    sys.exit(main())
