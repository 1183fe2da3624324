"""Contacts and interactions from export files: recognised, added or completed."""

from collections.abc import Collection

from netgive.domain.conversations import Interaction
from netgive.domain.handles import email_key, phone_key, url_key
from netgive.domain.intake import ContactDraft, InteractionDraft, PersonRef, Repaired, Skipped
from netgive.domain.people import Contact
from netgive.domain.text import fold
from netgive.errors import InvalidValueError
from netgive.reports.intake import FileReport
from netgive.services.validation import checked
from netgive.store import conversations, intake, people
from netgive.store.changes import Changes

COMPLETED = ("nickname", "organization", "title", "location", "birthday", "known_since", "memory", "note")
ADDED_TO = ("emails", "phones", "urls", "circles", "skills", "interests")


class DraftWriter:
    """Writes drafts within one transaction."""

    def __init__(self, changes: Changes) -> None:
        self.changes = changes
        self._people: dict[str, str] = {}

    def contact(self, draft: ContactDraft, report: FileReport) -> None:
        """Add a contact, or complete the one it is already; never by the name alone."""
        try:
            wanted = checked(draft.contact)
        except InvalidValueError as error:
            report.skipped.append(Skipped(draft.where, str(error)))
            return
        known = recognise(self.changes, draft.source, wanted)
        if known is None:
            self._add(draft.source, wanted)
            report.of("contacts").added += 1
            return
        intake.remember(self.changes, draft.source, known.id)
        completed = complete(known, wanted)
        if completed == known:
            report.of("contacts").unchanged += 1
            return
        people.update(self.changes, known, completed)
        report.of("contacts").updated += 1

    def interaction(self, draft: InteractionDraft, report: FileReport) -> None:
        """Add a message to the one who wrote or got it, once."""
        if conversations.is_known(self.changes.connection, draft.source):
            report.of("interactions").unchanged += 1
            return
        contact = self._person(draft, report)
        if contact is None:
            return
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

    def _person(self, draft: InteractionDraft, report: FileReport) -> str | None:
        """The contact of a message: recognised, found by a name unique in its service, or added."""
        person = draft.person
        if person.source in self._people:
            return self._people[person.source]
        try:
            wanted = checked(
                Contact(id="", name=person.name, emails=person.emails, phones=person.phones, urls=person.urls)
            )
        except InvalidValueError as error:
            report.skipped.append(Skipped(draft.where, str(error)))
            return None
        known = recognise(self.changes, person.source, wanted)
        if known is not None:
            contact = known.id
            intake.remember(self.changes, person.source, contact)
        else:
            named = self._named(person)
            if len(named) > 1:
                report.skipped.append(Skipped(draft.where, f"several contacts are called {person.name}"))
                return None
            if named:
                contact = named[0]
                why = f"no profile address; taken for the contact {person.name} from the same service"
                report.repaired.append(Repaired(draft.where, why))
            else:
                contact = self._add(person.source, wanted)
                report.of("contacts").added += 1
        self._people[person.source] = contact
        return contact

    def _named(self, person: PersonRef) -> list[str]:
        """Contacts from the same service with exactly this full name, where the service gives no address."""
        if not person.unique_name:
            return []
        service = person.source.partition(":")[0]
        candidates = intake.named_like(self.changes.connection, f"{service}:")
        return [contact for contact, name in candidates if fold(name) == fold(person.name)]

    def _add(self, source: str, contact: Contact) -> str:
        new = contact._replace(id=self.changes.new_id("contact"))
        people.insert(self.changes, new)
        intake.remember(self.changes, source, new.id)
        return new.id


def recognise(changes: Changes, source: str, contact: Contact, others: Collection[str] = ()) -> Contact | None:
    """The stored contact that this is: the same record, profile URL or e-mail; by phone if the name agrees.

    ``others`` are surely somebody else. Of several with one address the one with the same name is meant.
    """
    found = intake.contact_of(changes.connection, source)
    if found is not None:
        return people.get(changes.connection, found)
    for kind, keys in (
        ("url", map(url_key, contact.urls)),
        ("email", map(email_key, contact.emails)),
        ("phone", map(phone_key, contact.phones)),
    ):
        for key in keys:
            ids = [one for one in people.by_handle(changes.connection, kind, key) if one not in others]
            known = list(people.contacts(changes.connection, ids))
            named = [one for one in known if fold(one.name) == fold(contact.name)]
            if named or (known and kind != "phone"):
                return (named or known)[0]
    return None


def complete(known: Contact, found: Contact) -> Contact:
    """The known contact with what was missing; nothing that is there is overwritten."""
    values = {name: getattr(known, name) or getattr(found, name) for name in COMPLETED}
    for name in ADDED_TO:
        present = {fold(value) for value in getattr(known, name)}
        new = tuple(value for value in getattr(found, name) if fold(value) not in present)
        values[name] = (*getattr(known, name), *new)
    return known._replace(**values)
