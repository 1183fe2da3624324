"""What holds for every network on every morning (ENGINE C.2 to C.4)."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builders import DAY, LIMITS, noted
from netgive.domain.conversations import EventKind
from netgive.domain.exchange import GiveKind
from netgive.domain.people import Closeness
from netgive.domain.suggest import DORMANT_STATES, Lane, OfferForm
from netgive.engine.gates import reconnect_gate, restraint, standing_gate
from netgive.engine.offers import offers
from netgive.engine.outlook import outlook
from netgive.engine.score import Factors, factors, gift_shares, value_of
from netgive.engine.settings import DEFAULTS
from netgive.engine.snapshot import PastGift, PastSkip, Snapshot
from netgive.engine.suggest import Limits, Selection, select
from netgive.engine.tie import Tie, contact_probability, tie_state
from strategies import LIMITS as ANY_LIMITS
from strategies import reordered, snapshots, ties

pytestmark = pytest.mark.thorough

NETWORKS = snapshots()
UNLIMITED = Limits(0, 0, everyone=True)


def plan(network: Snapshot, limits: Limits = LIMITS) -> Selection:
    return select(network, DAY, limits, DEFAULTS)


def rate(one: Tie, network: Snapshot) -> Factors:
    offered = offers(one, network, DAY, DEFAULTS)
    best = offered[0].value if offered else 0.0
    return factors(one, best, network, gift_shares(network, DAY, DEFAULTS), DAY, DEFAULTS)


def with_tie(network: Snapshot, one: Tie) -> Snapshot:
    return network._replace(ties=[one if other.contact == one.contact else other for other in network.ties])


@given(NETWORKS, ANY_LIMITS, st.data())
def test_the_plan_is_the_same_in_any_order_of_input(network: Snapshot, limits: Limits, data: st.DataObject) -> None:
    assert plan(reordered(network, data.draw), limits) == plan(network, limits)


@given(NETWORKS, ANY_LIMITS)
def test_people_and_minutes_are_kept(network: Snapshot, limits: Limits) -> None:
    assume(not limits.everyone)
    entries = plan(network, limits).entries
    assert len(entries) <= max(limits.people - network.done_today, 0)
    assert sum(entry.minutes for entry in entries) <= max(limits.minutes - network.done_minutes, 0)


@given(NETWORKS, ANY_LIMITS)
def test_nobody_appears_twice_and_lanes_are_in_order(network: Snapshot, limits: Limits) -> None:
    selection = plan(network, limits)
    people = [entry.tie.contact for entry in selection.entries]
    assert len(people) == len(set(people))
    order = [list(Lane).index(entry.lane) for entry in selection.entries]
    assert order == sorted(order)
    assert selection.complete


@given(NETWORKS)
def test_gates_hold_whatever_the_score(network: Snapshot) -> None:
    promised = {promise.contact for promise in network.promises}
    for entry in plan(network, UNLIMITED).entries:
        assert standing_gate(entry.tie, network, DAY) is None
        if entry.lane in {Lane.RECONNECT, Lane.RECALL}:
            assert reconnect_gate(entry.tie, network, DAY, DEFAULTS) is None
            assert entry.tie.contact not in promised


@given(NETWORKS)
def test_no_reconnection_without_evidence_and_a_reason(network: Snapshot) -> None:
    for entry in plan(network, UNLIMITED).entries:
        if entry.lane is not Lane.RECONNECT:
            assert entry.candidate is None
            continue
        assert entry.candidate is not None
        assert entry.factors is not None
        assert entry.factors.offer >= 0.6 or (entry.tie.met and entry.factors.timing > 0)


@given(NETWORKS, st.integers(13, 60), st.integers(3, 5))
def test_a_dormant_tie_is_in_the_plan_if_any_may_be(network: Snapshot, minutes: int, people: int) -> None:
    """However dull it is: one may be here, and after what was done today a gift of three minutes still fits."""
    dormant = noted("9", silent=1200, closeness="close", trust=1, willing=1, shared_time=5)
    calm = network._replace(promises=(), thanks_owed=(), introductions=(), gifts={})
    calm = calm._replace(ties=[dormant, *(one._replace(waiting_day=None) for one in calm.ties)])
    states = [tie_state(entry.tie, DAY, DEFAULTS) for entry in plan(calm, Limits(minutes, people)).entries]
    assert DORMANT_STATES & set(states)


@given(NETWORKS)
def test_in_grief_and_illness_there_is_only_support(network: Snapshot) -> None:
    for one in network.ties:
        fresh = [
            event
            for event in network.events.get(one.contact, ())
            if (event.kind == EventKind.GRIEF and DAY - event.day <= 60)
            or (event.kind == EventKind.ILLNESS and DAY - event.day <= 30)
        ]
        if fresh:
            assert {candidate.form for candidate in offers(one, network, DAY, DEFAULTS)} == {OfferForm.SUPPORT}


@given(NETWORKS)
def test_every_term_lies_in_its_bounds(network: Snapshot) -> None:
    for one in network.ties:
        *terms, score = rate(one, network)
        assert all(0.0 <= term <= 1.0 for term in terms)
        assert 0.0 <= score <= 100.0 + 1e-9
        assert all(0.0 <= candidate.value <= 1.0 for candidate in offers(one, network, DAY, DEFAULTS))


@given(NETWORKS, st.integers(1, 5), st.integers(1, 5))
def test_more_trust_never_lowers_a_score(network: Snapshot, one_rating: int, other_rating: int) -> None:
    less, more = sorted((one_rating, other_rating))
    one = network.ties[0]
    assert rate(one._replace(trust=less), network).score <= rate(one._replace(trust=more), network).score
    assert rate(one._replace(willing=less), network).score <= rate(one._replace(willing=more), network).score


@given(ties(), st.integers(1, 5), st.integers(1, 5))
def test_time_spent_together_before_never_raises_value(one: Tie, some: int, other: int) -> None:
    less, more = sorted((some, other))
    assert value_of(one._replace(shared_time=more), DEFAULTS) <= value_of(one._replace(shared_time=less), DEFAULTS)


@given(NETWORKS, st.integers(14, 400))
def test_an_unanswered_message_never_raises_a_score(network: Snapshot, days: int) -> None:
    one = network.ties[0]
    asked = one._replace(open_asks=f"{one.open_asks} {DAY - days}".strip())
    assert rate(asked, with_tie(network, asked)).score <= rate(one, network).score


@given(NETWORKS, st.integers(0, 120), st.sampled_from(["no", "not_now", None]))
def test_a_skip_never_raises_a_score_and_an_awkward_one_costs_nothing(
    network: Snapshot, days: int, reason: str | None
) -> None:
    one = network.ties[0]

    def skipped(why: str | None) -> float:
        before = network.skips.get(one.contact, ())
        skips = {**network.skips, one.contact: [*before, PastSkip(one.contact, DAY - days, why)]}
        return rate(one, network._replace(skips=skips)).score

    assert skipped(reason) <= rate(one, network).score
    assert skipped("awkward") == rate(one, network).score


@given(NETWORKS, st.integers(1, 26))
def test_minutes_spent_never_raise_an_offer(network: Snapshot, more: int) -> None:
    """Receivers count the benefit, givers the cost (Zhang and Epley 2009)."""
    costly = DEFAULTS._replace(
        **{
            f"{kind}_minutes": getattr(DEFAULTS, f"{kind}_minutes") + more
            for kind in ("introduction", "advice", "permission", "recommendation", "attention")
        }
    )
    for one in network.ties:
        cheap, dear = offers(one, network, DAY, DEFAULTS), offers(one, network, DAY, costly)
        assert max((offer.value for offer in dear), default=0) <= max((offer.value for offer in cheap), default=0)


@given(NETWORKS)
def test_among_friends_nothing_given_or_received_changes_what_holds_one_back(network: Snapshot) -> None:
    untouched = network._replace(gifts={}, helped_by=frozenset())
    for one in network.ties:
        if one.communal:
            assert restraint(one, network, DAY, DEFAULTS) == restraint(one, untouched, DAY, DEFAULTS)


@given(NETWORKS, st.integers(0, 800))
def test_no_score_is_above_what_its_outlook_allows(network: Snapshot, later: int) -> None:
    """The bound that the store reads by: the ceiling, and what the day adds in timing, contact and recency."""
    day = DAY + later
    shares = gift_shares(network, day, DEFAULTS)
    for one in network.ties:
        of = one.contact
        best = outlook(
            one, network.needs.get(of, ()), network.events.get(of, ()), network.matches.get(of, ()), DEFAULTS
        )
        offered = offers(one, network, day, DEFAULTS)
        if not offered:
            continue
        assert best.ceiling is not None
        rated = factors(one, offered[0].value, network, shares, day, DEFAULTS)
        recency = 0.5 ** (max(day - best.evidence_day, 0) / 90) if best.evidence_day is not None else 0.0
        today = 25 * rated.timing + 10 * contact_probability(one, day, DEFAULTS) + 3 * recency
        assert rated.score <= best.ceiling + today + 1e-9


@given(NETWORKS)
def test_a_logged_contact_never_raises_urgency(network: Snapshot) -> None:
    """Silence ends with it; needs and events stay what they are."""
    one = network.ties[0]
    talked = one._replace(
        contact_days=one.contact_days + 1,
        first_day=one.first_day if one.first_day is not None else DAY,
        last_day=DAY,
        messages_in=one.messages_in + 1,
        messages_out=one.messages_out + 1,
        last_in=DAY,
        last_out=DAY,
    )
    assert rate(talked, with_tie(network, talked)).timing <= rate(one, network).timing


@given(NETWORKS)
def test_nobody_is_offered_who_is_not_to_be_introduced(network: Snapshot) -> None:
    closed = network._replace(not_to_introduce=frozenset(one.contact for one in network.ties))
    for one in network.ties:
        assert all(offer.kind != "introduction" for offer in offers(one, closed, DAY, DEFAULTS))


GIFTS = st.lists(
    st.builds(
        PastGift,
        contact=st.just("1"),
        kind=st.sampled_from(list(GiveKind)),
        day=st.integers(DAY - 900, DAY),
        minutes=st.integers(1, 600),
        shelf=st.none(),
        introduced=st.none(),
        welcome=st.sampled_from([-1, 0, 1]),
    ),
    min_size=1,
    max_size=9,
)


def given_more(network: Snapshot, gifts: list[PastGift]) -> Snapshot:
    both = sorted([*network.gifts.get("1", ()), *gifts], key=lambda gift: -gift.day)
    return network._replace(gifts={**network.gifts, "1": both})


@given(NETWORKS, GIFTS, st.sampled_from([Closeness.SUPPORT, Closeness.SYMPATHY, Closeness.CLOSE]))
def test_giving_more_never_lowers_a_friend(network: Snapshot, gifts: list[PastGift], closeness: Closeness) -> None:
    """Whatever was given: the same gift today has the same score, beside the spread over circles."""
    friend = network.ties[0]._replace(closeness=closeness, norm=None)
    before, after = with_tie(network, friend), with_tie(given_more(network, gifts), friend)
    for offer in (0.0, 0.5, 1.0):
        assert factors(friend, offer, after, {}, DAY, DEFAULTS) == factors(friend, offer, before, {}, DAY, DEFAULTS)


@given(NETWORKS, GIFTS)
def test_nothing_but_the_last_two_gifts_to_a_friend_is_looked_at(network: Snapshot, gifts: list[PastGift]) -> None:
    """They are looked at for variety; how many there were before, and how large, changes no score and no offer."""
    friend = network.ties[0]._replace(closeness=Closeness.CLOSE, norm=None)
    last = [PastGift("1", kind, DAY - 40, 5, None, None) for kind in (GiveKind.ADVICE, GiveKind.ATTENTION)]
    bare = with_tie(network._replace(gifts={"1": last}), friend)
    older = [gift._replace(day=DAY - 41 - n, welcome=0) for n, gift in enumerate(gifts)]
    assert rate(friend, given_more(bare, older)) == rate(friend, bare)
    dear = [gift._replace(minutes=600) for gift in last]
    assert rate(friend, bare._replace(gifts={"1": dear})) == rate(friend, bare)
