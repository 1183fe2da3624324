"""How well a ranking predicts natural contact, on past messages (ENGINE B; the task is told in docs/engine.md).

At each cut somebody (an ego) sees their own past only and ranks their contacts; true are those with whom they were
in touch in the days that followed. Moments are seconds from the first message; a day has 86,400 of them.
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from netgive.engine.metrics import Quality, mean, quality
from netgive.engine.settings import Settings
from netgive.engine.tie import natural_pull

DAY = 86_400
PERSONAL_MOST = 5  # receivers; a message to more is a broadcast
SEEN_LEAST, SEEN_MOST = 2, 50  # receivers of one message saw each other
LEAST_DAYS = 2
LEAST_CANDIDATES = {"all": 6, "dormant": 5}
DORMANT_GAPS = 3
RECENCY_DAYS = 30.0
SEED = 20_260_101


class Slice(StrEnum):
    ALL = "all"
    DORMANT = "dormant"


class Past(NamedTuple):
    """What passed between an ego and a contact: moments, sorted, of messages out and in and of sightings."""

    out: list[float]
    in_: list[float]
    sightings: list[float]


Histories = Mapping[str, Mapping[str, Past]]


class Task(NamedTuple):
    """The cuts are the days ``from_day``, + ``horizon``, ... up to ``to_day``; all in days.

    ``undirected``: the direction of messages means nothing, so contact both ways is not asked for.
    """

    horizon: int
    dormant_after: float
    from_day: int
    to_day: int
    undirected: bool = False

    @property
    def cuts(self) -> range:
        return range(self.from_day, self.to_day - self.horizon + 1, self.horizon)


class Candidate(NamedTuple):
    """A contact at a cut: distinct contact days, days since the last, their gaps, sightings that faded, the label."""

    days: int
    silent: float
    median_gap: float
    mean_gap: float
    seen: float
    label: bool

    def is_dormant(self, task: Task) -> bool:
        return self.silent > max(DORMANT_GAPS * self.median_gap, task.dormant_after)


class Row(NamedTuple):
    """One method on one slice: means over egos, and the standard error of the first (None with a single ego)."""

    method: str
    slice: str
    auc: float
    auc_se: float | None
    p_at_5: float
    mrr: float
    ndcg_at_10: float
    egos: int
    groups: int


Method = Callable[[Candidate, float, Settings], float]
METHODS: Mapping[str, Method] = {
    "random": lambda _one, chance, _settings: chance,
    "longest_silent": lambda one, _chance, _settings: one.silent,
    "overdue_own": lambda one, _chance, _settings: one.silent / max(one.median_gap, 1),
    "most_recent": lambda one, _chance, _settings: -one.silent,
    "most_frequent": lambda one, _chance, _settings: one.days,
    "frequency_recency": lambda one, _chance, _settings: one.days * math.exp(-one.silent / RECENCY_DAYS),
    "netgive": lambda one, _chance, settings: natural_pull(one.days, one.silent, one.mean_gap, one.seen, settings),
}


def histories(messages: Iterable[tuple[str, float, set[str]]], egos: set[str]) -> dict[str, dict[str, Past]]:
    """What passed between each ego and others, from messages: who wrote, when, to whom."""
    pasts: dict[str, dict[str, Past]] = {ego: defaultdict(lambda: Past([], [], [])) for ego in egos}
    for sender, moment, receivers in messages:
        for member, other, field in _touched(sender, receivers, pasts.keys()):
            pasts[member][other][field].append(moment)
    for contacts in pasts.values():
        for past in contacts.values():
            for moments in past:
                moments.sort()
    return pasts


OUT, IN, SIGHTED = range(3)


def _touched(sender: str, receivers: set[str], egos: Collection[str]) -> Iterator[tuple[str, str, int]]:
    """Who of the egos was in touch with whom through one message, and in which field of `Past` that belongs."""
    personal = len(receivers) <= PERSONAL_MOST
    if sender in egos:
        yield from ((sender, receiver, OUT if personal else SIGHTED) for receiver in receivers)
    members = [receiver for receiver in receivers if receiver in egos]
    yield from ((member, sender, IN if personal else SIGHTED) for member in members)
    if SEEN_LEAST <= len(receivers) <= SEEN_MOST:
        yield from ((member, other, SIGHTED) for member in members for other in receivers if other != member)


def backtest(
    pasts: Histories, task: Task, settings: Settings, progress: Callable[[], None] = lambda: None
) -> list[Row]:
    """Each method on each slice, averaged over the groups of an ego and then over egos.

    ``progress`` is called once an ego. Empty where no group counts: see `missing`.
    """
    results: dict[tuple[str, Slice], dict[str, list[Quality]]] = defaultdict(lambda: defaultdict(list))
    chances = _chances()
    for ego in sorted(pasts):
        known = [_Contact(pasts[ego][contact], settings) for contact in sorted(pasts[ego])]
        for cut in task.cuts:
            candidates = [found for contact in known if (found := contact.at(cut, task)) is not None]
            _rate(ego, candidates, task, settings, chances, results)
        progress()
    return [
        _row(method, part, by_ego) for part in Slice for method in METHODS if (by_ego := results.get((method, part)))
    ]


def _rate(
    ego: str,
    candidates: Sequence[Candidate],
    task: Task,
    settings: Settings,
    chances: Iterator[float],
    results: Mapping[tuple[str, Slice], Mapping[str, list[Quality]]],
) -> None:
    """The quality of each method on one ego's candidates at one cut, where they are enough."""
    dormant = [candidate for candidate in candidates if candidate.is_dormant(task)]
    for part, group in ((Slice.ALL, candidates), (Slice.DORMANT, dormant)):
        labels = [candidate.label for candidate in group]
        if len(group) < LEAST_CANDIDATES[part] or all(labels) or not any(labels):
            continue
        random = [next(chances) for _ in group]
        for method, score in METHODS.items():
            scores = [score(candidate, chance, settings) for candidate, chance in zip(group, random, strict=True)]
            results[method, part][ego].append(quality(scores, labels))


