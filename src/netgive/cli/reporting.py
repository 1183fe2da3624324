"""Showing a report: what `report` and its straight way have in common. Imports no Typer."""

import json
import sys
from datetime import date
from enum import StrEnum
from io import TextIOWrapper

from netgive.cli.output import CONTRACT_VERSION, emit, on_terminal, say
from netgive.cli.reading import reading
from netgive.engine.period import last_full_week
from netgive.reports.report import Report
from netgive.services.report import report


class ReportFormat(StrEnum):
    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    CSV = "csv"
    EML = "eml"


PICTURED = {ReportFormat.HTML, ReportFormat.EML}


def run_report(db: str | None, *, as_json: bool) -> None:
    """Show the report of the last full week, of the chosen database."""
    with reading(db) as here:
        made = report(here.store, last_full_week(here.today), here.today)
    show(made, ReportFormat.JSON if as_json else ReportFormat.TERMINAL, here.today)


def show(made: Report, form: ReportFormat, today: date) -> None:
    """On standard output: text for people, the document as JSON, other forms in UTF-8 whatever the terminal speaks."""
    if form is ReportFormat.JSON:
        from netgive.reports.report_json import report_to_json  # noqa: PLC0415  each form imports its own

        emit(report_to_json(made))
    elif form is ReportFormat.TERMINAL and on_terminal():
        from rich.console import Console  # noqa: PLC0415  Rich costs 30 ms and is for terminals only

        from netgive.reports.report_screen import show_report  # noqa: PLC0415

        show_report(made, Console(highlight=False))
    elif form is ReportFormat.TERMINAL:
        from netgive.reports.report_text import report_text  # noqa: PLC0415

        say(report_text(made))
    else:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        sys.stdout.write(as_text(made, form, today))


def as_text(made: Report, form: ReportFormat, today: date) -> str:
    """The report in a form, as a file holds it."""
    if form in PICTURED:
        return _pictured(made, form, today)
    if form is ReportFormat.JSON:
        from netgive.reports.report_json import report_to_json  # noqa: PLC0415  each form imports its own

        return f"{json.dumps({'netgive': CONTRACT_VERSION, 'ok': True, **report_to_json(made)}, indent=2)}\n"
    if form is ReportFormat.MARKDOWN:
        from netgive.reports.report_markdown import report_markdown  # noqa: PLC0415

        return f"{report_markdown(made)}\n"
    if form is ReportFormat.CSV:
        from netgive.reports.report_csv import report_csv  # noqa: PLC0415

        return f"{report_csv(made)}\n"
    from netgive.reports.report_text import report_text  # noqa: PLC0415

    return f"{report_text(made)}\n"


def _pictured(made: Report, form: ReportFormat, today: date) -> str:
    """The page, or the message that holds it."""
    from netgive.reports.report_html import html_text  # noqa: PLC0415

    page = html_text(made, today)
    if form is ReportFormat.HTML:
        return page
    from netgive.reports.report_eml import report_eml  # noqa: PLC0415
    from netgive.reports.report_text import report_text  # noqa: PLC0415

    return report_eml(made, report_text(made), page, today)
