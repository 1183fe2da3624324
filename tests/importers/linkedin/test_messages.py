"""Every message becomes an interaction with each person on the other side."""

import csv
import io
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.conversations import Channel, Direction
from netgive.domain.intake import InteractionDraft, PersonRef, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.linkedin import messages
from netgive.importers.source import Source

COLUMNS = (
    *("CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS"),
    *("DATE", "SUBJECT", "CONTENT", "FOLDER", "ATTACHMENTS", "IS MESSAGE DRAFT"),
)
OLD_COLUMNS = COLUMNS[:5] + COLUMNS[6:10]
ROOT = "https://www.linkedin.com/in/"
HIDDEN = "a member who left or hides their profile"
ME, ADA, BO, CY = "Me Sample", "Ada Example", "Bo Test", "Cy Demo"


def slug(name):
    return name.split(",")[0].lower().replace(" ", "-")


def url(*names):
    return ",".join(f"{ROOT}{slug(name)}" for name in names)


def row(sender, *to, conversation=None, on="2026-01-10 09:00:00 UTC", content="Hello", **others):
    """A message with all its addresses, unless ``others`` says otherwise; each two people have a conversation."""
    return {
        "CONVERSATION ID": conversation or "+".join(sorted((sender, *to))),
        "FROM": sender,
        "SENDER PROFILE URL": url(sender),
        "TO": ", ".join(to),
        "RECIPIENT PROFILE URLS": url(*to),
        "DATE": on,
        "CONTENT": content,
        "FOLDER": "INBOX",
        **{name.replace("_", " ").upper(): value for name, value in others.items()},
    }


# Two conversations of mine, so that whatever is added to them belongs to nobody else.
MINE = (row(ADA, ME, conversation="1"), row(BO, ME, conversation="2"))


def written(rows, columns=COLUMNS):
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore", quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


@pytest.fixture
def read(tmp_path):
    def items(*rows, me=(), columns=COLUMNS):
        path = tmp_path / "messages.csv"
        path.write_text(written(rows, columns), encoding="utf-8")
        assert messages.recognise(Source(path).head())
        return list(messages.read(Source(path, me)))

    return items


@pytest.fixture
def added(read):
    """What the last rows give beside those of MINE."""

    def items(*rows, **options):
        return read(*MINE, *rows, **options)[len(MINE) :]

    return items


@pytest.fixture
def zone(monkeypatch):
    def change(name):
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield change
    monkeypatch.undo()
    time.tzset()


def exchanged(items):
    """(name, direction) of every interaction."""
    return [(item.person.name, str(item.direction)) for item in items if isinstance(item, InteractionDraft)]


def test_a_message_to_me_and_one_from_me(added, zone):
    zone("UTC")
    received, sent = added(row(ADA, ME, subject="Lunch"), row(ME, ADA, on="2026-01-11 10:00:00 UTC", content="Yes"))
    ada = PersonRef(ADA, "linkedin:in:ada-example", urls=(f"{ROOT}ada-example",))
    assert received.person == sent.person == ada
    assert (received.direction, received.on, received.note) == (Direction.IN, date(2026, 1, 10), "Lunch")
    assert (sent.direction, sent.on, sent.note) == (Direction.OUT, date(2026, 1, 11), "Yes")
    assert (sent.where, sent.channel) == ("line 5", Channel.MESSAGE)
    assert not sent.broadcast
    assert not sent.expects_reply


