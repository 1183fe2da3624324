"""Which of what meets a want is stored: the best things, and the best people among those who may be introduced.

The limits that change from day to day are the engine's. So more people are stored than are offered, and those one is
in touch with come before others who fit as well: else five of whom one has not heard in years would hide the friend.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from heapq import nsmallest
from typing import NamedTuple

from netgive.engine.snapshot import OfferSource
from netgive.store.matches import OfferRow, Standing

# Whoever was in touch within 730 days was so in this year or the two before it, whichever year that is.
YEARS = 3
PEOPLE_A_YEAR, OTHER_PEOPLE = 3, 1
SKILL_LEAD = 0.4  # in quality: a skill is better evidence than a title (ENGINE C.4, C.6)
NOBODY = Standing(trusted=True, year=0)


class Candidate(NamedTuple):
    """Something on hand that meets a want."""

    offer: OfferRow
    quality: float


def things_chosen(candidates: Iterable[Candidate], limit: int) -> list[Candidate]:
    """The best things."""
    return nsmallest(limit, set(candidates), key=_rank)


def people_chosen(candidates: Iterable[Candidate], standing: Mapping[str, Standing]) -> list[Candidate]:
    """The best people of each of the last years in which one was in touch with any, and a few others; each once."""
    ranked = sorted(candidates, key=_rank)
    years = {candidate: _year(candidate, standing) for candidate in ranked}
    late = sorted({year for year in years.values() if year}, reverse=True)[:YEARS]
    chosen: dict[str, Candidate] = {}
    taken: Counter[int] = Counter()
    for candidate in ranked:
        year = years[candidate] if years[candidate] in late else 0
        if candidate.offer.offer not in chosen and taken[year] < (PEOPLE_A_YEAR if year else OTHER_PEOPLE):
            chosen[candidate.offer.offer] = candidate
            taken[year] += 1
    return list(chosen.values())


def _year(candidate: Candidate, standing: Mapping[str, Standing]) -> int:
    """The year of the last contact with somebody who may be introduced, 0 for others."""
    found = standing.get(candidate.offer.offer, NOBODY)
    return found.year if found.trusted else 0


def _rank(candidate: Candidate) -> tuple[float, str, str, str]:
    row, quality = candidate
    lead = SKILL_LEAD if row.source == OfferSource.SKILL else 0.0
    return -(quality + lead), row.offer, row.source, row.text
