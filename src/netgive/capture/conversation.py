"""With whom one talked, how, and on which day: read from the clauses that say that one talked at all."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from netgive.capture.clauses import Clause
from netgive.capture.days import Day
from netgive.capture.language import Language, Subject
from netgive.capture.marks import PERSON, Marked, days_in, persons_in
from netgive.domain.conversations import Channel, Direction


class Talk(NamedTuple):
    """The conversation: ``mentions`` are the numbers of those one talked with.

    ``quoted``: the note is a mail of theirs, in which “I” is not the one who keeps it.
    """

    mentions: tuple[int, ...]
    on: date | None
    on_words: str
    channel: Channel
    direction: Direction
    channel_words: str
    quoted: bool


class _Cue(NamedTuple):
    clause: Clause
    channel: Channel
    rank: int
    words: str


def read_talk(marked: Marked, found: Sequence[Clause], days: Sequence[Day], today: date, language: Language) -> Talk:
    cues = [cue for clause in found if (cue := _cue(clause, language))]
    first = [cue for cue in cues if cue.clause.line == cues[0].clause.line] if cues else []
    best = min(first, key=lambda cue: cue.rank, default=None)
    on, on_words = _day(marked, found, cues, days, today, language)
    return Talk(
        tuple(dict.fromkeys(_partners(found, cues, language))),
        on,
        on_words,
        best.channel if best else Channel.OTHER,
        _direction([cue.clause for cue in first], best, language),
        best.words if best else "",
        any(language.pattern(language.mail_header).fullmatch(cue.clause.label) for cue in cues),
    )


def _cue(clause: Clause, language: Language) -> _Cue | None:
    """The words of a clause that say how one talked, if it says that one did."""
    if language.pattern(language.mail_header).fullmatch(clause.label):
        return _Cue(clause, Channel.EMAIL, 0, clause.label)
    text = _telling(clause, language)
    for rank, cue in enumerate(language.cues):
        if text and (match := language.pattern(cue.pattern).search(text)):
            return _Cue(clause, cue.channel, rank, match.group())
    return None


def _telling(clause: Clause, language: Language) -> str:
    """The part of a clause that may say how one talked: not a plan, a need, or what others do."""
    did = language.match(language.they_did, clause.said)
    planned = language.pattern(language.not_yet).search(clause.said) and not did
    if planned or clause.task or _is_task(clause, language) or clause.subject is Subject.OTHER:
        return ""
    text = f"{clause.label} {clause.text}" if clause.label else clause.text
    if clause.subject is Subject.OPEN and clause.line and not persons_in(text) and not days_in(text):
        return ""
    if clause.subject is Subject.THEM and clause.said and not did and not _is_list(clause, language):
        passing = language.pattern(language.in_passing).search(clause.text)
        return passing.group() if passing else ""
    return clause.text if did else text


def _is_task(clause: Clause, language: Language) -> bool:
    return bool(clause.label and language.pattern(language.task_label).fullmatch(clause.label))


def _is_list(clause: Clause, language: Language) -> bool:
    """“Jonas, drinks, sat”: people, and after a comma how and when."""
    spoken_of = clause.subject is Subject.THEM and bool(clause.persons)
    return spoken_of and not language.pattern(rf"\b(?:{language.verbs})\b").search(clause.said)


def _partners(found: Sequence[Clause], cues: Sequence[_Cue], language: Language) -> Iterator[int]:
    away = set(_absent(found, language))
    for source in (_listed(found, language), _talked_with(cues, language), *_named(found, language)):
        people = [person for person in source if person not in away]
        if people:
            yield from people
            return


def _listed(found: Sequence[Clause], language: Language) -> list[int]:
    """“Present: Ada, Bo”."""
    fits = language.pattern(language.present)
    return [person for clause in found if fits.fullmatch(clause.label) for person in persons_in(clause.text)]


def _absent(found: Sequence[Clause], language: Language) -> Iterator[int]:
    label, said = language.pattern(language.absent_label), language.pattern(language.absent)
    for clause in found:
        if label.fullmatch(clause.label) or said.search(clause.text):
            yield from persons_in(clause.text)


def _talked_with(cues: Sequence[_Cue], language: Language) -> list[int]:
    people: list[int] = []
    passed = language.pattern(rf"\b(?:{language.not_with})$")
    for cue in cues:
        text = cue.clause.text
        if cue.clause.subject is Subject.THEM and cue.clause.said and not _is_list(cue.clause, language):
            people += cue.clause.persons
            continue
        for match in language.pattern(PERSON).finditer(text):
            if not passed.search(text[: match.start()]):
                people += persons_in(match.group())
    return people


def _named(found: Sequence[Clause], language: Language) -> Iterator[list[int]]:
    """Where nothing says so: the heading, else whoever is spoken of, else whoever is named."""
    if found:
        heading = [clause for clause in found if clause.line == found[0].line and not clause.said]
        yield [person for clause in heading for person in clause.persons]
    yield [person for clause in found if clause.label for person in persons_in(clause.label)]
    yield [person for clause in found if clause.subject is Subject.THEM for person in clause.persons]
    spoken = language.pattern(rf"\b(?:{language.aside})\s+$")
    for clause in found:
        yield [
            person
            for match in language.pattern(PERSON).finditer(clause.text)
            if not spoken.search(clause.text[: match.start()])
            for person in persons_in(match.group())
        ][:1]


def _direction(first: Sequence[Clause], best: _Cue | None, language: Language) -> Direction:
    if best is None or best.channel not in {Channel.EMAIL, Channel.MESSAGE}:
        return Direction.BOTH
    return next((found for clause in first if (found := _one_way(clause, language))), Direction.BOTH)


def _one_way(clause: Clause, language: Language) -> Direction | None:
    """Who wrote, as far as a clause says it."""
    text = f"{clause.label}: {clause.text}" if clause.label else clause.text
    if language.pattern(language.mail_header).fullmatch(clause.label) and persons_in(clause.text):
        return Direction.IN
    for pattern, way in (
        (language.both_ways, Direction.BOTH),
        (language.came_in, Direction.IN),
        (language.went_out, Direction.OUT),
    ):
        if language.pattern(pattern).search(text):
            return way
    they_did = clause.subject is Subject.THEM and language.match(language.they_did, clause.said)
    return Direction.IN if they_did else None


def _day(
    marked: Marked, found: Sequence[Clause], cues: Sequence[_Cue], days: Sequence[Day], today: date, language: Language
) -> tuple[date | None, str]:
    """The day that stands with the talk, else in the heading, else alone on a line."""
    first = next((number for number, clause in enumerate(found) if number and clause.opens), len(found))
    headings = [
        clause for clause in found[:first] if clause.subject in {Subject.OPEN, Subject.ME} or _is_list(clause, language)
    ]
    alone = [clause for clause in found if not language.pattern(r"[^\W\d_]{3,}").search(clause.text.replace("on", ""))]
    for clause in (*(cue.clause for cue in cues), *headings, *alone):
        if clause.task or _is_task(clause, language):
            continue
        text = f"{clause.label}: {clause.text}" if persons_in(clause.label) or days_in(clause.label) else clause.text
        for number in days_in(text):
            day = days[number]
            before = text[: text.index(chr(0xF0000 + number))]
            if day.past and day.past <= today and not language.pattern(language.not_that_day).search(before):
                return day.past, marked.original[slice(*day.span)]
    return None, ""
