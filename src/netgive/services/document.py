"""Writing the records of a netgive document: its ids are kept where they are free, and nothing comes in twice."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from netgive.domain.conversations import Event, Interaction
from netgive.domain.exchange import Give, Introduction, Need, Received, ShelfItem
from netgive.domain.intake import DocumentRecord, Skipped
from netgive.domain.people import Circle, Contact
from netgive.domain.suggest import Shown
from netgive.domain.text import clean_line, fold
from netgive.errors import InvalidValueError
from netgive.reports.intake import FileReport
from netgive.services.completing import complete
from netgive.services.drafts import recognise
from netgive.services.validation import MOST_DAYS, MOST_MINUTES, checked, checked_name, checked_note, required
from netgive.store import conversations, exchange, intake, people
from netgive.store import suggest as suggestions
from netgive.store.changes import Changes
from netgive.store.records import Table

Numbered = TypeVar("Numbered", Need, ShelfItem, Give, Received, Introduction)


class UnknownReferenceError(InvalidValueError):
    """A record of the document refers to something that is not in it."""


class DocumentWriter:
    """Writes document records within one transaction; the ids of one document mean nothing in another."""

    def __init__(self, changes: Changes, today: date) -> None:
        self.changes = changes
        self.today = today
        self._ids: dict[tuple[str, str], str] = {}
        self._claimed: dict[str, set[str]] = defaultdict(set)
        self._writers: dict[type, Callable[[Any, FileReport], None]] = {
            Circle: self._circle,
            Contact: self._contact,
            ShelfItem: self._shelf_item,
            Need: self._need,
            Interaction: self._interaction,
            Event: self._event,
            Give: self._give,
            Received: self._received,
            Introduction: self._introduction,
            Shown: self._shown,
        }

    def begin(self) -> None:
        """A new document begins."""
        self._ids.clear()
        self._claimed.clear()

    def write(self, item: DocumentRecord, report: FileReport) -> None:
        """Write a record, or say why it was not taken."""
        try:
            self._writers[type(item.record)](item.record, report)
        except InvalidValueError as error:
            report.skipped.append(Skipped(item.where, str(error)))

    def _circle(self, circle: Circle, report: FileReport) -> None:
        name = checked_name(circle.name)
        known = {one.name: one for one in people.circles(self.changes.connection)}
        days = circle.every_days
        if days is not None and not 1 <= days <= MOST_DAYS:
            raise InvalidValueError(f"its rhythm is not 1 to {MOST_DAYS} days")
        if name in known and (days is None or known[name].every_days == days):
            report.of("circles").unchanged += 1
            return
        people.set_cadence(self.changes, Circle(name, days))
        report.of("circles").added += 1

    def _contact(self, contact: Contact, report: FileReport) -> None:
        wanted = checked(contact)
        if ("contact", wanted.id) in self._ids:
            raise InvalidValueError(f"another contact of this document has the id “{wanted.id}”")
        known = self._known(wanted)
        if known is None:
            added = wanted._replace(id=self._free_id("contact", wanted.id))
            people.insert(self.changes, added)
            self._keep("contact", wanted.id, added.id)
            intake.remember(self.changes, _origin(wanted), added.id)
            report.of("contacts").added += 1
            return
        self._keep("contact", wanted.id, known.id)
        completed = complete(known, wanted)
        if completed == known:
            report.of("contacts").unchanged += 1
            return
        people.update(self.changes, known, completed)
        report.of("contacts").updated += 1

    def _known(self, contact: Contact) -> Contact | None:
        """The same id with the same name is the same person, and so is the same address.

        Two people of one document may share an address, so what became of one is not taken for the other.
        """
        same = people.get(self.changes.connection, contact.id)
        if same is not None and fold(same.name) == fold(contact.name):
            return same
        others = () if ("contact", contact.id) in self._ids else self._claimed["contact"]
        return recognise(self.changes, _origin(contact), contact, others)

    def _shelf_item(self, item: ShelfItem, report: FileReport) -> None:
        topics = tuple(topic for topic in map(clean_line, item.topics) if topic)
        item = item._replace(title=clean_line(item.title), topics=topics, url=clean_line(item.url or "") or None)
        if not item.title:
            raise InvalidValueError("its title has no visible character")
        for known in exchange.SHELF.where(self.changes.connection, kind=item.kind):
            if fold(known.title) == fold(item.title):
                self._keep("shelf_item", item.id, known.id)
                report.of("shelf").unchanged += 1
                return
        self._insert(exchange.SHELF, item)
        report.of("shelf").added += 1

    def _need(self, need: Need, report: FileReport) -> None:
        need = need._replace(contact=self._reference("contact", need.contact), text=required(need.text, "its text"))
        for known in exchange.NEEDS.where(self.changes.connection, contact=need.contact):
            if fold(known.text) == fold(need.text) and not self._is_claimed("need", known.id, need.id):
                self._keep("need", need.id, known.id)
                report.of("needs").unchanged += 1
                return
        self._insert(exchange.NEEDS, need._replace(first_seen=need.first_seen or self.today))
        report.of("needs").added += 1

    def _interaction(self, interaction: Interaction, report: FileReport) -> None:
        contact = self._reference("contact", interaction.contact)
        interaction = interaction._replace(contact=contact, note=_optional_note(interaction.note), id=None)
        if self._is_known(interaction):
            report.of("interactions").unchanged += 1
            return
        conversations.INTERACTIONS.insert(self.changes, interaction)
        report.of("interactions").added += 1

    def _is_known(self, interaction: Interaction) -> bool:
        if interaction.source is not None:
            return conversations.is_known(self.changes.connection, interaction.source)
        return conversations.has_equal(self.changes.connection, interaction)

    def _event(self, event: Event, report: FileReport) -> None:
        contact = self._reference("contact", event.contact)
        event = event._replace(contact=contact, note=_optional_note(event.note), id=None)
        for known in conversations.EVENTS.where(self.changes.connection, contact=event.contact, kind=event.kind):
            if (known.on, known.note) == (event.on, event.note):
                report.of("events").unchanged += 1
                return
        conversations.EVENTS.insert(self.changes, event)
        report.of("events").added += 1

    def _give(self, give: Give, report: FileReport) -> None:
        give = give._replace(
            contact=self._reference("contact", give.contact),
            text=required(give.text, "its text"),
            outcome=_optional_note(give.outcome),
            shelf=self._optional("shelf_item", give.shelf),
            need=self._optional("need", give.need),
            introduced=self._optional("contact", give.introduced),
        )
        if not 1 <= give.minutes <= MOST_MINUTES:
            raise InvalidValueError(f"its minutes are not 1 to {MOST_MINUTES}")
        for known in exchange.GIVES.where(self.changes.connection, contact=give.contact, kind=give.kind):
            if _same_gift(known, give) and not self._is_claimed("give", known.id, give.id):
                self._keep("give", give.id, known.id)
                report.of("gives").unchanged += 1
                return
        self._insert(exchange.GIVES, give)
        report.of("gives").added += 1

    def _received(self, received: Received, report: FileReport) -> None:
        contact = self._reference("contact", received.contact)
        received = received._replace(contact=contact, text=required(received.text, "its text"))
        for known in exchange.RECEIVED.where(self.changes.connection, contact=contact, on=received.on):
            if fold(known.text) == fold(received.text) and not self._is_claimed("received", known.id, received.id):
                self._keep("received", received.id, known.id)
                report.of("received").unchanged += 1
                return
        self._insert(exchange.RECEIVED, received)
        report.of("received").added += 1

    def _introduction(self, introduction: Introduction, report: FileReport) -> None:
        pair = self._reference("contact", introduction.a), self._reference("contact", introduction.b)
        if pair[0] == pair[1]:
            raise InvalidValueError("nobody can be introduced to themselves")
        known = exchange.introductions(self.changes.connection)
        if any({one.a, one.b} == set(pair) for one in known):
            report.of("introductions").unchanged += 1
            return
        new = introduction._replace(
            id=self._free_id("introduction", introduction.id),
            a=pair[0],
            b=pair[1],
            reason=_optional_note(introduction.reason),
            note=_optional_note(introduction.note),
        )
        exchange.insert_introduction(self.changes, new)
        report.of("introductions").added += 1

    def _shown(self, shown: Shown, report: FileReport) -> None:
        contact = self._reference("contact", shown.contact)
        if suggestions.is_known(self.changes.connection, contact, shown.on):
            report.of("suggestions").unchanged += 1
            return
        values = {"state": shown.state, "reason": shown.reason, "until": shown.until}
        suggestions.mark(self.changes, contact, shown.on, values)
        report.of("suggestions").added += 1

    def _insert(self, table: Table[Numbered], record: Numbered) -> None:
        added = record._replace(id=self._free_id(table.name, record.id))
        table.insert(self.changes, added)
        self._keep(table.name, record.id, added.id)

    def _free_id(self, table: str, wanted: str) -> str:
        """The document's own id where nothing has it yet and it can be typed, else a new one."""
        if not wanted or wanted != clean_line(wanted) or self.changes.is_taken(table, wanted):
            return self.changes.new_id(table)
        self.changes.reserve_id(table, wanted)
        return wanted

    def _keep(self, table: str, wanted: str, stored: str) -> None:
        if wanted:
            self._ids[table, wanted] = stored
            self._claimed[table].add(stored)

    def _is_claimed(self, table: str, stored: str, wanted: str) -> bool:
        """Whether another record of this document became the stored one: equal words with two ids are two records."""
        return bool(wanted) and (table, wanted) not in self._ids and stored in self._claimed[table]

    def _reference(self, table: str, wanted: str) -> str:
        if (table, wanted) not in self._ids:
            raise UnknownReferenceError(
                f"it refers to {table.replace('_', ' ')} “{wanted}”, which is not in the document"
            )
        return self._ids[table, wanted]

    def _optional(self, table: str, wanted: str | None) -> str | None:
        return self._reference(table, wanted) if wanted is not None else None


def _origin(contact: Contact) -> str:
    """Ids of different documents may be the same; with the name they are unlikely to be."""
    return f"netgive:{contact.id}|{fold(contact.name)}"


def _optional_note(text: str | None) -> str | None:
    return checked_note(text) or None if text is not None else None


def _same_gift(known: Give, give: Give) -> bool:
    return fold(known.text) == fold(give.text) and (
        (known.promised_on, known.delivered_on) == (give.promised_on, give.delivered_on)
        or (known.promised_on is not None and known.promised_on == give.promised_on)
    )
