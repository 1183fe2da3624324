"""The report as a message to oneself, ready to be opened and sent by a mail program: text, and the page beside it.

`X-Unsent` makes the mail programs that know it open the message as a draft. No address is put in: netgive sends nothing
and keeps no address of its user. The date is that of the report's day at noon in UTC, so that the same report is the
same message.
"""

from datetime import UTC, date, datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from netgive.domain.text import clean_line
from netgive.engine.period import Span, stem, title
from netgive.reports.report import Report

NOON = time(12)


def report_eml(report: Report, text: str, html: str, today: date) -> str:
    """The message, with its lines as mail has them."""
    span = Span(report.first, report.last)
    message = EmailMessage(policy=SMTP)
    message["Subject"] = clean_line(f"What you gave: {title(span)}")
    message["Date"] = format_datetime(datetime.combine(today, NOON, UTC))
    message["Message-ID"] = f"<report-{stem(span)}@netgive.invalid>"
    message["X-Unsent"] = "1"
    message.set_content(f"{text}\n", cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    message.set_boundary(f"==netgive-{stem(span)}==")
    return message.as_bytes().decode("ascii")
