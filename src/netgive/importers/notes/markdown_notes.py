"""Markdown notes with front matter, and which of them are of a person, and which of a conversation."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from netgive.importers.linkedin.dates import DayReader
from netgive.importers.notes.front_matter import FrontMatter
from netgive.importers.notes.wiki_links import Link, spelled, without_links, words

FIRST, LAST = ("firstname", "givenname", "first", "ngn"), ("lastname", "surname", "familyname", "last", "nfn")
FULL = ("name", "fullname", "fn", "displayname")
EMAILS = ("email", "emails", "emailaddress", "emailaddresses", "mail")
PHONES = ("phone", "phones", "phonenumber", "phonenumbers", "mobile", "cell", "tel", "telephone")
BIRTHDAYS = ("birthday", "birthdate", "dateofbirth", "bday", "dob")
PEOPLE = ("contacts", "contact", "people", "person", "attendees", "participants", "with")
KINDS = ("type", "kind", "category", "fileclass", "class")
SUBJECTS = ("subject", "summary", "title", "topic")

_OF_PERSON = frozenset((*EMAILS, *PHONES, *BIRTHDAYS))
_PERSON_KINDS = frozenset({"person", "people", "contact", "contacts"})
_PERSON_TAGS = frozenset({"person", "contact"})  # an article about people is tagged people, too
_OF_ORGANISATION = frozenset({"industry", "domain", "revenue", "headcount", "employees", "founded", "ticker"})
_OF_PAGE = frozenset({"layout", "permalink"})
CONVERSATION_KINDS = frozenset(
    {"call", "phonecall", "phone", "videocall", "meeting", "meetings", "lunch", "dinner", "coffee", "visit", "event"}
    | {"email", "mail", "message", "chat", "text", "sms", "dm", "conversation", "interaction", "activity"}
    | {"note", "task", "todo"}
)
_HEADING = re.compile(r"^#[ \t]+(?P<title>.*)", re.MULTILINE)
_BETWEEN_TAGS = re.compile(r"[,\s/]+")


@dataclass(frozen=True, slots=True)
class Note:
    """A note, by the path at which it lies (without the extension)."""

    path: str
    front: FrontMatter

    @property
    def stem(self) -> str:
        return self.path.rpartition("/")[2]

    @property
    def kinds(self) -> list[str]:
        """What it says it is: ``person``, ``meeting``."""
        return [*self._types, *self._tags]

    @property
    def is_conversation(self) -> bool:
        if self._is_typed_person:
            return False
        return self.front.has(frozenset(PEOPLE)) and not CONVERSATION_KINDS.isdisjoint(self.kinds)

    @property
    def is_person(self) -> bool:
        if self._is_typed_person:
            return True
        if self.is_conversation or self.front.has(_OF_PAGE):
            return False
        if not _PERSON_TAGS.isdisjoint(self._tags):
            return True
        return self.front.has(_OF_PERSON) and not self.front.has(_OF_ORGANISATION)

    @property
    def _is_typed_person(self) -> bool:
        return not _PERSON_KINDS.isdisjoint(self._types) or self.front.has(frozenset((*FIRST, *LAST)))

    @property
    def _types(self) -> list[str]:
        return ["".join(words(Link.of(value).stem)) for value in self.front.all(*KINDS)]

    @property
    def _tags(self) -> list[str]:
        parts = (part for tag in self.front.all("tags", "tag") for part in _BETWEEN_TAGS.split(tag.lstrip("#")))
        return ["".join(words(part)) for part in parts]

    @property
    def brief(self) -> "Note":
        """The same without its text."""
        return Note(self.path, replace(self.front, body=f"# {self.heading}"))

    @property
    def heading(self) -> str:
        match = _HEADING.search(self.front.body)
        return without_links(match["title"]).strip(" \t#\r") if match else ""

    @property
    def name(self) -> str:
        """What the fields say, or else the name of the file where it is written like a name, or the heading."""
        full = self.front.first(*FULL)
        parts = " ".join(filter(None, (self.front.first(*FIRST), self.front.first(*LAST))))
        if parts or full:
            return without_links(parts or full)
        title = self.front.first("title")
        if title and words(title) == words(self.stem):
            return title
        return self.stem if spelled(self.stem) == self.stem else self.heading or spelled(self.stem)

    def day(self, *names: str, day_first: bool | None) -> date | None:
        """The local day that one of these fields gives."""
        reader = DayReader(bool(day_first))
        return next(filter(None, (_day(value, reader) for value in self.front.all(*names))), None)

    @property
    def text(self) -> str:
        """What is written below the front matter and the first heading."""
        body = self.front.body
        match = _HEADING.match(body.lstrip())
        return without_links(body.lstrip()[match.end() :] if match else body).strip()


def _day(text: str, reader: DayReader) -> date | None:
    text = text.strip("[] ")  # a day may be a link to the note of that day
    try:
        instant = datetime.fromisoformat(text)
        # Without a zone it is meant to be the time of here.
        return (instant.astimezone() if instant.tzinfo else instant).date()
    except (ValueError, OverflowError, OSError):
        found = reader.read(text)
        return found.written if found else None
