"""The texts that belong to one entry of a plan: read only for the few people who are in it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from netgive.domain.conversations import Event, Interaction
from netgive.domain.exchange import Give, Introduction, Need, Received, ShelfItem
from netgive.domain.people import Contact

NOTHING: Mapping[str, Any] = MappingProxyType({})


class Details(NamedTuple):
    """All that the wording of a suggestion for ``contact`` may draw on.

    ``note`` is the newest interaction with a note, ``question`` their message that waits for an answer;
    ``others`` are the contacts an introduction would bring in, by id.
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
