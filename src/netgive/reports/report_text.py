"""The report as plain, stable text of 80 columns, for pipes, files and mails."""

import textwrap

from netgive.domain.text import harmless
from netgive.reports.portrait_text import sparkline
from netgive.reports.report import Report
from netgive.reports.report_view import ReportView, report_view

WIDTH, LABEL_WIDTH = 80, 16
INDENT = "  "
BAR = "■"
MOST_BARS = 30


def report_text(report: Report) -> str:
    """The report, ready to print."""
    return harmless("\n".join(_page(report_view(report))))


def _page(view: ReportView) -> list[str]:
    lines = [*_wrapped(f"What you gave: {view.title}"), "", *_wrapped(" ".join(view.sentences)), ""]
    for label, text in view.figures:
        lines += _wrapped(f"{label:<{LABEL_WIDTH}}{_line(text)}", " " * LABEL_WIDTH)
    if any(view.weeks):
        lines.append(f"{'By week':<{LABEL_WIDTH}}{sparkline(view.weeks)} (the last {len(view.weeks)} weeks)")
    for heading, bars in (("By kind", view.kinds), ("By circle", view.circles)):
        lines += ["", f"{heading}:", *_bars(bars)] if bars else []
    if view.gifts:
        lines += ["", "Gifts:"]
    for gift in view.gifts:
        lines += _wrapped(f"{INDENT}{gift.day}  {_line(gift.name)}: {_line(gift.text)} ({_line(gift.about)})", " " * 14)
    if view.ahead:
        lines += ["", "The next seven days:"]
    for one in view.ahead:
        by = f" (by {one.day})" if one.day else ""
        start = f"{INDENT}{one.label + ':':<{LABEL_WIDTH}}"
        lines += _wrapped(f"{start}{_line(one.name)}: {_line(one.text)}{by}", " " * len(start))
    return lines


def _bars(counts: tuple[tuple[str, int], ...]) -> list[str]:
    """Bars of one mark a gift, shortened together where they are many."""
    most = max(count for _, count in counts)
    width = LABEL_WIDTH - 1
    lines = []
    for name, count in counts:
        length = count if most <= MOST_BARS else max(1, MOST_BARS * count // most)
        label = _line(name)
        short = label if len(label) <= width else f"{label[: width - 1]}…"
        lines.append(f"{INDENT}{short:<{width}} {count:>4}  {BAR * length}")
    return lines


def _wrapped(text: str, hanging: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent=hanging, break_on_hyphens=False) or [""]


def _line(text: str) -> str:
    return " ".join(text.split())
