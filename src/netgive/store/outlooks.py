"""Which ties may be at the top today: an upper bound of each score, computed where the ties are stored.

The bound is that of engine/outlook.py with the terms that change from day to day, each bounded by what plain SQL
can compute: recency 2^(-age/h) ≤ h/(h + ln 2 · age), and of natural contact x^0.7 ≤ 0.3 + 0.7 x (Bernoulli).
"""

import math
import sqlite3
from typing import NamedTuple

from netgive.engine.settings import Settings

SLACK = 1e-6  # what rounding may take from an exact bound

SILENCE = """CASE
        WHEN NOT met OR :today - latest_day <= rhythm THEN 0.0
        WHEN :today - latest_day >= dormant_after THEN 1.0
        ELSE (:today - latest_day - rhythm) * 1.0 / (dormant_after - rhythm) END"""
PULL = """(CASE WHEN latest_day >= :today THEN strength ELSE
        strength / ((1.0 + (:today - latest_day) / pace) * (1.0 + (:today - latest_day) / pace)) END)"""


def _fading(day: str, half_life: str) -> str:
    """At least 0.5^(age / half-life) of a day."""
    return f"""CASE WHEN {day} IS NULL THEN 0.0 WHEN {day} >= :today THEN 1.0
        ELSE {half_life} / ({half_life} + :ln2 * (:today - {day})) END"""


CEILINGS = f"""
SELECT contact, ceiling
    + :recency * {_fading("evidence_day", ":half_life")}
    + :timing * CASE WHEN pressing THEN 1.0 ELSE MAX({_fading("need_day", ":need_half_life")}, {SILENCE}) END
    + :natural * CASE WHEN latest_day IS NULL THEN 0.0
        ELSE (0.3 + 0.7 * {PULL}) / (0.3 + 0.7 * {PULL} + :resistance) END AS highest
FROM tie
WHERE ceiling IS NOT NULL AND (last_day IS NULL OR pressing
    OR :today - last_day >= MAX(:cooldown_least, MIN(:cooldown_most, rhythm / 2.0)))
ORDER BY highest DESC, contact
LIMIT :limit
"""


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
        "need_half_life": settings.need_half_life,
        "cooldown_least": settings.cooldown_least_days,
        "cooldown_most": settings.cooldown_most_days,
        "limit": limit,
    }
    return [Highest(contact, score + SLACK) for contact, score in connection.execute(CEILINGS, values)]
