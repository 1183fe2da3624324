"""All formats that can be read, by the name they have in the contract, in the order in which they are tried."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from netgive.domain.intake import IntakeItem
from netgive.errors import InvalidValueError, UnusableInputError
from netgive.importers import linkedin_connections, linkedin_messages, netgive_json, vcard
from netgive.importers.folders import Folder
from netgive.importers.source import Source

# Who somebody is comes before what was said to them: a message may give nothing but a name.
PEOPLE, CONVERSATIONS = 0, 1


class Format(NamedTuple):
    """A kind of file: ``recognise`` looks at the first bytes, ``read`` at all of it.

    ``order`` is `PEOPLE` or `CONVERSATIONS`: what is imported first.
    """

    recognise: Callable[[bytes], bool]
    read: Callable[[Source], Iterator[IntakeItem]]
    order: int


class FolderFormat(NamedTuple):
    """A kind of folder: ``claim`` names the files that belong to it, none where it is no such folder."""

    claim: Callable[[Folder], Sequence[Source]]
    read: Callable[[Folder], Iterator[IntakeItem]]
    order: int


FORMATS = {
    "netgive-json": Format(netgive_json.recognise, netgive_json.read, PEOPLE),
    "vcard": Format(vcard.recognise, vcard.read, PEOPLE),
    "linkedin-messages": Format(linkedin_messages.recognise, linkedin_messages.read, CONVERSATIONS),
    "linkedin-connections": Format(linkedin_connections.recognise, linkedin_connections.read, PEOPLE),
}
FOLDER_FORMATS: dict[str, FolderFormat] = {}


def format_of(source: Source) -> str:
    """The name of a file's format, by its content.

    Raises UnusableInputError where none fits.
    """
    head = source.head()
    if not head.strip():
        raise UnusableInputError(source.label, "it is empty")
    for name, known in FORMATS.items():
        if known.recognise(head):
            return name
    raise UnusableInputError(source.label, f"it is of no known format (known: {', '.join(FORMATS)})")


def check_name(name: str) -> None:
    """Raises InvalidValueError for a name that is no format."""
    if name not in FORMATS and name not in FOLDER_FORMATS:
        known = ", ".join([*FORMATS, *FOLDER_FORMATS])
        raise InvalidValueError(f"“{name}” is no format; choose one of {known}.")
