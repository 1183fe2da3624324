"""Links between notes, and the names that stand in file names."""

import pytest

from netgive.importers.notes.wiki_links import Link, links, spelled, without_links


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("[[contacts/example-ada]]", Link("contacts/example-ada")),
        ("[[contacts/example-ada|Ada]]", Link("contacts/example-ada", "Ada")),
        ("[[Ada Example#Family|her]]", Link("Ada Example", "her")),
        ("[[Ada Example.md]]", Link("Ada Example")),
        ("[Ada](../contacts/example%20ada.md)", Link("contacts/example ada", "Ada")),
        ("contacts/example-ada|Ada", Link("contacts/example-ada", "Ada")),
        ("Ada Example", Link("Ada Example")),
        ("with [[Ada]] and [[Bo]]", Link("Ada")),
    ],
)
def test_links(text, link):
    assert Link.of(text) == link


@pytest.mark.parametrize(
    ("link", "stem", "name"),
    [
        (Link("contacts/example-ada"), "example-ada", "Example Ada"),
        (Link("contacts/example-ada", "Ada"), "example-ada", "Ada"),
        (Link("Ada McExample"), "Ada McExample", "Ada McExample"),
        (Link("companies/example_works"), "example_works", "Example Works"),
    ],
)
def test_what_a_link_shows(link, stem, name):
    assert (link.stem, link.name) == (stem, name)


def test_text_without_links():
    text = "Tea with [[contacts/example-ada|Ada]], [[Bo Sample]] and [Cy](cy.md); see [this](https://x.example) [[]]"
    assert without_links(text) == "Tea with Ada, Bo Sample and Cy; see [this](https://x.example) [[]]"
    assert [link.stem for link in links(text)] == ["example-ada", "Bo Sample", "cy"]


def test_names_stay_as_they_are_written():
    assert [spelled(stem) for stem in ("example-ada", "Example-Ada", "ada example", "zoë")] == [
        "Example Ada",
        "Example-Ada",
        "ada example",
        "Zoë",
    ]


def test_hostile_text_ends():
    assert without_links("[[" * 100_000 + "[" * 100_000 + "](" * 100_000)
