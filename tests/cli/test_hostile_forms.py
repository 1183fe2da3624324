"""Hostile names and notes in every form that leaves netgive: screens, tables, cards, pages, messages, programs."""

import csv
import email
import io
import json
import plistlib
import re
import shlex
from email.policy import default
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import icalendar
import pytest
import vobject

from conftest import Netgive
from documents import contact, day, talked
from terminal import on_terminal

pytestmark = pytest.mark.thorough

# A screen and a file may have line breaks and tabs, and nothing else that steers.
STEERS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff]"
)
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
HOSTILE = [
    "\x1b[2J\x1b]0;owned\x07Eve Escape\x9b31m",
    "Rita \u202egnp.exe\u2066 Reversed",
    "Zoe\u200b \u2060Wide\ufeff",
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    '=HYPERLINK("https://evil.example","click")',
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "-2+3+cmd",
    "\t=1+1",
    "../../../etc/passwd",
    "CON.txt | rm -rf ~; $(id) `id`",
    "Max Header\r\nBcc: victim@example.org\r\n\r\nbody",
    "[click](javascript:alert(1)) **bold** # head | cell",
    "BEGIN:VCARD\r\nFN:Injected\r\nEND:VCARD",
    "SUMMARY;X=1:a\\nEND:VEVENT,;",
    "%s%n%x {0} {{7*7}} {% raw %}",
    "nul\x00l \x00 inside",
    "\u2028next\u2029line\x85and\x0bmore\x0cpage",
    "&amp; &lt;b&gt; <b>bold</b>",
    "Zalgo" + "\u0301\u0316" * 60,
    "'\"`; DROP TABLE contact; --",
]
ADDRESS = "eve@example.org?bcc=victim@example.org&body=x"
FORMULA = re.compile(r"^[\s]*[=+\-@]")


@pytest.fixture
def hostile(netgive: Netgive) -> Netgive:
    """A network of which each text came from somebody who means ill."""
    people = [
        contact(f"x{number}", name, nickname=name, organization=name, title=name, location=name, circles=[name])
        | {"skills": [name], "interests": [name], "memory": name, "note": name, "closeness": "active"}
        | {"emails": [f"x{number}@example.org"], "urls": [f"https://example.org/{number}"]}
        | {"phones": [f"+49 30 12345{number:02}"], "birthday": "--11-24"}
        for number, name in enumerate(HOSTILE)
    ]
    ids = [(one["id"], one["name"]) for one in people]
    netgive.load(
        {
            "circles": [{"name": name, "every_days": 30} for _, name in ids],
            "contacts": people,
            "interactions": [talked(who, ago, text) for who, text in ids for ago in (900, 4)],
            "needs": [{"id": f"n{who}", "contact": who, "text": text, "first_seen": day(9)} for who, text in ids],
            "events": [{"contact": who, "kind": "good_news", "on": day(3), "note": text} for who, text in ids],
            "shelf": [{"id": f"s{who}", "kind": "book", "title": text, "topics": [text]} for who, text in ids],
            "gives": [
                {
                    "id": f"g{who}{state}",
                    "contact": who,
                    "kind": "advice",
                    "state": state,
                    "text": text,
                    "outcome": text,
                }
                | {"promised_on": day(9), "due": day(-9), "delivered_on": day(5) if state == "used" else None}
                for who, text in ids
                for state in ("promised", "used")
            ],
            "received": [{"id": f"r{who}", "contact": who, "text": text, "on": day(30)} for who, text in ids],
            "introductions": [
                {"id": f"i{who}", "a": who, "b": other, "state": "idea", "reason": text, "changed_on": day(5)}
                for (who, text), (other, _) in pairwise(ids)
            ],
        }
    )
    netgive.ok("suggest")
    return netgive


SHOWN = [
    *(["list"], ["list", "--format", "csv"], ["list", "--format", "ids"], ["find", "cmd"], ["shelf", "list"]),
    *(["promises"], ["suggest"], ["suggest", "--all"], ["suggest", "--why", "x1"], ["draft", "x3"], ["draft", "x11"]),
    *(["show", "x0"], ["show", "x11"], ["show", "x17"], ["history", "--all"], ["duplicates"], ["intro", "list"]),
    *(["report"], ["report", "--share"], ["stats"], ["remind"], ["log", "a talk", "--with", "x2"], ["need", "x5", "y"]),
    *(["export"], ["config"], ["skip", "x8"], ["release", "gx4promised"], ["thanks", "x9"], ["undo"]),
    ["import", "nosuch\x1b[31m\u202e.csv"],
]


@pytest.mark.parametrize("command", SHOWN, ids=" ".join)
def test_nothing_steers_the_screen(hostile: Netgive, command: list[str]) -> None:
    ran = hostile(*command)
    assert ran.code in {0, 5, 6}, ran
    assert not STEERS.search(ran.out + ran.err), STEERS.findall(ran.out + ran.err)


