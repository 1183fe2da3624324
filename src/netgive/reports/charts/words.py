"""How the page of a report names people and kinds of gifts, and counts things."""

import unicodedata

from netgive.domain.text import clean_line
from netgive.reports.report_view import KINDS as _KINDS

KINDS = {kind: name.capitalize() for kind, name in _KINDS.items()}
_JOINER = "\u200d"


def shown(text: str) -> str:
    """``text`` on one line, without anything that could steer the page around it."""
    return clean_line(text) or "…"


def isolated(text: str) -> str:
    """``text`` for a place without markup: its direction keeps to itself."""
    return f"\u2068{shown(text)}\u2069"


def cut(text: str, most: int) -> str:
    """As much of ``text`` as ``most`` columns hold; never half of a character that is put together."""
    text = shown(text)
    room, end = most, 0
    for index, letter in enumerate(text):
        room -= _columns(letter)
        if room < 0:
            return text[:end].rstrip() + "…"
        if not _belongs(text, index + 1):
            end = index + 1
    return text


def columns(text: str) -> int:
    """The width of ``text``, as a terminal counts it."""
    return sum(map(_columns, text))


def counted(count: int, one: str, many: str | None = None) -> str:
    """``1 gift``, ``2 gifts``."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _belongs(text: str, index: int) -> bool:
    """Whether the character at ``index`` is a part of the one before it."""
    if index >= len(text):
        return False
    letter = text[index]
    return unicodedata.category(letter) in {"Mn", "Me", "Mc", "Sk"} or _JOINER in (letter, text[index - 1])
