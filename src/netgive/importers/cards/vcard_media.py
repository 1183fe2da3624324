"""Photographs and sounds make up most of many vCard files, and netgive keeps none: they are left out while reading."""

import re
from typing import BinaryIO

MEDIA = re.compile(rb"[ \t]*(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]", re.IGNORECASE)
ENCODED = re.compile(rb"[A-Za-z0-9+/=]*[\r\n]*")
PIECE = 1_000_000  # bytes of a line that are looked at together


def without_media(stream: BinaryIO) -> bytes:
    """All of a file but its pictures, sounds and keys; empty lines take their place, so that lines keep their numbers.

    Works on any encoding in which letters are those of ASCII; of others nothing is left out.
    """
    kept = bytearray()
    dropping, begins = False, True
    while piece := stream.readline(PIECE):
        if begins:
            dropping = MEDIA.match(piece) is not None or (dropping and _goes_on(piece))
        ends = piece.endswith(b"\n")
        if not dropping:
            kept += piece
        elif ends:
            kept += b"\n"
        begins = ends
    return bytes(kept)


def _goes_on(line: bytes) -> bool:
    """Whether a line belongs to the value before it: folded, or, as vCard 2.1 has it, bare base64."""
    return line[:1] in {b" ", b"\t"} or (bool(line.strip()) and ENCODED.fullmatch(line) is not None)
