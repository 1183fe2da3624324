"""Two contacts that may be one person."""

from typing import NamedTuple

from netgive.domain.people import Contact


class Pair(NamedTuple):
    """``confidence`` lies in 0..1; ``certain``: they share an e-mail address or phone number and their names agree."""

    a: Contact
    b: Contact
    confidence: float
    certain: bool
    reasons: tuple[str, ...]
