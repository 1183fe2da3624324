"""LinkedIn's ``messages.csv``: an interaction for each message and person.

The file does not say whose it is: that is whoever takes part in the most conversations. It gives some people by
profile address and some by name alone, so it is read twice: first for who is in it, then for the messages.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple

from netgive.domain.conversations import BROADCAST_ABOVE, Channel, Direction
from netgive.domain.handles import url_key
from netgive.domain.intake import IntakeItem, InteractionDraft, PersonRef, Repaired, Skipped
from netgive.domain.text import clean_line
from netgive.errors import UnusableInputError
from netgive.importers.html_text import plain_line
from netgive.importers.identity import fingerprint
from netgive.importers.linkedin.profiles import full_name, is_credential, name_from_slug, profile_slug, profile_url
from netgive.importers.questions import asks
from netgive.importers.source import Source
from netgive.importers.tables.table import Row, has_header, read_table

NOTE_LENGTH = 200

_COLUMNS = frozenset({"conversationid", "from", "to", "date"})
_SPONSORED = '<p class="spinmail-quill-editor__spin-break"'
_HIDDEN_NAME = "linkedin member"
_HIDDEN = "a member who left or hides their profile"
_WITHOUT_OTHERS = {Direction.OUT: "you wrote it to yourself", Direction.IN: "you take no part in it"}
_LONGEST_NAME_IN_PIECES = 3
_CANDIDATES_SHOWN = 5

_LONGEST_MESSAGE = 8_000  # what LinkedIn allows


class _Heading(NamedTuple):
    """Who wrote to whom, as the file puts it. The same few come again on every message of a conversation."""

    conversation: str
    sender: str
    sender_url: str
    to: str
    recipient_urls: str

    @classmethod
    def of(cls, row: Row) -> "_Heading":
        return cls(
            row["conversationid"] or row.where,
            row["from"],
            row["senderprofileurl"],
            row["to"],
            row["recipientprofileurls"],
        )


class _Party(NamedTuple):
    """One person of a heading: a name, a profile, or both."""

    name: str
    slug: str | None


@dataclass(frozen=True, slots=True)
class _Person:
    """One person of the file. ``inferred``: the address of their profile stood in another conversation only."""

    ref: PersonRef
    inferred: bool = False

    @property
    def key(self) -> str:
        return self.ref.source


@dataclass(frozen=True, slots=True)
class _Envelope:
    """A heading understood: None is a member who left or hides their profile. ``reach`` counts the recipients."""

    sender: _Person | None
    recipients: tuple[_Person | None, ...]
    reach: int

    @property
    def people(self) -> Iterator[_Person]:
        return (person for person in (self.sender, *self.recipients) if person is not None)


def recognise(head: bytes) -> bool:
    return has_header(head, _is_header)


def read(source: Source) -> Iterator[IntakeItem]:
    """Every message as an interaction with each person who is not the user.

    Raises UnusableInputError where the file has no such header, no record below it, or does not show who the user is.
    """
    table = read_table(source, _is_header)
    headings = tuple(dict.fromkeys(map(_Heading.of, table)))
    directory = _Directory(headings)
    envelopes = {heading: directory.envelope(heading) for heading in headings}
    me = _find_me(source, envelopes)
    for row in table:
        yield from _items(row, envelopes[_Heading.of(row)], me)


def _is_header(columns: Collection[str]) -> bool:
    return frozenset(columns) >= _COLUMNS


class _Directory:
    """Which names and which profiles go together, in one conversation and in the whole file."""

    def __init__(self, headings: Collection[_Heading]) -> None:
        self._name_of: dict[str, str] = {}
        self._slugs_of: defaultdict[str, set[str]] = defaultdict(set)
        self._slugs_within: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._names: set[str] = set()
        for heading in headings:
            self._learn(heading.conversation, _sender(heading))
        # What is least certain comes last: a name that is one of several in a cell may be cut in the wrong place.
        for heading in sorted(headings, key=lambda heading: len(_slugs(heading))):
            for party in self._recipients(heading):
                if party.slug is not None:
                    self._learn(heading.conversation, party)

    def envelope(self, heading: _Heading) -> _Envelope:
        sender = self._person(heading.conversation, _sender(heading))
        people = [self._person(heading.conversation, party) for party in self._recipients(heading)]
        known = {person.key: person for person in people if person is not None}
        hidden = people.count(None)
        reach = hidden + sum(1 for key in known if sender is None or key != sender.key)
        return _Envelope(sender, (*known.values(), *[None] * hidden), reach)

    def _learn(self, conversation: str, party: _Party) -> None:
        name, slug = party
        if _is_hidden(name):
            return
        self._names.add(name.casefold())
        if slug is not None:
            self._name_of.setdefault(slug, name)
            self._slugs_of[name.casefold()].add(slug)
            self._slugs_within[conversation, name.casefold()].add(slug)

    def _recipients(self, heading: _Heading) -> list[_Party]:
        slugs = _slugs(heading)
        if not slugs:
            return [_Party(name, None) for name in self._split(heading.to)]
        names = self._split(heading.to)
        if len(names) != len(slugs):
            names = [name for name in names if not _is_hidden(name)]
        if len(slugs) == 1:
            names = [full_name(", ".join(names))]
        if len(names) != len(slugs):
            names = [""] * len(slugs)
        return [
            _Party(self._name_of.get(slug, name) if slug else name, slug)
            for name, slug in zip(names, slugs, strict=True)
        ]

    def _split(self, to: str) -> list[str]:
        """The names in a cell that joins them by commas, while a name may have a comma itself."""
        pieces = [piece for piece in map(str.strip, clean_line(to).split(",")) if piece and not is_credential(piece)]
        names: list[str] = []
        start = 0
        while start < len(pieces):
            ends = range(start + _LONGEST_NAME_IN_PIECES, start + 1, -1)
            end = next((end for end in ends if ", ".join(pieces[start:end]).casefold() in self._names), start + 1)
            names.append(full_name(", ".join(pieces[start:end])))
            start = end
        return names

    def _person(self, conversation: str, party: _Party) -> _Person | None:
        name, slug = party
        if slug is not None:
            return self._member(slug)
        if _is_hidden(name):
            return None
        key = name.casefold()
        here, anywhere = self._slugs_within.get((conversation, key), ()), self._slugs_of.get(key, ())
        if len(here) == 1:
            return self._member(*here)
        if len(anywhere) == 1:
            return self._member(*anywhere, inferred=True)
        return _Person(PersonRef(name, _name_key(name), unique_name=True))

    def _member(self, slug: str, *, inferred: bool = False) -> _Person:
        name = self._name_of.get(slug) or name_from_slug(slug)
        return _Person(PersonRef(name, _slug_key(slug), urls=(profile_url(slug),)), inferred)


def _sender(heading: _Heading) -> _Party:
    return _Party(full_name(heading.sender), profile_slug(heading.sender_url))


def _slugs(heading: _Heading) -> list[str | None]:
    """The profiles written to; None keeps the place of one that has no address. Empty where none has."""
    slugs = [profile_slug(url) for url in re.split(r"\s*[,;]\s*|\s+", heading.recipient_urls)]
    return slugs if any(slugs) else []


def _is_hidden(name: str) -> bool:
    return name.casefold() in ("", _HIDDEN_NAME)


def _slug_key(slug: str) -> str:
    return f"linkedin:in:{slug}"


def _name_key(name: str) -> str:
    return f"linkedin:name:{name.casefold()}"


def _find_me(source: Source, envelopes: Mapping[_Heading, _Envelope]) -> frozenset[str]:
    """The keys the user goes by: those the user named, or else of whoever is in the most conversations.

    Nobody is a contact of their own: contacts are left out as long as somebody else is there.
    Raises UnusableInputError where two people are in equally many.
    """
    conversations: defaultdict[PersonRef, set[str]] = defaultdict(set)
    for heading, envelope in envelopes.items():
        for person in envelope.people:
            conversations[person.ref].add(heading.conversation)
    addresses = {_slug_key(slug) for slug in map(profile_slug, source.me) if slug is not None}
    mine = [ref for ref in conversations if ref.source in addresses]
    if not mine:
        names = {full_name(name).casefold() for name in source.me}
        namesakes = [ref for ref in conversations if ref.name.casefold() in names]
        strangers = [ref for ref in conversations if source.others.isdisjoint(map(url_key, ref.urls))]
        pool = namesakes or strangers or list(conversations)
        most = max((len(conversations[ref]) for ref in pool), default=0)
        mine = [ref for ref in pool if len(conversations[ref]) == most]
        if len(mine) > 1:
            raise UnusableInputError(source.label, _which_of(mine))
    return frozenset(key for ref in mine for key in (ref.source, _name_key(ref.name)))


def _which_of(candidates: Collection[PersonRef]) -> str:
    same_name = len({ref.name for ref in candidates}) < len(candidates)
    shown = [" ".join((ref.name, *ref.urls)) if same_name else ref.name for ref in candidates]
    more = ", ..." if len(shown) > _CANDIDATES_SHOWN else ""
    listed = ", ".join(shown[:_CANDIDATES_SHOWN]) + more
    return f"it does not show which of these people you are: {listed}; say so with --me NAME"


def _items(row: Row, envelope: _Envelope, me: frozenset[str]) -> Iterator[IntakeItem]:
    direction, people = _counterparts(envelope, me)
    on = _local_day(row["date"])
    why_not = _unwanted(row) or ("" if people else _WITHOUT_OTHERS[direction])
    if why_not or on is None:
        yield Skipped(row.where, why_not or f"its date “{clean_line(row['date'])[:40]}” cannot be read")
        return
    content = _plain_text(row["content"])
    note = (_plain_text(row["subject"]) or content)[:NOTE_LENGTH].rstrip() or None
    expects_reply = envelope.reach == 1 and asks(content)
    for person in people:
        if person is None:
            yield Skipped(row.where, _HIDDEN)
            continue
        if person.inferred:
            yield Repaired(row.where, f"the address of {person.ref.name} was taken from another conversation")
        yield InteractionDraft(
            where=row.where,
            source=_identity(row, envelope, person),
            person=person.ref,
            on=on,
            direction=direction,
            channel=Channel.MESSAGE,
            note=note,
            expects_reply=expects_reply,
            broadcast=envelope.reach > BROADCAST_ABOVE,
        )


def _counterparts(envelope: _Envelope, me: frozenset[str]) -> tuple[Direction, Collection[_Person | None]]:
    """The people on the other side. A message to nobody that the file names has come to its owner."""
    sender, recipients = envelope.sender, envelope.recipients
    if sender is not None and sender.key in me:
        return Direction.OUT, [person for person in recipients or (None,) if person is None or person.key not in me]
    to_me = not recipients or any(person is not None and person.key in me for person in recipients)
    return Direction.IN, [sender] if to_me else []


def _unwanted(row: Row) -> str:
    if (row["ismessagedraft"] or row["isconversationdraft"]).casefold() in ("yes", "true"):
        return "a draft"
    if not row["senderprofileurl"] and row["content"].startswith(_SPONSORED):
        return "sponsored"
    return "spam" if row["folder"].casefold() == "spam" else ""


def _local_day(text: str) -> date | None:
    """The calendar day here of an instant that LinkedIn writes in UTC, with or without saying so."""
    try:
        instant = datetime.fromisoformat(text.removesuffix("UTC").rstrip())
        return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone().date()
    except (ValueError, OverflowError, OSError):
        return None


def _identity(row: Row, envelope: _Envelope, person: _Person) -> str:
    sender = envelope.sender.key if envelope.sender else ""
    content = " ".join(row["content"].split())
    return f"linkedin:msg:{fingerprint(row['conversationid'], row['date'], sender, content, person.key)}"


def _plain_text(content: str) -> str:
    return plain_line(content[:_LONGEST_MESSAGE])
