"""Who may not be suggested, and for how long (ENGINE C.3): each bound from both sides."""

import pytest

from builders import DAY, days_ago, event, gift, snapshot, tie
from netgive.engine.gates import one_sided, open_asks, reconnect_gate, restraint, standing_gate
from netgive.engine.settings import DEFAULTS, Settings
from netgive.engine.snapshot import PastSkip, Snapshot
from netgive.engine.tie import Tie


def standing(one: Tie, **known: object) -> str | None:
    return standing_gate(one, snapshot([one], **known), DAY)


def reconnect(one: Tie, **known: object) -> str | None:
    return reconnect_gate(one, snapshot([one], **known), DAY, DEFAULTS)


def asked(*ago: int) -> Tie:
    return tie(open_asks=" ".join(str(DAY - days) for days in ago))


def skips(*ago: int, reason: str | None = "no") -> list[PastSkip]:
    return [PastSkip("1", DAY - days, reason) for days in ago]


def test_nobody_is_held_back_without_a_cause() -> None:
    assert standing(tie()) is None
    assert reconnect(tie()) is None
    assert reconnect(tie(silent=None)) is None


def test_who_is_not_to_be_contacted_never_appears() -> None:
    assert standing(tie(do_not_contact=1)) == "you chose not to contact them"


def test_a_pause_ends_on_its_day() -> None:
    assert standing(tie(paused_until=days_ago(-1).isoformat())) == "paused until 2026-11-24"
    assert standing(tie(paused_until=days_ago(0).isoformat())) is None


def test_a_snooze_ends_on_its_day() -> None:
    assert standing(tie(), snoozed={"1": DAY + 1}) == "snoozed until 2026-11-24"
    assert standing(tie(), snoozed={"1": DAY}) is None


def test_one_thing_a_person_a_day() -> None:
    assert standing(tie(), rested=frozenset({"1"})) == "dealt with today"
    assert standing(tie(), rested=frozenset({"2"})) is None


def test_an_open_conflict_is_no_time_for_gifts() -> None:
    assert reconnect(tie(), events=[event(kind="conflict", ago=900)]) == "a conflict with them is open"


@pytest.mark.parametrize(
    ("every", "days"),
    [(7, 14), (28, 14), (29, 14.5), (60, 30), (180, 90), (365, 90)],
)
def test_the_cooldown_is_half_the_cadence_between_two_weeks_and_ninety_days(every: int, days: float) -> None:
    """Less than max(14, min(90, cadence/2)) days since the last contact; 14.5 days are over on the fifteenth."""
    ends = int(days + 0.5)
    assert "cooldown until" in (reconnect(tie(every_days=every, silent=ends - 1)) or "")
    assert reconnect(tie(every_days=every, silent=ends)) is None


def test_the_cooldown_says_when_it_ends() -> None:
    assert reconnect(tie(every_days=60, silent=10)) == "cooldown until 2026-12-13"


def test_a_gift_is_a_contact_like_any_other() -> None:
    given_to = tie(silent=400)._replace(last_day=DAY - 10)
    assert "cooldown" in (reconnect(given_to, gifts=[gift(ago=10)]) or "")


@pytest.mark.parametrize("kind", ["good_news", "grief", "illness"])
def test_what_happened_since_lifts_the_cooldown(kind: str) -> None:
    assert reconnect(tie(silent=5), events=[event(kind=kind, ago=4)]) is None
    assert "cooldown" in (reconnect(tie(silent=5), events=[event(kind=kind, ago=5)]) or "")


def test_a_layoff_lifts_no_cooldown() -> None:
    assert "cooldown" in (reconnect(tie(silent=5), events=[event(kind="layoff", ago=1)]) or "")


@pytest.mark.parametrize(("kind", "held"), [("good_news", True), ("grief", False), ("illness", False)])
def test_for_a_week_after_a_gift_only_support_may_follow(kind: str, held: bool) -> None:
    """C.4: nothing for seven days after a gift but thanks."""
    fresh = [event(kind=kind, ago=1)]
    assert bool(reconnect(tie(silent=6), events=fresh, gifts=[gift(ago=6)])) == held
    assert reconnect(tie(silent=7), events=fresh, gifts=[gift(ago=7)]) is None


def test_who_was_shown_and_ignored_rests_for_a_week() -> None:
    assert reconnect(tie(), shown={"1": DAY - 6}) == "shown on 2026-11-17, resting until 2026-11-24"
    assert reconnect(tie(), shown={"1": DAY - 7}) is None


@pytest.mark.parametrize(("reason", "days"), [("no", 30), ("not_now", 30), (None, 30), ("awkward", 7)])
def test_a_skip_rests_and_an_awkward_one_briefly(reason: str | None, days: int) -> None:
    assert reconnect(tie(), skips=skips(days - 1, reason=reason)) == "skipped, resting until 2026-11-24"
    assert reconnect(tie(), skips=skips(days, reason=reason)) is None


