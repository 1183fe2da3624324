"""A CSV file as a table: finding the header, numbering the lines."""

import pytest

from netgive.errors import UnusableInputError
from netgive.importers.csv_table import column_key, has_header, read_table
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
