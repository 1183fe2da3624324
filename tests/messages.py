"""Messages of every kind, about somebody of whom everything is known."""

import re
from collections.abc import Iterator
from typing import Any

from builders import DAY, TODAY, contact, days_ago, interaction, match, promise, tie
from netgive.domain.conversations import Direction, Event, EventKind
from netgive.domain.exchange import (
    GiveKind,
    Introduction,
    IntroductionState,
    Need,
    NeedKind,
    Received,
    ShelfItem,
    ShelfKind,
)
from netgive.domain.suggest import Draft, Lane, OfferForm, TieState
from netgive.engine.details import Details
from netgive.engine.drafts import draft
from netgive.engine.lanes import Entry
from netgive.engine.offers import Basis, Candidate
from netgive.engine.settings import DEFAULTS, Settings

LONG = "a story of many words that goes on and on without any end in sight until the very last of them is said " * 2
TEXTS = (
    "tea",
    "She asked: did it work? Yes!",
    "“quoted”, with ‘more’ in it.",
    "日本語のメモ",
    "🌱 {curly} %s",
    LONG,
)
IDS = ("1", "2", "3", "4")  # the phrases are chosen by the id
STATES = tuple(TieState)
SLIPS = re.compile(
    r"None|\{(?:first|quote|date|item|title|about|when|other|reason|gift)\}"
    r"|\w  \w|\.\.|,,|\. ,|”“|\?\?| \.| ,|\ba [aeio]\w"
)
ON_SHELF = (ShelfKind.BOOK, ShelfKind.PODCAST, ShelfKind.ARTICLE, ShelfKind.TOOL, ShelfKind.OTHER)


def details_of(name: str, text: str, identity: str, kind: ShelfKind = ShelfKind.BOOK, **values: Any) -> Details:
    """Everything that could be known of somebody, all of it saying ``text``."""
    person = contact(name, id=identity, memory=text, interests=(text,))
    known: dict[str, Any] = {
        "note": interaction(identity, 300, note=text),
        "question": interaction(identity, 5, note=text, direction=Direction.IN),
        "needs": {"n1": Need("n1", identity, text, NeedKind.PROBLEM, first_seen=days_ago(9))},
        "shelf": {"s1": ShelfItem("s1", kind, text)},
        "others": {"9": contact("Bo Sample", id="9")},
        "events": tuple(Event(identity, event, days_ago(3), text) for event in EventKind),
        "promise": promise(contact_id=identity, text=text),
        "received": Received("r1", identity, text, days_ago(40)),
        "introduction": Introduction("i1", identity, "9", IntroductionState.IDEA, text, changed_on=days_ago(20)),
    }
    return Details(person, **{**known, **values})


def candidates() -> Iterator[tuple[str, Candidate, ShelfKind]]:
    """Every kind of gift in every form, on every basis."""
    book = match()
    for kind in ON_SHELF:
        for form in (OfferForm.SHARE, OfferForm.ASK_PERMISSION):
            for basis, day in ((Basis.NEED, DAY - 9), (Basis.INTEREST, None)):
                gift = Candidate(0.9, GiveKind.RECOMMENDATION, form, 4, basis, day, "n1" if day else None, book)
                yield f"{kind} {form} {basis}", gift, kind
    for form, minutes in ((OfferForm.ADVISE, 12), (OfferForm.ASK_PERMISSION, 3)):
        gift = Candidate(0.9, GiveKind.ADVICE, form, minutes, Basis.NEED, DAY - 9, "n1", book._replace(kind="skill"))
        yield f"advice {form}", gift, ShelfKind.SKILL
    for source, text in (("skill", "old maps"), ("title", "Editor"), ("organization", "Acme")):
        person = match(offer="9", source=source, kind=None, text=text)
        gift = Candidate(0.9, GiveKind.INTRODUCTION, OfferForm.ASK_PERMISSION, 5, Basis.NEED, DAY - 9, "n1", person)
        yield f"introduction {source}", gift, ShelfKind.BOOK
    for form, basis, day in (
        (OfferForm.QUESTION, Basis.NOTE, DAY - 300),
        (OfferForm.QUESTION, Basis.NEED, DAY - 9),
        (OfferForm.QUESTION, Basis.INTEREST, None),
        (OfferForm.QUESTION, Basis.MEMORY, None),
        (OfferForm.CELEBRATE, Basis.GOOD_NEWS, DAY - 3),
        (OfferForm.SUPPORT, Basis.GRIEF, DAY - 3),
        (OfferForm.SUPPORT, Basis.ILLNESS, DAY - 3),
    ):
        need = "n1" if basis is Basis.NEED else None
        yield f"{form} {basis}", Candidate(0.9, GiveKind.ATTENTION, form, 3, basis, day, need), ShelfKind.BOOK
    stale = Candidate(0.5, GiveKind.ATTENTION, OfferForm.QUESTION, 3, Basis.NEED, DAY - 400, "n1", stale=True)
    yield "stale", stale, ShelfKind.BOOK


GIFTS = {name: (candidate, kind) for name, candidate, kind in candidates()}
DUTIES = (Lane.PROMISE, Lane.REPLY, Lane.THANKS, Lane.INTRODUCTION)


def in_language(code: str) -> Settings:
    return DEFAULTS._replace(language=code)


def reconnecting(candidate: Candidate, details: Details, state: TieState = TieState.DORMANT, code: str = "en") -> Draft:
    entry = Entry(Lane.RECONNECT, tie(details.contact.id), candidate.minutes, candidate=candidate)
    written = draft(entry, details, state, TODAY, in_language(code))
    assert written is not None
    return written


def on_duty(lane: Lane, details: Details, state: TieState = TieState.DORMANT, code: str = "en") -> Draft:
    written = draft(Entry(lane, tie(details.contact.id), 5, "g1"), details, state, TODAY, in_language(code))
    assert written is not None
    return written


def slips(written: Draft) -> list[str]:
    """What no careful writer leaves in a letter; quotations are left out, for they are not the writer's."""
    return SLIPS.findall(re.sub("“[^”]*”", "“x”", f"{written.subject}\n{written.body}"))
