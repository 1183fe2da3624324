"""The state of a tie, and a tie as it is shown."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class TieState(StrEnum):
    UNMET = "unmet"
    ACTIVE = "active"
    DRIFTING = "drifting"
    DORMANT = "dormant"
    DEEP_DORMANT = "deep_dormant"

    __hash__ = str.__hash__  # that of enums is slow, and a list of ten thousand people looks as many states up


DORMANT_STATES = frozenset({TieState.DORMANT, TieState.DEEP_DORMANT})


class TieView(NamedTuple):
    """A tie as a plan shows it; ``days_silent`` is None where there never was a contact."""

    state: TieState
    last_contact: date | None
    days_silent: int | None
    cadence_days: int
