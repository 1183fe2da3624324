"""A marked text cut into clauses: small statements, each with a subject as far as it names one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from netgive.capture.language import Language, Subject
from netgive.capture.marks import Marked, persons_in

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*(?:[-*•–—+]\s+|\d{1,2}[.)]\s+)?(?P<box>\[ ?\]\s*)?")
_LABEL = re.compile(r"(?P<label>[^:.!?\n]{1,48}):(?:\s+|$)")
_SENTENCE_END = re.compile(r"(?<=[.!?;])[\"”’)]*\s+|(?<=[.!?;])[\"”]+$")
_STRIPPED = ' \t,;/-–—()"“”'


class Clause(NamedTuple):
    """A statement. ``said`` is what is said of the subject, from ``at`` in the marked text to ``end``.

    ``persons``: the numbers of the mentions that are its subject; none for a pronoun. ``label``: the words before a
    colon that it stands behind. ``task``: it is an item of a list of things to do. ``opens``: a sentence begins here.
    ``implied``: the subject stands before a colon or a dash, and the words may be mine as well as theirs.
    """

    start: int
    at: int
    end: int
    text: str
    said: str
    subject: Subject
    persons: tuple[int, ...] = ()
    label: str = ""
    task: bool = False
    opens: bool = False
    line: int = 0
    of_relative: bool = False
    implied: bool = False


def clauses(marked: Marked, language: Language) -> list[Clause]:
    """All clauses of a text, in order."""
    found: list[Clause] = []
    tasks = False
    for number, line in enumerate(_LINE.finditer(marked.text)):
        bullet = _BULLET.match(line.group())
        begin = line.start() + (bullet.end() if bullet else 0)
        box = bool(bullet and bullet["box"])
        listed = bool(bullet and bullet.group().strip())
        tasks = tasks and listed
        for start, end in _sentences(marked.text, begin, line.end(), language):
            part = list(_sentence(marked, start, end, language, task=box or tasks))
            found += [clause._replace(line=number) for clause in part]
            if part and not part[-1].said and language.pattern(language.task_label).fullmatch(part[-1].label):
                tasks = True
    return found


def _sentences(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    at = start
    for stop in _SENTENCE_END.finditer(text, start, end):
        if not language.pattern(rf"\b(?:{language.abbreviations})\.$").search(text[at : stop.start()].rstrip('"”’)')):
            yield at, stop.start()
            at = stop.end()
    if text[at:end].strip():
        yield at, end


def _sentence(marked: Marked, start: int, end: int, language: Language, *, task: bool) -> Iterator[Clause]:
    text = marked.text
    label = ""
    topic: tuple[int, ...] = ()
    found = _LABEL.match(text, start, end)
    if found and not language.pattern(rf"\b(?:{language.reported})\s*$").search(found["label"]):
        label = found["label"].strip()
        topic = tuple(persons_in(label))
        if topic:
            yield clause_of(text, start, found.end("label"), language, opens=True, task=task)
        start = found.end()
    previous: Clause | None = None
    for begin, stop in _pieces(text, start, end, language):
        clause = clause_of(text, begin, stop, language, label=label, task=task, opens=previous is None)
        if (
            clause.subject is Subject.OPEN
            and previous is not None
            and not _third_person_after_me(clause, previous, language)
        ):
            clause = clause._replace(
                subject=previous.subject,
                persons=previous.persons,
                of_relative=previous.of_relative,
                implied=previous.implied or not previous.said,
            )
        elif clause.subject is Subject.OPEN and previous is None and topic:
            clause = clause._replace(subject=Subject.THEM, persons=topic, implied=True)
        yield clause
        previous = clause
    if previous is None:
        yield Clause(start, start, start, "", "", Subject.OPEN, topic, label, task, opens=True)


def _third_person_after_me(clause: Clause, previous: Clause, language: Language) -> bool:
    """“Called Ada, needs a lawyer”: it is not I who needs one."""
    if previous.subject is not Subject.ME:
        return previous.subject is Subject.OPEN
    return language.pattern(language.third_person).match(clause.said) is not None


def _pieces(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    """Cut where another statement begins: after a comma, a dash or an “and”, before a subject or a verb."""
    at = start
    for match in language.pattern(language.cut).finditer(text, start, end):
        if match.start() > at and _cuts(text, at, match, end, language):
            yield at, match.start()
            at = match.end()
    if text[at:end].strip(_STRIPPED + ".!?"):
        yield at, end


def _cuts(text: str, start: int, match: re.Match[str], end: int, language: Language) -> bool:
    """Whether a comma, a dash or an “and” parts two statements; between two words of a list it does not."""
    if match["strong"] is not None or (
        match.group().startswith(",") and language.pattern(language.fresh).match(text, match.end(), end)
    ):
        return True
    if match["soft"] is not None and not language.pattern(language.begins).match(text, match.end(), end):
        return False
    stated = language.pattern(rf"\b(?:{language.verbs})\b|['’](?:s|m|ll|re|d)\b|{{P}}['’]s ").search(
        text, start, match.start()
    )
    return bool(stated or language.pattern(r"\s*(?:{they}|{me})\s+\w").match(text, start, match.start()))


def clause_of(
    text: str, start: int, end: int, language: Language, *, label: str = "", task: bool = False, opens: bool = False
) -> Clause:
    """One clause, and of whom it speaks."""
    while start < end and text[start] in _STRIPPED:
        start += 1
    lead = language.pattern(language.connective).match(text, start, end)
    at = lead.end() if lead else start
    subject, relative = Subject.OPEN, False
    persons: tuple[int, ...] = ()
    for kind, source in language.subjects:
        if found := language.pattern(source).match(text, at, end):
            subject, persons, relative = kind, tuple(persons_in(found.group())), kind is Subject.OTHER
            at = found.end()
            break
    while at < end and text[at] in _STRIPPED:
        at += 1
    said = text[at:end].rstrip(_STRIPPED + ".!?")
    return Clause(start, at, at + len(said), text[start:end], said, subject, persons, label, task, opens, 0, relative)
