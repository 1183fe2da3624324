"""Address books in the files that other projects keep as samples, and what is left of them when they are damaged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import SHARED
from netgive.domain.intake import ContactDraft, InteractionDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.registry import FORMATS, format_of
from netgive.importers.source import Source
from netgive.importers.tables import google_csv, mapped_csv, outlook_csv, thunderbird_csv

SAMPLES = SHARED / "samples"
READERS = (google_csv, outlook_csv, thunderbird_csv, mapped_csv)
# By file: the format, names with the numbers of e-mails and phones, how many values were repaired.
EXPECTED = {
    "google_new_lexnetwork.csv": (
        "google-csv",
        [("Jane Doe", 2, 1), ("Bob Smith", 1, 1), ("Chloé Van Damme, Jr.", 1, 0)],
        0,
    ),
    "google_new_test70257585059.csv": ("google-csv", [("Robert Smith", 2, 3)], 0),
    "google_old_roundcube.csv": ("google-csv", [("Firstname Middle Lastname Suffix", 4, 0)], 4),
    "outlook_min_roundcube.csv": ("outlook-csv", [("test1@domain.tld", 3, 0)], 1),
    "tb_basic.csv": ("thunderbird-csv", [("John Doe", 1, 0), ("Jane Doe", 1, 0)], 0),
    "tb_name_email.csv": ("csv", [("contact number one", 1, 0)], 0),
    "tb_semicolon.csv": ("thunderbird-csv", [("John Doe", 1, 0), ("Jane Doe", 1, 0)], 0),
    "tb_shiftjis.csv": ("thunderbird-csv", [("名無しの権兵衛", 1, 0)], 0),
    "thunderbird_roundcube.csv": ("thunderbird-csv", [("Displayname", 2, 0)], 3),
}
DAMAGED = (
    b"First Name,Last Name,E-mail Address,Home Phone,Birthday,Categories\n"
    b'"Ada","Example","ada@example.com","+1 2","5/17/1984","Chess;Band"\n'
    b'Zo\xeb,"Sample, Jr.",z@example.com,,3/4/1984,\n'
)


def sample(name):
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"the shared sample {name} is not beside this checkout")
    return Source(path)


@pytest.mark.parametrize("name", EXPECTED)
def test_samples(name):
    source = sample(f"csv_contacts/{name}")
    expected_format, people, repaired = EXPECTED[name]
    assert format_of(source) == expected_format
    found = list(FORMATS[expected_format].read(source))
    contacts = [item.contact for item in found if isinstance(item, ContactDraft)]
    assert [(contact.name, len(contact.emails), len(contact.phones)) for contact in contacts] == people
    assert sum(isinstance(item, Repaired) for item in found) == repaired
    assert len(found) == len(people) + repaired


def test_details_of_google():
    [draft, *_] = google_csv.read(sample("csv_contacts/google_old_roundcube.csv"))
    found = draft.contact
    assert (found.birthday, found.circles, found.nickname) == ("1975-12-12", ("Test",), "nick")
    assert (found.organization, found.title, found.location) == ("company", "jobtitle", "home_city, home_country")


def test_details_of_thunderbird():
    [draft, *_] = thunderbird_csv.read(sample("csv_contacts/thunderbird_roundcube.csv"))
    found = draft.contact
    assert (found.birthday, found.location, found.organization) == ("1970-11-15", "City, USA", "Organization")
    assert found.urls == ("http://page.com", "http://webpage.tld")


def test_the_address_book_that_linkedin_wrote_stays_one_of_linkedin():
    assert format_of(sample("linkedin/old_outlook_style/testerN.csv")) == "linkedin-connections"


def test_files_of_other_kinds_are_left_to_others():
    if not SAMPLES.is_dir():
        pytest.skip("the shared samples are not beside this checkout")
    others = ("vcard", "ics", "email", "jcard", "phone_xml", "org_contacts", "friends_md", "markdown_people")
    heads = [Source(path).head() for kind in others for path in (SAMPLES / kind).rglob("*") if path.is_file()]
    assert heads
    assert not [head[:80] for head in heads for reader in READERS if reader.recognise(head)]


@given(st.data())
def test_damage_is_never_a_failure(data):
    content = bytearray(DAMAGED)
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(content)))
        end = min(len(content), start + data.draw(st.integers(0, 12)))
        content[start:end] = data.draw(
            st.binary(max_size=4) | st.sampled_from([b'"', b",", b"\n", b";", b"\0", b"\xff"])
        )
    for reader in READERS:
        reader.recognise(bytes(content))
        try:
            found = list(reader.read(Source.of(bytes(content))))
        except UnusableInputError:
            continue
        assert all(isinstance(item, (ContactDraft, InteractionDraft, Skipped, Repaired)) for item in found)