@pytest.mark.parametrize(
    "command", [["suggest"], ["suggest", "--all"], ["report"], ["show", "x0"], ["list"], ["duplicates"], ["promises"]]
)
def test_nothing_steers_a_terminal_with_colours(hostile: Netgive, command: list[str]) -> None:
    code, seen = on_terminal(hostile, *command)
    assert code == 0
    plain = COLOURS.sub("", seen).replace("\r\n", "\n")
    assert not STEERS.search(plain), STEERS.findall(plain)
    assert "owned" not in seen or "\x1b]0;owned" not in seen


@pytest.mark.parametrize(
    "command", [["list", "--format", "csv"], ["export", "--format", "csv"], ["report", "--format", "csv"]]
)
def test_no_cell_of_a_table_is_a_formula(hostile: Netgive, command: list[str]) -> None:
    ran = hostile(*command)
    assert ran.code == 0
    rows = list(csv.reader(io.StringIO(ran.out)))
    assert len({len(row) for row in rows}) == 1
    phone = re.compile(r"^\+[\d ();./-]+(; \+[\d ();./-]+)*$")
    cells = [cell for row in rows for cell in row if cell and not phone.match(cell) and not re.match(r"^-?\d", cell)]
    assert not [cell for cell in cells if FORMULA.match(cell) and not cell.startswith("--11")]
    assert not STEERS.search(ran.out.replace("\r\n", "\n"))


@pytest.mark.parametrize("version", ["4.0", "3.0"])
def test_a_card_is_one_card_each(hostile: Netgive, version: str) -> None:
    ran = hostile("export", "--format", "vcard", "--vcard", version)
    cards = list(vobject.readComponents(ran.out, allowQP=True))
    assert len(cards) == len(HOSTILE)
    assert "Injected" not in [card.fn.value for card in cards]
    assert not STEERS.search(ran.out.replace("\r\n", "\n"))
    (hostile.home / "back.vcf").write_text(ran.out, encoding="utf-8", newline="")
    other = hostile.home / "other.db"
    hostile.ok("--db", other, "import", hostile.home / "back.vcf")
    names = {one["name"] for one in hostile.ok("list")["contacts"]}
    assert {one["name"] for one in hostile.ok("--db", other, "list")["contacts"]} == names


