"""A summary per tie, so that the engine's cost follows contacts and not interactions (DESIGN).

`summarise` is the one definition: the store keeps its result up to date in the transaction of each write.
"""

from collections.abc import Iterable
from datetime import date

from netgive.domain.conversations import Direction, Interaction, TieSummary
from netgive.engine.settings import DEFAULTS


def summarise(interactions: Iterable[Interaction], gift_days: Iterable[date] = ()) -> TieSummary:
    """The summary of one contact's interactions, given oldest first, and of the days of delivered gifts.

    A broadcast is seen, but is no contact. An answer on the day of a question, recorded later, answers it.
    """
    personal: set[int] = {day.toordinal() for day in gift_days}
    history = _History()
    for interaction in interactions:
        day = interaction.on.toordinal()
        if interaction.broadcast:
            history.glimpse(day)
            continue
        if interaction.note and interaction.direction is not Direction.OUT:
            history.note_day = day
        personal.add(day)
        history.converse(day, interaction.direction, asks=interaction.expects_reply)
    return TieSummary(
        contact_days=len(personal),
        first_day=min(personal, default=None),
        last_day=max(personal, default=None),
        messages_in=history.messages_in,
        messages_out=history.messages_out,
        last_in=history.last_in,
        last_out=history.last_out,
        seen=history.seen,
        seen_day=history.seen_day,
        waiting_day=history.waiting_day,
        asks=history.asks_by_day(),
        open_asks=" ".join(map(str, history.open_asks)),
        note_day=history.note_day,
    )


class _History:
    """What has to be remembered while reading interactions in order."""

    def __init__(self) -> None:
        self.messages_in = 0
        self.messages_out = 0
        self.last_in: int | None = None
        self.last_out: int | None = None
        self.seen = 0.0
        self.seen_day: int | None = None
        self.waiting_day: int | None = None
        self.note_day: int | None = None
        self.open_asks: list[int] = []
        self._asks: dict[int, list[int]] = {}

    def glimpse(self, day: int) -> None:
        before = self.seen_day if self.seen_day is not None else day
        self.seen = self.seen * 2.0 ** (-(day - before) / DEFAULTS.seen_half_life) + 1.0
        self.seen_day = day

    def converse(self, day: int, direction: Direction, *, asks: bool) -> None:
        if direction is not Direction.OUT:
            self._heard(day, asks=asks)
        if direction is not Direction.IN:
            self._said(day, asks=asks)

    def _heard(self, day: int, *, asks: bool) -> None:
        self.messages_in += 1
        self.last_in = day
        for asked_on in self.open_asks:
            if day - asked_on <= DEFAULTS.reply_window_days:
                self._asks[asked_on][1] += 1
        self.open_asks.clear()
        if asks and self.waiting_day is None:
            self.waiting_day = day

    def _said(self, day: int, *, asks: bool) -> None:
        self.messages_out += 1
        self.last_out = day
        self.waiting_day = None
        if asks:
            self.open_asks.append(day)
            self._asks.setdefault(day, [0, 0])[0] += 1

    def asks_by_day(self) -> str:
        """The questions that may still count: those of the months before the newest."""
        since = months_before(max(self._asks), DEFAULTS.asks_months) if self._asks else 0
        counted = sorted((day, *counts) for day, counts in self._asks.items() if day >= since)
        return " ".join(f"{day}:{asked}:{answered}" for day, asked, answered in counted)


def months_before(day: int, months: int) -> int:
    """The same day of an earlier month, or the last day of that month where it is shorter."""
    on = date.fromordinal(day)
    year, month = divmod(12 * on.year + on.month - 1 - months, 12)
    if year < 1:
        return 1
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1).toordinal()
    return min(date(year, month + 1, 1).toordinal() + on.day, following) - 1


def asked_and_answered(asks: str, today: int, months: int) -> tuple[int, int]:
    """How many of one's questions of the last ``months`` months were asked, and answered within 30 days."""
    since = months_before(today, months)
    asked = answered = 0
    for entry in asks.split():
        day, asked_then, answered_then = map(int, entry.split(":"))
        if day >= since:
            asked += asked_then
            answered += answered_then
    return asked, answered
