"""The texts that belong to one entry of a plan: read only for the few people who are in it."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from netgive.domain.conversations import Event, Interaction
from netgive.domain.exchange import Give, Introduction, Need, Received, ShelfItem
from netgive.domain.people import Contact
from netgive.engine.gates import hard_times
from netgive.engine.settings import Settings
from netgive.engine.snapshot import OpenEvent

NOTHING: Mapping[str, Any] = MappingProxyType({})


class Details(NamedTuple):
    """All that the wording of a suggestion for ``contact`` may draw on.

    ``note`` is the newest interaction with a note, ``question`` their message that waits for an answer;
    ``others`` are the contacts an introduction would bring in, by id; ``named`` says that the first question may give
    their names.
    """

    contact: Contact
    note: Interaction | None = None
    question: Interaction | None = None
    needs: Mapping[str, Need] = NOTHING
    shelf: Mapping[str, ShelfItem] = NOTHING
    others: Mapping[str, Contact] = NOTHING
    events: tuple[Event, ...] = ()
    promise: Give | None = None
    received: Received | None = None
    introduction: Introduction | None = None
    named: bool = False


def in_hard_times(events: Iterable[Event], today: date, settings: Settings) -> bool:
    """Whether grief or illness is so fresh that nothing may ask for an answer (ENGINE C.4)."""
    still_open = (OpenEvent(one.contact, one.kind, one.on.toordinal()) for one in events if one.cleared_on is None)
    return bool(hard_times(still_open, today.toordinal(), settings))
