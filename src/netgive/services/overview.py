"""Whom one knows: “I don't know anyone”, answered with numbers and names."""

from collections import Counter
from datetime import date

from netgive.domain.suggest import DORMANT_STATES, TieState
from netgive.engine.standing import tie_view
from netgive.reports.overview import Dormant, Overview
from netgive.store import ties
from netgive.store.connection import Store

NAMED_DORMANT = 5


def overview(store: Store, today: date) -> Overview:
    """What stands in the store as a whole."""
    every = ties.every(store.connection)
    views = {tie.contact: tie_view(tie, today, store.settings) for tie in every}
    found = Counter(view.state for view in views.values())
    dormant = [tie for tie in every if views[tie.contact].state in DORMANT_STATES]
    dormant.sort(key=lambda tie: (-tie.contact_days, tie.name))
    days = [day for tie in every for day in (tie.first_day, tie.known_day, tie.last_day) if day is not None]
    return Overview(
        people=len(every),
        organizations=len({tie.organization for tie in every if tie.organization}),
        years=(date.fromordinal(min(days)).year, date.fromordinal(max(days)).year) if days else None,
        states={state: found[state] for state in TieState},
        dormant=tuple(
            Dormant(tie.contact, tie.name, tie.contact_days, views[tie.contact].last_contact or today)
            for tie in dormant[:NAMED_DORMANT]
        ),
    )
