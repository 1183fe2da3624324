"""Everybody who is known, found by the words of their names."""

import re
from collections import defaultdict
from collections.abc import Sequence

from netgive.capture.language import Language
from netgive.domain.text import fold

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
POSSESSIVE = ("'s", "’s")
SHORTEST_SLIP, LONG_NAME = 4, 8  # letters of a name in which one or two slips are forgiven

Known = tuple[str, str, str | None]  # a contact, as far as names go: id, name, nickname


class Directory:
    """Everybody who is known, and of those whose names occur in one text the words of their names."""

    def __init__(self, everybody: Sequence[Known], text: str, language: Language) -> None:
        self._everybody, self._language = everybody, language
        self._first: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
        self._last: dict[str, list[str]] = defaultdict(list)
        occurring = {fold(word) for match in WORD.finditer(text) for word in _spellings(match.group())}
        occurring |= {full for word in occurring for full in language.short_names.get(word, ())}
        for contact, name, nickname in everybody:
            words = fold(name).split()
            if words and (words[0] in occurring or words[-1] in occurring):
                self._first[words[0]].append((contact, words))
                self._last[words[-1]].append(contact)
            if nickname and (short := fold(nickname)) in occurring:
                self._first[short].append((contact, [short, *words[1:]]))

    def first(self, word: str) -> list[tuple[str, list[str]]]:
        """Those whose first name or nickname it is; else those whose first name it is short for."""
        found = self._first.get(word)
        if found:
            return found
        full = self._language.short_names.get(word, ())
        return [(contact, [word, *words[1:]]) for name in full for contact, words in self._first.get(name, ())]

    def last(self, word: str) -> list[str]:
        """Those whose last name it is."""
        return self._last.get(word, [])

    def near(self, said: str) -> list[str]:
        """Those whose name, or first name, is nearly this."""
        from rapidfuzz.distance import OSA  # noqa: PLC0415  only for names that nobody has

        most = 0 if len(said) < SHORTEST_SLIP else 1 if len(said) < LONG_NAME else 2
        if not most:
            return []
        best: dict[int, list[str]] = defaultdict(list)
        for contact, name, nickname in self._everybody:
            options = (fold(name),) if " " in said else (*fold(name).split()[:1], fold(nickname or ""))
            alike = [option for option in options if option[:1] == said[:1]]
            distance = min((OSA.distance(said, option, score_cutoff=most) for option in alike), default=most + 1)
            best[distance].append(contact)
        return next((best[distance] for distance in range(1, most + 1) if best[distance]), [])


def _spellings(word: str) -> tuple[str, ...]:
    """A word, and without a possessive."""
    return (word, word[:-2]) if word.endswith(POSSESSIVE) else (word, word[:-1]) if word.endswith("s") else (word,)
