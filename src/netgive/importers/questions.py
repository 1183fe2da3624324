"""Whether a message asks something, so that an answer may be waited for."""

import re

_MARKS_OF_OTHER_SCRIPTS = re.compile("[？؟՞]")
_LETTER = re.compile(r"\w")


def asks(text: str) -> bool:
    """Whether a question is in it: a question mark that is not the beginning of a URL's query."""
    words = (word for word in text.split() if "?" in word)
    found = any("?" in _LETTER.split(word)[-1] or not _is_url(word) for word in words)
    return found or _MARKS_OF_OTHER_SCRIPTS.search(text) is not None


def _is_url(word: str) -> bool:
    return "://" in word or word.startswith("www.") or "/" in word.partition("?")[0]
