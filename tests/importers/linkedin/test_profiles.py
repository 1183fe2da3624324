"""What the files of a LinkedIn export share: profiles and names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.intake import PersonRef
from netgive.importers.linkedin.profiles import (
    full_name,
    is_credential,
    member,
    name_from_slug,
    profile_slug,
    profile_url,
    withdrawn,
)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/ada-example",
        "http://linkedin.com/in/Ada-Example/",
        "www.linkedin.com/in/ada-example?trk=abc&x=/in/other",
        " https://fr.linkedin.com/in/ada-example/en#about ",
        "//www.linkedin.com/in/ada-example",
        "HTTPS://WWW.LINKEDIN.COM/IN/ADA-EXAMPLE",
        "/in/ada-example/",
        "in/ada%2Dexample",
    ],
)
def test_spellings_of_a_profile_are_one(url):
    assert profile_slug(url) == "ada-example"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "Ada Example",
        "https://www.linkedin.com/in/",
        "https://www.linkedin.com/company/example",
        "https://example.com/in/ada",
        "https://notlinkedin.com/in/ada",
        "https://www.linkedin.com/in/%00",
    ],
)
def test_other_addresses_are_no_profile(url):
    assert profile_slug(url) is None


@pytest.mark.parametrize("written", ["jos%C3%A9-x", "JOSÉ-X", "jose\N{COMBINING ACUTE ACCENT}-x", "jos%c3%a9-x"])
def test_percent_encoding_and_composition_make_no_difference(written):
    assert profile_slug(f"https://www.linkedin.com/in/{written}") == "josé-x"


def test_bytes_that_are_no_utf8_stay_encoded():
    assert profile_slug("https://www.linkedin.com/in/jos%E9") == "jos%e9"


def test_the_address_of_a_profile_is_a_valid_url():
    assert profile_url("ada-example") == "https://www.linkedin.com/in/ada-example"
    assert profile_url("josé") == "https://www.linkedin.com/in/jos%C3%A9"


@given(st.text(min_size=1))
def test_a_profile_address_gives_its_slug_back(text):
    slug = profile_slug(f"https://www.linkedin.com/in/{text}")
    if slug is not None:
        assert profile_slug(profile_url(slug)) == slug


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Ada", "Example"), "Ada Example"),
        (("Ada", "Example, PhD"), "Ada Example"),
        (("Ada", "Example, MBA, PMP®"), "Ada Example"),
        (("Ada", "Example, Ph.D. / MSc"), "Ada Example"),
        (("Ada", "Example , SHRM-SCP, speaker"), "Ada Example"),
        (("Ada", ", PhD"), "Ada"),
        (("Ada", "MBA"), "Ada MBA"),
        (("Ada", "Example, Jr."), "Ada Example, Jr."),
        (("Bo", "Example, Ma"), "Bo Example, Ma"),
        (("Bo", "Example, MA"), "Bo Example"),
        ((" Ada\t", "\u202eExample\0"), "Ada Example"),
        (("", ""), ""),
        (("", ","), ""),
    ],
)
def test_a_full_name_is_without_credentials(parts, name):
    assert full_name(*parts) == name


def test_a_name_has_a_limit():
    assert len(full_name("x" * 1000)) == 200


def test_nothing_is_no_credential():
    assert not is_credential(" / ")


@pytest.mark.parametrize(
    ("slug", "name"), [("ada-example-3b2a91", "Ada Example"), ("ada", "Ada"), ("josé-x", "José X"), ("42", "42")]
)
def test_a_name_is_made_of_a_profile(slug, name):
    assert name_from_slug(slug) == name


ADA = PersonRef("Ada Example", "linkedin:in:ada-example", urls=("https://www.linkedin.com/in/ada-example",))


@pytest.mark.parametrize(
    ("name", "url", "person"),
    [
        ("Ada Example", "www.linkedin.com/in/Ada-Example", ADA),
        ("LinkedIn Member", "www.linkedin.com/in/ada-example", ADA),
        ("", "www.linkedin.com/in/ada-example", ADA),
        ("Ada Example", "", PersonRef("Ada Example", "linkedin:name:ada example", unique_name=True)),
        ("Ada Example", "https://example.com", PersonRef("Ada Example", "linkedin:name:ada example", unique_name=True)),
        ("linkedin member", "", None),
        ("", "", None),
    ],
)
def test_who_is_meant(name, url, person):
    assert member(name, url) == person


def test_a_company_helps_to_tell_who_is_meant():
    assert member("Ada", organization=" Example  Ltd ").organization == "Example Ltd"
    assert member("Ada", organization=" ").organization is None


@pytest.mark.parametrize(("status", "gone"), [("VISIBLE", False), ("", False), ("Rejected", True), ("DRAFT", True)])
def test_what_was_taken_back_is_none_any_more(status, gone):
    assert bool(withdrawn(status)) is gone
