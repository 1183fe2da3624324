"""The straight way to this morning's plan: ``netgive suggest`` in its plain forms, without Typer's 40 ms."""

from collections.abc import Sequence
from typing import NamedTuple

from netgive.cli.suggesting import run_suggest
from netgive.services.suggest import Wish


class Plain(NamedTuple):
    """What plain arguments say."""

    db: str | None
    as_json: bool
    wish: Wish


def plain_suggest(arguments: Sequence[str]) -> Plain | None:
    """The meaning of ``[--db PATH] suggest [--json] [--dry-run] [--all]``; None for anything else."""
    rest = list(arguments)
    db = None
    if len(rest) > 1 and rest[0] == "--db":
        db, rest = rest[1], rest[2:]
    if not rest or rest[0] != "suggest":
        return None
    options = rest[1:]
    if set(options) - {"--json", "--dry-run", "--all"} or len(set(options)) < len(options):
        return None
    wish = Wish(everyone="--all" in options, dry_run="--dry-run" in options)
    return Plain(db, "--json" in options, wish)


def suggest(plain: Plain) -> int:
    run_suggest(plain.db, plain.wish, as_json=plain.as_json)
    return 0
