"""Every tag of a phone backup is found, whatever is broken around it."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.importers.chats import phone_xml
from netgive.importers.chats.phone_xml import elements, holds_messages
from netgive.importers.source import Source

NAMES = frozenset({"sms", "call", "part"})


def found(text, encoding="utf-8"):
    data = text if isinstance(text, bytes) else text.encode(encoding)
    return list(elements(Source.of(data), NAMES))


def bodies(text):
    return [element["body"] for element in found(text)]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos;", "a & b <c> \"d\" 'e'"),
        ("&#10;&#xe9;&#233;", "éé"),
        ("&#128512;", "😀"),
        ("&#55357;&#56832;", "😀"),
        ("&#65;&#xD83D;&#xde00;&#65;", "A😀A"),
        ("&#55357;&#56832;&#55357;&#56833;", "😀😁"),
        ("&#55357;", "\ufffd"),
        ("&#56320;&#57000;", "\ufffd\ufffd"),
        ("&amp;#55357;&amp;lt;", "&#55357;&lt;"),
        ("a & b &unknown; &lol9;", "a & b &unknown; &lol9;"),
        ("null", ""),
        ("a > b", "a > b"),
    ],
)
def test_values_are_unescaped(written, read):
    assert bodies(f'<smses><sms body="{written}"/></smses>') == [read]


def test_quotes_of_both_kinds():
    [element] = found("""<sms body='say "hi"' name = "it's" n='1'/>""")
    assert (element["body"], element["name"], element["n"], element["none"]) == ('say "hi"', "it's", "1", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(encoding):
    assert [element["body"] for element in found('<smses><sms body="Grüße 😀"/></smses>', encoding)] == ["Grüße 😀"]


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "ISO-8859-1"])
def test_a_declared_encoding(declared):
    assert bodies(f'<?xml version="1.0" encoding="{declared}"?><sms body="é"/>'.encode("latin-1")) == ["é"]


@pytest.mark.parametrize("declared", ["utf-16", "base64", "idna", "no-such", "utf-8"])
def test_a_declared_encoding_that_cannot_be(declared):
    assert bodies(f'<?xml version="1.0" encoding="{declared}"?><sms body="é"/>') == ["é"]


@pytest.mark.parametrize(
    "broken",
    [
        '<sms body="never closed',
        "<sms body=unquoted/>",
        '<sms body="a" body="b">',
        "<<>&<sms",
        "\x00\x01<sms body=\x02/>",
        "</calls></smses>",
        '<sms body="a"',
    ],
)
def test_a_broken_tag_does_not_touch_the_next(broken):
    assert bodies(f'<smses>{broken}<sms body="next"/></smses>')[-1] == "next"


def test_comments_and_other_tags_are_passed_over():
    text = '<smses><!-- <sms body="no"/> --><smsx body="no"/><!-- x --><sms body="yes"/></smses>'
    assert bodies(text) == ["yes"]


def test_entities_are_never_put_in():
    laughs = "".join(f'<!ENTITY l{n} "&l{n - 1};&l{n - 1};">' for n in range(1, 40))
    text = f'<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY l0 "lol">{laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    assert bodies(f'{text}<smses><sms body="&l39;&x;"/></smses>') == ["&l39;&x;"]


def test_lines_are_counted():
    text = '<?xml version="1.0"?>\n<smses>\n<sms body="1"/>\n\n<sms\n body="2"/><sms body="3"/></smses>'
    assert [element.line for element in found(text)] == [3, 5, 6]


def test_photos_are_not_kept(monkeypatch):
    monkeypatch.setattr(phone_xml, "LONGEST_TAG", 1000)
    monkeypatch.setattr(phone_xml, "CHUNK_BYTES", 64)
    photo = "A" * 100_000
    part, sms = found(f'<smses><part ct="image/jpeg" text="hello" data="{photo}"/><sms body="next"/></smses>')
    assert (part["text"], part["data"], sms["body"]) == ("hello", "", "next")


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_what_is_read_in_pieces_is_the_same(monkeypatch, size):
    text = '<smses><sms body="Grüße &#55357;&#56832; 😀"/><call number="1"/></smses>'
    whole = found(text)
    monkeypatch.setattr(phone_xml, "CHUNK_BYTES", size)
    assert found(text) == whole


@pytest.mark.parametrize(
    ("head", "messages"),
    [
        (b"<smses count='1'><sms/></smses>", True),
        (b"\xef\xbb\xbf<?xml version='1.0' ?>\n<!-- app --><smses>", True),
        (b"\r\n<mms address='1'>", True),
        ("<?xml version='1.0'?><smses/>".encode("utf-16"), True),
        (b"<?xml version='1.0'?><?xml-stylesheet href='calls.xsl'?><calls count='3'>", False),
        (b"<calls>", False),
        (b"<call number='1'/>", False),
        (b"<?xml version='1.0'?><contacts><contact/></contacts>", None),
        (b"<!DOCTYPE html><html><body>calls</body></html>", None),
        (b"smses", None),
        (b"text about <smses> tags", None),
        (b"", None),
    ],
)
def test_the_kind_is_told_by_the_first_element(head, messages):
    assert holds_messages(head) is messages


@given(st.binary())
def test_any_bytes_can_be_read(content):
    holds_messages(content)
    found(content)


@given(st.text(alphabet="<>/!-=\"'& smcalpart\n;#x5d"))
def test_any_markup_can_be_read(text):
    found(text)


@pytest.mark.parametrize("unit", ["a", "a ", "a=", 'a="', "a='\"", "&#55357;", "<sms ", "<!--", "&"])
def test_a_megabyte_that_never_ends_a_text_is_still_one_message_that_was_begun(unit):
    begun = found(f'<smses><sms body="{unit * (1_000_000 // len(unit))}')
    assert (begun[0].name, begun[0].line) == ("sms", 1)


def test_a_file_is_a_stream():
    class Endless(BytesIO):
        """Ten thousand messages that are never in memory together."""

        left = 10_000

        def read(self, size=-1):
            assert size > 0
            self.left -= 1
            return b'<sms body="x"/>' if self.left >= 0 else b""

    source = replace(Source(Path("big.xml")), opener=Endless)
    assert sum(1 for _ in elements(source, NAMES)) == 10_000
