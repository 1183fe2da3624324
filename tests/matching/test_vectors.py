"""Directions of texts: the bundled word vectors, pieces of unknown words, packing."""

import math
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.matching.vectors import DIMENSIONS, NOTHING, Vectors, bundled, likeness, pack, unpack

VECTORS = bundled()


def alike(one: str, other: str) -> float:
    return likeness(VECTORS.of(one), VECTORS.of(other))


@given(st.text(max_size=60))
def test_a_direction_has_length_one_or_is_nothing(text: str) -> None:
    direction = VECTORS.of(text)
    assert len(direction) == DIMENSIONS
    assert direction is NOTHING or math.hypot(*direction) == pytest.approx(1.0)


@pytest.mark.parametrize("text", ["", "   ", "?!", "日本語", "x" * 50])
def test_what_has_no_known_word_has_no_direction(text: str) -> None:
    assert VECTORS.of(text) is NOTHING
    assert likeness(VECTORS.of(text), VECTORS.of("tea")) == 0.0


@pytest.mark.parametrize(("one", "other"), [("Café", "cafe"), ("GARDEN", "garden"), ("tea, time!", "tea time")])
def test_case_accents_and_marks_make_no_difference(one: str, other: str) -> None:
    assert VECTORS.of(one) == VECTORS.of(other)


@pytest.mark.parametrize(
    ("near", "text", "far"),
    [
        ("veterinarian", "vet", "lawyer"),
        ("insomnia", "lies awake at night", "mortgage"),
        ("public speaking", "giving a speech", "plumbing"),
        ("plumber", "the pipes are leaking", "novelist"),
        ("grief", "her father died", "marathon"),
        ("beekeeping", "honey and hives", "negotiation"),
    ],
)
def test_what_means_the_same_points_the_same_way(near: str, text: str, far: str) -> None:
    assert alike(text, near) > alike(text, far) + 0.2


@pytest.mark.parametrize("topic", ["pottery", "tax return", "data engineering"])
@pytest.mark.parametrize("frame", ["is looking for {}", "wants to know more about {}", "needs help with {}"])
def test_words_of_asking_hardly_turn_a_direction(topic: str, frame: str) -> None:
    assert alike(frame.format(topic), topic) > 0.7


def test_an_unknown_word_is_read_in_its_longest_pieces() -> None:
    """Two pieces and a continuation in two dimensions' worth of numbers: “teapot” is tea + ##pot."""
    content = _content([[3.0], [0.0, 4.0], [1.0, 1.0]])
    tiny = Vectors("tea\n##pot\n##p", content)
    assert tiny.of("teapot")[:2] == pytest.approx((0.6, 0.8), abs=0.02)
    assert tiny.of("teapox") is NOTHING
    assert tiny.of("pot") is NOTHING, "a continuation begins no word"


def _content(rows: list[list[float]]) -> bytes:
    scales = [max(row) / 127 for row in rows]
    numbers = [
        struct.pack(f"{DIMENSIONS}b", *(round(value / scale) for value in row + [0.0] * (DIMENSIONS - len(row))))
        for row, scale in zip(rows, scales, strict=True)
    ]
    return struct.pack(f"<{len(rows)}f", *scales) + b"".join(numbers)


@pytest.mark.parametrize("text", ["tea", "is looking for a data engineer"])
def test_packing_keeps_a_direction(text: str) -> None:
    direction = VECTORS.of(text)
    assert len(pack(direction)) == DIMENSIONS
    assert likeness(direction, unpack(pack(direction))) > 0.999
    assert unpack(pack(NOTHING)) is NOTHING


def test_likeness_is_the_cosine() -> None:
    east = (1.0,) + (0.0,) * (DIMENSIONS - 1)
    north = (0.0, 1.0) + (0.0,) * (DIMENSIONS - 2)
    between = (0.6, 0.8) + (0.0,) * (DIMENSIONS - 2)
    assert likeness(east, east) == pytest.approx(1.0)
    assert likeness(east, north) == pytest.approx(0.0)
    assert likeness(east, between) == pytest.approx(0.6)
    assert likeness(east, tuple(-value for value in east)) == pytest.approx(-1.0)
