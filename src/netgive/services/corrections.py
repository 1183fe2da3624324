"""A note as the one who wrote it wants it: parts dropped, said in other words, people added."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from netgive.capture.dates import parse_date
from netgive.capture.days import find_days
from netgive.capture.heard import for_the_shelf, kind_of_need, read_event, without_due
from netgive.capture.marks import mark, without_marks
from netgive.capture.promising import kind_of_gift
from netgive.capture.telling import channel_in
from netgive.capture.understood import HeardNeed, MadePromise, Someone, Understood
from netgive.domain.conversations import Channel, Direction, EventKind
from netgive.domain.text import clean_line, fold
from netgive.errors import InvalidValueError, NotFoundError
from netgive.services.names import resolve
from netgive.services.notes import HEARD, Note, language_of_notes
from netgive.services.validation import checked_name
from netgive.store.connection import Store

CHANNELS = {
    "in person": Channel.MEETING,
    "a call": Channel.CALL,
    "e-mail": Channel.EMAIL,
    "messages": Channel.MESSAGE,
    "no channel said": Channel.OTHER,
}
DIRECTIONS = {"they wrote": Direction.IN, "you wrote": Direction.OUT, "i wrote": Direction.OUT}
BETWEEN = re.compile(r"\s*[,;&]\s*|\s+and\s+")


def dropped(note: Note, part: str, place: int) -> Note:
    """The note without a part; a channel goes back to what is assumed where nothing is said."""
    understood = note.understood
    if part == "on":
        raise InvalidValueError("A conversation has a day; write the number and another day to change it.")
    if part == "channel":
        plain = understood._replace(channel=Channel.OTHER, direction=Direction.BOTH, channel_words="")
        return note._replace(understood=plain)
    gone = getattr(understood, part)[place]
    left = [one for number, one in enumerate(getattr(understood, part)) if number != place]
    settled = note if part == "partners" else _settled(note, getattr(gone, "words", ""))
    return _with(settled, part, left)


def corrected(store: Store, note: Note, part: str, place: int, text: str, today: date) -> Note:
    """The note with a part in other words.

    Raises InvalidValueError, or what a name that fits several raises, where the words do not fit the part.
    """
    change: dict[str, Callable[[], Note]] = {
        "on": lambda: _on_another_day(note, text, today),
        "channel": lambda: _by_another_channel(note, text),
        "partners": lambda: _with_another(store, note, note.understood.partners[place], text),
        "events": lambda: _reworded(note, part, place, kind=_event_kind(text)),
        "needs": lambda: _another_need(note, place, text, today),
        "promises": lambda: _another_promise(note, place, text, today),
        "received": lambda: _reworded(
            note, part, place, text=clean_line(text), shelf=for_the_shelf(text, language_of_notes())
        ),
    }
    if part == "topics":
        raise InvalidValueError("A topic is a word of the note behind a #; its number alone drops it.")
    return change[part]() if part in change else _reworded(note, part, place, text=clean_line(text))


def with_people(store: Store, note: Note, names: str) -> Note:
    """The note with these people among those one talked with; who is not known is new."""
    for name in names_in(names):
        note = with_person(store, note, name)
    return note


def with_person(store: Store, note: Note, name: str) -> Note:
    """The note with somebody among those one talked with."""
    someone, note = _someone(store, note, name)
    who = _place_of(note, someone)
    if who is None:
        who = len(note.understood.persons)
        note = _with(note, "persons", (*note.understood.persons, someone))
    return _with(note, "partners", dict.fromkeys((*note.understood.partners, who)))


def names_in(text: str) -> list[str]:
    """The names of a list such as “Ada, Bo and Cem”."""
    return [name for name in BETWEEN.split(text.strip()) if name]


def _with(note: Note, part: str, ones: "Sequence[object] | dict[int, None]") -> Note:
    changed = {**note.understood._asdict(), part: tuple(ones)}
    return note._replace(understood=Understood(**changed))


def _settled(note: Note, words: str) -> Note:
    """Without the doubts about these words."""
    understood = note.understood

    def about(doubt: str) -> bool:
        quoted = doubt[1:].partition("”")[0]
        return bool(words and quoted) and (quoted in words or words in quoted)

    return _with(note, "unsure", [doubt for doubt in understood.unsure if not about(doubt)])


def _reworded(note: Note, part: str, place: int, **values: object) -> Note:
    ones = list(getattr(note.understood, part))
    note = _settled(note, ones[place].words)
    ones[place] = ones[place]._replace(**values)
    return _with(note, part, ones)


def _on_another_day(note: Note, text: str, today: date) -> Note:
    day = parse_date(text, today, "past")
    if day > today:
        raise InvalidValueError(f"{day.isoformat()} is still to come; a conversation is logged afterwards.")
    understood = note.understood
    left = tuple(doubt for doubt in understood.unsure if not doubt.endswith("could be one day or another"))
    return note._replace(on=day, understood=understood._replace(on=day, on_words="", unsure=left))


def _by_another_channel(note: Note, text: str) -> Note:
    how, _, way = text.casefold().partition(",")
    direction = DIRECTIONS.get(way.strip() or how.strip())
    channel = note.understood.channel if how.strip() in DIRECTIONS else _channel(how.strip())
    if channel not in {Channel.EMAIL, Channel.MESSAGE}:
        direction = Direction.BOTH
    understood = note.understood._replace(channel=channel, channel_words="")
    return note._replace(understood=understood._replace(direction=direction or understood.direction))


def _channel(words: str) -> Channel:
    """The channel of its own name, of the words it is shown in, or of words that say it in a note."""
    named = CHANNELS.get(words) or next((one for one in Channel if one == words), None)
    found = named or channel_in(words, language_of_notes())
    if found is None:
        raise InvalidValueError(
            f"A channel is one of {', '.join(Channel)}, or in words: in person, phone call, e-mail."
        )
    return found


def _event_kind(text: str) -> EventKind:
    """The kind of its own name, or of what words tell."""
    words = " ".join(text.casefold().replace("_", " ").split())
    named = next((kind for kind in EventKind if kind.replace("_", " ") == words), None)
    told = read_event(without_marks(text), language_of_notes(), family=False)
    if named is None and told is None:
        kinds = ", ".join(kind.replace("_", " ") for kind in EventKind)
        raise InvalidValueError(f"An event is one of {kinds}.")
    return named or told[0]  # type: ignore[index]  # one of the two is there


def _another_need(note: Note, place: int, text: str, today: date) -> Note:
    before: HeardNeed = note.understood.needs[place]
    what, until = _what_and_until(text, today)
    kind = kind_of_need(what, language_of_notes()) if what else before.kind
    return _reworded(note, "needs", place, text=what or before.text, kind=kind, deadline=until or before.deadline)


def _another_promise(note: Note, place: int, text: str, today: date) -> Note:
    before: MadePromise = note.understood.promises[place]
    what, until = _what_and_until(text, today)
    kind = kind_of_gift(what, language_of_notes()) if what else before.kind
    return _reworded(note, "promises", place, text=what or before.text, kind=kind, due=until or before.due)


def _what_and_until(text: str, today: date) -> tuple[str, date | None]:
    """What is said, and until when, if that is said: “the slides by monday”."""
    plain, language = without_marks(clean_line(text)), language_of_notes()
    days, _ = find_days(plain, today, language)
    marked = mark(plain, (), [day.span for day in days])
    what, until = without_due(marked.text, 0, days, language)
    return marked.words(what.start, what.end), until


def _with_another(store: Store, note: Note, who: int, name: str) -> Note:
    """Somebody else was meant: all that was understood of the one is of the other."""
    someone, note = _someone(store, note, name)
    there = _place_of(note, someone)
    if there is None or there == who:
        persons = list(note.understood.persons)
        persons[who] = someone._replace(words=persons[who].words)
        return _with(note, "persons", persons)
    note = handed_over(note, who, there)
    return _with(note, "partners", dict.fromkeys(there if one == who else one for one in note.understood.partners))


def handed_over(note: Note, who: int, there: int) -> Note:
    """All that was told of one person is of another."""
    for part in HEARD:
        ones = [one._replace(who=there) if one.who == who else one for one in getattr(note.understood, part)]
        note = _with(note, part, ones)
    return note


def _place_of(note: Note, someone: Someone) -> int | None:
    """Where somebody is among the persons of a note already."""
    wanted = (someone.contact, None if someone.contact else fold(someone.name))
    for place, one in enumerate(note.understood.persons):
        if (one.contact, None if one.contact else fold(one.name)) == wanted:
            return place
    return None


def _someone(store: Store, note: Note, name: str) -> tuple[Someone, Note]:
    """A contact, or somebody new, and the note with what is known of them."""
    try:
        contact = resolve(store, name)
    except NotFoundError:
        new = checked_name(name)
        return Someone(new, None, new), note
    return Someone(contact.name, contact.id, name), note._replace(contacts={**note.contacts, contact.id: contact})
