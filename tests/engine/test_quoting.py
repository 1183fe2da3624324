"""Short texts as sentences need them."""

import pytest

from netgive.engine.quoting import cite, first_name, quote, silence


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Her team grew.", "“Her team grew”"),
        ("a “quoted” word", "“a 'quoted' word”"),
        ("two\nlines  here", "“two lines here”"),
        ("Did it work? Yes", "“Did it work …”"),
        ("Can you help?", "“Can you help”"),
        ("? no", "“no”"),
        ("one " * 30, f"“{'one ' * 18}…”"),
    ],
)
def test_a_quotation_is_short_one_line_and_no_question(text: str, quoted: str) -> None:
    assert quote(text) == quoted


def test_evidence_keeps_its_question_mark() -> None:
    assert cite("Did it work?") == "“Did it work?”"


@pytest.mark.parametrize(
    ("name", "first"),
    [("Ada Example", "Ada"), ("Cher", "Cher"), ("Dr. Ada Example", "Ada"), ("Prof Example", "Example"), ("Mr.", "Mr.")],
)
def test_one_is_greeted_by_first_name(name: str, first: str) -> None:
    assert first_name(name) == first


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (None, "never in touch yet"),
        (0, "today"),
        (1, "1 day"),
        (13, "13 days"),
        (14, "2 weeks"),
        (59, "8 weeks"),
        (60, "2 months"),
        (729, "24 months"),
        (730, "2 years"),
    ],
)
def test_a_gap_is_said_as_people_do(days: int | None, said: str) -> None:
    assert silence(days) == said
