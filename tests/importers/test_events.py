"""Message events for the backtest: tabs, whole numbers, gzip or plain; a bad line is named."""

import gzip
from pathlib import Path

import pytest

from netgive.errors import UnusableInputError
from netgive.importers.events import read_egos, read_messages

LINES = "1\t2\t10\n1\t3\t10\n2\t1\t5\n1\t2\t10\n4\t4\t7\n"


@pytest.mark.parametrize("compressed", [True, False])
def test_lines_of_one_sender_and_second_are_one_message(tmp_path: Path, compressed: bool) -> None:
    path = tmp_path / "events.whatever"
    path.write_bytes(gzip.compress(LINES.encode()) if compressed else LINES.encode())
    assert sorted(read_messages(path)) == [("1", 10, {"2", "3"}), ("2", 5, {"1"})]


@pytest.mark.parametrize(
    "line", ["1\t2", "1\t2\t3\t4", "1 2 3", "1\t2\tx", "1\t2\t-3", "1\t2\t1.5", "\t2\t3", "xx\t2\t3", "1\tb\t3"]
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "events.tsv"
    path.write_text(f"1\t2\t3\n{line}\n")
    with pytest.raises(UnusableInputError, match="line 2"):
        read_messages(path)


@pytest.mark.parametrize("content", [b"", b"4\t4\t7\n", b"\xff\xfe\x00", b"\x1f\x8bbroken"])
def test_a_file_without_messages_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "events.tsv"
    path.write_bytes(content)
    with pytest.raises(UnusableInputError):
        read_messages(path)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UnusableInputError, match="no such file"):
        read_messages(tmp_path / "none.tsv")


def test_egos_are_ids_one_a_line(tmp_path: Path) -> None:
    path = tmp_path / "egos"
    path.write_text("1\n2\n\n3\r\n")
    assert read_egos(path) == {"1", "2", "3"}
    for line in ("2 3", "xx", "2.5", "-3", "２"):
        path.write_text(f"1\n\n{line}\n", encoding="utf-8")
        with pytest.raises(UnusableInputError, match="line 3"):
            read_egos(path)
    path.write_text("")
    with pytest.raises(UnusableInputError, match="no id"):
        read_egos(path)
