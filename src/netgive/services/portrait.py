"""Everything about one contact."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from netgive.domain.conversations import Interaction
from netgive.domain.exchange import Give, GiveState
from netgive.domain.suggest import Person
from netgive.engine.ledger import standing
from netgive.engine.standing import tie_view
from netgive.reports.portrait import Portrait
from netgive.services.gifts import gifts_for
from netgive.services.names import resolve
from netgive.store import exchange, people, ties
from netgive.store.connection import Store
from netgive.store.conversations import EVENTS, INTERACTIONS

SHOWN_INTERACTIONS = 8
SHOWN_MONTHS = 24


def portrait(store: Store, name: str, today: date, *, everything: bool = False) -> Portrait:
    """One contact with everything open and given, and the newest of what was noted, or all of it."""
    contact = resolve(store, name)
    connection = store.connection
    interactions = list(INTERACTIONS.where(connection, contact=contact.id))
    gives = tuple(standing(one, today, store.settings) for one in exchange.GIVES.where(connection, contact=contact.id))
    introductions = tuple(i for i in exchange.introductions(connection) if contact.id in {i.a, i.b})
    promised = tuple(exchange.GIVES.where(connection, introduced=contact.id, state=GiveState.PROMISED))
    mentioned = {give.contact for give in promised} | {give.introduced for give in gives if give.introduced}
    mentioned |= {other for i in introductions for other in (i.a, i.b)}
    return Portrait(
        contact=contact,
        tie=tie_view(ties.get(connection, contact.id), today, store.settings),
        interactions=tuple(reversed(interactions if everything else interactions[-SHOWN_INTERACTIONS:])),
        needs=tuple(exchange.NEEDS.where(connection, contact=contact.id)),
        events=tuple(EVENTS.where(connection, contact=contact.id)),
        gives=gives,
        received=tuple(exchange.RECEIVED.where(connection, contact=contact.id)),
        introductions=introductions,
        names=people.names_of(connection, mentioned),
        months=_months(interactions, gives, today),
        today=today,
        next_step=next((offer for _, offer in gifts_for(store, [Person(contact.id, contact.name)], today)), None),
        promised=promised,
    )


def _months(interactions: Sequence[Interaction], gives: Sequence[Give], today: date) -> tuple[int, ...]:
    """On how many days of each of the last months one was in touch, or gave something."""
    days = {one.on for one in interactions if not one.broadcast} | {one.delivered_on for one in gives}
    this_month = 12 * today.year + today.month
    back = Counter(this_month - 12 * day.year - day.month for day in days if day is not None and day <= today)
    return tuple(back[months] for months in reversed(range(SHOWN_MONTHS)))
