"""German beside its templates."""

from datetime import date

import pytest

from messages import GIFTS, details_of, reconnecting
from netgive.engine.languages.de import LANGUAGE
from netgive.engine.snapshot import OfferSource

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("source", "text", "said"),
    [
        (OfferSource.SKILL, "Statik", "kennt sich mit Statik gut aus"),
        (OfferSource.ORGANIZATION, "Acme", "arbeitet bei Acme"),
        (OfferSource.TITLE, "Lektorin", "arbeitet als Lektorin"),
    ],
)
def test_somebody_is_described_without_a_name(source: OfferSource, text: str, said: str) -> None:
    assert LANGUAGE.somebody(source, text) == said


def test_days_are_german() -> None:
    assert LANGUAGE.spoken_date(date(2026, 3, 1), TODAY) == "1. März"
    assert LANGUAGE.spoken_date(date(2025, 12, 31), TODAY) == "31. Dezember 2025"


def test_a_need_is_told_of_the_one_who_has_it() -> None:
    assert LANGUAGE.told_of("Ada", "sucht einen Koch") == "Ada sucht einen Koch"
    assert LANGUAGE.told_of("Ada", "ein guter Koch") == "ein guter Koch"


def test_a_message_is_german_from_end_to_end() -> None:
    candidate, kind = GIFTS["question note"]
    written = reconnecting(candidate, details_of("Ada Example", "sie zieht nach Ulm", "1", kind), code="de")
    assert written.body.splitlines()[0] in {"Hallo Ada!", "Guten Tag Ada!"}
    assert "“sie zieht nach Ulm”" in written.body
    assert "27. Januar" in written.body
    assert written.body.endswith(("Herzliche Grüße", "Alles Liebe"))
