"""Ideas for whom to bring together (ENGINE C.5): what one is looking for, another knows."""

from collections.abc import Iterable
from typing import NamedTuple

from netgive.domain.exchange import GiveKind
from netgive.engine.gates import standing_gate
from netgive.engine.offers import Candidate, offers
from netgive.engine.settings import Settings
from netgive.engine.snapshot import Snapshot
from netgive.engine.tie import Tie


class Idea(NamedTuple):
    """Two people who might meet: ``a`` is looking for something that ``b`` knows."""

    a: Tie
    b: Tie
    candidate: Candidate


def ideas(snapshot: Snapshot, today: int, settings: Settings, limit: int) -> list[Idea]:
    """The best introductions that could be made, at most one for each need; of equals, of different circles first."""
    ties = {tie.contact: tie for tie in snapshot.ties}
    found = [
        Idea(tie, ties[candidate.match.offer], candidate)
        for tie in snapshot.ties
        if tie.contact in snapshot.matches and standing_gate(tie, snapshot, today) is None
        for candidate in offers(tie, snapshot, today, settings)
        if candidate.kind is GiveKind.INTRODUCTION and candidate.match is not None and candidate.match.offer in ties
    ]
    found.sort(key=_order)
    return _distinct(found, limit)


def _order(idea: Idea) -> tuple[float, bool, str, str, str]:
    same_circle = idea.a.circle is not None and idea.a.circle == idea.b.circle
    return (-idea.candidate.value, same_circle, idea.a.name, idea.b.name, idea.candidate.need or "")


def _distinct(ideas: Iterable[Idea], limit: int) -> list[Idea]:
    """The first idea for each need and for each pair."""
    needs: set[str | None] = set()
    pairs: set[frozenset[str]] = set()
    chosen: list[Idea] = []
    for idea in ideas:
        pair = frozenset({idea.a.contact, idea.b.contact})
        if idea.candidate.need in needs or pair in pairs:
            continue
        needs.add(idea.candidate.need)
        pairs.add(pair)
        chosen.append(idea)
        if len(chosen) >= limit:
            break
    return chosen
