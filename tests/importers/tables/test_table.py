"""A CSV file as a table: finding the header, numbering the lines."""

import pytest

from netgive.errors import UnusableInputError
from netgive.importers.source import Source
from netgive.importers.tables.table import (
    NOT_CLOSED,
    TOO_LONG,
    column_key,
    find_table,
    has_header,
    read_table,
    sniff_table,
    word_key,
)

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


def records(content):
    table = find_table(content, is_header, column_key)
    return [(record.where, list(record.cells), record.flaw) for record in table.records()]


def test_a_quotation_mark_that_is_never_closed_costs_its_own_record_only():
    text = 'Name,City,Note\nAda,"Paris,x\nBo,Rome,y\nCy,"New\nYork",z\n'
    assert records(text) == [
        ("line 2", ["Ada", "Paris", "x"], NOT_CLOSED),
        ("line 3", ["Bo", "Rome", "y"], None),
        ("line 4", ["Cy", "New\nYork", "z"], None),
    ]


def test_a_cell_of_several_lines_may_hold_delimiters():
    assert records('Name,City,Note\nAda,Paris,"1,2,3\n4,5"\n') == [("line 2", ["Ada", "Paris", "1,2,3\n4,5"], None)]


def test_cells_beyond_the_header_are_told_of():
    assert [flaw for *_, flaw in records("Name,City\nAda,Paris,x\nBo,Rome,,\n")] == [TOO_LONG, None]


def test_records_that_swallow_one_another_again_and_again_take_no_longer():
    text = "Name,City,Note\n" + 'x"a,"\n' * 100_000
    assert sum(1 for _ in find_table(text, is_header, column_key).records()) >= 1


def test_a_header_is_looked_for_at_the_beginning_only():
    assert find_table("x\n" * 1000 + "Name,City\nAda,Paris\n", is_header, column_key) is None


@pytest.mark.parametrize(
    ("text", "names", "delimiter"),
    [
        ("Name,City\nAda,Paris\nBo,Rome\n", ("Name", "City"), ","),
        ("Name;Address\nAda;1, High Street\nBo;2, Low Street, Town\n", ("Name", "Address"), ";"),
        ("Name\tCity\nAda\tParis, France\n", ("Name", "City"), "\t"),
        ("Name|City\nAda|Paris\n", ("Name", "City"), "|"),
        ("sep=;\nName;City\nAda;Paris\n", ("Name", "City"), ";"),
        ("All my friends\n\nName,City,Note\nAda,Paris,x\nBo,Rome,y\n", ("Name", "City", "Note"), ","),
        ("A,B,C,D\nAda,1,2,3,\nBo,4,5,6,\n", ("A", "B", "C", "D"), ","),
        ('"Full\nname",City\nAda,Paris\n', ("Full\nname", "City"), ","),
    ],
)
def test_the_delimiter_is_the_one_that_makes_a_table(text, names, delimiter):
    table, regular = sniff_table(text)
    assert (table.header.names, table.header.delimiter, regular) == (names, delimiter, 1)


def test_a_header_of_two_lines_is_counted():
    table, _ = sniff_table('"Full\nname",City\nAda,Paris\n')
    assert [record.where for record in table.records()] == ["line 3"]


@pytest.mark.parametrize("text", ["", "\n\n", "one word\nand another\n"])
def test_without_a_delimiter_there_is_no_table(text):
    assert sniff_table(text) is None


def test_keys_of_names_in_any_language():
    assert word_key("Téléphone (bureau)") == word_key("telephone bureau")
    assert word_key("Straße geschäftlich") == "strassegeschaftlich"
    assert word_key("会社 電話") == "会社電話"
