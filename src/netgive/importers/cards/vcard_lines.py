"""The bytes of a vCard file (2.1, 3.0 or 4.0) as cards and their content lines, whatever wrote them.

Everything works on bytes until a value is asked for its text: each line may name a charset of its own, and a
line may be folded in the middle of a character.
"""

import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from netgive.importers.cards.vcard_charset import as_utf8, certain_text, damaged_text

NO_PREFERENCE = 101

CUT_OFF = "the card does not end; it was read as far as it goes"

_BEGIN = re.compile(rb"[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*", re.IGNORECASE)
_END = re.compile(rb"[ \t]*END[ \t]*:[ \t]*VCARD[ \t]*", re.IGNORECASE)
_ANY_BEGIN = re.compile(rb"BEGIN[ \t]*:|" + _BEGIN.pattern, re.IGNORECASE)
_AGENT = re.compile(rb"(?:[\w-]++\.)*+AGENT(?:;[^:]*+)?:(?P<begin>" + _BEGIN.pattern + rb")?[ \t]*", re.IGNORECASE)
_NAME = rb"(?:[\w-]++\.)*+(?P<name>[A-Za-z][\w-]*+)"
_LINE_START = re.compile(_NAME + rb"[;:](?!//)")
_PROPERTY = re.compile(_NAME + rb'(?P<params>(?:;(?:"[^"]*+"|[^:;])*+)*+):(?P<value>.*)', re.DOTALL)
_PARAM = re.compile(rb';((?:"[^"]*+"|[^;])*+)')
_BARE_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
_ESCAPE = re.compile(r"\\([\\,;:\"nN])")


@dataclass(frozen=True, slots=True)
class Property:
    """One content line. ``octets`` is the value with its transfer encoding undone; parameter names are upper case."""

    name: str
    params: Mapping[str, Sequence[str]]
    octets: bytes

    @property
    def text(self) -> str | None:
        """The value with its escapes; None where it is neither UTF-8 nor in the charset it names."""
        return certain_text(self.octets, self._declared)

    @property
    def damaged_text(self) -> str | None:
        """The value where single characters are damaged; None where not even its charset is known."""
        return damaged_text(self.octets, self._declared)

    @property
    def _declared(self) -> str | None:
        return next(iter(self.params.get("CHARSET", ())), None)

    @property
    def preference(self) -> int:
        """1 is preferred most; 2.1 and 3.0 have a type for it, 4.0 a number."""
        if "pref" in map(str.lower, self.params.get("TYPE", ())):
            return 1
        level = "".join(self.params.get("PREF", ()))
        return int(level) if re.fullmatch(r"[0-9]{1,3}", level) else NO_PREFERENCE


@dataclass(slots=True)
class Card:
    """One contact card. ``flaws`` says what in its lines could not be read; ``number`` counts from 1."""

    number: int
    line: int
    properties: list[Property] = field(default_factory=list)
    flaws: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Stray:
    """Lines that belong to no card, from ``line`` on."""

    line: int


def read_cards(data: bytes, names: frozenset[str]) -> Iterator[Card | Stray]:
    """The cards in ``data`` with their properties called ``names``; others, photos above all, are dropped at once."""
    card: Card | None = None
    number, strayed = 0, False
    for line, content in _without_agents(content_lines(data)):
        if card and _ANY_BEGIN.match(content):
            card.flaws.append(CUT_OFF)
            yield card
            card = None
        if _BEGIN.fullmatch(content):
            number, strayed = number + 1, False
            card = Card(number, line)
        elif _END.fullmatch(content):
            if card:
                yield card
            card = None
        elif card:
            _add(card, line, content, names)
        elif not strayed:
            strayed = True
            yield Stray(line)
    if card:
        card.flaws.append(CUT_OFF)
        yield card


