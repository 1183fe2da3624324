"""A report as it may be handed to somebody else: without those one is close to, or with initials for all names.

Texts are the user's own words and may name anybody, so known names in them are made unreadable, too. What else they
tell is not understood here: read a report before you hand it over (docs/report.md).
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum
from itertools import chain

from netgive.domain.suggest import Person
from netgive.domain.text import fold
from netgive.engine.report_words import ONE_GIFT, SOMETHING
from netgive.reports.names import Known
from netgive.reports.report import Ahead, Gift, NetworkMap, Node, Report, Revived
from netgive.reports.report_story import with_sentences

CLOSE = "someone close"
LEAST_LETTERS = 2  # of a part of a name that is looked for in texts
WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
APOSTROPHE = re.compile("[’']")
AHEAD = {"promise": SOMETHING, "follow_up": "ask how it went", "give": SOMETHING}


class Sharing(StrEnum):
    """How a report is made fit to be shared."""

    CLOSE_LEFT_OUT = "close"
    INITIALS = "initials"


def shared(report: Report, how: Sharing, known: Iterable[Known] = ()) -> Report:
    """The report to be shared; ids, which may be names, become numbers.

    ``known`` are names beyond those of the report, which texts may hold.
    """
    hide = how is Sharing.CLOSE_LEFT_OUT
    own, others = ([one for one in names if one.communal or not hide] for names in (_named_in(report), known))
    told = with_sentences(_veiled(report, _Veil(own, others, None if hide else initials)))
    return replace(told, sentences=tuple(one[:1].upper() + one[1:] for one in told.sentences)) if hide else told


def initials(name: str) -> str:
    """The first letter of each word, as in “A. E.”, or a question mark."""
    return " ".join(f"{word[0].upper()}." for word in WORD.findall(name)) or "?"


class _Veil:
    """Replaces people and what is said of them; ``shorten`` says how a name is written, None leaves out communal ties.

    In texts, names of the report's own people are found however they are written, names of others where they begin
    with a capital letter: many are common words, too.
    """

    def __init__(self, own: list[Known], others: list[Known], shorten: Callable[[str], str] | None) -> None:
        self.shorten = shorten
        self._own = {part for one in own for part in _parts(one.name)}
        self._others = {part for one in others for part in _parts(one.name)}
        self._uncased = {one.name for one in own if one.name.upper() == one.name.lower() and len(one.name) > 1}
        self._numbers: dict[str, str] = {}

    def id(self, known: str) -> str:
        return self._numbers.setdefault(known, str(len(self._numbers) + 1))

    def person(self, person: Person, *, communal: bool) -> Person:
        if self.shorten is not None:
            return Person(self.id(person.id), self.shorten(person.name))
        return Person(self.id(person.id), CLOSE if communal else person.name)

    def hides(self, *, communal: bool) -> bool:
        """Whether nothing may be said in one's own words."""
        return communal and self.shorten is None

    def text(self, text: str) -> str:
        for name in self._uncased:  # in scripts without capitals, words may follow each other without a blank
            text = text.replace(name, self._instead(name))
        return WORD.sub(self._word, text)

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        forms = {fold(word), fold(APOSTROPHE.split(word)[0])}
        if forms & self._own or (forms & self._others and not word.islower()):
            return self._instead(word)
        return word

    def _instead(self, name: str) -> str:
        return self.shorten(name) if self.shorten is not None else CLOSE


def _parts(name: str) -> set[str]:
    """The words of a name as they are looked for in texts."""
    words = {fold(word) for word in WORD.findall(name)}
    return {word for word in words if len(word) >= LEAST_LETTERS}


def _named_in(report: Report) -> list[Known]:
    gifts, revived = (*report.gifts, *report.outcomes), (*report.revived, *report.revivals)
    people: Iterable[Gift | Revived | Ahead | Node] = chain(gifts, revived, report.ahead, report.network.nodes)
    return [Known(one.person.name, one.communal) for one in people]


def _veiled(report: Report, veil: _Veil) -> Report:
    return replace(
        report,
        gifts=tuple(_gift(one, number, veil) for number, one in enumerate(report.gifts, start=1)),
        outcomes=tuple(_gift(one, number, veil) for number, one in enumerate(report.outcomes, start=1)),
        revived=tuple(_revived(one, veil) for one in report.revived),
        revivals=tuple(_revived(one, veil) for one in report.revivals),
        ahead=tuple(_ahead(one, veil) for one in report.ahead),
        network=_network(report.network, veil),
    )


def _gift(gift: Gift, number: int, veil: _Veil) -> Gift:
    hidden = veil.hides(communal=gift.communal)
    return replace(
        gift,
        id=str(number),
        person=veil.person(gift.person, communal=gift.communal),
        text=ONE_GIFT[gift.kind] if hidden else veil.text(gift.text),
        outcome=_outcome(gift.outcome, veil, hidden=hidden),
    )


def _outcome(outcome: str | None, veil: _Veil, *, hidden: bool) -> str | None:
    """What became of it stays; what they said of it does only where it may be told."""
    if outcome is None:
        return None
    return outcome.partition(": ")[0] if hidden else veil.text(outcome)


def _revived(one: Revived, veil: _Veil) -> Revived:
    return replace(one, person=veil.person(one.person, communal=one.communal))


def _ahead(one: Ahead, veil: _Veil) -> Ahead:
    hidden = veil.hides(communal=one.communal)
    text = AHEAD.get(one.kind, SOMETHING) if hidden else veil.text(one.text)
    return replace(one, person=veil.person(one.person, communal=one.communal), text=text)


def _network(network: NetworkMap, veil: _Veil) -> NetworkMap:
    nodes = tuple(_node(one, veil) for one in network.nodes)
    pairs = tuple((veil.id(a), veil.id(b)) for a, b in network.introductions)
    return replace(network, nodes=nodes, introductions=pairs)


def _node(one: Node, veil: _Veil) -> Node:
    return replace(one, person=veil.person(one.person, communal=one.communal))
