"""How a tie stands, in words."""

from netgive.domain.ties import TieState, TieView
from netgive.engine.quoting import silence

STATES = {
    TieState.UNMET: "not in touch yet",
    TieState.ACTIVE: "in touch",
    TieState.DRIFTING: "drifting",
    TieState.DORMANT: "dormant",
    TieState.DEEP_DORMANT: "deep dormant",
}


def standing(tie: TieView) -> str:
    """The state of a tie, and for how long it has been quiet."""
    return stands_for(tie.state, tie.days_silent)


def stands_for(state: TieState, days_silent: int | None) -> str:
    if days_silent is None or state is TieState.UNMET:
        return STATES[state]
    return f"{STATES[state]}, {'today' if days_silent == 0 else silence(days_silent)}"
