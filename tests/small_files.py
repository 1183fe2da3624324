"""A small file of each format that can be imported: what is mangled to see that no byte ends in an accident."""

import io
import json
import zipfile
from pathlib import Path

from documents import EVERYTHING
from mails import ADA, BO, mail, mbox


def lines(*rows: str) -> bytes:
    return "\n".join((*rows, "")).encode()


GOOGLE = "Name,Given Name,Additional Name,Family Name,Name Prefix,Name Suffix,Nickname,Birthday,Notes,Group Membership,"
MONICA = {
    "version": "1.0-preview.1",
    "app_version": "4.1.2",
    "export_date": "2026-01-29T12:00:00.000000Z",
    "url": "https://monica.example.org",
    "exported_by": "me",
    "account": {
        "uuid": "a1",
        "data": [
            {
                "count": 1,
                "type": "contact",
                "values": [
                    {
                        "uuid": "m1",
                        "created_at": "2026-01-29T12:00:00.000000Z",
                        "updated_at": "2026-01-29T12:00:00.000000Z",
                        "properties": {"first_name": "Ada", "last_name": "Example"},
                        "data": [],
                    }
                ],
            }
        ],
        "properties": {},
        "instance": {},
    },
}
SMALL: dict[str, tuple[str, bytes]] = {
    "netgive-json": ("everything.json", json.dumps({"netgive": 1, **EVERYTHING}).encode()),
    "monica": ("monica.json", json.dumps(MONICA).encode()),
    "vcard": (
        "people.vcf",
        lines(
            *("BEGIN:VCARD", "VERSION:3.0", "FN:Ada Example", "N:Example;Ada;;;", "EMAIL;TYPE=HOME:ada@example.org"),
            *("TEL:+49 30 1234567", "BDAY:1815-12-10", "NOTE;ENCODING=QUOTED-PRINTABLE:sails=20=C3=A9", "END:VCARD"),
        ),
    ),
    "jcard": (
        "people.json",
        b'["vcard",[["version",{},"text","4.0"],["fn",{},"text","Ada"],["email",{},"text","ada@example.org"]]]',
    ),
    "linkedin-connections": (
        "Connections.csv",
        lines(
            *("Notes:", '"When exporting your connection data, some are missing"', ""),
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
            "Ada,Example,https://www.linkedin.com/in/ada,ada@example.org,Acme,Engineer,02 Apr 2021",
        ),
    ),
    "linkedin-messages": (
        "messages.csv",
        lines(
            "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER",
            "c,Ada,https://www.linkedin.com/in/ada,Me,https://www.linkedin.com/in/me,2026-01-02 10:00:00 UTC,,Hi,INBOX",
            "c,Me,https://www.linkedin.com/in/me,Ada,https://www.linkedin.com/in/ada,2026-01-02 11:00:00 UTC,,Yo,INBOX",
        ),
    ),
    "linkedin-invitations": (
        "Invitations.csv",
        lines(
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
            'Me,Ada Example,"1/2/26, 9:00 AM",Hello,OUTGOING,https://www.linkedin.com/in/me,https://www.linkedin.com/in/ada',
        ),
    ),
    "linkedin-recommendations": (
        "Recommendations_Given.csv",
        lines(
            "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
            'Ada,Example,Acme,Engineer,She is great,"01/02/26, 09:00 AM",VISIBLE',
        ),
    ),
    "linkedin-endorsements": (
        "Endorsement_Given_Info.csv",
        lines(
            "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status",
            "2026/01/02 09:00:00 UTC,Sailing,Ada,Example,www.linkedin.com/in/ada,ACCEPTED",
        ),
    ),
    "google-csv": (
        "google.csv",
        lines(
            f"{GOOGLE}E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value",
            "Ada Example,Ada,,Example,,,,1815-12-10,sails,* myContacts,Home,ada@example.org,Mobile,+49 30 1234567",
        ),
    ),
    "thunderbird-csv": (
        "thunderbird.csv",
        lines(
            "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone",
            "Ada,Example,Ada Example,Addie,ada@example.org,,,+49 30 1234567",
        ),
    ),
    "outlook-csv": (
        "outlook.csv",
        lines(
            '"First Name","Last Name","E-mail Address","E-mail 2 Address","Business Phone","Job Title","Birthday"',
            '"Ada","Example","ada@example.org","","+49 30 1234567","Engineer","12/10/1815"',
        ),
    ),
    "csv": (
        "people.csv",
        lines("Name,Email,Phone,Birthday,Note", "Ada Example,ada@example.org,+49 30 1234567,1815-12-10,sails"),
    ),
    "ics": (
        "calendar.ics",
        lines(
            *("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", "DTSTART:20260102T090000Z", "SUMMARY:Lunch"),
            *("RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=MO,TU", "EXDATE:20260105T090000Z", "ORGANIZER:mailto:me@example.org"),
            *("ATTENDEE;CN=Ada;PARTSTAT=ACCEPTED:mailto:ada@example.org", "END:VEVENT", "END:VCALENDAR"),
        ),
    ),
    "mbox": ("mail.mbox", mbox(mail(), mail(BO, text="Can you help me?"), mail("Me <me@example.org>", ADA)).encode()),
    "eml": ("mail.eml", mail().encode()),
    "sms-backup": (
        "sms.xml",
        lines(
            "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>",
            '<smses count="1"><sms address="+49301234567" date="1767348000000" type="1" body="Hi &amp; hello"',
            'contact_name="Ada Example" /></smses>',
        ),
    ),
    "calls-backup": (
        "calls.xml",
        lines(
            "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>",
            '<calls count="1"><call number="+49301234567" duration="60" date="1767348000000" type="1"',
            'contact_name="Ada Example" /></calls>',
        ),
    ),
    "whatsapp": (
        "WhatsApp Chat with Ada Example.txt",
        lines(
            "02/01/2026, 09:00 - Messages and calls are end-to-end encrypted.",
            *("02/01/2026, 09:01 - Ada Example: Hello!", "13/01/2026, 09:02 - Me: Hi there", "and more"),
        ),
    ),
    "friends-md": (
        "friends.md",
        lines(
            *("### Activities:", "- 2026-01-29: Tea with **Ada Example** in _Leipzig_. @tea", "", "### Notes:"),
            *(
                "- 2026-01-02: **Ada Example** moved to _Leipzig_.",
                "",
                "### Friends:",
                "- Ada Example [Leipzig] @choir",
            ),
        ),
    ),
    "markdown-people": (
        "Ada Example.md",
        lines("---", "email: ada@example.org", "tags: [people]", "---", "# Ada Example", "", "## 2026-01-02", "Tea."),
    ),
    "org-contacts": (
        "contacts.org",
        lines("* Ada Example", ":PROPERTIES:", ":EMAIL: ada@example.org", ":BIRTHDAY: 1815-12-10", ":END:"),
    ),
}


def zipped(*names: str) -> bytes:
    """Files of these formats in a zip file."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, data in (SMALL[one] for one in names):
            archive.writestr(name, data)
    return written.getvalue()


def write_small(folder: Path) -> None:
    """Some of them for commands that take files."""
    for name in ("vcard", "csv", "netgive-json", "mbox"):
        (folder / SMALL[name][0]).write_bytes(SMALL[name][1])
    (folder / "empty.csv").touch()
    (folder / "a\nb.vcf").write_bytes(SMALL["vcard"][1])
    (folder / "folder").mkdir()
    (folder / "folder" / "more.vcf").write_bytes(SMALL["vcard"][1])