class TestWhoIAm:
    def test_whoever_is_in_the_most_conversations(self, read):
        items = read(row(ADA, ME), row(ADA, ME), row(ADA, ME), row(ME, BO))
        assert exchanged(items) == [(ADA, "in")] * 3 + [(BO, "out")]

    def test_writing_more_makes_nobody_me(self, read):
        items = read(*[row(ADA, ME)] * 5, row(CY, ME))
        assert exchanged(items) == [(ADA, "in")] * 5 + [(CY, "in")]

    def test_by_name_where_no_address_is_given(self, read):
        rows = [{**each, "SENDER PROFILE URL": ""} for each in (row(ADA, ME), row(ME, BO), row(BO, ME))]
        items = read(*rows, columns=OLD_COLUMNS)
        assert exchanged(items) == [(ADA, "in"), (BO, "out"), (BO, "in")]

    def test_by_address_and_name_together_before_recipients_had_addresses(self, read):
        items = read(row(ADA, ME), row(CY, ME), row(ME, BO), columns=OLD_COLUMNS)
        assert exchanged(items) == [(ADA, "in"), (CY, "in"), (BO, "out")]

    def test_conversations_without_an_id_are_told_apart_by_their_rows(self, read):
        rows = [{**each, "CONVERSATION ID": ""} for each in (row(ADA, ME), row(ME, BO))]
        assert exchanged(read(*rows)) == [(ADA, "in"), (BO, "out")]

    def test_it_must_not_be_guessed(self, read):
        with pytest.raises(UnusableInputError, match=r"you are: Ada Example, Me Sample; say so with --me NAME"):
            read(row(ADA, ME))

    def test_people_of_one_name_are_shown_with_their_addresses(self, read):
        with pytest.raises(UnusableInputError, match=rf"Ada Example {ROOT}ada-1, Ada Example {ROOT}ada-2"):
            read(row(ADA, ADA, sender_profile_url=f"{ROOT}ada-1", recipient_profile_urls=f"{ROOT}ada-2"))

    def test_only_some_of_many_are_listed(self, read):
        with pytest.raises(UnusableInputError, match=r"P 0, P 1, P 2, P 3, P 4, \.\.\.; say so"):
            read(row("P 0", *(f"P {number}" for number in range(1, 9))))

    @pytest.mark.parametrize("me", [ME, "me  sample", f"{ROOT}Me-Sample?x", "/in/me-sample", "Me Sample, PhD"])
    def test_it_can_be_said(self, read, me):
        assert exchanged(read(row(ADA, ME), me=["me@example.com", me])) == [(ADA, "in")]

    def test_what_is_said_wins(self, read):
        items = read(row(ADA, ME), row(ME, BO), me=[ADA])
        assert exchanged(items) == [(ME, "out")]
        assert items[1].why == "you take no part in it"

    def test_what_does_not_match_is_passed_over(self, added):
        assert exchanged(added(row(CY, ME), me=["me@example.com", "+49 30 1234567"])) == [(CY, "in")]

    def test_a_namesake_of_mine_is_not_me(self, added):
        namesake = {"sender_profile_url": f"{ROOT}another-me"}
        assert exchanged(added(row(ME, ME, **namesake), me=[ME])) == [(ME, "in")]

    def test_a_file_of_hidden_members_shows_nobody(self, read):
        rows = [row("LinkedIn Member", "", sender_profile_url="", recipient_profile_urls="")]
        assert read(*rows) == [Skipped("line 2", HIDDEN)]


class TestGroups:
    def test_what_i_wrote_went_to_each(self, added):
        items = added(row(ME, ADA, BO, CY, content="Who comes?"))
        assert exchanged(items) == [(ADA, "out"), (BO, "out"), (CY, "out")]
        assert len({item.source for item in items}) == 3
        assert not any(item.broadcast or item.expects_reply for item in items)

    def test_what_another_wrote_came_from_them_alone(self, added):
        [item] = added(row(ADA, ME, BO, CY))
        assert (item.person.name, item.direction, item.broadcast) == (ADA, Direction.IN, False)

    @pytest.mark.parametrize(("others", "broadcast"), [(5, False), (6, True)])
    def test_more_than_five_is_a_broadcast(self, added, others, broadcast):
        crowd = [f"Person {letter}" for letter in "abcdefg"[:others]]
        sent = added(row(ME, *crowd))
        assert len(sent) == others
        assert {item.broadcast for item in sent} == {broadcast}
        [received] = added(row(ADA, ME, *crowd[1:]))
        assert received.broadcast is broadcast

    def test_addresses_are_trusted_where_names_have_commas(self, added):
        items = added(row(ADA, ME), row(ME, "Dee Sample, Jr.", ADA))
        assert exchanged(items)[1:] == [("Dee Sample", "out"), (ADA, "out")]
        assert [item.person.source for item in items[1:]] == ["linkedin:in:dee-sample", "linkedin:in:ada-example"]

    def test_credentials_are_no_names(self, added):
        items = added(row(ME, "Dee Sample, Ph.D., MBA", ADA))
        assert exchanged(items) == [("Dee Sample", "out"), (ADA, "out")]

    def test_known_names_with_commas_are_not_cut(self, added):
        dee = row("Dee Sample, Jr.", ME, sender_profile_url="")
        items = added(dee, row(ME, ADA, "Dee Sample, Jr.", recipient_profile_urls=""))
        assert exchanged(items)[1:] == [(ADA, "out"), ("Dee Sample, Jr.", "out")]

    @pytest.mark.parametrize("joint", [",", ", ", " ", ";"])
    def test_addresses_may_be_joined_in_other_ways(self, added, joint):
        items = added(row(ME, ADA, BO, recipient_profile_urls=url(ADA, BO).replace(",", joint)))
        assert exchanged(items) == [(ADA, "out"), (BO, "out")]

    def test_a_hidden_member_among_them(self, added):
        items = added(row(ME, ADA, "LinkedIn Member", BO, recipient_profile_urls=f"{url(ADA)},,{url(BO)}"))
        assert exchanged(items) == [(ADA, "out"), (BO, "out")]
        assert items[2] == Skipped("line 4", HIDDEN)

    def test_a_hidden_member_who_has_no_place_among_the_addresses(self, added):
        items = added(row(ME, CY, "LinkedIn Member", recipient_profile_urls=url(CY)))
        assert exchanged(items) == [(CY, "out")]


