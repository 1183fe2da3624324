"""Message events for the backtest: `sender TAB receiver TAB seconds`, gzip or plain, in any order."""

import gzip
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from netgive.errors import UnusableInputError

GZIP = b"\x1f\x8b"
FIELDS = 3


def read_messages(path: Path) -> list[tuple[str, float, set[str]]]:
    """Each message: its sender, its second, and to whom it went; equal lines count once, notes to oneself never.

    Raises UnusableInputError naming the line that cannot be read.
    """
    messages: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for number, line in _lines(path):
        fields = line.split("\t")
        if len(fields) != FIELDS or not all(map(_is_whole, fields)):
            wanted = "sender, receiver and seconds: whole numbers with tabs between"
            raise UnusableInputError(str(path), f"line {number} is not {wanted}")
        sender, receiver, second = fields
        if sender != receiver:
            messages[sender, int(second)].add(receiver)
    if not messages:
        raise UnusableInputError(str(path), "no message is in it")
    return [(sender, second, receivers) for (sender, second), receivers in messages.items()]


def read_egos(path: Path) -> set[str]:
    """The ids whose rankings are scored, one a line.

    Raises UnusableInputError where there is none, or naming the line that is no id.
    """
    egos = set()
    for number, line in _lines(path):
        if not _is_whole(line.strip()):
            raise UnusableInputError(str(path), f"line {number} is not one id, a whole number")
        egos.add(line.strip())
    if not egos:
        raise UnusableInputError(str(path), "no id is in it")
    return egos


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The numbered lines of a text file that may be compressed; empty ones are left out."""
    try:
        with path.open("rb") as start:
            compressed = start.read(2) == GZIP
        with gzip.open(path, "rt", encoding="utf-8") if compressed else path.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, 1):
                if stripped := line.strip("\r\n"):
                    yield number, stripped
    except (OSError, EOFError) as error:
        raise UnusableInputError(
            str(path), "it cannot be read" if path.exists() else "there is no such file"
        ) from error
    except UnicodeDecodeError as error:
        raise UnusableInputError(str(path), "it is no text") from error


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdigit()
