"""Org files: headlines that are people, with what stands in and below them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.intake import ContactDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.notes import org_contacts
from netgive.importers.source import Source
from readers import damaged, read_or_refuse, sample, source_of


def read(*lines):
    source = source_of("\n".join(lines))
    assert org_contacts.recognise(source.head())
    return list(org_contacts.read(source))


def entry(*properties, title="Ada Example", below=(), stars="*"):
    return (f"{stars} {title}", ":PROPERTIES:", *properties, ":END:", *below)


@pytest.fixture
def field():
    """One field of somebody with these properties, in which nothing needs mending."""

    def field(name, *properties):
        [draft] = read(*entry(":VCARD: t", *properties))
        return getattr(draft.contact, name)

    return field


def test_a_whole_contact():
    [draft] = read(
        *entry(
            ":ID: AB-12",
            ":EMAIL: ada@example.com ada@work.example",
            ":PHONE: +49 30 123456",
            ":MOBILE: +491700000000 +491700000001",
            ":ADDRESS: Leipzig",
            ":BIRTHDAY: 1980-03-22",
            ":NICKNAME: Addie",
            ":ORG: Example Works;Engines",
            ":TITLE: Engineer",
            ":URL: https://ada.example",
            ":NOTE: Likes tea.\\nHas a dog.",
            ":SPOUSE: Bo Sample",
            title="TODO [#A] Ada Example   :choir:old_friend:",
            below=("Met at the fair.",),
        )
    )
    assert (draft.where, draft.source, draft.doubt) == ("line 1", "org:id:ab-12", None)
    found = draft.contact
    assert (found.name, found.nickname, found.title) == ("Ada Example", "Addie", "Engineer")
    assert (found.organization, found.location, found.birthday) == ("Example Works", "Leipzig", "1980-03-22")
    assert found.emails == ("ada@example.com", "ada@work.example")
    assert found.phones == ("+49 30 123456", "+491700000000", "+491700000001")
    assert found.urls == ("https://ada.example",)
    assert found.circles == ("choir", "old_friend")
    assert found.note == "Likes tea.\nHas a dog.\nSpouse: Bo Sample\nMet at the fair."


@pytest.mark.parametrize(
    ("properties", "emails"),
    [
        ((":EMAIL: a@b.example, c@d.example;e@f.example",), ("a@b.example", "c@d.example", "e@f.example")),
        ((":EMAIL: a@b.example", ":EMAIL+: c@d.example"), ("a@b.example", "c@d.example")),
        ((":EMAIL_HOME: a@b.example", ":E-MAIL_WORK: c@d.example"), ("a@b.example", "c@d.example")),
        ((":email: [[mailto:a@b.example][write]]",), ("a@b.example",)),
    ],
)
def test_addresses(field, properties, emails):
    assert field("emails", *properties) == emails


@pytest.mark.parametrize(
    ("value", "phones"),
    [
        ("+123 456 789", ("+123 456 789",)),
        ("+49301234567 +49301234568", ("+49301234567", "+49301234568")),
        ("+49 30 123 +49 30 124", ("+49 30 123", "+49 30 124")),
        ("030 123, 030 124", ("030 123", "030 124")),
        ("[[tel:+4930123][call]]", ("+4930123",)),
    ],
)
def test_numbers(field, value, phones):
    assert field("phones", f":PHONE: {value}") == phones


@pytest.mark.parametrize("value", ["<1980-03-22 Sat>", "[1980-03-22]", "1980-03-22 Sat +1y", "1980-3-22"])
def test_birthdays(field, value):
    assert field("birthday", f":BIRTHDAY: {value}") == "1980-03-22"


def test_lists(field):
    assert field("circles", ":CATEGORIES: choir,work; old friends") == ("choir", "work", "old friends")
    assert field("skills", ":SKILLS: algebra, maps") == ("algebra", "maps")
    assert field("location", ":ADDRESS_HOME: ;;1 Sample Street;Leipzig;;04109;Germany") == "Leipzig, Germany"


@pytest.mark.parametrize(
    ("title", "properties", "name"),
    [
        ("[[https://ada.example][Ada Example]]", (), "Ada Example"),
        ("COMMENT DONE Ada", (), "Ada"),
        (" ", (":FN: Ada Example",), "Ada Example"),
        ("", (":N: Example;Ada;Mary;Dr.;",), "Ada Mary Example"),
    ],
)
def test_names(title, properties, name):
    [draft] = read(*entry(":VCARD: t", *properties, title=title))
    assert draft.contact.name == name


def test_a_number_stands_in_for_a_name():
    draft, repaired = read(*entry(":MOBILE: +491700000000", title=""))
    assert draft.contact.name == "+491700000000"
    assert repaired == Repaired("line 1", "no name in the headline; the nickname or an address is used")


def test_headlines_make_circles_and_notes():
    drafts = read(
        "#+FILETAGS: :contacts:private:",
        "* People",
        *entry(":EMAIL: ada@example.com", title="Ada :choir:", stars="**", below=("*** 2026", "We met.")),
        "** Neighbours",
        *entry(":EMAIL: bo@example.com", title="Bo", stars="***"),
    )
    ada, bo = (draft.contact for draft in drafts)
    assert (ada.circles, ada.note) == (("choir", "private"), "2026\nWe met.")
    assert (bo.circles, bo.note) == (("Neighbours", "private"), None)


def test_a_headline_without_properties_is_skipped():
    skipped, draft = read("* Ideas", "some text", *entry(":EMAIL: ada@example.com"))
    assert skipped == Skipped("line 1", "it has none of the properties of a contact")
    assert draft.where == "line 3"


def test_without_any_name_it_is_skipped():
    assert read(*entry(":BIRTHDAY: 1980-03-22", title="")) == [Skipped("line 1", "it has no name")]


def test_a_file_may_be_one_person():
    [draft] = read(":PROPERTIES:", ":ID: 1-2", ":EMAIL: ada@example.com", ":END:", "#+title: Ada Example", "Likes tea.")
    assert (draft.where, draft.source, draft.contact.name) == ("line 1", "org:id:1-2", "Ada Example")
    assert draft.contact.note == "Likes tea."


def test_drawers_without_colons_and_indented_headlines():
    drafts = read("* People", "  ** Ada :family:", "  :PROPERTIES", "  :EMAIL: a@b.example", "  :END", "text")
    assert [(draft.contact.name, draft.contact.circles, draft.contact.note) for draft in drafts] == [
        ("Ada", ("family",), "text")
    ]


def test_a_drawer_that_does_not_end_does_not_touch_the_next():
    drafts = read("* Ada", ":PROPERTIES:", ":EMAIL: a@b.example", *entry(":EMAIL: b@b.example", title="Bo"))
    assert [draft.contact.name for draft in drafts] == ["Ada", "Bo"]


def test_logs_and_plans():
    below = ("SCHEDULED: <2026-01-01>", ":LOGBOOK:", "- Called [2026-01-29 Thu]", ":END:", "# a comment", "Text")
    [draft] = read(*entry(":EMAIL: ada@example.com", below=below))
    assert draft.contact.note == "- Called [2026-01-29 Thu]\nText"


def test_an_organisation_is_doubted():
    [draft] = read(*entry(":KIND: org", ":EMAIL: info@example.com"))
    assert draft.doubt == "an organisation, not a person"


def test_what_cannot_be_read_is_left_out_and_said():
    draft, *repairs = read(*entry(":EMAIL: unknown", ":BIRTHDAY: in May", ":ORG: Example ← the company"))
    assert (draft.contact.emails, draft.contact.birthday, draft.contact.organization) == ((), None, "Example")
    assert [repair.why for repair in repairs] == [
        "the remark after the ORG was left out",
        "the e-mail address “unknown” is not one; left out",
        "the birthday “in May” is no date; left out",
    ]


def test_without_an_identifier_the_content_tells():
    def source(*properties, title="Ada"):
        return read(*entry(*properties, title=title))[0].source

    first = source(":EMAIL: ada@example.com", ":PHONE: 123")
    assert first == source(":PHONE: 123", ":EMAIL: ADA@example.com", ":NOTE: x", title="ADA")
    assert len({first, source(":EMAIL: ada@example.com"), source(":EMAIL: ada@example.com", title="Bo")}) == 3


@pytest.mark.parametrize(
    "text",
    ["", "* A task\n:PROPERTIES:\n:Effort: 1:00\n:END:\n", "EMAIL: a@b.example", ":EMAIL: a@b.example", "* :EMAIL: x"],
)
def test_other_files_are_not_recognised(text):
    assert not org_contacts.recognise(text.encode())


def test_without_a_contact_it_is_refused():
    with pytest.raises(UnusableInputError, match="no headline"):
        list(org_contacts.read(source_of("* A task\n")))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_encodings_and_line_ends(encoding):
    data = "\r\n".join(entry(":EMAIL: ada@example.com", title="Zoë")).encode(encoding)
    assert org_contacts.recognise(data)
    [draft] = org_contacts.read(source_of(data))
    assert draft.contact.name == "Zoë"


@pytest.mark.parametrize(
    "text",
    [
        "*" * 300_000,
        "\n".join("*" * n + " x" for n in range(1, 700)),
        ":a" * 200_000,
        "* x " + ":y:" * 100_000,
        "[[" * 99_999,
    ],
)
def test_hostile_files_end(text):
    items = list(org_contacts.read(source_of("\n".join((*entry(":EMAIL: ada@example.com"), text)))))
    assert isinstance(items[0], ContactDraft)


WHOLE = "\n".join((*entry(":EMAIL: ada@example.com", ":BIRTHDAY: 1980-03-22"), "* Nobody", *entry(":PHONE: 123")))


@given(damaged(WHOLE) | st.binary())
def test_damaged_bytes_are_read_or_refused(data):
    read_or_refuse(org_contacts.recognise, org_contacts.read, source_of(data, today=date(2026, 11, 25)))


def test_samples():
    john, jane = org_contacts.read(Source(sample("org_contacts/ecard_org_0.org")))
    assert (john.contact.name, john.contact.phones, john.contact.organization) == (
        "John Doe",
        ("+1-555-1234",),
        "Acme Corp",
    )
    assert (jane.contact.emails, jane.contact.title) == (("jane@company.com",), "Software Engineer")
    draft, *repairs = org_contacts.read(Source(sample("org_contacts/ecard_org_2.org")))
    assert (len(draft.contact.emails), draft.contact.phones) == (3, ("+1-555-9876", "+1-555-5678"))
    assert (draft.contact.location, draft.contact.birthday) == ("Springfield, USA", "1985-03-15")
    assert draft.contact.circles == ("colleague", "tech", "friend")
    assert [type(repair) for repair in repairs] == [Repaired] * 6