def _row(method: str, part: Slice, by_ego: Mapping[str, Sequence[Quality]]) -> Row:
    means = [mean(groups) for groups in by_ego.values()]
    overall = mean(means)
    spread = None
    if len(means) > 1:
        variance = sum((one.auc - overall.auc) ** 2 for one in means) / (len(means) - 1)
        spread = math.sqrt(variance / len(means))
    groups = sum(len(one) for one in by_ego.values())
    return Row(method, part, overall.auc, spread, overall.p_at_5, overall.mrr, overall.ndcg_at_10, len(means), groups)


class _Contact:
    """One contact of an ego, asked at cut after cut."""

    def __init__(self, past: Past, settings: Settings) -> None:
        self.settings = settings
        self.past = past
        self.moments = sorted([*past.out, *past.in_])
        self.days = sorted({int(moment // DAY) for moment in self.moments})

    def at(self, cut: int, task: Task) -> Candidate | None:
        """The contact as seen at a cut; None where it is no candidate."""
        moment = cut * DAY
        visible = bisect_left(self.moments, moment)
        days = self.days[: bisect_left(self.days, cut)]
        if len(days) < LEAST_DAYS or not (task.undirected or self._both_ways(moment)):
            return None
        gaps = [later - earlier for earlier, later in pairwise(days)]
        following = bisect_left(self.moments, moment + task.horizon * DAY)
        return Candidate(
            days=len(days),
            silent=(moment - self.moments[visible - 1]) / DAY,
            median_gap=median(gaps),
            mean_gap=(days[-1] - days[0]) / len(gaps),
            seen=self._seen(moment),
            label=following > visible,
        )

    def _both_ways(self, moment: float) -> bool:
        out, in_ = self.past.out, self.past.in_
        return bool(out and in_) and out[0] < moment and in_[0] < moment

    def _seen(self, moment: float) -> float:
        visible = self.past.sightings[: bisect_left(self.past.sightings, moment)]
        per_half_life = DAY * self.settings.seen_half_life
        return math.fsum(0.5 ** ((moment - sighting) / per_half_life) for sighting in visible)


def missing(pasts: Histories, task: Task, settings: Settings) -> str:
    """Which condition nobody met, where no group counts."""
    if not task.cuts:
        return "no cut lies in the time given: from day + horizon must not be after the last day"
    if not any(pasts.values()):
        return "nobody of those to be ranked for has a message"
    groups = [group for group in _groups(pasts, task, settings) if group]
    if groups:
        return _missing_in(groups, task)
    if any(_groups(pasts, task._replace(undirected=True), settings)):
        return f"at no cut had a contact of {LEAST_DAYS} days or more a message both ways (else see --undirected)"
    return f"at no cut had anybody been in touch with a contact on {LEAST_DAYS} days"


def _missing_in(groups: Sequence[Sequence[Candidate]], task: Task) -> str:
    enough = [group for group in groups if _is_enough(group, task)]
    if not enough:
        least = f"{LEAST_CANDIDATES['all']} contacts, or {LEAST_CANDIDATES['dormant']} dormant ones"
        most = max(map(len, groups))
        return f"at no cut had anybody {least}, on {LEAST_DAYS} days or more and both ways; the most were {most}"
    if not any(candidate.label for group in enough for candidate in group):
        return "nobody was in touch, after a cut, with one of enough contacts"
    return "after every cut people were in touch with all of their contacts, or with none"


def _groups(pasts: Histories, task: Task, settings: Settings) -> Iterator[list[Candidate]]:
    """The candidates of each ego at each cut."""
    for contacts in pasts.values():
        known = [_Contact(past, settings) for past in contacts.values()]
        for cut in task.cuts:
            yield [found for contact in known if (found := contact.at(cut, task)) is not None]


def _is_enough(group: Sequence[Candidate], task: Task) -> bool:
    dormant = sum(candidate.is_dormant(task) for candidate in group)
    return len(group) >= LEAST_CANDIDATES["all"] or dormant >= LEAST_CANDIDATES["dormant"]


def _chances() -> Iterator[float]:
    """Numbers in 0..1 that know nothing of what they are used for: splitmix64 from a fixed seed (Steele 2014)."""
    state, mask = SEED, 2**64 - 1
    while True:
        state = (state + 0x9E3779B97F4A7C15) & mask
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & mask
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & mask
        yield (mixed ^ (mixed >> 31)) / 2**64
