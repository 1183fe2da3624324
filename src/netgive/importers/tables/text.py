"""The text of an address book in CSV: Unicode of any kind, else what the language of its header makes likely."""

import codecs
import re
from functools import lru_cache

from netgive.importers.cards.vcard_charset import damaged_text, guess_charset
from netgive.importers.source import BYTE_ORDER_MARKS, Source
from netgive.importers.tables.columns import COMMON, OUTLOOK, THUNDERBIRD, charsets, languages
from netgive.importers.tables.table import word_key

_SAMPLE = 200_000
_HEADER = 20_000
_OLD_MAC, _JAPANESE = "mac_roman", "cp932"
_WIDE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_HALF_WIDE = re.compile(r"[\uff61-\uff9f]")
_WIDE_BY_LETTER = re.compile(r"[A-Za-z][\u3040-\u30ff\u4e00-\u9fff]")
_FEW = 5
_BETWEEN_CELLS = re.compile(r'[,;\t\r\n"]+')
# Text in UTF-16 has a zero for every second octet, where it is Western; a program or picture has them anywhere.
_WIDE_SAMPLE, _MANY_ZEROS, _FEW_ZEROS = 1_000, 0.4, 0.1
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r")
_MOST_CONTROLS = 0.02


def read_text(source: Source) -> str:
    """All of a file.

    Raises UnusableInputError where it cannot be read at once.
    """
    return text_of(source.read()).replace("\0", "")


@lru_cache(maxsize=1)
def head_text(head: bytes) -> str:
    """The text at the beginning of a file; empty where it is no text."""
    controls = len(head) - len(head.translate(None, _CONTROLS))
    is_binary = _unicode(head) is None and controls > _MOST_CONTROLS * len(head)
    return "" if is_binary else text_of(head).replace("\0", "")


def text_of(data: bytes) -> str:
    encoding = _unicode(data)
    if encoding is not None:
        return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end == len(data) and error.reason == "unexpected end of data":
            return data[: error.start].decode("utf-8")
        near = data[max(0, error.start - _SAMPLE) : error.start + _SAMPLE]
    charset = "utf-8" if damaged_text(near, None) is not None else _old_charset(data)
    return data.decode(charset, errors="replace")


def _unicode(data: bytes) -> str | None:
    """The kind of Unicode that a mark, or the zeros of Western text, show."""
    marked = next((name for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), None)
    if marked is not None:
        return marked
    sample = data[:_WIDE_SAMPLE]
    first, second = sample[0::2], sample[1::2]
    for zeros, letters, encoding in ((second, first, "utf-16-le"), (first, second, "utf-16-be")):
        if zeros.count(0) > _MANY_ZEROS * len(zeros) and letters.count(0) < _FEW_ZEROS * len(letters):
            return encoding
    return None


def _old_charset(data: bytes) -> str:
    """The charset in which most columns of the header are known; where several do, by the look of the words."""
    candidates = (*charsets(), _OLD_MAC)
    known = {charset: _known_columns(data[:_HEADER].decode(charset, errors="replace")) for charset in candidates}
    best = [charset for charset in candidates if known[charset] == max(known.values())]
    if len(best) == 1:
        return best[0]
    return _JAPANESE if _is_japanese(data[:_SAMPLE]) else guess_charset([data[:_SAMPLE]])


def _is_japanese(sample: bytes) -> bool:
    """Whether the sample is Shift JIS: Western text would rarely be valid, and its signs stand within words."""
    try:
        text = codecs.getincrementaldecoder(_JAPANESE)().decode(sample)
    except UnicodeDecodeError:
        return False
    wide, half, within = len(_WIDE.findall(text)), len(_HALF_WIDE.findall(text)), len(_WIDE_BY_LETTER.findall(text))
    return wide > _FEW * max(half, within)


def _known_columns(text: str) -> int:
    keys = frozenset(map(word_key, _BETWEEN_CELLS.split(text)))
    sections = (OUTLOOK, THUNDERBIRD, COMMON)
    return max(language.known(keys) for section in sections for language in languages(section))