def test_an_awkward_skip_does_not_shorten_an_earlier_one() -> None:
    both = [*skips(10, reason="no"), *skips(8, reason="awkward")]
    assert reconnect(tie(), skips=both) == "skipped, resting until 2026-12-13"


def test_a_question_is_unanswered_after_two_weeks() -> None:
    assert open_asks(asked(40, 14, 13), DAY, DEFAULTS) == [DAY - 40, DAY - 14]
    assert open_asks(tie(), DAY, DEFAULTS) == []


def test_two_unanswered_messages_are_a_silence_to_respect() -> None:
    assert reconnect(asked(400, 179)) == "two messages are unanswered, resting until 2026-11-24"
    assert reconnect(asked(400, 180)) is None
    assert reconnect(asked(100)) is None
    assert reconnect(asked(100, 13)) is None


@pytest.mark.parametrize(
    ("one", "known", "factor"),
    [
        (tie(), {}, 1.0),
        (asked(14), {}, 0.6),
        (asked(13), {}, 1.0),
        (tie(), {"skips": skips(31)}, 0.8),
        (tie(), {"skips": skips(90)}, 0.8),
        (tie(), {"skips": skips(91)}, 1.0),
        (tie(), {"skips": skips(40, 50, 60)}, 0.512),
        (tie(), {"skips": skips(40, 50, 60, 70)}, 0.5),
        (tie(), {"skips": skips(40, 50, reason="awkward")}, 1.0),
        (asked(20), {"skips": skips(40)}, 0.48),
    ],
)
def test_silence_and_skips_make_one_hold_back(one: Tie, known: dict, factor: float) -> None:
    assert restraint(one, snapshot([one], **known), DAY, DEFAULTS) == pytest.approx(factor)


LARGE = [gift(ago=days, minutes=12) for days in (100, 200, 365)]


def one_sided_with(gifts: list, one: Tie | None = None, **known: object) -> bool:
    one = one or tie(silent=370, closeness="active")
    known_of: Snapshot = snapshot([one], gifts=gifts, **known)
    half = restraint(one, known_of, DAY, DEFAULTS) == 0.5
    assert half == one_sided(one, known_of, DAY, DEFAULTS)
    return half


def test_three_large_gifts_and_nothing_back_halve_the_score_of_an_exchange_tie() -> None:
    assert one_sided_with(LARGE)


@pytest.mark.parametrize(
    "gifts",
    [
        LARGE[:2],
        [*LARGE[:2], gift(ago=366, minutes=12)],
        [*LARGE[:2], gift(ago=300, minutes=11)],
    ],
    ids=["two gifts", "the third over a year ago", "the third was small"],
)
def test_fewer_or_smaller_gifts_are_not_one_sided(gifts: list) -> None:
    assert not one_sided_with(gifts)


def test_who_wrote_or_helped_within_the_year_gave_something_back() -> None:
    assert not one_sided_with(LARGE, tie(silent=365, closeness="active"))
    assert not one_sided_with(LARGE, helped_by=frozenset({"1"}))


def test_among_friends_nobody_counts() -> None:
    assert not one_sided_with(LARGE * 5, tie(silent=370, closeness="close"))
    assert not one_sided_with(LARGE * 5, tie(silent=370, closeness="active", norm="communal"))


def test_a_gift_is_left_to_work_where_no_cooldown_holds() -> None:
    """The rest after a gift stands by itself, however short or long the rests after a contact are."""
    free = DEFAULTS._replace(cooldown_least_days=0, cooldown_most_days=0)

    def gate(ago: int, settings: Settings = free) -> str | None:
        return reconnect_gate(tie(silent=ago), snapshot([tie()], gifts=[gift(ago=ago)]), DAY, settings)

    assert gate(6) == "you gave them something on 2026-11-17, resting until 2026-11-24"
    assert gate(7) is None
    assert "resting until" in (gate(29, DEFAULTS._replace(gift_rest_days=30, cooldown_most_days=14)) or "")
    assert gate(30, DEFAULTS._replace(gift_rest_days=30, cooldown_most_days=14)) is None


def test_a_long_rest_after_a_gift_is_broken_by_hard_times_only_while_they_last() -> None:
    patient = DEFAULTS._replace(gift_rest_days=365)
    for ago, held in ((30, False), (31, True), (101, True)):
        known = {"gifts": [gift(ago=100)], "events": [event(kind="illness", ago=ago)]}
        assert bool(reconnect_gate(tie(silent=100), snapshot([tie()], **known), DAY, patient)) == held


def test_the_day_one_remembers_counts_for_the_cooldown() -> None:
    assert "cooldown" in (reconnect(tie(silent=None, has_memory=1, known_day=DAY - 5)) or "")
    assert reconnect(tie(silent=None, has_memory=0, known_day=DAY - 5)) is None
