"""Ideas for whom to bring together: from needs, and what others know."""

from datetime import date
from typing import NamedTuple

from netgive.domain.suggest import Lane, Person
from netgive.engine import ideas as rules
from netgive.engine.compose import gift_view
from netgive.engine.lanes import Entry
from netgive.errors import InvalidValueError
from netgive.store import details
from netgive.store.connection import Store
from netgive.store.prospects import prospects
from netgive.store.snapshots import Morning

MOST_IDEAS = 100
LOOKED_AT = (400, 4000)  # prospects to look at before all of them are


class IdeaView(NamedTuple):
    """Two people who might meet, and why: ``evidence`` is what ``a`` is looking for."""

    a: Person
    b: Person
    summary: str
    evidence: str
    value: float


def ideas(store: Store, limit: int, today: date) -> list[IdeaView]:
    """The best introductions that could be made now."""
    if not 1 <= limit <= MOST_IDEAS:
        raise InvalidValueError(f"--limit takes 1 to {MOST_IDEAS}.")
    return [_idea_view(store, idea) for idea in _best_ideas(store, limit, today)]


def _best_ideas(store: Store, limit: int, today: date) -> list[rules.Idea]:
    """From as few people as are sure to give the same ideas as all of them."""
    morning = Morning(store.connection, today, store.settings)
    for batch in LOOKED_AT:
        known = prospects(store.connection, today, batch + 1, store.settings)
        people_of = {person for one in known[:batch] for person in (one.contact, one.other)}
        found = rules.ideas(morning.of(sorted(people_of)), today.toordinal(), store.settings, limit)
        if len(known) <= batch or (len(found) == limit and found[-1].candidate.value > known[batch].highest):
            return found
    return rules.ideas(morning.everybody(), today.toordinal(), store.settings, limit)


def _idea_view(store: Store, idea: rules.Idea) -> IdeaView:
    entry = Entry(Lane.RECONNECT, idea.a, idea.candidate.minutes, candidate=idea.candidate)
    offer = gift_view(idea.candidate, details.of_entry(store.connection, entry))
    return IdeaView(
        Person(idea.a.contact, idea.a.name),
        Person(idea.b.contact, idea.b.name),
        offer.summary,
        offer.evidence,
        idea.candidate.value,
    )
