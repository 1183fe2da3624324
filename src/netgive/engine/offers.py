"""What to offer a contact (ENGINE C.4): every candidate with its value F, best first."""

import math
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from netgive.domain.conversations import EventKind
from netgive.domain.exchange import GiveKind, NeedKind, ShelfKind
from netgive.domain.suggest import OfferForm
from netgive.engine.gates import hard_times, one_sided
from netgive.engine.introductions import not_to_ask
from netgive.engine.settings import Settings
from netgive.engine.snapshot import OfferSource, OpenEvent, OpenNeed, PastGift, Snapshot, StoredMatch
from netgive.engine.tie import Tie


class Basis(StrEnum):
    """What an offer rests on: the evidence that has to be shown."""

    NEED = "need"
    INTEREST = "interest"
    NOTE = "note"
    MEMORY = "memory"
    GOOD_NEWS = "good_news"
    GRIEF = "grief"
    ILLNESS = "illness"


class Candidate(NamedTuple):
    """One possible gift. ``value`` is F in 0..1; ``day`` is the day of the evidence, None if undated."""

    value: float
    kind: GiveKind
    form: OfferForm
    minutes: int
    basis: Basis
    day: int | None = None
    need: str | None = None
    match: StoredMatch | None = None
    stale: bool = False


class _Weights(NamedTuple):
    """The need and evidence terms of F before the quality of a match scales the first."""

    need: float
    evidence: float
    asked: bool = False


IMPORTED = frozenset({OfferSource.TITLE, OfferSource.ORGANIZATION})  # not said: they count less as evidence (C.6)


def offers(tie: Tie, snapshot: Snapshot, today: int, settings: Settings) -> list[Candidate]:
    """All offers for a contact, the one to make first; empty without evidence.

    Grief and illness leave only support. Where nothing reaches F = .45, attention comes first.
    """
    maker = _OfferMaker(tie, snapshot, today, settings)
    occasion = maker.support()
    if occasion is not None:
        return [occasion]
    candidates = maker.people_first(maker.by_preference(sorted(maker.candidates(), key=_order)))
    if not candidates or candidates[0].value >= settings.least_offer:
        return candidates
    return sorted(candidates, key=lambda candidate: candidate.kind is not GiveKind.ATTENTION)


def best_case(
    tie: Tie, needs: Sequence[OpenNeed], events: Sequence[OpenEvent], matches: Sequence[StoredMatch], settings: Settings
) -> tuple[float, int | None] | None:
    """The highest value any offer can have without its recency, and the day of the newest evidence.

    Nothing was given before, every occasion is still open. The value of undated evidence has its recency in it.
    """
    contact = tie.contact
    days = [need.seen_day for need in needs] + [event.day for event in events]
    newest = max([*days, tie.note_day] if tie.note_day is not None else days, default=None)
    at = newest or 1
    fresh = [event._replace(day=at) for event in events]
    dated = [need._replace(seen_day=at) for need in needs]
    facts = Snapshot([tie], {contact: dated}, {contact: fresh}, {contact: matches})
    maker = _OfferMaker(tie, facts, at, settings)
    possible = [*maker.candidates(), *filter(None, [maker.support()])]
    if not possible:
        return None
    return max(_without_recency(candidate, at, settings) for candidate in possible), newest


def _without_recency(candidate: Candidate, today: int, settings: Settings) -> float:
    if candidate.day is None:
        return candidate.value
    return candidate.value - settings.offer_recency * _recency(candidate.day, today, settings)


def _recency(day: int | None, today: int, settings: Settings) -> float:
    """How fresh evidence is, in 0..1: half of it after 90 days; undated evidence as if half were left."""
    if day is None:
        return settings.undated_recency
    return math.pow(0.5, max(today - day, 0) / settings.recency_half_life)


def _order(candidate: Candidate) -> tuple[float, int, str, str, str]:
    match = candidate.match
    return (
        -candidate.value,
        candidate.minutes,
        candidate.kind,
        candidate.need or "",
        f"{match.source}:{match.offer}" if match is not None else candidate.basis,
    )


