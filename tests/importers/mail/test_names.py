"""What people are called in mails."""

import pytest

from netgive.importers.mail.names import display_name, name_from_address


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ada Example", "Ada Example"),
        ("  Ada \t Example ", "Ada Example"),
        ("Example, Ada", "Ada Example"),
        ("Example, Ada (Acme)", "Ada Example"),
        ("Ada Example, PhD, MBA", "Ada Example"),
        ("Example, Ada, PhD", "Ada Example"),
        ("Example, Inc.", "Example, Inc."),
        ("King, Ada, Jr.", "King, Ada, Jr."),
        ("Department of Good Examples, Europe", "Department of Good Examples, Europe"),
        ("'Ada Example'", "Ada Example"),
        ("“Ada Example”", "Ada Example"),
        ("Ada O'Neill", "Ada O'Neill"),
        ("Ada Example via Documents", "Ada Example"),
        ("Ada Example [external]", "Ada Example"),
        ("(Ada)", "(Ada)"),
        ("=?utf-8?q?Ex=C3=A4mple=2C_Ada?=", "Ada Exämple"),
        ("=?utf-8?b?QWRh?= =?utf-8?b?IEV4YW1wbGU=?=", "Ada Example"),
        ("=?x-none?q?Ada?=", "Ada"),
        ("Ada\u202e\x07 Example", "Ada Example"),
        ("ada@example.org", ""),
        ("'ada@example.org'", ""),
        ("< >", ""),
        ("12345", ""),
        ("", ""),
        ("Ada " * 200, ("Ada " * 50).strip()),
    ],
)
def test_a_display_name(written, name):
    assert display_name(written) == name


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("ada.example@example.org", "Ada Example"),
        ("ada_example77+news@example.org", "Ada Example"),
        ("aexample@example.org", "Aexample"),
        ("12345@example.org", "12345@example.org"),
    ],
)
def test_a_name_made_of_the_address(address, name):
    assert name_from_address(address) == name
