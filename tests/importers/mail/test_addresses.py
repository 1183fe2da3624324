"""Addresses as people and programs write them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.importers.mail.addresses import addresses, inbox

ADA = "ada@example.org"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Ada Example <ada@example.org>", [("Ada Example", ADA)]),
        ('"Example, Ada" <ADA@Example.ORG>', [("Example, Ada", ADA)]),
        ("Example, Ada <ada@example.org>, bo@example.org", [("Example, Ada", ADA), ("", "bo@example.org")]),
        ("Bo Example, Ada Example <ada@example.org>", [("Bo Example", ""), ("Ada Example", ADA)]),
        ("Bo; Ada <ada@example.org>", [("Bo", ""), ("Ada", ADA)]),
        ("ada@example.org (Ada Example)", [("Ada Example", ADA)]),
        ("ada at example.org (Ada Example)", [("Ada Example", ADA)]),
        ("Ada Example ada@example.org", [("Ada Example", ADA)]),
        ("ada@example.org bo@example.org", [("", ADA), ("", "bo@example.org")]),
        ("ada@example.org; bo@example.org", [("", ADA), ("", "bo@example.org")]),
        ("Friends: Ada <ada@example.org>, bo@example.org;", [("Ada", ADA), ("", "bo@example.org")]),
        ("undisclosed-recipients:;", []),
        ("", []),
        (" , ,", []),
        ("<mailto:ada@example.org>", [("", ADA)]),
        ("<@relay.example.org:ada@example.org>", [("", ADA)]),
        ("<relay@example.net:ada@example.org>", [("", ADA)]),
        ('"Big \\"Ada\\" <x@example.org>" <ada@example.org>', [('Big "Ada" <x@example.org>', ADA)]),
        ('"Ada <ada@example.org>', [("Ada", ADA)]),
        ("Ada <>", [("Ada", "")]),
        ("Ada, Bo", [("Ada", ""), ("Bo", "")]),
        ("/O=EXAMPLE/CN=ADA", [("/O=EXAMPLE/CN=ADA", "")]),
        ("ada@[192.0.2.1]", [("", "ada@[192.0.2.1]")]),
        ("a\x00d\u202ea@example.org", [("", ADA)]),
        ("=?utf-8?q?Ex=2C_Ada?= <ada@example.org>", [("=?utf-8?q?Ex=2C_Ada?=", ADA)]),
        ("=?utf-8?q?Ada_=3Cada=40example=2Eorg=3E?=", [("Ada", ADA)]),
        (f"<{'a' * 400}@example.org>", []),
    ],
)
def test_everybody_in_a_header(written, found):
    assert [tuple(address) for address in addresses(written)] == found


def test_an_encoded_word_with_blanks_and_quotation_marks_is_one_word():
    assert addresses('=?iso-8859-1?Q? "=D6zzi, A" ?= <ada@example.org>')[0].address == ADA


@pytest.mark.parametrize(
    ("address", "same"),
    [
        ("ada@example.org", "ada@example.org"),
        ("Ada+News@Example.org", "ada@example.org"),
        ("a.d.a+x@gmail.com", "ada@gmail.com"),
        ("ada@googlemail.com", "ada@gmail.com"),
        ("a.da@example.org", "a.da@example.org"),
        ("+x@example.org", "+x@example.org"),
    ],
)
def test_spellings_of_one_inbox(address, same):
    assert inbox(address) == same


@pytest.mark.parametrize("piece", ['"\\', "(", "(\\(", "<", "=?", "=?a?q?", "@", "a,", "a at b.", ":", "x", "a@b,"])
def test_hostile_headers_take_no_time(piece):
    begins = time.process_time()
    addresses(piece * 20_000)
    assert time.process_time() - begins < 1


@given(st.text(alphabet="ab@.<>\"'(),;:\\=?q \n"))
def test_any_text_is_read(text):
    assert all(found.name or found.address for found in addresses(text))
