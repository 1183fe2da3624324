"""All formats that can be read, by the name they have in the contract, in the order in which they are tried."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from netgive.domain.intake import IntakeItem
from netgive.errors import InvalidValueError, UnusableInputError
from netgive.importers import netgive_json
from netgive.importers.calendars import ics
from netgive.importers.cards import jcard, vcard
from netgive.importers.chats import calls_backup, phone_backup, sms_backup, whatsapp
from netgive.importers.folders import Folder
from netgive.importers.linkedin import archive, connections, endorsements, invitations, messages, recommendations
from netgive.importers.mail import eml, maildir, mbox
from netgive.importers.notes import friends_md, markdown_people, monica, org_contacts
from netgive.importers.source import Source
from netgive.importers.tables import google_csv, mapped_csv, outlook_csv, thunderbird_csv

# Who somebody is comes before what was said to them: a message may give nothing but a name.
PEOPLE, CONVERSATIONS = 0, 1


class Format(NamedTuple):
    """A kind of file: ``recognise`` looks at the first bytes, ``read`` at all of it.

    ``order`` is `PEOPLE` or `CONVERSATIONS`: what is imported first. A large file is a stream: ``passes`` says how
    often it is gone through, ``records`` how many records there are, where that is known at once.
    """

    recognise: Callable[[bytes], bool]
    read: Callable[[Source], Iterator[IntakeItem]]
    order: int
    passes: int = 0
    records: Callable[[Source], int] | None = None


class FolderFormat(NamedTuple):
    """A kind of folder: ``claim`` names the files that belong to it, none where it is no such folder."""

    claim: Callable[[Folder], Sequence[Source]]
    read: Callable[[Folder], Iterator[IntakeItem]]
    order: int


FORMATS = {
    "netgive-json": Format(netgive_json.recognise, netgive_json.read, PEOPLE, records=netgive_json.count),
    "monica": Format(monica.recognise, monica.read, PEOPLE),
    "vcard": Format(vcard.recognise, vcard.read, PEOPLE),
    "jcard": Format(jcard.recognise, jcard.read, PEOPLE),
    "linkedin-messages": Format(messages.recognise, messages.read, CONVERSATIONS),
    "linkedin-connections": Format(connections.recognise, connections.read, PEOPLE),
    "linkedin-invitations": Format(invitations.recognise, invitations.read, CONVERSATIONS),
    "linkedin-recommendations": Format(recommendations.recognise, recommendations.read, CONVERSATIONS),
    "linkedin-endorsements": Format(endorsements.recognise, endorsements.read, CONVERSATIONS),
    "google-csv": Format(google_csv.recognise, google_csv.read, PEOPLE),
    "thunderbird-csv": Format(thunderbird_csv.recognise, thunderbird_csv.read, PEOPLE),
    "outlook-csv": Format(outlook_csv.recognise, outlook_csv.read, PEOPLE),
    "ics": Format(ics.recognise, ics.read, CONVERSATIONS),
    "mbox": Format(mbox.recognise, mbox.read, CONVERSATIONS, passes=2),
    "eml": Format(eml.recognise, eml.read, CONVERSATIONS),
    "sms-backup": Format(sms_backup.recognise, phone_backup.read, CONVERSATIONS, passes=1),
    "calls-backup": Format(calls_backup.recognise, phone_backup.read, CONVERSATIONS, passes=1),
    "whatsapp": Format(whatsapp.recognise, whatsapp.read, CONVERSATIONS, passes=1),
    "friends-md": Format(friends_md.recognise, friends_md.read, PEOPLE),
    "markdown-people": Format(markdown_people.recognise, markdown_people.read, PEOPLE),
    "org-contacts": Format(org_contacts.recognise, org_contacts.read, PEOPLE),
    # Any table: it stays last, so that who knows a table better is asked before.
    "csv": Format(mapped_csv.recognise, mapped_csv.read, PEOPLE),
}
FOLDER_FORMATS: dict[str, FolderFormat] = {
    "linkedin-archive": FolderFormat(archive.claim, archive.read, PEOPLE),
    "maildir": FolderFormat(maildir.claim, maildir.read, CONVERSATIONS),
    "eml": FolderFormat(eml.claim, eml.read_folder, CONVERSATIONS),
    "markdown-people": FolderFormat(markdown_people.claim, markdown_people.read_folder, PEOPLE),
}


def format_of(source: Source) -> str | None:
    """The name of a file's format, by its content; None where none fits.

    Raises UnusableInputError for an empty file.
    """
    head = source.head()
    if not head.strip():
        raise UnusableInputError(source.label, "it is empty")
    return next((name for name, known in FORMATS.items() if known.recognise(head)), None)


def check_name(name: str) -> None:
    """Raises InvalidValueError for a name that is no format."""
    if name not in FORMATS and name not in FOLDER_FORMATS:
        known = ", ".join([*FORMATS, *FOLDER_FORMATS])
        raise InvalidValueError(f"“{name}” is no format; choose one of {known}.")
