"""Maildirs: folders with ``cur`` and ``new``, a file a message, its flags in its name (``1700000000.a.host:2,S``).

Where a colon may not be in a name, ``!``, ``;``, ``_`` or another sign stands for it.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from netgive.domain.intake import IntakeItem
from netgive.errors import UnusableInputError
from netgive.importers.folders import Folder
from netgive.importers.mail import mbox
from netgive.importers.mail.eml import is_message, message
from netgive.importers.source import Source

if TYPE_CHECKING:
    from netgive.importers.mail.message import Found

_PLACES = frozenset({"cur", "new"})
_PLACE_AND_NAME = 2
_LOOKED_AT = 20  # files that may be none, before it is no maildir
_FLAGS = re.compile(r"(?::|!|;|_|-|%3A|\uf03a|\uf022)2,([A-Za-z]*)$")
_DELIVERED = re.compile(r"(\d{9,10})[._]")


def claim(folder: Folder) -> Sequence[Source]:
    """The files in ``cur`` and ``new`` of this folder, if mails are among them."""
    files = [file for file in folder.files if _is_placed(folder.name(file))]
    return files if any(is_message(file, mbox.recognise) for file in files[:_LOOKED_AT]) else []


def read(folder: Folder) -> Iterator[IntakeItem]:
    """The messages of a maildir, and of those within it, as conversations.

    Raises UnusableInputError where no message is in it, or they do not show who the user is.
    """
    from netgive.importers.mail.message import read_mails  # noqa: PLC0415  the email package takes its time

    maildirs = [(inner, claim(inner)) for inner in folder.folders()]
    files = [(file, inner.path.name) for inner, claimed in maildirs for file in claimed]
    if not files:
        raise UnusableInputError(folder.label, "no message is in it")
    yield from read_mails(
        folder.label, files[0][0], lambda: (_message(folder.name(file), file, name) for file, name in files)
    )


def _is_placed(name: str) -> bool:
    parts = name.split("/")
    return len(parts) == _PLACE_AND_NAME and parts[0] in _PLACES


def _message(where: str, file: Source, folder: str) -> "Found":
    from netgive.importers.mail.labels import Label, labels_of_folder  # noqa: PLC0415

    name = file.path.name
    flags = _FLAGS.search(name)
    labels = labels_of_folder(folder)
    for flag, label in (("D", Label.DRAFT), ("T", Label.TRASH)):
        if flags is not None and flag in flags[1]:
            labels |= {label}
    return message(file, where, labels, _delivered(name))


def _delivered(name: str) -> datetime | None:
    """When it was delivered: names begin with the second."""
    second = _DELIVERED.match(name)
    return datetime.fromtimestamp(int(second[1]), UTC) if second else None