class TestNotTaken:
    @pytest.mark.parametrize(
        ("others", "why"),
        [
            ({"is_message_draft": "Yes"}, "a draft"),
            ({"is_message_draft": "true"}, "a draft"),
            ({"folder": "SPAM"}, "spam"),
            ({"on": "not-a-date"}, "its date “not-a-date” cannot be read"),
            ({"on": ""}, "its date “” cannot be read"),
            ({"on": "0001-01-01 00:00:00+14:00"}, "its date “0001-01-01 00:00:00+14:00” cannot be read"),
        ],
    )
    def test_and_why(self, added, others, why):
        assert added(row(ME, ADA, **others)) == [Skipped("line 4", why)]

    @pytest.mark.parametrize("flag", ["No", "false", ""])
    def test_what_is_no_draft_is_taken(self, added, flag):
        assert exchanged(added(row(ME, ADA, is_message_draft=flag))) == [(ADA, "out")]

    def test_sponsored_mail(self, added):
        content = '<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%</p>'
        offer = row("Example Ads", ME, sender_profile_url="", content=content)
        assert added(offer) == [Skipped("line 4", "sponsored")]
        assert exchanged(added(row(ADA, ME, content=content))) == [(ADA, "in")]

    @pytest.mark.parametrize("name", ["LinkedIn Member", "LINKEDIN MEMBER", ""])
    def test_members_who_left(self, added, name):
        assert added(row(name, ME, sender_profile_url="")) == [Skipped("line 4", HIDDEN)]
        assert added(row(ME, name, recipient_profile_urls="")) == [Skipped("line 4", HIDDEN)]

    def test_a_conversation_of_others(self, added):
        assert added(row(ADA, BO), me=[ME]) == [Skipped("line 4", "you take no part in it")]

    def test_a_note_to_oneself(self, added):
        assert added(row(ME, ME)) == [Skipped("line 4", "you wrote it to yourself")]


class TestPeopleWithoutAnAddress:
    def test_it_stands_elsewhere_in_the_conversation(self, added):
        [item] = added(row(ME, ADA, conversation="1", recipient_profile_urls=""))
        assert item.person.source == "linkedin:in:ada-example"

    def test_it_stands_elsewhere_in_the_file(self, added):
        repaired, item = added(row(ME, ADA, conversation="new", recipient_profile_urls=""))
        assert repaired == Repaired("line 4", "the address of Ada Example was taken from another conversation")
        assert item.person.source == "linkedin:in:ada-example"
        assert not item.person.unique_name

    def test_the_conversation_decides_between_namesakes(self, added):
        other = row(ADA, ME, conversation="9", sender_profile_url=f"{ROOT}ada-2")
        _, item = added(other, row(ME, ADA, conversation="9", recipient_profile_urls=""))
        assert item.person.source == "linkedin:in:ada-2"

    def test_a_name_of_two_profiles_stays_a_name(self, added):
        other = row(ADA, ME, conversation="9", sender_profile_url=f"{ROOT}ada-2")
        _, item = added(other, row(ME, ADA, conversation="new", recipient_profile_urls=""))
        assert item.person == PersonRef(ADA, "linkedin:name:ada example", unique_name=True)

    def test_a_name_of_no_profile_stays_a_name(self, added):
        [item] = added(row("Dee  SAMPLE, PhD", ME, sender_profile_url=""))
        assert item.person == PersonRef("Dee SAMPLE", "linkedin:name:dee sample", unique_name=True)

    def test_a_profile_without_a_name_gets_one(self, added):
        items = added(
            row(ME, "One, Two, Three", ADA, recipient_profile_urls=f"{ROOT}dee-sample-1a2b,{url(ADA)}"),
            row("LinkedIn Member", ME, sender_profile_url=f"{ROOT}eve-demo"),
        )
        assert exchanged(items) == [("Dee Sample", "out"), (ADA, "out"), ("Eve Demo", "in")]

    def test_a_message_to_nobody_came_to_me(self, added):
        [item] = added(row(ADA, "", recipient_profile_urls=""), me=[ME])
        assert (item.person.name, item.direction) == (ADA, Direction.IN)


