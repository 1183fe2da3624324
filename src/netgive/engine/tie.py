"""One contact as the engine sees them, and the state of the tie (ENGINE C.1)."""

import math
from typing import NamedTuple

from netgive.domain.people import Closeness, Norm, is_communal
from netgive.domain.ties import TieState
from netgive.engine.settings import Settings


class Tie(NamedTuple):
    """A contact and the summary of all interactions with them.

    A named tuple, not a dataclass: ten thousand of them are read each morning. Days are proleptic ordinals,
    ``paused_until`` is an ISO date; ``circle`` is the first circle, ``circle_days`` the shortest cadence of
    all of them. The fields from ``contact_days`` on are those of `TieSummary`.
    """

    contact: str
    name: str
    closeness: str = Closeness.ACQUAINTANCE
    every_days: int | None = None
    circle: str | None = None
    circle_days: int | None = None
    norm: str | None = None
    kin: int = 0
    trust: int | None = None
    willing: int | None = None
    shared_time: int | None = None
    status: int | None = None
    mutuals: int | None = None
    known_day: int | None = None
    has_memory: int = 0
    has_interests: int = 0
    organization: str | None = None
    do_not_contact: int = 0
    paused_until: str | None = None
    contact_days: int = 0
    first_day: int | None = None
    last_day: int | None = None
    messages_in: int = 0
    messages_out: int = 0
    last_in: int | None = None
    last_out: int | None = None
    seen: float = 0.0
    seen_day: int | None = None
    waiting_day: int | None = None
    asks: str = ""
    open_asks: str = ""
    note_day: int | None = None

    @property
    def met(self) -> bool:
        """In contact both ways; a shared memory with a known date counts as contact on that date."""
        return bool(self.messages_in and self.messages_out) or self.remembered_day is not None

    @property
    def remembered_day(self) -> int | None:
        return self.known_day if self.has_memory else None

    @property
    def last_contact(self) -> int | None:
        if self.last_day is None or self.remembered_day is None:
            return self.last_day if self.remembered_day is None else self.remembered_day
        return max(self.last_day, self.remembered_day)

    @property
    def communal(self) -> bool:
        return is_communal(Norm(self.norm) if self.norm else None, Closeness(self.closeness))


def cadence(tie: Tie, settings: Settings) -> int:
    """Days between contacts: the contact's own, else the shortest of their circles, else by closeness (kin ×3)."""
    return cadence_by(tie.every_days, tie.circle_days, tie.closeness, tie.kin, settings)


def cadence_by(every_days: int | None, circle_days: int | None, closeness: str, kin: int, settings: Settings) -> int:
    """The same, of what it follows from."""
    if every_days is not None:
        return every_days
    if circle_days is not None:
        return circle_days
    by_closeness = settings.cadence_days[Closeness(closeness)]
    return by_closeness * settings.kin_factor if kin else by_closeness


def dormant_at(cadence_days: int, settings: Settings) -> int:
    """Days of silence after which a tie is dormant: max(clamp(3·cadence, 180, 1095), cadence + 90)."""
    tripled = settings.dormant_factor * cadence_days
    clamped = min(max(tripled, settings.dormant_least_days), settings.dormant_most_days)
    return max(clamped, cadence_days + settings.dormant_margin_days)


def days_silent(tie: Tie, today: int) -> int | None:
    """Days since the last personal contact; None where there never was one. Never negative."""
    last = tie.last_contact
    return None if last is None else max(today - last, 0)


def tie_state(tie: Tie, today: int, settings: Settings) -> TieState:
    gap = days_silent(tie, today)
    if gap is None or not tie.met:
        return TieState.UNMET
    return state_after(gap, cadence(tie, settings), tie.kin, settings)


def state_after(gap: int, cadence_days: int, kin: int, settings: Settings) -> TieState:
    """The state of a tie in contact both ways, after so many days of silence."""
    if gap <= cadence_days:
        return TieState.ACTIVE
    if gap >= settings.deep_dormant_days:
        return TieState.DEEP_DORMANT
    if gap > dormant_at(cadence_days, settings):
        return TieState.DORMANT
    return TieState.ACTIVE if kin else TieState.DRIFTING


def pull(tie: Tie, today: int, settings: Settings) -> float:
    """How strongly contact goes on by itself (ENGINE B)."""
    last = tie.last_contact
    if last is None:
        return 0.0
    days, mean_gap = _contact_pace(tie, last)
    seen = tie.seen * 2.0 ** (-(today - tie.seen_day) / settings.seen_half_life) if tie.seen_day is not None else 0.0
    return natural_pull(days, max(today - last, 0), mean_gap, seen, settings)


def natural_pull(days: int, silent: float, mean_gap: float, seen: float, settings: Settings) -> float:
    """The formula of ENGINE B: n · (1 + r/(20+g))^-2 · (1+seen)^(1/4), with r = ``silent`` and g in days."""
    fading = (1.0 + silent / (settings.pull_scale + mean_gap)) ** -settings.pull_exponent
    return float(days * fading * (1.0 + seen) ** settings.seen_exponent)


def contact_pace(tie: Tie, settings: Settings) -> tuple[int, float]:
    """The number of contact days n, and 20 + g, where g is the mean gap between them in days."""
    last = tie.last_contact
    if last is None:
        return 0, settings.pull_scale
    days, mean_gap = _contact_pace(tie, last)
    return days, settings.pull_scale + mean_gap


def _contact_pace(tie: Tie, last: int) -> tuple[int, float]:
    days, first = _contact_days(tie, last)
    return days, (last - first) / (days - 1) if days > 1 else 0.0


def contact_probability(tie: Tie, today: int, settings: Settings) -> float:
    """The chance of a contact within 30 days as it goes (ENGINE B), in 0..1."""
    strength = pull(tie, today, settings)
    if strength <= 0.0:
        return 0.0
    return 1.0 / (1.0 + math.exp(settings.logit_intercept - settings.logit_slope * math.log(strength)))


def _contact_days(tie: Tie, last: int) -> tuple[int, int]:
    """The number of contact days and the first one, the remembered day included."""
    remembered = tie.remembered_day
    if tie.first_day is None or tie.last_day is None:
        return 1, last
    if remembered is None or tie.first_day <= remembered <= tie.last_day:
        return tie.contact_days, tie.first_day
    return tie.contact_days + 1, min(remembered, tie.first_day)
