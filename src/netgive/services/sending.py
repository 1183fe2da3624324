"""The message of a suggestion went out, or is not to go out today: sent, draft, skip, snooze."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from netgive.domain.conversations import Channel, Direction, Interaction
from netgive.domain.exchange import Give, GiveKind, GiveState, Introduction, IntroductionState, IntroductionStep
from netgive.domain.suggest import Lane, Offer, Person, Shown, SkipReason, Suggestion, SuggestionState
from netgive.domain.text import handle
from netgive.engine.introductions import ASKING, NEXT_STEP
from netgive.errors import InvalidValueError, NotFoundError, RefusedError
from netgive.services import introductions
from netgive.services.matching import rematch_met
from netgive.services.names import resolve
from netgive.services.suggest import for_contact, on_page, page_shown
from netgive.services.validation import required
from netgive.store import exchange, people
from netgive.store import suggest as queries
from netgive.store.changes import Changes
from netgive.store.connection import Store
from netgive.store.conversations import INTERACTIONS

MOST_RANK_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Sent:
    """What a message that went out left in the store: the contact made, and the gift if it was one."""

    interaction: Interaction
    give: Give | None
    suggestion: Suggestion


def suggested(store: Store, said: str, today: date) -> Suggestion:
    """The suggestion that a number of today's page, or a name, stands for.

    Raises NotFoundError for a number that is not on the page or a person with nothing to send, RefusedError for
    one that was dealt with already, or that is about somebody who was forgotten since.
    """
    item = _on_page(store, said, today)
    if item is None and _is_rank(said) and (page_shown(store, today) or people.get(store.connection, said) is None):
        raise NotFoundError(f"There is no number {said} on today's page; `netgive suggest` shows it.")
    contact = item.contact if item is not None else resolve(store, said)
    if _state_today(store, contact.id, today) not in {None, SuggestionState.SHOWN}:
        raise RefusedError(f"{contact.name} was dealt with today already; nothing was changed.")
    item = item or for_contact(store, contact.id, today)
    if item is None:
        resting = introductions.resting_step(store, contact.id, today)
        if resting is not None:
            raise RefusedError(resting)
        raise NotFoundError(f"There is nothing to send to {contact.name} today; `netgive show` tells what is known.")
    _check_introduced(store, item, today)
    return item


def _is_rank(said: str) -> bool:
    return said.isdecimal() and len(said) <= MOST_RANK_DIGITS


def _on_page(store: Store, said: str, today: date) -> Suggestion | None:
    """The suggestion with this number on today's page."""
    return on_page(store, int(said), today) if _is_rank(said) else None


def _state_today(store: Store, contact: str, today: date) -> SuggestionState | None:
    """What became of today's suggestion of a contact."""
    key = contact, today
    return next((one.state for one in queries.every(store.connection) if (one.contact, one.on) == key), None)


def _check_introduced(store: Store, item: Suggestion, today: date) -> None:
    """Raises RefusedError where those whom it would bring together are not to be, or not now."""
    other = item.offer.introduce if item.offer is not None else None
    if other is None:
        return
    b = people.get(store.connection, other.id)
    a = people.get(store.connection, item.contact.id)
    if a is None or b is None:
        raise RefusedError(f"{other.name}, whom this is about, was forgotten; `netgive suggest` plans anew.")
    if item.lane is Lane.RECONNECT:
        introductions.check_proposal(store, a, b, today)
    if item.lane is Lane.INTRODUCTION:
        step = _step(exchange.introductions(store.connection), item)
        if step is not None and step.state in ASKING:
            introductions.check_step(store, step, today)


def with_message(store: Store, said: str, today: date) -> Suggestion:
    """Like `suggested`, and it has a message.

    Raises RefusedError where nothing is known yet that a message could build on.
    """
    item = suggested(store, said, today)
    if item.draft is None:
        raise RefusedError(
            f"There is no message for {item.contact.name} yet; note what you remember: "
            f'`netgive edit {handle(item.contact.name, item.contact.id)} --memory "..."`.'
        )
    return item


def mail_address(store: Store, item: Suggestion) -> str | None:
    """The first e-mail address of the one a suggestion is about."""
    contact = people.get(store.connection, item.contact.id)
    return next(iter(contact.emails), None) if contact is not None else None


def sent(store: Store, said: str, text: str | None, today: date) -> Sent:
    """Record the outgoing contact and the gift in one step.

    Raises what `with_message` raises.
    """
    item = with_message(store, said, today)
    words = required(text, "The text") if text is not None else None
    with store.change(f"a message to {item.contact.name}") as changes:
        interaction = INTERACTIONS.insert(changes, _outgoing(item, words, today))
        give = _record_gift(changes, item, words, today)
        queries.mark(changes, item.contact.id, today, {"state": SuggestionState.DONE, "minutes": item.minutes})
        rematch_met(changes, [item.contact.id])
    return Sent(interaction, give, item)


def _outgoing(item: Suggestion, words: str | None, today: date) -> Interaction:
    asks = item.draft is not None and "?" in item.draft.body
    return Interaction(
        contact=item.contact.id,
        on=today,
        direction=Direction.OUT,
        channel=Channel.MESSAGE,
        note=words or (item.offer.summary if item.offer is not None else None),
        expects_reply=asks,
    )


