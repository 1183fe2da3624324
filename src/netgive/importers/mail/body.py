"""The text of a mail: of its first plain part that is not empty, or else of its first HTML part."""

from collections.abc import Iterator
from email.message import Message
from itertools import chain, islice

from netgive.importers.html_text import html_text
from netgive.importers.mail.headers import Headers, split_message, text_of_octets
from netgive.importers.mail.quotes import own_words

_LONGEST_FIELD = 1_000
_MOST_PARTS, _MOST_PIECES, _DEEPEST = 50, 500, 8
_ESCAPED_FROM = b"\n>From "
_AFTER_A_DELIMITER = (b"\r", b"\n", b" ", b"\t")


def own_text(headers: Headers, body: bytes) -> str:
    """What the writer of a message wrote in it; empty where it cannot be read."""
    parts = list(islice(_texts(headers, body), _MOST_PARTS))
    plain = (_decoded(part) for part in parts if part.get_content_subtype() == "plain")
    pages = (_decoded(part) for part in parts if part.get_content_subtype() == "html")
    shown = (html_text(page, quotes=False) for page in pages)
    return own_words(next((text for text in chain(plain, shown) if text.strip()), ""))


def _texts(headers: Headers, body: bytes, depth: int = 0) -> Iterator[Message]:
    """The parts that are text. Messages within the message are not the writer's words."""
    part = _part(headers)
    boundary = part.get_boundary() if part.get_content_maintype() == "multipart" else None
    if boundary is not None and depth < _DEEPEST:
        for inner in _inner_parts(boundary.encode(errors="replace"), body):
            yield from _texts(*inner, depth + 1)
    elif part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
        part.set_payload(body.decode("ascii", errors="surrogateescape"))
        yield part


def _part(headers: Headers) -> Message:
    part = Message()
    for name in ("content-type", "content-transfer-encoding", "content-disposition"):
        if name in headers:
            part[name] = headers[name][:_LONGEST_FIELD]
    return part


def _inner_parts(boundary: bytes, body: bytes) -> Iterator[tuple[Headers, bytes]]:
    delimiter = b"\n--" + boundary
    parts: list[bytes] = []
    for piece in (b"\n" + body).split(delimiter, _MOST_PIECES)[1:]:
        if piece.startswith(_AFTER_A_DELIMITER):
            parts.append(piece.partition(b"\n")[2])
        elif parts and not piece.startswith(b"--"):  # the boundary of a part within is this one and more
            parts[-1] += delimiter + piece
    for part in parts:
        yield (Headers(b""), part) if part.startswith((b"\r\n", b"\n")) else split_message(part)


def _decoded(part: Message) -> str:
    octets = part.get_payload(decode=True)
    text = octets if isinstance(octets, bytes) else b""
    return text_of_octets((b"\n" + text).replace(_ESCAPED_FROM, b"\nFrom "), part.get_content_charset())
