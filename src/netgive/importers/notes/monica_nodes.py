"""The JSON of a Monica export as nodes that can be asked for anything: what is missing or of a wrong type is empty."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Self

from netgive.domain.text import clean_line, clean_text

_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ](?:00:00(?::00(?:\.0+)?)?Z?)?)?")
_Json = Any  # what json.loads gives


@dataclass(frozen=True, slots=True)
class Node:
    """One record: its columns, its properties, and blocks of further records."""

    columns: Mapping[str, _Json] = field(default_factory=dict)
    properties: Mapping[str, _Json] = field(default_factory=dict)

    @classmethod
    def of(cls, value: _Json) -> Self:
        if not isinstance(value, dict):
            return cls()
        properties = value.get("properties")
        return cls(value, properties if isinstance(properties, dict) else {})

    def get(self, name: str) -> _Json:
        found = self.properties.get(name)
        return self.columns.get(name) if found is None else found

    def line(self, name: str) -> str:
        return clean_line(self._text(name))

    def text(self, name: str) -> str:
        return clean_text(self._text(name))

    def lines(self, name: str) -> list[str]:
        """A list of short texts."""
        texts = (clean_line(value) for value in listed(self.get(name)) if isinstance(value, str))
        return list(filter(None, texts))

    def says(self, name: str) -> bool:
        """Whether a flag is set, in any of the forms that a database has for it."""
        return self.get(name) in (True, 1, "1", "true", "yes")

    def denies(self, name: str) -> bool:
        return self.get(name) in (False, 0, "0", "false", "no")

    def node(self, name: str) -> "Node":
        return Node.of(self.get(name))

    def day(self, *names: str) -> date | None:
        """The first of these that is a day."""
        return next(filter(None, (day_of(self._text(name)) for name in names)), None)

    @property
    def uuid(self) -> str:
        return self.line("uuid").casefold()

    @property
    def blocks(self) -> "Iterator[Block]":
        for value in listed(self.columns.get("data")):
            block = Node.of(value)
            if block.line("type"):
                yield Block(block.line("type"), listed(block.columns.get("values")))

    def _text(self, name: str) -> str:
        value = self.get(name)
        return str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


@dataclass(frozen=True, slots=True)
class Block:
    """Records of one type; some are uuids of records that stand elsewhere."""

    type: str
    values: list[_Json]

    @property
    def nodes(self) -> Iterator[Node]:
        return map(Node.of, self.values)

    @property
    def uuids(self) -> Iterator[str]:
        for value in self.values:
            yield clean_line(value).casefold() if isinstance(value, str) else Node.of(value).uuid


def listed(value: _Json) -> list[_Json]:
    """A list, also one from which PHP left out some and that it therefore wrote as an object."""
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def day_of(text: str) -> date | None:
    """The local day of an instant; midnight in UTC is how Monica writes a day without a time."""
    text = clean_line(text)
    plain = _DAY.fullmatch(text)
    try:
        if plain is not None:
            return date.fromisoformat(plain[1])
        instant = datetime.fromisoformat(text)
        return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone().date()
    except (ValueError, OverflowError, OSError):
        return None
