"""The name of a person from the columns of an address book that hold it, or parts of it."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from netgive.domain.text import clean_line, fold
from netgive.importers.linkedin.profiles import is_credential

_ADDRESS_AFTER = re.compile(r" ?[<(\[][^<>()\[\]@]*+@[^<>()\[\]]*+[>)\]]")
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")
_LONGEST = 1_000
_EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "FULLWIDTH", "IDEOGRAPHIC")
_FORMS_OF_ADDRESS = """
    mr mrs ms miss mx sir dr prof rev fr herr frau dipl ing m mme mlle maitre sr sra srta don dona sig sigra sigr
    dott dottssa dhr mw mevr ir drs hr fru pan pani
"""
_HONORIFICS = frozenset(_FORMS_OF_ADDRESS.split())


def name_of(fields: Mapping[str, Sequence[str]]) -> str:
    """The name as it is shown, else put together of its parts, else the nickname; empty where there is none."""
    shown, parts = _first(fields, "name"), _parts(fields)
    if parts and _is_turned(shown, fields):
        return parts
    return _without_dress(shown, fields) or parts or _first(fields, "nickname") or _first(fields, "other_names")


def is_honorific(text: str) -> bool:
    """Whether ``Dr.`` or ``Herr Prof. Dr.`` is all there is in the text: how to address somebody, not what they do."""
    words = [word.strip("().").replace(".", "") for word in fold(text).split()]
    return bool(words) and all(word in _HONORIFICS for word in words)


def _first(fields: Mapping[str, Sequence[str]], field: str) -> str:
    """What the first column with a name in it says, without an address behind it or quotation marks around it."""
    lines = (_unquoted(_ADDRESS_AFTER.sub("", clean_line(text[:_LONGEST]))) for text in fields.get(field, ()))
    return next((line for line in lines if line and not _ADDRESS.fullmatch(line)), "")


def _unquoted(text: str) -> str:
    quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "'\""
    return text[1:-1].strip() if quoted else text


def _parts(fields: Mapping[str, Sequence[str]]) -> str:
    first, middle, last, suffix = (_first(fields, f) for f in ("first_name", "middle_name", "last_name", "suffix"))
    if first and last and _is_east_asian(first) and _is_east_asian(last):
        return f"{last}{first}"
    kept = "" if is_credential(suffix) else suffix
    return " ".join(filter(None, (first, middle, last, kept))) if first or middle or last else ""


def _is_turned(shown: str, fields: Mapping[str, Sequence[str]]) -> bool:
    """Whether the name is shown as ``Example, Ada``."""
    turned = f"{_first(fields, 'last_name')}, {_first(fields, 'first_name')}"
    return fold(shown) == fold(turned)


def _without_dress(shown: str, fields: Mapping[str, Sequence[str]]) -> str:
    """The name without the honorific before it, and the degree behind it, that have columns of their own."""
    before, after = _first(fields, "honorific"), _first(fields, "suffix")
    name = shown.removeprefix(f"{before} ") if before else shown
    return name.removesuffix(f" {after}").rstrip(",") if after and is_credential(after) else name


def _is_east_asian(text: str) -> bool:
    return all(unicodedata.name(character, "").startswith(_EAST_ASIAN) for character in text if character.isalpha())
