"""What the sentences of a report are made of, taken from the report itself: they say nothing that it does not hold."""

from datetime import date

from netgive.domain.exchange import GiveState
from netgive.engine.period import DAYS_OF_WEEK, Span, monday_of, noun
from netgive.engine.report_words import Echo, Promised, Story, sentences
from netgive.reports.report import Gift, Report, Revived


def with_sentences(report: Report) -> Report:
    """The report with the three sentences that stand above its figures."""
    return report._replace(sentences=sentences(story(report)))


def story(report: Report) -> Story:
    span = Span(report.first, report.last)
    return Story(
        noun=noun(span),
        turn=monday_of(span.last).toordinal() // DAYS_OF_WEEK,
        gifts=len(report.gifts),
        minutes=report.minutes,
        people=report.people_reached,
        revived=[(one.person.name, one.silent_days) for one in _longest_first(report)],
        changed=_echoes(report, GiveState.CHANGED_OUTCOME),
        used=_echoes(report, GiveState.USED),
        thanked=_echoes(report, GiveState.THANKED),
        made=report.introductions.made,
        useful=report.introductions.useful,
        thanks_said=report.thanks_said,
        kept=report.promises.kept + report.promises.kept_late,
        needs=report.needs_captured,
        answered=report.responses.answered,
        streak=report.streak_weeks,
        open_promises=report.promises.open,
        promise=_next_promise(report),
        invited=next((one.person.name for one in report.ahead if one.kind == "give"), None),
    )


def _longest_first(report: Report) -> list[Revived]:
    return sorted(report.revived, key=lambda one: (-one.silent_days, one.on, one.person.name, one.person.id))


def _echoes(report: Report, state: GiveState) -> list[Echo]:
    """What became of gifts in the period; words of theirs before none."""
    start = state.replace("_", " ")
    found = [gift for gift in report.outcomes if gift.outcome is not None and gift.outcome.startswith(start)]
    echoes = [Echo(gift.person.name, gift.text, _words(gift, start)) for gift in found]
    return sorted(echoes, key=lambda echo: echo.words is None)


def _words(gift: Gift, start: str) -> str | None:
    return (gift.outcome or "").removeprefix(start).removeprefix(": ").strip() or None


def _next_promise(report: Report) -> Promised | None:
    promises = (one for one in report.ahead if one.kind == "promise")
    return next((Promised(one.person.name, one.text, _to_come(one.on, report)) for one in promises), None)


def _to_come(day: date | None, report: Report) -> date | None:
    """The day of a promise, where it is not past: a day that was missed is no news."""
    return day if day is not None and day > report.last else None
