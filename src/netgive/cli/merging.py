"""One person twice: find pairs, look at them side by side, join them."""

import sys
from typing import Annotated, Any

import typer

from netgive.cli.options import AsJson, complete_name, session
from netgive.cli.output import emit, say
from netgive.domain.duplicates import Pair
from netgive.domain.people import Contact
from netgive.errors import InvalidValueError, RefusedError
from netgive.reports.duplicates_text import duplicates_text, side_by_side
from netgive.services import merging
from netgive.services.duplicates import duplicates as find_duplicates
from netgive.services.export import as_json as record_json

app = typer.Typer(rich_markup_mode=None)

SHOWN = 20
UNDO = "`netgive undo` takes it back."
NameOfOne = Annotated[str | None, typer.Argument(metavar="NAME", autocompletion=complete_name)]


@app.command()
def duplicates(
    ctx: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help=f"All pairs, not only the first {SHOWN}.")] = False,
    as_json: AsJson = False,
) -> None:
    """Contacts that may be one person, side by side, with reasons. Nothing is changed.

    Example: netgive duplicates
    """
    with session(ctx) as here:
        found = find_duplicates(here.store)
    if as_json:
        emit({"pairs": [_as_json(pair) for pair in found]})
        return
    if not found:
        say("No two of your contacts look like one person.")
        return
    say(duplicates_text(found if everything else found[:SHOWN]), fold=False)
    if len(found) > SHOWN and not everything:
        say(f"\nand {len(found) - SHOWN} more (--all shows them)")
    if any(pair.certain for pair in found):
        say("\nJoin all that are certain: netgive merge --all-certain")


@app.command()
def merge(
    ctx: typer.Context,
    first: NameOfOne = None,
    second: NameOfOne = None,
    all_certain: Annotated[
        bool, typer.Option("--all-certain", help="All who share an e-mail or phone and whose names agree.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make two contacts one: the first stays, with every value and conversation of both.

    Example: netgive merge "Ada Example" "A. Example"
    """
    if all_certain == (first is not None or second is not None):
        raise InvalidValueError("Name two contacts, or say --all-certain; `netgive duplicates` shows who they may be.")
    with session(ctx) as here:
        if all_certain:
            if not yes:
                _confirm(f"Join {sum(pair.certain for pair in find_duplicates(here.store))} pairs?", as_json=as_json)
            _show_all(merging.merge_certain(here.store), as_json=as_json)
            return
        if first is None or second is None:
            raise InvalidValueError("Two contacts are needed: netgive merge NAME NAME.")
        kept, gone = merging.pair_of(here.store, first, second)
        if not yes:
            if not as_json:
                say(side_by_side(kept, gone), fold=False)
            _confirm(f"Make them one, with the name {kept.name}?", as_json=as_json)
        joined = merging.merge(here.store, kept, gone)
    if as_json:
        emit({"contact": record_json(joined), "merged": gone.id})
    else:
        say(f"{gone.name} ({gone.id}) is now part of {joined.name} ({joined.id}). {UNDO}")


def _confirm(question: str, *, as_json: bool) -> None:
    if as_json or not sys.stdin.isatty():
        raise InvalidValueError("This asks first, and there is nobody to ask here; add --yes.")
    if not typer.confirm(question):
        raise RefusedError("Nothing was changed.")


def _show_all(merged: list[tuple[Contact, Contact]], *, as_json: bool) -> None:
    if as_json:
        emit({"merged": [{"contact": record_json(kept), "merged": gone.id} for kept, gone in merged]})
        return
    for kept, gone in merged:
        say(f"{gone.name} ({gone.id}) is now part of {kept.name} ({kept.id}).")
    say(f"Joined: {len(merged)}. {UNDO}" if merged else "There was nothing certain to join.")


def _as_json(pair: Pair) -> dict[str, Any]:
    return {
        "a": record_json(pair.a),
        "b": record_json(pair.b),
        "confidence": pair.confidence,
        "certain": pair.certain,
        "reasons": list(pair.reasons),
    }
