"""The bytes of one export file, and the text they hold."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import BufferedReader, BytesIO, RawIOBase
from pathlib import Path
from typing import BinaryIO, Self

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
BUFFER_BYTES = 1_000_000
MOST_BYTES = 256_000_000  # of a file that is read at once; what may be larger is read as a stream


@dataclass(frozen=True, slots=True)
class Source:
    """A file to import, and what the user said of it.

    ``me`` are the addresses, profile URLs, phones or names the user goes by. ``others`` are the profile URLs (in their
    normal form) of contacts, who are surely not the user. ``opener`` gives the bytes where they are not simply those
    of the file ``path``: standard input, a member of a zip file. ``today`` is the last day of which anything is taken
    from a calendar. ``bodies``: the text of mails is wished for, not only their subject. ``day_first`` settles dates
    like 3/4/25. ``columns`` says which column of a CSV file holds which field of a contact. ``tally`` is told of the
    bytes that are read.
    """

    path: Path
    me: Sequence[str] = ()
    others: frozenset[str] = frozenset()
    opener: Callable[[], BinaryIO] | None = None
    today: date = date.max
    bodies: bool = False
    day_first: bool | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    tally: Callable[[int], None] | None = None

    @classmethod
    def of(cls, data: bytes, name: str = "standard input") -> Self:
        """What came otherwise than in a file."""
        return cls(Path(name), opener=lambda: BytesIO(data))

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
        """The bytes from the beginning.

        Raises UnusableInputError where there is no readable file.
        """
        stream = self._opened()
        return stream if self.tally is None else BufferedReader(_Tallied(stream, self.tally), BUFFER_BYTES)

    def is_folder(self) -> bool:
        """Whether it is a folder on the disk; what is wrong with a name that cannot be one, opening it will say."""
        try:
            return self.opener is None and self.path.is_dir()
        except OSError:
            return False

    def size(self) -> int | None:
        """How many bytes there are, where the file system knows."""
        try:
            return self.path.stat().st_size if self.opener is None else None
        except OSError:
            return None

    def _opened(self) -> BinaryIO:
        if self.opener is not None:
            return self.opener()
        try:
            return self.path.open("rb")
        except FileNotFoundError as error:
            raise UnusableInputError(self.label, "there is no such file") from error
        except OSError as error:
            raise UnusableInputError(self.label, f"it cannot be read ({error.strerror})") from error

    def read(self) -> bytes:
        """All of it.

        Raises UnusableInputError for a file too large to be read at once.
        """
        with self.open() as stream:
            data = stream.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise UnusableInputError(self.label, f"it is larger than {MOST_BYTES // 1_000_000} MB; split it first")
        return data

    def text(self) -> str:
        return decode(self.read())


class _Tallied(RawIOBase):
    """A stream that tells how much of it was read."""

    def __init__(self, stream: BinaryIO, tally: Callable[[int], None]) -> None:
        self._stream = stream
        self._tally = tally

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview[int]", /) -> int:  # type: ignore[override]
        chunk = self._stream.read(len(buffer))
        buffer[: len(chunk)] = chunk
        self._tally(len(chunk))
        return len(chunk)

    def close(self) -> None:
        self._stream.close()
        super().close()


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
