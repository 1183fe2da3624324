"""Subjects without what mail programs put before them."""

import pytest

from netgive.importers.mail.subjects import subject


@pytest.mark.parametrize(
    "prefix",
    [
        *("Re: ", "RE: re: ", "Fwd: ", "FW:", "AW: ", "WG: ", "Antw: ", "SV: ", "VS: ", "TR: ", "RV: ", "R: ", "I: "),
        *("Re[2]: ", "Re (3): ", "RE : ", "回复：", "答复: ", "转发：", "[EXT] ", "[External]: RE: ", "Odp: ", "RES: "),
    ],
)
def test_answers_and_what_is_handed_on(prefix):
    assert subject(f"{prefix}Lunch at 12?") == ("Lunch at 12?", True)


@pytest.mark.parametrize("text", ["Lunch", "Reading: a list", "[team] Lunch", "I think so", "Forwarding", ""])
def test_other_subjects_stay_as_they_are(text):
    assert subject(text) == (text, False)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("=?utf-8?q?Re=3A_Caf=C3=A9?=", "Café"),
        ("Re:", ""),
        ("a\tb \u202e c", "a b c"),
        ("x" * 500, "x" * 200),
    ],
)
def test_what_is_left_is_clean(written, text):
    assert subject(written)[0] == text
