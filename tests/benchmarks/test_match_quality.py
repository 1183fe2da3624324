"""The labelled set of needs is well kept, and the matcher does on it what the documents say it does."""

import re
from collections import defaultdict
from itertools import chain

import pytest
import snowballstemmer

import match_quality as matching
from netgive.matching.meaning import MeaningMatcher

pytestmark = pytest.mark.thorough

WORD = re.compile(r"[a-z]+")
SMALL = frozenset(
    """
    a about after again all an and any app are at be but by can for from get gets has have her his how i in
    is it its know knows learn looking looks my needs no not of on or other out she so some that the their
    them they this to up wants was what when who with work your
    """.split()  # noqa: SIM905  one can read it
)
STEMMER = snowballstemmer.stemmer("english")
SETS = {labelled.name: labelled for labelled in matching.labelled_sets()}


def stems(text: str) -> set[str]:
    return {STEMMER.stemWord(word) for word in WORD.findall(text.casefold()) if word not in SMALL}


def test_there_are_enough_needs_and_a_third_that_nothing_meets() -> None:
    everything = list(chain.from_iterable(labelled.needs for labelled in SETS.values()))
    assert len(everything) >= 120
    assert sum(need.group == "none" for need in everything) >= len(everything) / 3
    assert all(len({need.text for need in labelled.needs}) == len(labelled.needs) for labelled in SETS.values())


@pytest.mark.parametrize("name", SETS)
def test_labels_name_offers_and_none_names_nothing(name: str) -> None:
    keys = {offer.key for offer in SETS[name].offers}
    for need in SETS[name].needs:
        assert set(need.right) <= keys, need
        assert bool(need.right) == (need.group != "none"), need


@pytest.mark.parametrize("name", matching.HALVES)
def test_a_shared_need_shares_a_word_and_a_paraphrase_does_not(name: str) -> None:
    texts: dict[str, str] = defaultdict(str)
    for offer in SETS[name].offers:
        texts[offer.key] += f" {offer.text}"
    for need in SETS[name].needs:
        shared = stems(need.text) & set(chain.from_iterable(stems(texts[key]) for key in need.right))
        if need.group == "shared":
            assert shared, need
        elif need.group == "paraphrase":
            assert not shared, (need, shared)


@pytest.mark.parametrize("name", ["second.1", "second.2", "fourth"])
def test_the_matcher_reaches_its_goals_as_if_it_did_not_know_the_set(name: str) -> None:
    """The first choice right in 70 %, in 45 % of paraphrases; a wrong gift in at most 15 % where nothing fits."""
    matcher = MeaningMatcher(topics=matching.topics_without(SETS[name]))
    found = matching.choices(matcher, SETS[name])
    right = {group: [one.right for one in found if one.need.group == group] for group in matching.GROUPS}
    met = right["shared"] + right["paraphrase"]
    assert sum(met) / len(met) >= 0.70
    assert sum(right["shared"]) / len(right["shared"]) >= 0.95
    assert sum(right["paraphrase"]) / len(right["paraphrase"]) >= 0.45
    assert 1 - sum(right["none"]) / len(right["none"]) <= 0.15


def test_wrong_gifts_are_rare_as_if_the_sets_were_not_known() -> None:
    """In 15 % of each set at most, and in 12 % of all; what is never tuned for is measured, and no bound is fitted."""
    wrong = {}
    for name, labelled in SETS.items():
        if name == "unseen":
            continue
        found = matching.choices(MeaningMatcher(topics=matching.topics_without(labelled)), labelled)
        wrong[name] = [not one.right for one in found if one.need.group == "none"]
    assert {name: sum(one) / len(one) for name, one in wrong.items() if sum(one) > 0.15 * len(one)} == {}
    everything = list(chain.from_iterable(wrong.values()))
    assert sum(everything) / len(everything) <= 0.12
