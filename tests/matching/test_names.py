"""Organisations are met by their names, and only where a name is meant."""

import pytest

from netgive.matching.names import PART, NameReader
from netgive.matching.vectors import bundled


def named(want: str, organisation: str) -> float | None:
    return dict(NameReader([want], bundled()).naming(organisation)).get(0)


@pytest.mark.parametrize(
    ("want", "organisation"),
    [
        ("wants to talk to someone at Acme", "Acme"),
        ("wants to talk to someone at Acme", "Acme GmbH"),
        ("wants to talk to someone at Acme", "ACME S.A.R.L."),
        ("someone at acme, about pricing", "Acme, Inc."),
        ("who works for acme?", "Acme Holding AG"),
        ("knows anyone @acme", "Acme Ltd"),
        ("needs an introduction to McKinsey", "McKinsey & Company"),
        ("has an interview with Smith & Sons", "Smith & Sons"),
        ("wants to meet people from Deutsche Bank", "Deutsche Bank AG"),
        ("someone at Amazon", "AWS"),
        ("someone at Amazon", "Amazon Web Services, Inc."),
        ("someone at AWS", "Amazon"),
        ("someone at J.P. Morgan", "JPMorgan"),
        ("looking for an intro to The Guardian", "Guardian"),
        ("Acme people wanted", "Acme"),
        ("someone at Mu\u0308ller", "M\u00fcller KG"),
    ],
)
def test_a_name_is_found_whatever_its_legal_form(want: str, organisation: str) -> None:
    assert named(want, organisation) == 1.0


@pytest.mark.parametrize(
    ("want", "organisation"),
    [
        ("is looking for a home", "Home & Co"),
        ("is bored at home", "Home & Co"),
        ("needs a table for the kitchen", "Kitchen"),
        ("wants to make bread", "Loaf and Dough"),
        ("someone at Globex", "Acme"),
        ("someone at Deutsche Telekom", "Deutsche Bank"),
        ("limited time", "Limited"),
        ("", "Acme"),
        ("someone at Acme", ""),
    ],
)
def test_a_word_is_not_a_name(want: str, organisation: str) -> None:
    assert named(want, organisation) is None


def test_the_beginning_of_a_name_is_a_part_of_it() -> None:
    assert named("someone at Siemens", "Siemens Energy AG") == PART
    assert named("reads about Siemens", "Siemens Energy AG") is None


def test_a_university_may_be_called_by_its_town_where_one_studies() -> None:
    assert named("daughter is applying to Edinburgh for medicine", "University of Edinburgh") == PART
    assert named("studies at St Andrews", "University of St Andrews") == PART
    assert named("moves to Edinburgh", "University of Edinburgh") is None
    assert named("someone at edinburgh", "University of Edinburgh") is None
    assert named("someone at Edinburgh", "Edinburgh Gin") == PART
    assert NameReader(["applies to Edinburgh"], bundled()).said("University of Edinburgh") == ("Edinburgh",)


def test_the_words_that_were_said_are_told() -> None:
    assert NameReader(["someone at Acme Works"], bundled()).said("Acme Works GmbH") == ("Acme", "Works")
    assert NameReader(["someone else"], bundled()).said("Acme Works GmbH") == ()
