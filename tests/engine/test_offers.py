"""What to offer (ENGINE C.4). Expected values of F are worked out by hand from the rule:

F = .40 need + .25 evidence + .15 unexpected + .10 · .5^(age/90) + .10 (1 - minutes/30)
"""

import pytest

from builders import DAY, event, gift, match, need, snapshot, tie
from netgive.domain.exchange import GiveKind
from netgive.domain.suggest import OfferForm
from netgive.engine.offers import Basis, Candidate, offers
from netgive.engine.settings import DEFAULTS
from netgive.engine.snapshot import OfferSource
from netgive.engine.tie import Tie

ADVICE, RECOMMENDATION = GiveKind.ADVICE, GiveKind.RECOMMENDATION
INTRODUCTION, ATTENTION = GiveKind.INTRODUCTION, GiveKind.ATTENTION
BOOK = match()
SKILL = match(kind="skill", text="pricing")
PERSON = match(offer="2", source=OfferSource.SKILL, kind=None, text="data engineering")


def made(one: Tie, **known: object) -> list[Candidate]:
    return offers(one, snapshot([one], **known), DAY, DEFAULTS)


def best(one: Tie, **known: object) -> Candidate:
    return made(one, **known)[0]


def of_kind(kind: GiveKind, found: list[Candidate]) -> list[Candidate]:
    return [candidate for candidate in found if candidate.kind is kind]


@pytest.mark.parametrize(
    ("given", "asked", "kind", "form", "minutes", "value"),
    [
        # need 1, evidence 1, unexpected 1, fresh today, 12, 4 or 5 minutes of 30
        (SKILL, True, ADVICE, OfferForm.ADVISE, 12, 0.40 + 0.25 + 0.15 + 0.10 + 0.10 * 18 / 30),
        (BOOK, True, RECOMMENDATION, OfferForm.SHARE, 4, 0.40 + 0.25 + 0.15 + 0.10 + 0.10 * 26 / 30),
        (PERSON, True, INTRODUCTION, OfferForm.ASK_PERMISSION, 5, 0.40 + 0.25 + 0.15 + 0.10 + 0.10 * 25 / 30),
        # stated: introduction 1, recommendation .9, permission question .8
        (SKILL, False, ADVICE, OfferForm.ASK_PERMISSION, 3, 0.32 + 0.25 + 0.15 + 0.10 + 0.10 * 27 / 30),
        (BOOK, False, RECOMMENDATION, OfferForm.SHARE, 4, 0.36 + 0.25 + 0.15 + 0.10 + 0.10 * 26 / 30),
        (PERSON, False, INTRODUCTION, OfferForm.ASK_PERMISSION, 5, 0.40 + 0.25 + 0.15 + 0.10 + 0.10 * 25 / 30),
    ],
)
def test_a_need_is_met_by_what_fits_it(
    given: object, asked: bool, kind: GiveKind, form: OfferForm, minutes: int, value: float
) -> None:
    found = best(tie(), needs=[need(asked=asked, ago=0)], matches=[given])
    assert (found.kind, found.form, found.minutes, found.basis) == (kind, form, minutes, Basis.NEED)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(("age", "left"), [(0, 1.0), (90, 0.5), (180, 0.25)])
def test_the_older_the_need_the_less_it_counts(age: int, left: float) -> None:
    found = best(tie(), needs=[need(asked=True, ago=age)], matches=[BOOK])
    assert found.value == pytest.approx(0.40 + 0.25 + 0.15 + 0.10 * left + 0.10 * 26 / 30)


@pytest.mark.parametrize(("quality", "scale"), [(0.0, 0.6), (0.5, 0.8), (1.0, 1.0)])
def test_a_poor_match_scales_the_need(quality: float, scale: float) -> None:
    found = of_kind(RECOMMENDATION, made(tie(), needs=[need(asked=True, ago=0)], matches=[match(quality=quality)]))
    assert found[0].value == pytest.approx(0.40 * scale + 0.25 + 0.15 + 0.10 + 0.10 * 26 / 30)


