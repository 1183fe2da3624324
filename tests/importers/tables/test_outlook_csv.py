"""The CSV files of Outlook, in many languages."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.intake import ContactDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.source import Source
from netgive.importers.tables import outlook_csv

DESKTOP = (
    *("Title", "First Name", "Middle Name", "Last Name", "Suffix", "Company", "Department", "Job Title"),
    *("Business Street", "Business City", "Business Country/Region", "Home Street", "Home City", "Home Country/Region"),
    *("Other City", "Other Country/Region", "Assistant's Phone", "Business Fax", "Business Phone", "Business Phone 2"),
    *("Company Main Phone", "Home Phone", "Mobile Phone", "Pager", "Primary Phone", "TTY/TDD Phone", "Anniversary"),
    *("Assistant's Name", "Birthday", "Categories", "Children", "E-mail Address", "E-mail Type", "E-mail Display Name"),
    *("E-mail 2 Address", "E-mail 2 Type", "E-mail 3 Address", "Gender", "Hobby", "Keywords", "Location"),
    *("Manager's Name", "Notes", "Priority", "Private", "Sensitivity", "Spouse", "User 1", "Web Page"),
)
OUTLOOK_COM = (
    *("First Name", "Middle Name", "Last Name", "Title", "Suffix", "Nickname", "Given Yomi", "Surname Yomi"),
    *("E-mail Address", "E-mail 2 Address", "E-mail 3 Address", "Home Phone", "Mobile Phone", "IMAddress", "Job Title"),
    *("Company", "Business City", "Personal Web Page", "Web Page", "Birthday", "Anniversary", "Notes"),
)
GOOGLE_FOR_OUTLOOK = "First Name,Middle Name,Last Name,Initials,E-mail Address,Mobile Phone,Home Fax,Categories"
# First and last name, company, job, mobile phone, town, birthday, categories, two e-mails, notes.
LANGUAGES = {
    "de": "Vorname;Nachname;Firma;Position;Mobiltelefon;Ort privat;Geburtstag;Kategorien;"
    "E-Mail-Adresse;E-Mail 2: Adresse;Notizen",
    "fr": "Prénom;Nom;Société;Fonction;Tél. mobile;Ville (domicile);Anniversaire;Catégories;Adresse de messagerie;"
    "Adresse de messagerie 2;Notes",
    "es": "Nombre;Apellidos;Organización;Puesto;Teléfono móvil;Ciudad de residencia;Cumpleaños;Categorías;"
    "Dirección de correo electrónico;Dirección de correo electrónico 2;Notas",
    "it": "Nome;Cognome;Società;Posizione;Cellulare;Città (ab.);Compleanno;Categorie;Indirizzo posta elettronica;"
    "Indirizzo posta elettronica 2;Note",
    "nl": "Voornaam;Achternaam;Bedrijf;Functie;Mobiele telefoon;Huisadres, plaats;Verjaardag;Categorieën;E-mailadres;"
    "E-mailadres 2;Notities",
    "pt": "Primeiro nome;Sobrenome;Empresa;Cargo;Telefone celular;Cidade do endereço residencial;Data de nascimento;"
    "Categorias;Endereço de email;Endereço de email 2;Anotações",
    "da": "Fornavn;Efternavn;Firma;Stilling;Mobiltelefon;By (privat);Fødselsdag;Kategorier;"
    "E-mail-adresse;E-mail 2-adresse;Notater",
    "sv": "Förnamn;Efternamn;Företag;Befattning;Mobiltelefon;Hemort;Födelsedag;Kategorier;"
    "E-postadress;E-postadress 2;Anteckningar",
    "fi": "Etunimi;Sukunimi;Yritys;Tehtävänimike;Matkapuhelin;Postitoimipaikka (koti);Syntymäpäivä;Luokat;"
    "Sähköpostiosoite;Sähköpostiosoite 2;Muistilaput",
    "pl": "Imię;Nazwisko;Firma;Stanowisko;Telefon komórkowy;Adres domowy - miejscowość;Urodziny;Kategorie;Adres e-mail;"
    "Adres e-mail 2;Notatki",
    "cs": "Jméno;Příjmení;Společnost;Funkce;Mobilní telefon;Město (dom.);Narozeniny;Kategorie;E-mailová adresa;"
    "E-mailová adresa 2;Poznámky",
    "ru": "Имя;Фамилия;Организация;Должность;Телефон переносной;Город (дом. адрес);День рождения;Категории;"
    "Адрес эл. почты;Адрес 2 эл. почты;Заметки",
    "ja": "名;姓;会社名;役職;携帯電話;市町村 (自宅);誕生日;分類;電子メール アドレス;電子メール 2 アドレス;メモ",
}
CHARSETS = {"pl": "cp1250", "cs": "cp1250", "ru": "cp1251", "ja": "cp932"}
ADA = {"First Name": "Ada", "Last Name": "Example", "E-mail Address": "ada@example.com"}


def table(columns, *records):
    text = io.StringIO()
    rows = ([record.get(column, "") for column in columns] for record in records)
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([columns, *rows])
    return text.getvalue().encode("cp1252")


def items(data, **said):
    assert outlook_csv.recognise(data)
    return list(outlook_csv.read(replace(Source.of(data), **said)))


def test_a_contact_of_the_desktop():
    [draft] = items(
        table(
            DESKTOP,
            {
                **ADA,
                "Title": "Dr.",
                "Last Name": "Exämple",
                "Company": "Example Ltd",
                "Job Title": "Engineer",
                "Business City": "Paris",
                "Business Country/Region": "France",
                "Home City": "Oslo",
                "Home Country/Region": "Norway",
                "Business Phone": "+1",
                "Mobile Phone": "+2",
                "Business Fax": "+3",
                "Pager": "+4",
                "Assistant's Phone": "+5",
                "TTY/TDD Phone": "+6",
                "Birthday": "5/17/1984",
                "Anniversary": "0/0/00",
                "Categories": "Chess;Old friends",
                "E-mail 2 Address": "a@example.org",
                "E-mail Display Name": "Ada Example (ada@example.com)",
                "Hobby": "Cello",
                "Notes": "one\r\ntwo",
                "Spouse": "Bo",
                "Children": "Cy, Di",
                "User 1": "her own words",
                "Web Page": "https://ada.example",
            },
        )
    )
    found = draft.contact
    assert (draft.where, draft.doubt) == ("line 2", None)
    assert draft.source.startswith("outlook:")
    assert (found.name, found.organization, found.title) == ("Ada Exämple", "Example Ltd", "Engineer")
    assert (found.emails, found.phones) == (("ada@example.com", "a@example.org"), ("+2", "+1"))
    assert (found.location, found.birthday, found.urls) == ("Oslo, Norway", "1984-05-17", ("https://ada.example",))
    assert (found.circles, found.interests) == (("Chess", "Old friends"), ("Cello",))
    assert found.note == "one\ntwo\nher own words\nSpouse: Bo\nChildren: Cy, Di"


def test_a_contact_of_outlook_com():
    [draft] = items(
        table(OUTLOOK_COM, {**ADA, "Nickname": "Addie", "Birthday": "1984-05-17", "Business City": "Paris"})
    )
    found = draft.contact
    assert (found.name, found.nickname, found.birthday, found.location) == (
        "Ada Example",
        "Addie",
        "1984-05-17",
        "Paris",
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unicode", [True, False])
def test_languages(language, unicode):
    record = "Ada;Example;Example Ltd;Engineer;+1;Oslo;03.04.1984;Chess;ada@example.com;a@example.org;a note"
    charset = "utf-8" if unicode else CHARSETS.get(language, "cp1252")
    [draft] = items(f"{LANGUAGES[language]}\r\n{record}\r\n".encode(charset))
    found = draft.contact
    assert (found.name, found.organization, found.title) == ("Ada Example", "Example Ltd", "Engineer")
    assert (found.emails, found.phones) == (("ada@example.com", "a@example.org"), ("+1",))
    assert (found.location, found.birthday) == ("Oslo", "1984-04-03")
    assert (found.circles, found.note) == (("Chess",), "a note")


@pytest.mark.parametrize(("language", "day"), [("de", "1984-04-03"), ("fr", "1984-04-03"), ("es", "1984-04-03")])
def test_the_day_comes_first_where_the_language_has_it_so(language, day):
    found = items(f"{LANGUAGES[language]}\nAda;;;;;;3/4/1984;;;;\n".encode())
    assert [item.contact.birthday for item in found] == [day]


def test_in_english_the_other_days_tell_the_order():
    first, second = items(table(DESKTOP, {**ADA, "Birthday": "3/4/1984"}, {**ADA, "Birthday": "17/5/1984"}))
    assert (first.contact.birthday, second.contact.birthday) == ("1984-04-03", "1984-05-17")


def test_or_the_user_does():
    [draft] = items(table(DESKTOP, {**ADA, "Birthday": "3/4/1984"}), day_first=True)
    assert draft.contact.birthday == "1984-04-03"


def test_what_nothing_tells_is_said_once():
    first, repaired, second = items(table(DESKTOP, {**ADA, "Birthday": "3/4/1984"}, {**ADA, "Birthday": "5/6/1984"}))
    assert (first.contact.birthday, second.contact.birthday) == ("1984-03-04", "1984-05-06")
    assert repaired.where == "line 2"
    assert "“3/4/1984” and others like it were read as month, day, year" in repaired.why


@pytest.mark.parametrize("none", ["0/0/00", "00/00/0000", "0.0.00", "1/1/4501", ""])
def test_no_birthday(none):
    [draft] = items(table(DESKTOP, {**ADA, "Birthday": none}))
    assert draft.contact.birthday is None


def test_a_birthday_to_come_is_left_out():
    draft, repaired = items(table(DESKTOP, {**ADA, "Birthday": "5/17/2031"}), today=date(2026, 11, 23))
    assert draft.contact.birthday is None
    assert repaired == Repaired("line 2", "the birthday “5/17/2031” is no day that can be; left out")


def test_an_address_within_exchange_is_none():
    path = "/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=ada"
    draft, repaired = items(table(DESKTOP, {**ADA, "E-mail Address": path, "E-mail Type": "EX"}))
    assert draft.contact.emails == ()
    assert (
        repaired.why
        == "the e-mail address “/o=ExchangeLabs/ou=Exchange Administrati…” is known within Exchange only; left out"
    )


def test_a_title_is_how_to_address_somebody_where_there_is_a_column_for_the_job():
    [draft] = items(table(OUTLOOK_COM, {**ADA, "Title": "Captain"}))
    assert draft.contact.title is None


@pytest.mark.parametrize(("title", "expected"), [("Captain", "Captain"), ("Dr.", None)])
def test_and_else_what_they_do(title, expected):
    [draft] = items(f"Title,First Name,E-mail Address,E-mail 2 Address\n{title},Ada,a@example.com,\n".encode())
    assert draft.contact.title == expected


def test_a_company_is_doubted():
    [draft] = items(table(DESKTOP, {"Company": "Example Ltd", "E-mail Address": "info@example.com"}))
    assert (draft.contact.name, draft.doubt) == ("Example Ltd", "an organisation, not a person")


def test_somebody_at_a_company_without_a_name_is_none():
    draft, _ = items(table(DESKTOP, {"Company": "Example Ltd", "E-mail Address": "ada@example.com"}))
    assert (draft.contact.name, draft.contact.organization, draft.doubt) == ("ada@example.com", "Example Ltd", None)


def test_addresses_alone():
    draft, _ = items(b"E-mail Address,E-mail 2 Address,E-mail 3 Address\na@example.com,b@example.com,c@example.com\n")
    assert draft.contact.emails == ("a@example.com", "b@example.com", "c@example.com")


def test_what_google_writes_for_outlook():
    [draft] = items(f"{GOOGLE_FOR_OUTLOOK}\nAda,,Example,,a@example.com,+1,+2,myContacts;starred;Band\n".encode())
    assert (draft.contact.circles, draft.contact.phones) == (("Band",), ("+1",))


@pytest.mark.parametrize("column", ["Email", "E-mail (other)", "Private mail"])
def test_an_e_mail_in_a_column_of_another_name_is_not_lost(column):
    [draft] = items(f"First Name,Last Name,Home Phone,{column}\nAda,Example,+1,a@example.com\n".encode())
    assert draft.contact.emails == ("a@example.com",)


def test_names_of_columns_that_were_not_translated():
    [draft] = items("Nombre;Apellidos;Teléfono del trabajo;Birthday;Notes\nAda;Example;+1;17/5/1984;a note\n".encode())
    assert (draft.contact.birthday, draft.contact.note, draft.contact.phones) == ("1984-05-17", "a note", ("+1",))


def test_one_broken_record_does_not_touch_the_next():
    header = b"First Name,Last Name,Home Phone,E-mail Address\n"
    broken, repaired, whole = items(header + b'Ada,"Example,+1,a@example.com\nBo,Sample,+2,b@example.com\n')
    assert (broken.contact.name, broken.contact.emails) == ("Ada Example", ("a@example.com",))
    assert repaired.why == "a quotation mark in it is never closed; it was read to the end of its line"
    assert (whole.where, whole.contact.name) == ("line 3", "Bo Sample")


def test_damaged_characters_are_told_of():
    data = "First Name,Last Name,Home Phone\nZoë,Example,+1\nJürgen,Müßig,+2\n".encode() + b"Z\xffe,Example,+3\n"
    *_, draft, repaired = items(data)
    assert draft.contact.phones == ("+3",)
    assert repaired == Repaired("line 4", "some characters of it are damaged")


@pytest.mark.parametrize(
    "header",
    [
        "Name,Email,Company",
        "First Name,Last Name,Email Address,Company",
        "First Name,Last Name,Display Name,Primary Email,Home Phone",
        "Vorname;Nachname;Primäre E-Mail-Adresse;Tel. privat;Geburtsjahr",
        "Primeiro nome;Sobrenome;E-mail primário;Telefone residencial;Telefone comercial",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "Subject,Start Date,Start Time,Location,Categories",
    ],
)
def test_other_files_are_not_recognised(header):
    assert not outlook_csv.recognise(f"{header}\n".encode())


def test_without_a_record_the_file_is_refused():
    with pytest.raises(UnusableInputError, match="no record is in it"):
        items(table(DESKTOP))


@given(st.binary(max_size=300))
def test_any_bytes_below_the_header_give_items_or_a_reason(data):
    try:
        found = list(outlook_csv.read(Source.of(",".join(DESKTOP).encode() + b"\n" + data)))
    except UnusableInputError:
        return
    assert all(isinstance(item, (ContactDraft, Skipped, Repaired)) for item in found)
