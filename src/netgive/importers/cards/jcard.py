"""jCard (RFC 7095), vCard 4.0 as JSON: one card, a list of cards, or cards one after another.

Each card is written as a vCard and read as one, so that the same person is the same in both formats.
"""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from netgive.domain.intake import IntakeItem, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.cards import vcard
from netgive.importers.heads import bare
from netgive.importers.source import Source

# A card never lies in a card, and in a JSON string the quotation marks would be escaped.
_START = re.compile(r'\[\s*"vcard"\s*,', re.IGNORECASE)
_HEAD = re.compile(rb'\s*\[\s*(?:\[\s*)?"vcard"\s*,', re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_WORD = re.compile(r"[A-Za-z0-9-]+")
_ESCAPED = re.compile(r"[\\;,]|\r\n|\r|\n")
_PARAMETERS = ("type", "pref", "x-apple-omit-year")
_LEAST_PARTS = 4  # of a property: name, parameters, type, value


def recognise(head: bytes) -> bool:
    return _HEAD.match(bare(head)) is not None


def read(source: Source) -> Iterator[IntakeItem]:
    """The people in the file. A card that is no JSON is passed over, and those beside it are read.

    Raises UnusableInputError where the file cannot be read or no card is in it.
    """
    text = source.text()
    starts = [match.start() for match in _START.finditer(text)]
    if not starts:
        raise UnusableInputError(source.label, "no contact card is in it")
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(text)], strict=True), start=1):
        yield from _items(f"card {number}", text[start:end])


def _items(where: str, text: str) -> Iterator[IntakeItem]:
    try:
        card, _ = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):  # it is no JSON, or nested deeper than any card
        yield Skipped(where, "the card is damaged: it is no JSON")
        return
    properties = card[1] if len(card) > 1 and isinstance(card[1], list) else []
    lines = [_line(prop) for prop in properties]
    written = ["BEGIN:VCARD", "VERSION:4.0", *filter(None, lines), "END:VCARD", ""]
    for item in vcard.read(Source.of("\r\n".join(written).encode(errors="replace"))):
        yield item._replace(where=where)
    unread = lines.count(None)
    if unread:
        yield Repaired(where, f"{unread} of its fields cannot be read and were left out")


def _line(prop: Any) -> str | None:  # noqa: ANN401  anything may stand there
    """A property as a line of a vCard, empty where it is of no use; None where it is none."""
    if not isinstance(prop, list) or len(prop) < _LEAST_PARTS or not isinstance(prop[0], str):
        return None
    name, parameters, _, *values = prop
    if not _NAME.fullmatch(name):
        return None
    if name.upper() not in vcard.PROPERTIES:
        return ""
    return f"{name.upper()}{_parameters(parameters)}:{','.join(map(_value, values))}"


def _parameters(parameters: Any) -> str:  # noqa: ANN401  anything may stand there
    given = parameters if isinstance(parameters, dict) else {}
    named = {str(name).lower(): value for name, value in given.items()}
    words = ((name, _words(named[name])) for name in _PARAMETERS if name in named)
    return "".join(f";{name.upper()}={','.join(found)}" for name, found in words if found)


def _words(value: Any) -> Sequence[str]:  # noqa: ANN401  anything may stand there
    texts = value if isinstance(value, list) else [value]
    return [str(text) for text in texts if _WORD.fullmatch(str(text))]


def _value(value: Any) -> str:  # noqa: ANN401  anything may stand there
    """A value, its components parted by semicolons where it is structured and their items by commas."""
    if not isinstance(value, list):
        return _text(value)
    return ";".join(",".join(map(_text, part)) if isinstance(part, list) else _text(part) for part in value)


def _text(value: Any) -> str:  # noqa: ANN401  anything may stand there
    if value is None or isinstance(value, (dict, list)):
        return ""
    return _ESCAPED.sub(lambda found: "\\n" if found[0] in "\r\n" else f"\\{found[0]}", str(value))
