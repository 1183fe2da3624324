"""Endorsements: one gift, or one thing received, for a person and day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.exchange import GiveKind
from netgive.domain.intake import GiveDraft, PersonRef, ReceivedDraft, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.linkedin import endorsements
from netgive.importers.source import Source
from readers import damaged, read_or_refuse, sample, source_of

GIVEN = "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status"
RECEIVED = GIVEN.replace("Endorsee", "Endorser")
ADA = "2026/01/29 12:00:00 UTC,Algebra,Ada,Example,www.linkedin.com/in/ada-example,ACCEPTED"
PERSON = PersonRef("Ada Example", "linkedin:in:ada-example", urls=("https://www.linkedin.com/in/ada-example",))


def read(*lines, **options):
    source = source_of("\n".join(lines), **options)
    assert endorsements.recognise(source.head())
    return list(endorsements.read(source))


def test_what_you_endorsed_somebody_for_on_one_day_is_one_gift():
    tea, again = ADA.replace("Algebra", "Tea"), ADA.replace("Algebra", "ALGEBRA")
    other_day = ADA.replace("01/29", "01/30")
    first, second = read(GIVEN, ADA, other_day, tea, again, ADA.replace("Algebra", "Maps"))
    assert first == GiveDraft(
        "lines 2, 4, 5, 6",
        first.source,
        PERSON,
        date(2026, 1, 29),
        GiveKind.ATTENTION,
        "an endorsement on LinkedIn for Algebra, Tea and Maps",
    )
    assert (second.where, second.text) == ("line 3", "an endorsement on LinkedIn for Algebra")
    assert first.source != second.source


def test_what_somebody_endorsed_you_for_is_received_and_needs_no_thanks():
    [item] = read(RECEIVED, ADA, ADA.replace("Algebra", "Tea"))
    text = "an endorsement on LinkedIn for Algebra and Tea"
    assert item == ReceivedDraft("lines 2, 3", item.source, PERSON, date(2026, 1, 29), text, small=True)


def test_given_and_received_on_one_day_are_two():
    [given], [received] = read(GIVEN, ADA), read(RECEIVED, ADA)
    assert given.source != received.source


def test_before_2023_there_is_a_name_only():
    header = "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsement Status"
    [item] = read(header, "2021/01/29 12:00:00 UTC,Algebra,Ada,Example,ACCEPTED")
    assert item.person == PersonRef("Ada Example", "linkedin:name:ada example", unique_name=True)


def test_another_skill_of_the_same_day_does_not_make_another_gift():
    assert read(GIVEN, ADA)[0].source == read(GIVEN, ADA.replace("Algebra", "Tea"), ADA)[0].source


@pytest.mark.parametrize("status", ["PENDING", "HIDDEN", "accepted", ""])
def test_one_that_is_not_shown_was_given_all_the_same(status):
    [item] = read(GIVEN, ADA.replace("ACCEPTED", status))
    assert isinstance(item, GiveDraft)


def test_without_a_skill():
    [item] = read(GIVEN, ADA.replace("Algebra", ""))
    assert item.text == "an endorsement on LinkedIn for a skill"


def test_many_lines_are_counted():
    [item] = read(GIVEN, *[ADA] * 25)
    assert item.where == f"lines {', '.join(map(str, range(2, 22)))} and 5 more"


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (ADA.replace("ACCEPTED", "REJECTED"), "it was not accepted"),
        (ADA.replace("ACCEPTED", "Revoked"), "it was taken back"),
        ("2026/01/29,Algebra,,,,ACCEPTED", "a member who left or hides their profile"),
        (ADA.replace("2026/01/29 12:00:00 UTC", "?"), "its date “?” cannot be read"),
        (ADA.replace("2026", "2099"), "its date lies in the future"),
    ],
)
def test_what_is_not_taken(row, why):
    skipped, taken = read(GIVEN, row, ADA, today=date(2026, 11, 25))
    assert skipped == Skipped("line 2", why)
    assert taken.where == "line 3"


@pytest.mark.parametrize("header", ["Endorsement Date,Skill Name", "Skill Name,Endorsee First Name", "Name"])
def test_other_files_are_not_recognised(header):
    assert not endorsements.recognise(header.encode())


@pytest.mark.parametrize("content", [GIVEN, "a,b\n1,2\n", ""])
def test_without_records_it_is_refused(content):
    with pytest.raises(UnusableInputError):
        list(endorsements.read(source_of(content)))


@given(damaged("\n".join((GIVEN, ADA, ADA.replace("01/29", "01/30")))) | st.binary())
def test_damaged_bytes_are_read_or_refused(data):
    source = source_of(data, today=date(2026, 11, 25))
    read_or_refuse(endorsements.recognise, endorsements.read, source)


def test_sample():
    items = list(endorsements.read(Source(sample("linkedin/silky/Endorsement_Received_Info.csv"))))
    assert [type(item) for item in items] == [ReceivedDraft] * 688
    assert len({item.source for item in items}) == 688
    assert items[0].text.endswith("Notation, Operational Cards, Debugging, Translation and Stakeholder Management")
