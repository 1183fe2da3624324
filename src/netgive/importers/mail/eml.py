"""Single mails, each a file of its own: ``.eml``, and ``.emlx`` of Apple Mail; and folders of them.

In a folder all are read as one mailbox, for a single message seldom tells whose it is.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from netgive.domain.intake import IntakeItem, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.damaged import DAMAGED
from netgive.importers.folders import Folder
from netgive.importers.mail.files import KEPT, blocks, normal
from netgive.importers.source import Source

if TYPE_CHECKING:
    from netgive.importers.mail.labels import Label
    from netgive.importers.mail.message import Found

_OF_MAILDIRS = frozenset({"cur", "new", "tmp"})
_HEAD = 8_192  # bytes that show what a file is; in a folder there may be many that are something else
_LENGTH_OF_EMLX = re.compile(rb"\s*(\d{1,10})[ \t]*\r?\n(?=[!-9;-~]{1,80}:)")
_LINE = re.compile(rb"([!-9;-~]{1,80})[ \t]*:|[ \t]+\S|>From ")
_MAIL_ONLY = frozenset({b"from", b"to", b"message-id", b"received", b"return-path", b"delivered-to", b"mime-version"})
_KNOWN = _MAIL_ONLY | frozenset(
    {b"date", b"subject", b"cc", b"bcc", b"sender", b"reply-to", b"content-type", b"content-transfer-encoding"}
    | {b"references", b"in-reply-to", b"dkim-signature", b"x-mailer", b"user-agent", b"organization", b"newsgroups"}
)
_LEAST_KNOWN = 2
NO_MAIL = "it is no mail"


def recognise(head: bytes) -> bool:
    """Whether it begins with headers, at least two of which mails have, and one that nothing else has."""
    names = set()
    for line in _message(normal(head)).split(b"\n"):
        found = _LINE.match(line)
        if found is None:
            break
        names.add((found[1] or b"").lower())
    return len(names & _KNOWN) >= _LEAST_KNOWN and not names.isdisjoint(_MAIL_ONLY)


def read(source: Source) -> Iterator[IntakeItem]:
    """The message as conversations.

    Raises UnusableInputError where it is no message, or does not show who the user is.
    """
    from netgive.importers.mail.message import read_mails  # noqa: PLC0415  the email package takes its time

    if not recognise(source.head()):
        raise UnusableInputError(source.label, NO_MAIL)
    yield from read_mails(source.label, source, lambda: [message(source, "message 1")])


def claim(folder: Folder) -> Sequence[Source]:
    """All single messages in a folder and below it, but for those of maildirs."""
    places = ((file, PurePosixPath(folder.name(file)).parent.name) for file in folder.files)
    return [file for file, place in places if place not in _OF_MAILDIRS and is_message(file)]


def read_folder(folder: Folder) -> Iterator[IntakeItem]:
    """The messages of a folder, read as one mailbox.

    Raises UnusableInputError where no message is in it, or they do not show who the user is.
    """
    from netgive.importers.mail.labels import labels_of_folder  # noqa: PLC0415
    from netgive.importers.mail.message import read_mails  # noqa: PLC0415

    def messages() -> Iterator["Found"]:
        for file in folder.files:
            place = PurePosixPath(folder.name(file))
            known = is_message(file)
            yield (
                message(file, str(place), labels_of_folder(place.parent.name))
                if known
                else Skipped(str(place), NO_MAIL)
            )

    yield from read_mails(folder.label, folder.files[0], messages)


def is_message(file: Source, *others: Callable[[bytes], bool]) -> bool:
    """Whether a file among others is a message, or is recognised by others; one that cannot be read is none."""
    try:
        with file.open() as stream:
            head = stream.read(_HEAD)
            return any(known(head) for known in (recognise, *others))
    except (UnusableInputError, *DAMAGED):
        return False


def message(
    source: Source, where: str, labels: "frozenset[Label]" = frozenset(), delivered: datetime | None = None
) -> "Found":
    """The message of a file, with what is known of it otherwise."""
    from netgive.importers.mail.letter import RawMessage  # noqa: PLC0415

    try:
        beginning = next(blocks(source), b"")
    except UnusableInputError as error:
        return Skipped(where, error.why)
    return RawMessage(where, _message(beginning)[:KEPT], "", labels, delivered)


def _message(content: bytes) -> bytes:
    """The message itself: Apple writes its length before it, and other things behind."""
    length = _LENGTH_OF_EMLX.match(content)
    return content[length.end() :][: int(length[1])] if length else content.lstrip()
