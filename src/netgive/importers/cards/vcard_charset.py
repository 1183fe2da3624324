"""Which characters the bytes of a vCard are: named by a line, UTF-8, or guessed from all that is neither."""

import codecs
import re
from collections.abc import Iterable
from itertools import islice

from charset_normalizer import from_bytes

from netgive.importers.source import BYTE_ORDER_MARKS

_GUESS_VALUES = 200
_FIRST_FOREIGN = 0x80
_FOREIGN_WORD = re.compile(rb"[A-Za-z]*+[\x80-\xff][A-Za-z\x80-\xff]*+")
_DEFAULT = "cp1252"
_GUESSES = [_DEFAULT, "cp1251", "cp1253", "cp932"]
# What programs that name the narrow set really write.
_WIDER = {"iso8859-1": "cp1252", "shift_jis": "cp932", "euc_kr": "cp949", "gb2312": "gb18030", "gbk": "gb18030"}
_SINGLE_BYTE = ("cp125", "iso8859", "koi8", "mac")
_MULTI_BYTE = ("cp932", "cp949", "cp950", "shift_jis", "euc", "iso2022", "gb", "big5", "hz", "johab")


def as_utf8(data: bytes) -> bytes:
    """``data`` with UTF-16 and UTF-32 turned into UTF-8 and byte order marks removed; all else stays as it is."""
    encoding = next((encoding for mark, encoding in BYTE_ORDER_MARKS if data.startswith(mark)), _unmarked(data))
    if encoding is not None and encoding != "utf-8-sig":
        data = data.decode(encoding, errors="replace").encode("utf-8")
    # Files put together from several have marks in the middle.
    return data.replace(codecs.BOM_UTF8 + b"BEGIN", b"BEGIN")


def certain_text(octets: bytes, declared: str | None) -> str | None:
    """The text of one value in the charset it names or in UTF-8; None where it is neither."""
    for encoding in _candidates(declared):
        try:
            return octets.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def damaged_text(octets: bytes, declared: str | None) -> str | None:
    """The text of a value with some bytes that are wrong in its charset; None where nothing tells the charset."""
    codec = _codec(declared) if declared else None
    if codec is not None:
        return octets.decode(codec, errors="replace")
    text = octets.decode("utf-8", errors="replace")
    wrong = text.count("\N{REPLACEMENT CHARACTER}")
    right = sum(not character.isascii() for character in text) - wrong
    # Texts in other charsets form sequences of UTF-8 by chance only, here and there.
    return text if right > wrong else None


def guess_charset(values: Iterable[bytes]) -> str:
    """The charset of values that name none and are not UTF-8, from all of them together: one name is too little."""
    sample = b"\n".join(islice(values, _GUESS_VALUES))
    words = _FOREIGN_WORD.findall(sample)
    # Western words have an accent here and there; in Cyrillic, Greek or Japanese ones hardly a byte is ASCII.
    if sum(map(_is_mostly_ascii, words)) * 2 >= len(words):
        return _DEFAULT
    best = from_bytes(sample, cp_isolation=_GUESSES).best()
    return best.encoding if best is not None else _DEFAULT


def _is_mostly_ascii(word: bytes) -> bool:
    return sum(octet < _FIRST_FOREIGN for octet in word) * 2 > len(word)


def _unmarked(data: bytes) -> str | None:
    return {b"B\x00E\x00": "utf-16-le", b"\x00B\x00E": "utf-16-be"}.get(data[:4])


def _candidates(declared: str | None) -> tuple[str, ...]:
    """A single-byte charset takes any bytes for its own, so there what is good UTF-8 is UTF-8, whatever is named."""
    codec = _codec(declared) if declared else None
    if codec is None:
        return ("utf-8",)
    return ("utf-8", codec) if codec.startswith(_SINGLE_BYTE) else (codec, "utf-8")


def _codec(charset: str) -> str | None:
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError):  # ValueError: a name with a NUL in it
        return None
    # Python counts punycode, base64 and the like among its codecs; no vCard is written in them.
    return _WIDER.get(name, name) if name.startswith(_SINGLE_BYTE + _MULTI_BYTE) else None
