"""The bytes of one export file, and the text they hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from charset_normalizer import from_bytes

from netgive.errors import UnusableInputError

BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
HEAD_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class Source:
    """A file to import. ``me`` are the addresses, profile URLs, phones or names the user goes by.

    ``others`` are the profile URLs (in their normal form) of contacts, who are surely not the user. ``data`` holds
    what came through standard input, where there is no file.
    """

    path: Path
    me: Sequence[str] = ()
    others: frozenset[str] = frozenset()
    data: bytes | None = None

    @property
    def label(self) -> str:
        return str(self.path)

    def head(self) -> bytes:
        """The first bytes, enough to recognise the format.

        Raises UnusableInputError where there is no readable file.
        """
        with self.open() as stream:
            return stream.read(HEAD_BYTES)

    def open(self) -> BinaryIO:
        if self.data is not None:
            return BytesIO(self.data)
        if self.path.is_dir():
            raise UnusableInputError(self.label, "this is a folder; name the files in it")
        try:
            return self.path.open("rb")
        except FileNotFoundError as error:
            raise UnusableInputError(self.label, "there is no such file") from error
        except OSError as error:
            raise UnusableInputError(self.label, f"it cannot be read ({error.strerror})") from error

    def read(self) -> bytes:
        with self.open() as stream:
            return stream.read()

    def text(self) -> str:
        return decode(self.read())


def decode(data: bytes, declared: str | None = None) -> str:
    """Text of unknown encoding: byte order mark, then UTF-8, then the declared one, then a guess."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    for encoding in ("utf-8", declared or "utf-8"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    best = from_bytes(data).best()
    return str(best) if best is not None else data.decode("cp1252", errors="replace")
