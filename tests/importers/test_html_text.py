"""HTML as the text a reader sees."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.importers.html_text import html_text, is_html, plain_line


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Fish &amp; <b>chips</b></p><p>Tea<br>or&nbsp;coffee</p>", "Fish & chips Tea or coffee"),
        ("<p>one\r\ntwo</p>", "one two"),
        ("<p>seen<style>p {color: red}</style><script>x()</script> <TITLE>no</TITLE></p>", "seen"),
        ("<p>seen<!-- <b>not</b> --> too</p>", "seen too"),
        ("<!DOCTYPE html><?xml x?><p>seen", "seen"),
        ("<p>seen<style>p {", "seen"),
        ("<p>a < b > c", "a < b > c"),
        ("Fish &amp; chips, a < b", "Fish & chips, a < b"),
        ("", ""),
    ],
)
def test_a_line(markup, text):
    assert plain_line(markup) == text


def test_blocks_are_lines_and_inline_tags_are_none():
    assert html_text("<div>one</div><div>t<i>w</i>o</div>").split() == ["one", "two"]


def test_what_is_quoted_may_be_left_out():
    markup = "<p>Ada wrote:</p><blockquote>old<blockquote>older</blockquote>old</blockquote><p>new</p>"
    assert html_text(markup, quotes=False).split() == ["Ada", "wrote:", ">", ">", ">", ">", "new"]
    assert "older" in html_text(markup)


def test_an_end_without_a_beginning_hides_nothing():
    assert "seen" in html_text("</blockquote>seen", quotes=False)


@pytest.mark.parametrize(("text", "markup"), [("a <b>c</b>", True), ("<BR/>", True), ("I <3 x, y > z", False)])
def test_what_is_html(text, markup):
    assert is_html(text) is markup


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<a b='", "<script>", "</a", "<", "<blockquote>", "<![x", "&#"])
def test_hostile_markup_takes_no_time(piece):
    begins = time.process_time()
    html_text(piece * 20_000, quotes=False)
    assert time.process_time() - begins < 1


@given(st.text(alphabet="<>/!?-[]&;#pab =\"'\n"))
def test_any_markup_has_a_plain_text(content):
    assert "\n" not in plain_line(f"<p>{content}")
