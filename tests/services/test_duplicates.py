"""Who may be one person: addresses and names together; a name alone is never certain."""

import time

import pytest

from builders import contact
from netgive.services.duplicates import duplicates
from netgive.services.likeness import Likeness, likeness
from netgive.store import people


@pytest.fixture
def pairs(store):
    def find(*contacts):
        with store.change("a test") as changes:
            for number, one in enumerate(contacts):
                people.insert(changes, one._replace(id=str(number)))
        return [(pair.a.name, pair.b.name, pair.certain) for pair in duplicates(store)]

    return find


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ada Example", "EXAMPLE, Áda", Likeness.SAME),
        ("Dr. Ada Example", "Ada Example", Likeness.SAME),
        ("Smith, Jon", "Jonathan Smith", Likeness.AGREE),
        ("Smith Jon", "Jonathan Smith", Likeness.AGREE),
        ("Ada Lou Example", "Ada Example", Likeness.AGREE),
        ("A. Example", "Ada Example", Likeness.AGREE),
        ("Bob Example", "Robert Example", Likeness.AGREE),
        ("Sam Example", "Samuel Example", Likeness.AGREE),
        ("Martin Example", "Martina Example", Likeness.NEAR),
        ("Ada Example", "Adam Example", Likeness.DIFFERENT),
        ("Ada Lovelace", "Ada Lovelase", Likeness.NEAR),
        ("Marie Example", "Maria Example", Likeness.NEAR),
        ("Ada Example", "Bo Example", Likeness.DIFFERENT),
        ("Ada Example", "Ada Sample", Likeness.DIFFERENT),
        ("Ada", "Ada Example", Likeness.DIFFERENT),
        ("陳大文", "陈大文", Likeness.DIFFERENT),
        ("", "Ada Example", Likeness.DIFFERENT),
    ],
)
def test_likeness_of_names(one, other, expected):
    assert likeness(one, other) is likeness(other, one) is expected


@pytest.mark.parametrize(
    ("a", "b", "certain"),
    [
        ({"emails": ("x@a.example",)}, {"name": "A. Example", "emails": ("X@A.example",)}, True),
        ({"phones": ("+1 555 0100",)}, {"phones": ("001 (555) 0100",)}, True),
        ({"emails": ("us@a.example",)}, {"name": "Bo Sample", "emails": ("us@a.example",)}, False),
        ({"urls": ("https://x.example/ada",)}, {"urls": ("x.example/ada/",), "name": "Addie E."}, False),
        ({"organization": "Acme"}, {"organization": "ACME"}, False),
        ({"phones": ("+1 555 0100",)}, {"name": "Ada Newname", "phones": ("+1 555 0100",)}, False),
        ({}, {}, False),
        ({"name": "Robert Example", "nickname": "Bobsy"}, {"name": "Bobsy Example"}, False),
        ({"name": "Robert Example"}, {"name": "Bob Example"}, False),
    ],
)
def test_what_makes_a_pair(pairs, a, b, certain):
    one, other = contact(**{"name": "Ada Example", **a}), contact(**{"name": "Ada Example", **b})
    assert pairs(one, other) == [(one.name, other.name, certain)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ({}, {"name": "Bo Sample"}),
        ({"phones": ("+1 555 0100",)}, {"name": "Bo Sample", "phones": ("+1 555 0100",)}),
        ({"name": "Ada Lovelace", "emails": ("a@a.example",)}, {"name": "Ada Lovelase", "emails": ("b@b.example",)}),
        ({"birthday": "1990-01-02"}, {"birthday": "1971-05-06"}),
        ({"urls": ("https://www.linkedin.com/in/ada-1",)}, {"urls": ("https://linkedin.com/in/ada-2/",)}),
    ],
)
def test_what_makes_none(pairs, a, b):
    assert pairs(contact(**{"name": "Ada Example", **a}), contact(**{"name": "Ada Example", **b})) == []


def test_an_address_of_a_whole_office_says_nothing(pairs):
    assert (
        pairs(*(contact(f"Person{letter} {letter}son", emails=("info@a.example",)) for letter in "ABCDEFGHIJKLMNOP"))
        == []
    )


def test_the_work_grows_with_the_contacts_and_not_with_their_pairs(store):
    """Not a benchmark: a quadratic search would take minutes."""
    with store.change(None) as changes:
        for number in range(4000):
            name = f"Given{number % 61} Family{number % 977}"
            people.insert(changes, contact(name, id=str(number), emails=(f"p{number // 2}@a.example",)))
    begin = time.process_time()
    found = duplicates(store)
    assert len(found) > 100
    assert time.process_time() - begin < 30
