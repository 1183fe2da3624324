"""What was found again, as lines: a person, and below them the passages with the words."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from netgive.domain.people import Contact
from netgive.domain.recall import Passage
from netgive.domain.suggest import TieView
from netgive.domain.text import harmless
from netgive.reports.listing import WIDTH
from netgive.reports.people_text import standing

SHOWN_PASSAGES = 3
KIND_WIDTH, BEFORE = 13, 24  # letters of a kind, and of a long text before the word

Mark = Callable[[str], str]


class FoundLike(Protocol):
    @property
    def contact(self) -> Contact: ...
    @property
    def tie(self) -> TieView: ...
    @property
    def passages(self) -> tuple[Passage, ...]: ...


def recall_lines(found: Sequence[FoundLike], mark: Mark) -> Iterator[str]:
    """The lines of all people, harmless for a terminal; ``mark`` makes a found word stand out."""
    for one in found:
        yield f"{harmless(one.contact.name)} ({harmless(one.contact.id)}) · {standing(one.tie)}"
        for passage in one.passages[:SHOWN_PASSAGES]:
            day = passage.on.isoformat() if passage.on else " " * len("2026-11-23")
            start = f"  {day}  {passage.kind:<{KIND_WIDTH}}"
            yield start + _excerpt(passage, WIDTH - len(start), mark)
        left = len(one.passages) - SHOWN_PASSAGES
        if left > 0:
            yield f"  and {left} more"


def _excerpt(passage: Passage, width: int, mark: Mark) -> str:
    """A line of the text around its first found word."""
    text = passage.text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
    start = 0
    if len(text) > width and passage.marks and passage.marks[0][0] > BEFORE:
        start = min(passage.marks[0][0] - BEFORE, len(text) - width + 2)
    end = min(len(text), start + width - (start > 0))
    shortened = end < len(text)
    end -= shortened
    parts, at = ["…" if start else ""], start
    for first, last in passage.marks:
        if first >= at and last <= end:
            parts += [harmless(text[at:first]), mark(harmless(text[first:last]))]
            at = last
    return "".join([*parts, harmless(text[at:end]), "…" if shortened else ""])
