"""Giving: gifts and promises from idea to outcome, and what people need."""

from dataclasses import dataclass
from datetime import date

from netgive.capture.heard import kind_of_written_need
from netgive.domain.exchange import GIVEN, OUTCOMES, Give, GiveKind, GiveState, Need, NeedKind, ShelfItem
from netgive.domain.people import Contact
from netgive.domain.text import clean_line, fold
from netgive.engine.answers import release_message
from netgive.engine.ledger import unanswered_from, with_outcome
from netgive.engine.settings import DEFAULTS
from netgive.errors import InvalidValueError, NotFoundError, RefusedError
from netgive.services.matching import rematch_met, rematch_wants_of
from netgive.services.names import resolve
from netgive.services.notes import language_of_notes
from netgive.services.validation import MOST_MINUTES, required
from netgive.store import exchange, people
from netgive.store.connection import Store

MINUTES = {
    GiveKind.ADVICE: DEFAULTS.advice_minutes,
    GiveKind.RECOMMENDATION: DEFAULTS.recommendation_minutes,
    GiveKind.INTRODUCTION: DEFAULTS.introduction_minutes,
    GiveKind.ATTENTION: DEFAULTS.attention_minutes,
}


@dataclass(frozen=True, slots=True)
class NewGift:
    """A gift or a promise as it was said: names and titles still have to be understood."""

    contact: str
    kind: GiveKind
    text: str
    shelf: str | None = None
    need: str | None = None
    introduce: str | None = None
    minutes: int | None = None
    promise: bool = False
    due: date | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """A promise that was taken back, and the message that says so."""

    give: Give
    message: str


def give(store: Store, gift: NewGift, today: date) -> Give:
    """Record a gift, or a promise.

    Raises RefusedError for a sixth open promise, InvalidValueError or NotFoundError for what cannot be understood.
    """
    contact = resolve(store, gift.contact)
    promised_on, due, delivered_on = _dates(gift, today)
    record = Give(
        id="",
        contact=contact.id,
        kind=gift.kind,
        state=GiveState.PROMISED if gift.promise else GiveState.DELIVERED,
        text=required(gift.text, "The gift"),
        shelf=shelf_item(store, gift.shelf).id if gift.shelf else None,
        need=need(store, gift.need).id if gift.need else None,
        introduced=_introduced(store, contact, gift.introduce),
        minutes=_minutes(gift),
        promised_on=promised_on,
        due=due,
        delivered_on=delivered_on,
    )
    if gift.promise and len(exchange.open_promises(store.connection)) >= store.settings.open_promises:
        raise RefusedError(
            f"{store.settings.open_promises} promises are open already; keep one first (see `netgive promises`)."
        )
    with store.change(f"{'promised' if gift.promise else 'gave'} {contact.name}: {record.text}") as changes:
        given = exchange.GIVES.insert(changes, record._replace(id=changes.new_id("give")))
        rematch_met(changes, [contact.id])
    return given


def _dates(gift: NewGift, today: date) -> tuple[date | None, date | None, date | None]:
    """When it was promised, when it is due, when it was delivered."""
    on = gift.on or today
    if on > today:
        raise InvalidValueError(f"{on.isoformat()} is still to come; for what you will give, add --promise --by DATE.")
    if not gift.promise:
        if gift.due is not None:
            raise InvalidValueError("--by belongs to a promise; add --promise.")
        return None, None, on
    if gift.due is not None and gift.due < on:
        raise InvalidValueError(f"{gift.due.isoformat()} is before the day of the promise; choose a later --by.")
    return on, gift.due, None


def _minutes(gift: NewGift) -> int:
    minutes = gift.minutes if gift.minutes is not None else MINUTES[gift.kind]
    if not 1 <= minutes <= MOST_MINUTES:
        raise InvalidValueError(f"Minutes are a number from 1 to {MOST_MINUTES}.")
    return minutes


def _introduced(store: Store, contact: Contact, name: str | None) -> str | None:
    if name is None:
        return None
    other = resolve(store, name)
    if other.id == contact.id:
        raise InvalidValueError(f"{contact.name} cannot be introduced to themselves; name somebody else.")
    return other.id


def done(store: Store, give_id: str, today: date) -> Give:
    """A promise was kept."""
    return _advance(store, _promise(store, give_id), GiveState.DELIVERED, delivered_on=today)


def release(store: Store, give_id: str, today: date) -> Release:
    """A promise is taken back; the message tells them so, with no excuse and no burden."""
    promise = _promise(store, give_id)
    contact = next(people.contacts(store.connection, [promise.contact]))
    message = release_message(contact, promise, today, store.settings).body
    return Release(_advance(store, promise, GiveState.RELEASED, outcome_on=today), message)


