"""Days to keep in mind: promises, follow-ups of introductions, birthdays."""

from collections.abc import Iterator
from datetime import date, timedelta

from netgive.domain.calendar import Reminder
from netgive.domain.exchange import IntroductionState
from netgive.store import exchange, people
from netgive.store.connection import Store

ANY_LEAP_YEAR = 2024


def reminders(store: Store, today: date) -> list[Reminder]:
    """All of them, by day."""
    found = [*_promises(store), *_follow_ups(store), *_birthdays(store, today)]
    return sorted(found, key=lambda one: (one.on, one.key))


def _promises(store: Store) -> Iterator[Reminder]:
    promised = exchange.open_promises(store.connection)
    names = people.names_of(store.connection, {one.contact for one in promised})
    for one in promised:
        if one.due is not None:
            yield Reminder(f"promise-{one.id}", one.due, f"Promised {names[one.contact]}: {one.text}")


def _follow_ups(store: Store) -> Iterator[Reminder]:
    made = [one for one in exchange.introductions(store.connection) if one.state is IntroductionState.INTRODUCED]
    names = people.names_of(store.connection, {who for one in made for who in (one.a, one.b)})
    for one in made:
        if one.changed_on is not None:
            day = one.changed_on + timedelta(days=store.settings.follow_up_days[0])
            text = f"Ask {names[one.a]} and {names[one.b]} what came of their introduction"
            yield Reminder(f"introduction-{one.id}", day, text)


def _birthdays(store: Store, today: date) -> Iterator[Reminder]:
    for contact in people.contacts(store.connection):
        if contact.birthday is not None:
            month, day = int(contact.birthday[-5:-3]), int(contact.birthday[-2:])
            first = date(ANY_LEAP_YEAR if (month, day) == (2, 29) else today.year, month, day)
            yield Reminder(f"birthday-{contact.id}", first, f"Birthday of {contact.name}", yearly=True)
