"""The figures of the last weeks side by side, as small bars; and as JSON."""

from collections.abc import Callable, Sequence
from typing import Any

from netgive.domain.text import harmless
from netgive.engine.period import Span, title
from netgive.engine.report import Figures, rate
from netgive.reports.portrait_text import sparkline
from netgive.reports.stats import Week

LABEL_WIDTH = 16
GIVEN, REST, NONE = "■", "○", "·"
DIGITS = 2

FIGURES: tuple[tuple[str, Callable[[Figures], int]], ...] = (
    ("Gifts", lambda one: one.delivered),
    ("Minutes", lambda one: one.minutes),
    ("People reached", lambda one: one.people_reached),
    ("Came back", lambda one: len(one.comebacks)),
    ("Promises kept", lambda one: one.kept + one.kept_late),
    ("Thanks said", lambda one: one.thanks_said),
    ("Needs heard", lambda one: one.needs_captured),
    ("Introductions", lambda one: one.made),
)


def stats_text(weeks: Sequence[Week]) -> str:
    """A line for each figure, a mark for each week, and the total."""
    whole = Span(weeks[0].span.first, weeks[-1].span.last)
    count = f"The last {len(weeks)} weeks" if len(weeks) > 1 else "The last week"
    lines = [f"{count}: {title(whole)}", "", f"{'':<{LABEL_WIDTH}}{'':<{len(weeks)}} total"]
    for label, figure in FIGURES:
        numbers = [figure(week.figures) for week in weeks]
        lines.append(f"{label:<{LABEL_WIDTH}}{sparkline(numbers)} {sum(numbers):>5}")
    return harmless("\n".join([*lines, _answers(weeks), "", *_streak(weeks)]))


def _answers(weeks: Sequence[Week]) -> str:
    """The share of each week's messages that were answered; how many they were is no goal, and stands at the end."""
    rates = [rate(week.figures.sent, week.figures.answered) for week in weeks]
    bars = sparkline([round(100 * share) if share is not None else 0 for share in rates])
    sent, answered = (sum(count) for count in zip(*((w.figures.sent, w.figures.answered) for w in weeks), strict=True))
    return f"{'Answered':<{LABEL_WIDTH}}{bars} {answered}/{sent}"


def _streak(weeks: Sequence[Week]) -> list[str]:
    marks = "".join(GIVEN if week.figures.delivered else REST if week.grace else NONE for week in weeks)
    row = weeks[-1].figures.streak_weeks
    lines = [f"{'Weekly streak':<{LABEL_WIDTH}}{marks} {row:>5}"]
    if REST in marks:
        lines.append(f"{'':<{LABEL_WIDTH}}{REST} is a week of rest: one in four keeps the streak.")
    if not row:
        lines.append(f"{'':<{LABEL_WIDTH}}A streak begins with one small gift.")
    return lines


def stats_to_json(weeks: Sequence[Week]) -> dict[str, Any]:
    return {"weeks": [_week_to_json(week) for week in weeks], "streak_weeks": weeks[-1].figures.streak_weeks}


def _week_to_json(week: Week) -> dict[str, Any]:
    figures = week.figures
    answered = rate(figures.sent, figures.answered)
    return {
        "from": week.span.first.isoformat(),
        "to": week.span.last.isoformat(),
        "gives": figures.delivered,
        "minutes": figures.minutes,
        "people_reached": figures.people_reached,
        "revived": len(figures.comebacks),
        "promises_kept": figures.kept,
        "promises_kept_late": figures.kept_late,
        "sent": figures.sent,
        "answered": figures.answered,
        "rate": round(answered, DIGITS) if answered is not None else None,
        "thanks_said": figures.thanks_said,
        "needs_captured": figures.needs_captured,
        "introductions_made": figures.made,
        "streak_weeks": figures.streak_weeks,
        "grace": week.grace,
    }
