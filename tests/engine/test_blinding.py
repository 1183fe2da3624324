"""The first question of an introduction gives no name away, and leaves words alone that are none (ENGINE C.5)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.text import fold
from netgive.engine.blinding import WORD, name_words, stripped, without_name


def blinded(text: str, *names: str) -> str:
    return without_name(text, name_words(names), "somebody")


@pytest.mark.parametrize(
    ("names", "said", "left"),
    [
        (["Bo Sample"], "Bo knows data pipelines", "Somebody knows data pipelines"),
        (["Bo Sample"], "both like sailing, says Bo Sample", "both like sailing, says somebody"),
        (["Bo Sample"], "ask SAMPLE, or bo.sample@example.org", "ask somebody, or somebody@example.org"),
        (["Bo Sample"], "Bo's firm is @bosample", "Somebody's firm is @somebody"),
        (["Robert Sample", "Bob"], "Bob teaches sailing", "Somebody teaches sailing"),
        (["Zoë Müller"], "Zoe and zoë know clay, MUELLER too", "Somebody and somebody know clay, somebody too"),
        (["Ana van den Berg"], "Ana van den Berg sings", "Somebody sings"),
        (["Aoife O'Neill"], "O'Neill plays the harp", "Somebody plays the harp"),
        (["李 小龙"], "李小龙 likes tea, 小龙 too", "somebody likes tea, somebody too"),
        (
            ["Will Young"],
            "Will knows Ghent. I asked Will; Will’s book",
            "Somebody knows Ghent. I asked somebody; somebody’s book",
        ),
        (["Mark Art"], "mark art shows paintings", "somebody shows paintings"),
        (["An Li"], "An Li sails, and An writes", "Somebody sails, and somebody writes"),
        (["Bo Koch"], "Koch kennt sich aus, frag Koch", "Somebody kennt sich aus, frag somebody"),
    ],
)
def test_a_name_is_left_out(names: list[str], said: str, left: str) -> None:
    assert blinded(said, *names) == left


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Will Young", "they will both be in Ghent, will they meet"),
        ("Will Young", "Will they meet? The young will like it."),
        ("An Li", "an engineer who likes sailing"),
        ("An Li", "An engineer who likes sailing"),
        ("Joy Hope", "she finds joy in sailing. Hope you do, too"),
        ("May Day", "it may be a good day. May I say so"),
        ("Bo Koch", "sucht einen guten Koch für das Fest"),
        ("Jung Klein", "ein junger Mann, klein und jung"),
        ("Bo Sample", "samples of borrowed books"),
        ("Dr. Ana van den Berg", "the son of Dr. van den Hoek"),
        ("J. Sample", "both are j people"),
    ],
)
def test_words_that_are_no_name_stay(name: str, said: str) -> None:
    assert blinded(said, name) == said


@pytest.mark.parametrize(
    ("name", "title", "left"),
    [
        ("Bo Rand", "Founder of Bo Rand Pension Advice", "Founder of Pension Advice"),
        ("Bo Rand", "Founder at RAND", "Founder"),
        ("Tim Baker", "Baker", ""),
        ("Zoë Müller", "Muller & Partner", "Partner"),
        ("Bo Rand", "Senior Data Engineer", "Senior Data Engineer"),
        ("J. Rand", "Vitamin J. researcher", "Vitamin J. researcher"),
    ],
)
def test_titles_lose_the_words_of_a_name(name: str, title: str, left: str) -> None:
    assert stripped(title, name_words([name])) == left


NAMES = st.lists(st.sampled_from(["Quill", "Zora", "Vex", "Ümit", "Nørgaard"]), min_size=1, max_size=3, unique=True)
OTHERS = st.sampled_from(["sails", "to", "the", "Sea,", "with", "tea.", "Quilling", "and"])


@given(NAMES, st.data())
def test_no_word_of_a_telling_name_is_left_in_whatever_case(parts: list[str], data: st.DataObject) -> None:
    spelled = st.sampled_from(parts).flatmap(
        lambda part: st.sampled_from([part, part.lower(), part.upper(), fold(part)])
    )
    words = data.draw(st.lists(OTHERS | spelled, max_size=12))
    names = name_words([" ".join(parts)])
    left = without_name(" ".join(words), names, "somebody")
    assert not {fold(word) for word in WORD.findall(left)} & names
    assert [word for word in left.split() if word in words] == [
        word for word in words if not {fold(part) for part in WORD.findall(word)} & names
    ]
