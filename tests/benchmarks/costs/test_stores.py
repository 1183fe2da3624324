"""Stores are made once, and copied."""

from pathlib import Path

from costs.process import piped
from costs.sizes import EMPTY, Size
from costs.stores import copied, on_store


def test_a_kept_store_is_copied_and_stays_as_it_was_made(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
    first = copied(Size(20, 40), kept, tmp_path / "first")
    made = (kept / "20-40.db").read_bytes()
    piped(on_store(first, tmp_path, "add", "Ada Nobody"))

    second = copied(Size(20, 40), kept, tmp_path / "second")
    assert (kept / "20-40.db").read_bytes() == made == second.read_bytes() != first.read_bytes()
    assert sorted(path.name for path in kept.iterdir()) == ["20-40.db"]


def test_an_empty_store_has_nobody(tmp_path: Path) -> None:
    store = copied(EMPTY, tmp_path / "kept", tmp_path)
    assert piped(on_store(store, tmp_path, "list", "--format", "ids")) == b""
