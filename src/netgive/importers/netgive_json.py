"""The document of ``netgive export --format json``, read as a stream: its size does not matter."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from types import UnionType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

import ijson

from netgive.domain.conversations import Event, EventKind, Interaction
from netgive.domain.exchange import (
    Give,
    GiveKind,
    GiveState,
    Introduction,
    IntroductionStep,
    Need,
    Received,
    ShelfItem,
    ShelfKind,
)
from netgive.domain.intake import DocumentRecord, IntakeItem, Repaired, Skipped
from netgive.domain.people import Circle, Contact
from netgive.domain.suggest import Shown
from netgive.errors import UnusableInputError
from netgive.importers.source import Source

VERSION = 1
RECORD_DEPTH = 2  # a record lies in a list of the document
SHORT = 40  # characters that are enough to recognise a value
HEAD = re.compile(rb'^(?:\xef\xbb\xbf)?\s*\{(?=.*"netgive"\s*:)', re.DOTALL)
BIRTHDAY = re.compile(r"(?:\d{4}-|--)\d{2}-\d{2}")


class Kind(NamedTuple):
    """A list of the document: its record, what it cannot do without, and what stands for what was left out."""

    record: Callable[..., Any]
    required: tuple[str, ...]
    defaults: Mapping[str, object] = {}


KINDS = {
    "circles": Kind(Circle, ("name",)),
    "contacts": Kind(Contact, ("id", "name")),
    "shelf": Kind(ShelfItem, ("title",), {"id": "", "kind": ShelfKind.OTHER}),
    "needs": Kind(Need, ("contact", "text"), {"id": ""}),
    "interactions": Kind(Interaction, ("contact", "on")),
    "events": Kind(Event, ("contact", "on"), {"kind": EventKind.GOOD_NEWS}),
    "gives": Kind(Give, ("contact", "text"), {"id": "", "kind": GiveKind.ATTENTION, "state": GiveState.DELIVERED}),
    "received": Kind(Received, ("contact", "text", "on"), {"id": ""}),
    "introductions": Kind(Introduction, ("a", "b"), {"id": ""}),
    "suggestions": Kind(Shown, ("contact", "on", "state")),
}


def recognise(head: bytes) -> bool:
    """A JSON object with the key ``netgive``."""
    return HEAD.match(head) is not None


def read(source: Source) -> Iterator[IntakeItem]:
    """The records of the document, in an order in which each finds what it refers to.

    Raises UnusableInputError for what is no such document, or one of a newer version.
    """
    keys = _outline(source)
    for key in keys:
        if key not in KINDS and key != "netgive":
            yield Skipped(key, "an unknown key of the document")
    if not any(keys.get(name) for name in KINDS):
        raise UnusableInputError(source.label, "no record is in it")
    for name, kind in KINDS.items():
        if keys.get(name):
            yield from _records(source, name, kind)


def count(source: Source) -> int:
    """How many records the document holds, for showing progress."""
    return sum(number for name, number in _outline(source).items() if name in KINDS)


def _outline(source: Source) -> dict[str, int]:
    """The top-level keys with the lengths of their lists; the whole document is checked on the way."""
    outline = _Outline()
    try:
        with source.open() as stream:
            for event, value in ijson.basic_parse(stream, use_float=True):
                outline.take(event, value)
    except (ijson.JSONError, UnicodeDecodeError) as error:
        raise UnusableInputError(source.label, f"it is no valid JSON ({_first_line(error)})") from error
    version = outline.version
    if outline.not_lists:
        raise UnusableInputError(source.label, f"“{outline.not_lists[0]}” is no list")
    if isinstance(version, bool) or not isinstance(version, int):
        raise UnusableInputError(source.label, "it has no version of the netgive document")
    if version > VERSION:
        raise UnusableInputError(source.label, f"it was written by a newer netgive (document version {version})")
    return outline.lengths


class _Outline:
    """Follows the events of a JSON parser and remembers what lies at the top."""

    def __init__(self) -> None:
        self.lengths: dict[str, int] = {}
        self.not_lists: list[str] = []
        self.version: object = None
        self._key = ""
        self._depth = 0

    def take(self, event: str, value: object) -> None:
        if event in {"start_map", "start_array"}:
            self._open(event)
        elif event in {"end_map", "end_array"}:
            self._depth -= 1
        elif self._depth != 1:
            return
        elif event == "map_key":
            self._key = str(value)
            self.lengths[self._key] = 0
        elif self._key == "netgive":
            self.version = value

    def _open(self, event: str) -> None:
        if self._depth == RECORD_DEPTH and self._key in self.lengths:
            self.lengths[self._key] += 1
        if self._depth == 1 and event == "start_map" and self._key in KINDS:
            self.not_lists.append(self._key)
        self._depth += 1


def _first_line(error: Exception) -> str:
    return next(iter(str(error).strip().splitlines()), "unreadable").strip()


def _records(source: Source, name: str, kind: Kind) -> Iterator[IntakeItem]:
    with source.open() as stream:
        for number, value in enumerate(ijson.items(stream, f"{name}.item", use_float=True)):
            where = f"{name}[{number}]"
            if isinstance(value, dict):
                yield from _record(where, kind, value)
            else:
                yield Skipped(where, "no record")


def _record(where: str, kind: Kind, found: Mapping[str, Any]) -> Iterator[IntakeItem]:
    """A record from its keys: what cannot be read is left out and said, what cannot be done without skips it."""
    values: dict[str, Any] = dict(kind.defaults)
    readers = _readers(kind.record)
    for key, value in found.items():
        if key not in readers:
            yield Skipped(f"{where}.{key}", "an unknown key")
        elif value is not None:
            try:
                values[key] = readers[key](value)
            except (ValueError, TypeError, KeyError, AttributeError):
                yield Repaired(f"{where}.{key}", f"“{_short(value)}” cannot be read; left out")
    missing = [key for key in kind.required if values.get(key) in (None, "")]
    if missing:
        yield Skipped(where, f"it has no {' and no '.join(missing)}")
        return
    yield DocumentRecord(where, kind.record(**values))


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= SHORT else f"{text[:SHORT]}…"


_READERS: dict[Any, dict[str, Callable[[Any], Any]]] = {}


def _readers(record: Any) -> dict[str, Callable[[Any], Any]]:  # noqa: ANN401  any dataclass
    if record not in _READERS:
        hints = get_type_hints(record)
        _READERS[record] = {name: _reader(name, hints[name]) for name in record._fields}
    return _READERS[record]


def _reader(name: str, hint: Any) -> Callable[[Any], Any]:  # noqa: ANN401  an annotation has no better type
    if get_origin(hint) is UnionType:
        hint = next(part for part in get_args(hint) if part is not type(None))
    if name == "birthday":
        return _birthday
    if name == "steps":
        return _steps
    if hint is date:
        return date.fromisoformat
    if get_origin(hint) is tuple:
        return _texts
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return {str: _text, int: _number, bool: _flag}[hint]


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise TypeError
    return str(value)


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value != int(value):
        raise TypeError
    return int(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_text(item) for item in value)


def _birthday(value: object) -> str:
    text = _text(value)
    if BIRTHDAY.fullmatch(text) is None:
        raise ValueError
    date.fromisoformat(text.replace("--", "2000-", 1) if text.startswith("--") else text)
    return text


def _steps(value: object) -> tuple[IntroductionStep, ...]:
    if not isinstance(value, list):
        raise TypeError
    readers = _readers(IntroductionStep)
    return tuple(IntroductionStep(readers["state"](step["state"]), readers["on"](step["on"])) for step in value)
