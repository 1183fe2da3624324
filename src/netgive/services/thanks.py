"""Gratitude in both directions: they thanked you, they did something for you, you thanked them."""

from dataclasses import dataclass
from datetime import date

from netgive.domain.conversations import Channel, Direction, Interaction
from netgive.domain.exchange import GIVEN, Give, GiveState, Received
from netgive.domain.text import clean_line
from netgive.engine.answers import thanks_reply
from netgive.engine.details import in_hard_times
from netgive.engine.ledger import with_outcome
from netgive.errors import InvalidValueError, NotFoundError, RefusedError
from netgive.services.matching import rematch_met
from netgive.services.names import resolve
from netgive.services.validation import required
from netgive.store import exchange, ties
from netgive.store.changes import Changes
from netgive.store.connection import Store
from netgive.store.conversations import EVENTS, INTERACTIONS


@dataclass(frozen=True, slots=True)
class Thanked:
    """The gift they thanked for, None if none is known, and what to answer."""

    give: Give | None
    reply: str


def thanks(store: Store, name: str, today: date) -> Thanked:
    """They thanked you: the newest gift that waits for an outcome is thanked for, and they have written."""
    contact = resolve(store, name)
    gift = _thanked_for(store, contact.id)
    communal = ties.get(store.connection, contact.id).communal
    hard = in_hard_times(EVENTS.where(store.connection, contact=contact.id), today, store.settings)
    with store.change(f"{contact.name} thanked you") as changes:
        _wrote(changes, contact.id, Direction.IN, today)
        if gift is not None and gift.state in {GiveState.DELIVERED, GiveState.NO_RESPONSE}:
            thanked = with_outcome(gift, GiveState.THANKED, None, today)
            exchange.GIVES.update(changes, gift, thanked)
            gift = thanked
    reply = thanks_reply(contact, gift, today, store.settings, communal=communal, hard_times=hard)
    return Thanked(gift, reply)


def _thanked_for(store: Store, contact: str) -> Give | None:
    """The newest gift without an outcome, else the newest of all."""
    given = [gift for gift in exchange.GIVES.where(store.connection, contact=contact) if gift.state in GIVEN]
    waiting = [gift for gift in given if gift.state in {GiveState.DELIVERED, GiveState.NO_RESPONSE}]
    return next(reversed(waiting or given), None)


def receive(store: Store, name: str, text: str, on: date | None, today: date) -> Received:
    """What somebody did for you, kept as a story; netgive brings your thanks to mind.

    Raises InvalidValueError for an empty story or a day to come.
    """
    contact = resolve(store, name)
    story = required(text, "What they did")
    day = on or today
    if day > today:
        raise InvalidValueError(f"{day.isoformat()} is still to come; say when it was with --on.")
    with store.change(f"from {contact.name}: {story}") as changes:
        record = Received(changes.new_id("received"), contact.id, story, day)
        return exchange.RECEIVED.insert(changes, record)


def acknowledge(store: Store, received_id: str, today: date, *, outcome_told: bool) -> Received:
    """You thanked them, or with ``outcome_told`` told them what became of it.

    Raises RefusedError for what was said already.
    """
    before = exchange.RECEIVED.get(store.connection, clean_line(received_id))
    if before is None:
        raise NotFoundError.record("received help", received_id, "netgive show NAME")
    if outcome_told:
        if before.outcome_told_on is not None:
            raise RefusedError(f"You told them on {before.outcome_told_on.isoformat()} already what became of it.")
        after = before._replace(thanked_on=before.thanked_on or today, outcome_told_on=today)
    else:
        if before.thanked_on is not None:
            raise RefusedError(
                f"You thanked them on {before.thanked_on.isoformat()} already; "
                f"when they know what became of it: `netgive acknowledge {before.id} --outcome-told`."
            )
        after = before._replace(thanked_on=today)
    with store.change(f"thanks for {before.text}") as changes:
        exchange.RECEIVED.update(changes, before, after)
        _wrote(changes, before.contact, Direction.OUT, today)
    return after


def _wrote(changes: Changes, contact: str, direction: Direction, today: date) -> None:
    INTERACTIONS.insert(changes, Interaction(contact=contact, on=today, direction=direction, channel=Channel.MESSAGE))
    rematch_met(changes, [contact])