@pytest.mark.parametrize("source", [OfferSource.TITLE, OfferSource.ORGANIZATION])
def test_what_an_import_brought_is_weaker_evidence_than_a_skill(source: OfferSource) -> None:
    found = made(tie(), needs=[need(ago=0)], matches=[PERSON, PERSON._replace(source=source, offer="3")])
    skill, imported = of_kind(INTRODUCTION, found)
    assert skill.match is not None
    assert skill.match.source == OfferSource.SKILL
    assert skill.value - imported.value == pytest.approx(0.25 * 0.25)


def test_an_interest_is_a_tag_of_half_its_age() -> None:
    found = best(tie(has_interests=1), matches=[match(need=None, interest="systems")])
    assert (found.kind, found.basis, found.day) == (RECOMMENDATION, Basis.INTEREST, None)
    assert found.value == pytest.approx(0.40 * 0.6 + 0.25 * 0.75 + 0.15 + 0.10 * 0.5 + 0.10 * 26 / 30)


@pytest.mark.parametrize(
    ("one", "basis", "value"),
    [
        (tie(note_day=DAY), Basis.NOTE, 0.40 * 0.5 + 0.25 + 0.15 + 0.10 + 0.09),
        (tie(note_day=DAY - 90), Basis.NOTE, 0.40 * 0.5 + 0.25 + 0.15 + 0.05 + 0.09),
        (tie(has_interests=1), Basis.INTEREST, 0.40 * 0.3 + 0.25 * 0.75 + 0.15 + 0.05 + 0.09),
        (tie(has_memory=1), Basis.MEMORY, 0.40 * 0.1 + 0.25 * 0.5 + 0.15 + 0.05 + 0.09),
        (tie(note_day=DAY, has_memory=1), Basis.NOTE, 0.40 * 0.5 + 0.25 + 0.15 + 0.10 + 0.09),
    ],
)
def test_attention_asks_about_the_note_else_the_interest_else_the_memory(one: Tie, basis: Basis, value: float) -> None:
    found = best(one)
    assert (found.kind, found.form, found.minutes, found.basis) == (ATTENTION, OfferForm.QUESTION, 3, basis)
    assert found.value == pytest.approx(value)


def test_no_offer_without_evidence() -> None:
    assert made(tie()) == []


@pytest.mark.parametrize(
    ("kind", "form", "lasts"),
    [("grief", OfferForm.SUPPORT, 60), ("illness", OfferForm.SUPPORT, 30), ("good_news", OfferForm.CELEBRATE, 60)],
)
def test_what_happened_is_met_with_attention_while_it_lasts(kind: str, form: OfferForm, lasts: int) -> None:
    one = tie()
    found = best(one, events=[event(kind=kind, ago=0)])
    assert (found.kind, found.form, found.minutes) == (ATTENTION, form, 3)
    assert found.value == pytest.approx(0.40 * 0.6 + 0.25 + 0.15 + 0.10 + 0.09)
    assert [candidate.form for candidate in made(one, events=[event(kind=kind, ago=lasts)])] == [form]
    assert made(one, events=[event(kind=kind, ago=lasts + 1)]) == []


def test_the_newest_of_two_sorrows_is_spoken_of() -> None:
    both = [event(kind="grief", ago=9), event(kind="illness", ago=4)]
    for events in (both, both[::-1]):
        assert [candidate.basis for candidate in made(tie(), events=events)] == ["illness"]


@pytest.mark.parametrize(("kind", "days"), [("grief", 60), ("illness", 30)])
def test_grief_and_illness_leave_only_support(kind: str, days: int) -> None:
    known = {"needs": [need(asked=True)], "matches": [BOOK, SKILL, PERSON]}
    found = made(tie(note_day=DAY), events=[event(kind=kind, ago=days)], **known)
    assert [candidate.form for candidate in found] == [OfferForm.SUPPORT]
    later = made(tie(note_day=DAY), events=[event(kind=kind, ago=days + 1)], **known)
    assert OfferForm.SUPPORT not in {candidate.form for candidate in later}
    assert later[0].kind is not ATTENTION


