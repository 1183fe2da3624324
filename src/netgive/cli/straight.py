"""The straight way to everyday commands in their plain forms, without Typer's 40 ms.

`FORMS` says what is understood here. All else goes to Typer, which stays the one definition of the interface:
tests/cli/test_straight.py holds the two ways together.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

MANY = 1_000_000
ANYTHING: tuple[str, ...] = ()


class Plain(NamedTuple):
    """What plain arguments say: words, flags, and options with their values."""

    command: str
    db: str | None
    words: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    values: Mapping[str, str] = {}


class Form(NamedTuple):
    """A command as far as it is plain: what runs it, its flags, its options with the values they take, its words."""

    run: Callable[[Plain], None]
    flags: frozenset[str]
    options: Mapping[str, tuple[str, ...]] = {}
    least_words: int = 0
    most_words: int = 0


def plain(arguments: Sequence[str]) -> Plain | None:
    """The meaning of ``[--db PATH] COMMAND`` with words and options in any order.

    None for what is not understood whole, and where what was understood has to be confirmed.
    """
    rest = list(arguments)
    db = None
    if len(rest) > 1 and rest[0] == "--db":
        db, rest = rest[1], rest[2:]
    form = FORMS.get(rest[0]) if rest else None
    said = _said(rest[0], db, rest[1:], form) if form is not None else None
    if said is None or (said.command == "log" and not said.flags and sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    return said


def _said(command: str, db: str | None, rest: list[str], form: Form) -> Plain | None:
    words, flags, values = [], set(), {}
    arguments = iter(rest)
    for argument in arguments:
        if not argument.startswith("-"):
            words.append(argument)
        elif argument in flags or argument in values:
            return None
        elif argument in form.flags:
            flags.add(argument)
        elif argument in form.options:
            value = next(arguments, "-")
            if value.startswith("-") or (form.options[argument] and value not in form.options[argument]):
                return None
            values[argument] = value
        else:
            return None
    if not form.least_words <= len(words) <= form.most_words:
        return None
    return Plain(command, db, tuple(words), frozenset(flags), values)


def run(said: Plain) -> int:
    """Run a plain command."""
    FORMS[said.command].run(said)
    return 0


# Each way imports its own.
# ruff: noqa: PLC0415


def _suggest(said: Plain) -> None:
    from netgive.cli.suggesting import run_suggest
    from netgive.services.suggest import Wish

    wish = Wish(everyone="--all" in said.flags, dry_run="--dry-run" in said.flags)
    run_suggest(said.db, wish, as_json="--json" in said.flags)


def _log(said: Plain) -> None:
    from netgive.cli.recording import Wish, run_log

    run_log(said.db, said.words[0], Wish(as_json="--json" in said.flags))


def _list(said: Plain) -> None:
    from netgive.cli.listing import ListFormat, Sort, Wish, run_list
    from netgive.domain.ties import TieState

    state, sort = said.values.get("--state"), said.values.get("--sort")
    wish = Wish(
        TieState(state) if state else None,
        said.values.get("--circle"),
        Sort(sort) if sort else None,
        ListFormat(said.values.get("--format", "table")),
        as_json="--json" in said.flags,
    )
    run_list(said.db, wish)


def _show(said: Plain) -> None:
    from netgive.cli.showing import run_show

    run_show(said.db, said.words[0], everything="--all" in said.flags, as_json="--json" in said.flags)


def _find(said: Plain) -> None:
    from netgive.cli.finding import run_find

    run_find(said.db, said.words, as_json="--json" in said.flags)


def _report(said: Plain) -> None:
    from netgive.cli.reporting import run_report

    run_report(said.db, as_json="--json" in said.flags)


def _promises(said: Plain) -> None:
    from netgive.cli.promising import run_promises

    run_promises(said.db, as_json="--json" in said.flags)


JSON = frozenset({"--json"})
FORMS = {
    "suggest": Form(_suggest, JSON | {"--dry-run", "--all"}),
    "log": Form(_log, JSON | {"--yes"}, least_words=1, most_words=1),
    "list": Form(
        _list,
        JSON,
        {
            "--state": ("unmet", "active", "drifting", "dormant", "deep_dormant"),
            "--circle": ANYTHING,
            "--sort": ("name", "silent", "recent"),
            "--format": ("table", "csv", "ids"),
        },
    ),
    "show": Form(_show, JSON | {"--all"}, least_words=1, most_words=1),
    "find": Form(_find, JSON, least_words=1, most_words=MANY),
    "report": Form(_report, JSON),
    "promises": Form(_promises, JSON),
}
