"""The report as a page: one file, without a script and without the network."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netgive.engine.period import Span, spoken, title
from netgive.reports.charts.entries import ahead_groups, gift_lines
from netgive.reports.charts.figures import figures
from netgive.reports.charts.heatmap import heat_map
from netgive.reports.charts.network import network_chart
from netgive.reports.charts.reach import reach_chart
from netgive.reports.charts.timeline import timeline
from netgive.reports.charts.weeks import weeks_chart
from netgive.reports.charts.words import KINDS, counted, shown
from netgive.reports.report import Gift, Report
from netgive.reports.report_view import report_view

if TYPE_CHECKING:
    from jinja2 import Environment

GIFTS_IN_SIGHT = 10
TEMPLATES = Path(__file__).with_name("html")


def html_text(report: Report, today: date) -> str:
    """The page; ``today`` is the day it was made."""
    return _environment().get_template("page.html").render(_page(report, today))


def _page(report: Report, today: date) -> dict[str, Any]:
    gifts = gift_lines(report.gifts)
    return {
        "period": title(Span(report.first, report.last)),
        "still_open": report.first <= today <= report.last,
        "made_on": spoken(today),
        "sentences": [shown(sentence) for sentence in report.sentences],
        "figures": figures(report),
        "gifts": gifts[:GIFTS_IN_SIGHT],
        "more_gifts": gifts[GIFTS_IN_SIGHT:],
        "outcomes": gift_lines(_earlier(report)),
        "ahead": ahead_groups(report.ahead),
        "weeks": weeks_chart(report.weeks),
        "reach": reach_chart(report_view(report).circles),
        "timeline": timeline(report.revivals, report.last),
        "heat": heat_map(report.days, report.last),
        "network": network_chart(report.network, _people(report)),
        "left_out": report.network.left_out,
        "kind_titles": list(KINDS.values()),
    }


def _people(report: Report) -> Sequence[str]:
    return [gift.person.id for gift in report.gifts]


def _earlier(report: Report) -> list[Gift]:
    """Gifts of which something became in the period, without those that are of the period themselves."""
    told = {(gift.on, gift.person, gift.text) for gift in report.gifts}
    return [gift for gift in report.outcomes if (gift.on, gift.person, gift.text) not in told]


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415  for this form only

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["counted"] = counted
    return environment
