"""What people type on a phone, written out, so that everything else need not know it."""

import re
from typing import NamedTuple

from netgive.capture.language import Language

_WORD = re.compile(
    r"\bw/(?=\s?[^\W\d])|\bw\.(?=\s[^\W\d])|(?<![\w./:#@'’-])[^\W_]+(?:['’/][^\W\d_]+)?(?![\w@]|[/:.]\w)"
)
SHORTEST_CLIPPED = 3  # letters of a verb whose ending may be clipped


class Plain(NamedTuple):
    """A text written out, and for each of its letters where in the original it came from."""

    text: str
    places: tuple[int, ...]


def written_out(text: str, language: Language) -> Plain:
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for match in _WORD.finditer(text):
        instead = _instead(text, match, language)
        if instead is None:
            continue
        parts += [text[at : match.start()], instead]
        places += range(at, match.start())
        places += [match.start()] * len(instead)
        at = match.end()
    parts.append(text[at:])
    places += range(at, len(text) + 1)
    return Plain("".join(parts), tuple(places))


def _instead(text: str, match: re.Match[str], language: Language) -> str | None:
    said = match.group()
    word = said.lower()
    if (known := language.shorthand.get(word)) is not None and not said.isupper():
        blank = " " if word.endswith("/") and not text[match.end()].isspace() else ""
        return known + blank
    following = _word_after(text, match.end())
    if word in language.bare_mine and following in language.list("giving"):
        return language.bare_mine[word]
    if word in language.number_words and _stands_for_a_word(text, match, following, language):
        return language.number_words[word]
    if said == "n" and _between_words(text, match):
        return language.lone_and
    return _mended(word, language)


def _mended(word: str, language: Language) -> str | None:
    """“emaild”: a verb that lost the e of its ending."""
    ending = language.clipped_ending
    stem = word.removesuffix(ending[-1])
    clipped = stem != word and len(stem) > SHORTEST_CLIPPED and stem[-1] not in ending[:-1] and stem[-1] != ending[-1]
    known = clipped and stem in language.list("verbs") and not language.morphology.is_exception(word)
    return stem + ending if known and word not in language.list("verbs") else None


def _word_after(text: str, at: int) -> str:
    found = re.compile(r"\s+([^\W\d_]+)").match(text, at)
    return found[1].lower() if found else ""


def _stands_for_a_word(text: str, match: re.Match[str], following: str, language: Language) -> bool:
    before = re.search(r"([^\W\d_]{2,})\s+$", text[max(0, match.start() - 24) : match.start()])
    if not before or not following or following in language.list("units"):
        return bool(before and re.compile(r"\s+\d").match(text, match.end()) and match.group() == "4")
    verb = following in language.list("giving") | language.list("verbs")
    return verb if match.group() == "2" else True


def _between_words(text: str, match: re.Match[str]) -> bool:
    return text[: match.start()].endswith(" ") and text[match.end() : match.end() + 1] == " "
