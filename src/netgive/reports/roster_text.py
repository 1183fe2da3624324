"""The list of contacts as lines of 80 columns."""

from collections.abc import Sequence

from netgive.domain.text import harmless
from netgive.domain.ties import TieState
from netgive.reports.listing import WIDTH, id_width
from netgive.reports.standing import stands_for

NAME_WIDTH, STANDING_WIDTH = 28, 23


# Id, name, employer, state, days of silence, evidence, and what no line shows.
Line = tuple[str, str, str, TieState, int | None, str | None, int | None, int]


def contact_lines(found: Sequence[Line]) -> str:
    """A line for each: id, name, standing, employer; below it the evidence, if there is any."""
    width = id_width(line[0] for line in found)
    words: dict[tuple[str, int | None], str] = {}  # many ties stand alike
    lines = []
    for contact, name, place, state, silent, evidence, _, _ in found:
        stands = words.get((state, silent))
        if stands is None:
            stands = words[state, silent] = stands_for(state, silent).ljust(STANDING_WIDTH)
        start = f"{contact.rjust(width)}  {_cut(name, NAME_WIDTH).ljust(NAME_WIDTH)} {stands} "
        lines.append((start + _cut(place, max(WIDTH - len(start), 0))).rstrip())
        if evidence is not None:
            lines += _evidence(evidence, " " * (width + 4))
    return "\n".join(lines)


def _evidence(text: str, indent: str) -> list[str]:
    import textwrap  # noqa: PLC0415  most lists hold no evidence

    return textwrap.wrap(harmless(text), WIDTH, initial_indent=indent, subsequent_indent=indent)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: max(width - 1, 0)]}…"[:width]
