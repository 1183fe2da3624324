"""What people are called in mails: display names as they are written, or else something made of the address."""

import re
from functools import lru_cache

from netgive.domain.text import MAX_NAME, clean_line
from netgive.importers.linkedin.profiles import is_credential
from netgive.importers.mail.headers import decoded

_QUOTATION_MARKS = " '\"`´“”‘’„«»<>"
_VIA = re.compile(r"\s(?:via|on behalf of)\s", re.IGNORECASE)
_ADDITION = re.compile(r"\s*[(\[][^()\[\]]{0,80}[)\]]$")  # (Acme), [external], (she/her)
_LETTER = re.compile(r"[^\W\d_]")
_BREAK = re.compile(r"[._\-\s]+")
# What follows a comma without being a given name.
_SUFFIXES = "jr sr ii iii iv inc llc ltd co corp gmbh ag sa sas sarl srl spa bv nv plc oy ab as"
_MOST_WORDS = 3
_CACHED = 4_096


@lru_cache(maxsize=_CACHED)
def display_name(written: str) -> str:
    """``=?utf-8?q?Ex=C3=A4mple=2C_Ada?=`` as ``Ada Exämple``; empty where it is no name but an address or signs."""
    name = _VIA.split(clean_line(decoded(written)), maxsplit=1)[0]
    name = name.strip(_QUOTATION_MARKS)
    name = (_ADDITION.sub("", name) or name).strip(_QUOTATION_MARKS)
    if "@" in name or not _LETTER.search(name):
        return ""
    return _given_name_first(name)[:MAX_NAME].rstrip()


def _given_name_first(name: str) -> str:
    parts = [part for part in map(str.strip, name.split(",")) if part]
    while len(parts) > 1 and is_credential(parts[-1]):
        parts.pop()
    if len(parts) == 1:
        return parts[0]
    family, given, *rest = parts
    short = max(len(family.split()), len(given.split())) <= _MOST_WORDS
    if rest or not short or given.casefold().replace(".", "") in _SUFFIXES.split():
        return ", ".join(parts)
    return f"{given} {family}"


@lru_cache(maxsize=_CACHED)
def name_from_address(address: str) -> str:
    """``Ada Example`` for ``ada.example77+news@example.org``: the best that is left where nobody gives a name."""
    local = address.rpartition("@")[0].partition("+")[0]
    words = [word.strip("0123456789") for word in _BREAK.split(local)]
    name = clean_line(" ".join(filter(None, words)).title())
    return (name if _LETTER.search(name) else clean_line(address))[:MAX_NAME].rstrip()
