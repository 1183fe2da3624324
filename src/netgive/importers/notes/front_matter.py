"""The front matter of a Markdown note: YAML between two lines of dashes, every value taken as text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from netgive.domain.text import clean_line

INVALID = "its front matter is not valid YAML; it was read line by line"

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_OPENED = re.compile(r"\ufeff?\s*---[ \t]*(?:\r\n|\r|\n)")
_CLOSED = re.compile(r"^(?:---|\.\.\.)[ \t]*(?=\r|\n|\Z)", re.MULTILINE)
_LONGEST = 64_000
_MOST_VALUES = 500
_DEEPEST_VALUE = 4
_DEEPEST_BRACKETS, _DEEPEST_INDENT = 1_000, 200
_LEADING = re.compile(r"^[ \t?-]*", re.MULTILINE)
_INDEX = re.compile(r"\[[^\]]*\]")
_FIELD = re.compile(r"(?P<key>[^\s:#-][^:]*):(?:[ \t]+(?P<value>.*))?")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")
_EMPTY = frozenset({"", "null", "~", "[]", "{}"})
_Yaml = Any  # what a YAML document may hold


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields by their names in small letters without marks (``first_name`` is ``firstname``), and the text below.

    ``flaw`` says what had to be mended to read it.
    """

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    body: str = ""
    flaw: str | None = None

    def all(self, *names: str) -> list[str]:
        return list(dict.fromkeys(value for name in names for value in self.fields.get(name, ())))

    def first(self, *names: str) -> str:
        return next(iter(self.all(*names)), "")

    def has(self, names: frozenset[str]) -> bool:
        """Whether any of these says something."""
        return not names.isdisjoint(self.fields)


def parse(text: str) -> FrontMatter | None:
    """The front matter and the text of a note; None for a note without one."""
    opened = _OPENED.match(text)
    closed = _CLOSED.search(text, opened.end(), opened.end() + _LONGEST) if opened else None
    if opened is None or closed is None:
        return None
    raw = text[opened.end() : closed.start()]
    value = _yaml(raw)
    flawed = not isinstance(value, dict)
    fields = _by_line(raw) if flawed else _fields(value)
    return FrontMatter(fields, text[closed.end() :], INVALID if flawed and raw.strip() else None)


def _yaml(raw: str) -> _Yaml:
    """What the YAML says, as dictionaries, lists and texts; None where it is none, or deeper than any front matter."""
    import yaml  # noqa: PLC0415  only notes need it; recognition imports all formats

    brackets = raw.count("[") + raw.count("{")
    if brackets > _DEEPEST_BRACKETS or max(map(len, _LEADING.findall(raw))) > _DEEPEST_INDENT:
        return None
    try:
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        return yaml.load(raw, Loader=loader)  # noqa: S506  the base loader makes texts and nothing else
    except (yaml.YAMLError, ValueError, RecursionError):  # what its reader, and the making of texts, may raise
        return None


def _fields(value: Mapping[_Yaml, _Yaml]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, inner in value.items():
        if isinstance(inner, dict):  # contact: {email: ...} says what email: says
            nested = {_key(key): tuple(_texts(part)) for key, part in inner.items()}
            found |= {key: texts for key, texts in nested.items() if texts and key not in found}
        texts = tuple(_texts(inner))
        if texts:
            found[_key(name)] = (*found.get(_key(name), ()), *texts)
    return found


def _texts(value: _Yaml) -> Iterator[str]:
    """The texts in a value, not too deep and not too many: aliases can make few lines endless."""
    stack, left = [(value, 0)], _MOST_VALUES
    while stack and left:
        inner, depth = stack.pop()
        left -= 1
        if isinstance(inner, (list, dict)):
            parts = list(inner.values() if isinstance(inner, dict) else inner)[:_MOST_VALUES]
            stack += [(part, depth + 1) for part in reversed(parts) if depth < _DEEPEST_VALUE]
        elif clean_line(str(inner)) not in _EMPTY:
            yield str(inner).strip()


def _by_line(raw: str) -> Mapping[str, tuple[str, ...]]:
    """Fields and the items of their lists, from what is no YAML."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    name = ""
    for line in _LINE_BREAK.split(raw):
        said = _FIELD.fullmatch(line)
        name = _key(said["key"]) if said else name
        value = said or _ITEM.fullmatch(line)
        text = (value["value"] or "").strip().strip("\"'") if value else ""
        if name and text not in _EMPTY:
            found[name].append(text)
    return {key: tuple(texts) for key, texts in found.items()}


def _key(name: _Yaml) -> str:
    """``First name``, ``first_name`` and ``N.GN`` without marks; ``EMAIL[WORK]`` is an ``email``."""
    bare = _INDEX.sub("", str(name)).lower()
    return "".join(filter(str.isalnum, bare))
