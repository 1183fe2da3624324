"""Who takes part in a WhatsApp chat, and which of them is the user: the file itself does not say."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from netgive.domain.handles import phone_key
from netgive.domain.intake import PersonRef
from netgive.domain.text import MAX_NAME, clean_line, fold
from netgive.errors import UnusableInputError
from netgive.importers.chats.phone_people import is_one_of
from netgive.importers.source import Source

_NUMBER = re.compile(r"\+?[\d\s()./-]{6,30}")
_WORD = re.compile(r"\w+")
_SERVICE_NAMES = ("whatsapp", "واتساب")
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Parties:
    """The user, by the names they have in the chat, and everybody else who is known to be in it."""

    me: frozenset[str]
    others: tuple[str, ...]

    @property
    def is_group(self) -> bool:
        return len(self.others) > 1


def parties(source: Source, speakers: Sequence[str], title: str | None) -> Parties:
    """Who is who. ``title`` is the name of a chat of two, which is that of the other person.

    Raises UnusableInputError where it cannot be told.
    """
    mine = _named(source.me, speakers)
    if mine:
        others = tuple(name for name in speakers if name not in mine)
        return Parties(mine, others or ((title,) if title is not None else ()))
    other = _other(source, speakers, title)
    if other is None:
        raise UnusableInputError(source.label, _which_of(speakers))
    return Parties(frozenset(speakers) - {other}, (other,))


def person(name: str) -> PersonRef:
    """Who has a name in a chat; whom the phone does not know is shown by number."""
    line = clean_line(name)[:MAX_NAME]
    if _NUMBER.fullmatch(line):
        return PersonRef(line, f"whatsapp:{phone_key(line)}", phones=(line,))
    return PersonRef(line, f"whatsapp:{line.casefold()}")


def _named(me: Iterable[str], speakers: Sequence[str]) -> frozenset[str]:
    """Those of the speakers that the user goes by: by the whole name or number, else by a part that only one has."""
    names = [name for name in me if "@" not in name and "://" not in name]
    whole = {fold(clean_line(name)) for name in names}
    exact = frozenset(one for one in speakers if fold(one) in whole or is_one_of(person(one), names))
    if exact:
        return exact
    parts = [set(_words(name)) for name in names]
    similar = [one for one in speakers if any(_is_part(set(_words(one)), part) for part in parts)]
    return frozenset(similar) if len(similar) == 1 else frozenset()


def _other(source: Source, speakers: Sequence[str], title: str | None) -> str | None:
    """The other person of a chat of two, by the name of the chat or of its file."""
    if len(speakers) > 2:  # noqa: PLR2004  the user and one other
        return None
    if title is not None and (title in speakers or len(speakers) == 1):  # else they never answered
        return title
    fitting = _in_file_name(source, speakers)
    return fitting[0] if len(fitting) == 1 else None


def _in_file_name(source: Source, speakers: Sequence[str]) -> list[str]:
    """Those whose name the file has, or the folder it lies in: ``WhatsApp Chat with Ada.txt``, in any language."""
    for title in (source.path.stem, source.path.parent.name.removesuffix(".zip")):
        if any(service in title.casefold() for service in _SERVICE_NAMES):
            words = _words(title)
            lengths = {name: len(_words(name)) for name in speakers if _contains(words, _words(name))}
            longest = max(lengths.values(), default=0)
            fitting = [name for name, length in lengths.items() if length == longest]
            if fitting:
                return fitting
    return []


def _contains(words: Sequence[str], name: Sequence[str]) -> bool:
    starts = range(len(words) - len(name) + 1)
    return bool(name) and any(words[start : start + len(name)] == name for start in starts)


def _is_part(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and (one <= other or other <= one)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _which_of(speakers: Sequence[str]) -> str:
    shown = ", ".join(clean_line(name) for name in speakers[:_SHOWN])
    more = ", ..." if len(speakers) > _SHOWN else ""
    return f"it does not show which of these people you are: {shown}{more}; say so with --me NAME"
