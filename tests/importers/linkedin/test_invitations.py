"""What was written with an invitation that was accepted, and nothing of open ones."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.conversations import Channel, Direction
from netgive.domain.intake import InteractionDraft, PersonRef, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.linkedin import invitations
from readers import damaged, read_or_refuse, source_of

HEADER = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
OLD_HEADER = "From,To,Sent At,Message,Direction"
ME, ADA = "https://www.linkedin.com/in/me-myself", "https://www.linkedin.com/in/ada-example"
SENT = f'Me Myself,Ada Example,"1/29/26, 2:37 PM",Let us talk about tea,OUTGOING,{ME},{ADA}'
GOT = f'Ada Example,Me Myself,"1/30/26, 9:05 AM",,INCOMING,{ADA},{ME}'
CONTACTS = frozenset({"linkedin.com/in/ada-example"})
OPEN = "an open invitation"


def read(*lines, others=CONTACTS, **options):
    source = source_of("\n".join(lines), others=others, **options)
    assert invitations.recognise(source.head())
    return list(invitations.read(source))


def test_an_accepted_invitation_is_what_was_written_with_it():
    [item] = read(HEADER, SENT)
    assert item == InteractionDraft(
        where="line 2",
        source=item.source,
        person=PersonRef("Ada Example", "linkedin:in:ada-example", urls=(ADA,)),
        on=date(2026, 1, 29),
        direction=Direction.OUT,
        channel=Channel.MESSAGE,
        note="Let us talk about tea",
    )
    assert item.source.startswith("linkedin:invitation:")


def test_one_that_came_in():
    [item] = read(HEADER, GOT.replace(",,INCOMING", ",Hello &amp; good day,INCOMING"))
    assert (item.direction, item.person.name, item.note) == (Direction.IN, "Ada Example", "Hello & good day")


def test_the_person_is_no_contact_so_it_is_open():
    assert read(HEADER, SENT, GOT, others=frozenset()) == [Skipped("line 2", OPEN), Skipped("line 3", OPEN)]


def test_without_a_message_nothing_was_said():
    assert read(HEADER, GOT) == [Skipped("line 2", "an invitation without a message")]


def test_without_addresses_a_known_name_is_a_contact_and_an_unknown_becomes_none():
    [item] = read(OLD_HEADER, 'Me Myself,"Ada Example, PhD","1/29/26, 2:37 PM",Hello,OUTGOING', others=frozenset())
    assert item.person == PersonRef("Ada Example", "linkedin:name:ada example", unique_name=True, doubt=OPEN)


def test_the_same_invitation_is_known_again_in_another_form():
    [first] = read(HEADER, SENT)
    [again] = read(HEADER, SENT.replace("1/29/26, 2:37 PM", "2026-01-29 14:37:00").replace("tea", "coffee"))
    [other_day] = read(HEADER, SENT.replace("1/29/26", "1/28/26"))
    [other_way] = read(HEADER, f'Ada Example,Me Myself,"1/29/26, 2:37 PM",Hello,INCOMING,{ADA},{ME}')
    assert first.source == again.source
    assert len({first.source, other_day.source, other_way.source}) == 3


@pytest.mark.parametrize(("said", "direction"), [("sent", Direction.OUT), ("Received", Direction.IN)])
def test_other_words_for_the_direction(said, direction):
    [item] = read(OLD_HEADER, f"Ada Example,Ada Example,1/29/26,Hello,{said}")
    assert item.direction == direction


def test_without_a_direction_the_own_address_tells():
    rows = f"Me Myself,Ada Example,1/29/26,Hello,,{ME},{ADA}", f"Ada Example,Me Myself,1/28/26,Hi,,{ADA},{ME}"
    assert [item.direction for item in read(HEADER, *rows, me=(ME,))] == [Direction.OUT, Direction.IN]
    assert [item.direction for item in read(HEADER, GOT.replace(",,", ",x,"), rows[0])] == [Direction.IN, Direction.OUT]
    assert {item.why for item in read(HEADER, *rows)} == {"it does not say whether you sent or received it"}


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (f"LinkedIn Member,Me,1/29/26,Hello,INCOMING,,{ME}", "a member who left or hides their profile"),
        (f"Me,Me,1/29/26,Hello,OUTGOING,{ME},{ME}", "you sent it to yourself"),
        (f"Me,Ada Example,someday,Hello,OUTGOING,{ME},{ADA}", "its date “someday” cannot be read"),
        (f"Me,Ada Example,1/29/99,Hello,OUTGOING,{ME},{ADA}", "its date lies in the future"),
    ],
)
def test_what_is_not_taken(row, why):
    assert read(HEADER, row, today=date(2026, 11, 25)) == [Skipped("line 2", why)]


def test_the_owner_is_who_invites_and_is_invited():
    assert invitations.owner_url(source_of(f"{HEADER}\n{SENT}\n{GOT}")) == ME
    assert invitations.owner_url(source_of(f"{OLD_HEADER}\nMe,Ada,1/29/26,,OUTGOING")) is None


@pytest.mark.parametrize("header", ["From,To,Date,Subject", "CONVERSATION ID,FROM,TO,DATE", "First Name,Connected On"])
def test_other_files_are_not_recognised(header):
    assert not invitations.recognise(header.encode())


@pytest.mark.parametrize("content", [HEADER, "a,b\n1,2\n", ""])
def test_without_records_it_is_refused(content):
    with pytest.raises(UnusableInputError):
        list(invitations.read(source_of(content)))


@given(damaged(f"{HEADER}\n{SENT}\n{GOT}") | st.binary())
def test_damaged_bytes_are_read_or_refused(data):
    source = source_of(data, others=CONTACTS, today=date(2026, 11, 25))
    read_or_refuse(invitations.recognise, invitations.read, source)
