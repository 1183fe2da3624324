"""Labels and folders that say what a message is, in any language."""

import pytest

from netgive.importers.mail.labels import Label, labels_of, labels_of_folder


@pytest.mark.parametrize(
    ("listed", "labels"),
    [
        ("Inbox,Important,Opened", set()),
        ("Sent,Opened", {Label.SENT}),
        ("Gesendet,Wichtig", {Label.SENT}),
        ("Messages envoyés,Ouvert", {Label.SENT}),
        ("送信済みメール", {Label.SENT}),
        ("Отправленные", {Label.SENT}),
        ("Entwürfe", {Label.DRAFT}),
        ("Spam,Unread", {Label.SPAM}),
        ("Corbeille", {Label.TRASH}),
        ("Papierkorb, SPAM", {Label.TRASH, Label.SPAM}),
        ("Çöp kutusu", {Label.TRASH}),
        ("Chat", {Label.CHAT}),
        ("Category Promotions,Unread", {Label.PROMOTION}),
        ('Kategorie: "Werbung",Ungelesen', {Label.PROMOTION}),
        ("Catégorie\xa0: Promotions", {Label.PROMOTION}),
        ('"Lists, Sent",Inbox', set()),
        ('"\\\\Sent"', {Label.SENT}),
        ("Sent to me,Spammers", set()),
        ("", set()),
    ],
)
def test_labels(listed, labels):
    assert labels_of(listed) == labels


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("Sent", {Label.SENT}),
        (".Sent", {Label.SENT}),
        (".INBOX.Entw&APw-rfe", {Label.DRAFT}),
        ("_sent_mail", {Label.SENT}),
        ("deleted_items", {Label.TRASH}),
        ("Junk", {Label.SPAM}),
        ("You &- me", set()),
        ("&AA-&", set()),
        ("", set()),
    ],
)
def test_folders(name, labels):
    assert labels_of_folder(name) == labels
