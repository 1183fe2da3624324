"""The text of a mail, wherever it is among its parts."""

import base64
import time

import pytest

from mails import parts
from netgive.importers.mail.body import own_text
from netgive.importers.mail.headers import split_message

PLAIN = "Content-Type: text/plain; charset=utf-8\n\nGood day"
HTML = "Content-Type: text/html\n\n<p>Good <b>day</b></p><blockquote>old</blockquote>"
PDF = "Content-Type: application/pdf\n\nxxx"
NOTE = "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nattached"
FORWARDED = "Content-Type: message/rfc822\n\nSubject: x\n\nold words"
PACKED = base64.b64encode("Good day".encode("utf-16-le")).decode()


@pytest.mark.parametrize(
    "message",
    [
        "Subject: x\n\nGood day\n",
        PLAIN,
        HTML,
        "Content-Type: TEXT/PLAIN\nContent-Transfer-Encoding: Quoted-Printable\n\nGood=20=\nday",
        f"Content-Type: text/plain; charset=utf-16-le\nContent-Transfer-Encoding: base64\n\n{PACKED}",
        parts(PLAIN, HTML, kind="alternative"),
        parts(HTML, PLAIN, kind="alternative"),
        parts("Content-Type: text/plain\n\n \n", HTML, kind="alternative"),
        parts(PDF, NOTE, FORWARDED, PLAIN),
        parts(parts(parts(PLAIN, HTML, boundary="b12"), PDF, boundary="b1"), PDF),
        parts("\nGood day"),
        parts(PLAIN).replace("\n", "\r\n"),
        parts(PLAIN).removesuffix("--b--\n"),
        "Content-Type: multipart/mixed\n\nGood day",
        "Content-Type: text\n\nGood day",
    ],
)
def test_where_the_text_is(message):
    if message.startswith("Content-Type: multipart/mixed\n\n"):
        assert text_of(message) == ""
    else:
        assert text_of(message) == "Good day"


def text_of(message):
    return own_text(*split_message(message.encode()))


@pytest.mark.parametrize("message", [PDF, FORWARDED, NOTE, parts(PDF, NOTE), parts(), "Content-Type: text/xml\n\n<a/>"])
def test_where_no_text_is(message):
    assert text_of(message) == ""


def test_what_an_mbox_did_to_lines_that_begin_with_from_is_undone():
    assert text_of("Subject: x\n\n>From here\nto there\n\n>From me") == "From here\nto there\n\nFrom me"


@pytest.mark.parametrize(
    "charset", ["x-none", "undefined", "punycode", "base64", '"', "utf-8\\", "*0=x", "unicode_escape"]
)
def test_charsets_that_are_none(charset):
    assert text_of(f"Content-Type: text/plain; charset={charset}\n\nGood day") == "Good day"


def test_a_thousand_parts_within_parts_take_no_time():
    begins = time.process_time()
    message = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(1_000))
    assert text_of(message + PLAIN) == ""
    assert time.process_time() - begins < 1
