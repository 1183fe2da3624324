"""What the files of a LinkedIn export share: finding the header, numbering the lines, profiles and names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.errors import UnusableInputError
from netgive.importers.linkedin_csv import (
    column_key,
    fingerprint,
    full_name,
    has_header,
    is_credential,
    name_from_slug,
    profile_slug,
    profile_url,
    read_table,
)
from netgive.importers.source import Source

NOTES = 'Notes:\n"Some addresses are missing, see\nhttps://example.com/help"\n\n'


def is_header(columns):
    return {"name", "city"} <= set(columns)


@pytest.fixture
def rows(tmp_path):
    def read(content):
        path = tmp_path / "file.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return [(row.where, row["name"], row["city"]) for row in read_table(Source(path), is_header)]

    return read


@pytest.mark.parametrize(
    ("preamble", "line"),
    [
        ("", 2),
        (NOTES, 6),
        ("Notes: what follows is yours\nand only yours\n", 4),
        ('Notes:\n"a quote that is never closed\n', 4),
        ("\n\n\n", 5),
        ("\ufeff", 2),
        (f"\ufeff{NOTES}", 6),
    ],
)
def test_the_header_is_found_below_any_preamble(rows, preamble, line):
    assert rows(f"{preamble}Name,City\nAda Example,Paris") == [(f"line {line}", "Ada Example", "Paris")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_record_is_where_it_begins(rows, newline):
    text = newline.join(("Name,City", '"Ada', 'Example","New', 'York"', "", "Bo Sample,Rome", " , ", "Cy Test,Oslo"))
    assert [where for where, *_ in rows(text)] == ["line 2", "line 6", "line 8"]


def test_cells_may_be_missing_or_too_many_and_columns_in_any_order(rows):
    text = "City,Other,Name\nParis\nRome,,Bo,more,and more\n,,Cy\n"
    assert rows(text) == [("line 2", "", "Paris"), ("line 3", "Bo", "Rome"), ("line 4", "Cy", "")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_spreadsheet_may_have_saved_the_file_again(rows, delimiter, encoding):
    content = f'"NAME"{delimiter}"city"\nZoë Example{delimiter}Łódź\n'.encode(encoding)
    assert has_header(content, is_header)
    assert rows(content) == [("line 2", "Zoë Example", "Łódź")]


def test_a_cell_may_be_long_and_hold_null_bytes(rows):
    [(_, name, city)] = rows(f'Name,City\n"A\0da","{"x" * 300_000}"\n')
    assert name == "Ada"
    assert len(city) == 300_000


@pytest.mark.parametrize("content", ["", "Name,Town\nAda,Paris\n", "\n\n", "Name;City\tCountry"])
def test_without_the_header_the_file_is_refused(rows, content):
    assert not has_header(content.encode(), is_header)
    with pytest.raises(UnusableInputError, match="does not have the columns"):
        rows(content)


@pytest.mark.parametrize("content", ["Name,City", "Name,City\n\n , \n"])
def test_without_a_record_the_file_is_refused(rows, content):
    with pytest.raises(UnusableInputError, match="no record is in it"):
        rows(content)


def test_a_table_can_be_gone_through_again(tmp_path):
    path = tmp_path / "file.csv"
    path.write_text("Name,City\nAda,Paris\nBo,Rome\n")
    table = read_table(Source(path), is_header)
    assert list(table) == list(table)


@pytest.mark.parametrize("name", ["E-mail Address", "Email address", "\ufeffEMAIL ADDRESS", " email_address "])
def test_spellings_of_a_column_are_one(name):
    assert column_key(name) == "emailaddress"


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


def test_a_fingerprint_takes_any_text():
    assert fingerprint("a", "b") == fingerprint("a", "b") != fingerprint("a", "c")
    assert len(fingerprint("\ud800")) == 24
