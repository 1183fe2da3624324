"""Results and errors on the screen: text for people, one JSON document for programs."""

import os
import sys
from collections.abc import Iterable
from typing import Any, TextIO

from netgive.domain.text import harmless

CONTRACT_VERSION = 1
LEAST_COLUMNS = 40


def on_terminal(stream: TextIO | None = None) -> bool:
    """Whether colours, boxes and progress bars may be used."""
    return (stream or sys.stdout).isatty() and os.environ.get("TERM") != "dumb"


def say(text: str, *, fold: bool = True) -> None:
    """Print text for a person, with nothing in it that could steer the terminal.

    On a terminal words stay whole at its edge; without ``fold`` lines stay as they are, to be copied.
    """
    print(_folded(harmless(text), sys.stdout) if fold else harmless(text))  # noqa: T201  this is the place that prints


def say_lines(lines: Iterable[str]) -> None:
    """Print a line for each text, all at once; for none not even an empty one, which a loop would take for a text."""
    sys.stdout.write("".join(f"{harmless(line)}\n" for line in lines))


def highlighted(text: str) -> str:
    """Text that stands out on a terminal."""
    return f"\x1b[1m{text}\x1b[22m"


def show_made_harmless(lines: Iterable[str]) -> None:
    """Print lines that hold nothing to steer the terminal but what `highlighted` put there."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def emit(document: dict[str, Any]) -> None:
    """Print the result as JSON, in ASCII so that it is harmless everywhere."""
    print(json_text(document))  # noqa: T201  this is the place that prints


def json_text(document: dict[str, Any]) -> str:
    """The one document that a command prints for programs."""
    return _as_json({"netgive": CONTRACT_VERSION, "ok": True, **document})


def fail(code: str, message: str, *, as_json: bool) -> None:
    """Print an error: one sentence on stderr, or the JSON document of a failure."""
    if as_json:
        error = {"code": code, "message": message}
        print(_as_json({"netgive": CONTRACT_VERSION, "ok": False, "error": error}))  # noqa: T201
    else:
        print(_folded(harmless(message), sys.stderr), file=sys.stderr)  # noqa: T201


def _as_json(document: dict[str, Any]) -> str:
    import json  # noqa: PLC0415  for programs

    return json.dumps(document)


def warn(text: str) -> None:
    """Print a sentence that is no result beside the results, which stay clean."""
    print(_folded(harmless(text), sys.stderr), file=sys.stderr)  # noqa: T201


def _folded(text: str, stream: TextIO) -> str:
    """``text`` with long lines broken between words, indented as they began, where ``stream`` is a terminal."""
    if not on_terminal(stream):
        return text
    width = os.get_terminal_size(stream.fileno()).columns or LEAST_COLUMNS
    return "\n".join(_fold_line(line, max(width, LEAST_COLUMNS)) for line in text.split("\n"))


def _fold_line(line: str, width: int) -> str:
    if len(line) <= width:
        return line
    import textwrap  # noqa: PLC0415  for long lines on a terminal only

    indent = line[: len(line) - len(line.lstrip())]
    return textwrap.fill(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
