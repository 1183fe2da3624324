"""The bytes of mail files, whatever wrote them: UTF-8 and line ends of today."""

import codecs
from collections.abc import Iterator

from netgive.errors import UnusableInputError
from netgive.importers.damaged import DAMAGED
from netgive.importers.source import Source

BLOCK = 1_048_576
KEPT = 393_216  # of one message: all headers that are looked at, and the beginning of the body

_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def blocks(source: Source) -> Iterator[bytes]:
    """The bytes of a file, block by block.

    Raises UnusableInputError where it cannot be read to its end.
    """
    try:
        with source.open() as stream:
            first = stream.read(BLOCK)
            convert = _Converter(first)
            block = first
            while block:
                yield convert(block)
                block = stream.read(BLOCK)
    except DAMAGED as error:
        raise UnusableInputError(source.label, "it is damaged and cannot be read to its end") from error


def normal(head: bytes) -> bytes:
    """The beginning of a file, or a small file, with what `blocks` mends."""
    return _Converter(head)(head)


class _Converter:
    """Makes of UTF-16 UTF-8, of the line ends of old Macs new ones, and leaves out byte order marks."""

    def __init__(self, head: bytes) -> None:
        wide = next((encoding for mark, encoding in _WIDE if head.startswith(mark)), None)
        self._decoder = codecs.getincrementaldecoder(wide)(errors="replace") if wide else None
        text = self._decoded(head) if self._decoder else head
        if self._decoder:
            self._decoder.reset()
        self._is_of_old_mac = b"\r" in text and b"\n" not in text
        self._begins = True

    def __call__(self, block: bytes) -> bytes:
        text = self._decoded(block) if self._decoder else block
        if self._begins:
            text = text.removeprefix(codecs.BOM_UTF8)
            self._begins = False
        return text.replace(b"\r", b"\n") if self._is_of_old_mac else text

    def _decoded(self, block: bytes) -> bytes:
        return self._decoder.decode(block).encode(errors="replace") if self._decoder else block
