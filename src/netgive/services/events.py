"""What happened to somebody: good news, grief, illness, a lay-off, a conflict; and that it is over."""

from datetime import date

from netgive.domain.conversations import Event, EventKind
from netgive.errors import InvalidValueError, NotFoundError, RefusedError
from netgive.services.names import resolve
from netgive.services.validation import checked_note
from netgive.store.connection import Store
from netgive.store.conversations import EVENTS


def add(store: Store, name: str, kind: EventKind, note: str | None, on: date | None, today: date) -> Event:
    """Remember what happened to somebody.

    Raises InvalidValueError for a day to come.
    """
    contact = resolve(store, name)
    day = on or today
    if day > today:
        raise InvalidValueError(f"{day.isoformat()} is still to come; say when it happened with --on.")
    with store.change(f"{kind.replace('_', ' ')} of {contact.name}") as changes:
        return EVENTS.insert(changes, Event(contact.id, kind, day, checked_note(note or "") or None))


def clear(store: Store, event_id: str, today: date) -> Event:
    """It is over: nothing is held back any more because of it.

    Raises NotFoundError for an unknown event, RefusedError for one that is over.
    """
    found = EVENTS.where(store.connection, id=int(event_id)) if event_id.isdecimal() else iter(())
    before = next(found, None)
    if before is None:
        raise NotFoundError.record("event", event_id, "netgive show NAME")
    if before.cleared_on is not None:
        raise RefusedError(f"Event {event_id} is over since {before.cleared_on.isoformat()} already.")
    after = before._replace(cleared_on=today)
    with store.change(f"{before.kind.replace('_', ' ')} is over") as changes:
        EVENTS.update(changes, before, after)
    return after
