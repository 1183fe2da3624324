"""Every mail becomes a conversation with each person on the other side."""

from datetime import date

import pytest

from builders import TODAY
from mails import ADA, BO, CY, ME, MY_ADDRESS, mail
from netgive.domain.conversations import Channel, Direction
from netgive.domain.intake import InteractionDraft, PersonRef, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.mail.exchange import NOBODY_WROTE, OF_OTHERS, TO_NOBODY, TO_ONESELF
from netgive.importers.mail.kind import AUTOMATIC
from netgive.importers.mail.letter import RawMessage
from netgive.importers.mail.message import read_mails
from netgive.importers.mail.people import BULK, LIST, ROBOT, ROLE
from readers import source_of

LIST_POST = {"list_post": "<mailto:dev@example.org>"}


def read(*mails, me=(MY_ADDRESS,), bodies=False):
    raw = [RawMessage(f"message {number}", each.encode()) for number, each in enumerate(mails, start=1)]
    return list(read_mails("x", source_of("", me=me, bodies=bodies, today=TODAY), lambda: raw))


def exchanged(items):
    """(name, direction) of every conversation."""
    return [(item.person.name, str(item.direction)) for item in items if isinstance(item, InteractionDraft)]


def test_a_mail_to_me_and_one_from_me():
    received, sent = read(mail(ADA, message_id="<1@x>"), mail(ME, ADA, subject="Re: Lunch", message_id="<2@x>"))
    person = PersonRef("Ada Example", "mail:address:ada@example.org", emails=("ada@example.org",))
    assert received == InteractionDraft(
        where="message 1",
        source="mail:1@x:ada@example.org",
        person=person,
        on=date(2026, 1, 10),
        direction=Direction.IN,
        channel=Channel.EMAIL,
        note="Lunch",
    )
    assert sent == received._replace(where="message 2", source="mail:2@x:ada@example.org", direction=Direction.OUT)


class TestTheOtherSide:
    def test_what_i_wrote_went_to_each(self):
        items = read(mail(ME, ADA, cc=BO, bcc=CY))
        assert exchanged(items) == [("Ada Example", "out"), ("Bo Example", "out"), ("Cy Example", "out")]
        assert len({item.source for item in items}) == 3

    def test_what_another_wrote_came_from_them_alone(self):
        assert exchanged(read(mail(ADA, ME, BO, cc=CY))) == [("Ada Example", "in")]

    def test_i_am_not_on_the_other_side(self):
        assert exchanged(read(mail(ME, ADA, "me+x@example.org"))) == [("Ada Example", "out")]

    @pytest.mark.parametrize(("others", "broadcast"), [(5, False), (6, True)])
    def test_more_than_five_is_a_broadcast(self, others, broadcast):
        crowd = [f"p{letter}@example.org" for letter in "abcdef"[:others]]
        sent = read(mail(ME, *crowd))
        assert len(sent) == others
        assert {item.broadcast for item in sent} == {broadcast}
        [received] = read(mail(ADA, ME, *crowd[1:]))
        assert received.broadcast is broadcast

    def test_a_copy_to_the_sender_reaches_nobody_else(self):
        [item] = read(mail(ADA, ME, *(f"p{letter}@example.org" for letter in "abcd"), cc=ADA))
        assert not item.broadcast

    def test_hidden_recipients_are_many(self):
        [item] = read(mail(ADA, "undisclosed-recipients:;", delivered_to=MY_ADDRESS))
        assert (item.direction, item.broadcast) == (Direction.IN, True)

    @pytest.mark.parametrize("way", [{"delivered_to": MY_ADDRESS}, {"x_gmail_labels": "Inbox"}, LIST_POST])
    def test_it_may_come_without_naming_me(self, way):
        assert exchanged(read(mail(ADA, BO, **way))) == [("Ada Example", "in")]

    def test_what_gmail_says_i_sent_i_sent(self):
        assert exchanged(read(mail("Me <me@example.net>", ADA, x_gmail_labels="Sent"))) == [("Ada Example", "out")]

    def test_a_name_without_an_address_is_listed(self):
        first, second = read(mail(ME, "Bo Example", ADA))
        assert first == Skipped("message 1", "“Bo Example” has no e-mail address")
        assert exchanged([second]) == [("Ada Example", "out")]

    def test_the_best_name_of_the_mailbox_is_taken(self):
        items = read(mail(ME, "ada@example.org"), mail(ADA), mail(ME, "b.sample@example.org"))
        assert [item.person.name for item in items] == ["Ada Example", "Ada Example", "B Sample"]


class TestNotTaken:
    @pytest.mark.parametrize(
        ("message", "why"),
        [
            (mail(ADA, BO), OF_OTHERS),
            (mail(ME, ME), TO_ONESELF),
            (mail(ME, ""), TO_NOBODY),
            (mail("Somebody"), NOBODY_WROTE),
            (mail(x_gmail_labels="Spam"), "spam"),
            (mail(x_gmail_labels="Papierkorb"), "it was thrown away"),
            (mail(ME, ADA, x_gmail_labels="Entwürfe"), "a draft"),
            (mail(date=None), "it has no date"),
            (mail(date="Mon, 30 Nov 2026 12:00:00 +0000"), "its date 2026-11-30 is in the future"),
        ],
    )
    def test_and_why(self, message, why):
        assert read(message) == [Skipped("message 1", why)]

    def test_no_message_at_all(self):
        with pytest.raises(UnusableInputError, match="no message is in it"):
            read()


