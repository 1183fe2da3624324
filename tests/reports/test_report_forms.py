"""The forms of a report: what people read is kept in golden files, and what came from outside is harmless in each."""

import csv
import io
import json
import re
from email import message_from_string
from email.policy import default

import pytest
from markdown_it import MarkdownIt
from rich.console import Console

import golden
import weeks
from netgive.domain.text import harmless
from netgive.reports.report import Report
from netgive.reports.report_csv import report_csv
from netgive.reports.report_eml import report_eml
from netgive.reports.report_json import report_to_json
from netgive.reports.report_markdown import escaped, paragraph, report_markdown
from netgive.reports.report_screen import show_report
from netgive.reports.report_text import report_text
from weeks import SUNDAY

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
REPORTS = {"full": weeks.full(), "empty": weeks.empty()}


def on_screen(report: Report, width: int = 80) -> str:
    stream = io.StringIO()
    console = Console(width=width, file=stream, highlight=False, color_system=None)
    show_report(report, console)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines())


@pytest.mark.parametrize("name", REPORTS)
def test_the_forms_read_as_before(name: str) -> None:
    golden.check(f"report_text_{name}.txt", report_text(REPORTS[name]))
    golden.check(f"report_markdown_{name}.md", report_markdown(REPORTS[name]))
    golden.check(f"report_screen_{name}.txt", on_screen(REPORTS[name]))


@pytest.mark.parametrize("report", [weeks.full(), weeks.empty(), weeks.hostile()])
def test_text_has_80_columns_and_nothing_that_steers_a_terminal(report: Report) -> None:
    text = report_text(report)
    assert max(map(len, text.splitlines())) <= 80
    for form in (text, report_markdown(report), report_csv(report), on_screen(report), on_screen(report, 44)):
        assert not CONTROL.search(form.replace("\r\n", "\n"))
    assert json.loads(json.dumps(report_to_json(report)))["gives"]["delivered"] == len(report.gifts)


@pytest.mark.parametrize("name", weeks.HOSTILE)
def test_markdown_takes_a_name_for_a_name(name: str) -> None:
    text = escaped(name)
    assert re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", text) == " ".join(harmless(name).split())
    assert not re.search(r"(?<!\\)[*_`\[\]<>|~#]", text)
    assert not re.search(r"(?<!\\)://|\bwww\.|[a-z]@[a-z]|(?<!\\)&lt;|==|%%", text)


@pytest.mark.parametrize("name", weeks.HOSTILE)
def test_a_reader_of_markdown_finds_text_alone(name: str) -> None:
    for text in (paragraph(name), f"- 2026-11-16 {escaped(name)}", f"- **{escaped(name)}**"):
        inline = next(token for token in MarkdownIt("commonmark").parse(text) if token.type == "inline")
        assert {token.type for token in inline.children or ()} <= {
            "text",
            "text_special",
            "strong_open",
            "strong_close",
        }
        content = "".join(token.content for token in inline.children or ())
        assert content.removeprefix("2026-11-16 ") == " ".join(harmless(name).split())


@pytest.mark.parametrize(
    ("text", "escapes"),
    [("1. Bo answered", r"1\. Bo answered"), ("2026) x", r"2026\) x"), ("- Bo", r"\- Bo"), ("+1 Bo", r"\+1 Bo")],
)
def test_a_paragraph_begins_no_list(text: str, escapes: str) -> None:
    assert paragraph(text) == escapes
    assert paragraph("In 2026. Bo") == "In 2026. Bo"


def test_a_spreadsheet_has_one_row_a_gift_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(report_csv(weeks.hostile()))))
    assert len(rows) == len(weeks.HOSTILE)
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t"))]
    assert list(csv.DictReader(io.StringIO(report_csv(weeks.empty())))) == []


def test_a_message_to_oneself_has_the_text_and_the_page() -> None:
    whole = report_eml(weeks.full(), report_text(weeks.full()), "<p>Grüße</p>", SUNDAY)
    message = message_from_string(whole, policy=default)
    assert message["Subject"] == "What you gave: Week 47, 16 to 22 November 2026"
    assert {"To", "From", "Cc", "Bcc"} & {*message.keys()} == set()
    plain, page = message.iter_parts()
    assert (plain.get_content_type(), page.get_content_type()) == ("text/plain", "text/html")
    assert plain.get_content().replace("\r\n", "\n") == f"{report_text(weeks.full())}\n"
    assert page.get_content().strip() == "<p>Grüße</p>"
    assert all(len(line) <= 998 for line in whole.split("\r\n"))
    assert whole == report_eml(weeks.full(), report_text(weeks.full()), "<p>Grüße</p>", SUNDAY)


def test_no_name_reaches_a_header_of_the_message() -> None:
    text = report_text(weeks.hostile()) + "\r\n\r\nBcc: everybody@example.org\r\n"
    message = message_from_string(report_eml(weeks.hostile(), text, "<p></p>", SUNDAY), policy=default)
    assert {*message.keys()} == {"Subject", "Date", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type"}
    assert message.defects == []


def test_json_has_the_keys_of_the_contract() -> None:
    found = report_to_json(weeks.full())
    assert found["responses"] == {"sent": 6, "answered": 4, "rate": 0.67, "note": None}
    assert found["revived"][0] == {
        "contact": {"id": "c1", "name": "Ada Example"},
        "silent_days": 800,
        "on": "2026-11-16",
    }
    assert found["gives"]["by_kind"] == {"advice": 1, "recommendation": 1, "introduction": 0, "attention": 1}
    assert report_to_json(weeks.empty())["responses"] == {"sent": 0, "answered": 0, "rate": None, "note": "too few"}
