"""Bytes become cards and content lines, whatever program wrote them."""

import pytest

from netgive.importers.cards.vcard_lines import CUT_OFF, Card, Stray, content_lines, read_cards, split_value, unescape

NAMES = frozenset({"FN", "N", "EMAIL", "TEL", "NOTE", "ORG"})


def cards(data):
    return list(read_cards(data, NAMES))


def one_card(*lines, end=b"\r\n"):
    [card] = cards(end.join((b"BEGIN:VCARD", *lines, b"END:VCARD", b"")))
    return card


def texts(card):
    return [(line.name, line.text) for line in card.properties]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r\r\n", b"\r"])
def test_every_line_end_is_understood(end):
    assert texts(one_card(b"FN:Ada Example", b"TEL:1", end=end)) == [("FN", "Ada Example"), ("TEL", "1")]


def test_lines_are_numbered_as_an_editor_shows_them():
    data = b"BEGIN:VCARD\r\r\nNOTE:one\r\r\n two\r\r\n\r\r\nFN:Ada\r\r\nEND:VCARD\r\r\n"
    assert [number for number, _ in content_lines(data)] == [1, 2, 5, 6]


def test_a_folded_line_is_joined_without_the_blank_that_folds_it():
    assert texts(one_card(b"NOTE:first se", b" cond", b"\t  third")) == [("NOTE", "first second  third")]


def test_a_line_may_be_folded_inside_a_character():
    name = "Zoë Example".encode()
    assert texts(one_card(b"FN:" + name[:3], b" " + name[3:])) == [("FN", "Zoë Example")]


def test_quoted_printable_goes_on_after_a_soft_break_without_a_blank():
    card = one_card(b"NOTE;ENCODING=QUOTED-PRINTABLE:met at =", b"TEL:no =C3=", b"=A9tude", b"FN:Ada")
    assert texts(card) == [("NOTE", "met at TEL:no étude"), ("FN", "Ada")]


def test_a_soft_break_does_not_swallow_the_end_of_the_card():
    first, second = cards(b"BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:cut=\nEND:VCARD\nBEGIN:VCARD\nFN:Bo Sample\nEND:VCARD\n")
    assert texts(first) == [("NOTE", "cut")]
    assert texts(second) == [("FN", "Bo Sample")]


def test_a_break_written_as_it_is_belongs_to_the_value():
    card = one_card(b"NOTE:likes:", b"tea and cake", b"", b"https://example.org/tea", b"FN:Ada", b"Example")
    assert texts(card) == [("NOTE", "likes:\ntea and cake\nhttps://example.org/tea"), ("FN", "Ada\nExample")]


def test_comments_are_no_content_unless_a_value_goes_on_there():
    card = one_card(b"# nobody reads this", b"NOTE;QUOTED-PRINTABLE:a =", b"#1 fan", b"# nor this", b"FN:Ada")
    assert texts(card) == [("NOTE", "a #1 fan"), ("FN", "Ada")]


def test_groups_are_left_away_and_names_are_upper_case():
    assert texts(one_card(b"item1.email:ada@example.org")) == [("EMAIL", "ada@example.org")]


def test_parameters_bare_repeated_listed_and_quoted():
    card = one_card(
        b"TEL;HOME;VOICE:1",
        b"TEL;type=HOME;type=pref:2",
        b'TEL;TYPE="home,voice";PREF=7:3',
        b'TEL;X-LABEL="at: work; later";VALUE=text:4',
        b'TEL;TYPE="HOME:5',
    )
    assert [line.params.get("TYPE") for line in card.properties] == [
        ["HOME", "VOICE"],
        ["HOME", "pref"],
        ["home", "voice"],
        None,
        ["HOME"],
    ]
    assert card.properties[3].params["X-LABEL"] == ["at: work; later"]
    assert [line.text for line in card.properties] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(
    ("params", "preference"),
    [(b"", 101), (b";PREF", 1), (b";TYPE=HOME,PREF", 1), (b";type=pref", 1), (b";PREF=3", 3), (b";PREF=\xc2\xb2", 101)],
)
def test_preference(params, preference):
    assert one_card(b"EMAIL" + params + b":ada@example.org").properties[0].preference == preference


@pytest.mark.parametrize(
    ("charset", "codec", "name"),
    [
        ("SHIFT_JIS", "cp932", "見本 花子①"),
        ("ISO-2022-JP", "iso2022_jp", "見本 花子"),
        ("ISO-8859-1", "latin-1", "Jürgen Größe"),
        ("ISO-8859-1", "cp1252", "Zoë “Zo” Example"),
        ("ISO-8859-1", "utf-8", "Jürgen Größe"),
        ("windows-1252", "cp1252", "Zoë"),
        ("windows-1251", "cp1251", "Анна Пример"),
        ("UTF-8", "utf-8", "Łucja"),
        ("x-no-such-charset", "utf-8", "Łucja"),
        ("punycode", "utf-8", "Łucja"),
    ],
)
def test_each_line_has_its_own_charset(charset, codec, name):
    card = one_card(b"FN;CHARSET=" + charset.encode() + b":" + name.encode(codec), "ORG:Größe".encode())
    assert texts(card) == [("FN", name), ("ORG", "Größe")]


def test_text_in_no_known_charset_is_not_made_up():
    [line] = one_card(b"FN:Zo\xeb").properties
    assert line.text is None
    assert line.damaged_text is None