class _OfferMaker:
    """Collects the candidates of one contact."""

    def __init__(self, tie: Tie, snapshot: Snapshot, today: int, settings: Settings) -> None:
        self.tie = tie
        self.snapshot = snapshot
        self.today = today
        self.settings = settings
        self.events: Sequence[OpenEvent] = snapshot.events.get(tie.contact, ())
        self.gifts: Sequence[PastGift] = snapshot.gifts.get(tie.contact, ())

    def support(self) -> Candidate | None:
        """Support in grief (60 days) or illness (30 days), the newest first."""
        hard = hard_times(self.events, self.today, self.settings)
        if not hard:
            return None
        event = min(hard, key=lambda event: (-event.day, event.kind))
        return self._attention(
            OfferForm.SUPPORT, self._dated(self.settings.need_occasion), Basis(event.kind), event.day
        )

    def _dated(self, need: float) -> _Weights:
        return _Weights(need, self.settings.evidence_dated)

    def candidates(self) -> Iterator[Candidate]:
        yield from self._celebrations()
        needs = {need.id: need for need in self.snapshot.needs.get(self.tie.contact, ())}
        for need in needs.values():
            yield self._attention(
                OfferForm.QUESTION,
                self._dated(self.settings.need_question),
                Basis.NEED,
                need.seen_day,
                need=need.id,
                stale=self._stale(need),
            )
        for match in self.snapshot.matches.get(self.tie.contact, ()):
            yield from self._from_match(match, needs)
        yield from self._questions()

    def by_preference(self, candidates: list[Candidate]) -> list[Candidate]:
        """Those as good as the best, to a hair, by how gifts of their kind were received; the others as they are."""
        if not candidates or not any(gift.welcome for gift in self.gifts):
            return candidates
        least = candidates[0].value - self.settings.near_tie
        near = [candidate for candidate in candidates if candidate.value >= least]
        near.sort(key=lambda candidate: -sum(gift.welcome for gift in self.gifts if gift.kind == candidate.kind))
        return [*near, *candidates[len(near) :]]

    def people_first(self, candidates: list[Candidate]) -> list[Candidate]:
        """A need for a person is met by an introduction first, before things and advice, where the match is strong."""
        wanted = {need.id for need in self.snapshot.needs.get(self.tie.contact, ()) if need.kind == NeedKind.PERSON}
        ordered = list(candidates)
        for need in sorted(wanted):
            meeting = [one for one in ordered if one.need == need and self._strong_introduction(one)]
            instead = [
                one for one in ordered if one.need == need and one.kind in {GiveKind.RECOMMENDATION, GiveKind.ADVICE}
            ]
            if meeting and instead and ordered.index(instead[0]) < ordered.index(meeting[0]):
                ordered.remove(meeting[0])
                ordered.insert(ordered.index(instead[0]), meeting[0])
        return ordered

    def _strong_introduction(self, candidate: Candidate) -> bool:
        match = candidate.match
        if candidate.kind is not GiveKind.INTRODUCTION or match is None:
            return False
        return match.quality >= self.settings.strong_match and candidate.value >= self.settings.least_offer

    def _celebrations(self) -> Iterator[Candidate]:
        for event in self.events:
            if event.kind == EventKind.GOOD_NEWS and 0 <= self.today - event.day <= self.settings.news_days:
                weights = self._dated(self.settings.need_occasion)
                yield self._attention(OfferForm.CELEBRATE, weights, Basis.GOOD_NEWS, event.day)

    def _questions(self) -> Iterator[Candidate]:
        """A follow-up question on the newest note, else on an interest, else on the shared memory."""
        if self.tie.note_day is not None:
            weights = self._dated(self.settings.need_question)
            yield self._attention(OfferForm.QUESTION, weights, Basis.NOTE, self.tie.note_day)
            return
        if self.tie.has_interests:
            weights = _Weights(self.settings.need_question_of_interest, self.settings.evidence_tag)
            yield self._attention(OfferForm.QUESTION, weights, Basis.INTEREST, None)
        if self.tie.has_memory:
            weights = _Weights(self.settings.need_question_of_memory, self.settings.evidence_memory)
            yield self._attention(OfferForm.QUESTION, weights, Basis.MEMORY, None)

    def _from_match(self, match: StoredMatch, needs: dict[str, OpenNeed]) -> Iterator[Candidate]:
        if match.named or (self.tie.contact, match.offer) in self.snapshot.used_items:
            return
        by_person = match.source != OfferSource.SHELF
        if by_person and (match.offer in self.snapshot.not_to_introduce or not self._may_be_asked):
            return
        need = needs.get(match.need) if match.need is not None else None
        if match.need is not None and (need is None or self._stale(need)):
            return
        if need is not None and not self._fits_kind(match, need):
            return
        yield from self._gift(match, need)

    @cached_property
    def _may_be_asked(self) -> bool:
        """Whether they may be asked, now, if they would like to meet somebody (C.5)."""
        known = self.snapshot.introductions
        return not_to_ask(self.tie.contact, self.events, known, self.today, self.settings) is None

    def _fits_kind(self, match: StoredMatch, need: OpenNeed) -> bool:
        """A need for a person is met by a thing or by advice only where the match is strong."""
        by_person = match.source != OfferSource.SHELF
        return by_person or need.kind != NeedKind.PERSON or match.quality >= self.settings.strong_match

    def _gift(self, match: StoredMatch, need: OpenNeed | None) -> Iterator[Candidate]:
        asked = need is not None and need.asked
        day = need.seen_day if need is not None else None
        basis = Basis.NEED if need is not None else Basis.INTEREST
        kind, form, minutes, stated = self._shape(match, asked=asked)
        if self._softened() and not asked:
            form = OfferForm.ASK_PERMISSION
        if minutes > self.settings.one_sided_most_minutes and self._one_sided():
            return
        settings = self.settings
        strength = settings.need_asked if asked else stated if need is not None else settings.need_interest
        scaled = strength * (settings.quality_floor + (1 - settings.quality_floor) * match.quality)
        evidence = settings.evidence_dated if need is not None else settings.evidence_tag
        if match.source in IMPORTED:
            evidence *= settings.evidence_imported
        value = self._value(kind, minutes, _Weights(scaled, evidence, asked=asked), day)
        yield Candidate(value, kind, form, minutes, basis, day, need.id if need is not None else None, match)

    def _shape(self, match: StoredMatch, *, asked: bool) -> tuple[GiveKind, OfferForm, int, float]:
        """Kind, form, minutes and the weight if the need is stated: people are met, skills advise, things shared."""
        settings = self.settings
        if match.source != OfferSource.SHELF:
            return (
                GiveKind.INTRODUCTION,
                OfferForm.ASK_PERMISSION,
                settings.introduction_minutes,
                settings.need_introduction,
            )  # fmt: skip  one row of a table
        if match.kind != ShelfKind.SKILL:
            return (
                GiveKind.RECOMMENDATION,
                OfferForm.SHARE,
                settings.recommendation_minutes,
                settings.need_recommendation,
            )  # fmt: skip  one row of a table
        if asked and not self._one_sided():
            return GiveKind.ADVICE, OfferForm.ADVISE, settings.advice_minutes, settings.need_permission
        return GiveKind.ADVICE, OfferForm.ASK_PERMISSION, settings.permission_minutes, settings.need_permission

    def _attention(
        self,
        form: OfferForm,
        weights: _Weights,
        basis: Basis,
        day: int | None,
        *,
        need: str | None = None,
        stale: bool = False,
    ) -> Candidate:
        minutes = self.settings.attention_minutes
        value = self._value(GiveKind.ATTENTION, minutes, weights, day)
        return Candidate(value, GiveKind.ATTENTION, form, minutes, basis, day, need, None, stale)

    def _value(self, kind: GiveKind, minutes: int, weights: _Weights, day: int | None) -> float:
        """F = .40 need + .25 evidence + .15 unexpected + .10 recency + .10 ease."""
        settings = self.settings
        recency = _recency(day, self.today, settings)
        value = (
            settings.offer_need * weights.need
            + settings.offer_evidence * weights.evidence
            + settings.offer_unexpected * (1.0 if weights.asked else self._unexpected(kind))
            + settings.offer_recency * recency
            + settings.offer_ease * (1 - minutes / settings.ease_minutes)
        )
        return value * settings.repeat_factor if self._repeats(kind) else value

    def _unexpected(self, kind: GiveKind) -> float:
        if not self.gifts or self.gifts[0].kind != kind:
            before = len(self.gifts) > 1 and self.gifts[1].kind == kind
            return self.settings.unexpected_before if before else 1.0
        return 0.0

    def _repeats(self, kind: GiveKind) -> bool:
        return len(self.gifts) > 1 and self.gifts[0].kind == self.gifts[1].kind == kind

    def _softened(self) -> bool:
        """After a lay-off, for 60 days, whatever was not asked for is put as a permission question."""
        return any(
            event.kind == EventKind.LAYOFF and 0 <= self.today - event.day <= self.settings.layoff_days
            for event in self.events
        )

    def _one_sided(self) -> bool:
        return bool(self.gifts) and one_sided(self.tie, self.snapshot, self.today, self.settings)

    def _stale(self, need: OpenNeed) -> bool:
        """A need older than 180 days and never confirmed only gets a question."""
        return not need.confirmed and self.today - need.seen_day > self.settings.need_fresh_days
