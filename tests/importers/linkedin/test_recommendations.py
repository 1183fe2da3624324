"""Recommendations: those you wrote are gifts, those you got are something to be thankful for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.exchange import GiveKind, GiveState
from netgive.domain.intake import GiveDraft, PersonRef, ReceivedDraft, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.linkedin import recommendations
from netgive.importers.source import Source
from readers import damaged, read_or_refuse, sample, source_of

HEADER = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
ADA = 'Ada,Example,Example Ltd,Engineer,"She builds\nengines.",01/29/26 02:37 PM,VISIBLE'
GIVEN, RECEIVED = "Recommendations_Given.csv", "Recommendations_Received.csv"
PERSON = PersonRef("Ada Example", "linkedin:name:ada example", unique_name=True, organization="Example Ltd")


def read(name, *lines, **options):
    source = source_of("\n".join(lines), name, **options)
    assert recommendations.recognise(source.head())
    return list(recommendations.read(source))


def test_one_that_you_wrote_is_a_gift_of_attention():
    [item] = read(GIVEN, HEADER, ADA)
    text = "a recommendation on LinkedIn: She builds engines."
    assert item == GiveDraft(
        "line 2", item.source, PERSON, date(2026, 1, 29), GiveKind.ATTENTION, text, GiveState.DELIVERED
    )


def test_one_that_you_got_is_received_and_deserves_thanks():
    [item] = read(RECEIVED, HEADER, ADA)
    text = "a recommendation on LinkedIn: She builds engines."
    assert item == ReceivedDraft("line 2", item.source, PERSON, date(2026, 1, 29), text, small=False)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("recommendations given.CSV", GiveDraft),
        ("Recommendations Received (1).csv", ReceivedDraft),
        ("export/RECOMMENDATIONS_RECEIVED.csv", ReceivedDraft),
        ("given/Recommendations_Received.csv", ReceivedDraft),
    ],
)
def test_the_name_of_the_file_says_which(name, kind):
    [item] = read(name, HEADER, ADA)
    assert isinstance(item, kind)


@pytest.mark.parametrize("name", ["standard input", "given_and_received.csv", "Recommendations.csv"])
def test_another_name_does_not_say_it(name):
    with pytest.raises(UnusableInputError, match="whether these recommendations were given or received"):
        read(name, HEADER, ADA)


def test_it_is_known_again():
    [given] = read(GIVEN, HEADER, ADA)
    [again] = read(GIVEN, HEADER, ADA.replace("Example Ltd", "Other Ltd").replace("01/29/26 02:37 PM", "29 Jan 2026"))
    [received] = read(RECEIVED, HEADER, ADA)
    [later] = read(GIVEN, HEADER, ADA.replace("01/29/26", "01/30/26"))
    assert given.source == again.source
    assert len({given.source, received.source, later.source}) == 3


def test_without_a_text_it_was_given_all_the_same():
    [item] = read(GIVEN, HEADER, "Ada,Example,,,,29 Jan 2026,HIDDEN")
    assert (item.text, item.person.organization) == ("a recommendation on LinkedIn", None)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Ada,Example,,,Good,29 Jan 2026,WITHDRAWN", "it was taken back"),
        ("Ada,Example,,,Good,29 Jan 2026,Declined", "it was not accepted"),
        ("Ada,Example,,,Good,29 Jan 2026,DRAFT", "a draft"),
        (",,,,Good,29 Jan 2026,VISIBLE", "a member who left or hides their profile"),
        ("Ada,Example,,,Good,,VISIBLE", "its date “” cannot be read"),
        ("Ada,Example,,,Good,29 Jan 2099,VISIBLE", "its date lies in the future"),
    ],
)
def test_what_is_not_taken(row, why):
    assert read(GIVEN, HEADER, row, today=date(2026, 11, 25)) == [Skipped("line 2", why)]


@pytest.mark.parametrize("header", ["First Name,Last Name,Text,Date", "First Name,Last Name,Connected On"])
def test_other_files_are_not_recognised(header):
    assert not recommendations.recognise(header.encode())


@given(damaged(f"{HEADER}\n{ADA}\n{ADA}") | st.binary())
def test_damaged_bytes_are_read_or_refused(data):
    source = source_of(data, GIVEN, today=date(2026, 11, 25))
    read_or_refuse(recommendations.recognise, recommendations.read, source)


def test_samples():
    given = list(recommendations.read(Source(sample("linkedin/bdrolet/Recommendations_Given.csv"))))
    assert [(item.person.name, item.person.organization, item.on) for item in given] == [
        ("Bob Sample", "Sample Corp", date(2025, 6, 1)),
        ("Dana Dup", "Dup Inc", date(2022, 5, 6)),
    ]
    received = list(recommendations.read(Source(sample("linkedin/silky/Recommendations_Received.csv"))))
    assert [type(item) for item in received] == [ReceivedDraft] * 27
    assert len({item.source for item in received}) == 27
