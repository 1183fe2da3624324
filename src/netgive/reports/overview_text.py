"""Whom one knows, as a few lines."""

from netgive.domain.ties import TieState
from netgive.reports.overview import Overview
from netgive.reports.standing import STATES


def overview_text(found: Overview) -> str:
    """How many people, from where and since when; how their ties are; whom one may have forgotten."""
    if not found.people:
        return "You know nobody here yet."
    at = f" at {_many(found.organizations, 'organisation')}" if found.organizations else ""
    years = f", from {found.years[0]} to {found.years[1]}" if found.years else ""
    lines = [f"You know {_many(found.people, 'person', 'people')}{at}{years}."]
    lines.append(
        f"  {', '.join(f'{found.states[state]} {STATES[state]}' for state in TieState if found.states[state])}"
    )
    if found.dormant:
        lines += ["", "Dormant, with the most history; they are likely to be glad to hear from you:"]
        lines += [
            f"  {one.name}, in touch on {_many(one.days, 'day')}, last on {one.last.isoformat()}"
            for one in found.dormant
        ]
    return "\n".join(lines)


def _many(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or f'{one}s'}"
