"""A file tells again of somebody known: what changed there is taken, what the user did stays."""

import pytest

from builders import contact
from netgive.services.completing import complete, seen_of

THEN = contact("Ada Example", title="Engineer", emails=("ada@old.example",), phones=("+1 555 0100",))


@pytest.mark.parametrize(
    ("now", "known", "expected"),
    [
        pytest.param({"title": "Director"}, {}, "Director", id="the source changed it"),
        pytest.param({"title": "Director"}, {"title": "Boss"}, "Boss", id="the user edited it"),
        pytest.param({"title": "Engineer"}, {"title": "Boss"}, "Boss", id="the source says what it always said"),
        pytest.param({"title": "Engineer"}, {"title": None}, None, id="the user took it away"),
        pytest.param({"title": None}, {}, "Engineer", id="the source says nothing any more"),
    ],
)
def test_a_line(now, known, expected):
    assert complete(THEN._replace(**known), THEN._replace(**now), seen_of(THEN)).title == expected


@pytest.mark.parametrize(
    ("now", "known", "expected"),
    [
        pytest.param(("new@a.example",), ("ada@old.example",), ("new@a.example",), id="replaced in the source"),
        pytest.param(
            ("ada@old.example", "b@b.example"),
            ("ada@old.example", "own@c.example"),
            ("ada@old.example", "own@c.example", "b@b.example"),
            id="the user added one, the source another",
        ),
        pytest.param(("ada@old.example",), (), (), id="the user took it away"),
        pytest.param((), ("ada@old.example",), ("ada@old.example",), id="the source says nothing any more"),
    ],
)
def test_a_list(now, known, expected):
    assert complete(THEN._replace(emails=known), THEN._replace(emails=now), seen_of(THEN)).emails == expected


def test_another_source_fills_gaps_only():
    other = contact("A. Example", title="CTO", nickname="Addi", emails=("ADA@old.example", "x@y.example"))

    found = complete(THEN, other)

    assert (found.name, found.title, found.nickname) == ("Ada Example", "Engineer", "Addi")
    assert found.emails == ("ada@old.example", "x@y.example")
