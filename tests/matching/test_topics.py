"""Topics: the list is well kept, and texts belong where a reader would put them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from match_topics import built, listed
from netgive.matching.bundle import content
from netgive.matching.topic_file import Built
from netgive.matching.topics import MOST_TOPICS, WHOLE, Topics, all_topics
from netgive.matching.vectors import NOTHING, bundled
from netgive.matching.words import WordReader


def topics_of(text: str) -> list[str]:
    found = all_topics()
    return [found.name(topic) for topic, share in found.shares(bundled().of(text)) if share > WHOLE / 10]


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
    assert 1 <= len(shares) <= MOST_TOPICS
    assert sum(share for _, share in shares) <= WHOLE + MOST_TOPICS
    assert [share for _, share in shares] == sorted((share for _, share in shares), reverse=True)


def small(**topics: list[str]) -> Topics:
    return Topics(built(topics), bundled())


def test_a_topic_is_as_near_as_its_nearest_phrase() -> None:
    few = small(tea=["tea", "shipwreck"], sea=["harbour", "sailor"])
    ((topic, share), *_) = few.shares(bundled().of("shipwreck"))
    assert few.name(topic) == "tea"
    assert share > 0.9 * WHOLE


def test_a_text_hits_the_topics_whose_phrases_it_holds() -> None:
    few = small(tea=["earl grey"], sea=["grey seal", "old sailor"], work=["manager"])
    read = WordReader(bundled()).read

    def hit(text: str) -> dict[str, int]:
        return {few.name(topic): share for topic, share in few.hits(read(text))}

    assert set(hit("an old sailor drinks Earl Grey")) == {"tea", "sea"}
    assert hit("grey") == {}
    assert hit("manager") == {}, "a common word alone says nothing"


def test_what_is_built_of_the_list_is_up_to_date() -> None:
    """`python benchmarks/match_topics.py` makes it anew."""
    assert built(listed()).pack() == content("topics.bin")


def test_what_is_packed_is_what_is_read() -> None:
    made = built({"tea": ["earl grey", "tea"], "sea": ["old sailor"]})
    read = Built.unpack(made.pack())
    assert read.names == ["tea", "sea"]
    assert read.middles == made.middles
    assert [list(phrase) for phrase in read.spelled(0)] == [bundled().pieces(text) for text in ("earl grey", "tea")]
    words = {key for key, _, _ in WordReader(bundled()).read("old sailor")}
    assert [(topic, {max(words), *others}) for topic, others in read.holding(max(words))] == [(1, words)]
