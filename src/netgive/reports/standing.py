"""How a tie stands, in words."""

from netgive.domain.suggest import TieState, TieView
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
    if tie.days_silent is None or tie.state is TieState.UNMET:
        return STATES[tie.state]
    return f"{STATES[tie.state]}, {'today' if tie.days_silent == 0 else silence(tie.days_silent)}"
