"""Days to keep in mind as a calendar that other programs show (RFC 5545)."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from netgive.domain.calendar import Reminder
from netgive.domain.text import clean_line


def calendar_text(reminders: Sequence[Reminder], today: date) -> str:
    """The calendar, with a day for each reminder."""
    calendar = Calendar()
    calendar.add("prodid", "-//netgive//netgive//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "netgive")
    for reminder in reminders:
        calendar.add_component(_event(reminder, today))
    content: bytes = calendar.to_ical()
    return content.decode()


def _event(reminder: Reminder, today: date) -> Event:
    event = Event()
    event.add("uid", f"{reminder.key}@netgive")
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("dtstart", reminder.on)
    event.add("dtend", reminder.on + timedelta(days=1))
    event.add("summary", clean_line(reminder.text))
    event.add("transp", "TRANSPARENT")
    if reminder.yearly:
        last_of_february = (reminder.on.month, reminder.on.day) == (2, 29)
        rule = {"freq": "yearly", "bymonth": 2, "bymonthday": -1} if last_of_february else {"freq": "yearly"}
        event.add("rrule", rule)
    return event
