"""What could be given to somebody now."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from netgive.domain.exchange import GiveKind
from netgive.domain.suggest import Lane, Offer, Person
from netgive.engine.compose import gift_view
from netgive.engine.lanes import Entry
from netgive.engine.offers import offers
from netgive.store import details
from netgive.store.connection import Store
from netgive.store.snapshots import Morning

SHOWN_OFFERS = 3


def gifts_for(store: Store, persons: Sequence[Person], today: date) -> tuple[tuple[Person, Offer], ...]:
    """The best that could be given to these people now, beyond attention: three things, three introductions.

    Each of them is thought of before one is a second time; they are not introduced to each other.
    """
    wanted = {person.id: person for person in persons}
    snapshot = Morning(store.connection, today, store.settings).of(list(wanted))
    found = []
    for tie in snapshot.ties:
        for candidate in offers(tie, snapshot, today.toordinal(), store.settings):
            if candidate.kind is not GiveKind.ATTENTION:
                entry = Entry(Lane.RECONNECT, tie, candidate.minutes, candidate=candidate)
                texts = details.of_entry(store.connection, entry)
                found.append((candidate.value, wanted[tie.contact], gift_view(candidate, texts)))
    found.sort(key=lambda item: (-item[0], item[1].name))
    given = [(person, offer) for _, person, offer in found if not offer.introduce or offer.introduce.id not in wanted]
    things = [one for one in given if one[1].kind is not GiveKind.INTRODUCTION]
    met = {(one[0], one[1].introduce): one for one in reversed(given) if one[1].kind is GiveKind.INTRODUCTION}
    introductions = list(reversed(met.values()))  # to each person once, for the best reason
    return (*_spread(things)[:SHOWN_OFFERS], *_spread(introductions)[:SHOWN_OFFERS])


def _spread(given: list[tuple[Person, Offer]]) -> list[tuple[Person, Offer]]:
    """The best of each person first, then the second best."""
    turns: Counter[str] = Counter()
    ranked = []
    for place, (person, offer) in enumerate(given):
        ranked.append((turns[person.id], place, (person, offer)))
        turns[person.id] += 1
    return [one for _, _, one in sorted(ranked, key=lambda item: item[:2])]