def _record_gift(changes: Changes, item: Suggestion, words: str | None, today: date) -> Give | None:
    match item.lane:
        case Lane.PROMISE:
            return _keep_promise(changes, item, today)
        case Lane.THANKS:
            _say_thanks(changes, item, today)
        case Lane.INTRODUCTION:
            return _step_forward(changes, item, today)
        case Lane.RECONNECT:
            return _new_gift(changes, item, words, today)
    return None


def _keep_promise(changes: Changes, item: Suggestion, today: date) -> Give | None:
    promise = exchange.GIVES.get(changes.connection, item.record or "")
    if promise is None or promise.state is not GiveState.PROMISED:
        raise RefusedError(f"The promise to {item.contact.name} is no longer open; nothing was changed.")
    kept = promise._replace(state=GiveState.DELIVERED, delivered_on=today)
    exchange.GIVES.update(changes, promise, kept)
    return kept


def _say_thanks(changes: Changes, item: Suggestion, today: date) -> None:
    received = exchange.RECEIVED.get(changes.connection, item.record or "")
    if received is not None:
        told = received.thanked_on is not None
        after = received._replace(outcome_told_on=today) if told else received._replace(thanked_on=today)
        exchange.RECEIVED.update(changes, received, after)


def _step_forward(changes: Changes, item: Suggestion, today: date) -> Give | None:
    """The next step of an introduction; bringing two people together is a gift."""
    introduction = _step(exchange.introductions(changes.connection), item)
    if introduction is None or introduction.state not in NEXT_STEP:
        raise RefusedError(f"The introduction of {item.contact.name} has moved on; nothing was changed.")
    return introductions.step_forward(changes, introduction, today)


def _step(known: Iterable[Introduction], item: Suggestion) -> Introduction | None:
    """The introduction that a suggestion is a step of."""
    return next((one for one in known if one.id == item.record), None)


def _new_gift(changes: Changes, item: Suggestion, words: str | None, today: date) -> Give:
    """The gift of a reconnection; asking whether an introduction is welcome is the idea of one."""
    if item.offer is None:
        raise RefusedError(f"There is nothing to give to {item.contact.name} yet; nothing was changed.")
    introducing = item.offer.kind is GiveKind.INTRODUCTION
    state = GiveState.IDEA if introducing else GiveState.DELIVERED
    gift = exchange.GIVES.insert(changes, _gift_of(changes, item, state, words or item.offer.summary, today))
    if introducing and item.offer.introduce is not None:
        step = IntroductionStep(IntroductionState.ASKED_A, today)
        exchange.insert_introduction(
            changes,
            Introduction(
                id=changes.new_id("introduction"),
                a=item.contact.id,
                b=item.offer.introduce.id,
                state=step.state,
                reason=_reason(changes, item.offer),
                changed_on=today,
                steps=(step,),
            ),
        )
    return gift


def _reason(changes: Changes, offer: Offer) -> str:
    """Why the two should meet, as it can be said to both: what the one is looking for."""
    need = exchange.NEEDS.get(changes.connection, offer.need or "")
    return need.text if need is not None else offer.evidence


def _gift_of(changes: Changes, item: Suggestion, state: GiveState, text: str, today: date) -> Give:
    offer = item.offer
    return Give(
        id=changes.new_id("give"),
        contact=item.contact.id,
        kind=offer.kind if offer is not None else GiveKind.INTRODUCTION,
        state=state,
        text=text,
        shelf=_still_there(changes, offer.shelf) if offer is not None else None,
        need=offer.need if offer is not None else None,
        introduced=offer.introduce.id if offer is not None and offer.introduce is not None else None,
        minutes=item.minutes,
        delivered_on=today if state is GiveState.DELIVERED else None,
    )


def _still_there(changes: Changes, item: str | None) -> str | None:
    """A shelf item that was given away since the page was shown is one no more."""
    return item if item is not None and exchange.SHELF.get(changes.connection, item) is not None else None


def skip(store: Store, said: str, reason: SkipReason, today: date) -> tuple[Shown, str]:
    """Not today; "awkward" costs no rank and rests a week only.

    Raises RefusedError for one who was written to today.
    """
    person = _meant(store, said, today)
    shown = Shown(person.id, today, SuggestionState.SKIPPED, reason)
    with store.change(f"not {person.name} today") as changes:
        queries.mark(changes, person.id, today, {"state": shown.state, "reason": reason, "until": None})
    return shown, person.name


def snooze(store: Store, said: str, until: date, today: date) -> tuple[Shown, str]:
    """Not before a day to come.

    Raises InvalidValueError for a day that is not, RefusedError for one who was written to today.
    """
    if until <= today:
        raise InvalidValueError(f"{until.isoformat()} is not a day to come; say a later one with --until.")
    person = _meant(store, said, today)
    shown = Shown(person.id, today, SuggestionState.SNOOZED, None, until)
    with store.change(f"not {person.name} before {until.isoformat()}") as changes:
        queries.mark(changes, person.id, today, {"state": shown.state, "reason": None, "until": until})
    return shown, person.name


def _meant(store: Store, said: str, today: date) -> Person:
    """Whom a number of today's page, or a name, stands for; what was done is not taken back."""
    item = _on_page(store, said, today)
    contact = item.contact if item is not None else resolve(store, said)
    if _state_today(store, contact.id, today) is SuggestionState.DONE:
        rest = f"netgive edit {handle(contact.name, contact.id)} --paused-until DATE"
        raise RefusedError(f"You wrote to {contact.name} today already; to let them rest: `{rest}`.")
    return Person(contact.id, contact.name)
