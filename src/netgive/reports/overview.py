"""Whom one knows, in numbers and names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from netgive.domain.suggest import DORMANT_STATES, TieState


@dataclass(frozen=True, slots=True)
class Dormant:
    """A dormant tie; ``days`` is on how many days one was in touch."""

    id: str
    name: str
    days: int
    last: date


@dataclass(frozen=True, slots=True)
class Overview:
    """How many people one knows, from which years, in which states the ties are; the dormant with the most history."""

    people: int
    organizations: int
    years: tuple[int, int] | None
    states: Mapping[TieState, int]
    dormant: tuple[Dormant, ...]

    @property
    def dormant_ties(self) -> int:
        return sum(self.states[state] for state in DORMANT_STATES)
