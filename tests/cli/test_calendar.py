"""export --format ics: promises, follow-ups and birthdays in a calendar that other programs show."""

from icalendar import Calendar

from conftest import Netgive
from documents import contact

DOCUMENT = {
    "contacts": [
        contact("c1", "Ada Example", birthday="1815-12-10"),
        contact("c2", "Bo; Sample,\nEvil", birthday="--02-29"),
        contact("c3", "Cem Model"),
    ],
    "gives": [
        {"contact": "c1", "kind": "advice", "state": "promised", "text": "the slides", "due": "2026-11-27"},
        {"contact": "c1", "kind": "advice", "state": "promised", "text": "some day"},
        {"contact": "c1", "kind": "advice", "state": "delivered", "text": "done", "due": "2026-11-20"},
        {"contact": "c1", "kind": "advice", "state": "delivered", "text": "a hint", "delivered_on": "2026-11-20"},
        {"contact": "c1", "kind": "advice", "state": "used", "text": "a map", "delivered_on": "2026-11-20"},
        {"contact": "c1", "kind": "attention", "state": "delivered", "text": "hello", "delivered_on": "2026-11-20"},
        {"contact": "c3", "kind": "advice", "state": "delivered", "text": "long ago", "delivered_on": "2026-10-01"},
    ],
    "needs": [
        {"contact": "c3", "text": "a flat", "deadline": "2026-12-31"},
        {"contact": "c3", "text": "a lawyer", "deadline": "2026-12-31", "closed_on": "2026-11-20"},
        {"contact": "c3", "text": "a boat"},
    ],
    "introductions": [{"a": "c1", "b": "c3", "state": "introduced", "changed_on": "2026-11-20"}],
}


def test_the_calendar_holds_promises_follow_ups_and_birthdays(netgive: Netgive) -> None:
    netgive.load(DOCUMENT)
    ran = netgive("export", "--format", "ics")
    events = {str(event["uid"]): event for event in Calendar.from_ical(ran.out).walk("VEVENT")}
    assert {uid: event["dtstart"].dt.isoformat() for uid, event in events.items()} == {
        "promise-1@netgive": "2026-11-27",
        "need-1@netgive": "2026-12-31",
        "gift-4@netgive": "2026-12-04",
        "introduction-1@netgive": "2026-12-04",
        "birthday-c1@netgive": "2026-12-10",
        "birthday-c2@netgive": "2024-02-29",
    }
    assert str(events["promise-1@netgive"]["summary"]) == "Promised Ada Example: the slides"
    assert str(events["need-1@netgive"]["summary"]) == "Cem Model needs by today: a flat"
    assert str(events["gift-4@netgive"]["summary"]) == "Ask Ada Example what became of it: a hint"
    assert str(events["birthday-c2@netgive"]["summary"]) == "Birthday of Bo; Sample, Evil"
    assert events["birthday-c2@netgive"]["rrule"] == {"FREQ": ["YEARLY"], "BYMONTH": [2], "BYMONTHDAY": [-1]}
    assert netgive("export", "--format", "ics").out == ran.out, "the same twice"


def test_an_empty_calendar_is_one_too_and_files_are_not_overwritten(netgive: Netgive) -> None:
    target = netgive.home / "days.ics"
    assert netgive("export", "--format", "ics", "-o", target).code == 0
    assert Calendar.from_ical(target.read_bytes()).walk("VEVENT") == []
    assert netgive("export", "--format", "ics", "-o", target).code == 5
