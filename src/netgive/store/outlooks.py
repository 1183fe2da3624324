"""Which ties may be at the top today: an upper bound of each score, computed where the ties are stored.

The bound is that of engine/outlook.py with the terms that change from day to day, each bounded by what plain SQL
can compute: recency 2^(-age/h) ≤ h/(h + ln 2 · age), and of natural contact x^0.7 ≤ 0.3 + 0.7 x (Bernoulli).
"""

import math
import sqlite3
from collections.abc import Mapping
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


DORMANT = "met AND :today - latest_day > MAX(rhythm, MIN(dormant_after, :deep - 1))"
NOT_RESTING = """(last_day IS NULL OR pressing
    OR :today - last_day >= MAX(:cooldown_least, MIN(:cooldown_most, rhythm / 2.0)))"""
REASON = f"""(pressing OR (met AND (:today - latest_day > rhythm OR :today - need_day <= :need_fresh))
    OR best_offer + :recency_of_offer * {_fading("evidence_day", ":half_life")} >= :strong_offer)"""
HIGHEST = f"""
SELECT contact, ceiling
    + :recency * {_fading("evidence_day", ":half_life")}
    + :timing * CASE WHEN pressing THEN 1.0 ELSE MAX({_fading("need_day", ":need_half_life")}, {SILENCE}) END
    + :natural * CASE WHEN latest_day IS NULL THEN 0.0
        ELSE (0.3 + 0.7 * {PULL}) / (0.3 + 0.7 * {PULL} + :resistance) END AS highest,
    {DORMANT}
FROM tie
WHERE ceiling >= :floor AND {NOT_RESTING} AND {REASON} AND (:everyone OR {DORMANT})
ORDER BY highest DESC, contact
LIMIT :limit
"""
CEILING = "SELECT ceiling FROM tie WHERE ceiling IS NOT NULL ORDER BY ceiling DESC LIMIT 1 OFFSET ?"
TRIED = 8


class Highest(NamedTuple):
    """A contact, the highest score they could have today, and whether the tie is dormant."""

    contact: str
    score: float
    dormant: bool


def highest(
    connection: sqlite3.Connection, today: int, limit: int, settings: Settings, *, dormant: bool = False
) -> list[Highest]:
    """The contacts with the highest possible scores, highest first, or the dormant ones among them.

    Left out are those in cooldown without news, and those without a reason: silence, a fresh need or a strong offer.
    Those with the highest ceilings are looked at first, by index: whoever's ceiling is so low that the terms of the
    day could not lift it to the last of them is not looked at.
    """
    values = {
        "today": today,
        "everyone": not dormant,
        "deep": settings.deep_dormant_days,
        "need_fresh": settings.need_fresh_days,
        "recency_of_offer": settings.offer_recency,
        "strong_offer": settings.strong_offer - SLACK,
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
    varying = values["recency"] + values["timing"] + values["natural"]
    for tried in (TRIED * limit, TRIED * TRIED * limit):
        least = connection.execute(CEILING, (tried,)).fetchone()
        if least is None:
            break
        best = connection.execute(HIGHEST, {**values, "floor": least[0]}).fetchall()
        if len(best) == limit:
            return _bounds(connection, {**values, "floor": best[-1][1] - varying})
    return _bounds(connection, {**values, "floor": 0})


def _bounds(connection: sqlite3.Connection, values: Mapping[str, float]) -> list[Highest]:
    rows = connection.execute(HIGHEST, values)
    return [Highest(contact, score + SLACK, bool(is_dormant)) for contact, score, is_dormant in rows]
