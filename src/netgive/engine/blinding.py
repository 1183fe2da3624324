"""Leaving somebody's name out: the first question of an introduction does not give it away (ENGINE C.5)."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from netgive.domain.text import fold
from netgive.engine.languages import words_as_names as lists
from netgive.engine.languages.words_as_names import words_of

WORD = re.compile(r"[^\W\d_]+")
BETWEEN = re.compile(r"[\s.’'-]?")
SENTENCE_END = re.compile(r"(?:^|[.!?:…\n]\s*|[“\"(]\s*)$")
SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
LOOKED_BACK = 2  # words before a noun among which an article makes it one
EVERYDAY, PARTICLES, DETERMINERS, PREPOSITIONS, VERBS = map(
    words_of, (lists.EVERYDAY, lists.PARTICLES, lists.DETERMINERS, lists.PREPOSITIONS, lists.VERBS)
)


class _Found(NamedTuple):
    """A word of a text: where it stands, and itself without case and accents."""

    start: int
    end: int
    plain: str


def name_words(names: Iterable[str | None]) -> frozenset[str]:
    """The words by which somebody may be known, without case and accents; their names run together are words, too."""
    found: set[str] = set()
    for name in names:
        said = WORD.findall((name or "").casefold())
        words = [fold(word) for word in said]
        if not set(words) <= PARTICLES:
            spelled_out = {fold(word.translate(SPELLED_OUT)) for word in said}
            found |= ({*words} | spelled_out) - PARTICLES | {"".join(words)}
    return frozenset(found)


def without_name(text: str, names: frozenset[str], stand_in: str) -> str:
    """A sentence with ``stand_in`` wherever it names somebody; words that only look like the name stay."""
    words = [_Found(found.start(), found.end(), fold(found[0])) for found in WORD.finditer(text)]
    pieces, end, place = [], 0, 0
    while place < len(words):
        last = _run(text, words, place, names)
        if last < place or not _is_name(text, words, place, last, names):
            place += 1
            continue
        start = words[place].start
        begins = text[start].isupper() and SENTENCE_END.search(text[:start])
        pieces += [text[end:start], stand_in.capitalize() if begins else stand_in]
        end, place = words[last].end, last + 1
    return "".join([*pieces, text[end:]])


def stripped(text: str, names: frozenset[str]) -> str:
    """A title or the name of a firm without the words that are somebody's name, however they are written."""
    telling = {name for name in names if len(name) > 1 or not name.isascii()}
    left = [part for part in text.split() if not any(fold(word) in telling for word in WORD.findall(part))]
    if left == text.split():
        return text
    while left and (fold(left[-1]) in PREPOSITIONS or not WORD.search(left[-1])):
        left.pop()
    while left and not WORD.search(left[0]):
        left.pop(0)
    return " ".join(left)


def _run(text: str, words: list[_Found], place: int, names: frozenset[str]) -> int:
    """The place of the last of the words of a name that begins here, particles between them included."""
    last = place - 1
    for at in range(place, len(words)):
        if at > place and not _joined(text, words[at - 1], words[at]):
            break
        if words[at].plain in names:
            last = at
        elif at == place or words[at].plain not in PARTICLES:
            break
    return last


def _joined(text: str, one: _Found, other: _Found) -> bool:
    """Whether two words may belong to one name: a full stop ends a sentence, but after a letter or a title."""
    between = text[one.end : other.start]
    shortened = between == ". " and (len(one.plain) == 1 or one.plain in PARTICLES)
    return shortened or BETWEEN.fullmatch(between) is not None


def _is_name(text: str, words: list[_Found], first: int, last: int, names: frozenset[str]) -> bool:
    """Whether words that could be the name are it."""
    run = words[first : last + 1]
    if len(run) > 1:
        capitals = all(text[word.start].isupper() for word in run)
        telling = any(word.plain not in EVERYDAY for word in run)
        return capitals or telling or "".join(word.plain for word in run) in names
    word = run[0]
    if word.plain not in EVERYDAY:
        return len(word.plain) > 1 or not word.plain.isascii()
    if not text[word.start].isupper():
        return False
    if text[word.end : word.end + 2] in {"'s", "’s"}:
        return True
    if SENTENCE_END.search(text[: word.start]):
        following = words[first + 1] if first + 1 < len(words) else None
        return following is not None and _acts(text[following.start : following.end])
    return not any(before.plain in DETERMINERS for before in words[max(first - LOOKED_BACK, 0) : first])


def _acts(word: str) -> bool:
    """Whether a word after a name could be what that person does."""
    third_person = word.endswith(("s", "t", "ed", "te")) and not word.endswith("ss")
    return fold(word) in VERBS or (word.islower() and third_person and fold(word) not in DETERMINERS)
