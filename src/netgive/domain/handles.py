"""The normal forms by which an address is recognised, however it was written."""

import re

SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://")
LINKEDIN_HOST = re.compile(r"^(?:[a-z]{2}\.)?linkedin\.com/")
PHONE_LEAST_DIGITS = 5


def email_key(email: str) -> str:
    """An e-mail address without blanks and differences of case."""
    return email.strip().casefold()


def phone_key(phone: str) -> str:
    """The digits of a phone number, with a plus if it is international; ``00`` counts as a plus."""
    international = phone.strip().startswith(("+", "00"))
    # “+49 (0)171”: the nought is dialled within the country only.
    written = phone.replace("(0)", "", 1) if international else phone
    digits = "".join(letter for letter in written if letter.isdigit())
    if phone.strip().startswith("+"):
        return f"+{digits}"
    return f"+{digits[2:]}" if digits.startswith("00") else digits


def url_key(url: str) -> str:
    """A URL without scheme, ``www.``, query, fragment, final slash and differences of case."""
    bare = SCHEME.sub("", url.strip().casefold()).split("?")[0].split("#")[0]
    bare = bare.removeprefix("www.").rstrip("/")
    return LINKEDIN_HOST.sub("linkedin.com/", bare)
