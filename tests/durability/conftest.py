"""Warm processes for tests of durability."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from warm import WarmNetgive


@pytest.fixture
def warm(tmp_path: Path) -> Iterator[WarmNetgive]:
    made = WarmNetgive(tmp_path)
    yield made
    made.close()
