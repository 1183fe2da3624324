"""Dormant ties in the engine's order, with what could be built on."""

from collections.abc import Sequence
from datetime import date

from netgive.domain.suggest import Lane
from netgive.engine.compose import gift_view
from netgive.engine.lanes import Entry
from netgive.engine.offers import offers
from netgive.engine.score import factors, gift_shares
from netgive.services.roster import Listed
from netgive.store import details
from netgive.store.connection import Store
from netgive.store.snapshots import Morning


def with_evidence(store: Store, found: Sequence[Listed], today: date) -> list[Listed]:
    """By the score each would have if nothing kept them out today, with what could be built on."""
    snapshot, day = Morning(store.connection, today, store.settings).everybody(), today.toordinal()
    known, shares = {tie.contact: tie for tie in snapshot.ties}, gift_shares(snapshot, day, store.settings)
    rated = []
    for item in found:
        tie = known[item.id]
        best = next(iter(offers(tie, snapshot, day, store.settings)), None)
        value = best.value if best is not None else 0.0
        score = factors(tie, value, snapshot, shares, day, store.settings).score
        evidence = None
        if best is not None:
            entry = Entry(Lane.RECONNECT, tie, best.minutes, candidate=best)
            evidence = gift_view(best, details.of_entry(store.connection, entry)).evidence
        rated.append((score, item._replace(evidence=evidence)))
    rated.sort(key=lambda pair: (-pair[0], pair[1].name.casefold(), pair[1].id))
    return [item for _, item in rated]
