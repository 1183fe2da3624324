"""What became of gifts (ENGINE C.7): the ledger only grows, and long silence is an outcome, too."""

from datetime import date, timedelta

from netgive.domain.exchange import OUTCOMES, Give, GiveState
from netgive.engine.settings import Settings


def unanswered_from(gift: Give, settings: Settings) -> date | None:
    """The day from which on it can be said that a gift had no response; None if it was not delivered on a known day."""
    return gift.delivered_on + timedelta(days=settings.no_response_days) if gift.delivered_on is not None else None


def standing(gift: Give, today: date, settings: Settings) -> Give:
    """The gift as it stands today: one of which nothing was heard for thirty days had no response so far."""
    since = unanswered_from(gift, settings)
    if gift.state is not GiveState.DELIVERED or since is None or today < since:
        return gift
    return gift._replace(state=GiveState.NO_RESPONSE)


def with_outcome(gift: Give, state: GiveState, words: str | None, today: date) -> Give:
    """The gift with what became of it, in their words; an earlier outcome stays in the text, with its day."""
    after = gift._replace(state=state, outcome_on=today)
    if gift.state not in OUTCOMES:
        return after._replace(outcome=words or gift.outcome)
    earlier = _entry(gift.state, gift.outcome_on)
    told = gift.outcome or ""
    if gift.outcome_on is None or earlier not in told:
        told = f"{earlier}: {told}" if told else earlier
    latest = _entry(state, today)
    return after._replace(outcome=f"{told}; {latest}: {words}" if words else f"{told}; {latest}")


def _entry(state: GiveState, on: date | None) -> str:
    return state.replace("_", " ") + (f" on {on.isoformat()}" if on is not None else "")
