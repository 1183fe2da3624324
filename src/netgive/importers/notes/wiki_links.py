"""Links between Markdown notes: ``[[contacts/example-ada|Ada]]``, ``[Ada](../contacts/example-ada.md)``."""

import re
from collections.abc import Iterator
from typing import NamedTuple, Self
from urllib.parse import unquote

from netgive.domain.text import clean_line

_WIKI = re.compile(r"!?\[\[(?P<target>[^\[\]|#]+)(?:#[^\[\]|]*)?(?:\|(?P<shown>[^\[\]]*))?\]\]")
_MARKDOWN = re.compile(r"(?<!!)\[(?P<shown>[^\[\]]*)\]\((?P<target>[^()\s]+\.md)\)", re.IGNORECASE)
_EXTENSION = re.compile(r"\.(?:md|markdown)$", re.IGNORECASE)
_MARKS = re.compile(r"[\s_-]+")


class Link(NamedTuple):
    """Where a link leads, and what is shown instead."""

    target: str
    shown: str = ""

    @classmethod
    def of(cls, text: str) -> Self:
        """The link that ``text`` is; plain text leads to the note of this name."""
        match = _WIKI.search(text) or _MARKDOWN.search(text)
        if match is None:
            target, _, shown = text.partition("|")  # of [[ada|Ada]] without quotes YAML leaves this
            return cls(_target(target), clean_line(shown))
        return cls(_target(match["target"]), clean_line(match["shown"] or ""))

    @property
    def stem(self) -> str:
        """The name of the note, without the folders it lies in."""
        return self.target.rpartition("/")[2]

    @property
    def name(self) -> str:
        """How a person would write it."""
        return self.shown or spelled(self.stem)


def links(text: str) -> Iterator[Link]:
    for pattern in (_WIKI, _MARKDOWN):
        for match in pattern.finditer(text):
            yield Link(_target(match["target"]), clean_line(match["shown"] or ""))


def without_links(text: str) -> str:
    """``text`` with what its links show."""
    for pattern in (_WIKI, _MARKDOWN):
        text = pattern.sub(lambda match: Link(_target(match["target"]), clean_line(match["shown"] or "")).name, text)
    return text


def spelled(stem: str) -> str:
    """``Example Ada`` for the file name ``example-ada``; one that is written like a name stays."""
    if stem != stem.lower() or " " in stem:
        return stem
    return " ".join(word.capitalize() for word in words(stem))


def words(text: str) -> list[str]:
    """The words of a name or a file name, in small letters."""
    return [word for word in _MARKS.split(text.casefold()) if word]


def _target(path: str) -> str:
    return _EXTENSION.sub("", clean_line(unquote(path)).strip().lstrip("./"))
