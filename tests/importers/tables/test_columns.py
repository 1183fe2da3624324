"""The names of columns, collected by language."""

import pytest

from netgive.importers.tables.columns import COMMON, OUTLOOK, THUNDERBIRD, charsets, language_of, languages
from netgive.importers.tables.mapped_csv import FIELDS
from netgive.importers.tables.table import word_key

KNOWN = {
    *("name", "honorific", "first_name", "middle_name", "last_name", "suffix", "nickname", "other_names"),
    *("organization", "title", "emails", "phones", "urls", "birthday", "birth_year", "birth_month", "birth_day"),
    *("home_town", "home_country", "work_town", "work_country", "other_town", "other_country", "location"),
    *("circles", "interests", "note", "details"),
}


@pytest.mark.parametrize("section", [OUTLOOK, THUNDERBIRD])
def test_programs_are_known_in_many_languages(section):
    known = {language.code: language for language in languages(section)}
    assert next(iter(known)) == "en"
    assert {"de", "fr", "es", "it", "nl", "pt", "pl", "sv", "ru", "ja"} <= known.keys()
    for language in known.values():
        assert set(language.fields) <= KNOWN
        assert {"first_name", "last_name", "emails", "phones", "note"} <= set(language.fields), language.code


def test_no_column_holds_two_fields_of_one_language():
    for section in (OUTLOOK, THUNDERBIRD, COMMON):
        for language in languages(section):
            keys = [key for known in language.fields.values() for key in known]
            assert len(keys) == len(set(keys)), (section, language.code)


def test_what_people_call_columns_are_fields_of_a_mapping():
    assert {field for language in languages(COMMON) for field in language.fields} <= set(FIELDS)


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ("Vorname;Nachname;Firma;E-Mail-Adresse", "de"),
        ("Prénom;Nom;Société;Adresse de messagerie", "fr"),
        ("Nombre;Apellidos;Organización;Puesto", "es"),
        ("Nome;Cognome;Società;Posizione", "it"),
        ("Voornaam;Achternaam;Bedrijf;Functie", "nl"),
        ("Primeiro nome;Sobrenome;Empresa;Cargo", "pt"),
        ("Unknown;Columns", "en"),
    ],
)
def test_the_language_is_told_by_the_columns(columns, code):
    assert language_of(OUTLOOK, [word_key(column) for column in columns.split(";")]).code == code


def test_a_column_that_is_there_twice_is_found_twice():
    [french] = [language for language in languages(THUNDERBIRD) if language.code == "fr"]
    assert french.places(["nom", "ville", "notes", "ville"]) == {"home_town": [1, 3], "note": [2]}


def test_charsets_of_old_programs():
    assert set(charsets()) == {"cp1252", "cp1250", "cp1251", "cp932"}
