"""Every connection becomes a contact, whatever the era of the file."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import SHARED
from netgive.domain.intake import ContactDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.linkedin import connections
from netgive.importers.source import Source

SAMPLES = SHARED / "samples" / "linkedin"
WITH_URL = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
WITHOUT_URL = "First Name,Last Name,Email Address,Company,Position,Connected On"
ADDRESS_BOOK = '"Title","First Name","Middle Name","Last Name","Suffix","E-mail Address","Company","Job Title"'
ADA = "Ada,Example,https://www.linkedin.com/in/Ada-Example/,ada@example.com,Example Ltd,Engineer,02 Apr 2021"


@pytest.fixture
def read(tmp_path):
    def items(*lines):
        path = tmp_path / "Connections.csv"
        path.write_text("\n".join(lines))
        assert connections.recognise(Source(path).head())
        return list(connections.read(Source(path)))

    return items


def test_a_connection_becomes_a_contact(read):
    [draft] = read(WITH_URL, ADA)
    contact = draft.contact
    assert (draft.where, draft.source, contact.id) == ("line 2", "linkedin:in:ada-example", "")
    assert (contact.name, contact.organization, contact.title) == ("Ada Example", "Example Ltd", "Engineer")
    assert contact.urls == ("https://www.linkedin.com/in/ada-example",)
    assert contact.emails == ("ada@example.com",)
    assert contact.known_since == date(2021, 4, 2)


def test_a_preamble_is_passed_over(read):
    [draft] = read("Notes:", '"Some addresses, as you know, are missing"', "", WITH_URL, ADA)
    assert draft.where == "line 5"


def test_columns_may_be_in_any_order_and_more(read):
    [draft] = read("Connected On,Extra,Last Name,First Name,URL", "2 Apr 2021,x,Example,Ada,linkedin.com/in/ada")
    assert draft.source == "linkedin:in:ada"
    assert draft.contact.known_since == date(2021, 4, 2)
    assert (draft.contact.organization, draft.contact.title, draft.contact.emails) == (None, None, ())


def test_without_a_url_name_and_day_identify(read):
    lines = (
        "Ada,Example,,Example Ltd,Engineer,02 Apr 2021",
        "ADA ,Example,,Other Ltd,,2021-04-02",
        "Ada,Example,,Example Ltd,Engineer,03 Apr 2021",
        "Ada,Example,,Example Ltd,Engineer,",
    )
    first, same, later, undated = read(WITHOUT_URL, *lines)
    assert first.source == same.source
    assert len({first.source, later.source, undated.source}) == 3
    assert first.source.startswith("linkedin:row:")
    assert len(first.source.removeprefix("linkedin:row:")) == 24
    assert first.contact.urls == ()


def test_the_address_book_of_2015_has_the_honorific_in_its_title(read):
    [draft] = read(ADDRESS_BOOK, '"Dr","Ada","","Example, PhD","","ada@example.com","Example Ltd","Engineer"')
    assert (draft.contact.name, draft.contact.title) == ("Ada Example", "Engineer")
    assert draft.contact.emails == ("ada@example.com",)
    assert draft.contact.known_since is None
    assert draft.source.startswith("linkedin:row:")


def test_credentials_are_no_part_of_the_name(read):
    [draft] = read(WITH_URL, 'Ada,"Example, PMP®, MBA",linkedin.com/in/ada,,,,')
    assert draft.contact.name == "Ada Example"


@pytest.mark.parametrize("row", [",,,,,,07 Jun 2023", ",,,,,,soon"])
def test_a_date_alone_is_a_hidden_member(read, row):
    assert read(WITH_URL, row) == [Skipped("line 2", "a member who hides their profile")]


def test_a_row_without_name_and_address_is_skipped(read):
    assert read(WITH_URL, ",,,,Example Ltd,,07 Jun 2023") == [Skipped("line 2", "it has no name")]


@pytest.mark.parametrize(
    ("row", "name"),
    [(",,linkedin.com/in/ada-example-1b2,,,,", "Ada Example"), (",,,ada@example.com,,,", "ada@example.com")],
)
def test_a_name_is_made_of_an_address(read, row, name):
    repaired, draft = read(WITH_URL, row)
    assert repaired == Repaired("line 2", f"it has no name; “{name}” was made of the address")
    assert draft.contact.name == name


@pytest.mark.parametrize(
    "written",
    ["02 Apr 2021", "2 April 2021", "2021-04-02", '"Apr 2, 2021"', "4/2/2021", "04/02/21", "2-Apr-21", "2-Apr-2021"],
)
def test_dates_in_other_forms(read, written):
    [draft] = read(WITH_URL, f"Ada,Example,,,,,{written}")
    assert draft.contact.known_since == date(2021, 4, 2)


@pytest.mark.parametrize("written", ["32 Apr 2021", "02 Foo 2021", "yesterday", "0000-00-00", "٣"])
def test_a_bad_date_is_left_out(read, written):
    repaired, draft = read(WITH_URL, f"Ada,Example,linkedin.com/in/ada,,,,{written}")
    assert repaired == Repaired("line 2", f"its date “{written}” cannot be read and was left out")
    assert draft.contact.known_since is None


def test_several_addresses_and_what_is_none(read):
    repaired, draft = read(WITH_URL, "Ada,Example,,ada@example.com; a@example.org ada@example.com hidden,,,")
    assert repaired == Repaired("line 2", "“hidden” is no e-mail address and was left out")
    assert draft.contact.emails == ("ada@example.com", "a@example.org")


def test_too_few_and_too_many_cells(read):
    short, long = read(WITH_URL, "Ada,Example", "Bo,Sample,linkedin.com/in/bo,,,,02 Apr 2021,more,more")
    assert short.contact.name == "Ada Example"
    assert long.contact.known_since == date(2021, 4, 2)


@pytest.mark.parametrize(
    "header",
    [
        "First Name,Last Name,Title,E-mail Address",
        "Title,First Name,Last Name,Company,Job Title,Categories,E-mail Address,E-mail Type",
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE",
        "\0\x89PNG\r\n\x1a\n",
    ],
)
def test_other_files_are_not_recognised(header):
    assert not connections.recognise(header.encode())


def test_no_record_and_no_header_are_refused(tmp_path):
    path = tmp_path / "Connections.csv"
    for content in (WITH_URL, "a,b,c\n1,2,3\n", ""):
        path.write_text(content)
        with pytest.raises(UnusableInputError):
            list(connections.read(Source(path)))


@given(st.data())
def test_damaged_bytes_are_read_or_refused(tmp_path_factory, data):
    content = bytearray(f"\ufeffNotes:\n\n{WITH_URL}\n{ADA}\n,,,,,,07 Jun 2023\n".encode())
    for position, byte in data.draw(
        st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), max_size=20)
    ):
        content[position] = byte
    path = tmp_path_factory.getbasetemp() / "damaged.csv"
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    connections.recognise(Source(path).head())
    try:
        items = list(connections.read(Source(path)))
    except UnusableInputError:
        return
    assert items


def sample(name):
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"the shared sample {name} is not beside this checkout")
    assert connections.recognise(Source(path).head())
    return list(connections.read(Source(path)))


def test_sample_with_a_short_preamble_and_an_extra_column():
    *drafts, last = sample("bdrolet/Connections.csv")
    assert [draft.source.removeprefix("linkedin:in:") for draft in drafts] == [
        "alice-example",
        "bob-sample",
        "carol-test",
        "dana-dup-1",
        "dana-dup-2",
        "elodie-accent",
    ]
    assert drafts[0].where == "line 5"
    assert drafts[5].contact.name == "Élodie Accent"
    assert last.source.startswith("linkedin:row:")
    assert (last.where, last.contact.known_since) == ("line 11", date(2023, 7, 8))


def test_sample_of_the_present_era():
    drafts = sample("lexnetwork/Connections.csv")
    assert [(draft.contact.name, draft.contact.known_since) for draft in drafts] == [
        ("Ana Silva", date(2021, 3, 2)),
        ("Marc Dubois", date(2019, 6, 15)),
        ("Noah Okonkwo", date(2024, 1, 28)),
        ("Kenji Watanabe", date(2020, 9, 9)),
    ]
    assert [len(draft.contact.emails) for draft in drafts] == [1, 0, 0, 0]
    assert drafts[1].contact.title == "Founder & CEO"


def test_sample_of_the_address_book():
    drafts = sample("old_outlook_style/testerN.csv")
    assert all(isinstance(draft, ContactDraft) for draft in drafts)
    assert [(draft.contact.name, draft.contact.organization, draft.contact.title) for draft in drafts] == [
        ("Hugh Triggerr", "Florist", "Project Manager"),
        ("Morten Placeholder", None, None),
        ("Ola Sample", "Super Startup", "Junior Software Developer"),
    ]
    assert [len(draft.contact.emails) for draft in drafts] == [1, 1, 1]
