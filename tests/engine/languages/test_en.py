"""What English needs beside its templates: articles, days, and whose words they are."""

from datetime import date

import pytest

from netgive.engine.languages.en import LANGUAGE
from netgive.engine.snapshot import OfferSource

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("source", "text", "said"),
    [
        (OfferSource.SKILL, "data engineering", "knows a good deal about data engineering"),
        (OfferSource.ORGANIZATION, "Acme", "works at Acme"),
        (OfferSource.TITLE, "Editor", "works as an Editor"),
        (OfferSource.TITLE, "UX Designer", "works as a UX Designer"),
        (OfferSource.TITLE, "HR Partner", "works as an HR Partner"),
        (OfferSource.TITLE, "User Researcher", "works as a User Researcher"),
        (OfferSource.TITLE, "Tax Adviser", "works as a Tax Adviser"),
    ],
)
def test_somebody_is_described_without_a_name(source: OfferSource, text: str, said: str) -> None:
    assert LANGUAGE.somebody(source, text) == said


@pytest.mark.parametrize(
    ("need", "heard"),
    [("is looking for a cook", "looking for a cook"), ("a good dentist", "a good dentist"), ("is", "is")],
)
def test_a_need_is_said_to_the_one_who_has_it(need: str, heard: str) -> None:
    assert LANGUAGE.as_heard(need) == heard


def test_a_need_is_told_of_the_one_who_has_it() -> None:
    assert LANGUAGE.told_of("Ada", "is looking for a cook") == "Ada is looking for a cook"
    assert LANGUAGE.told_of("Ada", "a good cook") == "a good cook"


def test_a_day_of_another_year_has_its_year() -> None:
    assert LANGUAGE.spoken_date(date(2026, 3, 1), TODAY) == "1 March"
    assert LANGUAGE.spoken_date(date(2025, 12, 31), TODAY) == "31 December 2025"
