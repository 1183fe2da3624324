"""Topics: the list is well kept, and texts belong where a reader would put them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.matching.topics import MOST_TOPICS, Share, Topics, all_topics, listed, overlap
from netgive.matching.vectors import NOTHING, bundled


def topics_of(text: str) -> list[str]:
    found = all_topics()
    return [found.name(topic) for topic, share in found.shares(bundled().of(text)) if share > 0.1]


def test_every_phrase_has_a_direction_and_no_topic_is_empty() -> None:
    for name, phrases in listed().items():
        assert len(phrases) >= 3, name
        assert all(bundled().of(phrase) is not NOTHING for phrase in phrases), name


def test_no_topic_says_a_phrase_twice() -> None:
    twice = {name: phrases for name, phrases in listed().items() if len(set(phrases)) < len(phrases)}
    assert twice == {}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("her cat has stopped eating", "pets"),
        ("Senior Data Engineer", "data-engineering"),
        ("the boiler is cold again", "plumbing"),
        ("wants to found a company", "startups"),
        ("Acquisitions editor", "publishing"),
        ("lost her job last week", "job-search"),
        ("learn to play the ukulele", "guitar"),
        ("Estate agent", "real-estate"),
    ],
)
def test_a_text_belongs_to_its_topic(text: str, topic: str) -> None:
    assert topics_of(text)[0] == topic


@given(st.text(alphabet="abcdefghij ", min_size=1, max_size=40))
def test_shares_are_parts_of_a_whole(text: str) -> None:
    direction = bundled().of(text)
    if direction is NOTHING:
        return
    shares = all_topics().shares(direction)
    assert len(shares) == MOST_TOPICS
    assert sum(share for _, share in shares) <= 1.0 + 1e-9
    assert [share for _, share in shares] == sorted((share for _, share in shares), reverse=True)
    assert overlap(shares, shares) == pytest.approx(sum(share for _, share in shares))


def test_overlap_is_how_far_two_share_topics() -> None:
    """√(.64·.25) + √(.04·.36) = .4 + .12."""
    one = (Share(1, 0.64), Share(2, 0.04), Share(3, 0.32))
    other = (Share(1, 0.25), Share(2, 0.36), Share(4, 0.39))
    assert overlap(one, other) == overlap(other, one) == pytest.approx(0.52)
    assert overlap(one, ()) == 0.0


def test_a_topic_is_as_near_as_its_nearest_phrase() -> None:
    small = Topics({"tea": ["tea", "shipwreck"], "sea": ["harbour", "sailor"]}, bundled())
    shares = small.shares(bundled().of("shipwreck"))
    assert small.name(shares[0].topic) == "tea"
    assert shares[0].share > 0.9
