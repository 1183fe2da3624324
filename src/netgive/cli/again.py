"""The morning's page once more: a prompt, a status bar or a script that asks again is answered without planning.

Nothing is imported here that is not needed to look: Typer, the engine and the records stay where they are.
"""

import os
import sys
import time

from netgive import __version__
from netgive.config import database_path, settings_path
from netgive.store.printed import kept

TEXT, JSON = "text", "json"
PLAN_ANEW = -1


def show(arguments: list[str]) -> int:
    """Print the page as it was printed before and return 0, or print nothing and return `PLAN_ANEW`."""
    text = _page(arguments)
    if text is None:
        return PLAN_ANEW
    print(text)  # noqa: T201  made harmless before it was kept
    return 0


def _page(arguments: list[str]) -> str | None:
    """What ``[--db PATH] suggest [--json]`` prints, if it printed it before and nothing has changed since.

    None for any other command line, on a terminal without ``--json``, and where the page has to be planned.
    """
    option, rest = (arguments[1], arguments[2:]) if arguments[:1] == ["--db"] else (None, arguments)
    if rest not in (["suggest"], ["suggest", "--json"]) or option == "":
        return None
    form = JSON if rest[1:] else TEXT
    if form == TEXT and sys.stdout.isatty():
        return None
    path = database_path(option)
    key = key_of(path, os.environ.get("NETGIVE_TODAY") or time.strftime("%Y-%m-%d"))
    return kept(path, form, key) if key is not None else None


def key_of(database: str, day: str) -> str | None:
    """What a page follows from beside the store: version, day and settings; None where those cannot be read."""
    try:
        with open(settings_path(database), encoding="utf-8") as stream:
            settings = stream.read()
    except FileNotFoundError:
        settings = ""
    except (OSError, ValueError):
        return None
    return f"{__version__}\n{day}\n{settings}"
