"""The figures of one week among others."""

from typing import NamedTuple

from netgive.engine.period import Span
from netgive.engine.report import Figures


class Week(NamedTuple):
    """The figures of one week, from Monday on; ``grace``: a week without a gift that keeps the streak."""

    span: Span
    figures: Figures
    grace: bool
