"""Names from columns that hold them, or parts of them."""

import pytest

from netgive.importers.tables.names import is_honorific, name_of


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"name": ["Ada Example"]}, "Ada Example"),
        ({"first_name": ["Ada"], "last_name": ["Example"]}, "Ada Example"),
        (
            {"first_name": ["Ada"], "middle_name": ["M."], "last_name": ["Example"], "suffix": ["Jr."]},
            "Ada M. Example Jr.",
        ),
        ({"first_name": ["Ada"], "last_name": ["Example"], "suffix": ["PhD"], "honorific": ["Dr."]}, "Ada Example"),
        ({"last_name": ["Example"]}, "Example"),
        ({"name": ["Dr. Ada Example PhD"], "honorific": ["Dr."], "suffix": ["PhD"]}, "Ada Example"),
        ({"name": ["Dr. Example"], "first_name": ["Ada"]}, "Dr. Example"),
        ({"name": ["Example, Ada"], "first_name": ["Ada"], "last_name": ["Example"]}, "Ada Example"),
        ({"name": ["Example, Inc."]}, "Example, Inc."),
        ({"name": ["ada@example.com"], "first_name": ["Ada"], "last_name": ["Example"]}, "Ada Example"),
        ({"name": ["ada@example.com"]}, ""),
        ({"name": ["Ada Example <ada@example.com>"]}, "Ada Example"),
        ({"name": ["  "], "nickname": ["Addie"]}, "Addie"),
        ({"other_names": ["Ada Example (ada@example.com)"]}, "Ada Example"),
        ({"name": ["'Ada Example'"]}, "Ada Example"),
        ({"first_name": ["Joris"], "last_name": ["'t Voorbeeld"]}, "Joris 't Voorbeeld"),
        ({"first_name": ["花子"], "last_name": ["見本"]}, "見本花子"),
        ({"first_name": ["예"], "last_name": ["보기"]}, "보기예"),
        ({"first_name": ["花子"], "last_name": ["Example"]}, "花子 Example"),
        ({}, ""),
    ],
)
def test_name_of(fields, name):
    assert name_of(fields) == name


@pytest.mark.parametrize("text", ["Dr.", "Mr", "Herr Prof. Dr.", "Mme", "Sra.", "(Ms)"])
def test_forms_of_address(text):
    assert is_honorific(text)


@pytest.mark.parametrize("text", ["", "Engineer", "Dr. of Chemistry", "Professor"])
def test_what_people_do_is_no_form_of_address(text):
    assert not is_honorific(text)


def test_a_name_of_a_million_characters_is_no_work():
    assert name_of({"name": [" <" * 500_000]}) == "<" + " <" * 499
