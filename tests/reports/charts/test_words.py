"""Names on a page: harmless, and cut where no character is torn."""

import pytest

from netgive.reports.charts.words import columns, counted, cut, isolated, shown


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("Ada", 3, "Ada"),
        ("Ada Example", 5, "Ada E…"),
        ("Ada Example", 4, "Ada…"),
        ("陳陳陳", 4, "陳陳…"),
        ("Zoe\u0308x", 3, "Zoe\u0308…"),
        ("a👩‍👩‍👧b", 2, "a…"),
        ("👍🏽👍🏽", 4, "👍🏽…"),
        ("\u202e", 4, "…"),
    ],
)
def test_a_text_is_cut_between_characters(text: str, most: int, expected: str) -> None:
    assert cut(text, most) == expected


def test_marks_take_no_room() -> None:
    assert columns("e\u0301\u200d") == 1


def test_names_cannot_steer_the_page() -> None:
    assert shown("a\u202eb\nc\x07") == "ab c"
    assert isolated("\u2068a") == "\u2068a\u2069"


@pytest.mark.parametrize(("count", "words"), [(0, "0 people"), (1, "1 person"), (2, "2 people")])
def test_things_are_counted(count: int, words: str) -> None:
    assert counted(count, "person", "people") == words
