"""jCard: the same people as in a vCard, each card for itself."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.intake import ContactDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.cards import jcard, vcard
from netgive.importers.source import Source
from readers import damaged, read_or_refuse, sample, source_of

NO_JSON = "the card is damaged: it is no JSON"


def prop(name, *values, kind="text", **parameters):
    return [name, parameters, kind, *values]


def card(*properties):
    return ["vcard", [prop("version", "4.0"), *properties]]


def read(data):
    source = source_of(data if isinstance(data, (str, bytes)) else json.dumps(data))
    assert jcard.recognise(source.head())
    return list(jcard.read(source))


def contact(*properties):
    [draft] = read(card(*properties))
    return draft.contact


WHOLE = card(
    prop("uid", "urn:uuid:AB-12", kind="uri"),
    prop("fn", "Ada Example"),
    prop("n", ["Example", "Ada", "", "", ["Dr.", "M.Sc."]]),
    prop("nickname", "Addie", "Ad"),
    prop("email", "ada@work.example", type="work"),
    prop("email", "ada@home.example", type=["home"], pref="1"),
    prop("tel", "tel:+49-170-000000;ext=5", kind="uri", type=["cell", "text"]),
    prop("url", "https://ada.example", kind="uri"),
    prop("org", ["Example Works", "Engines"]),
    prop("title", "Engineer"),
    prop("adr", ["", "", "1 Sample Street; rear", "Leipzig", "", "04109", "Germany"]),
    prop("bday", "--03-22", kind="date"),
    prop("categories", "Work, and play", "Old friends"),
    prop("note", "Likes tea; has a dog.\nWrites a\\b."),
    prop("rev", "2026-01-01T00:00:00Z", kind="timestamp"),
)


def test_a_whole_card():
    [draft] = read(WHOLE)
    assert (draft.where, draft.source) == ("card 1", "vcard:uid:ab-12")
    found = draft.contact
    assert (found.name, found.nickname, found.organization, found.title) == (
        "Ada Example",
        "Addie",
        "Example Works",
        "Engineer",
    )
    assert found.emails == ("ada@home.example", "ada@work.example")
    assert found.phones == ("+49-170-000000 ext. 5",)
    assert found.urls == ("https://ada.example",)
    assert (found.location, found.birthday) == ("Leipzig, Germany", "--03-22")
    assert found.circles == ("Work, and play", "Old friends")
    assert found.note == "Likes tea; has a dog.\nWrites a\\b."


def test_a_person_is_the_same_in_a_vcard():
    [draft] = read(card(prop("fn", "Ada Example"), prop("email", "ada@example.com")))
    text = "BEGIN:VCARD\nVERSION:4.0\nFN:Ada Example\nEMAIL:ada@example.com\nEND:VCARD\n"
    [same] = vcard.read(source_of(text))
    assert draft.source == same.source


@pytest.mark.parametrize("wrap", [lambda cards: [cards], lambda cards: cards])
def test_several_cards(wrap):
    cards = [card(prop("fn", "Ada")), card(prop("fn", "Bo"))]
    text = "\n".join(json.dumps(part, indent=1) for part in wrap(cards))
    drafts = read(text)
    assert [(draft.where, draft.contact.name) for draft in drafts] == [("card 1", "Ada"), ("card 2", "Bo")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_encodings(encoding):
    [draft] = read(json.dumps(card(prop("fn", "Zoë")), ensure_ascii=False).encode(encoding))
    assert draft.contact.name == "Zoë"


def test_a_broken_card_does_not_touch_the_next():
    good = json.dumps(card(prop("fn", "Bo")))
    assert [type(item) for item in read(f'[["vcard",[["fn",{{}},"text","Ada"],]],{good}]')] == [Skipped, ContactDraft]
    skipped, draft = read(f'[["vcard",[["fn",{{}},"text","Ada",{good}]')
    assert skipped == Skipped("card 1", NO_JSON)
    assert (draft.where, draft.contact.name) == ("card 2", "Bo")


def test_a_file_that_was_cut_off_gives_what_is_whole():
    text = json.dumps([card(prop("fn", "Ada")), card(prop("fn", "Bo"))])
    draft, skipped = read(text[:-9])
    assert draft.contact.name == "Ada"
    assert skipped == Skipped("card 2", NO_JSON)


def test_a_card_in_a_text_is_text():
    assert contact(prop("fn", "Ada"), prop("note", '["vcard",[]]')).note == '["vcard",[]]'


def test_properties_that_are_none_are_left_out_and_that_is_said():
    draft, repaired = read(["vcard", [prop("fn", "Ada"), 5, None, ["fn"], ["b d", {}, "text", "x"], [1, {}, "", ""]]])
    assert draft.contact.name == "Ada"
    assert repaired == Repaired("card 1", "5 of its fields cannot be read and were left out")


@pytest.mark.parametrize("value", [None, {"a": 1}, [[["deep"]]], [], [None]])
def test_values_of_wrong_types_are_empty(value):
    assert contact(prop("fn", "Ada"), prop("note", value)).note is None


def test_numbers_are_text():
    assert contact(prop("fn", "Ada"), prop("tel", 4930123456)).phones == ("4930123456",)


def test_parameters_cannot_break_a_line():
    assert contact(prop("fn", "Ada"), prop("email", "a@b.example", type="x:y\nEND:VCARD", pref=[])).emails == (
        "a@b.example",
    )


def test_names_of_properties_cannot_break_a_card():
    assert (
        contact(prop("fn", "Ada"), prop("end", "VCARD"), prop("agent", "BEGIN:VCARD"), prop("title", "x")).title == "x"
    )


@pytest.mark.parametrize(
    "text", ['["vcard"]', '{"vcard": []}', '["vevent",[]]', "[]", "BEGIN:VCARD", '["calendar",["vcard",[]]]']
)
def test_other_files_are_not_recognised(text):
    assert not jcard.recognise(text.encode())


def test_without_a_card_it_is_refused():
    with pytest.raises(UnusableInputError, match="no contact card"):
        list(jcard.read(source_of("[]")))


@pytest.mark.parametrize("text", ['["vcard",' + "[" * 200_000, '["vcard",' * 20_000, '["vcard", [1e999999, NaN]]'])
def test_hostile_files_end(text):
    assert {type(item) for item in read(text)} <= {Skipped, Repaired}


@given(damaged(json.dumps([WHOLE, card(prop("fn", "Bo"))])) | st.binary())
def test_damaged_bytes_are_read_or_refused(data):
    read_or_refuse(jcard.recognise, jcard.read, source_of(data, today=date(2026, 11, 25)))


def test_sample():
    [draft] = jcard.read(Source(sample("jcard/jcard-example.json")))
    found = draft.contact
    assert (found.name, found.birthday, found.location) == ("Alex Placeholder", "--02-03", "Quebec, Canada")
    assert (len(found.phones), found.emails, found.organization) == (
        2,
        ("alex.placeholder@example.com",),
        "Examplecorp",
    )
