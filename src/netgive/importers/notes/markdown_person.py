"""A note about a person: a contact."""

from collections.abc import Iterator, Sequence

from netgive.domain.conversations import Channel, Direction
from netgive.domain.intake import ContactDraft, IntakeItem, InteractionDraft, Repaired, Skipped
from netgive.importers.notes.markdown_notes import BIRTHDAYS, EMAILS, PHONES, Note
from netgive.importers.notes.markdown_vault import Vault
from netgive.importers.notes.wiki_links import Link, without_links, words
from netgive.importers.person_fields import Gathered
from netgive.importers.source import Source

_URLS = ("url", "urls", "website", "websites", "web", "homepage", "blog", "linkedin", "linkedinurl", "github")
_COMPANIES = ("company", "companies", "organization", "organisation", "organizations", "org", "employer", "workplace")
_TITLES = ("jobtitle", "job", "role", "position", "occupation", "title")
_NICKNAMES = ("nickname", "nicknames", "alias", "aliases", "aka")
_CITIES, _COUNTRIES = ("location", "city", "adrlocality"), ("country", "adrcountry")
_CIRCLES = ("tags", "tag", "circles", "circle", "groups", "group", "categories")
_LISTS = {"EXPERTISE": ("skills", "skill", "expertise"), "INTEREST": ("interests", "interest", "hobbies", "hobby")}
_MET = ("howwemet", "metat", "wherewemet", "firstmet", "memory")
_KNOWN_SINCE = ("knownsince", "metdate", "meton", "firstmeton")
_LAST_TALKED = ("lastcontacted", "lastcontact", "lastchatted", "lasttalked", "lasttalkedto", "lastseen", "lastmet")
_NO_CIRCLES = frozenset({"person", "people", "contact", "contacts"})


def person_items(where: str, note: Note, vault: Vault, like: Source) -> Iterator[IntakeItem]:
    """The contact, the day you last talked to them, and what had to be mended."""
    fields = _gather(note, vault)
    contact = fields.contact(fields.line("name", note.name))
    if not contact.name:
        yield Skipped(where, "it has no name")
        return
    contact = contact._replace(
        memory=without_links("\n".join(note.front.all(*_MET))) or None,
        known_since=note.day(*_KNOWN_SINCE, day_first=like.day_first),
    )
    yield ContactDraft(where, vault.identity(note), contact)
    for repair in (*filter(None, (note.front.flaw,)), *fields.repairs):
        yield Repaired(where, repair)
    yield from _last_talk(where, note, vault, like)


def _gather(note: Note, vault: Vault) -> Gathered:
    fields, front = Gathered(), note.front
    for email in front.all(*EMAILS):
        if "@" in email or len(front.all(*EMAILS)) == 1:  # beside addresses stand their labels: work, home
            fields.add("EMAIL", email)
    for phone in front.all(*PHONES):
        if any(map(str.isdigit, phone)) or len(front.all(*PHONES)) == 1:
            fields.add("TEL", phone)
    for url in front.all(*_URLS):
        fields.add("URL" if "." in url else "NOTE", url)
    for company in front.all(*_COMPANIES):
        fields.add("ORG", vault.title(Link.of(company)))
    fields.add("TITLE", _title(note))
    fields.add("BDAY", front.first(*BIRTHDAYS))
    fields.add_place(*(without_links(front.first(*names)) for names in (_CITIES, _COUNTRIES)))
    for nickname in front.all(*_NICKNAMES):
        fields.add("NICKNAME", nickname)
    for name, keys in {**_LISTS, "CATEGORIES": _CIRCLES}.items():
        for item in _list(front.all(*keys)):
            fields.add(name, item)
    fields.add("NOTE", note.text)
    return fields


def _title(note: Note) -> str:
    """What they do; the title of a note may also be their name."""
    titles = (without_links(title) for title in note.front.all(*_TITLES))
    return next((title for title in titles if words(title) not in (words(note.stem), words(note.name))), "")


def _list(values: Sequence[str]) -> Iterator[str]:
    """The items in a list, or in a line parted by commas; tags without their mark."""
    for value in values:
        for item in value.split(",") if "[[" not in value else [Link.of(value).name]:
            bare = item.strip().lstrip("#")
            if bare.casefold() not in _NO_CIRCLES:
                yield bare


def _last_talk(where: str, note: Note, vault: Vault, like: Source) -> Iterator[IntakeItem]:
    on = note.day(*_LAST_TALKED, day_first=like.day_first)
    if on is None:
        return
    if on > like.today:
        yield Skipped(f"{where}, last contact", "its date lies in the future")
        return
    person = vault.reference(note)
    source = f"{person.source}:talked:{on.isoformat()}"
    yield InteractionDraft(f"{where}, last contact", source, person, on, Direction.BOTH, Channel.OTHER)
