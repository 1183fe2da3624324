"""All formats that can be read, by the name they have in the contract, in the order in which they are tried."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from netgive.domain.intake import IntakeItem
from netgive.errors import InvalidValueError, UnusableInputError
from netgive.importers import linkedin_connections, linkedin_messages, netgive_json, vcard
from netgive.importers.source import Source


class Format(NamedTuple):
    """``recognise`` looks at the first bytes, ``read`` at all of the file."""

    recognise: Callable[[bytes], bool]
    read: Callable[[Source], Iterator[IntakeItem]]


FORMATS = {
    "netgive-json": Format(netgive_json.recognise, netgive_json.read),
    "vcard": Format(vcard.recognise, vcard.read),
    "linkedin-messages": Format(linkedin_messages.recognise, linkedin_messages.read),
    "linkedin-connections": Format(linkedin_connections.recognise, linkedin_connections.read),
}


def format_of(source: Source, wanted: str | None = None) -> tuple[str, Format]:
    """The format of a file, by its content unless it is named.

    Raises UnusableInputError where none fits, InvalidValueError for a name that is none.
    """
    if wanted is not None:
        if wanted not in FORMATS:
            raise InvalidValueError(f"“{wanted}” is no format; choose one of {', '.join(FORMATS)}.")
        return wanted, FORMATS[wanted]
    head = source.head()
    if not head.strip():
        raise UnusableInputError(source.label, "it is empty")
    for name, known in FORMATS.items():
        if known.recognise(head):
            return name, known
    raise UnusableInputError(source.label, f"it is of no known format (known: {', '.join(FORMATS)})")
