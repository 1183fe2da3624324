"""The figures of one week among others."""

from dataclasses import dataclass

from netgive.engine.period import Span
from netgive.engine.report import Figures


@dataclass(frozen=True, slots=True)
class Week:
    """The figures of one week, from Monday on; ``grace``: a week without a gift that keeps the streak."""

    span: Span
    figures: Figures
    grace: bool
