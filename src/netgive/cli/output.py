"""Results and errors on the screen: text for people, one JSON document for programs."""

import json
import os
import sys
from typing import Any, TextIO

from netgive.domain.text import harmless

CONTRACT_VERSION = 1


def on_terminal(stream: TextIO | None = None) -> bool:
    """Whether colours, boxes and progress bars may be used."""
    return (stream or sys.stdout).isatty() and os.environ.get("TERM") != "dumb"


def say(text: str) -> None:
    """Print text for a person, with nothing in it that could steer the terminal."""
    print(harmless(text))  # noqa: T201  this is the place that prints


def emit(document: dict[str, Any]) -> None:
    """Print the result as JSON, in ASCII so that it is harmless everywhere."""
    whole = {"netgive": CONTRACT_VERSION, "ok": True, **document}
    print(json.dumps(whole))  # noqa: T201  this is the place that prints


def fail(code: str, message: str, *, as_json: bool) -> None:
    """Print an error: one sentence on stderr, or the JSON document of a failure."""
    if as_json:
        error = {"code": code, "message": message}
        print(json.dumps({"netgive": CONTRACT_VERSION, "ok": False, "error": error}))  # noqa: T201
    else:
        print(harmless(message), file=sys.stderr)  # noqa: T201
