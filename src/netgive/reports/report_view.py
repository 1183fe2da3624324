"""What a report says, line by line, before it is set as text, with Rich or as Markdown."""

from collections.abc import Iterator
from typing import NamedTuple

from netgive.domain.exchange import GiveKind
from netgive.engine.period import Span, noun, title
from netgive.engine.quoting import silence
from netgive.reports.names import each_once
from netgive.reports.report import Ahead, Gift, Report

KINDS = {
    GiveKind.ADVICE: "advice",
    GiveKind.RECOMMENDATION: "recommendations",
    GiveKind.INTRODUCTION: "introductions",
    GiveKind.ATTENTION: "attention",
}
NO_CIRCLE = "no circle"
MUCH_UNANSWERED = 0.4  # ENGINE C.8: from there on it is said
MOST_NAMED = 8
AHEAD = {"promise": "Promised", "follow_up": "Follow up", "give": "You could give"}


class GiftLine(NamedTuple):
    """A gift: its day, to whom, what, and what else is known of it."""

    day: str
    name: str
    text: str
    about: str


class AheadLine(NamedTuple):
    """Something of the days to come: what is to be done, with whom, what it is about, and when."""

    label: str
    name: str
    text: str
    day: str


class ReportView(NamedTuple):
    """``figures`` are pairs of a label and a line; ``weeks`` are the gifts of each of the last weeks."""

    title: str
    sentences: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, int], ...]
    circles: tuple[tuple[str, int], ...]
    weeks: tuple[int, ...]
    gifts: tuple[GiftLine, ...]
    ahead: tuple[AheadLine, ...]


def report_view(report: Report) -> ReportView:
    return ReportView(
        title=title(Span(report.first, report.last)),
        sentences=report.sentences,
        figures=tuple(_figures(report)),
        kinds=tuple((KINDS[kind], count) for kind, count in report.by_kind.items() if count),
        circles=tuple(_circles(report)),
        weeks=tuple(sum(week.by_kind.values()) for week in report.weeks),
        gifts=tuple(map(_gift, report.gifts)),
        ahead=tuple(map(_ahead, report.ahead)),
    )


def _figures(report: Report) -> Iterator[tuple[str, str]]:
    """All figures in words; what did not happen is left out, but for gifts, promises and answers."""
    yield "Given", _given(report)
    if report.revived:
        yield "Came back", _came_back(report)
    yield "Promises", _promises(report)
    yield "Answers", _answers(report)
    if report.thanks_said:
        yield "Thanks said", str(report.thanks_said)
    if report.needs_captured or report.needs_closed:
        yield "Needs", f"{report.needs_captured} heard, {report.needs_closed} closed"
    made = report.introductions
    if any((made.asked, made.both_yes, made.made, made.useful)):
        yield "Introductions", f"{made.asked} asked, {made.both_yes} agreed to, {made.made} made, {made.useful} useful"
    if report.unanswered_share > 0:
        yield "Into silence", _unanswered(report.unanswered_share)
    if report.streak_weeks > 1:
        yield "In a row", f"{report.streak_weeks} weeks with a gift; one week of rest in four keeps them"


def _given(report: Report) -> str:
    count = len(report.gifts)
    if not count:
        return f"nothing was noted in this {noun(Span(report.first, report.last))}, and that is fine"
    minutes = f"{report.minutes} of {report.cap_minutes} minutes"
    return f"{_counted(count, 'gift')} to {_counted(report.people_reached, 'person', 'people')}, {minutes}"


def _came_back(report: Report) -> str:
    people = each_once(report.revived)
    told = [f"{one.person.name}, after {silence(one.silent_days)}" for one in people[:MOST_NAMED]]
    more = len(people) - MOST_NAMED
    return "; ".join([*told, f"and {more} more"] if more > 0 else told)


def _promises(report: Report) -> str:
    promises = report.promises
    kept = f"{promises.kept} kept" + (f" in time, {promises.kept_late} later" if promises.kept_late else "")
    past = f", {promises.overdue} of them past the day" if promises.overdue else ""
    return f"{kept}, {promises.open} open{past}"


def _answers(report: Report) -> str:
    answers = report.responses
    if not answers.sent:
        return "no messages went out"
    told = f"{answers.answered} of {_counted(answers.sent, 'message')} so far"
    return f"{told} ({answers.rate:.0%})" if answers.rate is not None else f"{told} ({answers.note} for a rate)"


def _unanswered(share: float) -> str:
    told = f"{share:.0%} of the minutes went to people who left two or more messages unanswered"
    return f"{told}; others may be glad of some" if share > MUCH_UNANSWERED else told


def _circles(report: Report) -> Iterator[tuple[str, int]]:
    """Circles by name, and at the end the gifts to people who are in none."""
    yield from sorted(report.circles.items())
    without = sum(1 for gift in report.gifts if gift.circle is None)
    if without and report.circles:
        yield NO_CIRCLE, without


def _gift(gift: Gift) -> GiftLine:
    outcome = f"; {gift.outcome}" if gift.outcome else ""
    return GiftLine(gift.on.isoformat(), gift.person.name, gift.text, f"{gift.minutes} min{outcome}")


def _ahead(one: Ahead) -> AheadLine:
    return AheadLine(AHEAD.get(one.kind, ""), one.person.name, one.text, one.on.isoformat() if one.on else "")


def _counted(count: int, thing: str, things: str | None = None) -> str:
    return f"{count} {thing if count == 1 else things or f'{thing}s'}"
