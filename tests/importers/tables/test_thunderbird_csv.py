"""The CSV file of Thunderbird's address book."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.intake import ContactDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.source import Source
from netgive.importers.tables import thunderbird_csv

ENGLISH = (
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,"
    "Fax Number,Pager Number,Mobile Number,Home City,Home Country,Work City,Job Title,Department,Organization,"
    "Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Custom 2,Notes,"
)
ADA = (
    "Ada,Example,Ada Example,Addie,ada@example.com,a@example.org,,+1,+2,+3,+4,+5,Oslo,Norway,Paris,Engineer,,"
    "Example Ltd,https://ada.example,,1984,5,9,plays the cello,,A note,"
)
GERMAN = (
    "Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse,Tel. dienstlich,Mobil-Tel.-Nr.,Privat: Ort,Arbeitstitel,"
    "Organisation,Geburtsjahr,Geburtsmonat,Geburtstag,Benutzerdef. 1,Notizen"
)
FRENCH = (
    "Prénom,Nom de famille,Nom à afficher,Première adresse électronique,Portable,Adresse privée,Ville,Code postal,"
    "Adresse professionnelle,Ville,Code postal,Profession,Société,Année de naissance,Mois,Jour,Divers 1,Notes"
)


def items(*lines, encoding="utf-8"):
    data = "\r\n".join(lines).encode(encoding)
    assert thunderbird_csv.recognise(data)
    return list(thunderbird_csv.read(Source.of(data)))


def test_a_card_becomes_a_contact():
    [draft] = items(ENGLISH, ADA)
    found = draft.contact
    assert draft.source.startswith("thunderbird:")
    assert (found.name, found.nickname, found.birthday) == ("Ada Example", "Addie", "1984-05-09")
    assert (found.emails, found.phones) == (("ada@example.com", "a@example.org"), ("+5", "+2", "+1"))
    assert (found.organization, found.title, found.location) == ("Example Ltd", "Engineer", "Oslo, Norway")
    assert (found.urls, found.note) == (("https://ada.example",), "A note\nplays the cello")


def test_a_german_birthday_is_the_day_of_a_month():
    [draft] = items(
        GERMAN, "Ida,Müster,Ida Müster,ida@example.com,+1,+2,Köln,Chemikerin,Beispiel AG,,5,9,,", encoding="cp1252"
    )
    found = draft.contact
    assert (found.name, found.birthday, found.location) == ("Ida Müster", "--05-09", "Köln")
    assert (found.title, found.phones) == ("Chemikerin", ("+2", "+1"))


def test_french_columns_are_there_twice():
    [draft] = items(FRENCH, "Zoé,Exemple,Zoé Exemple,zoe@example.com,+33,,,,,Lyon,69000,Chimiste,Exemple SA,1984,5,9,,")
    assert (draft.contact.location, draft.contact.birthday) == ("Lyon", "1984-05-09")
    assert draft.contact.organization == "Exemple SA"


@pytest.mark.parametrize(
    ("header", "name", "email"),
    [
        (
            "Nombre;Apellidos;Nombre mostrado;Dirección de correo electrónico principal;Puesto",
            "Ada Example",
            "a@b.example",
        ),
        ("Nome;Cognome;Nome visualizzato;E-mail primaria;Reparto", "Ada Example", "a@b.example"),
        ("Voornaam;Achternaam;Weergavenaam;Eerste e-mail;Afdeling", "Ada Example", "a@b.example"),
        ("Primeiro nome;Sobrenome;Apresentar como;E-mail primário;Cargo", "Ada Example", "a@b.example"),
        ("Imię;Nazwisko;Wyświetlana nazwa;Podstawowy e-mail;Stanowisko", "Ada Example", "a@b.example"),
        ("Förnamn;Efternamn;Visa;E-post;Titel", "Ada Example", "a@b.example"),
        ("Имя;Фамилия;Отображаемое имя;Адрес электронной почты;Должность", "Ada Example", "a@b.example"),
        ("名;姓;表示名;メールアドレス;役職", "Ada Example", "a@b.example"),
    ],
)
def test_other_languages(header, name, email):
    [draft] = items(header, f"Ada;Example;;{email};")
    assert draft.contact.emails == (email,)
    assert draft.contact.name == name


@pytest.mark.parametrize(("year", "month", "day"), [("1984", "13", "1"), ("1984", "", "9"), ("x", "5", "9")])
def test_a_birthday_that_cannot_be_is_left_out(year, month, day):
    draft, repaired = items("First Name,Primary Email,Birth Year,Birth Month,Birth Day", f"Ada,,{year},{month},{day}")
    assert draft.contact.birthday is None
    assert repaired == Repaired("line 2", f"the birthday “{year}-{month}-{day}” is no day that can be; left out")


def test_a_year_alone_is_no_birthday():
    [draft] = items("First Name,Primary Email,Birth Year,Birth Month,Birth Day", "Ada,,1984,,")
    assert draft.contact.birthday is None


def test_an_english_column_for_the_whole_birthday():
    [draft] = items("First Name,Last Name,Primary Email,Birthday", "Ada,Example,a@example.com,1984-05-09")
    assert draft.contact.birthday == "1984-05-09"


def test_a_list_of_addresses_alone():
    first, _, second, _ = items("Primary Email", "a@example.com", "b@example.com")
    assert [first.contact.emails, second.contact.emails] == [("a@example.com",), ("b@example.com",)]


def test_another_e_mail_column_is_not_lost():
    [draft] = items("First Name,Last Name,Email,Secondary Email", "Ada,Example,a@example.com,b@example.com")
    assert set(draft.contact.emails) == {"a@example.com", "b@example.com"}


@pytest.mark.parametrize(
    "header",
    [
        "Name,Email",
        "First Name,Last Name,E-mail Address,E-mail 2 Address,Birthday,Home City,Home Country,Home Phone",
        "First Name,Last Name,E-mail 1 - Value,Birthday",
        "Vorname,Nachname,Firma,Telefon geschäftlich,E-Mail-Adresse",
        "BEGIN:VCARD",
    ],
)
def test_other_files_are_not_recognised(header):
    assert not thunderbird_csv.recognise(f"{header}\n".encode())


@given(st.binary(max_size=300))
def test_any_bytes_below_the_header_give_items_or_a_reason(data):
    try:
        found = list(thunderbird_csv.read(Source.of(f"{ENGLISH}\n".encode() + data)))
    except UnusableInputError:
        return
    assert all(isinstance(item, (ContactDraft, Skipped, Repaired)) for item in found)
