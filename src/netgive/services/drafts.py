"""Contacts and what happened with them from export files: recognised, added or completed."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from netgive.domain.conversations import Interaction
from netgive.domain.exchange import GIVEN, Give, Received
from netgive.domain.handles import email_key, url_key
from netgive.domain.intake import (
    ContactDraft,
    GiveDraft,
    InteractionDraft,
    PersonRef,
    ReceivedDraft,
    Repaired,
    Skipped,
)
from netgive.domain.people import Contact
from netgive.domain.text import fold
from netgive.errors import InvalidValueError
from netgive.reports.intake import FileReport
from netgive.services.completing import Seen, complete, seen_of
from netgive.services.likeness import go_together
from netgive.services.validation import checked, required
from netgive.store import conversations, exchange, intake, people
from netgive.store.aside import Aside
from netgive.store.changes import Changes
from netgive.store.phones import phone_key

MINUTES_OF_A_GIFT = 5
LONG_AGO = timedelta(days=365)  # what lies further back was thanked for then: an import asks for no old thanks
OWN_CARD = "vcard:uid:netgive-"  # a card that was exported from here, with the id of the contact
IN_A_CROWD = "it went to more than five people, to a list or to hidden ones (--everyone takes them)"

Met = InteractionDraft | GiveDraft | ReceivedDraft


class Made(NamedTuple):
    """Where somebody was met first in this import, and by what."""

    where: str
    report: FileReport


class DraftWriter:
    """Writes drafts within one transaction; ``everyone``: robots and organisations, too.

    ``met`` tells of those who were added because of a conversation, by the ids of their contacts.
    """

    def __init__(self, changes: Changes, today: date, *, everyone: bool = False) -> None:
        self.changes = changes
        self.today = today
        self.everyone = everyone
        self.met: dict[str, Made] = {}
        self._aside: Aside[tuple[int, InteractionDraft, str]] = Aside(changes.connection)
        self._people: dict[str, str | None] = {}
        self._read: set[str] = set()

    def contact(self, draft: ContactDraft, report: FileReport) -> None:
        """Add a contact, or complete the one it is already; never by the name alone."""
        if draft.doubt is not None and not self.everyone:
            report.skipped.append(Skipped(draft.where, draft.doubt))
            return
        try:
            wanted = checked(draft.contact)
        except InvalidValueError as error:
            report.skipped.append(Skipped(draft.where, str(error)))
            return
        known = recognise(self.changes, draft.source, wanted)
        if known is None:
            self._add(draft.source, wanted)
            self._read.add(draft.source)
            report.of("contacts").added += 1
            return
        if self._complete(draft.source, known, wanted):
            report.of("contacts").updated += 1
        else:
            report.of("contacts").unchanged += 1

    def _complete(self, source: str, known: Contact, wanted: Contact) -> bool:
        """Whether anything was new. A record that comes twice in one import does not change what the first said."""
        origin = intake.origin_of(self.changes.connection, source)
        seen = origin.seen if origin is not None and source not in self._read else None
        if origin is None:
            seen = self._succeeded(source, known, wanted)
        if source not in self._read:
            self._read.add(source)
            intake.remember(self.changes, source, known.id, seen_of(wanted))
        completed = complete(known, wanted, seen)
        people.update(self.changes, known, completed)
        return completed != known

    def _succeeded(self, source: str, known: Contact, wanted: Contact) -> Seen | None:
        """What the same record said before its addresses changed, by which it was known; the old one is no more.

        Two records of one file are two, even if they are of one person.
        """
        for other, seen in intake.earlier(self.changes.connection, source, known.id):
            if other not in self._read and fold(str(seen.get("name", ""))) == fold(wanted.name):
                self.changes.delete("origin", {"source": other})
                return seen
        return None

    def interaction(self, draft: InteractionDraft, report: FileReport) -> None:
        """Add a message or meeting to the one it was with, once."""
        draft = draft._replace(source=self._spelled(draft.source))
        if conversations.is_known(self.changes.connection, draft.source):
            report.of("interactions").unchanged += 1
            return
        contact = self._person(draft, report)
        if contact is not None:
            self._insert(draft, contact, report)

    def _spelled(self, source: str) -> str:
        """The identity of a call or text message, whatever way its number was written in the backup."""
        service, _, kept = source.partition(":phone:")
        number, _, rest = kept.partition(":")
        if not rest or ":" in service:
            return source
        return f"{service}:phone:{phone_key(number, self.changes.settings.country)}:{rest}"

    def finish(self, reports: Sequence[FileReport]) -> None:
        """Add what was set aside, where its people have become contacts since; the rest is left out, with its reason.

        So a second import of the same files finds nothing new.
        """
        by_number = {id(report): report for report in reports}
        for number, draft, why in self._aside.all():
            report = by_number.get(number)
            if report is None:
                continue
            known = recognise(self.changes, draft.person.source, _contact_of(draft.person))
            if known is None:
                report.skipped.append(Skipped(draft.where, why))
            elif conversations.is_known(self.changes.connection, draft.source):
                report.of("interactions").unchanged += 1
            else:
                self._insert(draft, known.id, report)

    def _insert(self, draft: InteractionDraft, contact: str, report: FileReport) -> None:
        conversations.INTERACTIONS.insert(
            self.changes,
            Interaction(
                contact=contact,
                on=draft.on,
                direction=draft.direction,
                channel=draft.channel,
                note=draft.note,
                expects_reply=draft.expects_reply,
                broadcast=draft.broadcast,
                source=draft.source,
            ),
        )
        report.of("interactions").added += 1

    def give(self, draft: GiveDraft, report: FileReport) -> None:
        """Add a gift, once."""
        contact = self._once(draft, report, "gives")
        if contact is None:
            return
        given = draft.state in GIVEN
        gift = Give(
            id=self.changes.new_id("give"),
            contact=contact,
            kind=draft.kind,
            state=draft.state,
            text=required(draft.text, "The gift"),
            minutes=MINUTES_OF_A_GIFT,
            promised_on=None if given else draft.on,
            delivered_on=draft.on if given else None,
        )
        exchange.GIVES.insert(self.changes, gift)

    def received(self, draft: ReceivedDraft, report: FileReport) -> None:
        """Add what somebody did for the user, once."""
        contact = self._once(draft, report, "received")
        if contact is not None:
            text = required(draft.text, "What they did")
            long_ago = self.today - draft.on > LONG_AGO
            settled = draft.on if draft.small or long_ago else None
            record = Received(self.changes.new_id("received"), contact, text, draft.on, settled, settled)
            exchange.RECEIVED.insert(self.changes, record)

    def _once(self, draft: GiveDraft | ReceivedDraft, report: FileReport, kind: str) -> str | None:
        """The contact of a record that is new."""
        if intake.is_known(self.changes.connection, draft.source):
            report.of(kind).unchanged += 1
            return None
        contact = self._person(draft, report)
        if contact is not None:
            intake.remember(self.changes, draft.source, contact)
            report.of(kind).added += 1
        return contact

    def _person(self, draft: Met, report: FileReport) -> str | None:
        """The contact of a message: recognised, found by a name unique in its service, or added; None is said why."""
        person = draft.person
        known = self._people.get(person.source)
        if known is not None:
            return known
        try:
            wanted = checked(_contact_of(person))
        except InvalidValueError as error:
            report.skipped.append(Skipped(draft.where, str(error)))
            return None
        found = self._known(person, wanted, draft.where, report)
        if found is None:
            why = None if self.everyone else _why_nobody(draft)
            if why is not None:
                self._leave(draft, why, report)
                return None
            found = self._add(person.source, wanted)
            self.met[found] = Made(draft.where, report)
            report.of("contacts").added += 1
        if found:
            self._people[person.source] = found
        return found or None

    def _leave(self, draft: Met, why: str, report: FileReport) -> None:
        """A conversation waits until all is read: who is in doubt here may be met elsewhere."""
        if isinstance(draft, InteractionDraft):
            self._aside.put((id(report), draft, why))
        else:
            report.skipped.append(Skipped(draft.where, why))

    def _known(self, person: PersonRef, wanted: Contact, where: str, report: FileReport) -> str | None:
        """The id of the contact that is meant; empty where it cannot be told which of several."""
        known = recognise(self.changes, person.source, wanted)
        if known is not None:
            intake.remember(self.changes, person.source, known.id)
            return known.id
        named = self._named(person)
        if len(named) > 1:
            report.skipped.append(Skipped(where, f"several contacts are called {person.name}"))
            return ""
        if named:
            why = f"no profile address; taken for the contact {person.name} from the same service"
            report.repaired.append(Repaired(where, why))
            return named[0]
        return None

    def _named(self, person: PersonRef) -> list[str]:
        """Contacts from the same service with exactly this full name, where the service gives no address."""
        if not person.unique_name:
            return []
        service = person.source.partition(":")[0]
        candidates = intake.named_like(self.changes.connection, f"{service}:")
        alike = [contact for contact, name in candidates if fold(name) == fold(person.name)]
        if len(alike) < 2 or not person.organization:  # noqa: PLR2004  two people of one name
            return alike
        known = people.contacts(self.changes.connection, alike)
        there = [one.id for one in known if fold(one.organization or "") == fold(person.organization)]
        return there if len(there) == 1 else alike

    def _add(self, source: str, contact: Contact) -> str:
        new = contact._replace(id=self.changes.new_id("contact"))
        people.insert(self.changes, new)
        intake.remember(self.changes, source, new.id, seen_of(contact))
        return new.id


def _why_nobody(draft: Met) -> str | None:
    """Why no contact is made of somebody unknown."""
    crowd = isinstance(draft, InteractionDraft) and draft.broadcast
    return draft.person.doubt or (IN_A_CROWD if crowd else None)


def _contact_of(person: PersonRef) -> Contact:
    return Contact(
        id="",
        name=person.name,
        emails=person.emails,
        phones=person.phones,
        urls=person.urls,
        organization=person.organization,
    )


def recognise(changes: Changes, source: str, contact: Contact, others: Collection[str] = ()) -> Contact | None:
    """The stored contact that this is: the same record, profile URL or e-mail; by phone if the names go together.

    ``others`` are surely somebody else. Of several with one address the one with the same name is meant.
    """
    found = intake.origin_of(changes.connection, source)
    if found is not None:
        return people.get(changes.connection, found.contact)
    own = people.get(changes.connection, source.removeprefix(OWN_CARD)) if source.startswith(OWN_CARD) else None
    if own is not None and fold(own.name) == fold(contact.name):
        return own
    country = changes.settings.country
    for kind, keys in (
        ("url", map(url_key, contact.urls)),
        ("email", map(email_key, contact.emails)),
        ("phone", (phone_key(phone, country) for phone in contact.phones)),
    ):
        for key in keys:
            ids = [one for one in people.by_handle(changes.connection, kind, key) if one not in others]
            known = list(people.contacts(changes.connection, ids)) if ids else []
            named = [one for one in known if fold(one.name) == fold(contact.name)]
            if kind == "phone" and not named:  # a family may share one
                nameless = not any(map(str.isalpha, contact.name))
                known = [one for one in known if nameless or go_together(one.name, contact.name)]
                known = known if len(known) == 1 else []
            if named or known:
                return (named or known)[0]
    return None
