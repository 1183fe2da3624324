"""What was heard, and given, in one clause: needs, events, interests, things received."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from netgive.capture.days import Day
from netgive.capture.language import Language
from netgive.capture.marks import days_in, without_marks
from netgive.domain.conversations import EventKind
from netgive.domain.exchange import NeedKind, ShelfKind


class Phrase(NamedTuple):
    """A piece of a marked clause: what it says, and where it stands in there."""

    text: str
    start: int
    end: int


class Wanted(NamedTuple):
    what: Phrase
    kind: NeedKind
    asked: bool
    deadline: date | None


def read_need(said: str, days: Sequence[Day], language: Language, *, plainly: bool = False) -> Wanted | None:
    """What somebody needs, by what is said of them; ``plainly`` says that it is a need in any words."""
    lowered = said.lower()
    for need in language.needs:
        if need.trigger not in lowered:
            continue
        match = language.match(need.pattern, said)
        if match is None:
            continue
        denied = said[: match.start("what")] if need.denies else f"{said[: match.start('what')]} {match['what']}"
        if not need.denies and language.pattern(language.no_need).search(denied):
            return None
        return _wanted(said, match.start("what"), need.kind, days, language, asked=need.asked)
    return _wanted(said, 0, None, days, language, asked=False) if plainly and said else None


def _wanted(
    said: str, start: int, kind: NeedKind | None, days: Sequence[Day], language: Language, *, asked: bool
) -> Wanted | None:
    what, due = without_due(said, start, days, language)
    if not what.text:
        return None
    return Wanted(what, kind or kind_of_need(what.text, language), asked, due)


def kind_of_written_need(text: str, language: Language) -> NeedKind:
    """The kind of a need that is written down alone: “is looking for a data engineer”."""
    plain = without_marks(text)
    wanted = read_need(plain, (), language)
    return wanted.kind if wanted else kind_of_need(plain, language)


def kind_of_need(text: str, language: Language) -> NeedKind:
    """A person, a resource or a problem, by the first word that tells."""
    head = language.pattern(language.head_end).split(text, maxsplit=1)[0]
    if found := _told_by(head, language):
        return max(found)[1]
    if found := _told_by(text, language):
        return min(found)[1]
    return NeedKind.RESOURCE if language.pattern(r"(?:{article})\b").match(text) else NeedKind.PROBLEM


def _told_by(text: str, language: Language) -> list[tuple[int, NeedKind]]:
    """The words that tell a kind, by their ends; of a noun with words before it the last tells: a data engineer."""
    kinds = (
        (NeedKind.PROBLEM, language.problem_words),
        (NeedKind.RESOURCE, language.resource_words),
        (NeedKind.PERSON, language.person_words),
    )
    return [
        (match.end(), kind)
        for kind, words in kinds
        for match in language.pattern(rf"(?<![-\w])(?:{words})(?:e?s)?\b(?!-)").finditer(text)
    ]


def without_due(said: str, start: int, days: Sequence[Day], language: Language) -> tuple[Phrase, date | None]:
    """A phrase without the day until when, and that day."""
    due: date | None = None
    end = len(said)
    for match in language.pattern(language.due).finditer(said, start):
        day = days[days_in(match.group())[0]]
        due = day.future
        if not said[match.end() :].strip(" .!,)"):
            end = match.start()
        elif match.start() == start:
            start = match.end()
    text = said[start:end]
    trimmed = text.strip(' .,;:!?()"“”-–')
    start += text.find(trimmed) if trimmed else 0
    return Phrase(trimmed, start, start + len(trimmed)), due


def read_event(text: str, language: Language, *, family: bool) -> tuple[EventKind, Phrase] | None:
    """What happened to somebody, or to their family."""
    for event in language.events:
        if family and not event.family:
            continue
        match = language.pattern(event.pattern).search(text)
        if match is not None:
            if language.pattern(language.no_event).search(text):
                return None
            return event.kind, Phrase(match.group(), *match.span())
    return None


def read_received(said: str, language: Language) -> Phrase | None:
    """What somebody did for you."""
    for pattern in language.received:
        if (match := language.match(pattern, said)) and not language.pattern(language.no_gift).search(said):
            return Phrase(match["what"], *match.span("what"))
    return None


def read_interest(said: str, language: Language) -> Phrase | None:
    """What somebody likes."""
    for pattern in language.interests:
        if (match := language.match(pattern, said)) and not language.pattern(language.no_need).search(said):
            what, _ = match["what"].rstrip(" ."), None
            what = language.pattern(language.interest_end).split(what)[0]
            return Phrase(what, match.start("what"), match.start("what") + len(what))
    return None


def for_the_shelf(text: str, language: Language) -> tuple[ShelfKind, str] | None:
    """A book, podcast, article or tool that was recommended, as kind and title."""
    for kind, pattern in language.shelf:
        if match := language.pattern(pattern).search(text):
            return kind, match["title"].strip(' .,"“”')
    return None
