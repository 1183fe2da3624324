"""The list of contacts as lines of 80 columns."""

from collections.abc import Sequence
from typing import Protocol

from netgive.domain.suggest import TieView
from netgive.domain.text import harmless
from netgive.reports.listing import WIDTH, id_width
from netgive.reports.standing import standing

NAME_WIDTH, STANDING_WIDTH = 28, 23


class ListedLike(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def tie(self) -> TieView: ...
    @property
    def evidence(self) -> str | None: ...


def contact_lines(found: Sequence[ListedLike]) -> str:
    """A line for each: id, name, standing, employer; below it the evidence, if there is any."""
    width = id_width(one.id for one in found)
    words: dict[TieView, str] = {}  # many ties stand alike
    lines = []
    for one in found:
        stands = words.get(one.tie) or words.setdefault(one.tie, f"{standing(one.tie):<{STANDING_WIDTH}}")
        start = f"{one.id:>{width}}  {_cut(one.name, NAME_WIDTH):<{NAME_WIDTH}} {stands} "
        lines.append((start + _cut(one.place, max(WIDTH - len(start), 0))).rstrip())
        if one.evidence is not None:
            lines += _evidence(one.evidence, " " * (width + 4))
    return "\n".join(lines)


def _evidence(text: str, indent: str) -> list[str]:
    import textwrap  # noqa: PLC0415  most lists hold no evidence

    return textwrap.wrap(harmless(text), WIDTH, initial_indent=indent, subsequent_indent=indent)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: max(width - 1, 0)]}…"[:width]
