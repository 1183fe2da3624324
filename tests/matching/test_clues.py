"""What is found by its clues is all that a comparison with everything finds."""

from collections import defaultdict
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from match_quality import LabelledSet, labelled_sets
from netgive.matching.clues import NAMES, Find, of_name, of_sense
from netgive.matching.interface import Offer
from netgive.matching.meaning import MeaningMatcher

MATCHER = MeaningMatcher()


def kept(offers: Iterable[Offer]) -> Find:
    """The clues to offers, as a store keeps them."""
    clues: dict[int, list[tuple[str, float]]] = defaultdict(list)
    for offer in offers:
        for key, size in of_name(offer.text) if offer.literal else of_sense(MATCHER.sense(offer.text, offer.topics)):
            clues[key].append((offer.whole, size))
    return lambda key: clues.get(key, [])


def missed(wants: Iterable[str], offers: list[Offer]) -> list[tuple[str, str]]:
    """Pairs that meet where the offer is not within reach of the want."""
    find = kept(offers)
    reach = {want: MATCHER.within_reach(want, find) for want in wants}
    asked = list(reach)
    return [
        (asked[number], offer.text)
        for number, offer, _ in MATCHER.meet(asked, offers)
        if offer.whole not in (reach[asked[number]].names if offer.literal else reach[asked[number]].meaning)
    ]


def turned_away(wants: list[str], offers: Iterable[Offer]) -> list[tuple[str, str]]:
    """Pairs that meet where the want is not in reach of the offer."""
    find = kept(Offer(want, want) for want in wants)
    found = []
    for offer in offers:
        reach = MATCHER.in_reach_of(offer, find)
        found += [(wants[met.want], offer.text) for met in MATCHER.meet(wants, [offer]) if wants[met.want] not in reach]
    return found


@pytest.mark.parametrize("labelled", labelled_sets(), ids=lambda labelled: labelled.name)
def test_nothing_that_meets_a_labelled_need_is_missed(labelled: LabelledSet) -> None:
    needs = list(dict.fromkeys(need.text for need in labelled.needs))
    assert missed(needs, labelled.offers) == []
    assert turned_away(needs, [offer for offer in labelled.offers if not offer.literal]) == []


WORDS = """
a at Acme Works GmbH University of Edinburgh data engineer engineering senior needs looking for somebody who knows law
lawyer divorce piano tuner tuning bees beekeeping sleep insomnia her dog limps vet startup founder C++ AWS Amazon the
""".split()  # noqa: SIM905  one can read it
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
offers = st.builds(
    lambda text, topics, literal: Offer(text, text, () if literal else tuple(topics), literal=literal),
    texts,
    st.lists(texts, max_size=2),
    st.booleans(),
)


@given(st.lists(texts, min_size=1, max_size=4, unique=True), st.lists(offers, min_size=1, max_size=8))
def test_nothing_that_meets_a_chance_want_is_missed(wants: list[str], on_hand: list[Offer]) -> None:
    assert missed(wants, on_hand) == []
    assert turned_away(wants, [offer for offer in on_hand if not offer.literal]) == []


def test_most_of_what_is_on_hand_is_left_aside() -> None:
    (half, *_) = labelled_sets()
    find = kept(half.offers)
    reach = MATCHER.within_reach("is looking for a data engineer", find)
    assert reach.meaning
    assert len(reach.meaning) < len(half.offers) / 4


def test_names_and_meanings_are_kept_apart() -> None:
    assert all(key >= NAMES > other for key, _ in of_name("Acme") for other, _ in of_sense(MATCHER.sense("Acme")))
