"""Finding again what was noted: by words, newest first, person by person."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from netgive.domain.people import Contact
from netgive.domain.recall import Passage
from netgive.domain.suggest import TieView
from netgive.domain.text import fold
from netgive.engine.compose import tie_view
from netgive.errors import InvalidValueError
from netgive.store import people, recall, ties
from netgive.store.connection import Store


@dataclass(frozen=True, slots=True)
class Found:
    """A contact, and where the words stand, newest first; texts without a day come last."""

    contact: Contact
    tie: TieView
    passages: tuple[Passage, ...]


def find(store: Store, words: str, today: date) -> list[Found]:
    """The contacts in whose record or notes all these words occur, those with the newest passage first.

    Raises InvalidValueError where no word is given.
    """
    wanted = list(dict.fromkeys(fold(words).split()))
    if not wanted:
        raise InvalidValueError("Say what to look for: `netgive find sailing`.")
    hits: dict[str, list[Passage]] = defaultdict(list)
    met: dict[str, set[str]] = defaultdict(set)
    for passage in recall.passages(store.connection):
        folded = fold(passage.text)
        here = [word for word in wanted if word in folded]
        if here:
            met[passage.contact].update(here)
            hits[passage.contact].append(passage)
    ids = sorted(contact for contact, words_met in met.items() if len(words_met) == len(wanted))
    views = {tie.contact: tie_view(tie, today, store.settings) for tie in ties.some(store.connection, ids)}
    found = [
        Found(contact, views[contact.id], tuple(_ordered(hits[contact.id], wanted)))
        for contact in people.contacts(store.connection, ids)
    ]
    return sorted(found, key=lambda one: (_newest_first(one.passages[0]), one.contact.name.casefold(), one.contact.id))


def _ordered(passages: Sequence[Passage], words: Sequence[str]) -> list[Passage]:
    marked = [passage._replace(marks=_marks(passage.text, words)) for passage in passages]
    return sorted(marked, key=lambda one: (_newest_first(one), one.kind, one.text))


def _newest_first(passage: Passage) -> int:
    return -passage.on.toordinal() if passage.on else 0


def _marks(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where the words stand; nowhere in a text whose letters cannot be told apart once folded."""
    folded = fold(text)
    if len(folded) != len(text):
        return ()
    return tuple(match.span() for match in re.finditer("|".join(map(re.escape, words)), folded))
