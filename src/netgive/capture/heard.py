"""What somebody needs, by what is said of them in one clause; and single parts of a note, read alone."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from netgive.capture.days import Day
from netgive.capture.events import event_in
from netgive.capture.language import Language, NeedRule
from netgive.capture.marks import FIRST_DAY, without_marks
from netgive.capture.subjects import Relation
from netgive.capture.words import ANY_DAY, Word, Words, has, trimmed
from netgive.domain.conversations import EventKind
from netgive.domain.exchange import NeedKind, ShelfKind

_LONGEST_HEAD = 8
_SHORTEST_TRADE = 4
_SHORT = 3
_HALF_A_YEAR = 183


class Phrase(NamedTuple):
    """A piece of a text: what it says, and where it stands in there."""

    text: str
    start: int
    end: int


class Wanted(NamedTuple):
    what: Words
    kind: NeedKind
    asked: bool
    deadline: date | None
    unsure: bool = False
    hint: bool = False


class Dated:
    """The days of a text, by the words that stand for them."""

    def __init__(self, text: str, days: Sequence[Day], language: Language, since: date | None = None) -> None:
        self._text, self._days, self._language, self._since = text, days, language, since

    def without_due(self, words: Words) -> tuple[Words, date | None]:
        """The words without the day until when, where one stands at their beginning or end; and that day."""
        at = next((place for place, word in enumerate(words) if word.text == ANY_DAY), None)
        if at is None:
            return trimmed(words), None
        start = at
        while start and words[start - 1].text in self._language.list("due"):
            start -= 1
        due = self._due(self._days[ord(self._text[words[at].start]) - FIRST_DAY])
        if not any(word.spoken for word in words[at + 1 :]):
            return trimmed(words[:start]), due
        return trimmed(words[at + 1 :] if not start else words), due

    def _due(self, day: Day) -> date | None:
        """The day to come; one that is just over, if the talk was before it: “by 20 Nov”, noted down on the 23rd."""
        past, future, since = day.past, day.future, self._since
        if past and future and since and since <= past and (future - past).days > _HALF_A_YEAR:
            return past
        return future

    def is_long_ago(self, word: Word) -> bool:
        """Whether a day is a month or a year that is over."""
        day = self._days[ord(self._text[word.start]) - FIRST_DAY]
        return day.wide and day.past is not None


def without_due(text: str, start: int, days: Sequence[Day], language: Language) -> tuple[Phrase, date | None]:
    """A marked text from ``start`` on, without the day until when; and that day."""
    words = tuple(word for word in language.morphology.read(text) if word.start >= start)
    what, due = Dated(text, days, language).without_due(words)
    first, last = (what[0].start, what[-1].end) if what else (start, start)
    return Phrase(text[first:last], first, last), due


def read_event(text: str, language: Language, *, family: bool) -> tuple[EventKind, Phrase] | None:
    """What happened, by a text that says so alone."""
    kind = event_in(language.morphology.read(text), language, Relation.FAMILY if family else Relation.NONE)
    return (kind, Phrase(text, 0, len(text))) if kind else None


def for_the_shelf(text: str, language: Language) -> tuple[ShelfKind, str] | None:
    """A book, podcast, article or tool that was recommended, as kind and title."""
    for kind, pattern in language.shelf:
        if match := re.search(pattern, text, re.IGNORECASE):
            return kind, match["title"].strip(' .,"“”')
    return None


def read_need(words: Words, dated: Dated, language: Language, *, plainly: bool = False) -> Wanted | None:
    """What somebody needs, by what is said of them; ``plainly`` says that it is a need in any words."""
    found = language.needs.first(words, language.list("lead"))
    if found is None:
        return _wanted(words, None, dated, language) if plainly and words else None
    what = words[found.what :]
    if what and what[0].text in language.list("to"):
        what = what[1:]
    while len(what) > 1 and what[0].text in language.list("between") - language.list("no_object"):
        what = what[1:]
    how = has(words[found.start : found.what], language.list("how"))
    supposed = (
        has(words[: found.start], language.list("would")) and has(words[: found.start], language.list("have"))
    ) or (found.start and words[0].text in language.list("if"))
    once = has(words[: found.start], language.list("used"))
    if supposed or once or has(words, language.list("over_now")) or _is_nothing(what, found.rule, language, how=how):
        return None
    wanted = _wanted(what, found.rule.kind, dated, language)
    if wanted is None or (wanted.what[0].text in language.list("no_object") and len(wanted.what) == 1):
        return None
    if how:
        wanted = wanted._replace(kind=NeedKind.PROBLEM)
    doubt = found.rule.unsure or any(word.text in language.list("unsure") for word in words)
    return wanted._replace(asked=found.rule.asked, unsure=doubt, hint=found.rule.hint)


def _is_nothing(what: Words, rule: NeedRule, language: Language, *, how: bool) -> bool:
    """“Needs nothing”, “hopes to see me”, “wants to get promoted”."""
    if has(what[:1], language.list("nothing")) or has(what[:2], language.list("nothing") - language.list("no")):
        return True
    if _is_idle(what, language) if not rule.asked else not how and what[0].text in language.list("asked_idle"):
        return True
    if rule.asked and rule.unsure and what[0].text in language.list("known_to_both"):
        return True
    return rule.kind is None and what[0].text.endswith("ed") and has(what[:1], language.list("verbs"))


def _is_idle(words: Words, language: Language) -> bool:
    """“Wants to see me again”: nothing one could help with."""
    if not words:
        return True
    if words[0].text == "go":
        return len(words) == 1 or words[1].text not in language.list("going_on")
    if has(words[:1], language.list("talks")) and any(word.text in language.list("me") for word in words):
        return True
    moved = has(words[:1], language.list("rescheduling")) and has(words, language.list("rescheduled"))
    asked = words[0].text in language.list("me") and has(words[2:3], language.list("asked_idle"))
    if moved or asked or words[-1].text in language.list("me") - language.list("i"):
        return True
    treat = has(words[:3], language.list("meals")) and len(words) <= _SHORT
    return treat or words[0].text in language.list("idle") or words[0].text == "that"


def _wanted(words: Words, kind: NeedKind | None, dated: Dated, language: Language) -> Wanted | None:
    what, due = dated.without_due(words)
    if not any(word.spoken for word in what):
        return None
    return Wanted(what, kind or _kind(what, language), False, due)


def kind_of_written_need(text: str, language: Language) -> NeedKind:
    """The kind of a need that is written down alone: “is looking for a data engineer”."""
    words = language.morphology.read(without_marks(text))
    wanted = read_need(words, Dated("", (), language), language)
    return wanted.kind if wanted else _kind(words, language)


def kind_of_need(text: str, language: Language) -> NeedKind:
    """The kind of what is needed, by its words alone: “a data engineer”."""
    return _kind(language.morphology.read(text), language)


def _kind(words: Words, language: Language) -> NeedKind:
    """A person, a resource or a problem, by its first words, else by the noun that it is about."""
    start = 0
    while start < len(words) and (words[start].text in language.list("before_head") or not words[start].spoken):
        start += 1
    found = language.need_kinds.at(words, start)
    if found or (words and words[0].text in language.list("helping")):
        return found.rule if found else NeedKind.PROBLEM
    head = _head(words[start:], language)
    if (kind := _kind_of_two(head, language)) is not None:
        return kind
    for word in reversed(head) if head else words[start : start + _LONGEST_HEAD]:
        if (kind := _kind_of(word, language)) is not None:
            return kind
        if word in head[-1:] and _names_a_person(word, language):
            return NeedKind.PERSON
    doing = bool(words) and words[0].text.endswith("ing")
    return NeedKind.RESOURCE if head and not doing else NeedKind.PROBLEM


def _kind_of_two(head: Words, language: Language) -> NeedKind | None:
    """“The plumber's number” is a person, “book tips” are things."""
    if len(head) > 1 and has(head[-1:], language.list("contact_details")):
        return NeedKind.PERSON
    tips = len(head) > 1 and has(head[-1:], language.list("hints"))
    return NeedKind.RESOURCE if tips and _kind_of(head[-2], language) is NeedKind.RESOURCE else None


def _head(words: Words, language: Language) -> Words:
    """The noun and what stands before it: “a data engineer” of “a data engineer for the new team”."""
    for at, word in enumerate(words[:_LONGEST_HEAD]):
        if not word.spoken or word.text in language.list("stops"):
            return words[:at]
    return words[:_LONGEST_HEAD]


def _kind_of(word: Word, language: Language) -> NeedKind | None:
    kinds = (("persons", NeedKind.PERSON), ("things", NeedKind.RESOURCE), ("problems", NeedKind.PROBLEM))
    said = next((kind for name, kind in kinds if word.text in language.list(name)), None)
    return said or next((kind for name, kind in kinds if not word.forms.isdisjoint(language.list(name))), None)


def _names_a_person(word: Word, language: Language) -> bool:
    """A word for what somebody is or does, by its ending: “childminder”, “physiotherapist”."""
    if not word.forms.isdisjoint(language.list("no_persons")):
        return False
    endings = tuple(language.person_endings)
    return any(
        form.endswith(endings) and len(form) > _SHORTEST_TRADE for form in (word.text, word.text.removesuffix("s"))
    )
