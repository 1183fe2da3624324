"""What a reader of export files hands on: drafts of records, and what it could not take or had to mend.

``where`` is the place in the file as a person would look for it: ``line 17``, ``card 3``.
"""

from datetime import date
from typing import NamedTuple

from netgive.domain.conversations import Channel, Direction, Event, Interaction
from netgive.domain.exchange import Give, GiveKind, GiveState, Introduction, Need, Received, ShelfItem
from netgive.domain.people import Circle, Contact
from netgive.domain.suggest import Shown


class Skipped(NamedTuple):
    """A record that was not taken, and why."""

    where: str
    why: str


class Repaired(NamedTuple):
    """A record that was taken after something in it was mended, and what."""

    where: str
    why: str


class ContactDraft(NamedTuple):
    """A person as one file shows them.

    ``contact.id`` is empty: the store gives one. ``source`` identifies the record within its kind of source
    when it is read again (``vcard:uid:...``, ``linkedin:in:ada``); e-mail, phone and profile URL identify too.
    ``doubt`` says why this is probably nobody to keep in touch with (``an organisation, not a person``): such a
    record is skipped with this reason unless everyone is wished for.
    """

    where: str
    source: str
    contact: Contact
    doubt: str | None = None


class PersonRef(NamedTuple):
    """How a message names a person: whatever the file tells of them.

    ``unique_name`` says that the file's own service knows the person by this full name alone (no profile
    address is given), so a contact from the same service with exactly this name may be meant. ``doubt`` is that of
    a `ContactDraft`: no contact is made of a robot unless everyone is wished for; one that is known stays known.
    """

    name: str
    source: str
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    unique_name: bool = False
    organization: str | None = None
    doubt: str | None = None


class InteractionDraft(NamedTuple):
    """One message or meeting with one person. ``source`` is its stable identity in the export."""

    where: str
    source: str
    person: PersonRef
    on: date
    direction: Direction
    channel: Channel
    note: str | None = None
    expects_reply: bool = False
    broadcast: bool = False


class GiveDraft(NamedTuple):
    """Something the user gave to a person, once for each ``source``."""

    where: str
    source: str
    person: PersonRef
    on: date
    kind: GiveKind
    text: str
    state: GiveState = GiveState.DELIVERED


class ReceivedDraft(NamedTuple):
    """Something a person did for the user, once for each ``source``; ``small``: a click, no thanks are due."""

    where: str
    source: str
    person: PersonRef
    on: date
    text: str
    small: bool = False


class DocumentRecord(NamedTuple):
    """A record of the netgive document; the ids in it are the document's own."""

    where: str
    record: "AnyRecord"


AnyRecord = Circle | Contact | Interaction | Need | Event | ShelfItem | Give | Received | Introduction | Shown
IntakeItem = ContactDraft | InteractionDraft | GiveDraft | ReceivedDraft | DocumentRecord | Skipped | Repaired
