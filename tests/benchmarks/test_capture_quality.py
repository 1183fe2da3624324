"""The labelled notes can be scored: labels are well formed, and a wrong answer counts as wrong."""

import pytest

import capture_quality


@pytest.mark.parametrize(
    ("label", "found", "right"),
    [
        ("ada person: data engineer", "ada person: a data engineer", True),
        ("ada person: data engineer", "ada problem: a data engineer", False),
        ("ada person: data engineer", "bo person: a data engineer", False),
        ("ada: slides", "ada 2026-11-27: the slides", False),
        ("ada illness", "ada illness", True),
    ],
)
def test_a_label_is_met_by_its_person_kind_and_words(label: str, found: str, right: bool) -> None:
    assert capture_quality.fits(label, found) is right


@pytest.mark.parametrize("name", capture_quality.SETS)
def test_labels_name_known_people(name: str) -> None:
    known = set(capture_quality.everybody())
    for note in capture_quality.notes(name):
        lists = (*capture_quality.LISTED, *capture_quality.MORE)
        named = [label.split(":")[0].split()[0] for one in lists for label in note.expected[one]]
        assert {one for one in named if one.islower()} <= known, note


@pytest.mark.parametrize("name", ["tuning", "test"])
def test_every_style_is_in_both_halves(name: str) -> None:
    styles = {note.style for note in capture_quality.notes(name)}
    assert styles == {"terse", "chatty", "bullets", "notes", "nonnative"}


def test_what_may_be_stored_or_not_counts_neither_way() -> None:
    expected = {"needs": ["ada person: lawyer"], "maybe": ["needs bo: a flat"]}
    note = capture_quality.Labelled("terse", "", expected)
    found = ["ada person: a lawyer", "bo resource: a flat", "bo resource: a van"]
    assert capture_quality.without_maybe("needs", note, found) == ["ada person: a lawyer", "bo resource: a van"]
