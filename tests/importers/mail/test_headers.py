"""Headers as they are in the wild."""

import pytest

from netgive.importers.mail.headers import MOST_BODY, Headers, decoded, split_message, text_of_octets


def test_folded_headers_and_names_in_any_case():
    headers = Headers(b"SUBJECT: one\r\n two\r\n\tthree\r\nreceived: a\r\nReceived: b\r\nno header at all\r\n: x")
    assert headers["subject"] == "one two three"
    assert headers["received"] == "a"
    assert headers.all("received") == ["a", "b"]
    assert "subject" in headers
    assert headers.has_any(frozenset({"x", "subject"}))
    assert headers["date"] == ""
    assert headers.all("date") == ()
    assert "no header at all" not in headers


@pytest.mark.parametrize(
    ("block", "subject"),
    [
        ("Subject: René".encode(), "René"),
        ("Subject: René".encode("latin-1"), "René"),
        (b"Subject: \xc1\xc4\xc1\nContent-Type: text/plain; charset=koi8-r", "ада"),
        (b"Subject: \xe9\nContent-Type: text/plain; charset=x-none", "é"),
        (b"Subject: \xc3\xa9\nX-Other: \xe9", "é"),
    ],
)
def test_characters_that_should_not_be_there(block, subject):
    assert Headers(block)["subject"] == subject


@pytest.mark.parametrize("message", [b"A: b\n\nbody", b"A: b\r\n\r\nbody", b"\r\n\nA: b\n\nbody"])
def test_the_body_begins_behind_a_blank_line(message):
    headers, body = split_message(message)
    assert (headers["a"], body) == ("b", b"body")


def test_a_message_may_have_no_body_and_a_long_one_is_cut():
    assert split_message(b"A: b")[1] == b""
    assert len(split_message(b"A: b\n\n" + b"x" * 2 * MOST_BODY)[1]) == MOST_BODY


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("plain", "plain"),
        ("=?utf-8?q?Ren=C3=A9e?=", "Renée"),
        ("=?UTF-8?B?ww==?= =?UTF-8?B?qQ==?=", "é"),
        ("=?utf-8?b?A?= damaged", "=?utf-8?b?A?= damaged"),
        ("=?iso-8859-1*en?q?=E9?= é ж", "é é ж"),
        ("=?undefined?q?a?=", "a"),
        ("=?utf-8?q?=ff?=", "�"),
        ("=?unicode_escape?q?a=5Cga?=", "a\\ga"),
        ("=?no word", "=?no word"),
    ],
)
def test_encoded_words(written, text):
    assert decoded(written) == text


def test_octets_that_are_of_no_charset():
    assert text_of_octets(b"\xe9", None) == "é"
    assert text_of_octets(b"\xe9\x81", "ascii") == "é�"
    assert text_of_octets(b"\xe9\\g", "unicode_escape") == "é\\g"
