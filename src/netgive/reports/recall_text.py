"""What was found again, as lines: a person, and below them the passages with the words."""

import textwrap
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from netgive.domain.exchange import ShelfItem
from netgive.domain.recall import Passage
from netgive.domain.text import harmless
from netgive.domain.ties import TieView
from netgive.reports.listing import WIDTH
from netgive.reports.standing import standing

SHOWN_PASSAGES = 3
# Letters of a kind, of a long text before the word, and of a text that is worth a line beside its kind.
KIND_WIDTH, BEFORE, LEAST_TEXT = 13, 24, 30

Mark = Callable[[str], str]


class Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


class FoundLike(Protocol):
    @property
    def contact(self) -> Named: ...
    @property
    def tie(self) -> TieView: ...
    @property
    def passages(self) -> tuple[Passage, ...]: ...


class OnShelfLike(Protocol):
    @property
    def item(self) -> ShelfItem: ...
    @property
    def passage(self) -> Passage: ...


def recall_lines(
    found: Sequence[FoundLike], shelf: Sequence[OnShelfLike], mark: Mark, width: int = WIDTH
) -> Iterator[str]:
    """The lines of all people, then of things, harmless for a terminal; ``mark`` makes a found word stand out."""
    for one in found:
        title = f"{harmless(one.contact.name)} ({harmless(one.contact.id)}) · {standing(one.tie)}"
        yield from textwrap.wrap(title, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
        for passage in one.passages[:SHOWN_PASSAGES]:
            day = passage.on.isoformat() if passage.on else " " * len("2026-11-23")
            yield from _passage(f"  {day}  {passage.kind:<{KIND_WIDTH}}", passage, mark, width)
        left = len(one.passages) - SHOWN_PASSAGES
        if left > 0:
            yield f"  and {left} more"
    if shelf:
        yield "On your shelf"
    for thing in shelf:
        yield from _passage(
            f"  {harmless(thing.item.id):<10}  {thing.item.kind:<{KIND_WIDTH}}", thing.passage, mark, width
        )


def _passage(start: str, passage: Passage, mark: Mark, width: int) -> Iterator[str]:
    """One line, or two where there is little room beside what the text is."""
    if width >= len(start) + LEAST_TEXT:
        yield start + _excerpt(passage, width - len(start), mark)
    else:
        yield f"  {' '.join(start.split())}"
        yield f"    {_excerpt(passage, width - 4, mark)}"


def _excerpt(passage: Passage, width: int, mark: Mark) -> str:
    """A line of the text around its first found word; words are left whole."""
    text = passage.text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
    first = passage.marks[0][0] if passage.marks else 0
    start = end = 0
    if len(text) > width and first > BEFORE:
        start = min(first - BEFORE, len(text) - width + 2)
        start = min(_next_word(text, start), first)
    end = min(len(text), start + width - (start > 0))
    if shortened := end < len(text):
        end = _last_word(text, max(first + 1, start), end - 1)
    parts, at = ["…" if start else ""], start
    for begin, stop in passage.marks:
        if begin >= at and stop <= end:
            parts += [harmless(text[at:begin]), mark(harmless(text[begin:stop]))]
            at = stop
    return "".join([*parts, harmless(text[at:end]), "…" if shortened else ""])


def _next_word(text: str, at: int) -> int:
    """Where the next word begins, or here, if none does nearby."""
    blank = text.find(" ", at, at + BEFORE)
    return blank + 1 if blank >= 0 else at


def _last_word(text: str, least: int, end: int) -> int:
    """Where the last whole word ends, or here, if it is longer than the line."""
    blank = text.rfind(" ", least, end + 1)
    return blank if blank >= 0 else end
