"""The headers of a mail: unfolded, of whatever charset, with encoded words (RFC 2047) made readable."""

import re
from collections.abc import Sequence
from functools import lru_cache

MOST_HEADERS = 262_144  # bytes
MOST_BODY = 65_536

_BLANK_LINE = re.compile(rb"\n\r?\n")
_FOLD = re.compile(rb"\r?\n[ \t]+")
_CHARSET = re.compile(rb"charset=[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_ONE_BYTE_CHARSET = "cp1252"
_OF_PYTHON = "escape"  # unicode_escape is a codec, but no charset of a mail
_LONGEST_ENCODED = 4_000  # a name or a subject; the pattern of the decoder tries each beginning to the end
_CACHED = 4_096


class Headers:
    """The headers of one message, by name in lower case; a header that is not there is empty."""

    def __init__(self, block: bytes) -> None:
        self._values: dict[str, list[str]] = {}
        for line in _lines(_FOLD.sub(b" ", block)):
            name, colon, value = line.partition(":")
            if colon:
                self._values.setdefault(name.strip().lower(), []).append(value.strip())

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def __getitem__(self, name: str) -> str:
        """The first header of this name, as it is written."""
        values = self._values.get(name)
        return values[0] if values else ""

    def all(self, name: str) -> Sequence[str]:
        return self._values.get(name, ())

    def has_any(self, names: frozenset[str]) -> bool:
        return not names.isdisjoint(self._values)

    def readable(self, name: str) -> str:
        """The first header of this name, decoded."""
        return decoded(self[name][:_LONGEST_ENCODED])


def _lines(block: bytes) -> list[str]:
    """The lines as text. Some mails have headers in more than one charset, so each is looked at for itself."""
    try:
        return block.decode().split("\n")
    except UnicodeDecodeError:
        declared = _CHARSET.search(block)
        charset = declared[1].decode() if declared else None
        return [text_of_octets(line, charset) for line in block.split(b"\n")]


def split_message(content: bytes) -> tuple[Headers, bytes]:
    """The headers and the beginning of the body."""
    content = content.lstrip(b"\r\n")
    end = _BLANK_LINE.search(content)
    if end is None:
        return Headers(content[:MOST_HEADERS]), b""
    return Headers(content[: min(end.start(), MOST_HEADERS)]), content[end.end() : end.end() + MOST_BODY]


def text_of_octets(octets: bytes, declared: str | None) -> str:
    """Text that should be UTF-8 or of the declared charset, and may be neither."""
    for charset in ("utf-8", declared):
        if charset is None or _OF_PYTHON in charset.lower():
            continue
        try:
            return octets.decode(charset)
        except (LookupError, ValueError):  # no such charset; or octets that are not of it
            continue
    return octets.decode(_ONE_BYTE_CHARSET, errors="replace")


@lru_cache(maxsize=_CACHED)
def decoded(text: str) -> str:
    """``=?utf-8?q?Ren=C3=A9e?=`` as ``Renée``; what cannot be decoded stays as it is."""
    if "=?" not in text:
        return text
    from email.errors import HeaderParseError  # noqa: PLC0415  they take their time, and most mails need them not
    from email.header import decode_header  # noqa: PLC0415

    try:
        pieces = decode_header(text)
    except (HeaderParseError, ValueError):  # damaged base64
        return text
    return "".join(piece if isinstance(piece, str) else _word(piece, charset) for piece, charset in pieces)


def _word(octets: bytes, charset: str | None) -> str:
    # What stands between encoded words comes back in the escapes of Python.
    name = charset.partition("*")[0] if charset else "raw_unicode_escape"
    if charset and _OF_PYTHON in name.lower():
        return text_of_octets(octets, None)
    try:
        return octets.decode(name, errors="replace")
    except (LookupError, ValueError):
        return text_of_octets(octets, None)
