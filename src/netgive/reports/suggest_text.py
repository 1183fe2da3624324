"""The morning page as plain, stable text of 80 columns, for pipes and mails."""

import textwrap

from netgive.domain.suggest import Explanation, Plan
from netgive.domain.text import harmless
from netgive.reports.suggest_view import PageView, PersonView, page_view

WIDTH = 80
INDENT = "   "
LABEL_WIDTH = 14


def plan_text(plan: Plan, *, numbered: bool = True) -> str:
    """The page, ready to print."""
    return harmless("\n".join(_page(page_view(plan, numbered=numbered))))


def _page(view: PageView) -> list[str]:
    lines = [view.heading + (f": {view.summary}" if view.summary else "")]
    for person in view.people:
        lines += ["", *_person(person)]
    for paragraph in (view.empty, view.notes):
        if paragraph:
            lines.append("")
        for text in paragraph:
            lines += _wrapped(text)
    return lines


def _person(person: PersonView) -> list[str]:
    lines = _wrapped(f"{person.rank}. {person.name} ({person.standing})", hanging=INDENT)
    for label, text in (*person.lines, ("Next", person.command)):
        start = f"{INDENT}{label + ':':<{LABEL_WIDTH}}"
        lines += _wrapped(start + " ".join(text.split()), hanging=INDENT + " " * LABEL_WIDTH)
    return lines


def _wrapped(text: str, hanging: str = "") -> list[str]:
    if text.startswith("  ") and not hanging:
        return [text]
    return textwrap.wrap(text, WIDTH, subsequent_indent=hanging, break_on_hyphens=False) or [""]


def explanation_text(explained: Explanation) -> str:
    """Why somebody is in the plan, or is not, factor by factor."""
    if explained.gate is not None:
        lines = [f"{explained.contact.name} is not suggested today: {explained.gate}."]
    elif explained.shown:
        lines = [f"{explained.contact.name} is in today's plan."]
    else:
        lines = [f"{explained.contact.name} could be suggested; others come first today."]
    for reason in explained.reasons:
        lines += _wrapped(f"{INDENT}{reason.factor:<10} {reason.value:.2f}  {reason.text}", hanging=" " * 20)
    if explained.offers:
        lines += ["", "What you could give, the best first:"]
    for offer in explained.offers:
        lines += _wrapped(f"{INDENT}{offer.summary} ({offer.minutes} min). Because: {offer.evidence}", hanging=" " * 5)
    return harmless("\n".join(lines))