def test_a_damaged_character_does_not_cost_the_others():
    [line] = one_card("FN:Zoë Größe".encode() + b"\xff").properties
    assert line.text is None
    assert line.damaged_text == "Zoë Größe\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
def test_wide_encodings_with_and_without_a_mark(encoding):
    [card] = cards("BEGIN:VCARD\r\nFN:Łucja\r\nEND:VCARD\r\n".encode(encoding))
    assert texts(card) == [("FN", "Łucja")]


def test_files_put_together_have_marks_in_the_middle():
    one = "BEGIN:VCARD\nFN:Ada\nEND:VCARD\n".encode("utf-8-sig")
    assert [texts(card) for card in cards(one * 2)] == [[("FN", "Ada")]] * 2


@pytest.mark.parametrize(
    "photo",
    [
        [b"PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ", b" SkZJRg=="],
        [b"PHOTO;BASE64:", b"  /9j/4AAQ", b"  SkZJRg==", b""],
        [b"PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ", b"SkZJRgABAQ", b"AAAA==", b""],
        [b"PHOTO;ENCODING=BASE64;TYPE=JPEG:qgEP:ASDF==", b""],
    ],
)
def test_photos_are_not_kept(photo):
    card = one_card(b"FN:Ada", *photo, b"TEL:1")
    assert texts(card) == [("FN", "Ada"), ("TEL", "1")]
    assert card.flaws == []


def test_text_in_base64_is_read_and_said_where_it_cannot_be():
    card = one_card(b"FN;ENCODING=b:QWRhIEV4YW1wbGU=", b"NOTE;ENCODING=b:QWRhI", b"TEL:1")
    assert texts(card) == [("FN", "Ada Example"), ("TEL", "1")]
    assert card.flaws == ["the NOTE in line 3 could not be decoded; left out"]


def test_a_line_that_is_no_property_is_said():
    card = one_card(b"just words", b"FN:Ada", b"TEL;HOME")
    assert texts(card) == [("FN", "Ada")]
    assert card.flaws == ["line 2 could not be read; left out", "line 4 could not be read; left out"]


@pytest.mark.parametrize("delimiters", [(b"BEGIN:VCARD ", b"END:VCARD\t"), (b"begin:vCard", b"End: vcard")])
def test_beginning_and_end_in_any_dress(delimiters):
    [card] = cards(b"\n".join((delimiters[0], b"FN:Ada", delimiters[1])))
    assert texts(card) == [("FN", "Ada")]
    assert card.flaws == []


def test_a_card_without_end_stops_where_the_next_begins_or_the_file_ends():
    first, second = cards(b"BEGIN:VCARD\nFN:Ada\nBEGIN:VCARD\nFN:Bo")
    assert (texts(first), first.number, first.line) == ([("FN", "Ada")], 1, 1)
    assert (texts(second), second.number, second.line) == ([("FN", "Bo")], 2, 3)
    assert first.flaws == second.flaws == [CUT_OFF]


def test_a_card_with_a_damaged_beginning_is_not_mixed_into_the_one_before():
    first, stray, last = cards(b"BEGIN:VCARD\nFN:Ada\nBEGIN:VCAR\nFN:Bo\nEND:VCARD\nBEGIN:VCARD\nFN:Cy\nEND:VCARD\n")
    assert texts(first) == [("FN", "Ada")]
    assert stray == Stray(3)
    assert isinstance(last, Card)
    assert (texts(last), last.number) == ([("FN", "Cy")], 2)


@pytest.mark.parametrize("agent", [b"AGENT:\nBEGIN:VCARD", b"AGENT:BEGIN:VCARD", b"item1.AGENT;X=1: \nBEGIN:VCARD"])
def test_the_card_of_an_assistant_is_not_mixed_into_the_one_around_it(agent):
    [card] = cards(b"BEGIN:VCARD\nFN:Ada\n" + agent + b"\nFN:Bo\nTEL:2\nEND:VCARD\nTEL:1\nEND:VCARD\n")
    assert texts(card) == [("FN", "Ada"), ("TEL", "1")]
    assert card.flaws == []


def test_an_assistant_without_end_costs_no_further_card():
    first, second = cards(b"BEGIN:VCARD\nFN:Ada\nAGENT:\nBEGIN:VCARD\nFN:Bo\nBEGIN:VCARD\nFN:Cy\nEND:VCARD\n")
    assert texts(first) == [("FN", "Ada")]
    assert texts(second) == [("FN", "Cy")]


def test_what_is_outside_of_cards_is_told_once_a_place():
    found = cards(b"hello\n\nworld: 1\nBEGIN:VCARD\nFN:Ada\nEND:VCARD\n\nbye\nnow: 1\n")
    assert [item.line for item in found] == [1, 4, 8]
    assert [type(item) for item in found] == [Stray, Card, Stray]


@pytest.mark.parametrize(
    ("raw", "separator", "parts"),
    [
        (r"Example;Ada\;B;;Dr.", ";", ["Example", "Ada;B", "", "Dr."]),
        (r"a\\;b", ";", ["a\\", "b"]),
        (r"red\, white,blue", ",", ["red, white", "blue"]),
        ("", ",", [""]),
        ("end\\", ";", ["end\\"]),
    ],
)
def test_split_value(raw, separator, parts):
    assert split_value(raw, separator) == parts


def test_unescape():
    assert unescape(r"one\ntwo\Nthree\, \;\\ http\://x \"y\" C:\Users") == 'one\ntwo\nthree, ;\\ http://x "y" C:\\Users'
