"""Days to keep in mind: promises, what is needed by when, follow-ups of gifts and introductions, birthdays."""

from collections.abc import Iterator
from datetime import date, timedelta

from netgive.domain.calendar import Reminder
from netgive.domain.exchange import GiveKind, GiveState, IntroductionState
from netgive.store import exchange, people
from netgive.store.connection import Store

ANY_LEAP_YEAR = 2024


def reminders(store: Store, today: date) -> list[Reminder]:
    """All of them, by day."""
    found = [*_promises(store), *_needs(store), *_gifts(store, today), *_follow_ups(store), *_birthdays(store, today)]
    return sorted(found, key=lambda one: (one.on, one.key))


def _promises(store: Store) -> Iterator[Reminder]:
    promised = exchange.open_promises(store.connection)
    names = people.names_of(store.connection, {one.contact for one in promised})
    for one in promised:
        if one.due is not None:
            yield Reminder(f"promise-{one.id}", one.due, f"Promised {names[one.contact]}: {one.text}")


def _needs(store: Store) -> Iterator[Reminder]:
    """Until when something is looked for, as long as it is."""
    needs = list(exchange.NEEDS.where(store.connection, "closed_on IS NULL AND deadline IS NOT NULL"))
    names = people.names_of(store.connection, {one.contact for one in needs})
    for one in needs:
        if one.deadline is not None:
            yield Reminder(f"need-{one.id}", one.deadline, f"{names[one.contact]} needs by today: {one.text}")


def _gifts(store: Store, today: date) -> Iterator[Reminder]:
    """When to ask what became of a gift, as long as there may be an answer."""
    first, least = timedelta(days=store.settings.follow_up_days[0]), timedelta(days=store.settings.no_response_days)
    gifts = [
        one
        for one in exchange.GIVES.where(store.connection, "introduced IS NULL", state=GiveState.DELIVERED)
        if one.delivered_on is not None and one.kind is not GiveKind.ATTENTION and one.delivered_on + least > today
    ]
    names = people.names_of(store.connection, {one.contact for one in gifts})
    for one in gifts:
        if one.delivered_on is not None:
            text = f"Ask {names[one.contact]} what became of it: {one.text}"
            yield Reminder(f"gift-{one.id}", one.delivered_on + first, text)


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
