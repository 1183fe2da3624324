"""Who wrote a mail to whom, and what the mailbox says of it."""

import pytest

from mails import ADA, BO, CY, ME, mail
from netgive.importers.mail.addresses import Address
from netgive.importers.mail.labels import Label
from netgive.importers.mail.letter import Letter, RawMessage, Sender


def letter(*people, labels=(), **headers):
    return Letter.of(RawMessage("message 1", mail(*people, **headers).encode(), labels=frozenset(labels)))


def names(people):
    return [person.address.partition("@")[0] or person.name for person in people]


def test_everybody_in_to_cc_and_bcc_each_once():
    found = letter(ADA, ME, BO, cc=f"{CY}, {BO}", bcc="Dee <dee@example.org>")
    assert names(found.recipients) == ["me", "bo", "cy", "dee"]
    assert found.authors == (Address("Ada Example", "ada@example.org"),)


@pytest.mark.parametrize("to", ["undisclosed-recipients:;", "Undisclosed recipients", "<>", ""])
def test_hidden_recipients_are_nobody(to):
    assert letter(ADA, to).recipients == ()


def test_a_recipient_without_an_address_is_known_by_name():
    assert names(letter(ADA, "Bo Example", ME).recipients) == ["Bo Example", "me"]


@pytest.mark.parametrize(
    ("headers", "instead"),
    [
        ({"sender": ADA}, "sender"),
        ({"reply_to": ADA}, "reply-to"),
        ({"return_path": "<ada@example.org>"}, "return-path"),
    ],
)
def test_who_wrote_it_where_from_does_not_say(headers, instead):
    found = letter("Somebody", **headers)
    assert (found.sender.address.address, found.sender.instead) == ("ada@example.org", instead)


def test_nobody_wrote_it():
    assert letter("Somebody").sender is None


@pytest.mark.parametrize(
    "behind",
    [
        {"reply_to": "ada@example.org"},
        {"x_original_from": ADA},
        {"x_original_sender": "ada@example.org", "reply_to": "dev@example.org"},
    ],
)
def test_who_is_behind_a_list_that_writes_in_its_own_name(behind):
    found = letter("Ada Example via Dev <dev@example.org>", list_post="<mailto:dev@example.org>", **behind)
    assert found.sender.address.address == "ada@example.org"


def test_a_list_with_nobody_behind_it_writes_itself():
    found = letter("Dev <dev@example.org>", list_post="<mailto:dev@example.org>", reply_to="dev@example.org")
    assert found.sender == Sender(Address("Dev", "dev@example.org"))


@pytest.mark.parametrize(
    ("headers", "labels"),
    [
        ({}, set()),
        ({"x_gmail_labels": "=?UTF-8?Q?Entw=C3=BCrfe,Wichtig?="}, {Label.DRAFT}),
        ({"x_mozilla_status": "0009"}, {Label.TRASH}),
        ({"x_mozilla_status": "0001"}, set()),
        ({"x_mozilla_status": "zzzz"}, set()),
        ({"x_status": "AD"}, {Label.TRASH}),
        ({"x_status": "T"}, {Label.DRAFT}),
        ({"x_unsent": "1"}, {Label.DRAFT}),
    ],
)
def test_labels_and_flags(headers, labels):
    assert letter(ADA, **headers).labels == labels
    assert letter(ADA, labels=[Label.SENT], **headers).labels == labels | {Label.SENT}


@pytest.mark.parametrize(
    ("headers", "delivered"),
    [
        ({"delivered_to": "me@example.org", "received": "by x for <other@example.org>; now"}, {"me@example.org"}),
        ({"x_original_to": "a@example.org", "delivered_to": "b@example.org"}, {"a@example.org", "b@example.org"}),
        ({"received": "from x by y with ESMTP id 1 for <me@example.org>; now"}, {"me@example.org"}),
        ({"received": "from x by y; now"}, set()),
        ({"delivered_to": "mailing list dev@example.org"}, {"dev@example.org"}),
        ({"delivered_to": "me@example.org", "x_gmail_labels": "Sent"}, set()),
    ],
)
def test_the_inbox_it_was_put_into(headers, delivered):
    assert letter(ADA, **headers).delivered_to == delivered
