"""The first five minutes: who matters most, what one has to give."""

from dataclasses import dataclass
from datetime import date

from netgive.domain.exchange import ShelfKind
from netgive.domain.people import Contact
from netgive.store import beginning, people, ties
from netgive.store.connection import Store

MOST_IMPORTANT = 10

# What to dig for on one's own shelf; the last asks for two people.
QUESTIONS: tuple[tuple[str, ShelfKind | None, str], ...] = (
    ("asked-about", ShelfKind.SKILL, "What do people ask you about?"),
    ("explain", ShelfKind.SKILL, "What could you explain to a beginner in ten minutes?"),
    ("book", ShelfKind.BOOK, "Which book did you give away or recommend last?"),
    ("podcast", ShelfKind.PODCAST, "Which podcast do you keep mentioning?"),
    ("article", ShelfKind.ARTICLE, "Which article have you sent to more than one person?"),
    ("tool", ShelfKind.TOOL, "Which tool or app saves you an hour a week?"),
    ("hard-way", ShelfKind.SKILL, "What did you learn the hard way, so that others need not?"),
    ("lend", ShelfKind.OTHER, "What do you own that others could borrow? (a tent, a spare room)"),
    ("place", ShelfKind.SKILL, "What do you know about the place where you live, or your trade?"),
    ("introduce", None, "Whom would two people thank you for introducing? (Ada and Bo)"),
)


@dataclass(frozen=True, slots=True)
class Important:
    """Somebody with much history; ``days`` is on how many days one was in touch."""

    contact: Contact
    days: int
    last: date | None


def most_important(store: Store, asked: frozenset[str]) -> list[Important]:
    """Those with the most history, without those who were asked about."""
    every = [tie for tie in ties.every(store.connection) if tie.contact_days]
    every.sort(key=lambda tie: (-tie.contact_days, tie.name))
    chosen = [tie for tie in every[:MOST_IMPORTANT] if f"close {tie.contact}" not in asked]
    contacts = {contact.id: contact for contact in people.contacts(store.connection, [tie.contact for tie in chosen])}
    return [
        Important(contacts[tie.contact], tie.contact_days, date.fromordinal(tie.last_day) if tie.last_day else None)
        for tie in chosen
    ]


def asked(store: Store) -> frozenset[str]:
    """What was asked already."""
    return beginning.asked(store)


def remember(store: Store, question: str) -> None:
    """A question was asked: answered or skipped, it is not asked again."""
    with store.change(None) as changes:
        beginning.remember(changes, beginning.asked(store) | {question})


def begin_anew(store: Store) -> None:
    """All questions are asked again."""
    with store.change(None) as changes:
        beginning.remember(changes, frozenset())
