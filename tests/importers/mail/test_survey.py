"""A mailbox tells whose it is, what people are called, and what are mailing lists."""

import pytest

from mails import ADA, BO, CY, ME, MY_ADDRESS, mail
from netgive.errors import UnusableInputError
from netgive.importers.mail.letter import Letter, RawMessage
from netgive.importers.mail.survey import survey

SENT = {"x_gmail_labels": "Sent"}


def found(*mails, me=()):
    return survey("x", me, (Letter.of(RawMessage("", each.encode())) for each in mails))


def mine(*mails, me=()):
    return found(*mails, me=me).mine


class TestWhoIAm:
    @pytest.mark.parametrize("to", ["undisclosed-recipients:;", BO])
    def test_who_wrote_what_was_sent(self, to):
        assert mine(mail(ADA, to), mail(ADA, to), mail(ME, to, **SENT)) == {MY_ADDRESS}

    def test_all_addresses_that_were_written_from(self):
        second = "Me <me@example.net>"
        assert mine(mail(ME, ADA, **SENT), mail(second, BO, **SENT)) == {MY_ADDRESS, "me@example.net"}

    def test_but_none_that_is_there_by_mistake(self):
        mails = [mail(ME, ADA, **SENT)] * 60
        assert mine(*mails, mail(ADA, ME, **SENT)) == {MY_ADDRESS}

    def test_who_takes_part_in_the_most_messages(self):
        assert mine(mail(ADA, ME), mail(BO, ME, CY), mail(ME, CY)) == {MY_ADDRESS}

    def test_to_whose_inbox_it_was_delivered(self):
        assert mine(mail(ADA, BO, delivered_to=MY_ADDRESS), mail(ADA, CY, delivered_to=MY_ADDRESS)) == {MY_ADDRESS}

    def test_one_message_alone_may_tell(self):
        assert mine(mail(ADA, ME, delivered_to=MY_ADDRESS)) == {MY_ADDRESS}
        assert mine(mail(ADA, ME, received=f"by x for <{MY_ADDRESS}>; now")) == {MY_ADDRESS}

    def test_all_addresses_that_a_good_part_was_delivered_to(self):
        mails = [mail(ADA, ME, delivered_to=MY_ADDRESS)] * 3
        assert mine(*mails, mail(BO, "x@example.net", delivered_to="x@example.net")) == {MY_ADDRESS, "x@example.net"}

    def test_an_address_with_little_mail_may_be_anybodys(self):
        mails = [mail(ADA, ME, delivered_to=MY_ADDRESS)] * 9
        assert mine(*mails, mail(BO, "x@example.net", delivered_to="x@example.net")) == {MY_ADDRESS}

    def test_spellings_are_one(self):
        mails = (mail(ADA, "m.e+news@gmail.com"), mail(BO, "me@googlemail.com"))
        assert mine(*mails) == {"me@gmail.com"}

    def test_robots_and_lists_are_not_me(self):
        robot = [mail("noreply@example.org", ME), mail("noreply@example.org", BO, ME)]
        post = [mail(ADA, "dev@example.org", list_post="<mailto:dev@example.org>")] * 5
        assert mine(*robot, *post) == {MY_ADDRESS}

    def test_a_crowd_tells_nothing(self):
        crowd = [f"p{number}@example.org" for number in range(60)]
        assert mine(*[mail(ADA, *crowd)] * 9, mail(ADA, ME), mail(BO, ME)) == {MY_ADDRESS}

    def test_it_must_not_be_guessed(self):
        with pytest.raises(UnusableInputError, match=r"is yours: ada@example.org, me@example.org; say so with --me"):
            mine(mail(ADA, ME), mail(ME, ADA))

    def test_half_of_the_messages_must_agree(self):
        with pytest.raises(UnusableInputError, match="say so with --me ADDRESS"):
            mine(mail(ADA, BO), mail(ADA, CY), *[mail(f"a{n}@example.org", f"b{n}@example.org") for n in range(9)])

    def test_only_some_of_many_are_listed(self):
        with pytest.raises(UnusableInputError, match=r"ada@.*, \.\.\.; say so"):
            mine(mail(ADA, BO, CY, ME, "x@example.org", "y@example.org"))

    def test_without_recipients_nobody_is_asked_for(self):
        with pytest.raises(UnusableInputError, match="which address is yours; say so with --me ADDRESS"):
            mine(mail(ADA, ""))

    def test_where_nobody_wrote_nobody_need_be_me(self):
        assert mine(mail("", "")) == set()

    @pytest.mark.parametrize("me", [["ada@example.org"], [" ADA+x@example.org", "+49 30 123"], ["Ada Example"]])
    def test_it_can_be_said(self, me):
        assert mine(mail(ADA, ME, delivered_to=MY_ADDRESS), me=me) == {"ada@example.org"}

    def test_what_is_no_address_is_passed_over(self):
        assert mine(mail(ADA, ME), mail(BO, ME), me=["https://example.com/in/x", "Nobody"]) == {MY_ADDRESS}


def test_people_are_called_what_they_call_themselves():
    mails = (
        mail(ME, "Lovely <ada@example.org>", "bo@example.org", "Cy <cy@example.org>", **SENT),
        mail("ada@example.org"),
        mail(ADA),
        mail('"bo@example.org" <bo@example.org>'),
    )
    names = found(*mails).names
    assert (names["ada@example.org"], names["cy@example.org"]) == ("Ada Example", "Cy")
    assert "bo@example.org" not in names


def test_lists_are_known_by_their_posts():
    post = mail(ADA, "dev@example.org", list_post="<mailto:dev@example.org>", delivered_to=MY_ADDRESS)
    assert found(post).lists == {"dev@example.org"}


def test_messages_are_counted():
    assert found(mail(), mail(BO), mail("", "")).messages == 3
    assert found().messages == 0
