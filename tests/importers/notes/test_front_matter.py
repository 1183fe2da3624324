"""Front matter of notes, whatever people write between the dashes."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.importers.notes.front_matter import INVALID, parse


def fields(*lines):
    return dict(parse("\n".join(("---", *lines, "---", "text"))).fields)


def test_every_value_is_text():
    assert fields("phone: 0301234567", "date: 2024-01-08", "active: yes", "year: 1980") == {
        "phone": ("0301234567",),
        "date": ("2024-01-08",),
        "active": ("yes",),
        "year": ("1980",),
    }


@pytest.mark.parametrize(
    "key", ["first_name", "First Name", "first-name", "FIRSTNAME", "firstName", "first_name[HOME]"]
)
def test_names_of_fields_are_written_in_many_ways(key):
    assert fields(f"{key}: Ada") == {"firstname": ("Ada",)}


@pytest.mark.parametrize(
    "lines",
    [
        ("tags: [a, b]",),
        ("tags:", "  - a", "  - b"),
        ("tags:", "- a", "- b"),
        ('tags: ["a", b]',),
        ("tags:", "  - x: a", "  - x: b"),
        ("tags: [[a], [[b]]]",),
        ("tags: {x: a, y: b}",),
    ],
)
def test_lists(lines):
    assert fields(*lines)["tags"] == ("a", "b")


def test_what_lies_in_a_field_is_a_field():
    assert fields("contact:", "  email: a@b.example", "email: c@d.example")["email"] == ("a@b.example", "c@d.example")


@pytest.mark.parametrize("value", ["", "~", "null", '""', "[]", "{}"])
def test_empty_values_say_nothing(value):
    assert fields(f"email: {value}", "name: Ada") == {"name": ("Ada",)}


def test_texts_of_several_lines():
    assert fields("note: |", "  one", "  two")["note"] == ("one\ntwo",)


@pytest.mark.parametrize(
    "lines",
    [
        ("title: Tea: a history", "tags:", "  - a", "name: 'Ada'"),
        ("name: @ada", "tags:", "- a"),
        ("\tname: x", "tags: a"),
    ],
)
def test_what_is_no_yaml_is_read_line_by_line(lines):
    front = parse("\n".join(("---", *lines, "---", "text")))
    assert front.flaw == INVALID
    assert front.fields["tags"] == ("a",)
    assert front.body == "\ntext"


@pytest.mark.parametrize(
    "text", ["", "text", "# Title\n---\nname: x\n---\n", "---\nname: Ada\n", "----\nname: x\n---\n"]
)
def test_notes_without_front_matter(text):
    assert parse(text) is None


@pytest.mark.parametrize("end", ["---", "...", "---  "])
@pytest.mark.parametrize("line", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff", "\n \n"])
def test_where_it_ends(start, line, end):
    front = parse(line.join((f"{start}---", "name: Ada", end, "text --- more", "---")))
    assert front.fields == {"name": ("Ada",)}
    assert front.body.split() == ["text", "---", "more", "---"]
    assert front.flaw is None


def test_an_empty_one_has_no_flaw():
    front = parse("---\n---\ntext")
    assert (front.fields, front.flaw, front.body) == ({}, None, "\ntext")


def bomb():
    names = "abcdefghij"
    lines = [f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]" for before, name in pairwise(names)]
    return "\n".join(("a: &a [x, x, x, x, x, x, x, x, x]", *lines))


@pytest.mark.parametrize(
    "raw",
    [
        bomb(),
        "a: &a [*a, *a]",
        "x: " + "[" * 60_000,
        "- " * 30_000,
        "\n".join(" " * n + "a:" for n in range(350)),
        "? " * 30_000,
    ],
)
def test_hostile_front_matter_ends_soon(raw):
    before = time.monotonic()
    front = parse(f"---\n{raw}\n---\n")
    assert all(len(values) <= 500 for values in front.fields.values())
    assert time.monotonic() - before < 2


def test_front_matter_without_end_is_none():
    assert parse("---\n" + "a: b\n" * 100_000 + "---\n") is None


@given(st.text(alphabet=st.sampled_from("ab:-[]{}'\"&*|>!%@`#?, \n\t\0\x85")) | st.text())
def test_any_text_is_read(raw):
    front = parse(f"---\n{raw}\n---\n")
    assert front is not None
    assert all(isinstance(value, str) and value for values in front.fields.values() for value in values)
