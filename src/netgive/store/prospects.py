"""Who might be introduced to whom, the most promising first: an upper bound of each offer, computed where they lie."""

import sqlite3
from datetime import date
from math import log
from typing import NamedTuple

from netgive.engine.settings import Settings

SLACK = 1e-6  # what rounding may take from an exact bound
AGE = "MAX(julianday(:today) - julianday(COALESCE(n.confirmed_on, n.first_seen, :today)), 0)"
PROSPECTS = f"""
SELECT m.contact, m.offer,
    :need * (:floor + (1 - :floor) * m.quality)
    + :evidence * CASE WHEN m.source IN ('title', 'organization') THEN 0.75 ELSE 1.0 END
    + :unexpected + :ease + :recency * :half_life / (:half_life + :ln2 * {AGE}) AS highest
FROM offer_match m JOIN need n ON n.id = m.need
WHERE m.source != 'shelf' AND n.closed_on IS NULL
ORDER BY highest DESC, m.contact, m.offer
LIMIT :limit
"""


class Prospect(NamedTuple):
    """A contact who is looking for something, another who fits it, and the highest value such an offer could have."""

    contact: str
    other: str
    highest: float


def prospects(connection: sqlite3.Connection, today: date, limit: int, settings: Settings) -> list[Prospect]:
    """The introductions with the highest bounds (the value F of ENGINE C.4, with a recency of h/(h + ln 2 · age))."""
    values = {
        "today": today.isoformat(),
        "need": settings.offer_need,
        "floor": settings.quality_floor,
        "evidence": settings.offer_evidence,
        "unexpected": settings.offer_unexpected,
        "ease": settings.offer_ease * (1 - settings.introduction_minutes / settings.ease_minutes),
        "recency": settings.offer_recency,
        "half_life": settings.recency_half_life,
        "ln2": log(2),
        "limit": limit,
    }
    return [
        Prospect(contact, other, highest + SLACK) for contact, other, highest in connection.execute(PROSPECTS, values)
    ]