@pytest.mark.parametrize(
    ("instant", "place", "day"),
    [
        ("2026-01-10 23:30:00 UTC", "UTC", date(2026, 1, 10)),
        ("2026-01-10 23:30:00 UTC", "Asia/Tokyo", date(2026, 1, 11)),
        ("2026-01-10 02:30 UTC", "America/New_York", date(2026, 1, 9)),
        ("2026-01-10 02:30:00", "America/New_York", date(2026, 1, 9)),
        ("2026-07-10 22:30:00 UTC", "Europe/Berlin", date(2026, 7, 11)),
        ("2026-01-10 22:30:00 UTC", "Europe/Berlin", date(2026, 1, 10)),
    ],
)
def test_the_day_is_the_local_one(added, zone, instant, place, day):
    zone(place)
    [item] = added(row(ADA, ME, on=instant))
    assert item.on == day


@pytest.mark.parametrize(
    ("content", "note"),
    [
        ("", None),
        (" \n ", None),
        ("Dear\n\tAda,\r\n hello", "Dear Ada, hello"),
        ("<p>Fish &amp; <b>chips</b></p><p>Tea<br>or&nbsp;coffee</p>", "Fish & chips Tea or coffee"),
        ("Fish &amp; chips, a < b > c", "Fish & chips, a < b > c"),
        ("I <3 this, x <y", "I <3 this, x <y"),
        ("<p>seen<style>p {color: red}</style></p>", "seen"),
        ("x" * 500, "x" * 200),
    ],
)
def test_the_note_is_plain_text(added, content, note):
    [item] = added(row(ADA, ME, content=content))
    assert item.note == note


def test_markup_that_the_parser_refuses_is_no_obstacle(added):
    [item] = added(row(ADA, ME, content="<p>odd <![x thing</p>"))
    assert item.note.startswith("odd")


@pytest.mark.parametrize(
    ("content", "asks"),
    [
        ("Shall we?", True),
        ("Shall we?! I think so", True),
        ("“Shall we?”", True),
        ("Yes?no", True),
        ("<p>Shall we?</p>", True),
        ("x" * 300 + " shall we?", True),
        ("See https://example.com/a. Shall we?", True),
        ("Seen https://example.com/a?", True),
        ("See https://example.com/a?b=c", False),
        ("See www.example.com?b=c and example.com/a?b", False),
        ('<p>See <a href="https://example.com/?a=b">this</a></p>', False),
        ("No question.", False),
    ],
)
def test_a_question_expects_a_reply(added, content, asks):
    [item] = added(row(ADA, ME, content=content))
    assert item.expects_reply is asks


def test_identity_is_of_the_message_and_the_person(added):
    message = row(ADA, ME)
    changes = ({}, {"content": "Other"}, {"on": "2026-01-10 09:00:01 UTC"}, {"conversation": "other"})
    sources = [item.source for item in added(message, *(row(ADA, ME, **change) for change in changes))]
    assert sources[0] == sources[1]
    assert len(set(sources)) == 4
    assert all(source.startswith("linkedin:msg:") for source in sources)


def test_line_ends_and_columns_make_no_other_message(added):
    [one] = added(row(ADA, ME, content="Dear\nAda"))
    [other] = added(row(ADA, ME, content="Dear\r\nAda"), columns=COLUMNS[:10])
    assert one.source == other.source


@pytest.mark.parametrize("head", [b"", b"First Name,Last Name,Connected On", b"From,To,Sent At,Message,Direction"])
def test_other_files_are_not_recognised(head):
    assert not messages.recognise(head)


def test_a_file_without_a_message_is_refused(read):
    with pytest.raises(UnusableInputError, match="no record is in it"):
        read()


@given(st.data())
def test_damaged_bytes_are_read_or_refused(tmp_path_factory, data):
    content = bytearray(written((*MINE, row(ME, ADA, BO, content="<p>é</p>"))).encode())
    for position, byte in data.draw(
        st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), max_size=20)
    ):
        content[position] = byte
    path = tmp_path_factory.getbasetemp() / "damaged-messages.csv"
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    messages.recognise(Source(path).head())
    try:
        items = list(messages.read(Source(path)))
    except UnusableInputError:
        return
    assert items


@given(st.text(alphabet="<>/!?-[]&;#pab =\"'\n"))
def test_any_markup_has_a_plain_text(content):
    assert "\n" not in messages._plain_text(f"<p>{content}")
