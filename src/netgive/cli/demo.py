"""A made-up network to look at."""

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from netgive.cli.options import AsJson
from netgive.cli.output import say
from netgive.cli.suggesting import show
from netgive.config import today
from netgive.services.demo import demo_store
from netgive.services.suggest import Wish, suggest

GONE = """These people are made up, and gone again. What next?
  netgive demo --all            everybody who could be written to
  netgive demo --keep demo.db   keeps them, to try other commands on
  netgive import FILE           your own people"""
KEPT = """These people are made up, and kept in a database of their own.
To try other commands on them:
  export NETGIVE_DB={file}"""

app = typer.Typer(rich_markup_mode=None)


@app.callback()
def commands() -> None:
    """Keep the command's own name."""


@app.command()
def demo(
    everyone: Annotated[bool, typer.Option("--all", help="Everybody who may be written to, best first.")] = False,
    keep: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Keep it in this new database, to try other commands on.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """A made-up network in a throw-away database, and this morning's suggestions on it.

    Example: netgive demo
    """
    on = today()
    with demo_store(on, keep) as store:
        wish = Wish(everyone=everyone)
        show(suggest(store, wish, on), wish, as_json=as_json)
    if not as_json:
        say(f"\n{KEPT.format(file=quote(str(keep))) if keep else GONE}")
