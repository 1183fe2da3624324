"""A report as it may be handed to somebody else: without those one is close to, or with initials for all names.

Texts are the user's own words and may name anybody, so known names in them are made unreadable, too. What else they
tell is not understood here: read a report before you hand it over (docs/report.md).
"""

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from itertools import chain

from netgive.domain.suggest import Person
from netgive.engine.report_words import ONE_GIFT, SOMETHING
from netgive.reports.names import WORD, Finder, Known, sentences_of
from netgive.reports.report import Ahead, Gift, NetworkMap, Node, Report, Revived

CLOSE = "someone close"
CIRCLE = "a circle"
CLOSE_AGAIN = re.compile(rf"{CLOSE}(?:\s+{CLOSE}\b)+")
TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
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
    names = [*_named_in(report), *known]
    veiled = _veiled(report, _Veil(names, None if hide else initials))
    told = sentences_of(veiled)
    return veiled._replace(sentences=tuple(_begun(one) if hide else TWO_STOPS.sub(".", one) for one in told))


def initials(name: str) -> str:
    """The first letter of each word, as in “A. E.”, or a question mark."""
    return " ".join(f"{word[0].upper()}." for word in WORD.findall(name)) or "?"


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


class _Veil:
    """Replaces people and what is said of them; ``shorten`` writes a name, None leaves out communal ties."""

    def __init__(self, names: list[Known], shorten: Callable[[str], str] | None) -> None:
        self.shorten = shorten
        self._communal = Finder(one for one in names if one.communal)
        self._all = self._communal if shorten is None else Finder(names)
        self._numbers: dict[str, str] = {}
        self._circles: dict[str, str] = {}

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
        told = self._all.replaced(text, self._instead)
        if told == text:
            return text
        return CLOSE_AGAIN.sub(CLOSE, told) if self.shorten is None else TWO_STOPS.sub(".", told)

    def circle(self, name: str) -> str:
        """A circle of its own name for each; that of somebody close is not told, not even by an initial."""
        if name not in self._circles:
            told = CIRCLE if self._communal.names_in(name) else self._all.replaced(name, self._instead, any_case=True)
            taken, number, free = set(self._circles.values()), 1, told
            while free in taken:
                number += 1
                free = f"{told} {number}"
            self._circles[name] = free
        return self._circles[name]

    def _instead(self, name: str) -> str:
        return self.shorten(name) if self.shorten is not None else CLOSE


def _named_in(report: Report) -> list[Known]:
    gifts, revived = (*report.gifts, *report.outcomes), (*report.revived, *report.revivals)
    people: Iterable[Gift | Revived | Ahead | Node] = chain(gifts, revived, report.ahead, report.network.nodes)
    return [Known(one.person.name, one.communal) for one in people]


def _veiled(report: Report, veil: _Veil) -> Report:
    return report._replace(
        gifts=tuple(_gift(one, number, veil) for number, one in enumerate(report.gifts, start=1)),
        outcomes=tuple(_gift(one, number, veil) for number, one in enumerate(report.outcomes, start=1)),
        revived=tuple(_revived(one, veil) for one in report.revived),
        revivals=tuple(_revived(one, veil) for one in report.revivals),
        ahead=tuple(_ahead(one, veil) for one in report.ahead),
        circles={veil.circle(name): count for name, count in report.circles.items()},
        network=_network(report.network, veil),
    )


def _gift(gift: Gift, number: int, veil: _Veil) -> Gift:
    hidden = veil.hides(communal=gift.communal)
    return gift._replace(
        id=str(number),
        person=veil.person(gift.person, communal=gift.communal),
        text=ONE_GIFT[gift.kind] if hidden else veil.text(gift.text),
        circle=_circle(gift.circle, veil),
        outcome=_outcome(gift.outcome, veil, hidden=hidden),
    )


def _outcome(outcome: str | None, veil: _Veil, *, hidden: bool) -> str | None:
    """What became of it stays; what they said of it does only where it may be told."""
    if outcome is None:
        return None
    return outcome.partition(": ")[0] if hidden else veil.text(outcome)


def _revived(one: Revived, veil: _Veil) -> Revived:
    return one._replace(person=veil.person(one.person, communal=one.communal))


def _ahead(one: Ahead, veil: _Veil) -> Ahead:
    hidden = veil.hides(communal=one.communal)
    text = AHEAD.get(one.kind, SOMETHING) if hidden else veil.text(one.text)
    return one._replace(person=veil.person(one.person, communal=one.communal), text=text)


def _network(network: NetworkMap, veil: _Veil) -> NetworkMap:
    nodes = tuple(_node(one, veil) for one in network.nodes)
    pairs = tuple((veil.id(a), veil.id(b)) for a, b in network.introductions)
    return network._replace(nodes=nodes, introductions=pairs)


def _node(one: Node, veil: _Veil) -> Node:
    return one._replace(person=veil.person(one.person, communal=one.communal), circle=_circle(one.circle, veil))


def _circle(name: str | None, veil: _Veil) -> str | None:
    return name and veil.circle(name)
