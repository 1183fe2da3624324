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


@pytest.mark.parametrize("half", capture_quality.HALVES)
def test_labels_name_known_people_and_every_style_is_there(half: str) -> None:
    known = set(capture_quality.everybody())
    styles = {note.style for note in capture_quality.notes(half)}
    assert styles == {"terse", "chatty", "bullets", "notes", "nonnative"}
    for note in capture_quality.notes(half):
        named = [label.split(":")[0].split()[0] for name in capture_quality.LISTED for label in note.expected[name]]
        assert set(named) <= known, note
