"""The report as Markdown that reads well as it is, in git and in note apps.

Texts from outside are escaped: CommonMark takes any punctuation after a backslash as itself
(https://spec.commonmark.org/0.31.2/#backslash-escapes). What GitHub and note apps add to it (addresses that become
links, `==marks==`, `%%comments%%`, `[[links]]`, #tags) is escaped, too.
"""

import re

from netgive.domain.text import harmless
from netgive.reports.report import Report
from netgive.reports.report_view import AheadLine, GiftLine, ReportView, report_view

MARKUP = re.compile(r"[\\`*_\[\]<>|~$#^@]|&(?=#?\w+;)|=(?==)|(?<==)=|%(?=%)|(?<=%)%|\{(?=[{%])")
ADDRESS = re.compile(r"(?<=[a-z])://|(?<=\bwww)\.", re.IGNORECASE)
START = re.compile(r"^(\d{1,9})([.)])|^([-+:])")


def report_markdown(report: Report) -> str:
    """The report, with one line a thing, so that two of them compare well."""
    view = report_view(report)
    parts = [[f"# What you gave: {escaped(view.title)}"], [" ".join(map(paragraph, view.sentences))]]
    parts.append([f"- **{label}**: {escaped(text)}" for label, text in view.figures])
    parts += _counts(view)
    if view.gifts:
        parts += [["## Gifts"], [_gift(gift) for gift in view.gifts]]
    if view.ahead:
        parts += [["## The next seven days"], [_ahead(one) for one in view.ahead]]
    return "\n\n".join("\n".join(lines) for lines in parts)


def escaped(text: str) -> str:
    """One line of text in which nothing is markup."""
    line = " ".join(harmless(text).split())
    return ADDRESS.sub(lambda found: f"\\{found[0]}", MARKUP.sub(r"\\\g<0>", line))


def paragraph(text: str) -> str:
    """The same at the beginning of a line, where numbers and dashes would begin a list."""
    return START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", escaped(text))


def _counts(view: ReportView) -> list[list[str]]:
    counts = (("By kind", view.kinds), ("By circle", view.circles))
    lines = [
        f"- **{label}**: {', '.join(f'{escaped(name)} {count}' for name, count in found)}"
        for label, found in counts
        if found
    ]
    return [lines] if lines else []


def _gift(gift: GiftLine) -> str:
    return f"- {gift.day} **{escaped(gift.name)}**: {escaped(gift.text)} ({escaped(gift.about)})"


def _ahead(one: AheadLine) -> str:
    by = f" (by {one.day})" if one.day else ""
    return f"- [ ] {one.label}: **{escaped(one.name)}**: {escaped(one.text)}{by}"
