"""What headers tell of a mail: personal, to a list, in bulk, by a machine."""

import pytest

from netgive.importers.mail.headers import Headers, split_message
from netgive.importers.mail.kind import AUTOMATIC, CALENDAR, MARKED_AS_SPAM, Kind, is_list_post, kind_of, list_addresses
from netgive.importers.mail.labels import Label
from netgive.importers.mail.people import BULK

MANY = True
INVITATION = (
    "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/calendar; charset=utf-8;\n method=REQUEST"
)
ATTACHMENT = "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/calendar; name=x.ics\n\nMETHOD=X"


def kind(written, *labels):
    headers, body = split_message(written.encode())
    return kind_of(headers, body, frozenset(labels))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Subject: Lunch", Kind()),
        ("Auto-Submitted: no", Kind()),
        ("Auto-Submitted: auto-replied (vacation)", Kind(AUTOMATIC, MANY)),
        ("Return-Path: <>", Kind(AUTOMATIC, MANY)),
        ("Return-Path: <ada@example.org>", Kind()),
        ("Precedence: auto_reply", Kind(AUTOMATIC, MANY)),
        ("X-Autoreply: yes", Kind(AUTOMATIC, MANY)),
        ("Content-Type: multipart/report; report-type=delivery-status", Kind(AUTOMATIC, MANY)),
        ("Content-Class: urn:content-classes:calendarmessage", Kind(CALENDAR, MANY)),
        ("Content-Type: text/calendar; method=REPLY", Kind(CALENDAR, MANY)),
        (INVITATION, Kind(CALENDAR, MANY)),
        (ATTACHMENT, Kind()),
        ("List-Unsubscribe: <https://example.org/u>", Kind(BULK, MANY)),
        ("List-Id: <n.example.org>\nList-Unsubscribe: <https://example.org/u>", Kind(BULK, MANY)),
        ("List-Post: <https://example.org>\nList-Unsubscribe: <https://example.org/u>", Kind(BULK, MANY)),
        ("Precedence: bulk", Kind(BULK, MANY)),
        ("Precedence: high", Kind()),
        ("List-Post: <mailto:dev@example.org>\nList-Unsubscribe: <x>", Kind(None, MANY)),
        ("List-Id: <dev.example.org>", Kind(None, MANY)),
        ("X-Mailing-List: dev@example.org\nPrecedence: bulk", Kind(None, MANY)),
        ("Precedence: list", Kind(None, MANY)),
        ("X-Spam-Flag: YES", Kind(MARKED_AS_SPAM)),
        ("X-Spam-Status: Yes, score=9", Kind(MARKED_AS_SPAM)),
        ("X-Spam-Status: No, score=-1", Kind()),
    ],
)
def test_kinds(written, expected):
    assert kind(written) == expected


def test_promotions_are_bulk():
    assert kind("Subject: Sale", Label.PROMOTION) == Kind(BULK, MANY)


def test_addresses_of_a_list():
    headers = Headers(b"List-Post: <mailto:dev@example.org?subject=x>\nX-BeenThere: dev-all@example.org")
    assert is_list_post(headers)
    assert list_addresses(headers) == {"dev@example.org?subject=x", "dev-all@example.org"}
