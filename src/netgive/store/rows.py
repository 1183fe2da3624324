"""Records of the domain to and from rows: columns are named like fields."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
Value = str | int | float | None
PLAIN = frozenset({str, int, float, type(None)})
as_text = json.JSONEncoder(ensure_ascii=False).encode


def encode(value: object) -> Value:
    """A field as SQLite keeps it: ISO dates, 0 or 1, the value of an enum, lists as JSON."""
    if type(value) in PLAIN:
        return value  # type: ignore[return-value]  # its type is one of those
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return int(value)
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return as_text(list(value))
    raise TypeError(f"no column holds a {type(value).__name__}")


def columns(kind: type[NamedTuple], without: Iterable[str] = ()) -> tuple[str, ...]:
    """The column names of a record, those without a column of their own left out."""
    left_out = set(without)
    return tuple(name for name in kind._fields if name not in left_out)


def select_list(names: Iterable[str], table: str | None = None) -> str:
    """Quoted column names for a SELECT: some are words of SQL."""
    prefix = f"{table}." if table else ""
    return ", ".join(f'{prefix}"{name}"' for name in names)


def among(column: str, parameter: str = "?") -> str:
    """The condition that a column is one of many texts, which are bound as one value made by `packed`.

    A mark for each would fail from 32,766 on. PostgreSQL says it another way: ``= ANY(...)``.
    """
    return f"{column} IN (SELECT value FROM json_each({parameter}))"


def packed(values: Iterable[str | int]) -> str:
    """Many texts, or numbers, as one bound value."""
    return as_text(list(values))


def decode(kind: Callable[..., Record], names: Iterable[str], row: Iterable[Any], **extra: object) -> Record:
    """The record of a row whose columns are ``names``; ``extra`` gives the fields kept elsewhere."""
    convert = _converters(kind)
    values = {name: convert[name](value) if value is not None else None for name, value in zip(names, row, strict=True)}
    return kind(**values, **extra)


@cache
def _converters(kind: Callable[..., object]) -> dict[str, Callable[[Any], Any]]:
    return {name: _converter(hint) for name, hint in get_type_hints(kind).items()}


def _converter(hint: Any) -> Callable[[Any], Any]:  # noqa: ANN401  an annotation has no better type
    if get_origin(hint) is UnionType:
        hint = next(part for part in get_args(hint) if part is not type(None))
    if hint is date:
        return date.fromisoformat
    if get_origin(hint) is tuple:
        return lambda text: tuple(json.loads(text))
    if hint is bool or (isinstance(hint, type) and issubclass(hint, Enum)):
        return hint
    return _same


def _same(value: Any) -> Any:  # noqa: ANN401  passed through
    return value
