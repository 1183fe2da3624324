"""Who is no person, by the address alone."""

import pytest

from netgive.importers.mail.people import BULK, LIST, ROBOT, ROLE, doubt_of_address


@pytest.mark.parametrize(
    "name",
    [
        *(
            "noreply",
            "no-reply",
            "no_reply-17",
            "NoReply",
            "do-not-reply",
            "donotreply",
            "security-noreply",
            "noreply+a",
        ),
        *(
            "nicht-antworten",
            "ne-pas-repondre",
            "mailer-daemon",
            "MAILER-DAEMON",
            "postmaster",
            "bounce+a=b",
            "bounces-7",
        ),
        *("notifications", "notification+x1", "alert", "alerts-17", "root", "calendar-notification", "invitations"),
    ],
)
def test_robots(name):
    assert doubt_of_address(f"{name}@example.org") == ROBOT


@pytest.mark.parametrize("name", ["newsletter", "the.newsletter", "news", "news-uk", "enews", "marketing", "updates2"])
def test_bulk_senders(name):
    assert doubt_of_address(f"{name}@example.org") == BULK


@pytest.mark.parametrize("name", ["info", "Info", "support+17", "sales2", "jobs", "kontakt", "hello", "help-desk"])
def test_roles(name):
    assert doubt_of_address(f"{name}@example.org") == ROLE


@pytest.mark.parametrize(
    "address", ["dev@googlegroups.com", "dev@lists.example.org", "dev@list.example.org", "dev-request@example.org"]
)
def test_mailing_lists(address):
    assert doubt_of_address(address) == LIST


@pytest.mark.parametrize(
    "address",
    [
        *("ada@example.org", "jane.root@example.org", "joe.daily@example.org", "mary.service@example.org"),
        *("ada+n@example.org", "info.ada@example.org", "nora.replyson@example.org", "ada@info.example.org"),
    ],
)
def test_people(address):
    assert doubt_of_address(address) is None
