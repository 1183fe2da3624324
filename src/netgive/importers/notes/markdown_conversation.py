"""A note about a call, a meeting or a message: a conversation with each person it names."""

import re
from collections.abc import Iterator
from datetime import date

from netgive.domain.conversations import BROADCAST_ABOVE, Channel, Direction
from netgive.domain.intake import IntakeItem, InteractionDraft, PersonRef, Repaired, Skipped
from netgive.domain.text import clean_line, clean_text
from netgive.importers.identity import fingerprint
from netgive.importers.notes.markdown_notes import PEOPLE, SUBJECTS, Note
from netgive.importers.notes.markdown_vault import Vault
from netgive.importers.notes.wiki_links import Link, links, without_links, words
from netgive.importers.source import Source

_CHANNELS = {
    **dict.fromkeys(("call", "phonecall", "phone", "videocall"), Channel.CALL),
    **dict.fromkeys(("meeting", "meetings", "lunch", "dinner", "coffee", "visit", "event"), Channel.MEETING),
    **dict.fromkeys(("email", "mail"), Channel.EMAIL),
    **dict.fromkeys(("message", "chat", "text", "sms", "dm"), Channel.MESSAGE),
    **dict.fromkeys(("conversation", "interaction", "activity"), Channel.OTHER),
}
_DIRECTIONS = {
    **dict.fromkeys(("in", "inbound", "incoming", "received"), Direction.IN),
    **dict.fromkeys(("out", "outbound", "outgoing", "sent"), Direction.OUT),
}
_NOT_HELD = frozenset({"scheduled", "planned", "tentative", "cancelled", "canceled", "noshow", "todo", "draft"})
_DATES = ("date", "datetime", "when", "on", "day", "start", "startdate")
_DATE_IN_NAME = re.compile(r"(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")
_OUTCOMES = {"outcome": "Outcome", "nextaction": "Next"}
_BETWEEN = re.compile(r"\s*[,;]\s*")
_LONGEST_NOTE = 100_000


def conversation_items(where: str, note: Note, vault: Vault, like: Source) -> Iterator[IntakeItem]:
    """An interaction with each person, or why there is none."""
    on = _day(note, like)
    why_not = _why_not(note, on, like.today)
    if why_not or on is None:
        yield Skipped(where, why_not)
        return
    text, flaws = _text(note)
    people = list(_people(note, vault, like))
    for person in people:
        if isinstance(person, str):
            yield Skipped(where, person)
        else:
            yield _interaction(where, note, person, on, text, len(people))
    if not people:
        yield Skipped(where, "it names nobody")
    for flaw in flaws:
        yield Repaired(where, flaw)


def _day(note: Note, like: Source) -> date | None:
    """The day that the fields give, or else the name of the file."""
    on = note.day(*_DATES, day_first=like.day_first)
    match = _DATE_IN_NAME.search(note.stem)
    if on is not None or match is None:
        return on
    try:
        return date.fromisoformat(match[1])
    except ValueError:
        return None


def _why_not(note: Note, on: date | None, today: date) -> str:
    status = note.front.first("status")
    if not any(kind in _CHANNELS for kind in note.kinds):
        return f"a {next(iter(note.kinds))}, not a conversation"
    if "".join(words(status)) in _NOT_HELD:
        return f"it is {clean_line(status)}"
    if on is None:
        return "it has no date"
    return "its date lies in the future" if on > today else ""


def _text(note: Note) -> tuple[str, list[str]]:
    """What is kept of the note, and what had to be mended."""
    outcomes = (f"{label}: {note.front.first(name)}" for name, label in _OUTCOMES.items() if note.front.first(name))
    subject = without_links(note.front.first(*SUBJECTS)) or note.heading
    text = clean_text("\n".join(filter(None, (subject, *outcomes, note.text))))
    flaws = [note.front.flaw] if note.front.flaw else []
    if len(text) > _LONGEST_NOTE:
        flaws.append(f"the text had more than {_LONGEST_NOTE} characters and was cut")
    return text[:_LONGEST_NOTE], flaws


def _people(note: Note, vault: Vault, like: Source) -> Iterator[PersonRef | str]:
    """Who took part, each once, without the user; a text says who cannot be told."""
    shown = {link.stem: link.shown for link in links(note.front.body) if link.shown}
    mine = {clean_line(name).casefold() for name in like.me}
    found: dict[str, PersonRef | str] = {}
    for link in _named(note):
        known = vault.find(link)
        if len(known) > 1:
            found[link.target] = f"several notes are called {link.stem}"
            continue
        person = vault.reference(known[0]) if known else vault.stranger(link, shown.get(link.stem, ""))
        if person is not None and person.name.casefold() not in mine:
            found.setdefault(person.source, person)
    yield from found.values()


def _named(note: Note) -> Iterator[Link]:
    for value in note.front.all(*PEOPLE):
        several = list(links(value))
        yield from several or (Link.of(name) for name in _BETWEEN.split(value))


def _interaction(where: str, note: Note, person: PersonRef, on: date, text: str, reach: int) -> InteractionDraft:
    identity = fingerprint(note.stem.casefold(), note.front.first(*SUBJECTS), on.isoformat(), person.source)
    said = (_DIRECTIONS.get(value.casefold()) for value in note.front.all("direction"))
    return InteractionDraft(
        where=where,
        source=f"markdown:conversation:{identity}",
        person=person,
        on=on,
        direction=next(filter(None, said), Direction.BOTH),
        channel=next(_CHANNELS[kind] for kind in note.kinds if kind in _CHANNELS),
        note=text or None,
        broadcast=reach > BROADCAST_ABOVE,
    )