class TestMended:
    def test_a_date(self):
        repaired, item = read(mail(date="soon", received="by x; Sat, 10 Jan 2026 12:00:00 +0000"))
        why = "its date “soon” cannot be read; that of its delivery was taken, 2026-01-10"
        assert (repaired, item.on) == (Repaired("message 1", why), date(2026, 1, 10))

    def test_a_sender(self):
        repaired, item = read(mail("Somebody", reply_to=ADA))
        assert repaired == Repaired("message 1", "it does not say who it is from; ada@example.org stands in Reply-To")
        assert exchanged([item]) == [("Ada Example", "in")]


class TestWhoIsNoPerson:
    @pytest.mark.parametrize(
        ("message", "doubt", "broadcast"),
        [
            (mail("noreply@example.org"), ROBOT, False),
            (mail("news@example.org"), BULK, False),
            (mail("info@example.org"), ROLE, False),
            (mail(ADA, list_unsubscribe="<x>"), BULK, True),
            (mail(ADA, auto_submitted="auto-replied"), AUTOMATIC, True),
            (mail(ADA, **LIST_POST), None, True),
            (mail("dev@example.org", **LIST_POST), LIST, True),
            (mail(ME, "info@example.org"), ROLE, False),
            (mail(ME, "dev@lists.example.org"), LIST, True),
            (mail(ME, ADA, auto_submitted="auto-replied"), AUTOMATIC, True),
        ],
    )
    def test_and_why(self, message, doubt, broadcast):
        [item] = read(message)
        assert (item.person.doubt, item.broadcast) == (doubt, broadcast)

    def test_a_list_is_known_by_what_came_from_it(self):
        _, sent = read(mail(ADA, **LIST_POST), mail(ME, "dev@example.org"))
        assert (sent.person.doubt, sent.broadcast) == (LIST, True)


class TestQuestions:
    @pytest.mark.parametrize(
        ("message", "asks"),
        [
            (mail(text="Shall we?"), True),
            (mail(ME, ADA, text="Shall we?"), True),
            (mail(ME, ADA, "me+copy@example.org", text="Shall we?"), True),
            (mail(text="Yes.\n\n> Shall we?"), False),
            (mail(text="Yes."), False),
            (mail(subject="Lunch?"), True),
            (mail(subject="Re: Lunch?"), False),
            (mail(ADA, ME, BO, text="Shall we?"), False),
            (mail(ADA, BO, delivered_to=MY_ADDRESS, text="Shall we?"), False),
            (mail("noreply@example.org", text="Have you seen it?"), False),
            (mail("hello@example.org", text="Have you seen it?"), True),
            (mail(ME, "hello@example.org", text="Have you seen it?"), True),
            (mail(list_unsubscribe="<x>", text="Have you seen it?"), False),
            (mail(text="Shall we?", **LIST_POST), False),
        ],
    )
    def test_from_one_to_one_expect_a_reply(self, message, asks):
        assert [item.expects_reply for item in read(message)] == [asks] * len(read(message))


class TestNotes:
    def test_the_text_comes_only_where_it_is_wished_for(self):
        message = mail(text="Good day.\n\n> Shall we?\n-- \nAda")
        assert [read(message, bodies=wished)[0].note for wished in (False, True)] == ["Lunch", "Lunch\n\nGood day."]

    def test_a_long_text_is_cut(self):
        assert len(read(mail(subject="", text="x" * 5_000), bodies=True)[0].note) == 2_000

    def test_nothing_is_no_note(self):
        assert read(mail(subject=None))[0].note is None
        assert read(mail(subject="", text=""), bodies=True)[0].note is None

    def test_a_broadcast_has_a_text_too(self):
        [item] = read(mail(text="Good day", **LIST_POST), bodies=True)
        assert item.note == "Lunch\n\nGood day"


class TestIdentity:
    def test_copies_of_a_message_are_one(self):
        copies = [mail(message_id=" <1@x>", x_gmail_labels=label) for label in ("Inbox", "Family")]
        assert {item.source for item in read(*copies)} == {"mail:1@x:ada@example.org"}

    @pytest.mark.parametrize("message_id", [None, "", "<>", f"<{'x' * 5_000}@x>"])
    def test_without_an_id_the_message_itself_tells(self, message_id):
        changes = ({}, {}, {"subject": "Tea"}, {"date": "Sat, 10 Jan 2026 12:00:01 +0000"}, {"cc": BO})
        sources = [item.source for item in read(*(mail(message_id=message_id, **change) for change in changes))]
        assert len(set(sources)) == 4
        assert all(len(source) < 100 and source.startswith("mail:") for source in sources)

    def test_labels_and_text_make_no_other_message(self):
        one, other = read(mail(x_gmail_labels="Inbox"), mail(text="Cut off", received="by x; y"))
        assert one.source == other.source


def test_a_chat_within_the_mails_is_a_chat():
    [item] = read(mail(ADA, x_gmail_labels="Chat", to=None))
    assert (item.channel, item.direction, item.broadcast) == (Channel.MESSAGE, Direction.IN, False)
