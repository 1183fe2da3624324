"""What the understanding of notes needs to know of a language: patterns and lists of words, one file each.

In patterns, `{P}` is a person, `{PP}` one or several, `{D}` a day, and a name in braces is another pattern of the same
file. They are compiled when they are first wanted: most notes need few of them.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import NamedTuple

from netgive.capture.marks import DAY, PERSON
from netgive.domain.conversations import Channel, EventKind
from netgive.domain.exchange import GiveKind, NeedKind, ShelfKind

_NAMED = re.compile(r"\{([A-Za-z_]+)\}")


class Subject(StrEnum):
    """Of whom a clause speaks."""

    THEM = "them"  # people that are named, or a pronoun
    ME = "me"
    OTHER = "other"  # somebody of theirs: a sister, a boss
    OPEN = "open"  # nobody is named


class Cue(NamedTuple):
    """Words that say by which channel two people talked; the earlier in its list, the more it says."""

    channel: Channel
    pattern: str


class NeedPattern(NamedTuple):
    """How a need is said. ``what`` in the pattern is what is needed; without ``kind`` its words decide.

    ``asked``: it was asked of you. ``denies``: its own “not” belongs to it, as in “cannot find”.
    """

    trigger: str
    pattern: str
    kind: NeedKind | None = None
    asked: bool = False
    denies: bool = False


class EventPattern(NamedTuple):
    """How something that happened is said; ``family``: it also counts where it happened to their family."""

    kind: EventKind
    pattern: str
    family: bool = False


@dataclass(frozen=True, eq=False)
class Language:
    """One language, for notes."""

    pieces: Mapping[str, str]
    # days
    day_phrase: str
    day_abbreviations: str
    no_day_before: str
    no_day_after: str
    day_words: Mapping[str, str]
    feasts: Mapping[str, tuple[int, int]]
    # people
    short_names: Mapping[str, Sequence[str]]
    titles: Collection[str]
    also_words: Collection[str]
    name_after: str
    name_before: str
    new_names_at: Sequence[str]
    not_names: Collection[str]
    # clauses
    abbreviations: str
    cut: str
    begins: str
    fresh: str
    verbs: str
    third_person: str
    connective: str
    subjects: Sequence[tuple[Subject, str]]
    reported: str
    reported_as_mine: str
    # the conversation
    cues: Sequence[Cue]
    not_yet: str
    in_passing: str
    they_did: str
    came_in: str
    went_out: str
    both_ways: str
    aside: str
    mail_header: str
    not_with: str
    present: str
    absent: str
    absent_label: str
    not_that_day: str
    # what they need
    needs: Sequence[NeedPattern]
    no_need: str
    person_words: str
    resource_words: str
    problem_words: str
    head_end: str
    need_labels: Mapping[str, str]
    # what I promised
    promises: Sequence[str]
    duties: Sequence[str]
    tasks: Sequence[str]
    receiver: str
    hand_over: str
    task_label: str
    no_promise: str
    said_yes: str
    not_the_receiver: str
    due: str
    gift_kinds: Sequence[tuple[GiveKind, str]]
    # the rest
    received: Sequence[str]
    no_gift: str
    events: Sequence[EventPattern]
    no_event: str
    interests: Sequence[str]
    interest_end: str
    shelf: Sequence[tuple[ShelfKind, str]]
    genders: Mapping[str, str]
    unsure: str
    _compiled: dict[str, re.Pattern[str]] = field(default_factory=dict, repr=False)

    def pattern(self, source: str) -> re.Pattern[str]:
        """A pattern of this language, ready to use; letters of both cases are the same to it."""
        found = self._compiled.get(source)
        if found is None:
            found = self._compiled[source] = re.compile(self._spelled_out(source), re.IGNORECASE)
        return found

    def _spelled_out(self, source: str) -> str:
        pieces = {
            "P": PERSON,
            "PP": rf"{PERSON}(?:(?:\s*[,&+/]\s*|\s*,?\s+{self.pieces['and']}\s+){PERSON})*",
            "D": DAY,
        }
        pieces |= self.pieces
        while True:
            filled = _NAMED.sub(lambda name: f"(?:{pieces[name[1]]})" if name[1] in pieces else name[0], source)
            if filled == source:
                return filled
            source = filled

    def match(self, source: str, said: str) -> re.Match[str] | None:
        """A pattern at the beginning of what is said, words such as “is still” left aside."""
        compiled = self.pattern(source)
        return next((found for start in self._starts(said) if (found := compiled.match(said, start))), None)

    @lru_cache(maxsize=64)  # noqa: B019  a language lives as long as the program
    def _starts(self, said: str) -> tuple[int, ...]:
        """Where what is said may begin: behind its first small words, or before them."""
        filler = self.pattern(r"(?:{filler})\s+")
        starts = [0]
        while found := filler.match(said, starts[-1]):
            starts.append(found.end())
        return tuple(reversed(starts))

    @cached_property
    def day_phrases(self) -> re.Pattern[str]:
        return self.pattern(self.day_phrase)

    def no_day(self, text: str, start: int, end: int) -> bool:
        """Whether words that look like a day are something else here: “sat next to”."""
        if not self.pattern(self.day_abbreviations).fullmatch(text[start:end].strip(" ,.")):
            return False
        before = self.pattern(rf"(?:{self.no_day_before})\s*$").search(text[max(0, start - 20) : start])
        return bool(before or self.pattern(self.no_day_after).match(text, end))

    def plain_day(self, words: str) -> str:
        """A day in the words that dates are read in."""
        numbers = words.count(".") == 1 and words.replace(".", "").replace(" ", "").isdigit()
        return self.day_words.get(words, f"{words}." if numbers else words)

    def gender(self, text: str) -> str:
        """What the first pronoun of a text says of whom it means; empty where it says nothing."""
        for word in self.pattern(r"[^\W\d_]+").findall(text):
            if (found := self.genders.get(word.lower())) is not None:
                return found
        return ""

    def names_person(self, before: str, word: str, after: str) -> bool:
        """Whether a word that is also something else is a name here."""
        if self.pattern(rf"(?:{self.name_after})$").search(before[-30:]):
            return True
        return word[0].isupper() and self.pattern(self.name_before).match(after) is not None

    def new_names(self, text: str, busy: Collection[int]) -> Iterator[tuple[int, int]]:
        """Where a name stands that is not known, by what is around it."""
        for source in self.new_names_at:
            for match in self.pattern(source).finditer(text):
                start, end = match.span("name")
                first = text[start:end].split(maxsplit=1)[0].rstrip(",").casefold()
                if first not in self.not_names and not any(place in busy for place in range(start, end)):
                    yield start, end
