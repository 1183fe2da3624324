"""What goes into a matcher and what comes out, whether it goes by words or by meaning."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Want(NamedTuple):
    """A need or an interest, as somebody wrote it down."""

    key: str
    text: str


class Offer(NamedTuple):
    """A skill, a shelf item or a person's title; ``topics`` say what it is about where its text does not.

    ``literal``: it is a name, as that of an organisation, and met by its words only.
    """

    key: str
    text: str
    topics: tuple[str, ...] = ()
    literal: bool = False

    @property
    def whole(self) -> str:
        """All that is said of it, as one text."""
        return "\n".join((self.text, *self.topics))


class Match(NamedTuple):
    """An offer that could meet a want, by their keys.

    ``quality`` is 0 at the threshold and 1 for the same words. ``words`` are those that met, as the offer
    writes them.
    """

    want: str
    offer: str
    quality: float
    words: tuple[str, ...]


class Matcher(Protocol):
    """Finds what could be given to whom."""

    @property
    def name(self) -> str:
        """Kind and version of the matcher: matches stored under another name are out of date."""

    def match(self, wants: Sequence[Want], offers: Sequence[Offer], limit: int = 5) -> list[Match]:
        """At most ``limit`` offers for each want: wants by key, then best first, equals by key.

        The order of what is given does not matter. A want without a good enough offer has no match.
        """
