"""How a tie stands on a day."""

from datetime import date

from netgive.domain.ties import TieView
from netgive.engine.settings import Settings
from netgive.engine.tie import Tie, cadence, days_silent, tie_state


def tie_view(tie: Tie, today: date, settings: Settings) -> TieView:
    """The state of a tie, and what it follows from."""
    last = tie.last_contact
    return TieView(
        state=tie_state(tie, today.toordinal(), settings),
        last_contact=date.fromordinal(last) if last is not None else None,
        days_silent=days_silent(tie, today.toordinal()),
        cadence_days=cadence(tie, settings),
    )
