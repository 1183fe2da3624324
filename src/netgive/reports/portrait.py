"""Everything that is shown of one contact."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from netgive.domain.conversations import Event, Interaction
from netgive.domain.exchange import Give, Introduction, Need, Received
from netgive.domain.people import Contact
from netgive.domain.suggest import Offer, TieView


class Portrait(NamedTuple):
    """Everything that is shown of one contact.

    ``interactions`` are the newest, newest first; ``months`` says on how many days of each of the last 24 months one
    was in touch, this month last; ``next_step`` is what could be given now, if anything. ``promised`` are the open
    promises to others that are of this contact: to introduce them.
    """

    contact: Contact
    tie: TieView
    interactions: tuple[Interaction, ...]
    needs: tuple[Need, ...]
    events: tuple[Event, ...]
    gives: tuple[Give, ...]
    received: tuple[Received, ...]
    introductions: tuple[Introduction, ...]
    names: Mapping[str, str]
    months: tuple[int, ...]
    today: date
    next_step: Offer | None = None
    promised: tuple[Give, ...] = ()
