"""Any CSV file of people, by a mapping or by the names of its columns."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.conversations import Channel, Direction
from netgive.domain.intake import ContactDraft, InteractionDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.source import Source
from netgive.importers.tables import mapped_csv
from netgive.importers.tables.mapped_csv import guess, header, signature

TODAY = date(2026, 11, 23)
STRANGE = "Wer;Wie erreichbar;Wo\nAda Example;ada@example.com;Example Ltd\n"


def source(text, encoding="utf-8", **said):
    return replace(Source.of(text.encode(encoding)), today=TODAY, **said)


def items(text, encoding="utf-8", **said):
    assert mapped_csv.recognise(text.encode(encoding))
    return list(mapped_csv.read(source(text, encoding, **said)))


def test_a_mapping_says_what_the_columns_hold():
    [draft] = items(STRANGE, columns={"name": "Wer", "emails": "Wie erreichbar", "organization": "wo"})
    found = draft.contact
    assert draft.source.startswith("csv:")
    assert (draft.where, found.name, found.emails, found.organization) == (
        "line 2",
        "Ada Example",
        ("ada@example.com",),
        "Example Ltd",
    )


def test_every_field_can_be_mapped():
    names = mapped_csv.FIELDS
    record = {
        "name": "Ada Example",
        "nickname": "Addie",
        "emails": "a@example.com; b@example.com, c@example.com ::: d@example.com",
        "phones": "'+1 2;+3 4",
        "urls": "https://ada.example ::: linkedin.com/in/ada",
        "organization": "Example Ltd",
        "title": "Engineer",
        "location": "Oslo",
        "birthday": "9 May 1984",
        "circles": "chess, old friends;band",
        "skills": "law",
        "interests": "cello, tea",
        "known_since": "1962-03-01",
        "memory": "the storm",
        "note": "a note",
        "last_contact": "2024-05-06",
    }
    text = "\t".join(f"Col {name}" for name in names) + "\n" + "\t".join(record.get(name, "") for name in names)
    draft, talk = items(text, columns={name: f"Col {name}" for name in names})
    found = draft.contact
    assert (found.name, found.nickname, found.birthday) == ("Ada Example", "Addie", "1984-05-09")
    assert found.emails == ("a@example.com", "b@example.com", "c@example.com", "d@example.com")
    assert (found.phones, found.urls) == (("+1 2", "+3 4"), ("https://ada.example", "linkedin.com/in/ada"))
    assert (found.organization, found.title, found.location) == ("Example Ltd", "Engineer", "Oslo")
    assert (found.circles, found.skills, found.interests) == (
        ("chess", "old friends", "band"),
        ("law",),
        ("cello", "tea"),
    )
    assert (found.known_since, found.memory, found.note) == (date(1962, 3, 1), "the storm", "a note")
    assert (talk.on, talk.direction, talk.channel) == (date(2024, 5, 6), Direction.BOTH, Channel.OTHER)
    assert (talk.person.name, talk.person.source, talk.person.emails) == (found.name, draft.source, found.emails)


def test_a_field_may_be_in_several_columns():
    text = "A,B,C,D\nAda,Example,a@example.com,b@example.com\n"
    [draft] = items(text, columns={"first_name": "A", "last_name": "B", "emails": "C + D"})
    assert draft.contact.emails == ("a@example.com", "b@example.com")


def test_a_plus_may_be_part_of_a_name():
    [draft] = items("Name,Google+\nAda,https://plus.example/ada\n", columns={"name": "Name", "urls": "Google+"})
    assert draft.contact.urls == ("https://plus.example/ada",)


@pytest.mark.parametrize(
    ("columns", "mapping"),
    [
        ("Full Name,Mail,Firm", {"name": "Full Name", "emails": "Mail", "organization": "Firm"}),
        (
            "First Name,Last Name,E-mail,E-mail 2,Phone,Company,Job Title,City,Country,Tags,Notes,Last Contacted",
            {
                "first_name": "First Name",
                "last_name": "Last Name",
                "emails": "E-mail + E-mail 2",
                "phones": "Phone",
                "organization": "Company",
                "title": "Job Title",
                "location": "City + Country",
                "circles": "Tags",
                "note": "Notes",
                "last_contact": "Last Contacted",
            },
        ),
        (
            "Vorname;Name;E-Mail;Geburtsdatum;Letzter Kontakt",
            {
                "first_name": "Vorname",
                "last_name": "Name",
                "emails": "E-Mail",
                "birthday": "Geburtsdatum",
                "last_contact": "Letzter Kontakt",
            },
        ),
        (
            "Prénom;Nom;Courriel;Entreprise;Anniversaire",
            {
                "first_name": "Prénom",
                "last_name": "Nom",
                "emails": "Courriel",
                "organization": "Entreprise",
                "birthday": "Anniversaire",
            },
        ),
        (
            "Nombre;Apellidos;Correo electrónico;Empresa;Cumpleaños;Último contacto",
            {
                "first_name": "Nombre",
                "last_name": "Apellidos",
                "emails": "Correo electrónico",
                "organization": "Empresa",
                "birthday": "Cumpleaños",
                "last_contact": "Último contacto",
            },
        ),
        ("Person - Email - Work,Mobile (private)", {"emails": "Person - Email - Work", "phones": "Mobile (private)"}),
        ("Email Type,Email Status,Fax Phone,Assistant Phone", {}),
        ("A,B,,", {}),
        ("", {}),
    ],
)
def test_well_known_names_need_no_mapping(columns, mapping):
    assert guess([name for name in columns.replace(";", ",").split(",") if columns]) == mapping


def test_what_is_guessed_is_read():
    [draft] = items("Vorname;Name;E-Mail;Geburtstag\nZoë;Müster;z@example.com;3.4.84\n", "cp1252")
    assert (draft.contact.name, draft.contact.birthday) == ("Zoë Müster", "1984-04-03")


def test_without_a_name_or_an_e_mail_the_columns_are_listed():
    with pytest.raises(UnusableInputError) as error:
        items(STRANGE)
    assert str(error.value) == (
        "standard input: no column of it is known to hold a name or an e-mail address; its columns are Wer, "
        "Wie erreichbar, Wo; say which with `--map name=COLUMN --map emails=COLUMN`; nothing was changed."
    )


@pytest.mark.parametrize(
    ("columns", "why"),
    [
        ({"name": "Who"}, "it has no column “Who”; its columns are Wer, Wie erreichbar, Wo"),
        ({"name": "Wer + Who"}, "it has no column “Wer [+] Who”"),
        ({"name": "Wer", "shoe_size": "Wo"}, "“shoe_size” is no field of a contact; choose of name, first_name"),
        ({"phones": "Wo"}, "no column of it is known to hold a name"),
    ],
)
def test_a_mapping_that_cannot_be(columns, why):
    with pytest.raises(UnusableInputError, match=why):
        items(STRANGE, columns=columns)


def test_a_list_of_columns_is_not_endless():
    names = [f"c{number}" for number in range(500)]
    with pytest.raises(UnusableInputError, match="c38, c39 and 460 more"):
        items(f"{','.join(names)}\n{',' * 499}x\n")


def test_a_file_without_a_header():
    one, other = items("Ada Example,ada@example.com,+1\nBo Sample,bo@example.com,+2\n")
    assert (one.where, one.contact.name, one.contact.emails) == ("line 1", "Ada Example", ("ada@example.com",))
    assert (other.where, other.contact.name) == ("line 2", "Bo Sample")
    assert header(source("Ada,a@example.com,+1\n")) == ["Name", "E-mail", "column 3"]


def test_columns_without_a_name_can_be_mapped():
    assert header(source("Name,,Mail\nAda,x,y\n")) == ["Name", "column 2", "Mail"]
    [draft] = items("Name,,Mail\nAda,Example Ltd,\n", columns={"name": "Name", "organization": "column 2"})
    assert draft.contact.organization == "Example Ltd"


def test_one_column_is_a_table_for_who_says_so():
    assert not mapped_csv.recognise(b"Email\na@example.com\n")
    first, _ = mapped_csv.read(source("\nEmail\na@example.com\n"))
    assert (first.where, first.contact.emails) == ("line 3", ("a@example.com",))


@pytest.mark.parametrize(
    ("written", "repaired"),
    [
        ("2031-01-01", "the last contact “2031-01-01” is no day that can be; left out"),
        ("1969-12-31", "the last contact “1969-12-31” is no day that can be; left out"),
        ("May 9", "the last contact “May 9” is no day that can be; left out"),
        ("a while ago", "the last contact “a while ago” is no day that can be; left out"),
    ],
)
def test_a_last_contact_that_cannot_be(written, repaired):
    draft, mended = items(f"Name,Last contact\nAda,{written}\n")
    assert isinstance(draft, ContactDraft)
    assert mended == Repaired("line 2", repaired)


def test_a_later_conversation_is_another_one():
    first, talk = items("Name,Last contact\nAda,2024-05-06\n")
    again, later = items("Name,Last contact\nAda,2024-07-08\n")
    assert first.source == again.source
    assert talk.source != later.source


def test_talks_with_a_robot_are_doubted_as_it_is():
    draft, talk, _ = items("Name,Email,Last contact\n,noreply@example.com,2024-05-06\n")
    assert draft.doubt == talk.person.doubt == "a robot"


@pytest.mark.parametrize(
    ("phone", "kept", "why"),
    [
        ('="+49170123"', ("+49170123",), None),
        ("'+49 170 123", ("+49 170 123",), None),
        ("4.91702E+11", (), "the phone number “4.91702E+11” was rounded by a spreadsheet; left out"),
        ("ada@example.com", (), "the phone number “ada@example.com” is not one; left out"),
        ("none", (), "the phone number “none” has no digit; left out"),
    ],
)
def test_what_a_spreadsheet_does_to_phone_numbers(phone, kept, why):
    quoted = phone.replace('"', '""')
    draft, *mended = items(f'Name,Phone\nAda,"{quoted}"\n')
    assert draft.contact.phones == kept
    assert [item.why for item in mended] == ([why] if why else [])


def test_an_endless_list_of_addresses_is_cut():
    addresses = ";".join(f"a{number}@example.com" for number in range(5000))
    draft, mended = items(f'Name,Email\nAda,"{addresses}"\n')
    assert len(draft.contact.emails) == 100
    assert mended.why == "more emails are in it than anybody has; those after the first 100 were left out"


def test_a_memory_of_more_than_a_megabyte_is_cut():
    draft, mended = items(f"Name,Memory\nAda,{'é' * 600_000}\n")
    assert draft.contact.memory == "é" * 500_000
    assert mended.why == "the memory had more than 1 MB and was cut"


def test_a_record_of_nobody_is_skipped():
    nobody, _ = items("Name,Company\n,Example Ltd\nAda,\n", columns={"name": "Name"})
    assert nobody == Skipped("line 2", "no name, e-mail address, phone number or web address is in it")


def test_a_signature_is_that_of_the_columns_in_any_order():
    assert signature(["Name", "E-mail"]) == signature(["email", "NAME"]) != signature(["Name"])


@pytest.mark.parametrize(
    "text",
    [
        "Name,Mail\nAda,a@example.com\n",
        "\ufeffName;Mail\r\nAda;a@example.com\r\n",
        "sep=;\nName;Mail\nAda;a\n",
        "A\tB\n1\t2\n",
        "Name, Mail\nAda, a@example.com\n",
        "Name|Mail\nAda|a@example.com\n",
        "My people\n\nName,Mail,Tel.\nAda,a,1\nBo,b,2\n",
    ],
)
def test_tables_are_recognised(text):
    assert mapped_csv.recognise(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "one line, only",
        "A letter.\n\nDear Ada, thank you, it was fine.\nYours, Bo\n",
        "# Notes\n\n| Name | Mail |\n|---|---|\n| Ada | a |\n",
        '{"a": 1,\n"b": 2}\n',
        "<calls count='1'>\n<call a='1,2'/>\n",
        "BEGIN:VCALENDAR\nDTSTART;X=1:2\n",
        "From a@example.com Mon, Jan 1\nTo: b@example.com, c@example.com\n",
        "It was late, and dark, too.\nNobody came, it rained, alas.\n",
        "Dear Ada, how are you\nYours truly, Bo\n",
    ],
)
def test_other_text_is_not_recognised(text):
    assert not mapped_csv.recognise(text.encode())


@given(st.binary(max_size=300))
def test_any_bytes_give_items_or_a_reason(data):
    mapped_csv.recognise(data)
    try:
        found = list(mapped_csv.read(Source.of(data)))
    except UnusableInputError:
        return
    assert all(isinstance(item, (ContactDraft, InteractionDraft, Skipped, Repaired)) for item in found)


@given(st.text(alphabet='a,;\n"@.:+=1/E|\t é', max_size=200))
def test_any_text_below_a_header_gives_items_or_a_reason(text):
    try:
        found = list(mapped_csv.read(source(f"Name,Email,Phone,Birthday,Tags,Last contact\n{text}")))
    except UnusableInputError:
        return
    assert all(isinstance(item, (ContactDraft, InteractionDraft, Skipped, Repaired)) for item in found)
