"""The figures of a report's page, each with a few words beside it."""

from collections.abc import Mapping
from typing import NamedTuple

from netgive.domain.exchange import GiveKind
from netgive.engine.quoting import silence
from netgive.reports.charts.words import KINDS, counted
from netgive.reports.names import each_once
from netgive.reports.report import Report
from netgive.reports.report_view import MUCH_UNANSWERED


class Figure(NamedTuple):
    """``share`` (0..1) is drawn as a thin bar."""

    title: str
    value: str
    note: str
    share: float | None = None

    @property
    def none(self) -> bool:
        return self.value.strip("\u202f%") == "0"


def figures(report: Report) -> tuple[Figure, ...]:
    return (
        Figure("Gifts", str(sum(report.by_kind.values())), _kinds(report.by_kind)),
        _minutes(report),
        Figure("People reached", str(report.people_reached), f"in {counted(len(report.circles), 'circle')}"),
        Figure("Ties revived", str(len(each_once(report.revived))), _longest(report)),
        Figure("Promises kept", str(report.promises.kept), f"in time, {report.promises.kept_late} later"),
        Figure("Promises open", str(report.promises.open), f"{report.promises.overdue} of them past the day"),
        _answers(report),
        Figure("Thanks said", str(report.thanks_said), "to people who did something for you"),
        Figure("Needs heard", str(report.needs_captured), f"{report.needs_closed} closed"),
        _introductions(report),
        _unanswered(report.unanswered_share),
        Figure("Weeks in a row", str(report.streak_weeks), "one in four may be a week of rest"),
    )


def _kinds(by_kind: Mapping[GiveKind, int]) -> str:
    return (
        ", ".join(f"{by_kind[kind]} {_one(kind, by_kind[kind])}" for kind in KINDS if by_kind.get(kind))
        or "a quiet time"
    )


def _one(kind: GiveKind, count: int) -> str:
    word = KINDS[kind].lower()
    return word.removesuffix("s") if count == 1 else word


def _minutes(report: Report) -> Figure:
    share = min(1.0, report.minutes / report.cap_minutes) if report.cap_minutes else None
    return Figure("Minutes", str(report.minutes), f"of {report.cap_minutes} set aside", share)


def _longest(report: Report) -> str:
    if not report.revived:
        return "they come in their own time"
    return f"after up to {silence(max(revived.silent_days for revived in report.revived))} of silence"


def _answers(report: Report) -> Figure:
    responses = report.responses
    told = f"{responses.answered} of {counted(responses.sent, 'message')} answered within 30 days"
    if not responses.sent:
        return Figure("Answers", "0", "no messages went out")
    if responses.rate is None:
        return Figure("Answers", str(responses.answered), f"{told}; {responses.note}" if responses.note else told)
    return Figure("Answers", _percent(responses.rate), told, responses.rate)


def _introductions(report: Report) -> Figure:
    made = report.introductions
    note = f"{made.asked} asked, {made.both_yes} with two yes, {made.useful} useful"
    return Figure("Introductions made", str(made.made), note)


def _unanswered(share: float) -> Figure:
    note = "of your minutes went to people who left two or more messages unanswered"
    if share > MUCH_UNANSWERED:
        note += "; others may be glad of some"
    return Figure("Into the silence", _percent(share), note, share)


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", "\u202f%")
