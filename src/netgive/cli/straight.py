"""The straight way to `suggest` and `log` in their plain forms, without Typer's 40 ms."""

import sys
from collections.abc import Sequence
from typing import NamedTuple


class Plain(NamedTuple):
    """What plain arguments say: ``text`` is the note of a `log`."""

    command: str
    db: str | None
    options: frozenset[str]
    text: str = ""


OPTIONS = {"suggest": {"--json", "--dry-run", "--all"}, "log": {"--json", "--yes"}}


def plain(arguments: Sequence[str]) -> Plain | None:
    """The meaning of ``[--db PATH] suggest [--json] [--dry-run] [--all]`` or ``[--db PATH] log TEXT [--json] [--yes]``.

    None for anything else, and where what was understood has to be confirmed.
    """
    rest = list(arguments)
    db = None
    if len(rest) > 1 and rest[0] == "--db":
        db, rest = rest[1], rest[2:]
    if not rest or rest[0] not in OPTIONS:
        return None
    command = rest[0]
    options = [argument for argument in rest[1:] if argument.startswith("-")]
    texts = [argument for argument in rest[1:] if not argument.startswith("-")]
    if set(options) - OPTIONS[command] or len(set(options)) < len(options) or len(texts) != (command == "log"):
        return None
    if command == "log" and not options and sys.stdin.isatty() and sys.stdout.isatty():
        return None
    return Plain(command, db, frozenset(options), *texts)


def run(said: Plain) -> int:
    """Run a plain command."""
    as_json = "--json" in said.options
    if said.command == "log":
        from netgive.cli import recording  # noqa: PLC0415  each way imports its own

        recording.run_log(said.db, said.text, recording.Wish(as_json=as_json))
    else:
        from netgive.cli.suggesting import run_suggest  # noqa: PLC0415
        from netgive.services.suggest import Wish  # noqa: PLC0415

        wish = Wish(everyone="--all" in said.options, dry_run="--dry-run" in said.options)
        run_suggest(said.db, wish, as_json=as_json)
    return 0
