"""What tests of readers share: files made of text, samples of other projects, and bytes as damage leaves them."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from conftest import SHARED
from netgive.domain.intake import IntakeItem
from netgive.errors import UnusableInputError
from netgive.importers.source import Source

Read = Callable[[Source], Iterator[IntakeItem]]


def source_of(text: str | bytes, name: str = "file", **options: Any) -> Source:
    """A file of this content, which is nowhere on the disk."""
    data = text if isinstance(text, bytes) else text.encode()
    return Source(Path(name), opener=Source.of(data).opener, **options)


def sample(name: str) -> Path:
    """A file that another project keeps as a sample; the test is skipped where it is absent."""
    path = SHARED / "samples" / name
    if not path.exists():
        pytest.skip(f"the shared sample {name} is not beside this checkout")
    return path


@st.composite
def damaged(draw: st.DrawFn, content: str | bytes) -> bytes:
    """Bytes of a file after some of them were changed, doubled or cut off, or bytes that are none of it."""
    data = bytearray(content.encode() if isinstance(content, str) else content)
    for position, byte in draw(st.lists(st.tuples(st.integers(0, len(data) - 1), st.integers(0, 255)), max_size=12)):
        data[position] = byte
    start, end = sorted((draw(st.integers(0, len(data))), draw(st.integers(0, len(data)))))
    return draw(st.sampled_from([bytes(data), bytes(data[:end]), bytes(data[start:]), bytes(data + data[start:end])]))


def read_or_refuse(recognise: Callable[[bytes], bool], read: Read, source: Source) -> None:
    """Whatever the bytes: every file is read to its end or refused, and a file that is read holds something."""
    recognise(source.head())
    try:
        items = list(read(source))
    except UnusableInputError:
        return
    assert items
    for item in items:
        assert item.where
        on = getattr(item, "on", None)
        assert on is None or (isinstance(on, date) and on <= source.today)
