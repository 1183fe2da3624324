"""The text of an address book is found whatever its encoding."""

import pytest

from netgive.importers.tables.text import head_text, text_of

GERMAN = '"Vorname";"Nachname";"Telefon geschäftlich"\r\n"Jörg";"Müßig";"+49 30 1"\r\n'
POLISH = '"Imię","Nazwisko","Telefon służbowy"\r\n"Łucja","Przykładowa","+48 1"\r\n'
RUSSIAN = '"Имя","Фамилия","Рабочий телефон"\r\n"Ада","Пример","+7 1"\r\n'
JAPANESE = '"名","姓","会社電話"\r\n"花子","例","+81 1"\r\n'
ENGLISH_HEADER = "First Name,Last Name\r\nZoë,Müller\r\n"
JAPANESE_BELOW_ENGLISH = "First Name,Last Name\r\n花子,例の\r\nさくら,見本\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", [GERMAN, ENGLISH_HEADER])
def test_unicode_of_any_kind(text, encoding):
    assert text_of(text.encode(encoding)).lstrip("\ufeff") == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (GERMAN, "mac_roman"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (JAPANESE, "cp932"),
        (ENGLISH_HEADER, "cp1252"),
        (JAPANESE_BELOW_ENGLISH, "cp932"),
    ],
)
def test_what_old_programs_write(text, encoding):
    assert text_of(text.encode(encoding)) == text


def test_a_few_wrong_bytes_do_not_make_another_encoding_of_it():
    text = text_of(GERMAN.encode() * 20 + b"Ad\xff\r\n")
    assert text.startswith(GERMAN)
    assert text.endswith("Ad\N{REPLACEMENT CHARACTER}\r\n")


def test_the_head_of_a_file_may_end_within_a_letter():
    assert head_text("Name,Mail\nZoë".encode()[:-1]) == "Name,Mail\nZo"


@pytest.mark.parametrize("head", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01", bytes(range(256)) * 4])
def test_the_head_of_a_picture_is_no_text(head):
    assert head_text(head) == ""
