"""What the understanding of notes needs to know of a language: words, lists of them, and phrases.

Each language is one folder of `languages`, with one file for each idea. Phrases are written as `phrases` says.
"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from netgive.capture.phrases import Table
from netgive.capture.words import Morphology
from netgive.domain.conversations import Channel, EventKind
from netgive.domain.exchange import GiveKind, NeedKind, ShelfKind


class Way(StrEnum):
    """What words say about who turned to whom."""

    THEIRS = "theirs"
    MINE = "mine"
    BOTH = "both"


class Cue(NamedTuple):
    """Words that say by which channel two people talked; the lower ``rank``, the more they say."""

    channel: Channel
    rank: int
    written: bool = False

    @property
    def is_vague(self) -> bool:
        """Whether it only says that one talked, not how."""
        return self.channel is Channel.OTHER and self.rank > 0


class NeedRule(NamedTuple):
    """How a need is said; without ``kind`` the words for what is needed decide. ``asked``: it was asked of you."""

    kind: NeedKind | None = None
    asked: bool = False
    unsure: bool = False
    hint: bool = False


class EventRule(NamedTuple):
    """How something that happened is said. ``family``: it also counts where it happened to their family.

    ``denied``: its own “not” belongs to it. ``kin``: it is one only where it happened to somebody of theirs.
    ``alive``: it does not happen to things.
    """

    kind: EventKind
    family: bool = False
    denied: bool = False
    kin: bool = False
    alive: bool = False


class PromiseRule(NamedTuple):
    """How a promise is said. ``any_verb``: whatever follows is promised, else only what one can do for somebody."""

    any_verb: bool
    thing: bool = False


class GiftRule(NamedTuple):
    """How it is said that they did something for you; ``thanks`` if only your thanks, or theirs, tell of it."""

    thanks: bool = False
    to_me: bool = False


class Days(NamedTuple):
    """How days are written. ``signs``: no day is without one of them, or a digit."""

    pattern: str
    signs: tuple[str, ...]
    abbreviations: str
    no_day_before: str
    no_day_after: str
    words: Mapping[str, str]
    rewrites: Sequence[tuple[str, str]]
    feasts: Mapping[str, tuple[int, int]]
    vague: str
    wide: str

    def may_be_in(self, text: str) -> bool:
        """Whether a text needs a closer look: the pattern of all days takes long to be made ready."""
        folded = text.casefold()
        return any(map(str.isdigit, text)) or any(sign in folded for sign in self.signs)

    @property
    def phrases(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    def is_none(self, text: str, start: int, end: int) -> bool:
        """Whether words that look like a day are something else here: “sat next to”."""
        if not re.fullmatch(self.abbreviations, text[start:end].strip(" ,."), re.IGNORECASE):
            return False
        before = re.search(rf"(?:{self.no_day_before})\s*$", text[max(0, start - 20) : start], re.IGNORECASE)
        return bool(before or re.compile(self.no_day_after, re.IGNORECASE).match(text, end))

    def plain(self, words: str) -> str:
        """A day in the words that dates are read in."""
        for pattern, instead in self.rewrites:
            words = re.sub(pattern, instead, words)
        numbers = words.count(".") == 1 and words.replace(".", "").replace(" ", "").isdigit()
        return self.words.get(words, f"{words}." if numbers else words)


class Language(NamedTuple):
    """One language, for notes. ``lists`` are the lists of words that its rules speak of, by name."""

    morphology: Morphology
    lists: Mapping[str, frozenset[str]]
    days: Days
    # phone shorthand
    shorthand: Mapping[str, str]
    number_words: Mapping[str, str]
    bare_mine: Mapping[str, str]
    lone_and: str
    clipped_ending: str
    # people
    short_names: Mapping[str, Sequence[str]]
    # statements
    genders: Mapping[str, str]
    kin_genders: Mapping[str, str]
    endings_after_is: tuple[str, ...]
    reported: Table[None]
    # the conversation
    cues: Table[Cue]
    contact: Table[Way]
    one_way_calls: Table[Way]
    passing: Table[None]
    labels: Table[str]
    away: Table[None]
    # what is heard, promised and given
    needs: Table[NeedRule]
    need_kinds: Table[NeedKind]
    found: Table[None]
    person_endings: Sequence[str]
    promises: Table[PromiseRule]
    duties: Table[PromiseRule]
    gives: Table[None]
    gift_kinds: Table[GiveKind]
    received: Table[GiftRule]
    events: Table[EventRule]
    no_events: Table[None]
    interests: Table[None]
    fans: Table[None]
    shelf: Sequence[tuple[ShelfKind, str]]

    def list(self, name: str) -> frozenset[str]:
        return self.lists[name]
