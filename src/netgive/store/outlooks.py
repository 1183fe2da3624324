"""Which ties may be at the top today: an upper bound of each score, computed where the ties are stored.

The bound is that of engine/outlook.py with the terms that change from day to day, each bounded by what plain SQL
can compute: recency 2^(-age/90) ≤ 90/(90 + ln 2 · age), and of natural contact x^0.7 ≤ 0.3 + 0.7 x (Bernoulli).
"""

import math
import sqlite3
from typing import NamedTuple

from netgive.engine.settings import Settings

SLACK = 1e-6  # what rounding may take from an exact bound

CEILINGS = """
SELECT contact, ceiling
    + :recency * CASE
        WHEN evidence_day IS NULL THEN 0.0
        WHEN evidence_day >= :today THEN 1.0
        ELSE :half_life / (:half_life + :ln2 * (:today - evidence_day)) END
    + :timing * CASE
        WHEN lively THEN 1.0
        WHEN NOT met OR :today - latest_day <= rhythm THEN 0.0
        WHEN :today - latest_day >= dormant_after THEN 1.0
        ELSE (:today - latest_day - rhythm) * 1.0 / (dormant_after - rhythm) END
    + :natural * CASE
        WHEN latest_day IS NULL THEN 0.0
        ELSE (0.3 + 0.7 * {pull}) / (0.3 + 0.7 * {pull} + :resistance) END AS highest
FROM tie
WHERE ceiling IS NOT NULL AND (last_day IS NULL OR lively OR :today - last_day >= :cooldown)
ORDER BY highest DESC, contact
LIMIT :limit
""".format(
    pull="""(CASE WHEN latest_day >= :today THEN strength ELSE
            strength / ((1.0 + (:today - latest_day) / pace) * (1.0 + (:today - latest_day) / pace)) END)"""
)


class Highest(NamedTuple):
    """A contact and the highest score they could have today."""

    contact: str
    score: float


def highest(connection: sqlite3.Connection, today: int, limit: int, settings: Settings) -> list[Highest]:
    """The contacts with the highest possible scores, highest first; those in cooldown without news are left out."""
    values = {
        "today": today,
        "recency": 100 * settings.weight_offer * settings.offer_recency,
        "half_life": settings.recency_half_life,
        "ln2": math.log(2),
        "timing": 100 * settings.weight_timing,
        "natural": 100 * settings.weight_landing / 2,
        "resistance": math.exp(settings.logit_intercept),
        "cooldown": settings.cooldown_least_days,
        "limit": limit,
    }
    return [Highest(contact, score + SLACK) for contact, score in connection.execute(CEILINGS, values)]
