"""The everyday commands, and what each may cost as a multiple of `python -c pass`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

NOTHING: Mapping[str, str] = MappingProxyType({})
NO_LIMIT: Mapping[int, float] = MappingProxyType({})
MORE_ON_A_TERMINAL = 4.0


class Command(NamedTuple):
    """A command line about NAME, somebody else in each round; BEGINNING is how the name begins."""

    label: str
    arguments: tuple[str, ...]
    limits: Mapping[int, float] = NO_LIMIT  # for networks of so many people, the ratio to stay below
    anew: bool = False  # on a day of its own, so that nothing worked out before can be used again
    again: bool = False  # right after the same command, untimed
    terminal: bool = False
    environment: Mapping[str, str] = NOTHING

    def target(self, contacts: int) -> float | None:
        return next((ratio for most, ratio in sorted(self.limits.items()) if contacts <= most), None)


def at_any_size(ratio: float) -> Mapping[int, float]:
    return {100_000: ratio}


def at_ten_thousand(ratio: float) -> Mapping[int, float]:
    return {10_000: ratio}


PLAN = {1_000: 3.0, 10_000: 4.0, 100_000: 8.0}
FIRST_PLAN = {1_000: 6.0, 10_000: 8.0, 100_000: 12.0}
PLANNED = "suggest, planned"
COFFEE = "Coffee with NAME, who told me about the bees"
LISTENED = "Coffee with NAME, who is looking for a data engineer"
COMPLETION = Command(
    "complete a name",
    (),
    environment={"_NETGIVE_COMPLETE": "complete_bash", "COMP_WORDS": "netgive show BEGINNING", "COMP_CWORD": "2"},
)
PIPED = (
    Command("--version", ("--version",), at_any_size(2)),
    Command("--help", ("--help",), at_any_size(7)),
    Command("suggest", ("suggest",), PLAN, again=True),
    Command("suggest --json", ("suggest", "--json"), PLAN, again=True),
    Command(PLANNED, ("suggest",), FIRST_PLAN, anew=True),
    Command("show NAME", ("show", "NAME"), at_ten_thousand(6)),
    Command("list", ("list",), at_ten_thousand(8)),
    Command("list --state dormant", ("list", "--state", "dormant"), at_ten_thousand(8)),
    Command("find WORD", ("find", "beekeeping"), at_ten_thousand(8)),
    Command("find NAME", ("find", "NAME"), at_ten_thousand(8)),
    Command("log TEXT", ("log", COFFEE, "--yes"), at_ten_thousand(10)),
    Command("log NEED", ("log", LISTENED, "--yes")),
    Command("need NAME TEXT", ("need", "NAME", "a good book on beekeeping", "--kind", "resource")),
    COMPLETION,
    Command("report", ("report",)),
    Command("report --json", ("report", "--json"), at_ten_thousand(12)),
    Command("report --format html", ("report", "--format", "html", "--output", "report.html", "--force")),
    Command("intro ideas", ("intro", "ideas")),
    Command("duplicates", ("duplicates",)),
)
SHOWN = (PLANNED, "show NAME", "list", "find WORD", "log TEXT", "report")
EVERYDAY = (*PIPED, *(command._replace(terminal=True) for command in PIPED if command.label in SHOWN))
GROWING = tuple(
    command for command in PIPED if command.label in (PLANNED, "show NAME", "log TEXT", "list", "find WORD")
)
