"""People from vCard files: tolerant, each card for itself, and nothing left out unsaid."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.intake import ContactDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.cards import vcard
from netgive.importers.source import Source

NO_NAME = "no name in the card; its address is used"
NOBODY = "no name, e-mail address, phone number or web address is in it"
ORGANISATION = "an organisation, not a person"


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    path = tmp_path_factory.mktemp("vcard") / "people.vcf"

    def read(data):
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return list(vcard.read(Source(path)))

    return read


def card(*lines):
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))


@pytest.fixture
def person(read):
    """The contact in a card of these lines, and what was repaired."""

    def person(*lines):
        draft, *repairs = read(card(*lines))
        assert all(isinstance(item, Repaired) for item in repairs)
        return draft.contact, [item.why for item in repairs]

    return person


@pytest.fixture
def field(person):
    """One field of somebody called Ada whose card also has these lines; nothing in them needs mending."""

    def field(name, *lines):
        contact, repairs = person("FN:Ada", *lines)
        assert repairs == []
        return getattr(contact, name)

    return field


def test_a_whole_card(read):
    [draft] = read(
        card(
            "UID:urn:uuid:AB-12",
            "FN:Ada Example",
            "N:Example;Ada;;Dr.;",
            "NICKNAME:Addie,Ad",
            "EMAIL;TYPE=work:ada@work.example",
            "EMAIL;TYPE=home,pref:ada@home.example",
            "TEL;TYPE=cell:+49 170 000000",
            "item1.URL:http\\://ada.example",
            "ORG:Example Works;Engines",
            "TITLE:Engineer",
            "ADR;TYPE=home:;;1 Sample Street;Leipzig;;04109;Germany",
            "BDAY:1980-03-22",
            "CATEGORIES:Work,myContacts,Old friends",
            "NOTE:Likes tea.\\nHas a dog.",
        )
    )
    assert (draft.where, draft.source) == ("card 1 (line 1)", "vcard:uid:ab-12")
    contact = draft.contact
    assert (contact.id, contact.name, contact.nickname) == ("", "Ada Example", "Addie")
    assert contact.emails == ("ada@home.example", "ada@work.example")
    assert contact.phones == ("+49 170 000000",)
    assert contact.urls == ("http://ada.example",)
    assert (contact.organization, contact.title) == ("Example Works", "Engineer")
    assert contact.location == "Leipzig, Germany"
    assert contact.birthday == "1980-03-22"
    assert contact.circles == ("Work", "Old friends")
    assert contact.note == "Likes tea.\nHas a dog."


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["FN:Ada Example", "N:Other;Name"], "Ada Example"),
        (["FN;LANGUAGE=en:Ada Example", "FN;LANGUAGE=ja:エイダ"], "Ada Example"),
        (["FN: ", "FN:Ada"], "Ada"),
        (["FN:Ada\r\nExample"], "Ada Example"),
        (["FN:", "N:Example;Ada;Mary,Jane;Dr.;Jr."], "Ada Mary Jane Example"),
        (["N:Example"], "Example"),
        (["FN:", "N:;;;;", "NICKNAME:Addie,Ad"], "Addie"),
        (["X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Addie;1;;;"], "Addie"),
    ],
)
def test_names(person, lines, name):
    contact, repairs = person(*lines)
    assert (contact.name, contact.nickname, repairs) == (name, None, [])


@pytest.mark.parametrize(
    ("line", "name"),
    [("EMAIL:ada@a.example", "ada@a.example"), ("TEL:+49 1", "+49 1"), ("URL:https://a.example", "https://a.example")],
)
def test_an_address_stands_in_for_a_name(person, line, name):
    contact, repairs = person("ORG:Example Works", line)
    assert (contact.name, repairs) == (name, [NO_NAME])


def test_a_name_is_made_harmless_and_that_is_said(person):
    contact, repairs = person("FN:\N{RIGHT-TO-LEFT OVERRIDE}Ada\x1b \x00Example")
    assert contact.name == "Ada Example"
    assert repairs == ["characters that cannot be seen were removed from the name"]


def test_a_long_name_is_cut(person):
    contact, repairs = person("FN:" + "a" * 201)
    assert contact.name == "a" * 200
    assert repairs == ["the name had more than 200 characters and was cut"]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (["KIND:org", "FN:Example Works"], ORGANISATION),
        (["X-ABShowAs:COMPANY", "N:;;;;", "FN:Example Works"], ORGANISATION),
        (["N:;;;;", "FN:Example  works", "ORG:Example Works;"], ORGANISATION),
        (["KIND:Group", "FN:Choir"], "a group, not a person"),
        (["X-ADDRESSBOOKSERVER-KIND:group", "FN:Choir"], "a group, not a person"),
        (["KIND:location", "FN:Library"], "a place, not a person"),
    ],
)
def test_who_is_no_person_comes_with_the_reason_for_doubt(read, lines, why):
    [draft] = read(card(*lines))
    assert (draft.doubt, bool(draft.contact.name)) == (why, True)


@pytest.mark.parametrize("lines", [["BDAY:1980-03-22", "NOTE:who?"], []])
def test_a_card_without_a_name_or_an_address_is_nobody(read, lines):
    assert read(card(*lines)) == [Skipped("card 1 (line 1)", NOBODY)]


@pytest.mark.parametrize("lines", [["KIND:individual"], ["ORG:Ada", "N:Example;Ada"], ["ORG:Example Works"]])
def test_who_is_a_person(field, lines):
    assert field("name", *lines) == "Ada"


@pytest.mark.parametrize(
    ("lines", "emails"),
    [
        (["EMAIL:mailto:ada@a.example?subject=hi"], ("ada@a.example",)),
        (["EMAIL:Ada <ada@a.example>"], ("ada@a.example",)),
        (["EMAIL:ada@a.example, ada@b.example"], ("ada@a.example", "ada@b.example")),
        (["EMAIL:Ada@A.example", "EMAIL:ada@a.example"], ("Ada@A.example",)),
        (["EMAIL:a@a.example", "EMAIL;PREF=2:b@a.example", "EMAIL;PREF=1:c@a.example"], ("c@", "b@", "a@")),
        (["EMAIL:"], ()),
    ],
)
def test_emails(field, lines, emails):
    found = field("emails", *lines)
    assert len(found) == len(emails)
    assert all(address.startswith(start) for address, start in zip(found, emails, strict=True))


@pytest.mark.parametrize(
    ("lines", "phones"),
    [
        (["TEL;HOME;VOICE:(030) 12-34"], ("(030) 12-34",)),
        (["TEL;VALUE=uri:tel:+1-555-0100;ext=12;phone-context=x"], ("+1-555-0100 ext. 12",)),
        (["TEL;VALUE=uri:TEL:+1-555-0100"], ("+1-555-0100",)),
        (["TEL:030 1234", "TEL:030-1234", "TEL;PREF:99"], ("99", "030 1234")),
    ],
)
def test_phones(field, lines, phones):
    assert field("phones", *lines) == phones


@pytest.mark.parametrize(
    ("lines", "urls"),
    [
        (["URL:www.a.example", "URL:http\\://b.example/x"], ("www.a.example", "http://b.example/x")),
        (["item2.URL;type=pref:https://a.example", "item2.X-ABLabel:_$!<HomePage>!$_"], ("https://a.example",)),
        (["X-SOCIALPROFILE;type=linkedin;x-user=ada:https://in.example/ada"], ("https://in.example/ada",)),
    ],
)
def test_urls(field, lines, urls):
    assert field("urls", *lines) == urls


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("EMAIL:not known", "the e-mail address “not known” is not one; left out"),
        ("TEL:ask Bo", "the phone number “ask Bo” has no digit; left out"),
        ("URL:javascript:alert(1.0)", "the web address “javascript:alert(1.0)” is not one; left out"),
        ("BDAY:circa 1800", "the birthday “circa 1800” is no date; left out"),
        ("BDAY:" + "9" * 61, "the birthday “" + "9" * 60 + "…” is no date; left out"),
    ],
)
def test_a_value_that_is_left_out_is_said(person, line, why):
    contact, repairs = person("FN:Ada", line)
    assert (contact.emails, contact.phones, contact.urls, contact.birthday) == ((), (), (), None)
    assert repairs == [why]


@pytest.mark.parametrize(
    ("line", "birthday"),
    [
        ("BDAY:1980-03-22", "1980-03-22"),
        ("BDAY;VALUE=date:19800322", "1980-03-22"),
        ("BDAY:1980-03-22T00:00:00Z", "1980-03-22"),
        ("BDAY:19800322T101010", "1980-03-22"),
        ("BDAY:1980-3-2", "1980-03-02"),
        ("BDAY:1980/03/22", "1980-03-22"),
        ("BDAY:--0322", "--03-22"),
        ("BDAY:--03-22", "--03-22"),
        ("BDAY:--0229", "--02-29"),
        ("BDAY;X-APPLE-OMIT-YEAR=1700:1700-05-09", "--05-09"),
        ("BDAY:1604-05-09", "--05-09"),
        ("BDAY:0000-05-09", "--05-09"),
        ("BDAY:", None),
    ],
)
def test_birthdays(field, line, birthday):
    assert field("birthday", line) == birthday


@pytest.mark.parametrize("text", ["70-7-14", "206-12-15", "1980-02-30", "1980-13-01", "1980", "1980-03", "---22", "x"])
def test_what_is_no_birthday(person, text):
    contact, repairs = person("FN:Ada", f"BDAY:{text}", "BDAY:1980-03-22")
    assert contact.birthday == "1980-03-22"
    assert repairs == [f"the birthday “{text}” is no date; left out"]


@pytest.mark.parametrize(
    ("name", "lines", "value"),
    [
        ("nickname", ["X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Addie;1;;"], "Addie"),
        ("nickname", ["X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Bo;1;;"], None),
        ("organization", ["ORG:Open\\; Works;Handsets"], "Open; Works"),
        ("title", ["ROLE:Baker", "TITLE:"], "Baker"),
        ("location", ["ADR:;;Street", "ADR:;;Street;Leipzig"], "Leipzig"),
        ("location", ["ADR:;;;;;;Germany"], None),
        ("circles", ["CATEGORIES:My Contacts,starred,Choir", "CATEGORIES:choir,Sailing"], ("Choir", "Sailing")),
        ("interests", ["INTEREST;LEVEL=high:tea", "HOBBY:chess,Tea"], ("tea", "chess")),
        ("skills", ["EXPERTISE;LEVEL=expert:bookbinding"], ("bookbinding",)),
        ("note", ["NOTE:one\\, two\\nthree", "NOTE: four\x07"], "one, two\nthree\nfour"),
        ("note", ["NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=", "two=0D=0A"], "one\ntwo"),
        ("note", ["NOTE:\\n"], None),
    ],
)
def test_other_fields(field, name, lines, value):
    assert field(name, *lines) == value


def test_a_huge_note_is_cut_between_two_characters(person):
    contact, repairs = person("FN:Ada", "NOTE:a" + "é" * 600_000)
    assert len(contact.note.encode()) == 999_999
    assert repairs == ["the note had more than 1 MB and was cut"]


def test_the_same_card_has_the_same_identity_wherever_it_is(read):
    lines = ("FN:Ada Example", "EMAIL:b@a.example", "EMAIL:a@a.example", "TEL:1")
    [first] = read(card(*lines))
    _, again, other = read(card("FN:Bo") + card(*reversed(lines), "NOTE:new") + card("FN:Ada Example", "TEL:1"))
    assert first.source.startswith("vcard:")
    assert len(first.source) == len("vcard:") + 24
    assert again.source == first.source
    assert other.source != first.source


@pytest.mark.parametrize(
    ("charset", "names"),
    [
        ("cp1251", ["Анна Пример", "Пётр Образец", "Мария Примерова", "Иван Образцов"]),
        ("cp1253", ["Μαρία Παραδείγματος", "Γιώργος Δείγμα", "Ελένη Υποδειγματική"]),
        ("cp932", ["見本 花子", "例題 太郎", "見本 次郎"]),
    ],
)
def test_the_charset_that_nobody_names_is_guessed_from_the_whole_file(read, charset, names):
    items = read("".join(map(card, (f"FN:{name}" for name in names))).encode(charset))
    assert [item.contact.name for item in items if isinstance(item, ContactDraft)] == names
    assert items[1].why == f"the FN is neither in UTF-8 nor in a charset it names; it was read as {charset}"


@pytest.mark.parametrize("name", ["Jürgen", "Zoë Größe", "José Núñez Ávila"])
def test_a_few_letters_are_read_as_western(read, name):
    draft, _ = read(card(f"FN;CHARSET=UTF-8:{name}").encode("cp1252"))
    assert draft.contact.name == name


def test_damaged_characters_are_said(read):
    draft, repaired = read("BEGIN:VCARD\nFN:Zoë\nORG:Größe".encode() + b"\xff\nEND:VCARD\n")
    assert draft.contact.organization == "Größe\N{REPLACEMENT CHARACTER}"
    assert repaired.why == "some characters of the ORG are damaged"


def test_one_bad_card_costs_no_other(read):
    items = read("BEGIN:VCARD\nFN:Ada\n" + card("TEL;HOME") + "BEGIN:VCAR\nFN:Bo\nEND:VCARD\n" + card("FN:Cy"))
    assert [(type(item), item.where) for item in items] == [
        (ContactDraft, "card 1 (line 1)"),
        (Repaired, "card 1 (line 1)"),
        (Skipped, "card 2 (line 3)"),
        (Skipped, "line 7"),
        (ContactDraft, "card 3 (line 10)"),
    ]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"hello", b"BEGIN:VCAR\nFN:Ada\nEND:VCARD\n", b"\xff\xfe", b"\x00" * 9])
def test_a_file_without_a_card_is_unusable(read, data):
    with pytest.raises(UnusableInputError, match="no contact card is in it"):
        read(data)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"BEGIN:VCARD\r\nVERSION:3.0", True),
        (b"\xef\xbb\xbf\n# from my phone\n\n# again\nbegin : vcard \n", True),
        ("BEGIN:VCARD\r\n".encode("utf-16"), True),
        (b"BEGIN:VCAR\nFN:Ada", True),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT", False),
        (b"From: ada@a.example\n\nBEGIN:VCARD\n", False),
        (b"name,email\n", False),
        (b"", False),
    ],
)
def test_recognise(head, expected):
    assert vcard.recognise(head) is expected


def test_a_photo_of_twenty_megabytes_takes_no_time_to_speak_of(read):
    photo = "\r\n ".join(["/9j/4AAQ" * 9] * 280_000)
    start = time.perf_counter()
    [draft] = read(card("FN:Ada", f"PHOTO;ENCODING=b;TYPE=JPEG:{photo}"))
    assert draft.contact.name == "Ada"
    assert time.perf_counter() - start < 5


WHOLE = (
    card("FN:Ada Example", "EMAIL;TYPE=pref:ada@a.example", "TEL;VALUE=uri:tel:+1;ext=2", "BDAY:1980-03-22")
    + card("N;CHARSET=SHIFT_JIS:Sample;Bo", "NOTE;ENCODING=QUOTED-PRINTABLE:a =C3=A9=", "b", "PHOTO;ENCODING=b:AA==")
    + card('ORG;SORT-AS="a:b":Works;One', "item1.URL:http\\://a.example", "AGENT:", "BEGIN:VCARD", "END:VCARD")
).encode()
MARKS = [bytes([mark]) for mark in b'\n\r=:;"\\\x00\xff\xfe ']
PIECE = st.one_of(st.sampled_from([*MARKS, b"BEGIN:VCARD\n", b"END:VCARD\n"]), st.binary(max_size=3))
CHANGES = st.lists(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 4), PIECE), max_size=12)


@given(CHANGES)
def test_no_damage_breaks_the_reader(read, changes):
    data = bytearray(WHOLE)
    for start, length, piece in changes:
        data[start : start + length] = piece
    try:
        items = read(bytes(data))
    except UnusableInputError:
        return
    for item in items:
        if isinstance(item, ContactDraft):
            assert 1 <= len(item.contact.name) <= 200


@given(st.binary(max_size=300))
def test_no_bytes_break_a_card(read, rubbish):
    read(b"BEGIN:VCARD\n" + rubbish)