def content_lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The logical lines with the number of the physical line each begins on: unfolded, no comments, none empty."""
    number, parts, quoted_printable = 0, list[bytes](), False
    for count, line in enumerate(_physical_lines(data), start=1):
        delimiter = _BEGIN.fullmatch(line) or _END.fullmatch(line)
        if parts and not delimiter:
            rest = _continuation(line, soft_break=quoted_printable and parts[-1].endswith(b"="))
            if rest is not None:
                parts.append(rest)
                continue
        if not line.strip() or line.startswith(b"#"):
            continue
        if parts:
            yield number, b"".join(parts)
        number, parts = count, [line]
        quoted_printable = b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper()
        if delimiter:
            yield number, line
            parts = []
    if parts:
        yield number, b"".join(parts)


def split_value(value: str, separator: str) -> list[str]:
    """The components of a structured value or list, escapes undone: the separators that are escaped do not part."""
    pieces: list[list[str]] = [[]]
    for token in re.findall(rf"\\.|{separator}|[^\\{separator}]+|\\", value, re.DOTALL):
        if token == separator:
            pieces.append([])
        else:
            pieces[-1].append(token)
    return [unescape("".join(piece)) for piece in pieces]


def unescape(value: str) -> str:
    """``value`` with the escapes undone; a backslash before anything else is a backslash (Windows paths)."""
    return _ESCAPE.sub(lambda escape: "\n" if escape[1] in "nN" else escape[1], value)


def _physical_lines(data: bytes) -> list[bytes]:
    # iOS and some mail programs end lines with \r\r\n. Plain replacing stays linear on any input; a pattern would not.
    text = as_utf8(data).replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return text.split(b"\n")


def _continuation(line: bytes, *, soft_break: bool) -> bytes | None:
    """What ``line`` adds to the line before it; None where it stands for itself."""
    if soft_break:
        return b"\n" + line
    if line[:1] in {b" ", b"\t"}:
        return line[1:]
    if not line.strip() or line.startswith(b"#") or _ANY_BEGIN.match(line) or _LINE_START.match(line):
        return None
    # Google and others write line breaks inside a value as they are.
    return b"\n" + line


def _without_agents(lines: Iterable[tuple[int, bytes]]) -> Iterator[tuple[int, bytes]]:
    """Leave out the cards of assistants that vCard 2.1 writes inside a card, after the line ``AGENT:``."""
    announced = nested = False
    for number, content in lines:
        if announced and _BEGIN.fullmatch(content):
            nested = True
        elif nested and not _BEGIN.fullmatch(content):
            nested = not _END.fullmatch(content)
        else:  # a second BEGIN without an END between them is the next person
            agent = _AGENT.fullmatch(content)
            announced, nested = agent is not None, agent is not None and agent["begin"] is not None
            yield number, content
            continue
        announced = False


def _add(card: Card, line: int, content: bytes, names: frozenset[str]) -> None:
    parsed = _PROPERTY.match(content)
    if parsed is None:
        card.flaws.append(f"line {line} could not be read; left out")
        return
    name = parsed["name"].decode("ascii").upper()
    if name not in names:
        return
    try:
        params = _params(parsed["params"])
        card.properties.append(Property(name, params, _octets(parsed["value"], params)))
    except binascii.Error:
        card.flaws.append(f"the {name} in line {line} could not be decoded; left out")


def _params(raw: bytes) -> Mapping[str, Sequence[str]]:
    params: dict[str, list[str]] = {}
    for param in _PARAM.findall(raw):
        name, equals, values = param.decode("utf-8", errors="replace").replace('"', "").partition("=")
        if not equals:  # vCard 2.1 leaves the name of a parameter away: TEL;HOME
            name, values = ("ENCODING" if name.strip().upper() in _BARE_ENCODINGS else "TYPE"), name
        params.setdefault(name.strip().upper(), []).extend(value.strip() for value in values.split(","))
    return params


def _octets(value: bytes, params: Mapping[str, Sequence[str]]) -> bytes:
    encodings = {encoding.upper() for encoding in params.get("ENCODING", ())}
    if "QUOTED-PRINTABLE" in encodings:
        return binascii.a2b_qp(value)
    if encodings & {"B", "BASE64"}:
        return base64.b64decode(value)
    return value
