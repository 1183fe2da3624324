"""Fields from anywhere, by the rules of vCard."""

import pytest

from netgive.importers.person_fields import Gathered


def made(*fields):
    gathered = Gathered()
    for name, *components in fields:
        gathered.add(name, *components)
    return gathered.contact("Ada"), gathered.repairs


@pytest.mark.parametrize("text", ["a,b;c", "a\\nb", "a\nb", "\\,", "a\\"])
def test_text_is_taken_as_it_is(text):
    contact, repairs = made(("NOTE", text))
    assert (contact.note, repairs) == (text, [])


def test_signs_that_part_values_in_a_vcard_part_nothing():
    contact, _ = made(("CATEGORIES", "tea, and cake"), ("CATEGORIES", "choir"), ("ORG", "Example; Works", "Engines"))
    assert contact.circles == ("tea, and cake", "choir")
    assert contact.organization == "Example; Works"


@pytest.mark.parametrize(
    ("city", "country", "location"),
    [
        ("Leipzig", "Germany", "Leipzig, Germany"),
        ("Leipzig", "", "Leipzig"),
        ("", "Germany", "Germany"),
        ("", "", None),
    ],
)
def test_places(city, country, location):
    gathered = Gathered()
    gathered.add_place(city, country)
    assert gathered.contact("Ada").location == location


def test_empty_values_are_none():
    contact, repairs = made(("EMAIL", " "), ("NOTE", "", "\n"), ("NICKNAME", "Ada"))
    assert (contact.emails, contact.note, contact.nickname, repairs) == ((), None, None, [])


def test_what_cannot_be_read_is_said():
    contact, repairs = made(("EMAIL", "nobody"), ("BDAY", "in May"), ("TEL", "none"), ("URL", "my page"))
    assert (contact.emails, contact.birthday, contact.phones, contact.urls) == ((), None, (), ())
    assert len(repairs) == 4
