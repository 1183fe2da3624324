"""Lists of addresses as mails have them: RFC 5322, and what mail programs have made of it.

Written by hand, for `email.utils` takes an unquoted ``Example, Ada <ada@example.org>`` for two people, or none.
Each pattern passes each character once, whatever the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from netgive.domain.text import clean_line
from netgive.importers.mail.headers import decoded

_TOKEN = re.compile(
    r"""(?P<word>=\?[^?\s]*\?[bq]\?[^?]*\?=)
      | "(?P<quoted>(?:[^"\\]|\\.)*)(?P<closed>"|\Z)
      | \((?P<comment>(?:[^()\\]|\\.)*)\)?
      | <(?P<angle>[^<>]*)>
      | (?P<stop>[,;])
      | (?P<colon>:)
      | (?P<text>(?:[^\s"(<,;:=]|=(?!\?))+|\S)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_ATOM = r"""[^\s<>@,;:"'()\[\]\\]"""
_ADDRESS = re.compile(rf"(?<!{_ATOM}){_ATOM}+@(?:{_ATOM}+|\[[^\s\[\]]{{1,60}}\])")
# How archives of mailing lists hide addresses from robots.
_HIDDEN = re.compile(r"([\w.+-]{1,64}) at ([\w-]{1,63}(?:\.[\w-]{1,63}){1,9})")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_CACHED, _LONGEST_CACHED = 4_096, 2_000
_LONGEST_ADDRESS, _LONGEST_NAME = 320, 1_000
_DOTS_MEAN_NOTHING = frozenset({"gmail.com", "googlemail.com"})


class Address(NamedTuple):
    """One of a list: the name as it is written, and the address in lower case, empty where none is given."""

    name: str
    address: str


@dataclass(slots=True)
class _Entry:
    """What stands between two commas."""

    words: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    angle: str | None = None

    def addresses(self) -> list[Address]:
        name, comment = " ".join(self.words), " ".join(self.comments)[:_LONGEST_NAME]
        in_angle = _addresses_in(self.angle or "")
        if in_angle:  # the last: what stands before it is the way there
            return [Address(name[:_LONGEST_NAME] or comment, in_angle[-1])]
        hidden = _HIDDEN.fullmatch(name)
        if hidden is not None:
            return [Address(comment, _normal("@".join(hidden.groups())))]
        bare = _addresses_in(name)
        if len(bare) == 1:
            rest = " ".join(word for word in self.words if not _ADDRESS.search(word))
            return [Address(rest[:_LONGEST_NAME] or comment, bare[0])]
        return [Address("", address) for address in bare] or ([Address(name[:_LONGEST_NAME], "")] if name else [])


def addresses(value: str) -> tuple[Address, ...]:
    """Everybody in a header like To, in their order, groups taken apart."""
    return _cached(value) if len(value) <= _LONGEST_CACHED else _found(value)


@lru_cache(maxsize=_CACHED)
def inbox(address: str) -> str:
    """What all spellings of an address have in common: ``a.b+c@googlemail.com`` goes to ``ab@gmail.com``."""
    local, _, domain = address.lower().rpartition("@")
    local = local.partition("+")[0] or local
    if domain in _DOTS_MEAN_NOTHING:
        return f"{local.replace('.', '')}@gmail.com"
    return f"{local}@{domain}"


@lru_cache(maxsize=_CACHED)
def _cached(value: str) -> tuple[Address, ...]:
    return _found(value)


def _found(value: str) -> tuple[Address, ...]:
    """Some programs encode the whole header, with the addresses, and not the names alone."""
    found = _parsed(value)
    if "=?" in value and not any(each.address for each in found):
        return _parsed(decoded(value[:_LONGEST_CACHED]))
    return found


def _parsed(value: str) -> tuple[Address, ...]:
    found: list[Address] = []
    pending = ""  # a name without an address: that of somebody, or the family name of who comes next
    for entry, stop in _entries(value.rstrip("\\")):
        listed = entry.addresses()
        if pending and entry.angle is not None and _completes(pending, listed):
            listed = [Address(f"{pending}, {listed[0].name}", listed[0].address)]
        elif pending:
            found.append(Address(pending, ""))
        pending = ""
        if stop == "," and len(listed) == 1 and not listed[0].address:
            pending = listed[0].name
        else:
            found += listed
    return (*found, Address(pending, "")) if pending else tuple(found)


def _completes(family: str, listed: list[Address]) -> bool:
    """Whether the name that comes behind a comma is the given name of this family."""
    named = len(listed) == 1 and all(listed[0])
    return named and min(len(family.split()), len(listed[0].name.split())) == 1


def _entries(value: str) -> Iterator[tuple[_Entry, str]]:
    """Each entry, and the mark that ends it."""
    tokens = list(_TOKEN.finditer(value))
    if any(token["closed"] == "" for token in tokens):  # a quotation mark that is never closed
        tokens = list(_TOKEN.finditer(value.replace('"', " ")))
    entry = _Entry()
    for token in tokens:
        match token.lastgroup:
            case "stop":
                yield entry, token["stop"]
                entry = _Entry()
            case "colon":
                entry.words.clear()  # the name of a group
            case "angle":
                entry.angle = entry.angle or token["angle"]
            case "comment":
                entry.comments.append(_ESCAPE.sub(r"\1", token["comment"]))
            case "closed":
                entry.words.append(_ESCAPE.sub(r"\1", token["quoted"]))
            case _:
                entry.words.append(token[0])
    yield entry, ""


def _addresses_in(text: str) -> list[str]:
    return [_normal(found) for found in _ADDRESS.findall(text) if len(found) <= _LONGEST_ADDRESS]


def _normal(address: str) -> str:
    return clean_line(address).strip(".").casefold()
