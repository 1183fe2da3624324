"""What the CSV files of a LinkedIn export share: profile addresses, full names without credentials, who is meant."""

import re
from itertools import takewhile
from unicodedata import normalize
from urllib.parse import quote, unquote

from netgive.domain.intake import PersonRef
from netgive.domain.text import MAX_NAME, clean_line

_PROFILE = re.compile(r"(?:(?:https?:)?//)?(?:(?:[\w-]+\.)*linkedin\.com)?/?in/([^/?#\s]+)", re.IGNORECASE)
_PROFILE_ROOT = "https://www.linkedin.com/in/"
_HIDDEN_NAMES = frozenset({"", "linkedin member"})
_WITHDRAWN = {
    "rejected": "it was not accepted",
    "declined": "it was not accepted",
    "ignored": "it was not accepted",
    "withdrawn": "it was taken back",
    "revoked": "it was taken back",
    "removed": "it was taken back",
    "deleted": "it was taken back",
    "draft": "a draft",
}
HIDDEN = "a member who left or hides their profile"

_ACRONYMS = """
    acca acp aia ba bba bcom beng bs bsc bsn ca caia cams capm cbap ccie cfa cfe cfp cia cipd cipm cipp cippe cippus
    cisa cism cissp cma cpa cpcc cphr csm csp cspo cssbb cssgb dba dds dmd do dphil dvm edd eit emba esq facs fcca frm
    gphr itil jd leed leedap leedga llb llm ma mba mbbs mcom md med meng mfa mha mph mphil mpa mpp ms msc msn msw np
    pcc pe peng pgmp pharmd phd phdc phr pmiacp pmp prince2 psm psmi psyd rn shrmcp shrmscp spc sphr
"""
_CREDENTIALS = frozenset(_ACRONYMS.split())
_LONGEST_ACRONYM_IN_CAPITALS = 2


def profile_slug(url: str) -> str | None:
    """The ``ada-example`` of any spelling of ``https://www.linkedin.com/in/Ada-Example/?trk=x``: the profile's key."""
    match = _PROFILE.match(url.strip())
    if match is None:
        return None
    try:
        slug = unquote(match[1], errors="strict")
    except UnicodeDecodeError:
        slug = match[1]
    return clean_line(normalize("NFC", slug.lower())) or None


def profile_url(slug: str) -> str:
    return _PROFILE_ROOT + quote(slug, safe="")


def name_from_slug(slug: str) -> str:
    """``Ada Example`` for ``ada-example-3b2a91``: the best that is left where the file gives no name."""
    words = [word for word in slug.split("-") if word and not any(map(str.isdigit, word))]
    return full_name(" ".join(words).title()) or slug[:MAX_NAME]


def full_name(*parts: str) -> str:
    """One name without the credentials that follow it: ``Ada Example, PhD, MBA`` is ``Ada Example``."""
    name, *rest = (piece.strip() for piece in clean_line(" ".join(parts)).split(","))
    kept = takewhile(lambda piece: not is_credential(piece), rest)
    return ", ".join(filter(None, (name, *kept)))[:MAX_NAME].rstrip()


def member(name: str, url: str = "", organization: str = "") -> PersonRef | None:
    """Who is meant by a name, or by the address of a profile; None for a member who left or hides theirs."""
    slug, hidden = profile_slug(url), name.casefold() in _HIDDEN_NAMES
    company = clean_line(organization) or None
    if slug is not None:
        shown = name_from_slug(slug) if hidden else name
        return PersonRef(shown, f"linkedin:in:{slug}", urls=(profile_url(slug),), organization=company)
    if hidden:
        return None
    return PersonRef(name, f"linkedin:name:{name.casefold()}", unique_name=True, organization=company)


def withdrawn(status: str) -> str:
    """Why an endorsement or a recommendation is none any more; empty where it is.

    One that is pending or hidden was given all the same: it only is not shown.
    """
    return _WITHDRAWN.get(status.casefold(), "")


def is_credential(text: str) -> bool:
    """Whether ``PhD``, ``PMP®`` or ``MBA/MSc`` is all there is in the text."""
    words = [word for word in re.split(r"[\s/&|·]+", text) if word]
    return bool(words) and all(map(_is_acronym, words))


def _is_acronym(word: str) -> bool:
    letters = "".join(character for character in word if character.isascii() and character.isalnum())
    # Ma and Do are names, MA and DO are degrees.
    return letters.lower() in _CREDENTIALS and (len(letters) > _LONGEST_ACRONYM_IN_CAPITALS or letters.isupper())
