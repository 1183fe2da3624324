"""Lists as plain text."""

from netgive.reports.listing import listing


def test_ids_stand_flush_right_and_long_texts_beside_them() -> None:
    assert listing([("1", "short"), ("g-12345", "long " * 20)]).splitlines() == [
        "      1  short",
        "g-12345  " + " ".join(["long"] * 14),
        "         " + " ".join(["long"] * 6),
    ]


def test_nothing_is_an_empty_text() -> None:
    assert listing([]) == ""
