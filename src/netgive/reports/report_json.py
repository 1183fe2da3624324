"""The report as JSON: the keys of the contract, and below them what else a report holds."""

from typing import Any

from netgive.domain.suggest import Person
from netgive.reports.report import Ahead, Gift, Report, Revived

Json = dict[str, Any]
DIGITS = 2


def report_to_json(report: Report) -> Json:
    responses, introductions = report.responses, report.introductions
    return {
        "period": {"from": report.first.isoformat(), "to": report.last.isoformat()},
        "gives": {
            "delivered": len(report.gifts),
            "minutes": report.minutes,
            "cap_minutes": report.cap_minutes,
            "by_kind": {kind.value: count for kind, count in report.by_kind.items()},
        },
        "people_reached": report.people_reached,
        "revived": [_revived(one) for one in report.revived],
        "promises": {
            "kept": report.promises.kept,
            "kept_late": report.promises.kept_late,
            "open": report.promises.open,
            "overdue": report.promises.overdue,
        },
        "responses": {
            "sent": responses.sent,
            "answered": responses.answered,
            "rate": round(responses.rate, DIGITS) if responses.rate is not None else None,
            "note": responses.note,
        },
        "thanks_said": report.thanks_said,
        "needs": {"captured": report.needs_captured, "closed": report.needs_closed},
        "introductions": {
            "asked": introductions.asked,
            "both_yes": introductions.both_yes,
            "made": introductions.made,
            "useful": introductions.useful,
        },
        "circles": dict(report.circles),
        "unanswered_share": round(report.unanswered_share, DIGITS),
        "streak_weeks": report.streak_weeks,
        "sentences": list(report.sentences),
        "gifts": [_gift(one) for one in report.gifts],
        "ahead": [_ahead(one) for one in report.ahead],
    }


def _person(person: Person) -> Json:
    return {"id": person.id, "name": person.name}


def _revived(one: Revived) -> Json:
    return {"contact": _person(one.person), "silent_days": one.silent_days, "on": one.on.isoformat()}


def _gift(one: Gift) -> Json:
    return {
        "id": one.id,
        "on": one.on.isoformat(),
        "contact": _person(one.person),
        "kind": one.kind.value,
        "text": one.text,
        "minutes": one.minutes,
        "circle": one.circle,
        "outcome": one.outcome,
    }


def _ahead(one: Ahead) -> Json:
    on = one.on.isoformat() if one.on is not None else None
    return {"kind": one.kind, "contact": _person(one.person), "text": one.text, "on": on}
