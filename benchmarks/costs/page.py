"""Everything that one run measured, as a page: where, when and by which command, and the tables."""

import os
import platform
import re
import shlex
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from costs.growth import growth
from costs.incoming import Import
from costs.peers.comparison import beside
from costs.rounds import Row, bare_milliseconds
from costs.sizes import Size
from costs.tables import completion, everyday, incoming

PLACES = ("--keep", "--peers")
BETWEEN = re.compile(r"(<!-- figures: begin -->\n).*?(<!-- figures: end -->)", re.DOTALL)


class Found(NamedTuple):
    """What was measured: of netgive, of other programs, and of imports."""

    rows: list[Row]
    others: list[Row]
    imports: list[Import]


def figures(found: Found, sizes: Sequence[Size], rounds: int, words: Sequence[str]) -> Iterator[str]:
    """The lines of the page, with the words of the command line that made it."""
    machine = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores"
    day = datetime.now().astimezone().date()
    yield f"{day}, Python {platform.python_version()}, {machine}, {rounds} round{'s' * (rounds != 1)}:"
    yield from ("", f"    {shlex.join(['python', 'benchmarks/performance.py', *without_places(words)])}", "")
    yield from (f"`python -c pass` took {bare_milliseconds(found.rows):.0f} ms.", "")
    for size in sizes:
        yield from everyday(found.rows, size)
    yield from section("Completion", completion(found.rows))
    yield from section("Growth", growth(found.rows))
    yield from section("Imports", incoming(found.imports))
    yield from section("Others", beside(found.others, found.rows))


def section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """What there is nothing to say about has no heading."""
    found = list(lines)
    if found:
        yield from (f"### {title}", "", *found)
        if found[-1]:
            yield ""


def without_places(words: Sequence[str]) -> list[str]:
    """A command line as it can be run elsewhere: where something is on this machine is left out."""
    values = {place + 1 for place, word in enumerate(words) if word in PLACES}
    return [word for place, word in enumerate(words) if place not in values and not word.startswith(PLACES)]


def renewed(page: str, figures: str) -> str:
    """The page with other figures between its marks."""
    return BETWEEN.sub(lambda match: f"{match[1]}\n{figures.strip()}\n\n{match[2]}", page)
