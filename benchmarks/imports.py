"""How fast files come in: records a second and peak memory of `netgive import`, on invented files.

python benchmarks/imports.py                          20,000 messages, 20,000 connections, 20,000 cards
python benchmarks/imports.py --records 100000         more of each
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from time import perf_counter

NETGIVE = (sys.executable, "-m", "netgive")
TODAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes there, kilobytes elsewhere
WORDS = ["tea", "garden", "bees", "harbour", "chapter", "lantern", "orchard", "violin", "ferry", "pottery"]
ME = "me@home.example"
THEIRS = 0.6  # of the messages


def connections(number: int) -> Iterator[str]:
    yield "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    for one in range(number):
        on = TODAY - timedelta(days=one % 4000)
        yield (
            f"Given{one % 997},Family{one},https://www.linkedin.com/in/person-{one},,"
            f"Company {one % 1500},Position {one % 300},{on:%d %b %Y}\n"
        )


def cards(number: int) -> Iterator[str]:
    for one in range(number):
        yield (
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-{one}\r\nFN:Given{one % 997} Relative{one}\r\n"
            f"EMAIL:card{one}@people.example\r\nTEL:+1555{one:07}\r\nORG:Firm {one % 900}\r\nEND:VCARD\r\n"
        )


def mailbox(number: int) -> Iterator[str]:
    """A few write often, most once or twice; one in twenty is a newsletter."""
    chance = random.Random(1)
    for one in range(number):
        person = f"person{int(number**0.7 * chance.random() ** 3)}@people.example"
        at = format_datetime(TODAY - timedelta(minutes=37 * (number - one)))
        sender, to = (person, ME) if chance.random() < THEIRS else (ME, person)
        bulk = "List-Unsubscribe: <https://news.example/u>\nPrecedence: bulk\n" if one % 20 == 0 else ""
        text = " ".join(chance.choices(WORDS, k=80))
        yield (
            f"From - {at}\nFrom: {sender.partition('@')[0].title()} <{sender}>\nTo: {to}\nDate: {at}\n"
            f"Message-ID: <{one}@mail.example>\nSubject: The {chance.choice(WORDS)}\n{bulk}"
            f'Content-Type: text/plain; charset="utf-8"\n\n{text}. Shall we?\n\n'
        )


FILES: dict[str, tuple[str, Callable[[int], Iterator[str]], float]] = {
    "messages": ("all.mbox", mailbox, 3000),
    "connections": ("Connections.csv", connections, 8000),
    "cards": ("people.vcf", cards, 0),
}


def bring_in(path: Path, store: Path) -> tuple[float, float]:
    """Seconds and megabytes of one import, measured from outside."""
    environment = {**os.environ, "NETGIVE_DB": str(store), "NETGIVE_TODAY": f"{TODAY:%Y-%m-%d}"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begin = perf_counter()
    with subprocess.Popen(
        [*NETGIVE, "import", str(path), "--me", ME], env=environment, stdout=subprocess.DEVNULL
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"the import of {path.name} ended with {process.returncode}")
    return perf_counter() - begin, usage.ru_maxrss * RSS_UNIT / 1e6


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--records", type=int, default=20_000, metavar="N", help="records of each kind (20000)")
    number = options.parse_args().records
    print(f"{'file':<14}{'records':>9}{'seconds':>9}{'a second':>10}{'target':>8}{'MB':>6}")
    with tempfile.TemporaryDirectory(prefix="netgive-imports-") as folder:
        for label, (name, written, target) in FILES.items():
            path = Path(folder, name)
            with path.open("w", encoding="utf-8", newline="") as stream:
                stream.writelines(written(number))
            seconds, megabytes = bring_in(path, Path(folder, f"{label}.db"))
            wanted = f"{target:.0f}" if target else "none"
            print(f"{label:<14}{number:>9}{seconds:>9.1f}{number / seconds:>10.0f}{wanted:>8}{megabytes:>6.0f}")


if __name__ == "__main__":
    main()