def test_a_calendar_has_an_event_for_each_reminder_and_no_more(hostile: Netgive) -> None:
    ran = hostile("export", "--format", "ics")
    calendar = icalendar.Calendar.from_ical(ran.out)
    events = [part for part in calendar.walk() if part.name == "VEVENT"]
    assert ran.out.count("BEGIN:VEVENT") == ran.out.count("END:VEVENT\r\n") == len(events) > len(HOSTILE)
    assert not STEERS.search(ran.out.replace("\r\n", "\n"))
    lines = ran.out.replace("\r\n ", "").split("\r\n")
    assert {re.split("[:;]", line)[0] for line in lines if line} <= {
        *("BEGIN", "END", "PRODID", "VERSION", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"),
        *("TRANSP", "RRULE"),
    }


class Tags(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def test_a_page_has_no_tag_that_a_name_brought(hostile: Netgive) -> None:
    for options in ([], ["--share"], ["--share", "initials"]):
        ran = hostile("report", "--format", "html", "-o", "-", *options)
        assert ran.code == 0
        page = Tags()
        page.feed(ran.out)
        assert "b" not in {tag for tag, _ in page.seen}
        assert "img" not in {tag for tag, _ in page.seen}
        attributes = {name for _, attributes in page.seen for name in attributes}
        assert not {name for name in attributes if name.startswith("on")}
        links = [value or "" for _, one in page.seen for name, value in one.items() if name in {"href", "src"}]
        assert not [link for link in links if link.strip().casefold().startswith(("javascript", "data:text"))]
        isolated = re.sub("\u2068([^\u2066-\u2069]*)\u2069", r"\1", ran.out)  # names are set apart by such pairs
        assert not STEERS.search(isolated)


def test_markdown_of_a_name_is_text(hostile: Netgive) -> None:
    ran = hostile("report", "--format", "markdown", "-o", "-")
    assert ran.code == 0
    assert not re.search(r"(?<!\\)<(script|img|b)\b", ran.out)
    assert not re.search(r"(?<!\\)\]\(javascript", ran.out)
    assert not STEERS.search(ran.out)


def test_a_message_with_the_report_has_the_headers_it_should(hostile: Netgive) -> None:
    ran = hostile("report", "--format", "eml", "-o", "-")
    message = email.message_from_string(ran.out, policy=default)
    assert {name.casefold() for name in message} == {
        *("subject", "date", "message-id", "x-unsent", "mime-version", "content-type"),
    }
    assert message["bcc"] is None
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]


def browser(netgive: Netgive) -> Path:
    """A program that writes down what it is to open."""
    opened = netgive.home / "opened"
    program = netgive.home / "browser"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {shlex.quote(str(opened))}\n', encoding="utf-8")
    program.chmod(0o755)
    netgive.env["BROWSER"] = f"{program} %s"
    return opened


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_a_message_in_the_mail_program_goes_to_one_address(hostile: Netgive, number: int) -> None:
    opened = browser(hostile)
    hostile.ok("edit", f"x{number}", "--clear", "email", "--email", ADDRESS)
    ran = hostile("draft", f"x{number}", "--mail")
    assert ran.code in {0, 5}, ran
    if ran.code == 0:
        [url] = opened.read_text(encoding="utf-8").splitlines()
        parts = urlsplit(url)
        assert parts.scheme == "mailto"
        assert {*parse_qs(parts.query)} == {"subject", "body"}
        assert unquote(parts.path) == ADDRESS
        assert "\n" not in parse_qs(parts.query)["subject"][0]
        assert not STEERS.search(unquote(url).replace("\r\n", "\n"))


def test_a_report_is_a_file_in_the_folder_that_was_named(hostile: Netgive) -> None:
    folder = hostile.home / "reports $(id) 'quoted' <b>"
    folder.mkdir()
    before = {*hostile.home.rglob("*")}
    for form in ("terminal", "markdown", "html", "json", "csv", "eml"):
        assert hostile("report", "--format", form, "-o", folder).code == 0
    made = {*hostile.home.rglob("*")} - before
    assert {path.parent for path in made} == {folder}
    assert all(re.fullmatch(r"netgive-report-[\w-]+\.\w+", path.name) for path in made)


def test_what_an_import_left_out_is_written_down_harmless(hostile: Netgive) -> None:
    cards = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:no address {name}\nEND:VCARD\n" for name in HOSTILE)
    (hostile.home / "cards.vcf").write_text(cards, encoding="utf-8", newline="")
    told = hostile.home / "left-out.txt"
    ran = hostile("import", hostile.home / "cards.vcf", "--report", told)
    assert ran.code == 0, ran
    assert not STEERS.search(ran.out + told.read_text(encoding="utf-8"))


PLACES = [
    "plain.db",
    "with blank.db",
    'it\'s 100% $HOME "x".db',
    "back\\slash.db",
    "<key>&amp;.db",
    "`id`;#.db",
    "ä\u202e.db",
]


@pytest.mark.parametrize("place", PLACES)
def test_a_reminder_starts_what_it_should_whatever_the_store_is_called(netgive: Netgive, place: str) -> None:
    path = netgive.home / place
    shown = {}
    programs = netgive.home / "programs"
    programs.mkdir()
    (programs / "crontab").write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    (programs / "crontab").chmod(0o755)
    for means in ("systemd", "launchd", "cron"):
        ran = netgive("--db", path, "schedule", "--by", means, "--dry-run", "--json", PATH=str(programs))
        if not path.name.isprintable():
            assert (ran.code, json.loads(ran.out)["error"]["code"]) == (2, "invalid")
            continue
        shown[means] = ran.json
    for content in _files(list(shown.values())):
        if content.startswith("<?xml"):
            assert str(path) in plistlib.loads(content.encode())["ProgramArguments"]
        elif "ExecStart" in content:
            [line] = [one for one in content.splitlines() if one.startswith("ExecStart=")]
            assert str(path) in systemd_words(line.partition("=")[2])
        elif " * * *" in content:
            [line] = [one for one in content.splitlines() if " * * *" in one]
            assert str(path) in shlex.split(line.replace(r"\%", "%"))
    assert len(shown) in {0, 3}


def systemd_words(line: str) -> list[str]:
    """The words of a command as systemd.service(5) and systemd.syntax(7) say that it takes them apart."""
    words = re.findall(r"""(["'])((?:(?!\1)[^\\]|\\.)*)\1(?=\s|$)|(\S+)""", line)
    whole = [re.sub(r"\\(.)", r"\1", quoted) if quote else bare for quote, quoted, bare in words]
    return [word.replace("%%", "%").replace("$$", "$") for word in whole]


def _files(document: object) -> list[str]:
    """All texts of several lines in a document."""
    if isinstance(document, dict):
        return [text for value in document.values() for text in _files(value)]
    if isinstance(document, list):
        return [text for value in document for text in _files(value)]
    return [document] if isinstance(document, str) and "\n" in document else []


def test_a_notification_has_no_markup_of_a_name(netgive: Netgive) -> None:
    netgive.load(
        {
            "contacts": [contact("c1", "<b>Eve</b> & \x1b[2J\u202eco", closeness="active")],
            "interactions": [talked("c1", 500, "her garden")],
        }
    )
    folder = netgive.home / "programs"
    folder.mkdir()
    program, said = folder / "notify-send", netgive.home / "said"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {said}\n', encoding="utf-8")
    program.chmod(0o755)
    assert netgive("remind", PATH=f"{folder}:/usr/bin:/bin").code == 0
    text = said.read_text(encoding="utf-8")
    assert "&lt;b&gt;Eve&lt;/b&gt; &amp; " in text
    assert not STEERS.search(text)
