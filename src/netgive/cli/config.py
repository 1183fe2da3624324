"""The settings, to see and to change."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer

from netgive.cli.options import chosen_database, session
from netgive.cli.output import emit, say
from netgive.config import settings_path
from netgive.services import config as service
from netgive.services.config import Setting
from netgive.store.connection import Store

app = typer.Typer(rich_markup_mode=None)


@app.command(context_settings={"ignore_unknown_options": True})  # -3 is a value
def config(
    ctx: typer.Context,
    changes: Annotated[
        list[str] | None, typer.Argument(metavar="[KEY [VALUE]]...", help="A setting, and what to set it to.")
    ] = None,
    reset: Annotated[
        list[str] | None,
        typer.Option("--reset", metavar="KEY", help="Back to the default; may be given several times."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """Show the settings, or change some; several at once where they belong together.

    Example: netgive config plan.minutes 20
    """
    path, words = settings_path(chosen_database(ctx)), changes or []
    with _history(ctx, wanted=bool(reset) or len(words) > 1) as store:
        found = _done(path, words, reset or [], store)
    if as_json:
        emit({"path": path, "settings": {one.key.whole: _document(one) for one in found}})
    else:
        say("\n".join([*map(_line, found), *([f"\nThey are kept in {path}."] if not words and not reset else [])]))


@contextmanager
def _history(ctx: typer.Context, *, wanted: bool) -> Iterator[Store | None]:
    """The store whose history remembers what is changed; none where there is no store yet."""
    if wanted and os.path.exists(chosen_database(ctx)):
        with session(ctx) as here:
            yield here.store
    else:
        yield None


def _done(path: str, words: list[str], reset: list[str], store: Store | None) -> list[Setting]:
    if reset:
        return service.reset(path, reset, store)
    if not words:
        return service.all_settings(path)
    if len(words) == 1:
        return [service.setting(path, words[0])]
    if len(words) % 2:
        raise typer.BadParameter("say a key and its value, or a key alone", param_hint="KEY VALUE")
    return service.change(path, dict(zip(words[::2], words[1::2], strict=True)), store)


def _document(setting: Setting) -> dict[str, Any]:
    key = setting.key
    return {"value": setting.value, "default": key.default, "allowed": key.allowed, "about": key.about}


def _line(setting: Setting) -> str:
    value = setting.value if setting.value != "" else "(none)"
    default = f", by default {setting.key.default or '(none)'}" if setting.changed else ""
    return f"{setting.key.whole:<24} {value!s:<10} {setting.key.about}{default}"