@pytest.mark.parametrize(
    ("ago", "asked", "form"), [(0, False, "ask_permission"), (60, False, "ask_permission"), (61, False, "share")]
)
def test_after_a_layoff_what_was_not_asked_for_is_put_as_a_question(ago: int, asked: bool, form: str) -> None:
    found = made(tie(), needs=[need(asked=asked)], matches=[BOOK], events=[event(kind="layoff", ago=ago)])
    assert {candidate.form for candidate in of_kind(RECOMMENDATION, found)} == {OfferForm(form)}


def test_after_a_layoff_what_was_asked_for_is_given_plainly() -> None:
    found = best(tie(), needs=[need(asked=True)], matches=[BOOK], events=[event(kind="layoff", ago=5)])
    assert found.form is OfferForm.SHARE


@pytest.mark.parametrize(
    ("ago", "confirmed", "kind", "stale"),
    [(180, False, RECOMMENDATION, False), (181, False, ATTENTION, True), (181, True, RECOMMENDATION, False)],
)
def test_an_old_unconfirmed_need_only_gets_a_question(ago: int, confirmed: bool, kind: GiveKind, stale: bool) -> None:
    found = best(tie(), needs=[need(ago=ago, confirmed=confirmed, asked=True)], matches=[BOOK])
    assert (found.kind, found.stale) == (kind, stale)


@pytest.mark.parametrize(
    ("kind", "quality", "fits"), [("person", 0.59, False), ("person", 0.6, True), ("problem", 0.1, True)]
)
def test_a_need_for_a_person_is_met_by_a_thing_only_where_the_match_is_strong(
    kind: str, quality: float, fits: bool
) -> None:
    found = made(tie(), needs=[need(kind=kind)], matches=[match(quality=quality)])
    assert bool(of_kind(RECOMMENDATION, found)) == fits


def test_a_need_for_a_person_is_met_by_an_introduction_first() -> None:
    assert best(tie(), needs=[need(kind="person")], matches=[BOOK, PERSON]).kind is INTRODUCTION


@pytest.mark.parametrize("asked", [True, False])
def test_a_strong_introduction_comes_before_a_better_thing_and_advice(asked: bool) -> None:
    """The order of C.4 counts, not the value alone: titles carry less evidence, and a book may fit to the word."""
    skill = match(offer="s2", kind="skill")
    for quality, first in ((0.6, INTRODUCTION), (0.59, RECOMMENDATION)):
        title = PERSON._replace(source="title", quality=quality)
        found = made(tie(), needs=[need(kind="person", asked=asked)], matches=[BOOK, skill, title])
        assert found[0].kind is first
        (meeting,) = of_kind(INTRODUCTION, found)
        assert meeting.value < of_kind(RECOMMENDATION, found)[0].value
        assert len(found) == len({(one.kind, one.form, one.match) for one in found})


def test_an_introduction_goes_before_what_meets_the_same_need_only() -> None:
    needs = [need("n1", kind="person"), need("n2", kind="problem", asked=True)]
    title = PERSON._replace(source="title", quality=0.7)
    found = made(tie(), needs=needs, matches=[BOOK, title, match(offer="s2", need="n2")])
    assert [one.kind for one in found[:3]] == [RECOMMENDATION, INTRODUCTION, RECOMMENDATION]
    assert [one.need for one in found[:3]] == ["n2", "n1", "n1"]


def test_a_third_introduction_in_a_row_does_not_go_first() -> None:
    """Its value is halved then, and below what is worth offering."""
    gifts = [gift(kind="introduction", ago=10), gift(kind="introduction", ago=20)]
    title = PERSON._replace(source="title", quality=0.6)
    found = made(tie(), needs=[need(kind="person")], matches=[BOOK, title], gifts=gifts)
    assert found[0].kind is RECOMMENDATION


@pytest.mark.parametrize(
    ("before", "unexpected"),
    [
        ([], 1.0),
        (["attention"], 1.0),
        (["recommendation"], 0.0),
        (["attention", "recommendation"], 0.5),
        (["recommendation", "attention"], 0.0),
    ],
)
def test_the_same_kind_as_last_time_is_expected(before: list[str], unexpected: float) -> None:
    gifts = [gift(kind=kind, ago=100 + place) for place, kind in enumerate(before)]
    (found,) = of_kind(RECOMMENDATION, made(tie(), needs=[need(ago=0)], matches=[BOOK], gifts=gifts))
    assert found.value == pytest.approx(0.36 + 0.25 + 0.15 * unexpected + 0.10 + 0.10 * 26 / 30)


