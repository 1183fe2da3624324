"""The command line as a whole: a group that imports a command's module when that command runs."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from netgive import __version__
from netgive.cli.catalogue import COMMANDS, SECTIONS
from netgive.cli.output import fail, say

USAGE, ABORTED = 2, 130


class LazyCommands(Mapping[str, Any]):
    """All commands by name; the module of one is imported when it is asked for."""

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401  Typer's own command type is private
        module = import_module(f"netgive.cli.{COMMANDS[name].module}")
        return typer.main.get_group(module.app).commands[name]

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


class LazyGroup(TyperGroup):
    """The commands of the catalogue, listed in its sections."""

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401  Typer's own
        super().__init__(**{**attributes, "commands": LazyCommands()})

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002
        for section, listings in SECTIONS.items():
            with formatter.section(section):
                formatter.write_dl([(name, listing.summary) for name, listing in listings.items()])


app = typer.Typer(
    cls=LazyGroup,
    rich_markup_mode=None,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def netgive(
    ctx: typer.Context,
    db: Annotated[
        str | None, typer.Option("--db", metavar="PATH", help="The database; else NETGIVE_DB, else your data folder.")
    ] = None,
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    """netgive: give first. Keep in touch with the people you care about, fifteen minutes a morning.

    Example: netgive demo
    """
    ctx.obj = db
    if version:
        say(f"netgive {__version__}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        say(ctx.get_help())
        raise typer.Exit


def run_app(arguments: list[str], *, as_json: bool) -> int:
    """Run one command; usage errors keep Typer's form, except as JSON."""
    try:
        result = app(arguments, prog_name="netgive", standalone_mode=False)
    except typer.TyperException as error:
        if as_json:
            fail("usage", error.format_message(), as_json=True)
        else:
            _show_usage_error(error)
        return USAGE
    except typer.Abort:
        return ABORTED
    return result if isinstance(result, int) else 0


def _show_usage_error(error: typer.TyperException) -> None:
    show = getattr(error, "show", None)
    if show is not None:
        show()
    else:
        fail("usage", error.format_message(), as_json=False)
