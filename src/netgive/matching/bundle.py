"""The files that come with the matcher, read by their place beside it: `importlib.resources` takes longer to load."""

import os.path
import sys
from array import array
from collections.abc import Iterable
from io import FileIO
from mmap import ACCESS_READ, mmap

_FOLDER = os.path.join(os.path.dirname(__file__), "data")  # noqa: PTH118, PTH120  pathlib takes longer, too


def content(name: str) -> bytes:
    """All of a file."""
    with _opened(name) as file:
        return file.readall()


def mapped(name: str) -> mmap:
    """A file of which only what is looked at is read."""
    with _opened(name) as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def numbers(code: str, content: bytes) -> "array[int]":
    """Whole numbers that were packed; ``code`` is that of `array`: H for two bytes, I for four."""
    return _smallest_first(array(code, content))


def packed(code: str, values: Iterable[int]) -> bytes:
    """Whole numbers as bytes, the smallest part of each first."""
    return _smallest_first(array(code, values)).tobytes()


def _smallest_first(values: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        values.byteswap()
    return values


def _opened(name: str) -> FileIO:
    return FileIO(os.path.join(_FOLDER, name))  # noqa: PTH118
