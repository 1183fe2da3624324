"""Markdown notes that belong together: who is meant where one note links to another."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from netgive.domain.intake import PersonRef
from netgive.domain.text import MAX_NAME, clean_line
from netgive.importers.identity import fingerprint
from netgive.importers.notes.markdown_notes import EMAILS, FIRST, LAST, PHONES, Note
from netgive.importers.notes.wiki_links import Link, words

_ALIASES = ("alias", "aliases", "nickname", "nicknames")


@dataclass(frozen=True, slots=True)
class Vault:
    """The notes about people by every name they go by, and the names of all notes."""

    people: Mapping[str, tuple[Note, ...]]
    titles: Mapping[str, str]
    last_name_first: bool

    @classmethod
    def of(cls, notes: Iterable[Note]) -> "Vault":
        people: defaultdict[str, dict[str, Note]] = defaultdict(dict)
        titles: dict[str, str] = {}
        orders = Counter[bool]()
        for note in notes:
            titles.setdefault(note.stem.casefold(), note.name)
            if note.is_person:
                orders.update(_orders(note))
                for key in _keys(note):
                    people[key][note.path] = note
        known = {key: tuple(found.values()) for key, found in people.items()}
        return cls(known, titles, orders[True] > orders[False])

    def identity(self, note: Note) -> str:
        """By the name of its file, with the folder where two people have files of the same name.

        What comes otherwise than in a file is known by what it says.
        """
        if not note.path:
            return f"markdown:{fingerprint(note.name.casefold(), *note.front.all(*EMAILS))}"
        namesakes = [other for other in self.people.get(note.stem.casefold(), ()) if other.stem == note.stem]
        return f"markdown:{(note.path if len(namesakes) > 1 else note.stem).casefold()}"

    def reference(self, note: Note) -> PersonRef:
        return PersonRef(
            name=clean_line(note.name)[:MAX_NAME].rstrip(),
            source=self.identity(note),
            emails=tuple(email for email in note.front.all(*EMAILS) if "@" in email),
            phones=tuple(phone for phone in note.front.all(*PHONES) if any(map(str.isdigit, phone))),
        )

    def find(self, link: Link) -> list[Note]:
        """Whose note a link leads to: several where they have the same name, and the path does not tell."""
        found = self.people.get(link.stem.casefold(), ())
        exact = [note for note in found if f"/{note.path}".casefold().endswith(f"/{link.target}".casefold())]
        return exact or list(found)

    def title(self, link: Link) -> str:
        """The name of what a link leads to: of a company, too."""
        return link.shown or self.titles.get(link.stem.casefold()) or link.name

    def stranger(self, link: Link, shown: str) -> PersonRef | None:
        """Somebody of whom there is no note; ``shown`` is how the text calls them. None for an empty link."""
        if "@" in link.target:
            email = link.target.casefold()
            return PersonRef(link.shown or email.partition("@")[0], f"markdown:{email}", emails=(email,))
        name = clean_line(self._in_order(link, shown))[:MAX_NAME].rstrip()
        return PersonRef(name, f"markdown:{link.stem.casefold()}") if name else None

    def _in_order(self, link: Link, shown: str) -> str:
        """The name in a file name, the first name first: the text may show it, or else other files do."""
        parts = words(link.stem)
        if link.name != link.shown and link.stem == "-".join(parts) and len(parts) > 1:
            first = words(shown)[:1]
            if first == parts[-1:] or (first != parts[:1] and self.last_name_first):
                parts = [parts[-1], *parts[:-1]]
            return " ".join(part.capitalize() for part in parts)
        return link.name


def _keys(note: Note) -> Iterator[str]:
    yield note.stem.casefold()
    for name in (note.name, *note.front.all(*_ALIASES)):
        yield clean_line(name).casefold()


def _orders(note: Note) -> Iterator[bool]:
    """Whether the file name has the last name first, where that can be seen."""
    first, last = words(note.front.first(*FIRST)), words(note.front.first(*LAST))
    stem = words(note.stem)
    if first and last and first != last and stem in ([*first, *last], [*last, *first]):
        yield stem == [*last, *first]
