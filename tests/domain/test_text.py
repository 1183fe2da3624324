"""Text from outside becomes harmless, and stays what it says."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.text import clean_line, clean_text, handle


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Ada  \t Example\n", "Ada Example"),
        ("Ada\N{NO-BREAK SPACE}Example", "Ada Example"),
        ("Ada\x00 Exa\x1bmple\x9b", "Ada Example"),
        ("\N{RIGHT-TO-LEFT OVERRIDE}Ada\N{POP DIRECTIONAL FORMATTING}", "Ada"),
        ("\N{FIRST STRONG ISOLATE}Ada\N{POP DIRECTIONAL ISOLATE}\N{LEFT-TO-RIGHT MARK}", "Ada"),
        ("\N{ZERO WIDTH NO-BREAK SPACE}Ada\N{ZERO WIDTH SPACE}", "Ada"),
        ("Ada \ud800", "Ada"),
        ("\N{ZERO WIDTH JOINER} ", ""),
        ("", ""),
    ],
)
def test_a_line_is_what_can_be_seen(raw, clean):
    assert clean_line(raw) == clean


@pytest.mark.parametrize("name", ["Łukasz Żółć", "佐藤 花子", "عائشة", "👩\N{ZERO WIDTH JOINER}🔬 Ada"])
def test_letters_of_every_script_stay(name):
    assert clean_line(name) == name
    assert clean_text(name) == name


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("one\r\ntwo\rthree\N{LINE SEPARATOR}four", "one\ntwo\nthree\nfour"),
        ("one\n\n\ttwo  three", "one\n\n\ttwo  three"),
        ("\n bell\x07 \x1b[31mred\N{RIGHT-TO-LEFT OVERRIDE} \n", "bell [31mred"),
        ("\x00 \n", ""),
    ],
)
def test_text_keeps_its_lines(raw, clean):
    assert clean_text(raw) == clean


@given(st.text())
def test_cleaning_twice_is_cleaning_once(raw):
    assert clean_line(clean_line(raw)) == clean_line(raw)
    assert clean_text(clean_text(raw)) == clean_text(raw)


@given(st.text(st.characters(codec=None)))
def test_clean_text_can_be_written_in_utf_8(raw):
    assert clean_line(raw).encode().decode() == clean_line(raw)
    assert clean_text(raw).encode().decode() == clean_text(raw)


@given(st.text(max_size=60).map(clean_line), st.text(min_size=1, max_size=20).map(clean_line).filter(bool))
def test_a_copied_command_names_one_person_and_does_nothing_else(name, contact_id):
    words = shlex.split(f"netgive show {handle(name, contact_id)}")
    assert words in (["netgive", "show", name], ["netgive", "show", contact_id])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Example", '"Ada Example"'),
        ("Jo O'Neill-Núñez Jr.", '"Jo O\'Neill-Núñez Jr."'),
        ("$(touch x)", "c1"),
        ('"; touch x; "', "c1"),
        ("Ada" * 20, "c1"),
        ("", "c1"),
    ],
)
def test_short_plain_names_are_used_as_they_are(name, expected):
    assert handle(name, "c1") == expected