def test_what_was_asked_for_is_always_a_surprise() -> None:
    known = {"needs": [need(ago=0, asked=True)], "matches": [BOOK], "gifts": [gift(kind="recommendation")]}
    assert best(tie(), **known).value == pytest.approx(0.40 + 0.25 + 0.15 + 0.10 + 0.10 * 26 / 30)


def test_two_gifts_of_a_kind_halve_the_third() -> None:
    gifts = [gift(kind="recommendation", ago=100), gift(kind="recommendation", ago=200)]
    (found,) = of_kind(RECOMMENDATION, made(tie(), needs=[need(ago=0)], matches=[BOOK], gifts=gifts))
    assert found.value == pytest.approx((0.36 + 0.25 + 0.10 + 0.10 * 26 / 30) / 2)


def test_an_item_is_never_given_twice_to_one_person() -> None:
    known = {"needs": [need()], "matches": [BOOK]}
    assert of_kind(RECOMMENDATION, made(tie(), **known))
    assert not of_kind(RECOMMENDATION, made(tie(), used_items=frozenset({("1", "s1")}), **known))
    assert of_kind(RECOMMENDATION, made(tie(), used_items=frozenset({("2", "s1")}), **known))


def test_nobody_is_told_of_what_they_named_themselves() -> None:
    assert not of_kind(RECOMMENDATION, made(tie(), needs=[need()], matches=[match(named=True)]))


@pytest.mark.parametrize(("least", "first"), [(0.93, RECOMMENDATION), (0.94, ATTENTION)])
def test_below_the_least_value_attention_comes_first(least: float, first: GiveKind) -> None:
    """Two weeks after the need was heard the book is worth .36 + .25 + .15 + .090 + .087 = .936."""
    one = tie()
    known = snapshot([one], needs=[need(ago=14)], matches=[BOOK])
    found = offers(one, known, DAY, DEFAULTS._replace(least_offer=least))
    assert found[0].kind is first


def test_three_large_gifts_without_an_echo_leave_small_ones_only() -> None:
    gifts = [gift(kind="advice", ago=30 * number, minutes=12) for number in (1, 2, 3)]
    found = made(tie(last_in=DAY - 500), needs=[need(asked=True)], matches=[SKILL, PERSON], gifts=gifts)
    assert max(candidate.minutes for candidate in found) == 5
    close = made(tie(last_in=DAY - 500, closeness="close"), needs=[need(asked=True)], matches=[SKILL], gifts=gifts)
    assert max(candidate.minutes for candidate in close) == 12


def test_offers_come_in_the_same_order_whatever_the_order_of_what_is_known() -> None:
    known = {"needs": [need("n1"), need("n2", ago=3)], "matches": [BOOK, SKILL, PERSON, match(need="n2", offer="s9")]}
    turned = {name: list(reversed(records)) for name, records in known.items()}
    assert made(tie(note_day=DAY), **known) == made(tie(note_day=DAY), **turned)


def test_near_ties_go_to_the_kind_that_was_welcome() -> None:
    """How gifts of a kind were received decides between offers that are equal to a hair, and nothing else."""
    one, known = tie(), {"needs": [need(kind="problem")], "matches": [PERSON, BOOK]}
    values = {offer.kind: offer.value for offer in made(one, **known)}
    apart = abs(values[RECOMMENDATION] - values[GiveKind.INTRODUCTION])
    gifts = [
        gift(kind="attention", ago=10),
        gift(kind="advice", ago=20),
        gift(kind="recommendation", ago=400, welcome=1),
        gift(kind="introduction", ago=500, welcome=-1),
    ]
    for near, kind in ((apart + 0.001, RECOMMENDATION), (apart - 0.001, GiveKind.INTRODUCTION)):
        found = offers(one, snapshot([one], gifts=gifts, **known), DAY, DEFAULTS._replace(near_tie=near))
        assert found[0].kind is kind
