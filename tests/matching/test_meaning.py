"""Matching by meaning: paraphrases meet, traps do not, words still count most, and every match says why."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netgive.matching.interface import Match, Offer, Want
from netgive.matching.meaning import MeaningMatcher
from netgive.matching.senses import Forgetful, Sense

MATCHER = MeaningMatcher()
SHELF = {
    "speaking": "public speaking",
    "sleep": "Why We Sleep",
    "plumber": "Plumber and heating engineer",
    "data": "Senior Data Engineer",
    "vet": "Veterinary surgeon",
    "grief": "The Year of Magical Thinking",
    "founders": "stories of founders",
    "taxes": "tax returns for the self-employed",
}


def offers(**more: str) -> list[Offer]:
    return [Offer(key, text) for key, text in {**SHELF, **more}.items()]


def met(text: str, on_hand: list[Offer] | None = None, limit: int = 5) -> list[Match]:
    return MATCHER.match([Want("w", text)], on_hand if on_hand is not None else offers(), limit)


def best(text: str) -> str | None:
    found = met(text)
    return found[0].offer if found else None


@pytest.mark.parametrize(
    ("want", "offer"),
    [
        ("learning to talk on stage", "speaking"),
        ("lies awake every night", "sleep"),
        ("the pipes in the cellar are leaking", "plumber"),
        ("her dog limps", "vet"),
        ("is looking for a data engineer", "data"),
        ("needs help with her tax return", "taxes"),
    ],
)
def test_what_means_the_same_meets(want: str, offer: str) -> None:
    assert best(want) == offer


@pytest.mark.parametrize(
    "want",
    [
        "is looking for a data plan for his phone",
        "wants to learn to knit",
        "needs a babysitter on Friday nights",
        "is looking for a dentist",
        "",
        "?!",
    ],
)
def test_a_wrong_gift_is_worse_than_none(want: str) -> None:
    assert met(want) == []


def test_a_match_says_which_words_or_topics_met() -> None:
    assert met("is looking for a data engineer")[0].words == ("Data", "Engineer")
    assert met("her dog limps")[0].words == ("pets",)


def test_the_same_words_have_the_highest_quality_and_a_topic_a_low_one() -> None:
    assert met("public speaking")[0].quality > 0.95
    assert 0 < met("her dog limps")[0].quality < 0.6


def test_a_name_is_met_by_its_words_only() -> None:
    named = [Offer("a", "Acme", literal=True), Offer("b", "Loaf and Dough", literal=True), Offer("c", "Baker")]
    assert [match.offer for match in met("wants to talk to someone at Acme", named)] == ["a"]
    assert [match.offer for match in met("wants to make bread", named)] == ["c"]


def test_topics_of_an_offer_say_what_it_is_about() -> None:
    title = Offer("b", "The Blue Door", topics=("hiking", "illness"))
    assert met("plans a long walk in the mountains", [title])
    assert not met("plans a long walk in the mountains", [Offer("b", "The Blue Door")])


def test_at_most_so_many_and_the_best_first() -> None:
    many = [Offer(str(number), "public speaking") for number in range(9)]
    assert [match.offer for match in met("speaking in public", many, 3)] == ["0", "1", "2"]
    alike = [Offer(f"{number}", "Veterinary surgeon") for number in range(9)]
    assert [match.offer for match in met("her dog limps", alike, 3)] == ["0", "1", "2"]


@given(st.permutations(range(len(SHELF))), st.permutations(range(3)))
@settings(max_examples=20)
def test_the_order_of_what_is_given_does_not_matter(places: list[int], turns: list[int]) -> None:
    wants = [Want("a", "lies awake every night"), Want("b", "her dog limps"), Want("c", "a data engineer")]
    expected = MATCHER.match(wants, offers())
    assert MATCHER.match([wants[turn] for turn in turns], [offers()[place] for place in places]) == expected


@given(st.text(max_size=80))
@settings(max_examples=50)
def test_quality_lies_between_the_threshold_and_the_same_words(text: str) -> None:
    assert all(0.0 <= match.quality <= 1.0 and match.words for match in met(text))


def test_what_was_read_before_is_not_read_again() -> None:
    class Counting(Forgetful):
        def __init__(self) -> None:
            super().__init__()
            self.put_in: list[str] = []

        def put(self, text: str, sense: Sense) -> None:
            self.put_in.append(text)
            super().put(text, sense)

    memory = Counting()
    first = MeaningMatcher(memory).match([Want("w", "her dog limps")], offers())
    read = list(memory.put_in)
    assert MeaningMatcher(memory).match([Want("w", "her dog limps")], offers()) == first
    assert sorted(read) == sorted([*SHELF.values(), "her dog limps"])
    assert memory.put_in == read


@pytest.mark.parametrize("limit", [0, -1])
def test_no_room_is_no_match(limit: int) -> None:
    assert met("public speaking", limit=limit) == []


def test_nothing_matches_nothing() -> None:
    assert MATCHER.match([], offers()) == []
    assert met("public speaking", []) == []


@given(st.lists(st.sampled_from(sorted(SHELF.values())), min_size=1, max_size=5))
@settings(max_examples=20)
def test_a_pair_is_judged_by_itself(texts: list[str]) -> None:
    wants = ["her dog limps", "lies awake", "a data engineer", "talks on stage"]
    together = {
        (one.want, one.offer.text, one.quality) for one in MATCHER.meet(wants, [Offer("", one) for one in texts])
    }
    alone = {
        (place, one.offer.text, one.quality)
        for place, want in enumerate(wants)
        for text in texts
        for one in MATCHER.meet([want], [Offer("", text)])
    }
    assert together == alone


def test_a_sense_comes_back_from_bytes_as_it_was() -> None:
    for text in (*SHELF.values(), "", "M&A"):
        sense = MATCHER.sense(text)
        assert Sense.unpack(sense.direction, sense.pack()) == sense