def postpone(store: Store, give_id: str, due: date, today: date) -> Give:
    """A promise gets a new day, agreed with whom it was made to.

    Raises InvalidValueError for a day that is past.
    """
    promise = _promise(store, give_id)
    if due < today:
        raise InvalidValueError(f"{due.isoformat()} is past; choose a day to come with --by.")
    return _advance(store, promise, GiveState.PROMISED, due=due)


def outcome(store: Store, give_id: str, state: GiveState, text: str | None, today: date) -> Give:
    """What became of a gift, in their words.

    Raises RefusedError for a gift that was not delivered yet, or too short a time ago to have had no response.
    """
    if state not in OUTCOMES:
        raise InvalidValueError(f"An outcome is one of {', '.join(sorted(OUTCOMES))}.")
    gift = _give(store, give_id)
    if gift.state not in GIVEN:
        if gift.state is GiveState.RELEASED:
            raise RefusedError(f"Gift {gift.id} was released: it was never given, so nothing became of it.")
        raise RefusedError(f"Gift {gift.id} was not delivered yet; `netgive done {gift.id}` says that it was.")
    since = unanswered_from(gift, store.settings)
    if state is GiveState.NO_RESPONSE and since is not None and today < since:
        raise RefusedError(
            f"Gift {gift.id} is not yet {store.settings.no_response_days} days old: give them time until "
            f"{since.isoformat()}; from then on it counts as no response by itself."
        )
    words = required(text, "The outcome") if text is not None else None
    return _changed(store, gift, with_outcome(gift, state, words, today))


def _advance(store: Store, gift: Give, state: GiveState, **values: date | None) -> Give:
    return _changed(store, gift, gift._replace(state=state, **values))  # type: ignore[arg-type]  # dates of the ledger


def _changed(store: Store, gift: Give, after: Give) -> Give:
    with store.change(f"{after.state.replace('_', ' ')}: {gift.text}") as changes:
        exchange.GIVES.update(changes, gift, after)
        rematch_met(changes, [gift.contact])
    return after


def _promise(store: Store, give_id: str) -> Give:
    promise = _give(store, give_id)
    if promise.state is not GiveState.PROMISED:
        raise RefusedError(f"Gift {promise.id} is no open promise (it is {promise.state.replace('_', ' ')}).")
    return promise


def _give(store: Store, give_id: str) -> Give:
    found = exchange.GIVES.get(store.connection, clean_line(give_id))
    if found is None:
        raise NotFoundError.record("gift", give_id, "netgive promises")
    return found


@dataclass(frozen=True, slots=True)
class NewNeed:
    contact: str
    text: str
    kind: NeedKind | None = None
    asked: bool = False
    deadline: date | None = None


def add_need(store: Store, new: NewNeed, today: date) -> Need:
    """Remember what somebody is looking for, and match it with all that is on hand."""
    contact = resolve(store, new.contact)
    text = required(new.text, "The need")
    if new.deadline is not None and new.deadline < today:
        raise InvalidValueError(f"{new.deadline.isoformat()} is past; choose a day to come with --by.")
    with store.change(f"need of {contact.name}: {text}") as changes:
        record = exchange.NEEDS.insert(
            changes,
            Need(
                id=changes.new_id("need"),
                contact=contact.id,
                text=text,
                kind=new.kind or kind_of_written_need(text, language_of_notes()),
                asked=new.asked,
                first_seen=today,
                deadline=new.deadline,
            ),
        )
        rematch_wants_of(changes, contact.id)
    return record


def close_need(store: Store, need_id: str, today: date) -> Need:
    """A need was met, or is gone."""
    before = need(store, need_id)
    if before.closed_on is not None:
        raise RefusedError(f"Need {before.id} was closed on {before.closed_on.isoformat()} already.")
    after = before._replace(closed_on=today)
    with store.change(f"need closed: {after.text}") as changes:
        exchange.NEEDS.update(changes, before, after)
        rematch_wants_of(changes, after.contact)
    return after


def need(store: Store, need_id: str) -> Need:
    found = exchange.NEEDS.get(store.connection, clean_line(need_id))
    if found is None:
        raise NotFoundError.record("need", need_id, "netgive show NAME")
    return found


def shelf_item(store: Store, said: str) -> ShelfItem:
    """The shelf item with this id or title, or the only one whose title begins so."""
    items = list(exchange.SHELF.all(store.connection))
    wanted = fold(said.strip())
    for fits in (
        lambda item: item.id == said.strip(),
        lambda item: fold(item.title) == wanted,
        lambda item: bool(wanted) and fold(item.title).startswith(wanted),
    ):
        found = [item for item in items if fits(item)]
        if len(found) == 1:
            return found[0]
    raise NotFoundError.record("shelf item", said, "netgive shelf list")
