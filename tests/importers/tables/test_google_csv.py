"""The CSV file of Google Contacts, of today and before 2024."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.intake import ContactDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.source import Source
from netgive.importers.tables import google_csv

NEW = (
    *("First Name", "Middle Name", "Last Name", "Phonetic First Name", "Name Prefix", "Name Suffix", "Nickname"),
    *("File As", "Organization Name", "Organization Title", "Birthday", "Notes", "Photo", "Labels"),
    *("E-mail 1 - Label", "E-mail 1 - Value", "E-mail 2 - Label", "E-mail 2 - Value"),
    *("Phone 1 - Label", "Phone 1 - Value", "Phone 2 - Label", "Phone 2 - Value"),
    *("Address 1 - Label", "Address 1 - City", "Address 1 - Country", "Address 2 - City", "Address 2 - Country"),
    *("Relation 1 - Label", "Relation 1 - Value", "Website 1 - Label", "Website 1 - Value"),
    *("Event 1 - Label", "Event 1 - Value", "Custom Field 1 - Label", "Custom Field 1 - Value"),
)
OLD = (
    *("Name", "Given Name", "Additional Name", "Family Name", "Name Prefix", "Name Suffix", "Nickname", "Birthday"),
    *("Location", "Occupation", "Hobby", "Notes", "Group Membership", "E-mail 1 - Type", "E-mail 1 - Value"),
    *("Phone 1 - Type", "Phone 1 - Value", "Organization 1 - Type", "Organization 1 - Name", "Organization 1 - Title"),
    *("Website 1 - Type", "Website 1 - Value"),
)


def table(columns, *records, delimiter=","):
    text = io.StringIO()
    rows = ([record.get(column, "") for column in columns] for record in records)
    csv.writer(text, delimiter=delimiter).writerows([columns, *rows])
    return text.getvalue()


def items(content, encoding="utf-8"):
    data = content.encode(encoding)
    assert google_csv.recognise(data)
    return list(google_csv.read(Source.of(data)))


def contact(columns, **fields):
    [draft] = items(table(columns, {name.replace("_", " "): value for name, value in fields.items()}))
    return draft.contact


ADA = {"First Name": "Ada", "Last Name": "Example", "E-mail 1 - Value": "ada@example.com"}


def test_a_contact_of_today():
    [draft] = items(
        table(
            NEW,
            {
                **ADA,
                "Name Prefix": "Dr.",
                "Nickname": "Addie",
                "Organization Name": "Example Ltd",
                "Organization Title": "Engineer",
                "Birthday": "1984-05-09",
                "Notes": "one\ntwo",
                "Labels": "* myContacts ::: * starred ::: * friends ::: Chess",
                "Phone 1 - Label": "Mobile",
                "Phone 1 - Value": "+49 170 1",
                "Address 1 - City": "Paris",
                "Address 1 - Country": "France",
                "Website 1 - Value": "https://ada.example",
            },
        )
    )
    found = draft.contact
    assert (draft.where, draft.doubt, found.id) == ("line 2", None, "")
    assert draft.source.startswith("google:")
    assert (found.name, found.nickname) == ("Ada Example", "Addie")
    assert (found.emails, found.phones, found.urls) == (("ada@example.com",), ("+49 170 1",), ("https://ada.example",))
    assert (found.organization, found.title, found.location) == ("Example Ltd", "Engineer", "Paris, France")
    assert (found.birthday, found.circles, found.note) == ("1984-05-09", ("friends", "Chess"), "one\ntwo")


def test_a_contact_of_before_2024():
    [draft] = items(
        table(
            OLD,
            {
                "Name": "Dr. Ada M. Example PhD",
                "Given Name": "Ada",
                "Additional Name": "M.",
                "Family Name": "Example",
                "Name Prefix": "Dr.",
                "Name Suffix": "PhD",
                "Birthday": " --05-09",
                "Location": "Oslo",
                "Occupation": "Chemist",
                "Hobby": "Chess",
                "Group Membership": "Band ::: * My Contacts",
                "E-mail 1 - Type": "* Home",
                "E-mail 1 - Value": "ada@example.com ::: a@example.org",
                "Organization 1 - Name": "Example Ltd",
                "Website 1 - Value": "https\\://ada.example",
            },
        )
    )
    found = draft.contact
    assert (found.name, found.birthday) == ("Ada M. Example", "--05-09")
    assert found.emails == ("ada@example.com", "a@example.org")
    assert (found.organization, found.title, found.location) == ("Example Ltd", "Chemist", "Oslo")
    assert (found.circles, found.interests, found.urls) == (("Band",), ("Chess",), ("https://ada.example",))


def test_the_preferred_address_is_first():
    found = contact(
        NEW,
        First_Name="Ada",
        **{"E-mail 1 - Label": "Home", "E-mail 1 - Value": "a@example.com"},
        **{"E-mail 2 - Label": "* Work", "E-mail 2 - Value": "b@example.com ::: c@example.com"},
    )
    assert found.emails == ("b@example.com", "c@example.com", "a@example.com")


@pytest.mark.parametrize("label", ["Home Fax", "Work Fax", "Pager", "* Work Fax"])
def test_who_has_a_fax_cannot_be_called_there(label):
    found = contact(
        NEW,
        First_Name="Ada",
        **{"Phone 1 - Label": label, "Phone 1 - Value": "+49 30 1"},
        **{"Phone 2 - Label": "Grandma's", "Phone 2 - Value": "+49 30 2 ::: +49 30 3"},
    )
    assert found.phones == ("+49 30 2", "+49 30 3")


def test_what_has_no_field_of_its_own_is_in_the_note():
    found = contact(
        NEW,
        First_Name="Ada",
        Notes="A note",
        **{"Relation 1 - Label": "Spouse", "Relation 1 - Value": "Bo"},
        **{"Event 1 - Label": "* Anniversary", "Event 1 - Value": "2001-02-03"},
        **{"Custom Field 1 - Value": "plays the cello"},
    )
    assert found.note == "A note\nSpouse: Bo\nAnniversary: 2001-02-03\nplays the cello"


def test_the_address_with_a_town_is_where_somebody_lives():
    found = contact(
        NEW,
        First_Name="Ada",
        **{"Address 1 - Country": "France", "Address 2 - City": "Oslo", "Address 2 - Country": "Norway"},
    )
    assert found.location == "Oslo, Norway"


def test_a_label_in_the_place_of_an_address_is_left_out():
    draft, repaired = items(table(NEW, {**ADA, "E-mail 2 - Value": "* Other"}))
    assert draft.contact.emails == ("ada@example.com",)
    assert repaired == Repaired("line 2", "the e-mail address “* Other” is not one; left out")


def test_somebody_without_a_name():
    draft, repaired = items(table(NEW, {"E-mail 1 - Value": "ada@example.com"}))
    assert (draft.contact.name, draft.doubt) == ("ada@example.com", None)
    assert repaired == Repaired("line 2", "it has no name; “ada@example.com” was made of the address")


def test_a_company_is_doubted():
    [draft] = items(table(NEW, {"Organization Name": "Example Ltd", "Phone 1 - Value": "+49 30 1"}))
    assert (draft.contact.name, draft.doubt) == ("Example Ltd", "an organisation, not a person")


def test_a_robot_is_doubted():
    draft, _ = items(table(NEW, {"E-mail 1 - Value": "no-reply@example.com"}))
    assert draft.doubt == "a robot"


def test_a_photograph_alone_is_nobody():
    assert items(table(NEW, {"Photo": "https://example.com/p"}, ADA))[0] == Skipped(
        "line 2", "no name, e-mail address, phone number or web address is in it"
    )


def test_the_same_record_is_the_same_when_it_is_exported_again():
    moved = {**ADA, "Organization Name": "Other Ltd", "Notes": "new", "Labels": "Chess"}
    again, changed, other = items(table(NEW, ADA, moved, {**ADA, "E-mail 1 - Value": "b@example.com"}))
    assert again.source == changed.source != other.source


def test_people_of_one_name_without_addresses_are_told_apart():
    one, other, same = items(
        table(NEW, {"First Name": "Ada"}, {"First Name": "Ada", "Birthday": "--05-09"}, {"First Name": "Ada"})
    )
    assert one.source == same.source != other.source


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_spreadsheets(encoding, delimiter):
    [draft] = items(table(NEW, {**ADA, "First Name": "Łukasz"}, delimiter=delimiter), encoding)
    assert draft.contact.name == "Łukasz Example"


def test_two_exports_one_after_the_other():
    text = table(NEW, ADA)
    first, header, second = items(text + text)
    assert (first.where, second.where) == ("line 2", "line 4")
    assert header == Skipped("line 3", "the header once more, no record")


@pytest.mark.parametrize(
    "header",
    [
        "First Name,Last Name,E-mail Address,Mobile Phone,Labels",
        "Display Name,Primary Email",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        '{"emails": []}',
        "",
    ],
)
def test_other_files_are_not_recognised(header):
    assert not google_csv.recognise(header.encode())
    with pytest.raises(UnusableInputError):
        list(google_csv.read(Source.of(f"{header}\nx,y\n".encode())))


def test_a_mapping_that_fits_is_followed():
    source = Source(
        Source.of(b"").path, opener=lambda: io.BytesIO(table(NEW, ADA).encode()), columns={"name": "Last Name"}
    )
    assert [item.contact.name for item in google_csv.read(source)] == ["Example"]


@given(st.lists(st.lists(st.text(alphabet='a@.,"\n:-/ *0', max_size=12), max_size=40), max_size=5))
def test_any_record_gives_an_item(rows):
    text = io.StringIO()
    csv.writer(text).writerows([NEW, ADA.values(), *rows])
    written = sum(any(map(str.strip, row)) for row in rows)
    found = list(google_csv.read(Source.of(text.getvalue().encode())))
    assert sum(isinstance(item, (ContactDraft, Skipped)) for item in found) == written + 1


@given(st.binary(max_size=300))
def test_any_bytes_below_the_header_give_items_or_a_reason(data):
    header = ",".join(NEW).encode() + b"\n"
    try:
        found = list(google_csv.read(Source.of(header + data)))
    except UnusableInputError:
        return
    assert all(isinstance(item, (ContactDraft, Skipped, Repaired)) for item in found)
