"""Text from outside, made fit to keep and to show: no control characters, no tricks with its direction."""

import unicodedata

MAX_NAME = 200
MAX_HANDLE = 40
MAX_NOTE_BYTES = 1_000_000

_WHITESPACE_CONTROLS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85")
_CONTROLS = {code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in _WHITESPACE_CONTROLS}
_BIDI_CONTROLS = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_INVISIBLE = {0x200B, 0x2060, 0xFEFF, *range(0x206A, 0x2070), *range(0xFFF9, 0xFFFC)}
# No encoder takes half a pair: a name with one could be neither stored nor printed.
_LONE_SURROGATES = range(0xD800, 0xE000)

# Letters with a stroke, or without a dot, that Unicode does not take apart.
_PLAIN_LETTERS = str.maketrans("ıłøđħ", "ilodh")


class _Unmarked(dict[int, int | None]):
    """A table for `str.translate` that drops marks such as accents; it fills itself with the letters it meets."""

    def __missing__(self, code: int) -> int | None:
        kept = None if unicodedata.combining(chr(code)) else code
        self[code] = kept
        return kept


_UNMARKED = _Unmarked()
_DROPPED = dict.fromkeys((*_CONTROLS, *_BIDI_CONTROLS, *_INVISIBLE, *_LONE_SURROGATES))
_LINE_BREAKS = dict.fromkeys(map(ord, "\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"), "\n")


def clean_line(text: str) -> str:
    """One line of what can be seen of ``text``, whitespace folded to single blanks; empty where nothing can be."""
    if text.isascii() and text.isprintable():  # most texts: there is nothing to drop
        return " ".join(text.split())
    line = " ".join(text.translate(_DROPPED).split())
    return line if _is_visible(line) else ""


def clean_text(text: str) -> str:
    """``text`` as several lines may hold it: tabs stay, every kind of line break becomes a newline."""
    lines = text.translate(_DROPPED).replace("\r\n", "\n").translate(_LINE_BREAKS).strip()
    return lines if _is_visible(lines) else ""


def fold(text: str) -> str:
    """Letters without case and accents."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN_LETTERS)).translate(_UNMARKED)


def _is_visible(text: str) -> bool:
    return any(character.isprintable() and not character.isspace() for character in text)


def harmless(text: str) -> str:
    """``text`` for a terminal: its lines and blanks as they are, without anything that could steer it."""
    if text.replace("\n", "").isprintable():  # so is nothing that is dropped: a page of thousands of lines is quick
        return text
    return text.translate(_DROPPED).replace("\r\n", "\n").translate(_LINE_BREAKS)


def handle(name: str, contact_id: str) -> str:
    """How to name a contact in a command that a person copies: by a short plain name, else by id."""
    if name and len(name) <= MAX_HANDLE and all(letter.isalnum() or letter in " .'-" for letter in name):
        return f'"{name}"'
    from shlex import quote  # noqa: PLC0415  for rare names only

    return quote(contact_id)
