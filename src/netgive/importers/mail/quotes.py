"""What somebody wrote themselves in a mail: without what they quote, and without their signature.

No language is assumed: quotes are known by their marks, and what introduces them by its form.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from netgive.domain.text import clean_text

_QUOTED = re.compile(r"\s{0,3}>")
_SIGNATURE = re.compile(r"\s{0,3}(?:--|—|–)\s*")
# -----Original Message-----, ---------- Forwarded message ---------, the long rule of Outlook.
_ORIGINAL = re.compile(r"\s*(?:-{3,}[ \w'’.]{3,60}-{3,}|_{10,})\s*")
_FIELD = re.compile(r"\s*\*?[^\W\d_][\w .'’-]{0,24}\s?:\*?\s+\S")
_ON_A_DEVICE = re.compile(
    r"\s*(?:sent from|get outlook for|sent with|von meinem|gesendet (?:von|mit)|envoyé (?:de|depuis)"
    r"|enviado (?:desde|do)|inviato da|verstuurd (?:vanaf|met)|skickat från|sendt fra|wysłane z|lähetetty)\b.{0,60}",
    re.IGNORECASE,
)
_LONGEST_LINE = 300
_FIELDS_OF_A_HEADER, _LINES_OF_A_HEADER = 3, 4
_LINES_OF_AN_INTRODUCTION = 3
_BLANK_LINES = re.compile(r"\n\s*\n\s*\n")


def own_words(text: str) -> str:
    """The text without quotes, signature, and what mail programs add."""
    lines = clean_text(text).split("\n")
    kept: list[str] = []
    for number, line in enumerate(lines):
        if _QUOTED.match(line):
            if number and not _QUOTED.match(lines[number - 1]):
                _drop_introduction(kept)
                kept.append("")
        elif _is_end(lines, number):
            break
        elif not _ON_A_DEVICE.fullmatch(line[:_LONGEST_LINE]):
            kept.append(line.rstrip())
    return _BLANK_LINES.sub("\n\n", "\n".join(kept)).strip()


def _is_end(lines: Sequence[str], number: int) -> bool:
    """Whether nothing of the writer's own follows."""
    line = lines[number]
    if len(line) > _LONGEST_LINE:
        return False
    if (
        _SIGNATURE.fullmatch(line)
        or _ORIGINAL.fullmatch(line)
        or _is_header(lines[number : number + _LINES_OF_A_HEADER])
    ):
        return True
    return _introduces(line) and not _QUOTED.match(_next_line(lines, number))


def _next_line(lines: Sequence[str], number: int) -> str:
    """The next line with something on it; a few blank ones may be before it."""
    return next(filter(str.strip, lines[number + 1 : number + 1 + _LINES_OF_AN_INTRODUCTION]), "")


def _is_header(lines: Sequence[str]) -> bool:
    """``From: ..``, ``Sent: ..``, ``To: ..`` above a message that was forwarded or answered, in any language."""
    fields = [line for line in lines if _FIELD.match(line[:_LONGEST_LINE])]
    together = len(fields) >= _FIELDS_OF_A_HEADER and bool(_FIELD.match(lines[0][:_LONGEST_LINE]))
    return together and any("@" in line for line in fields)


def _drop_introduction(kept: list[str]) -> None:
    """Take away ``On 1 May 2026, Ada wrote:``, on as many lines as it takes, where a quote follows."""
    while kept and not kept[-1]:
        kept.pop()
    paragraph = list(takewhile(bool, reversed(kept[-_LINES_OF_AN_INTRODUCTION:])))
    introductions = [" ".join(reversed(paragraph[:size])) for size in range(1, len(paragraph) + 1)]
    for is_complete in (_is_dated, _has_address):
        for size, text in enumerate(introductions, start=1):
            if _is_opening(text) and is_complete(text):
                del kept[-size:]
                return


def _introduces(line: str) -> bool:
    """Whether a line says who wrote what follows, though it is not marked as a quote."""
    return _is_opening(line) and _is_dated(line) and _has_address(line)


def _is_opening(text: str) -> bool:
    return len(text) <= _LONGEST_LINE and text.endswith((":", "："))


def _is_dated(text: str) -> bool:
    return any("@" not in word and any(map(str.isdigit, word)) for word in text.split())


def _has_address(text: str) -> bool:
    return "@" in text
