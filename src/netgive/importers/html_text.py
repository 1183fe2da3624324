"""The text that a reader of a piece of HTML sees. What is no markup, or is damaged, stays as it is.

One look at each character, whatever the markup: messages come from strangers.
"""

import re
from collections.abc import Iterator
from html import unescape

from netgive.domain.text import clean_line

QUOTE = "\n>\n"  # what stands for words of somebody else

_MARKUP = re.compile(r"</?(?:a|b|br|div|em|h\d|i|img|li|ol|p|pre|span|strong|style|table|ul)\b[^<]*>", re.IGNORECASE)
_TAG = re.compile(r"(?P<comment><!--)|<(?P<end>/?)(?P<name>[a-z][\w:.-]*)[^<>]*>|<[!?/][^<>]*>", re.IGNORECASE)
_INLINE = frozenset({"a", "b", "big", "code", "em", "font", "i", "small", "span", "strong", "sub", "sup", "tt", "u"})
_UNSEEN = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "title")}
_COMMENT_END = re.compile("-->")


def is_html(text: str) -> bool:
    return _MARKUP.search(text) is not None


def plain_line(content: str) -> str:
    """One line of text, of what may be HTML."""
    return clean_line(html_text(content) if is_html(content) else unescape(content))


def html_text(markup: str, *, quotes: bool = True) -> str:
    """The text, a line for each block; ``quotes``: with what somebody else is quoted with."""
    return "".join(_pieces(markup, quotes=quotes))


def _pieces(markup: str, *, quotes: bool) -> Iterator[str]:
    at = depth = 0
    while tag := _TAG.search(markup, at):
        if depth == 0:
            yield _seen(markup[at : tag.start()])
        at = tag.end()
        name = (tag["name"] or "").lower()
        if name == "blockquote" and not quotes:
            depth = max(depth + (-1 if tag["end"] else 1), 0)
            yield QUOTE
        elif name and name not in _INLINE:
            yield "\n"
        ending = _COMMENT_END if tag["comment"] else None if tag["end"] else _UNSEEN.get(name)
        if ending is not None:
            closed = ending.search(markup, at)
            at = len(markup) if closed is None else closed.end() if tag["comment"] else closed.start()
    if depth == 0:
        yield _seen(markup[at:])


def _seen(text: str) -> str:
    """Text as a page shows it: where its lines break in the source means nothing."""
    return unescape(text.replace("\r", " ").replace("\n", " "))
