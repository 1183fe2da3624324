"""The day of a mail, also where its own date is of no use."""

from datetime import UTC, date, datetime

import pytest

from builders import TODAY
from netgive.importers.mail.dates import Dated, day_of
from netgive.importers.mail.headers import Headers

DAY = date(2026, 1, 10)
RECEIVED = "from a.example.org by b.example.org; Sat, 10 Jan 2026 12:00:00 +0000"
TAKEOUT = "From 1654953015393719153@xxx Sat Jan 10 12:00:00 +0000 2026"
DELIVERED = datetime(2026, 1, 10, 12, tzinfo=UTC)


def dated(written, from_line="", delivered=None, **headers):
    fields = {"date": written, **headers}
    block = "\n".join(f"{name}: {text}" for name, text in fields.items() if text is not None)
    return day_of(Headers(block.encode()), from_line, delivered, TODAY)


@pytest.mark.parametrize(
    "written",
    [
        "Sat, 10 Jan 2026 12:00:00 +0000",
        "10 Jan 26 12:00:00 GMT",
        "Sat, 10 Jan 2026 21:00:00 +0900 (JST)",
        "Sat, 10 Jan 2026 12:00:00 -0000",
        "Sat, 10 Jan 2026 13:00:00 +01:00",
        "Sat, 10 Jan 2026 12:00:00 GMT+00:00",
        "Sat, 10 Jan 2026 12.00.00 +0000",
        "Sat Jan 10 12:00:00 2026",
        "2026-01-10T12:00:00Z",
        "2026-01-10 12:00:00",
    ],
)
def test_a_date(written):
    assert dated(written) == Dated(DAY)


@pytest.mark.parametrize(
    ("written", "place", "day"),
    [
        ("Sat, 10 Jan 2026 23:30:00 +0000", "Asia/Tokyo", 11),
        ("Sat, 10 Jan 2026 02:30:00 +0000", "America/New_York", 9),
        ("Sat, 10 Jan 2026 23:30:00 -0000", "Asia/Tokyo", 11),
        ("Sat, 10 Jan 2026 23:30:00", "Asia/Tokyo", 10),
        ("Sat, 10 Jan 2026 23:30:00 -05:00", "UTC", 11),
        ("Sat, 10 Jan 2026 23:30:00 GMT-0500", "UTC", 11),
    ],
)
def test_the_day_is_the_local_one(zone, written, place, day):
    zone(place)
    assert dated(written).day == date(2026, 1, day)


@pytest.mark.parametrize(
    ("written", "flaw"),
    [
        (None, "it has no date"),
        ("Sat, 10 Jan 2026    59:10 +0000", "its date “Sat, 10 Jan 2026 59:10 +0000” cannot be read"),
        ("yesterday", "its date “yesterday” cannot be read"),
        ("Mon, 30 Jun 3609 15:33:50 +0000", "its date 3609-06-30 is in the future"),
        ("Thu, 13 Feb 1969 12:00:00 +0000", "its date 1969-02-13 is before there were such mails"),
        ("Fri, 31 Dec 9999 23:00:00 -1400", "its date “Fri, 31 Dec 9999 23:00:00 -1400” cannot be read"),
        ("9" * 5_000, f"its date “{'9' * 40}” cannot be read"),
    ],
)
def test_what_is_wrong_with_it(written, flaw):
    assert dated(written) == Dated(None, flaw)


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"received": RECEIVED},
        {"delivery-date": "Sat, 10 Jan 2026 12:00:00 +0000"},
        {"received": "no date here", "from_line": TAKEOUT},
        {"from_line": "From ada@example.org Sat Jan 10 12:00:00 2026"},
        {"from_line": "From - Sat Jan 10 12:00 2026"},
        {"from_line": "From ada Sat, Jan 10 12:00:00 EST 2026"},
        {"from_line": "From ada Sat Jan 10 12:00:00 2026 (+0000)"},
        {"delivered": DELIVERED},
        {"received": "x; Mon, 30 Jun 3609 15:33:50 +0000", "delivered": DELIVERED},
    ],
)
def test_that_of_its_delivery_stands_for_it(elsewhere):
    assert dated("yesterday", **elsewhere) == Dated(DAY, "its date “yesterday” cannot be read")


def test_the_newest_mark_of_a_server_counts():
    block = f"Received: x; {RECEIVED.rpartition(';')[2]}\nReceived: x; Fri, 9 Jan 2026 12:00:00 +0000"
    assert day_of(Headers(block.encode()), "", None, TODAY).day == DAY
